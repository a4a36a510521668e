// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// How a PayloadEdit looks: its parts, their words and where they stand.

#include "widgets/fields/FileLine.h"
#include "widgets/fields/PayloadEdit.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/InsertMenu.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/RepeatLine.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace workbench {

namespace {

constexpr LineEnding kEndings[] = {LineEnding::None, LineEnding::Lf, LineEnding::CrLf, LineEnding::Cr,
                                   LineEnding::Nul};
constexpr PayloadMode kModes[] = {PayloadMode::Text, PayloadMode::Escapes, PayloadMode::Hex};

/// Windows narrower than this get the field, the count and Send on one row.
constexpr int kFoldWidth = 1200;

void setNames(QWidget* widget, const char* objectName)
{
    widget->setObjectName(QString::fromLatin1(objectName));
}

} // namespace

void PayloadEdit::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    m_modeRow = new QHBoxLayout;
    m_modeRow->setSpacing(8);
    buildModes(*m_modeRow);
    column->addLayout(m_modeRow);
    m_fieldRow = new QHBoxLayout;
    m_fieldRow->setSpacing(8);
    column->addLayout(m_fieldRow);
    buildOffer(*column);
    buildHeld();
    setNames(m_preview, "payloadPreview");
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->hide();
    column->addWidget(m_preview);
    setNames(m_message, "payloadMessage");
    m_message->hide();
    column->addWidget(m_message);
    m_actRow = new QHBoxLayout;
    m_actRow->setSpacing(8);
    column->addLayout(m_actRow);
    m_repeat->hide();
    column->addWidget(m_repeat);
    column->addWidget(m_files);

    setNames(m_field, "payloadField");
    setNames(m_to, "payloadTarget");
    setNames(m_count, "payloadCount");
    setNames(m_countMark, "payloadTooLong");
    m_countMark->hide();
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // On a page of the role Base their text would be of the role Text.
    for (QLabel* label : {m_count, m_endLabel, m_toLabel})
        label->setForegroundRole(QPalette::WindowText);
    setFocusProxy(m_field);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    buildSend();
    fillCombos();
    placeParts();
    applyTheme();
    retranslate();
}

void PayloadEdit::buildModes(QBoxLayout& row)
{
    setNames(m_modes, "payloadMode");
    for (const PayloadMode mode : kModes)
        m_modes->addSegment(static_cast<int>(mode), modeName(mode));
    setNames(m_encoding, "payloadEncoding");
    setNames(m_ending, "payloadEnding");
    m_endLabel->setBuddy(m_ending);
    row.addWidget(m_modes);
    row.addWidget(m_encoding);
    row.addWidget(m_endLabel);
    row.addWidget(m_ending);
    setNames(m_bytesButton, "payloadBytes");
    row.addWidget(m_bytesButton);
    setNames(m_insertButton, "payloadInsert");
    m_insertButton->setPopupMode(QToolButton::InstantPopup);
    m_insertButton->setMenu(m_insert);
    row.addWidget(m_insertButton);
    row.addStretch(1);
}

void PayloadEdit::buildOffer(QBoxLayout& column)
{
    auto* row = new QHBoxLayout(m_offer);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_offerText->setTextFormat(Qt::PlainText);
    setNames(m_offerSend, "payloadSendDropped");
    setNames(m_offerClose, "payloadForgetDropped");
    m_offerClose->setAutoRaise(true);
    m_offerClose->setIcon(m_theme.icons().icon(u"close"));
    m_offerSend->setIcon(m_theme.icons().icon(u"file"));
    setSmall(*m_offerSend);
    setSmall(*m_offerClose);
    row->addWidget(m_offerSend);
    row->addWidget(m_offerText, 1);
    row->addWidget(m_offerClose);
    m_offer->hide();
    column.addWidget(m_offer);
}

void PayloadEdit::buildHeld()
{
    auto* row = new QHBoxLayout(m_heldLine);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_heldText->setTextFormat(Qt::PlainText);
    setNames(m_heldText, "payloadHeld");
    setNames(m_heldEdit, "payloadHeldEdit");
    setNames(m_heldDiscard, "payloadHeldDiscard");
    row->addWidget(m_heldText);
    row->addWidget(m_heldEdit);
    row->addWidget(m_heldDiscard);
    row->addStretch(1);
    m_heldLine->hide();
}

void PayloadEdit::buildSend()
{
    setNames(m_send, "payloadSend");
    m_send->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_send->setPopupMode(QToolButton::MenuButtonPopup);
    m_send->setFocusPolicy(Qt::StrongFocus);
    m_send->setIcon(m_theme.icons().icon(u"send", ThemeColor::OnAccent));
    setAccent(*m_send, true);
    auto* menu = new QMenu(m_send);
    menu->addAction(m_sendToAll);
    menu->addAction(m_sendFile);
    m_sendFolder->setObjectName(QStringLiteral("payloadSendFolder"));
    m_sendFolder->setVisible(false);
    menu->addAction(m_sendFolder);
    m_repeatAction->setCheckable(true);
    m_repeatAction->setVisible(false);
    menu->addAction(m_repeatAction);
    menu->addAction(m_bytesAction);
    m_insert->insertAction(m_insert->actions().at(1), m_bytesAction); // behind the file's contents
    m_bytesAction->setShortcut(Qt::CTRL | Qt::Key_H);
    m_bytesAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_bytesAction);
    menu->addMenu(m_insert); // here too: a narrow window has no room for its button
    m_sendToAll->setVisible(false);
    m_send->setMenu(menu);
}

void PayloadEdit::fillCombos()
{
    for (const Encoding encoding : allEncodings())
        m_encoding->addItem(encodingName(encoding), static_cast<int>(encoding));
    for (const LineEnding ending : kEndings)
        m_ending->addItem(endingName(ending), static_cast<int>(ending));
    // The words may change with the language: the widest one has room.
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_ending->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_to->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_to->setMinimumContentsLength(15);
}

void PayloadEdit::placeParts()
{
    for (QBoxLayout* row : {m_fieldRow, m_actRow})
        while (QLayoutItem* item = row->takeAt(0))
            delete item;
    m_fieldRow->addWidget(m_field, 1);
    m_fieldRow->addWidget(m_heldLine, 1);
    if (m_folded) {
        m_fieldRow->addWidget(m_countMark);
        m_fieldRow->addWidget(m_count);
        m_fieldRow->addWidget(m_send);
        m_fieldRow->setAlignment(m_countMark, Qt::AlignTop);
        m_fieldRow->setAlignment(m_send, Qt::AlignTop);
        m_fieldRow->setAlignment(m_count, Qt::AlignTop);
    } else {
        m_actRow->addWidget(m_send);
        m_actRow->addWidget(m_toLabel);
        m_actRow->addWidget(m_to, 1);
        m_actRow->addStretch(2);
        m_actRow->addWidget(m_countMark);
        m_actRow->addWidget(m_count);
    }
    // Beside the field they are as high as its first line.
    for (QWidget* part : std::initializer_list<QWidget*>{m_countMark, m_count, m_send})
        part->setMinimumHeight(m_folded ? m_theme.px(34) : 0);
    m_toLabel->setVisible(m_hasTargets && !m_folded);
    m_to->setVisible(m_hasTargets && !m_folded);
    QWidget* const order[] = {m_modes,    m_encoding,    m_ending,    m_bytesButton, m_insertButton, m_field,
                              m_heldEdit, m_heldDiscard, m_offerSend, m_offerClose,  m_send,         m_to};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    layout()->invalidate();
    updateGeometry();
}

void PayloadEdit::retranslate()
{
    for (const PayloadMode mode : kModes)
        m_modes->setSegmentText(static_cast<int>(mode), modeName(mode));
    for (int i = 0; i < m_ending->count(); ++i)
        m_ending->setItemText(i, endingName(static_cast<LineEnding>(m_ending->itemData(i).toInt())));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_encoding->setToolTip(tr("Encoding"));
    m_endLabel->setText(tr("End with"));
    m_ending->setAccessibleName(tr("End with"));
    m_ending->setToolTip(tr("Appended to what is sent"));
    m_bytesButton->setText(tr("Bytes…"));
    m_bytesButton->setAccessibleName(tr("Edit as bytes"));
    m_bytesButton->setToolTip(tr("Edit as bytes in a window: offset, hex and text (Ctrl+H)"));
    m_bytesAction->setText(tr("Edit as &bytes…"));
    m_heldEdit->setText(tr("Edit as bytes…"));
    m_heldEdit->setAccessibleName(tr("Edit as bytes…"));
    m_heldDiscard->setText(tr("Discard"));
    m_heldDiscard->setAccessibleName(tr("Discard the bytes"));
    m_insertButton->setText(tr("Insert"));
    m_insertButton->setAccessibleName(tr("Insert"));
    m_insertButton->setToolTip(tr("Variables: a counter, the time, random bytes, a length, a checksum"));
    m_field->setAccessibleName(tr("Payload"));
    setSendText(m_sendText);
    m_sendToAll->setText(tr("Send to &all clients"));
    m_sendFile->setText(tr("Send a &file…"));
    m_sendFolder->setText(tr("Send the files of a f&older…"));
    m_repeatAction->setText(tr("Send &again and again"));
    m_toLabel->setText(tr("to"));
    m_to->setAccessibleName(tr("to"));
    m_offerSend->setText(tr("Send file"));
    m_offerSend->setAccessibleName(tr("Send file"));
    m_offerClose->setAccessibleName(tr("Do not send the file"));
    m_offerClose->setToolTip(tr("Do not send the file"));
}

void PayloadEdit::setSendText(const QString& text)
{
    m_sendText = text;
    m_send->setText(text.isEmpty() ? tr("Send") : text);
    m_send->setAccessibleName(m_send->text().remove(QLatin1Char('&')));
    nameTarget();
}

void PayloadEdit::nameTarget()
{
    // Folded, the bar has no room for the target: the button's tip names it.
    m_send->setToolTip(!m_whyNot.isEmpty()        ? m_whyNot
                       : m_to->currentIndex() < 0 ? QString()
                                                  : tr("to %1").arg(m_to->currentText()));
}

void PayloadEdit::applyTheme()
{
    m_to->setFont(m_theme.fixedFont());
    m_preview->setFont(m_theme.fixedFont());
    m_count->setFont(m_theme.boldFont());
    for (QLabel* label : {m_endLabel, m_toLabel}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText,
                         m_theme.color(label == m_endLabel ? ThemeColor::Muted : ThemeColor::Text));
        label->setPalette(palette);
    }
    const QString longest = m_limit ? tr("%1 of %2").arg(100).arg(bytesText(*m_limit)) : bytesText(100);
    m_count->setMinimumWidth(QFontMetrics(m_theme.boldFont()).horizontalAdvance(longest));
    QPalette count = m_count->palette();
    count.setColor(QPalette::WindowText, m_theme.color(m_tooLong ? ThemeColor::Wait : ThemeColor::Text));
    m_count->setPalette(count);
    m_countMark->setPixmap(
        m_theme.icons().icon(u"warn", ThemeColor::Wait).pixmap(m_theme.px(16), m_theme.px(16)));
    fold();
    update();
}

void PayloadEdit::fold()
{
    const bool folded = window()->width() < m_theme.px(kFoldWidth);
    if (folded != m_folded) {
        m_folded = folded;
        placeParts();
    }
    placeModeTools();
}

/// Room for most names of encodings: the longest one is cut where the bar is narrow.
int PayloadEdit::leastEncodingWidth() const
{
    const QFontMetrics metrics = m_encoding->fontMetrics();
    const int spare = metrics.horizontalAdvance(encodingName(Encoding::Windows1252)) -
                      metrics.horizontalAdvance(encodingName(Encoding::Utf16Be));
    return m_encoding->sizeHint().width() - std::max(spare, 0);
}

/// What the first row has room for; the menu of Send has it all.
void PayloadEdit::placeModeTools()
{
    int needed = minimumSizeHint().width();
    const auto fits = [&](int more) { return width() >= (needed += more); };
    for (QWidget* part : std::initializer_list<QWidget*>{m_insertButton, m_bytesButton})
        part->setVisible(fits(8 + part->sizeHint().width()));
    const bool wide = fits(m_encoding->sizeHint().width() - leastEncodingWidth());
    m_encoding->setMaximumWidth(wide ? QWIDGETSIZE_MAX : leastEncodingWidth());
    m_endLabel->setVisible(fits(8 + m_endLabel->sizeHint().width()));
}

void PayloadEdit::addButton(QAbstractButton* button)
{
    m_modeRow->addWidget(button);
    setTabOrder(m_to, button);
}

int PayloadEdit::ownButtonsWidth() const
{
    int width = 0;
    for (int i = 0; i < m_modeRow->count(); ++i) {
        const QWidget* widget = m_modeRow->itemAt(i)->widget();
        if (widget != m_insertButton && widget != m_bytesButton &&
            qobject_cast<const QAbstractButton*>(widget))
            width += 8 + widget->sizeHint().width();
    }
    return width;
}

QSize PayloadEdit::minimumSizeHint() const
{
    const int modes = m_modes->sizeHint().width() + leastEncodingWidth() + m_ending->sizeHint().width();
    return {modes + ownButtonsWidth() + 2 * 8 + 32, QWidget::minimumSizeHint().height()};
}

bool PayloadEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        fold();
    return QWidget::eventFilter(watched, event);
}

void PayloadEdit::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (window() != this)
        window()->installEventFilter(this);
    fold();
}

void PayloadEdit::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void PayloadEdit::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void PayloadEdit::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Alt));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ThemeColor::Line));
}

} // namespace workbench
