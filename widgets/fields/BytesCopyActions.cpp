// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/BytesCopyActions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace workbench {
namespace {

constexpr std::array kFormNames{"Hex", "C", "Python", "Base64", "Escaped", "Text"};

} // namespace

BytesCopyActions::BytesCopyActions(const QString& prefix, QWidget& owner) : QObject(&owner)
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        auto* action = new QAction(&owner);
        action->setObjectName(prefix + QLatin1String(kFormNames[i]));
        owner.addAction(action);
        connect(action, &QAction::triggered, this,
                [this, i] { Q_EMIT copyRequested(static_cast<BytesForm>(i)); });
        m_actions[i] = action;
    }
    retranslate();
}

void BytesCopyActions::addTo(QMenu& menu) const
{
    for (QAction* action : m_actions)
        menu.addAction(action);
}

void BytesCopyActions::setEnabled(bool enabled)
{
    for (QAction* action : m_actions)
        action->setEnabled(enabled);
}

void BytesCopyActions::retranslate()
{
    const std::array<QString, 6> texts{
        tr("Bytes as &hex"),    tr("Bytes as C &array"),           tr("Bytes as &Python literal"),
        tr("Bytes as &Base64"), tr("Bytes as text with &escapes"), tr("Bytes as &text")};
    for (std::size_t i = 0; i < texts.size(); ++i)
        m_actions[i]->setText(texts[i]);
}

} // namespace workbench
