// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"
#include "widgets/tabs/Tab.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace workbench {

/// A tab without a role: counts what the window asks of it.
class FakeTab : public Tab
{
public:
    FakeTab(const Theme& theme, TabKind kind, int tabOrdinal)
        : Tab(kind, tabOrdinal), field(new QLineEdit(QStringLiteral("127.0.0.1"))),
          m_button(new QPushButton(theme.icons().icon(u"start"), QStringLiteral("Start listening")))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->setSpacing(0);
        auto* strip = new TabStrip(theme);
        setAccent(*m_button, true);
        strip->addFirst({m_button});
        strip->reach().setMessage(u"local", ThemeColor::Text,
                                  QStringLiteral("Only programs on this computer can connect."));
        layout->addWidget(strip);
        auto* body = new EmptyState(theme);
        body->setTexts(QStringLiteral("Nothing sent or received yet."),
                       QStringLiteral("Choose a client to see its bytes here."));
        layout->addWidget(body, 1);
        layout->addWidget(field);
    }

    void start() override { ++started; }
    void stop() override { ++stopped; }
    void cancelPending() override { ++cancelled; }
    QAbstractButton* filledButton() const override { return m_button; }
    QList<QWidget*> panes() const override { return {field}; }
    void setTarget(const QString& host, quint16 port) override
    {
        target = host + QLatin1Char(' ') + QString::number(port);
    }
    int openSockets() const override { return m_open; }

    void pretend(Mark mark, int sockets)
    {
        m_open = sockets;
        setMark(mark);
        Q_EMIT openSocketsChanged();
    }

    QLineEdit* const field;
    int started = 0;
    int stopped = 0;
    int cancelled = 0;
    QString target;

private:
    QPushButton* m_button;
    int m_open = 0;
};

} // namespace workbench
