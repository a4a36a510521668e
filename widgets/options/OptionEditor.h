// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/options/OptionDesk.h"
#include "widgets/tabs/InterfaceCombo.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace workbench {

class Theme;

/// An option's value in its row, in a control of its own kind. It makes no call: it asks for one, and shows
/// the answer. What was typed stays until the system has taken it. GUI thread.
class OptionEditor : public QWidget
{
    Q_OBJECT
public:
    /// The editor for the option's shape; one that only shows where it cannot be set.
    static OptionEditor* create(const Theme& theme, const OptionSpec& spec,
                                const InterfaceSource& interfaces);

    /// What the system answered to getsockopt().
    void setReading(const OptionReading& reading);
    /// What it answered to setsockopt(): a failure stays beside what was typed.
    void setOutcome(const OptionSet& outcome);
    /// Of another socket from now on: nothing is known of it.
    void forget();
    /// "EINVAL (Invalid argument)": why it could not be set, until that succeeds, or else why it could not be
    /// read; empty where nothing failed.
    QString failure() const;
    bool failedToSet() const { return !m_set.ok(); }
    const OptionSpec& spec() const { return m_spec; }
    /// Rows below this one that belong to the value: their name and control.
    virtual std::vector<std::pair<QString, QWidget*>> parts() const { return {}; }

Q_SIGNALS:
    void setWanted(const workbench::OptionValue& value);
    void readWanted();
    /// A part has to be filled in first.
    void partsWanted();
    /// The keyboard came to one of the controls.
    void focused();

protected:
    OptionEditor(const Theme& theme, const OptionSpec& spec);

    /// Shows a value that was read; not over what is being typed.
    virtual void showValue(const OptionValue& value) = 0;
    /// The system took what was asked for: nothing typed is left.
    virtual void taken() {}
    /// Shows that no value is known.
    virtual void clearValue() = 0;
    /// What was typed is taken back, and with it the failure to set it.
    void forgetFailure();
    /// A control of the row: small, named by the option (and `part`), 20 high.
    void addControl(QWidget& control, const QString& name);
    void addWord(QLabel& word);
    QString symbol() const;
    bool eventFilter(QObject* watched, QEvent* event) override;
    const Theme& theme() const { return m_theme; }

private:
    void showFailure();
    void applyTheme();

    const Theme& m_theme;
    const OptionSpec& m_spec;
    QHBoxLayout* m_layout;
    QLabel* m_failure;
    CallResult m_set;  ///< of the last setsockopt()
    CallResult m_read; ///< of the last getsockopt()
    QList<QWidget*> m_controls;
    QList<QLabel*> m_words;
};

} // namespace workbench
