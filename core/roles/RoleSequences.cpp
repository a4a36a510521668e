// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// How the client and the UDP sender go through a sequence.
#include "core/roles/TcpClientWorker.h"
#include "core/roles/UdpSenderWorker.h"

#include <utility>

namespace workbench {

void TcpClient::Worker::runSequence(const SequenceRun& sequence, std::chrono::seconds utcOffset)
{
    m_sequence.start(sequence, utcOffset);
    if (!isConnected())
        m_sequence.stop(SequenceEnd::TargetGone);
}

/// One step of the sequence.
bool TcpClient::Worker::act(const SequenceRun::Action& action)
{
    if (!isConnected())
        return false;
    if (action.kind == SequenceStepKind::Send)
        m_connection->send(shareBytes(action.data));
    else if (action.kind == SequenceStepKind::HalfClose)
        m_connection->halfClose();
    else if (action.kind == SequenceStepKind::Close)
        m_connection->closeWhenSent(CloseReason::ByRule);
    return true;
}

void UdpSender::Worker::runSequence(const SequenceRun& sequence, std::chrono::seconds utcOffset)
{
    m_sequence.start(sequence, utcOffset);
}

/// One step of the sequence; the socket is opened with the first datagram.
bool UdpSender::Worker::act(const SequenceRun::Action& action)
{
    if (action.kind == SequenceStepKind::Send)
        send(shareBytes(action.data));
    return true;
}

} // namespace workbench
