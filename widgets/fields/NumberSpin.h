// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace workbench {

class Theme;

/// A whole number with up and down buttons that never changes what was typed: a number out of range stays, is
/// framed and named by problem(). Blanks around it are ignored.
class NumberSpin : public QAbstractSpinBox
{
    Q_OBJECT
public:
    NumberSpin(const Theme& theme, qint64 least, qint64 most, QWidget* parent = nullptr);

    /// Nothing where the text is no number of the range.
    std::optional<qint64> value() const;
    void setValue(qint64 value);
    QString typed() const;
    void setRange(qint64 least, qint64 most);
    qint64 least() const { return m_least; }
    qint64 most() const { return m_most; }

    /// Why the text is refused, in one sentence; nothing where it is not.
    std::optional<QString> problem() const;
    /// Frames the field while there is a problem; every change of the text does so too.
    bool check();

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The text changed, by hand or by setValue.
    void edited();

protected:
    /// The sentence for a text out of range or no number; `typed` may be empty.
    virtual QString refusal(const QString& typed) const;
    StepEnabled stepEnabled() const override;

private:
    const Theme& m_theme;
    qint64 m_least;
    qint64 m_most;
};

} // namespace workbench
