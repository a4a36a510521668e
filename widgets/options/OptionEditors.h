// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/options/OptionEditor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace workbench {

/// On or off: clicking sets it at once.
class SwitchEditor : public OptionEditor
{
    Q_OBJECT
public:
    SwitchEditor(const Theme& theme, const OptionSpec& spec);

protected:
    void showValue(const OptionValue& value) override;
    void clearValue() override;

private:
    void tellWords();
    QCheckBox* m_box;
    QLabel* m_word;
};

/// A value that is typed: numbers, times, words. Enter or leaving the field sets it, Esc takes back what was
/// typed.
class TypedEditor : public OptionEditor
{
    Q_OBJECT
public:
    TypedEditor(const Theme& theme, const OptionSpec& spec);
    ~TypedEditor() override;

protected:
    void showValue(const OptionValue& value) override;
    void clearValue() override;
    void taken() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tellWords();
    void commit();

    QLineEdit* m_field;
    QLabel* m_unit;
    QString m_shown; ///< as it was read last
};

/// SO_LINGER: a switch and seconds.
class LingerEditor : public OptionEditor
{
    Q_OBJECT
public:
    LingerEditor(const Theme& theme, const OptionSpec& spec);
    ~LingerEditor() override;

protected:
    void showValue(const OptionValue& value) override;
    void clearValue() override;
    void taken() override;

private:
    void tellWords();
    void commit();

    QCheckBox* m_box;
    QLabel* m_word;
    QLineEdit* m_seconds;
    QLabel* m_unit;
};

/// One of a few: constants, interfaces. Choosing sets it.
class ChoiceEditor : public OptionEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const Theme& theme, const OptionSpec& spec, InterfaceSource interfaces);

protected:
    void showValue(const OptionValue& value) override;
    void clearValue() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addInterfaces();
    void choose(int index);
    OptionValue valueOf(const QVariant& chosen) const;

    InterfaceSource m_interfaces;
    QComboBox* m_box;
    OptionValue m_value; ///< as it was read last
};

/// Joins or leaves a group: group, interface and source stand in rows of their own, the button in the
/// option's.
class MembershipEditor : public OptionEditor
{
    Q_OBJECT
public:
    MembershipEditor(const Theme& theme, const OptionSpec& spec, const InterfaceSource& interfaces);
    std::vector<std::pair<QString, QWidget*>> parts() const override;

protected:
    void showValue(const OptionValue& /*value*/) override {}
    void clearValue() override;

private:
    void tellWords();
    void ask();
    /// Empty where the text is no address of the family; then the field is framed.
    std::optional<SocketAddress> address(QLineEdit& field) const;

    InterfaceSource m_interfaces;
    QPushButton* m_button;
    QLineEdit* m_group;
    InterfaceCombo* m_interface;
    QLineEdit* m_source; ///< null where the option has none
};

/// What is only read; a struct's members stand below. SO_ERROR is read when the button is pressed, never
/// before.
class ShownEditor : public OptionEditor
{
    Q_OBJECT
public:
    ShownEditor(const Theme& theme, const OptionSpec& spec);

protected:
    void showValue(const OptionValue& value) override;
    void clearValue() override;

private:
    void tellWords();
    QPushButton* m_read = nullptr; ///< SO_ERROR
    QLabel* m_word;
    std::optional<OptionValue> m_value;
};

} // namespace workbench
