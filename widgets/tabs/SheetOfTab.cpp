// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SheetOfTab.h"

#include "widgets/support/FoldingButton.h"
#include "widgets/support/Icons.h"
#include "widgets/support/ListSheet.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/Tab.h"

#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kLeastBeside = 240;

} // namespace

SheetOfTab::SheetOfTab(Tab& tab, const Theme& theme, const QString& name, QStringView icon)
    : QObject(&tab), m_area(new QStackedWidget(&tab)), m_button(new FoldingButton(&tab)), m_theme(theme)
{
    m_button->setObjectName(name);
    m_button->setCheckable(true);
    m_button->setIcon(theme.icons().icon(icon));
    connect(m_button, &QAbstractButton::toggled, this, &SheetOfTab::show);
}

void SheetOfTab::cover(QWidget& covered, ListSheet& sheet)
{
    m_sheet = &sheet;
    m_area->addWidget(&covered);
    m_area->addWidget(m_sheet);
    connect(m_sheet, &ListSheet::closeRequested, this, [this] { m_button->setChecked(false); });
}

QWidget* SheetOfTab::area() const { return m_area; }

QAbstractButton* SheetOfTab::button() const { return m_button; }

bool SheetOfTab::isOpen() const { return m_area->currentWidget() == m_sheet; }

QWidget* SheetOfTab::pane() const { return m_sheet->table(); }

void SheetOfTab::open() { m_button->setChecked(true); }

void SheetOfTab::setButtonTexts(const QString& text, const QString& name, const QString& tip)
{
    m_button->setText(text);
    m_button->setAccessibleName(name);
    m_button->setToolTip(tip);
}

/// Of what stands beside it, where enough is left there: its list and its fields stand side by side then.
void SheetOfTab::takeRoom()
{
    auto* splitter = qobject_cast<QSplitter*>(m_area->parentWidget());
    const int wanted = m_sheet->wideEnough();
    m_taken.clear();
    if (splitter == nullptr || splitter->count() != 2 || m_area->width() >= wanted)
        return;
    const int at = splitter->indexOf(m_area);
    const int others = splitter->widget(1 - at)->minimumSizeHint().width();
    QList<int> sizes = splitter->sizes();
    const int all = sizes[0] + sizes[1];
    if (all - wanted < std::max(others, m_theme.px(kLeastBeside)))
        return;
    m_before = sizes;
    sizes[at] = wanted;
    sizes[1 - at] = all - wanted;
    splitter->setSizes(sizes);
    m_taken = splitter->sizes();
}

/// Unless somebody has moved the handle since.
void SheetOfTab::giveRoomBack()
{
    auto* splitter = qobject_cast<QSplitter*>(m_area->parentWidget());
    if (splitter != nullptr && !m_taken.isEmpty() && splitter->sizes() == m_taken)
        splitter->setSizes(m_before);
}

void SheetOfTab::show(bool open)
{
    m_area->setCurrentIndex(open ? 1 : 0);
    if (open)
        takeRoom();
    else
        giveRoomBack();
    if (open)
        m_sheet->focusFirst();
    else
        m_button->setFocus(Qt::OtherFocusReason);
}

} // namespace workbench
