// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/StreamView.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace workbench {

class ByteRuler;
class LiveSockets;
class StreamPipes;
class Theme;

/// The bytes of one stream socket: two pipes with what waits in them, and each call on the offsets that it
/// moved. The peer's calls stand there too where it is of this workbench, also after its end. GUI thread;
/// references must outlive it.
class StreamPane : public QWidget
{
    Q_OBJECT
public:
    StreamPane(const LiveSockets& sockets, const Theme& theme, QWidget* parent = nullptr);
    ~StreamPane() override;

    /// Shows what is known of that socket now.
    void show(const SocketRow& row);
    void retranslate();

Q_SIGNALS:
    void callRequested(quint64 seq);

private:
    StreamView viewOf(const SocketRow& row);

    const LiveSockets& m_sockets;
    StreamPipes* m_pipes;
    ByteRuler* m_ruler;
    QLabel* m_words; ///< instead of the pictures, where there is no stream
    std::shared_ptr<const SocketEntry> m_own;
    std::uint32_t m_stream = 0;                ///< of m_own
    std::shared_ptr<const SocketEntry> m_peer; ///< of m_own in that stream
};

} // namespace workbench
