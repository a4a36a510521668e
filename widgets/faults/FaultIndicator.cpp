// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultIndicator.h"

#include "widgets/faults/FaultModel.h"
#include "widgets/faults/FaultWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>

namespace workbench {

FaultIndicator::FaultIndicator(const FaultModel& model, const Theme& theme, QWidget* parent)
    : QToolButton(parent), m_model(model), m_theme(theme)
{
    setObjectName(QStringLiteral("faultIndicator"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSmall(*this);
    connect(&model, &FaultModel::changed, this, &FaultIndicator::tell);
    connect(&theme, &Theme::changed, this, &FaultIndicator::tell);
    tell();
}

void FaultIndicator::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void FaultIndicator::tell()
{
    const int on = m_model.rulesOn();
    const ThemeColor color = on > 0 ? ThemeColor::Inject : ThemeColor::Muted;
    setText(FaultWords::summary(on));
    setIcon(m_theme.icons().icon(u"m-inject", color));
    QPalette colors;
    if (on > 0)
        colors.setColor(QPalette::ButtonText, m_theme.color(color));
    setPalette(colors);
    setToolTip(on > 0 ? tr("Results of calls are being injected. Click to see the rules.")
                      : tr("Every result comes from the system. Click to see the fault rules."));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
}

} // namespace workbench
