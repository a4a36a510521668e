// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace workbench {

class Theme;

/// A field to find with, next, previous and close: Enter and F3 find the next, with Shift the previous, Esc
/// closes.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(const Theme& theme, QWidget* parent = nullptr);

    /// Shows the bar and puts the keyboard there, its text selected.
    void open();
    QString text() const;
    /// What came of it ("no match"); empty clears. `refused` frames the field.
    void setResult(const QString& words, bool refused = false);

Q_SIGNALS:
    /// The text changed or another match is wanted: `step` is 0 for "from here on", else 1 or -1.
    void findRequested(const QString& text, int step);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void close();

    QLineEdit* m_field;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QLabel* m_result;
};

} // namespace workbench
