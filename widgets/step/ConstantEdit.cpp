// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/ConstantEdit.h"

#include "core/system/ConstantNames.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QLineEdit>

namespace workbench {

namespace {

constexpr int kMostCharacters = 22;

QString joinedWithout(const QString& text, const QString& flag)
{
    QStringList flags = text.split(u'|', Qt::SkipEmptyParts);
    flags.removeAll(QStringLiteral("0"));
    if (flags.removeAll(flag) == 0)
        flags.push_back(flag);
    return flags.isEmpty() ? QStringLiteral("0") : flags.join(u'|');
}

} // namespace

ConstantEdit::ConstantEdit(const Theme& theme, constants::Group group, Kind kind, const QStringList& names,
                           QWidget* parent)
    : QComboBox(parent), m_group(group), m_kind(kind)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    addItems(names);
    int longest = 6;
    for (const QString& name : names)
        longest = std::max(longest, static_cast<int>(name.size()));
    setMinimumContentsLength(std::min(longest, kMostCharacters));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFont(theme.fixedFont());
    connect(&theme, &Theme::changed, this, [this, &theme] { setFont(theme.fixedFont()); });
    m_before = currentText();
    lineEdit()->setCursorPosition(0);
    connect(this, &QComboBox::activated, this, &ConstantEdit::choose);
    connect(this, &QComboBox::editTextChanged, this, [this] {
        setRefused(*this, problem().has_value());
        Q_EMIT edited();
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        m_before = text;
        m_isTyped = true;
    });
}

QStringList ConstantEdit::namesHere(constants::Group group, std::initializer_list<const char*> names)
{
    QStringList here;
    for (const char* name : names) {
        if (constants::valueOf(group, name))
            here.push_back(QString::fromLatin1(name));
    }
    return here;
}

QStringList ConstantEdit::allNames(constants::Group group)
{
    QStringList all;
    for (const constants::NamedValue& one : constants::namesOf(group))
        all.push_back(QString::fromLatin1(one.name.data(), static_cast<int>(one.name.size())));
    return all;
}

void ConstantEdit::choose(int index)
{
    const QString item = itemText(index);
    const bool joins = m_kind == Kind::Flags && !m_isTyped && item != QStringLiteral("0");
    setTyped(joins ? joinedWithout(m_before, item) : item);
}

/// The list's own choice goes along: closing the list brings back the text of that.
void ConstantEdit::setTyped(const QString& text)
{
    setCurrentIndex(findText(text));
    setEditText(text);
    lineEdit()->setCursorPosition(0);
    m_before = text;
    m_isTyped = false;
}

void ConstantEdit::showPopup()
{
    m_isTyped = false;
    QComboBox::showPopup();
}

std::optional<qint64> ConstantEdit::value() const
{
    const QString text = typed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber, 0);
    if (isNumber)
        return number;
    const auto value = constants::valueOf(m_group, text.toStdString());
    return value ? std::optional<qint64>(static_cast<qint64>(*value)) : std::nullopt;
}

std::optional<QString> ConstantEdit::problem() const
{
    if (value())
        return std::nullopt;
    if (typed().isEmpty())
        return tr("Type a constant's name or a number.");
    return m_kind == Kind::Flags
               ? tr("%1 is no constant of this system. Join flags with |, or type a number.").arg(typed())
               : tr("%1 is no constant of this system. Choose one, or type a number.").arg(typed());
}

} // namespace workbench
