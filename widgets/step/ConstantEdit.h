// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/Constants.h"

#include <QComboBox>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace workbench {

class Theme;

/// A constant of C: chosen from a list, or typed as a name, as names joined by "|", or as a number, legal or
/// not. With flags, what is chosen from the list is joined to what stands there, or taken out of it.
class ConstantEdit : public QComboBox
{
    Q_OBJECT
public:
    enum class Kind { One, Flags };

    /// `names` are offered, the first one is chosen at first.
    ConstantEdit(const Theme& theme, constants::Group group, Kind kind, const QStringList& names,
                 QWidget* parent = nullptr);

    /// Those of the names that this system has.
    static QStringList namesHere(constants::Group group, std::initializer_list<const char*> names);

    /// All that this system has.
    static QStringList allNames(constants::Group group);

    /// Nothing where this system knows no such constant.
    std::optional<qint64> value() const;
    /// Why the text is refused, in one sentence.
    std::optional<QString> problem() const;
    QString typed() const { return currentText().trimmed(); }
    void setTyped(const QString& text);
    void showPopup() override;

Q_SIGNALS:
    void edited();

private:
    void choose(int index);

    constants::Group m_group;
    Kind m_kind;
    QString m_before;       ///< what the chosen item is joined to
    bool m_isTyped = false; ///< since the list was open: what is left is what was meant
};

} // namespace workbench
