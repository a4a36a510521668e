// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/FieldRows.h"

#include "widgets/fields/NumberSpin.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"

#include <QGridLayout>
#include <QLabel>

namespace workbench {

FieldRows::FieldRows(const Theme& theme, QWidget& form)
    : m_theme(theme), m_form(form), m_grid(new QGridLayout(&form))
{
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(theme.px(4));
}

void FieldRows::add(const QList<QWidget*>& fields, Fill fill)
{
    const Row row{new QLabel(&m_form), new MessageLine(m_theme, &m_form)};
    row.label->setBuddy(fields.first());
    row.label->setMinimumHeight(m_theme.px(28));
    row.refusal->setObjectName(fields.first()->objectName() + QStringLiteral("Refusal"));
    row.refusal->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget* field : fields)
        line->addWidget(field);
    if (fill == Fill::Blank)
        line->addStretch(1);
    const int at = 2 * static_cast<int>(m_rows.size());
    m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
    m_grid->addLayout(line, at, 1);
    m_grid->addWidget(row.refusal, at + 1, 1);
    m_rows.push_back(row);
}

void FieldRows::addWide(QWidget* part) { m_grid->addWidget(part, m_grid->rowCount(), 0, 1, 2); }

bool FieldRows::check(int row, const NumberSpin& field)
{
    const std::optional<QString> problem = field.problem();
    MessageLine* refusal = m_rows[static_cast<std::size_t>(row)].refusal;
    refusal->setVisible(problem && !field.isHidden());
    refusal->setRefusal(problem.value_or(QString()));
    return !problem;
}

void FieldRows::hideRefusals()
{
    for (const Row& row : m_rows)
        row.refusal->hide();
}

} // namespace workbench
