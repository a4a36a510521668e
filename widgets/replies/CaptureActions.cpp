// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/CaptureActions.h"

#include "widgets/fields/InsertMenu.h"

#include <QAction>

namespace workbench {
namespace {

constexpr int kCaptures = 3;

} // namespace

CaptureActions::CaptureActions(InsertMenu& menu) : QObject(&menu)
{
    menu.addSeparator();
    for (int i = 0; i < kCaptures; ++i) {
        auto* action = menu.addAction(QString());
        action->setObjectName(QStringLiteral("replyCapture%1").arg(i));
        connect(action, &QAction::triggered, &menu,
                [&menu, i] { Q_EMIT menu.insertRequested(QStringLiteral("${%1}").arg(i)); });
        m_actions += action;
    }
    retranslate();
}

void CaptureActions::retranslate()
{
    for (int i = 0; i < m_actions.size(); ++i) {
        const QString words = i == 0 ? tr("What was matched") : tr("Group %1 of the expression").arg(i);
        m_actions[i]->setText(words + QStringLiteral("\t${%1}").arg(i));
    }
}

} // namespace workbench
