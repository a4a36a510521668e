// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace workbench {

class Tab;
class TabArea;

/// Takes what a reply rule of one tab forwards to the tab that sends it on. GUI thread.
class TabForwarding : public QObject
{
    Q_OBJECT
public:
    /// Watches the tabs that are there and those to come; `area` must outlive it.
    explicit TabForwarding(TabArea& area, QObject* parent = nullptr);

Q_SIGNALS:
    /// Why something was not forwarded.
    void statusMessage(const QString& text);

private:
    void watch(Tab* tab);
    void forward(const QString& actor, const QByteArray& bytes);

    TabArea& m_area;
};

} // namespace workbench
