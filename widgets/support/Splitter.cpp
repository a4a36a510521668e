// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Splitter.h"

#include <QResizeEvent>
#include <QSplitterHandle>

namespace workbench {
namespace {

/// QSplitter lays handles out by their contents: the margins around are for the mouse alone. Those that
/// QSplitterHandle would set are left out: each change of margins is a resize again, without end.
class ThinHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        // QSplitterHandle sets margins of its own, and would be resized by these in turn, for ever.
        QWidget::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call)
        constexpr int kBeside = 3;
        if (orientation() == Qt::Horizontal)
            setContentsMargins(kBeside, 0, kBeside, 0);
        else
            setContentsMargins(0, kBeside, 0, kBeside);
        setAttribute(Qt::WA_MouseNoMask);
        setMask(QRegion(contentsRect()));
    }
};

} // namespace

Splitter::Splitter(Qt::Orientation orientation, QWidget* parent) : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle* Splitter::createHandle() { return new ThinHandle(orientation(), this); }

} // namespace workbench
