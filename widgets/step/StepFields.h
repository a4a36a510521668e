// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/CallInC.h"
#include "core/manual/ManualCall.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QWidget;

namespace workbench {

class Theme;

/// One editor of a call's arguments: its name and its field, and how what stands in it is read.
struct StepField {
    ManualParameter parameter{};
    QLabel* label = nullptr;
    QWidget* field = nullptr;
    /// Takes over what the field says; nothing where it says nothing legible.
    std::function<void(ManualArguments&)> read;
    /// Why the text cannot be read, in one sentence.
    std::function<std::optional<QString>()> problem;
    /// Whether it is to be seen where the fields have no names. Empty: always.
    std::function<bool()> isNeeded = {};
};

/// The editors of one call, made from its parameters. GUI thread.
class StepFields : public QObject
{
    Q_OBJECT
public:
    /// The widgets become children of `parent`.
    StepFields(const Theme& theme, const CallForm& form, QWidget& parent);

    const std::vector<StepField>& fields() const { return m_fields; }
    /// Whatever can be read; the rest stays as it is in `arguments`.
    void read(ManualArguments& arguments) const;
    /// The first field whose text cannot be read; null where all can.
    const StepField* refused() const;
    /// What is typed in all of these, for the line of C.
    std::vector<UnreadText> unread() const;
    /// The parameter whose field has the focus.
    std::optional<ManualParameter> focused() const;
    /// An address field takes this for its text; nothing where there is none.
    void setAddress(const QString& host, quint16 port);
    /// A text's field of that parameter takes this.
    void setText(ManualParameter parameter, const QString& text);
    /// A constant's field of that parameter takes this for its text.
    void setConstant(ManualParameter parameter, const QString& text);
    /// The option of that symbol, and its value.
    void setOption(const QString& symbol, const QString& value);
    void retranslate();

Q_SIGNALS:
    void edited();
    /// How what stands in the fields is written; empty: as one would think.
    void hinted(const QString& hint);

private:
    using Read = std::function<void(ManualArguments&)>;
    using Problem = std::function<std::optional<QString>()>;

    void make(ManualParameter parameter);
    // Each makes the fields of its kind, and none for other parameters.
    void makeNumber(ManualParameter parameter);
    void makeConstant(ManualParameter parameter);
    void makeFlags(ManualParameter parameter);
    void makeText(ManualParameter parameter);
    void makeOfHints(ManualParameter parameter);
    void makeRoom(ManualParameter parameter);
    StepField& add(ManualParameter parameter, const QString& name, QWidget* field, Read read,
                   Problem problem);
    void addConstant(ManualParameter parameter, const QString& name, constants::Group group, bool isFlags,
                     const QStringList& names, std::function<void(ManualArguments&, qint64)> take);
    void addNumber(ManualParameter parameter, const QString& name, qint64 least, qint64 most, qint64 value,
                   std::function<void(ManualArguments&, qint64)> take);
    /// A text that may be empty, which is NULL, or `""`, which is the empty text.
    void addText(ManualParameter parameter, const QString& name, const QString& text, int characters,
                 std::function<void(ManualArguments&, const std::string&, bool)> take);
    void addAddress(ManualParameter parameter);
    void addData();
    void keepRequestName();
    void addOption();
    /// How often the call is made.
    void addCalls();
    void addOptionValue(QComboBox& names);

    const Theme& m_theme;
    const CallForm& m_form;
    QWidget& m_parent;
    std::vector<StepField> m_fields;
    std::function<void(const QString&, quint16)> m_setAddress;
    std::function<QString()> m_hint;
};

} // namespace workbench
