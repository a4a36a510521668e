// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogTools.h"

#include "widgets/log/CallLogActions.h"
#include "widgets/log/FilterEdit.h"
#include "widgets/log/FilterMenu.h"
#include "widgets/log/SavedFilters.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Keys.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace workbench {
namespace {

constexpr int kSpacing = 8;
constexpr double kFilterWidth = 340;
constexpr double kFilterComfortable = 170;
constexpr double kFilterLeast = 90;

} // namespace

CallLogTools::CallLogTools(CallLogActions& actions, const CallDirectory& directory, SavedFilters& filters,
                           const Theme& theme, QWidget* parent)
    : QWidget(parent), m_saved(filters), m_theme(theme), m_filter(new FilterEdit(directory, theme, this)),
      m_filterMenu(new FilterMenu(filters, m_filter)),
      m_openFilterMenu(
          m_filter->addAction(theme.icons().icon(u"down", ThemeColor::Muted), QLineEdit::TrailingPosition)),
      m_line(new QFrame(this)), m_failures(makeSmallTool(QStringLiteral("failures"), this)),
      m_show(makeSmallTool(QStringLiteral("show"), this)), m_save(makeSmallTool(QStringLiteral("save"), this))
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->addAction(theme.icons().icon(u"filter", ThemeColor::Muted), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    setSmall(*m_filter);
    connect(m_openFilterMenu, &QAction::triggered, this, &CallLogTools::openFilterMenu);
    connect(m_filter, &FilterEdit::menuRequested, this, &CallLogTools::openFilterMenu);
    connect(m_filterMenu, &FilterMenu::chosen, m_filter, &QLineEdit::setText);
    connect(m_filterMenu, &FilterMenu::saveRequested, this, &CallLogTools::nameFilter);
    m_line->setFrameShape(QFrame::VLine);
    m_failures->setDefaultAction(actions.failures);
    addLive(actions.follow, "follow");
    addLive(actions.pause, "pause");
    addLive(actions.clear, "clear");
    m_show->setIcon(theme.icons().icon(u"filter", ThemeColor::Muted));
    m_show->setMenu(actions.makeShowMenu(m_show));
    m_save->setIcon(theme.icons().icon(u"save", ThemeColor::Muted));
    m_save->setMenu(actions.makeSaveMenu(m_save));
    for (QToolButton* button : {m_show, m_save})
        button->setPopupMode(QToolButton::InstantPopup);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_filter, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_failures, m_show, m_line})
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    for (QToolButton* button : rightEnd())
        layout->addWidget(button, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_filter);
    retranslate();
    connect(&m_theme, &Theme::changed, this, &CallLogTools::measure);
}

void CallLogTools::addLive(QAction* action, const char* name)
{
    if (!action->isVisible())
        return;
    m_live.push_back(makeSmallTool(QString::fromLatin1(name), this));
    m_live.back()->setDefaultAction(action);
}

std::vector<QToolButton*> CallLogTools::rightEnd() const
{
    std::vector<QToolButton*> buttons = m_live;
    buttons.push_back(m_save);
    return buttons;
}

void CallLogTools::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter, such as call == recv && ret == 0"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(
        tr("A text in call or result, or fields compared (Ctrl+Shift+F; Ctrl+Space: what may "
           "come next; Alt+Down: saved filters)"));
    m_openFilterMenu->setText(tr("Saved filters"));
    m_openFilterMenu->setToolTip(tr("Saved filters and those used last (Alt+Down)"));
    m_failures->setAccessibleName(tr("Failures"));
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show"));
    m_show->setToolTip(tr("What the log shows: hidden kinds of calls, columns"));
    const std::array<QString, 3> live{tr("Follow"), tr("Pause"), tr("Clear")};
    for (std::size_t i = 0; i < m_live.size(); ++i)
        m_live[i]->setAccessibleName(live[i]);
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save log"));
    m_save->setToolTip(tr("Save all calls to a file"));
    measure();
}

void CallLogTools::measure()
{
    m_line->setFixedHeight(m_theme.px(14));
    for (std::size_t level = 0; level < kLevels; ++level) {
        setLevel(level);
        m_widths[level] = kSpacing + m_line->sizeHint().width();
        for (const QToolButton* button : {m_failures, m_show})
            m_widths[level] += kSpacing + button->sizeHint().width();
        for (const QToolButton* button : rightEnd())
            m_widths[level] += kSpacing + button->sizeHint().width();
    }
    m_height = m_filter->sizeHint().height();
    fold();
    updateGeometry();
}

void CallLogTools::setLevel(std::size_t level)
{
    const auto style = [](bool icon) { return icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon; };
    for (QToolButton* button : rightEnd())
        button->setToolButtonStyle(style(level > 0));
    for (QToolButton* button : {m_failures, m_show})
        button->setToolButtonStyle(style(level > 1));
}

void CallLogTools::fold()
{
    std::size_t level = 0;
    while (level + 1 < kLevels && m_widths[level] + m_theme.px(kFilterComfortable) > width())
        ++level;
    setLevel(level);
}

QSize CallLogTools::sizeHint() const { return {m_widths[0] + m_theme.px(kFilterWidth), m_height}; }

QSize CallLogTools::minimumSizeHint() const
{
    return {m_widths[kLevels - 1] + m_theme.px(kFilterLeast), m_height};
}

void CallLogTools::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void CallLogTools::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallLogTools::openFilterMenu()
{
    m_filter->settle();
    m_filterMenu->setPresent(m_filter->text() == QString::fromStdString(m_filter->expression().text())
                                 ? m_filter->text().trimmed()
                                 : QString());
    m_filterMenu->popup(m_filter->mapToGlobal(QPoint(0, m_filter->height())));
}

void CallLogTools::nameFilter()
{
    auto* popup = new FilterNamePopup(this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    const QString text = m_filter->text();
    connect(popup, &FilterNamePopup::named, this, [this, popup, text](const QString& name) {
        m_saved.save(name, text);
        popup->deleteLater();
    });
    popup->ask(m_filter->mapToGlobal(QPoint(m_filter->width(), m_filter->height())));
}

bool CallLogTools::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool down = key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier;
        if (key->key() == Qt::Key_Escape)
            m_filter->clear();
        if (down || isEnter(key->key())) {
            m_filter->settle();
            m_saved.noteUsed(QString::fromStdString(m_filter->expression().text()));
        }
        if (key->key() == Qt::Key_Escape || down || isEnter(key->key())) {
            Q_EMIT leftFilter();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
