// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/FileLine.h"

#include "core/calls/CallText.h"
#include "core/payload/HexText.h"
#include "core/payload/PayloadTemplate.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/HexEditWindow.h"
#include "widgets/fields/InsertMenu.h"
#include "widgets/fields/ModeHistory.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/RepeatLine.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/FileDialog.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTimer>
#include <QToolButton>

namespace workbench {

// What the bar does; how it is laid out stands in PayloadEditLayout.cpp.

namespace {

constexpr int kRefreshMs = 15;
/// Of one mode's text; more of it takes the field more than a blink to lay out.
constexpr std::size_t kFieldCharacters = std::size_t{192} << 10U;
/// Bytes of the preview: more do not fit into a line.
constexpr std::size_t kPreviewBytes = 200;

/// Typed text that only wants its next character: it is not refused while somebody types.
bool mayBeUnfinished(PayloadErrorCode code)
{
    switch (code) {
    case PayloadErrorCode::HexDigitAlone:
    case PayloadErrorCode::HexPrefixAlone:
    case PayloadErrorCode::EscapeUnfinished:
    case PayloadErrorCode::EscapeNeedsTwoDigits:
    case PayloadErrorCode::EscapeNeedsFourDigits:
    case PayloadErrorCode::EscapeBraces:
    case PayloadErrorCode::VariableUnfinished:
    case PayloadErrorCode::EscapeNotACharacter: // the first half of a surrogate pair
        return true;
    default:
        return false;
    }
}

} // namespace

PayloadEdit::PayloadEdit(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_modes(new SegmentedControl(theme, SegmentedControl::Height::Control, this)),
      m_encoding(new QComboBox(this)), m_endLabel(new QLabel(this)), m_ending(new QComboBox(this)),
      m_field(new PayloadField(theme, this)), m_preview(new ElidedLabel(this)),
      m_message(new MessageLine(theme, this)), m_offer(new QWidget(this)), m_offerText(new QLabel(m_offer)),
      m_offerSend(new QPushButton(m_offer)), m_offerClose(new QToolButton(m_offer)),
      m_heldLine(new QWidget(this)), m_heldText(new QLabel(m_heldLine)),
      m_heldEdit(new QPushButton(m_heldLine)), m_heldDiscard(new QPushButton(m_heldLine)),
      m_bytesButton(new QToolButton(this)), m_bytesAction(new QAction(this)),
      m_insertButton(new QToolButton(this)), m_insert(new InsertMenu(m_insertButton)),
      m_send(new QToolButton(this)), m_sendToAll(new QAction(this)), m_sendFile(new QAction(this)),
      m_sendFolder(new QAction(this)), m_repeatAction(new QAction(this)),
      m_repeat(new RepeatLine(theme, this)), m_files(new FileLine(this)), m_toLabel(new QLabel(this)),
      m_to(new QComboBox(this)), m_count(new QLabel(this)), m_countMark(new QLabel(this)),
      m_refresh(new QTimer(this)), m_history(std::make_unique<ModeHistory>(*m_field->document())),
      m_ownDialogs(std::make_unique<WindowDialogs>()), m_dialogs(m_ownDialogs.get())
{
    build();
    connectParts();
    refresh();
}

PayloadEdit::~PayloadEdit()
{
    // A field that loses the focus as it goes would still tell.
    m_field->disconnect(this);
}

void PayloadEdit::connectParts()
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &PayloadEdit::refresh);
    connect(m_modes, &SegmentedControl::currentChanged, this,
            [this](int id) { switchMode(static_cast<PayloadMode>(id)); });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT encodingChanged(encoding());
    });
    connect(m_ending, &QComboBox::currentIndexChanged, this, &PayloadEdit::refresh);
    connect(m_insert, &InsertMenu::insertRequested, this, &PayloadEdit::insert);
    connect(m_insert, &InsertMenu::fileRequested, this, &PayloadEdit::insertFile);
    connect(m_bytesAction, &QAction::triggered, this, &PayloadEdit::openBytes);
    connect(m_bytesButton, &QToolButton::clicked, this, &PayloadEdit::openBytes);
    connect(m_heldEdit, &QPushButton::clicked, this, &PayloadEdit::openBytes);
    connect(m_heldDiscard, &QPushButton::clicked, this, &PayloadEdit::discardHeld);
    connect(m_insert->variablesAction(), &QAction::toggled, this, &PayloadEdit::refresh);
    connect(m_field->document(), &QTextDocument::contentsChanged, this, &PayloadEdit::textChanged);
    connect(m_field, &PayloadField::sendRequested, this, [this] {
        if (m_send->isEnabled()) {
            send();
        } else if (!m_whyNot.isEmpty()) {
            setProblem(m_whyNot);
            m_showsRefusal = true; // goes with the next key
            Q_EMIT notSent(m_whyNot);
        }
    });
    connect(m_field, &PayloadField::left, this, [this] {
        m_insist = true;
        refresh();
    });
    connect(m_field, &PayloadField::fileDropped, this, &PayloadEdit::offerFile);
    connect(m_send, &QToolButton::clicked, this, &PayloadEdit::send);
    connect(m_sendToAll, &QAction::triggered, this, &PayloadEdit::sendToAll);
    connect(m_sendFile, &QAction::triggered, this, &PayloadEdit::askForFile);
    connect(m_sendFolder, &QAction::triggered, this, &PayloadEdit::askForFolder);
    connect(m_files, &FileLine::fileWanted, this, &PayloadEdit::sendFileRequested);
    connect(m_files, &FileLine::cancelRequested, this, &PayloadEdit::fileCancelRequested);
    connect(m_files, &FileLine::ended, this, &PayloadEdit::filesEnded);
    connect(m_repeatAction, &QAction::toggled, m_repeat, &QWidget::setVisible);
    connect(m_repeat, &RepeatLine::startRequested, this, &PayloadEdit::repeat);
    connect(m_repeat, &RepeatLine::stopRequested, this, &PayloadEdit::repeatStopRequested);
    connect(m_offerSend, &QPushButton::clicked, this, [this] {
        m_offer->hide();
        if (isReadable(m_offered))
            m_files->start({m_offered});
    });
    connect(m_offerClose, &QToolButton::clicked, m_offer, &QWidget::hide);
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        nameTarget();
        Q_EMIT targetChanged(currentTarget());
    });
    connect(&m_theme, &Theme::changed, this, &PayloadEdit::applyTheme);
}

Payload PayloadEdit::payload() const
{
    if (m_held)
        return {PayloadMode::Hex, encoding(), ending(), hexText(*m_held), false};
    return {m_mode, encoding(), ending(), utf8Of(m_field->text()), m_insert->variablesAction()->isChecked()};
}

void PayloadEdit::setPayload(const Payload& payload)
{
    release();
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(payload.encoding)));
    m_ending->setCurrentIndex(m_ending->findData(static_cast<int>(payload.ending)));
    m_insert->variablesAction()->setChecked(payload.variables);
    setProblem({});
    if (payload.text.size() > kFieldCharacters && !payload.variables) {
        Parsed<Bytes> bytes = payload.body();
        if (bytes) {
            hold(std::move(bytes).value());
            return;
        }
    }
    writeText(payload.mode, QString::fromStdString(payload.text));
    refresh();
}

void PayloadEdit::textChanged()
{
    if (m_converting)
        return;
    m_insist = false;
    const PayloadMode mode = m_history->modeAfterChange(m_mode, m_field->text());
    if (mode != m_mode)
        showMode(mode);
    m_refresh->start();
}

void PayloadEdit::showMode(PayloadMode mode)
{
    m_mode = mode;
    const QSignalBlocker silent(m_modes);
    m_modes->setCurrent(static_cast<int>(mode));
}

void PayloadEdit::switchMode(PayloadMode mode)
{
    if (mode == m_mode)
        return;
    const Payload typed = payload();
    const Parsed<PayloadTemplate> made = PayloadTemplate::parse(typed);
    setProblem({});
    m_insist = true;
    if (!made) {
        // No bytes to keep: the text is read in the new mode as it stands.
        showMode(mode);
        refresh();
        return;
    }
    const Parsed<std::string> text = made.value().textIn(mode);
    if (!text) {
        showMode(m_mode);
        setProblem(refusalText(text.error(), typed.encoding));
        return;
    }
    writeText(mode, QString::fromStdString(text.value()));
    refresh();
}

void PayloadEdit::refresh()
{
    m_refresh->stop();
    if (m_held) {
        showHeld();
        return;
    }
    const QString text = m_field->text();
    const Payload typed = payload();
    const Parsed<Bytes> bytes = expanded(typed);
    showPreview(bytes ? bytes.value() : Bytes());
    if (bytes) {
        m_field->mark(0, 0);
        setRefused(*m_field, false);
        if (m_showsRefusal)
            setProblem({});
        showCount(static_cast<qint64>(bytes.value().size()));
        return;
    }
    m_count->setText(QString(QChar(0x2014)));
    showRefusal(bytes.error(), text);
}

/// What a send gives now.
Parsed<Bytes> PayloadEdit::expanded(const Payload& typed) const
{
    if (!typed.variables)
        return typed.bytes();
    const Parsed<PayloadTemplate> made = PayloadTemplate::parse(typed);
    return made ? filledIn(made.value()) : Parsed<Bytes>(made.error());
}

Parsed<Bytes> PayloadEdit::filledIn(const PayloadTemplate& made) const
{
    Expansion expansion;
    expansion.counter = m_number;
    expansion.time = std::chrono::system_clock::now();
    expansion.utcOffset = utcOffset();
    expansion.random = [] { return QRandomGenerator::global()->generate64(); };
    return made.expand(expansion);
}

std::chrono::seconds PayloadEdit::utcOffset()
{
    return std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc());
}

void PayloadEdit::insert(const QString& variable)
{
    QTextCursor cursor = m_field->textCursor();
    cursor.beginEditBlock(); // a step of the undo history of its own
    cursor.insertText(variable);
    cursor.endEditBlock();
    m_insert->variablesAction()->setChecked(true);
    m_field->setFocus(Qt::OtherFocusReason);
}

/// With variables the field does not show what is sent.
void PayloadEdit::showPreview(const Bytes& bytes)
{
    m_preview->setVisible(m_insert->variablesAction()->isChecked());
    const std::span<const std::byte> shown(bytes.data(), std::min(bytes.size(), kPreviewBytes));
    const QString quoted = QString::fromStdString(quotedBytes(shown));
    m_preview->setText(bytes.empty()                 ? tr("Variables are filled in.")
                       : shown.size() < bytes.size() ? tr("Next: %1…").arg(quoted)
                                                     : tr("Next: %1").arg(quoted));
}

void PayloadEdit::setLimit(std::optional<qint64> limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    applyTheme(); // the count needs another width
    refresh();
}

/// The mark and the words tell what is too long, not the colour alone.
void PayloadEdit::showCount(qint64 bytes)
{
    const QString count =
        m_limit ? tr("%1 of %2").arg(QLocale().toString(bytes), bytesText(*m_limit)) : bytesText(bytes);
    m_tooLong = m_limit && bytes > *m_limit;
    m_count->setText(m_tooLong ? tr("%1, too long").arg(count) : count);
    m_countMark->setVisible(m_tooLong);
    m_count->setToolTip(m_tooLong
                            ? tr("A datagram cannot carry more than %1: sending will fail with EMSGSIZE.")
                                  .arg(bytesText(*m_limit))
                            : QString());
    QPalette palette = m_count->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(m_tooLong ? ThemeColor::Wait : ThemeColor::Text));
    m_count->setPalette(palette);
}

void PayloadEdit::showRefusal(const PayloadError& error, const QString& text)
{
    const int start = positionOfByte(text, error.byte);
    const int end = positionOfByte(text, error.byte + error.byteLength);
    const bool atEnd = end == text.size();
    const bool wait = atEnd && !m_insist && mayBeUnfinished(error.code);
    m_field->mark(start, wait ? 0 : end - start);
    setRefused(*m_field, !wait);
    setProblem(wait ? QString() : refusalText(error, encoding(), atEnd));
    m_showsRefusal = true;
}

std::optional<QByteArray> PayloadEdit::bytesOrRefusal()
{
    const Parsed<Bytes> bytes = nextBytes();
    if (bytes) {
        ++m_number;
        m_refresh->start(); // the preview is of the next
        return toByteArray(bytes.value());
    }
    refuse(bytes.error());
    return std::nullopt;
}

/// Points at what cannot be read.
void PayloadEdit::refuse(const PayloadError& error)
{
    m_insist = true;
    refresh();
    const QString text = m_field->text();
    const int start = positionOfByte(text, error.byte);
    m_field->selectPiece(start, positionOfByte(text, error.byte + error.byteLength) - start);
    m_field->setFocus(Qt::OtherFocusReason);
    Q_EMIT notSent(problem());
}

/// The numbers of ${counter} go on from those already sent.
void PayloadEdit::repeat()
{
    const auto wanted = m_repeat->wanted();
    if (!wanted)
        return;
    Parsed<PayloadTemplate> made = nextTemplate();
    // What only a sending shows is shown before.
    const Parsed<Bytes> first = made ? filledIn(made.value()) : Parsed<Bytes>(made.error());
    if (!first) {
        refuse(first.error());
        return;
    }
    Q_EMIT repeatRequested({.payload = std::move(made).value(),
                            .pace = wanted->pace,
                            .count = wanted->count,
                            .firstNumber = m_number,
                            .utcOffset = utcOffset()});
}

void PayloadEdit::setRepeatable() { m_repeatAction->setVisible(true); }

void PayloadEdit::showRepeat(const RepeatProgress& progress)
{
    m_repeat->show(progress);
    m_repeatAction->setChecked(true); // it is seen where it goes on
    if (!progress.running) {
        m_number += progress.sent;
        refresh();
    }
}

bool PayloadEdit::setRepetition(const Pace& pace, std::uint64_t count)
{
    if (!m_repeatAction->isVisible() || m_repeat->isRunning())
        return false;
    m_repeat->setWanted({pace, count});
    m_repeatAction->setChecked(true);
    return true;
}

void PayloadEdit::send()
{
    if (const auto bytes = bytesOrRefusal())
        Q_EMIT sendRequested(*bytes);
}

void PayloadEdit::sendToAll()
{
    if (const auto bytes = bytesOrRefusal())
        Q_EMIT sendToAllRequested(*bytes);
}

void PayloadEdit::setProblem(const QString& words)
{
    m_showsRefusal = false;
    m_message->setRefusal(words);
    m_message->setVisible(!words.isEmpty());
}

QString PayloadEdit::problem() const { return m_message->text(); }

void PayloadEdit::setSendEnabled(bool enabled, const QString& whyNot)
{
    const QString why = enabled ? QString() : whyNot;
    if (!m_whyNot.isEmpty() && why != m_whyNot && problem() == m_whyNot) {
        setProblem(why);
        m_showsRefusal = true;
    }
    m_whyNot = why;
    nameTarget();
    m_send->setEnabled(enabled);
    m_sendToAll->setEnabled(enabled);
    m_sendFile->setEnabled(enabled);
    m_sendFolder->setEnabled(enabled);
    m_repeat->setStartEnabled(enabled);
    m_offerSend->setEnabled(enabled);
}

void PayloadEdit::setTargets(const QList<PayloadTarget>& targets)
{
    const QVariant before = currentTarget();
    {
        const QSignalBlocker silent(m_to);
        m_to->clear();
        for (const PayloadTarget& target : targets)
            m_to->addItem(target.text, target.id);
        m_to->setCurrentIndex(std::max(targets.isEmpty() ? -1 : 0, m_to->findData(before)));
    }
    m_to->setEnabled(!targets.isEmpty());
    nameTarget();
    if (!targets.isEmpty() && !m_hasTargets) {
        m_hasTargets = true;
        placeParts();
    }
    if (currentTarget() != before)
        Q_EMIT targetChanged(currentTarget());
}

QVariant PayloadEdit::currentTarget() const { return m_to->currentData(); }

void PayloadEdit::setCurrentTarget(const QVariant& id)
{
    const int index = m_to->findData(id);
    if (index >= 0)
        m_to->setCurrentIndex(index);
}

} // namespace workbench
