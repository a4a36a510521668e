// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AdoptedFields.h"

#include <QAbstractButton>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

const QLineEdit* lineOf(const QWidget& field)
{
    const auto* line = qobject_cast<const QLineEdit*>(&field);
    return line != nullptr ? line : field.findChild<QLineEdit*>(); // of a NumberSpin
}

QVariant valueOf(const QWidget& field)
{
    const auto* check = qobject_cast<const QAbstractButton*>(&field);
    return check != nullptr ? QVariant(check->isChecked()) : QVariant(lineOf(field)->text());
}

void fill(QWidget& field, const QVariant& value)
{
    if (auto* check = qobject_cast<QAbstractButton*>(&field))
        check->setChecked(value.toBool());
    else
        const_cast<QLineEdit*>(lineOf(field))->setText(value.toString());
}

} // namespace

void AdoptedFields::show(QWidget& field, const QVariant& value)
{
    const QVariant before = wanted(field);
    std::erase_if(m_shown, [&field](const Shown& one) { return one.field == &field; });
    fill(field, value);
    m_shown.push_back({&field, before, valueOf(field)});
}

void AdoptedFields::showWanted()
{
    for (const Shown& one : std::exchange(m_shown, {})) {
        if (valueOf(*one.field) == one.value)
            fill(*one.field, one.wanted);
    }
}

QVariant AdoptedFields::wanted(const QWidget& field) const
{
    const auto found =
        std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown& one) { return one.field == &field; });
    const QVariant now = valueOf(field);
    return found != m_shown.end() && found->value == now ? found->wanted : now;
}

qint64 AdoptedFields::wantedNumber(const QWidget& field, qint64 otherwise) const
{
    bool isNumber = false;
    const qint64 number = wanted(field).toString().trimmed().toLongLong(&isNumber);
    return isNumber ? number : otherwise;
}

} // namespace workbench
