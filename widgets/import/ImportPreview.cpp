// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/import/ImportPreview.h"

#include "widgets/fields/HexView.h"
#include "widgets/import/ImportModel.h"
#include "widgets/import/ImportWords.h"
#include "widgets/replies/ReplyWords.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace workbench {

namespace {

/// Of a stream; there may be thousands.
constexpr std::size_t kMostTalkLines = 200;
constexpr std::size_t kLongestTalkLine = 200;
/// Of a payload as it was typed.
constexpr qsizetype kMostText = 100'000;

} // namespace

ImportPreview::ImportPreview(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new ElidedLabel(this)), m_stack(new QStackedWidget(this)),
      m_hex(new HexView(theme, this)), m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("importPreview"));
    m_title->setObjectName(QStringLiteral("importPreviewTitle"));
    m_text->setObjectName(QStringLiteral("importPreviewText"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    connect(&theme, &Theme::changed, this, &ImportPreview::applyTheme);
    m_stack->addWidget(m_hex);
    m_stack->addWidget(m_text);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    showText({});
    retranslate();
    applyTheme();
}

/// The narrowest lines of bytes fit, with their characters.
void ImportPreview::applyTheme()
{
    m_text->setFont(m_theme.fixedFont());
    m_stack->setMinimumWidth(m_hex->widthOf(8));
}

QString ImportPreview::text() const
{
    return m_stack->currentWidget() == m_text ? m_text->toPlainText() : QString();
}

void ImportPreview::showText(const QString& text)
{
    m_text->setPlainText(text.size() > kMostText ? text.first(kMostText) + QChar(0x2026) : text);
    m_stack->setCurrentWidget(m_text);
}

void ImportPreview::showBytes(Bytes bytes, bool received)
{
    if (bytes.empty()) {
        showText(tr("No bytes."));
        return;
    }
    m_hex->setBytes(std::move(bytes), received);
    m_stack->setCurrentWidget(m_hex);
}

void ImportPreview::showItem(const LibraryItem& item)
{
    if (const auto* rules = std::get_if<ReplyRules>(&item.content)) {
        QStringList lines;
        for (const ReplyRule& rule : rules->rules) {
            const QString line = QStringLiteral("%1: %2").arg(ReplyWords::when(rule), ReplyWords::then(rule));
            lines += rule.on ? line : tr("%1 (off)").arg(line);
        }
        showText(lines.join(QLatin1Char('\n')));
        return;
    }
    const auto* saved = std::get_if<SavedPayload>(&item.content);
    if (saved == nullptr) {
        showText({});
        return;
    }
    // Variables are known only when it is sent.
    const Parsed<Bytes> bytes = saved->payload.bytes();
    if (saved->payload.variables || !bytes)
        showText(QString::fromStdString(saved->payload.text));
    else
        showBytes(bytes.value(), false);
}

/// A line for each message, and an arrow that says which way it went.
QString ImportPreview::talk(const CapturedStream& stream)
{
    QStringList lines{ImportWords::details(stream), QString()};
    for (const CapturedMessage& message : stream.messages) {
        if (lines.size() == static_cast<qsizetype>(kMostTalkLines)) {
            lines += QStringLiteral("…");
            break;
        }
        const auto* begin = reinterpret_cast<const char*>(message.bytes.data());
        const std::size_t length = std::min(message.bytes.size(), kLongestTalkLine);
        lines += QString(message.way == CapturedWay::FromClient ? QChar(0x2192) : QChar(0x2190)) +
                 QLatin1Char(' ') + QString::fromStdString(shownText({begin, length}, kLongestTalkLine));
    }
    return lines.join(QLatin1Char('\n'));
}

void ImportPreview::show(const ImportModel& model, const QModelIndex& index)
{
    const QModelIndex name = index.siblingAtColumn(ImportModel::Name);
    m_title->setText(name.data().toString());
    if (const LibraryItem* item = model.item(index)) {
        showItem(*item);
    } else if (const CapturedMessage* message = model.message(index)) {
        m_title->setText(
            QStringLiteral("%1, %2").arg(name.parent().data().toString(), ImportWords::way(message->way)));
        showBytes(message->bytes, message->way == CapturedWay::FromServer);
    } else if (const CapturedStream* stream = model.stream(index)) {
        showText(talk(*stream));
    } else if (const ImportedFile* file = model.file(index)) {
        const QString found = ImportWords::found(file->import);
        showText(found.isEmpty() ? ImportWords::kind(*file)
                                 : QStringLiteral("%1: %2").arg(ImportWords::kind(*file), found));
    } else {
        showText({});
    }
}

void ImportPreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportPreview::retranslate()
{
    m_hex->setAccessibleName(tr("Bytes of the chosen row"));
    m_text->setAccessibleName(tr("What the chosen row holds"));
}

} // namespace workbench
