// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace workbench {

/// A label of plain text that ends with "…" where it has less room than it needs, and is whole in its tip
/// then.
class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    bool isCut() const { return width() < sizeHint().width(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace workbench
