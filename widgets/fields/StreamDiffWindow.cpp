// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/StreamDiffWindow.h"

#include "core/payload/HexDump.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr std::uint64_t kDiffBytes = 8; ///< of a line
constexpr std::uint64_t kDiffLinesBefore = 4;
constexpr std::uint64_t kDiffLines = 16;

KeptStream streamOf(const TrafficModel& model, TrafficRow::Kind kind)
{
    qint64 there = 0;
    for (int number = 0; number < model.rowCount(); ++number) {
        const TrafficRow& row = model.at(number);
        there += row.kind == kind ? row.length : 0;
    }
    KeptStream stream;
    const TrafficModel::Totals& totals = model.totals();
    const qint64 all = kind == TrafficRow::Kind::Sent ? totals.sentBytes : totals.receivedBytes;
    stream.addLost(static_cast<std::uint64_t>(all - there));
    for (int number = 0; number < model.rowCount(); ++number) {
        const TrafficRow& row = model.at(number);
        if (row.kind != kind)
            continue;
        stream.add(bytesOf(row.bytes));
        stream.addLost(static_cast<std::uint64_t>(row.length - row.bytes.size()));
    }
    return stream;
}

QString diffNumber(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString twoDigits(std::byte byte)
{
    return QStringLiteral("%1").arg(std::to_integer<int>(byte), 2, 16, QLatin1Char('0'));
}

} // namespace

StreamDiffWindow::StreamDiffWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_verdict(new MessageLine(theme, this)),
      m_details(new QLabel(this)), m_text(new QPlainTextEdit(this)), m_again(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("streamDiff"));
    build();
    connect(m_again, &QAbstractButton::clicked, this, &StreamDiffWindow::compareAgain);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::close);
    connect(&m_theme, &Theme::changed, this, &StreamDiffWindow::retranslate);
    retranslate();
}

void StreamDiffWindow::build()
{
    m_verdict->setObjectName(QStringLiteral("diffVerdict"));
    m_details->setObjectName(QStringLiteral("diffDetails"));
    m_text->setObjectName(QStringLiteral("diffText"));
    m_again->setObjectName(QStringLiteral("diffAgain"));
    m_close->setObjectName(QStringLiteral("diffClose"));
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_verdict);
    column->addWidget(m_details);
    column->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    resize(m_theme.px(760), m_theme.px(440));
}

QString StreamDiffWindow::verdict() const { return m_verdict->text(); }

QString StreamDiffWindow::details() const { return m_details->text(); }

void StreamDiffWindow::compare(TrafficModel* model)
{
    m_model = model;
    compareAgain();
}

void StreamDiffWindow::compareAgain()
{
    if (!m_model) // its connection is gone from memory: what was found stays
        return;
    m_partner = m_model->partner();
    const KeptStream sent = streamOf(*m_model, TrafficRow::Kind::Sent);
    const KeptStream received = streamOf(*m_model, TrafficRow::Kind::Received);
    m_sent = sent.length();
    m_received = received.length();
    m_result = compareStreams(sent, received);
    m_lines.clear();
    if (m_result.difference)
        excerpt(sent, received, *m_result.difference);
    else if (m_sent != m_received)
        excerpt(sent, received, std::min(m_sent, m_received));
    retranslate();
}

void StreamDiffWindow::excerpt(const KeptStream& sent, const KeptStream& received, std::uint64_t around)
{
    const std::uint64_t line = around / kDiffBytes;
    const std::uint64_t first = line - std::min(line, kDiffLinesBefore);
    const std::uint64_t end = std::max(sent.length(), received.length());
    for (std::uint64_t i = first; i < first + kDiffLines && i * kDiffBytes < end; ++i) {
        Line& one = m_lines.emplace_back(Line{i * kDiffBytes, {}, {}});
        for (std::uint64_t byte = one.offset; byte < one.offset + kDiffBytes; ++byte) {
            if (byte < sent.length())
                one.sent.push_back(sent.at(byte));
            if (byte < received.length())
                one.received.push_back(received.at(byte));
        }
    }
}

QString StreamDiffWindow::wordsOfByte(bool isSent) const
{
    for (const Line& line : m_lines) {
        const auto& bytes = isSent ? line.sent : line.received;
        const std::uint64_t at = *m_result.difference - line.offset;
        if (at < bytes.size() && bytes[at])
            return QStringLiteral("0x") + twoDigits(*bytes[at]);
    }
    return {};
}

QString StreamDiffWindow::verdictText() const
{
    if (m_sent == 0 && m_received == 0)
        return tr("Nothing sent or received yet.");
    if (m_result.difference)
        return tr("Different at offset %1 (0x%2): sent %3, received %4.")
            .arg(diffNumber(*m_result.difference), QString::number(*m_result.difference, 16),
                 wordsOfByte(true), wordsOfByte(false));
    const QString alike = bytesText(static_cast<qint64>(m_result.alike));
    if (m_sent == m_received && m_result.unknown == 0)
        return tr("Identical: %1.").arg(alike);
    return m_result.alike == 0 && m_result.unknown > 0 ? tr("Nothing could be compared.")
                                                       : tr("Alike as far as compared: %1.").arg(alike);
}

QString StreamDiffWindow::detailsText() const
{
    QStringList words;
    words += tr("Sent %1, received %2.").arg(bytesText(qint64(m_sent)), bytesText(qint64(m_received)));
    if (m_sent > m_received)
        words += tr("%1 fewer have come back.").arg(bytesText(qint64(m_sent - m_received)));
    else if (m_received > m_sent)
        words += tr("%1 more have come than were sent.").arg(bytesText(qint64(m_received - m_sent)));
    if (m_result.difference)
        words += tr("Alike before that: %1.").arg(bytesText(qint64(m_result.alike)));
    if (m_result.unknown > 0)
        words += tr("Not compared, since they are no longer in memory: %1.")
                     .arg(bytesText(qint64(m_result.unknown)));
    if (!m_lines.empty())
        words += tr("≠ marks lines that differ, bold underlined bytes are those; -- no byte, ?? not kept.");
    return words.join(QLatin1Char(' '));
}

void StreamDiffWindow::retranslate()
{
    setWindowTitle(m_partner.isEmpty() ? tr("Sent and received")
                                       : tr("Sent and received: %1").arg(m_partner));
    const bool isAlike = !m_result.difference && m_sent == m_received && m_result.unknown == 0;
    if (m_result.difference)
        m_verdict->setRefusal(verdictText());
    else
        m_verdict->setMessage(isAlike && m_sent > 0 ? u"check" : u"info",
                              isAlike && m_sent > 0 ? ThemeColor::Peer : ThemeColor::Text, verdictText());
    m_details->setText(detailsText());
    m_text->setAccessibleName(tr("Sent and received, side by side"));
    m_again->setText(tr("Compare &again"));
    m_again->setToolTip(tr("With what has been sent and received meanwhile"));
    m_close->setText(tr("Close"));
    showLines();
}

void StreamDiffWindow::showLines()
{
    m_text->setVisible(!m_lines.empty());
    m_text->setFont(m_theme.fixedFont());
    m_text->clear();
    QTextCursor cursor(m_text->document());
    QTextCharFormat head;
    head.setForeground(m_theme.color(ThemeColor::Muted));
    const auto side = static_cast<qsizetype>(kDiffBytes) * 4 + 1;
    cursor.insertText(QString(10, QLatin1Char(' ')) + tr("sent").leftJustified(side + 5) + tr("received"),
                      head);
    for (const Line& line : m_lines)
        writeLine(cursor, line);
    m_text->moveCursor(QTextCursor::Start);
}

void StreamDiffWindow::writeLine(QTextCursor& cursor, const Line& line) const
{
    QTextCharFormat muted;
    muted.setForeground(m_theme.color(ThemeColor::Muted));
    cursor.insertText(QStringLiteral("\n%1  ").arg(line.offset, 8, 16, QLatin1Char('0')), muted);
    writeSide(cursor, line, true);
    QTextCharFormat mark;
    mark.setFontWeight(QFont::Bold);
    mark.setForeground(m_theme.color(ThemeColor::Fail));
    cursor.insertText(line.sent == line.received ? QStringLiteral("     ") : QStringLiteral("  \u2260  "),
                      mark);
    writeSide(cursor, line, false);
}

/// Hex, then characters; what differs in both.
void StreamDiffWindow::writeSide(QTextCursor& cursor, const Line& line, bool isSent) const
{
    const auto& bytes = isSent ? line.sent : line.received;
    const auto& others = isSent ? line.received : line.sent;
    QTextCharFormat plain;
    plain.setForeground(m_theme.color(ThemeColor::Text));
    QTextCharFormat different = plain;
    different.setFontWeight(QFont::Bold);
    different.setFontUnderline(true);
    different.setForeground(m_theme.color(ThemeColor::Fail));
    different.setBackground(m_theme.color(ThemeColor::FailBg));
    const auto formatOf = [&](std::size_t i) -> const QTextCharFormat& {
        const bool isAlike =
            i < bytes.size() ? i < others.size() && bytes[i] == others[i] : i >= others.size();
        return isAlike || (i < bytes.size() && !bytes[i]) ? plain : different;
    };
    for (std::size_t i = 0; i < kDiffBytes; ++i) {
        const bool isThere = i < bytes.size();
        const bool isMissing = !isThere && i < others.size();
        const QString word = isThere     ? (bytes[i] ? twoDigits(*bytes[i]) : QStringLiteral("??"))
                             : isMissing ? QStringLiteral("--")
                                         : QStringLiteral("  ");
        cursor.insertText(word, formatOf(i));
        cursor.insertText(QStringLiteral(" "), plain);
    }
    cursor.insertText(QStringLiteral(" "), plain);
    for (std::size_t i = 0; i < kDiffBytes; ++i) {
        QString word = QStringLiteral(" ");
        if (i < bytes.size())
            word = bytes[i] ? QString::fromStdString(hexDumpCharacters(std::array{*bytes[i]}))
                            : QStringLiteral("?");
        cursor.insertText(word, i < bytes.size() ? formatOf(i) : plain);
    }
}

void StreamDiffWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void StreamDiffWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
