// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/StreamPane.h"

#include "widgets/sockets/ByteRuler.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/StreamPipes.h"
#include "widgets/support/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace workbench {

StreamPane::StreamPane(const LiveSockets& sockets, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_sockets(sockets), m_pipes(new StreamPipes(theme, this)),
      m_ruler(new ByteRuler(theme, this)), m_words(new QLabel(this))
{
    m_pipes->setObjectName(QStringLiteral("streamPipes"));
    m_ruler->setObjectName(QStringLiteral("byteRuler"));
    m_words->setObjectName(QStringLiteral("noStream"));
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what is below takes the rest
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    column->setSpacing(theme.px(12));
    column->addWidget(m_words);
    column->addWidget(m_pipes);
    column->addWidget(m_ruler);
    column->addStretch(1);
    connect(m_ruler, &ByteRuler::callRequested, this, &StreamPane::callRequested);
    retranslate();
}

StreamPane::~StreamPane() = default;

void StreamPane::show(const SocketRow& row)
{
    const bool isStream = row.entry && row.entry->isStream() && !row.entry->isListener;
    m_words->setVisible(!isStream);
    m_pipes->setVisible(isStream);
    m_ruler->setVisible(isStream);
    if (!isStream)
        return;
    const StreamView view = viewOf(row);
    m_pipes->setView(view);
    m_ruler->setView(view);
}

StreamView StreamPane::viewOf(const SocketRow& row)
{
    if (row.entry != m_own || row.entry->stream != m_stream) {
        m_own = row.entry;
        m_stream = row.entry->stream;
        m_peer = nullptr;
    }
    // Once found it stays the peer: it may be closed since, and gone.
    if (!m_peer)
        m_peer = m_sockets.table().peerOf(*m_own);
    return streamViewOf(*m_own, row.kernel, m_peer.get(),
                        m_peer ? m_sockets.figuresOf(*m_peer) : std::nullopt);
}

void StreamPane::retranslate()
{
    m_words->setText(
        tr("No bytes go through this socket: a listener only makes connections, and what waits to be "
           "accepted has no handle yet."));
    m_pipes->retranslate();
    m_ruler->retranslate();
}

} // namespace workbench
