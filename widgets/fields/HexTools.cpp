// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HexTools.h"

#include "core/payload/BytePattern.h"
#include "core/payload/Encoding.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/HexLines.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Keys.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QToolButton>

namespace workbench {

HexTools::HexTools(const Theme& theme, HexLines& lines, QWidget* window)
    : QWidget(window), m_theme(theme), m_lines(lines), m_find(new QLineEdit(this)),
      m_kind(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_previous(makeSmallTool(QStringLiteral("hexPrevious"), this)),
      m_next(makeSmallTool(QStringLiteral("hexNext"), this)), m_offsetLabel(new QLabel(this)),
      m_offset(new QLineEdit(this)), m_row(new QHBoxLayout(this))
{
    build();
    addKeys(window);
    connect(&m_theme, &Theme::changed, this, &HexTools::applyTheme);
    retranslate();
    applyTheme();
}

void HexTools::build()
{
    m_find->setObjectName(QStringLiteral("hexFind"));
    m_offset->setObjectName(QStringLiteral("hexOffset"));
    m_kind->setObjectName(QStringLiteral("hexKind"));
    m_kind->addSegment(static_cast<int>(Needle::Text), QString());
    m_kind->addSegment(static_cast<int>(Needle::Hex), QString());
    m_offsetLabel->setBuddy(m_offset);
    m_previous->setIcon(m_theme.icons().icon(u"up"));
    m_next->setIcon(m_theme.icons().icon(u"down"));
    for (QLineEdit* field : {m_find, m_offset}) {
        setSmall(*field);
        field->installEventFilter(this);
    }
    m_row->setContentsMargins(8, 6, 8, 6);
    m_row->setSpacing(6);
    m_row->addWidget(m_find, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_kind, m_previous, m_next, m_offsetLabel, m_offset})
        m_row->addWidget(widget);
    connect(m_next, &QAbstractButton::clicked, this, [this] { find(1); });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { find(-1); });
    connect(m_find, &QLineEdit::textEdited, this, [this] { find(0); });
    connect(m_kind, &SegmentedControl::currentChanged, this, [this] { find(0); });
}

void HexTools::addTool(QWidget* tool) { m_row->addWidget(tool); }

void HexTools::addKeys(QWidget* window)
{
    const auto key = [this, window](const QKeySequence& keys, auto work) {
        connect(new QShortcut(keys, window), &QShortcut::activated, this, work);
    };
    key(QKeySequence(QKeySequence::Find), [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    key(Qt::Key_F3, [this] { find(1); });
    key(Qt::SHIFT | Qt::Key_F3, [this] { find(-1); });
    key(Qt::CTRL | Qt::Key_J, [this] {
        m_offset->setFocus(Qt::ShortcutFocusReason);
        m_offset->selectAll();
    });
}

/// `step` 0: while typing, from the place on.
void HexTools::find(int step)
{
    const QString typed = m_find->text();
    tell({}, false, m_find);
    if (typed.isEmpty())
        return;
    const std::string text = typed.toStdString();
    BytePattern pattern;
    if (m_kind->current() == static_cast<int>(Needle::Hex)) {
        auto parsed = BytePattern::parseHex(text);
        if (!parsed) {
            tell(tr("Hex needs two digits for each byte, or ?? for any byte."), true, m_find);
            return;
        }
        pattern = parsed.value();
    } else {
        const auto view = bytesIn(text);
        pattern = BytePattern({view.begin(), view.end()}, true);
    }
    const auto bytes = m_lines.bytes();
    const std::size_t here = m_lines.selectionStart();
    const bool first = m_lines.selectionLength() == 0;
    auto found =
        step < 0 ? pattern.findBefore(bytes, here) : pattern.find(bytes, here + (step > 0 && !first ? 1 : 0));
    if (!found) {
        found = step < 0 ? pattern.findBefore(bytes, bytes.size()) : pattern.find(bytes, 0);
        if (found)
            tell(tr("around the end"), false, m_find);
    }
    if (found)
        m_lines.select(*found, pattern.size());
    else
        tell(tr("no match"), true, m_find);
}

void HexTools::goToOffset()
{
    QString typed = m_offset->text().trimmed();
    const bool hex = typed.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive);
    bool ok = false;
    const qulonglong offset = hex ? typed.mid(2).toULongLong(&ok, 16) : typed.toULongLong(&ok);
    const std::size_t size = m_lines.bytes().size();
    if (!ok || offset >= size) {
        const QString last = QLocale().toString(static_cast<qulonglong>(size > 0 ? size - 1 : 0));
        tell(tr("An offset is a number from 0 to %1; 0x in front for hex.").arg(last), true, m_offset);
        return;
    }
    tell({}, false, m_offset);
    m_lines.select(static_cast<std::size_t>(offset), 1);
    m_lines.setFocus();
}

void HexTools::tell(const QString& words, bool refused, QLineEdit* field)
{
    setRefused(*m_find, refused && field == m_find);
    setRefused(*m_offset, refused && field == m_offset);
    Q_EMIT said(words);
}

void HexTools::applyTheme()
{
    m_offset->setFixedWidth(m_theme.px(90));
    for (QLineEdit* field : {m_find, m_offset})
        field->setFont(m_theme.fixedFont());
}

void HexTools::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    m_find->setAccessibleName(tr("Find bytes"));
    m_find->setPlaceholderText(tr("Find text, or hex such as 0d 0a ?? 47"));
    m_kind->setAccessibleName(tr("What is sought"));
    m_kind->setSegmentText(static_cast<int>(Needle::Text), tr("Text"));
    m_kind->setSegmentText(static_cast<int>(Needle::Hex), tr("Hex"));
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    m_offsetLabel->setText(tr("Go to"));
    m_offset->setAccessibleName(tr("Go to"));
    m_offset->setToolTip(tr("An offset, 0x in front for hex (Ctrl+J)"));
}

void HexTools::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Esc in a field goes back to the bytes.
bool HexTools::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = static_cast<QKeyEvent&>(*event);
    const bool enter = isEnter(key.key());
    if (enter && watched == m_offset) {
        goToOffset();
        return true;
    }
    if (enter && watched == m_find) {
        find(key.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        m_lines.setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
