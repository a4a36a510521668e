// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Theme.h"

#include <QWidget>

namespace workbench {

/// The mark before a socket's state; it says without colour what kind of state it is.
enum class StateMark {
    Open,    ///< filled dot: LISTEN, ESTABLISHED, open
    NotOpen, ///< ring
    Half,    ///< half disc: one direction is closed by us
    Ended,   ///< arrow against a wall: the peer has finished sending
    Pending, ///< clock: on its way to another state
};

/// The mark for a TCP state's name ("ESTABLISHED", "CLOSE_WAIT", ...); NotOpen for any other word.
StateMark markOfTcpState(QStringView state);
QStringView iconOf(StateMark mark);
ThemeColor colorOf(StateMark mark);

/// "● LISTEN 127.0.0.1:8080" in a box: the state of a tab's socket.
class StateChip : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(const Theme& theme, QWidget* parent = nullptr);

    /// `word` is shown bold, `detail` (an address, a time) behind it in the fixed font.
    void setState(StateMark mark, const QString& word, const QString& detail = {});
    QString word() const { return m_word; }
    QString detail() const { return m_detail; }
    StateMark mark() const { return m_mark; }

    QSize sizeHint() const override;
    /// Without the detail, which is not drawn where it has no room.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int wordWidth() const;
    bool showsDetail() const;

    const Theme& m_theme;
    StateMark m_mark = StateMark::NotOpen;
    QString m_word;
    QString m_detail;
};

} // namespace workbench
