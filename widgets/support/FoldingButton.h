// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace workbench {

/// A button of a head that shows its icon alone where there is no room for its words, which stay its name.
class FoldingButton : public QToolButton
{
    Q_OBJECT
public:
    explicit FoldingButton(QWidget* parent = nullptr);

    /// As setText(), and folds anew.
    void setWords(const QString& words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();
    QSize sizeAs(Qt::ToolButtonStyle style) const;
};

} // namespace workbench
