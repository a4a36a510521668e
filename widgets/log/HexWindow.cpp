// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/HexWindow.h"

#include "core/payload/BytePattern.h"
#include "core/payload/Encoding.h"
#include "widgets/log/BytesCopyActions.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/HexView.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Keys.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {
namespace {

constexpr QSize kSize(760, 520);

} // namespace

HexWindow::HexWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_view(new HexView(theme, this)),
      m_find(new QLineEdit(this)), m_kind(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_previous(makeSmallTool(QStringLiteral("hexPrevious"), this)),
      m_next(makeSmallTool(QStringLiteral("hexNext"), this)), m_offsetLabel(new QLabel(this)),
      m_offset(new QLineEdit(this)), m_copy(makeSmallTool(QStringLiteral("hexCopy"), this)),
      m_copyMenu(new QMenu(this)), m_copies(new BytesCopyActions(QStringLiteral("hexCopyBytes"), *m_view)),
      m_place(new QLabel(this)), m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("hexWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(theme.px(kSize.width()), theme.px(kSize.height()));
    connect(m_view, &HexView::selectionChanged, this, &HexWindow::tellSelection);
    connect(&m_theme, &Theme::changed, this, &HexWindow::applyTheme);
    const auto key = [this](const QKeySequence& keys, auto work) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, work);
    };
    key(QKeySequence(QKeySequence::Close), [this] { close(); });
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
    retranslate();
    applyTheme();
    m_view->setFocus();
}

void HexWindow::build()
{
    m_find->setObjectName(QStringLiteral("hexFind"));
    m_offset->setObjectName(QStringLiteral("hexOffset"));
    m_place->setObjectName(QStringLiteral("hexPlace"));
    m_said->setObjectName(QStringLiteral("hexSaid"));
    m_kind->setObjectName(QStringLiteral("hexKind"));
    m_kind->addSegment(static_cast<int>(Needle::Text), QString());
    m_kind->addSegment(static_cast<int>(Needle::Hex), QString());
    m_offsetLabel->setBuddy(m_offset);
    m_previous->setIcon(m_theme.icons().icon(u"up"));
    m_next->setIcon(m_theme.icons().icon(u"down"));
    buildCopying();
    for (QLineEdit* field : {m_find, m_offset}) {
        setSmall(*field);
        field->installEventFilter(this);
    }
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(8, 6, 8, 6);
    tools->setSpacing(6);
    tools->addWidget(m_find, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_kind, m_previous, m_next, m_offsetLabel, m_offset, m_copy})
        tools->addWidget(widget);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 3, 8, 3);
    foot->addWidget(m_said, 1);
    foot->addWidget(m_place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    connect(m_next, &QAbstractButton::clicked, this, [this] { find(1); });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { find(-1); });
    connect(m_find, &QLineEdit::textEdited, this, [this] { find(0); });
    connect(m_kind, &SegmentedControl::currentChanged, this, [this] { find(0); });
}

void HexWindow::buildCopying()
{
    m_copyMenu->setObjectName(QStringLiteral("hexCopyMenu"));
    m_copies->addTo(*m_copyMenu);
    m_copy->setIcon(m_theme.icons().icon(u"copy", ThemeColor::Muted));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setMenu(m_copyMenu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    QAction* asShown = m_copies->of(BytesForm::Hex);
    asShown->setShortcut(QKeySequence::Copy);
    asShown->setShortcutContext(Qt::WidgetShortcut); // the fields have a copy of their own
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& point) { m_copyMenu->popup(m_view->viewport()->mapToGlobal(point)); });
    connect(m_copies, &BytesCopyActions::copyRequested, this, &HexWindow::copy);
}

void HexWindow::setBytes(const QString& title, std::vector<std::byte> bytes, std::size_t length,
                         bool received)
{
    m_title = title;
    m_length = length;
    m_view->setBytes(std::move(bytes), received);
    m_copies->setEnabled(!m_view->bytes().empty());
    retranslate();
}

/// `step` 0: while typing, from the place on.
void HexWindow::find(int step)
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
    const auto bytes = m_view->bytes();
    const std::size_t here = m_view->selectionStart();
    const bool first = m_view->selectionLength() == 0;
    auto found =
        step < 0 ? pattern.findBefore(bytes, here) : pattern.find(bytes, here + (step > 0 && !first ? 1 : 0));
    if (!found) {
        found = step < 0 ? pattern.findBefore(bytes, bytes.size()) : pattern.find(bytes, 0);
        if (found)
            tell(tr("around the end"), false, m_find);
    }
    if (found)
        m_view->select(*found, pattern.size());
    else
        tell(tr("no match"), true, m_find);
}

void HexWindow::goToOffset()
{
    QString typed = m_offset->text().trimmed();
    const bool hex = typed.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive);
    bool ok = false;
    const qulonglong offset = hex ? typed.mid(2).toULongLong(&ok, 16) : typed.toULongLong(&ok);
    const std::size_t size = m_view->bytes().size();
    if (!ok || offset >= size) {
        const QString last = CallWords::number(size > 0 ? size - 1 : 0);
        tell(tr("An offset is a number from 0 to %1; 0x in front for hex.").arg(last), true, m_offset);
        return;
    }
    tell({}, false, m_offset);
    m_view->select(static_cast<std::size_t>(offset), 1);
    m_view->setFocus();
}

void HexWindow::copy(BytesForm form)
{
    QGuiApplication::clipboard()->setText(CallWords::utf8(bytesText(m_view->selected(), form)));
}

void HexWindow::tell(const QString& words, bool refused, QLineEdit* field)
{
    m_said->setText(words);
    setRefused(*m_find, refused && field == m_find);
    setRefused(*m_offset, refused && field == m_offset);
}

void HexWindow::tellSelection()
{
    const auto hex = [](std::size_t offset) { return QStringLiteral("0x") + QString::number(offset, 16); };
    const std::size_t at = m_view->selectionStart();
    const std::size_t count = m_view->selectionLength();
    QStringList parts;
    if (count > 0)
        parts += tr("%Ln byte(s) chosen", nullptr, CallWords::plural(count));
    if (!m_view->bytes().empty())
        parts += tr("offset %1 (%2)").arg(CallWords::number(at), hex(at));
    parts += tr("%1 of %2 kept").arg(CallWords::number(m_view->bytes().size()), CallWords::number(m_length));
    m_place->setText(parts.join(QStringLiteral("   ")));
}

void HexWindow::applyTheme()
{
    m_offset->setFixedWidth(m_theme.px(90));
    for (QLineEdit* field : {m_find, m_offset})
        field->setFont(m_theme.fixedFont());
}

void HexWindow::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    setWindowTitle(m_title.isEmpty() ? tr("Bytes") : tr("Bytes of %1").arg(m_title));
    m_view->setAccessibleName(tr("Bytes"));
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
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy bytes"));
    m_copy->setToolTip(tr("Copy the chosen bytes, or all where none are chosen"));
    m_copies->retranslate();
    tellSelection();
}

void HexWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Esc in a field goes back to the bytes (eventFilter), and from there closes.
void HexWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool HexWindow::eventFilter(QObject* watched, QEvent* event)
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
        m_view->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
