// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SheetOfTab.h"

#include "widgets/support/FoldingButton.h"
#include "widgets/support/Icons.h"
#include "widgets/support/ListSheet.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/Tab.h"

#include <QStackedWidget>

namespace workbench {

SheetOfTab::SheetOfTab(Tab& tab, const Theme& theme, const QString& name, QStringView icon)
    : QObject(&tab), m_area(new QStackedWidget(&tab)), m_button(new FoldingButton(&tab))
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

void SheetOfTab::show(bool open)
{
    m_area->setCurrentIndex(open ? 1 : 0);
    if (open)
        m_sheet->focusFirst();
    else
        m_button->setFocus(Qt::OtherFocusReason);
}

} // namespace workbench
