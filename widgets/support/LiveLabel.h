// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace workbench {

/// A label whose text changes many times a second. Each new text of a plain QLabel has the whole window laid
/// out and painted again; this one asks for it only when its text has become wider than any before, and gives
/// back what it does not need when the text has rested for a second. Where there is less room than it needs
/// the text is elided, and whole in its tip.
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
    void giveRoomBack();

    QLabel* m_label;
    mutable int m_widest = 0; ///< as far as was asked
    QTimer m_rest;
};

} // namespace workbench
