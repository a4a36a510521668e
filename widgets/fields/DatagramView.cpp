// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/DatagramView.h"

#include "widgets/fields/ByteWords.h"

#include <QEvent>
#include <QLocale>
#include <QStringList>

namespace workbench {

DatagramView::DatagramView(const Theme& theme, QWidget* parent)
    : TrafficView(
          theme, false,
          [] {
              return Words{tr("Datagrams"),
                           tr("Datagrams as text"),
                           tr("Datagrams as hex"),
                           tr("Datagrams as both"),
                           tr("Encoding of the datagrams' text"),
                           QString(),
                           tr("Find in datagrams"),
                           tr("Save datagrams")};
          },
          parent)
{
    setObjectName(QStringLiteral("datagrams"));
    setEmptyTexts(tr("Nothing received yet."), QString());
}

void DatagramView::showTotals(DatagramModel* model)
{
    m_counted = model;
    connect(model, &TrafficModel::totalsChanged, this, &DatagramView::countAgain);
    countAgain();
}

void DatagramView::countAgain()
{
    if (m_counted)
        setSubtitle(totalsText(m_counted->totals()), false);
}

void DatagramView::changeEvent(QEvent* event)
{
    TrafficView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        countAgain();
}

QString DatagramView::totalsText(const TrafficModel::Totals& totals)
{
    const QLocale locale;
    QStringList parts;
    if (totals.received > 0 || totals.sent == 0)
        parts += tr("%1 received").arg(locale.toString(totals.received));
    if (totals.sent > 0)
        parts += tr("%1 sent").arg(locale.toString(totals.sent));
    if (totals.cut > 0)
        parts += tr("%1 cut").arg(locale.toString(totals.cut));
    if (totals.dropped > 0)
        parts += tr("%1 lost").arg(locale.toString(totals.dropped));
    return parts.join(QStringLiteral(", "));
}

} // namespace workbench
