// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/DatagramModel.h"
#include "widgets/fields/TrafficView.h"

#include <QPointer>

namespace workbench {

/// The datagrams of a socket, what was lost of them and what was dropped.
class DatagramView : public TrafficView
{
    Q_OBJECT
public:
    explicit DatagramView(const Theme& theme, QWidget* parent = nullptr);

    /// Shows the totals behind the title from now on: "214 received, 1 cut, 12 lost".
    void showTotals(DatagramModel* model);

protected:
    void changeEvent(QEvent* event) override;

private:
    void countAgain();
    static QString totalsText(const TrafficModel::Totals& totals);

    QPointer<DatagramModel> m_counted;
};

} // namespace workbench
