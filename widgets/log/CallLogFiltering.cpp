// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogFiltering.h"

#include "widgets/log/CallLogModel.h"
#include "widgets/log/FilterEdit.h"
#include "widgets/log/FilterRowMenu.h"
#include "widgets/log/HighlightDialog.h"
#include "widgets/support/MessageLine.h"

namespace workbench {

CallLogFiltering::CallLogFiltering(CallLogModel& model, const Theme& theme, QWidget& owner)
    : QObject(&owner), m_model(model), m_theme(theme), m_owner(owner), m_highlights(model.directory()),
      m_refusal(new MessageLine(theme, &owner))
{
    m_refusal->setObjectName(QStringLiteral("filterRefusal"));
    m_refusal->hide();
    connect(&m_model, &CallLogModel::filterChanged, this, &CallLogFiltering::filterChanged);
}

void CallLogFiltering::keepIn(Settings& settings)
{
    m_saved.keepIn(settings);
    m_highlights.keepIn(settings);
}

void CallLogFiltering::setField(FilterEdit& field)
{
    m_field = &field;
    connect(m_field, &FilterEdit::expressionChanged, this, [this](const FilterExpression& expression) {
        CallLogFilter filter = m_model.filter();
        filter.setExpression(expression);
        m_model.setFilter(filter);
    });
    connect(m_field, &FilterEdit::refusalChanged, m_refusal, [this](const QString& sentence) {
        m_refusal->setRefusal(sentence);
        m_refusal->setVisible(!sentence.isEmpty());
    });
    filterChanged();
}

void CallLogFiltering::filterChanged()
{
    // A text that cannot be read stays for the user to mend, whatever else is filtered by.
    if (m_field != nullptr && !(m_field->expression() == m_model.filter().expression()))
        m_field->setText(m_model.filter().text());
}

void CallLogFiltering::fillRowMenu(QMenu& menu, const CallRecord& record)
{
    FilterRowMenu::fill(menu, record, m_model.directory(), [this](const FilterRule& rule) { addRule(rule); });
}

void CallLogFiltering::addRule(const FilterRule& rule)
{
    const QString text = QString::fromStdString(FilterRules::with(m_model.filter().expression(), rule));
    m_field->setText(text);
    m_saved.noteUsed(text);
}

void CallLogFiltering::showHighlights()
{
    if (!m_dialog)
        m_dialog = new HighlightDialog(m_highlights, m_model.directory(), m_theme, &m_owner);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace workbench
