// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/PlayedResolver.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/support/StateChip.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QNetworkDatagram>
#include <QSet>
#include <QUdpSocket>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace workbench {

/// The system's door, its calls numbered as a journal would; reads of datagrams can be held back.
class NumberedCalls : public PlayedResolver
{
public:
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_held; });
        lock.unlock();
        return numbered(m_native.recvmsg(handle, message, flags));
    }
    CallResult sendto(Handle handle, std::span<const std::byte> data, int flags, AddressBytes to) override
    {
        return numbered(m_native.sendto(handle, data, flags, to));
    }
    CallResult send(Handle handle, std::span<const std::byte> data, int flags) override
    {
        return numbered(m_native.send(handle, data, flags));
    }
    void holdReading(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }

private:
    CallResult numbered(CallResult result)
    {
        result.seq = ++m_count;
        return result;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
    std::atomic<std::uint64_t> m_count = 0;
};

/// A program on the other side.
struct Peer : QUdpSocket {
    Peer()
    {
        [this] { QVERIFY(bind(QHostAddress(QHostAddress::LocalHost), 0)); }();
    }
    QByteArray take()
    {
        [this] { QTRY_VERIFY(hasPendingDatagrams()); }();
        last = receiveDatagram();
        return last.data();
    }
    void answer(const QByteArray& bytes)
    {
        writeDatagram(bytes, last.senderAddress(), static_cast<quint16>(last.senderPort()));
    }
    void sendTo(quint16 port, const QByteArray& bytes)
    {
        QCOMPARE(writeDatagram(bytes, QHostAddress(QHostAddress::LocalHost), port), bytes.size());
    }
    QString text() const { return QStringLiteral("127.0.0.1:%1").arg(localPort()); }
    QNetworkDatagram last;
};

inline quint16 deadPort()
{
    Peer gone;
    return gone.localPort();
}

template <class Desk> QString chipWord(Desk& desk) { return desk.template find<StateChip>("state")->word(); }

template <class Desk> TrafficModel& model(Desk& desk)
{
    return *desk.tab.template findChild<DatagramView*>()->model();
}

/// What the list shows: "<hello", ">ok", "=" for a band.
template <class Desk> QStringList said(Desk& desk)
{
    QStringList lines;
    for (int row = 0; row < model(desk).rowCount(); ++row) {
        const TrafficRow& one = model(desk).at(row);
        const char* mark = one.kind == TrafficRow::Kind::Note   ? "="
                           : one.kind == TrafficRow::Kind::Sent ? ">"
                                                                : "<";
        lines.push_back(QString::fromLatin1(mark) + QString::fromLatin1(one.bytes));
    }
    return lines;
}

template <class Desk> void tick(Desk& desk, const char* name)
{
    auto* box = desk.template find<QCheckBox>(name);
    const bool before = box->isChecked();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QCOMPARE(box->isChecked(), !before);
}

/// Every control that can be reached has a name of its own.
inline void checkNames(QWidget& tab)
{
    QSet<QString> names;
    for (const QWidget* widget : tab.findChildren<QWidget*>()) {
        const bool isPart = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                            qobject_cast<const QComboBox*>(widget->parentWidget());
        if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || isPart)
            continue;
        if (widget->accessibleName().isEmpty() && !qobject_cast<const QAbstractButton*>(widget))
            continue; // scroll bars and inner parts
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names.insert(widget->accessibleName());
    }
    QVERIFY(names.size() > 8);
}

} // namespace workbench
