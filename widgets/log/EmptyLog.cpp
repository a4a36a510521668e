// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/EmptyLog.h"

#include "widgets/log/CallWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QPushButton>

namespace workbench {

EmptyLog::EmptyLog(const Theme& theme, LogOrigin origin, QWidget* parent)
    : EmptyState(theme, parent), m_origin(origin), m_runDemo(new QPushButton(this)),
      m_clearFilter(new QPushButton(this)), m_showHidden(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyLog"));
    m_runDemo->setObjectName(QStringLiteral("runDemo"));
    m_clearFilter->setObjectName(QStringLiteral("clearFilter"));
    m_showHidden->setObjectName(QStringLiteral("showHidden"));
    m_runDemo->setIcon(theme.icons().icon(u"start", ThemeColor::Text));
    for (QPushButton* button : {m_runDemo, m_showHidden, m_clearFilter})
        addButton(button);
    connect(m_runDemo, &QAbstractButton::clicked, this, &EmptyLog::runDemo);
    connect(m_clearFilter, &QAbstractButton::clicked, this, &EmptyLog::clearFilter);
    connect(m_showHidden, &QAbstractButton::clicked, this, &EmptyLog::showHidden);
    retranslate();
}

void EmptyLog::explain(const CallLogModel::Counts& counts)
{
    const bool filtered = counts.filtered > 0;
    const bool hidden = !filtered && counts.hidden > 0;
    m_runDemo->setVisible(!filtered && m_origin == LogOrigin::Live);
    m_clearFilter->setVisible(filtered);
    m_showHidden->setVisible(hidden);
    if (filtered)
        setTexts(tr("No call matches."),
                 tr("%Ln calls are hidden by the filter.", nullptr, CallWords::plural(counts.filtered)));
    else if (hidden)
        setTexts(tr("No call of yours has been made yet."),
                 tr("%Ln calls that the workbench made for itself are hidden.", nullptr,
                    CallWords::plural(counts.hidden)));
    else if (m_origin == LogOrigin::File)
        setTexts(tr("This file holds no calls."), QString());
    else
        setTexts(tr("No call has been made yet."),
                 tr("Every socket call appears here at once: its arguments, its result, its time."));
}

void EmptyLog::retranslate()
{
    m_runDemo->setText(tr("Run the demo"));
    m_clearFilter->setText(tr("Clear filter"));
    m_showHidden->setText(tr("Show them"));
    for (QPushButton* button : {m_runDemo, m_clearFilter, m_showHidden})
        button->setAccessibleName(button->text());
}

} // namespace workbench
