// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tabs/Tab.h"

#include <QAbstractButton>

namespace workbench {

class Theme;

/// Stands behind a tab's title: a dot while a socket is open, a clock while a call is pending, and a cross
/// that closes the tab while the pointer is over it. The keyboard closes with Ctrl+W.
class TabMark : public QAbstractButton
{
    Q_OBJECT
public:
    explicit TabMark(const Theme& theme, QWidget* parent = nullptr);

    void setMark(Tab::Mark mark);
    /// The pointer is over the tab: show the cross.
    void setPointed(bool pointed);
    void setClosable(bool closable);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Tab::Mark m_mark = Tab::Mark::None;
    bool m_pointed = false;
    bool m_closable = true;
};

} // namespace workbench
