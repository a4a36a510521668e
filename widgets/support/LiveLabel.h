// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

namespace workbench {

/// A label whose text changes many times a second. Each new text of a plain QLabel has the whole window laid
/// out and painted again; this one asks for it only when its text has become wider than any before, or is
/// half as wide as that.
class LiveLabel : public QWidget
{
    Q_OBJECT
public:
    explicit LiveLabel(QWidget* parent);

    /// Where the text stands; its size and place are this widget's.
    QLabel* label() const { return m_label; }
    void setText(const QString& text);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int widest() const;
    void askForRoom();

    QLabel* m_label;
    mutable int m_widest = 0; ///< as far as was asked
};

} // namespace workbench
