// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace workbench {

class Theme;

/// The header of the call log: its texts stand over the cells' texts, which the style's margins would not
/// leave room for, and vanish where a column is folded to its icons.
class CallLogHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit CallLogHeader(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const Theme& m_theme;
};

} // namespace workbench
