// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficSplitter.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/ConversationModel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>

namespace workbench {

namespace {

/// Bytes that are cut between two looks at the clock.
constexpr qsizetype kSplitPiece = qsizetype{64} << 10;
/// Rows that are added at a time: one insertion must not take long either.
constexpr std::size_t kMostFresh = 20'000;

/// Who and when, without bytes.
TrafficRow headOf(const TrafficRow& row)
{
    TrafficRow head;
    head.time = row.time;
    head.kind = row.kind;
    head.call = row.call;
    head.byRule = row.byRule;
    return head;
}

/// These bytes of the row, which it shares.
void sharePart(TrafficRow& message, const TrafficRow& row, qsizetype offset, qsizetype length)
{
    message.bytes = QByteArray::fromRawData(row.bytes.constData() + offset, length);
    message.owner = row.owner ? row.owner : std::make_shared<const QByteArray>(row.bytes);
    message.length = length;
}

void copyBytes(TrafficRow& message, std::span<const std::byte> bytes)
{
    message.bytes =
        QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    message.owner = {};
    message.length = message.bytes.size();
}

} // namespace

TrafficSplitter::TrafficSplitter(QObject* parent) : QObject(parent), m_messages(new ConversationModel(this))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TrafficSplitter::work);
}

TrafficSplitter::~TrafficSplitter() = default;

void TrafficSplitter::setSource(TrafficModel* source)
{
    if (source == m_source)
        return;
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source != nullptr) {
        connect(source, &QAbstractItemModel::rowsInserted, this, [this] {
            if (!m_timer.isActive())
                work();
        });
        connect(source, &QAbstractItemModel::modelReset, this, &TrafficSplitter::restart);
        connect(source, &QObject::destroyed, this, &TrafficSplitter::restart);
        m_messages->setLimits(source->limits());
    }
    restart();
}

void TrafficSplitter::setFraming(const Framing& framing)
{
    if (framing == m_framing)
        return;
    m_framing = framing;
    restart();
}

void TrafficSplitter::setEncoding(Encoding encoding)
{
    const Framing before = effectiveFraming();
    m_encoding = encoding;
    m_messages->setEncoding(encoding);
    if (effectiveFraming() != before)
        restart();
}

Framing TrafficSplitter::effectiveFraming() const
{
    Framing framing = m_framing;
    if (framing.kind == FramingKind::Line && !holdsAscii(m_encoding)) {
        framing.kind = FramingKind::Delimiter;
        framing.delimiter = encode("\n", m_encoding).value();
        framing.step = framing.delimiter.size();
    }
    return framing;
}

void TrafficSplitter::restart()
{
    m_timer.stop();
    for (Stream& stream : m_streams)
        stream = {Framer(effectiveFraming()), 0, 0, {}, 0};
    m_next = 1;
    m_offset = 0;
    m_fresh.clear();
    m_changed.clear();
    if (m_messages->rowCount() > 0)
        m_messages->clear();
    m_firstFresh = m_messages->nextId();
    work();
}

void TrafficSplitter::work()
{
    if (!m_source)
        return;
    QElapsedTimer clock;
    clock.start();
    bool more = true;
    while (more && clock.elapsed() < kSliceMs && m_fresh.size() < kMostFresh)
        more = takePiece();
    flush();
    if (more)
        m_timer.start();
    else
        Q_EMIT caughtUp();
}

/// False where nothing is left.
bool TrafficSplitter::takePiece()
{
    const auto first = static_cast<quint64>(m_source->forgotten()) + 1;
    if (m_next < first) { // dropped before they were cut
        for (Stream& stream : m_streams)
            endMessage(stream);
        m_fresh.push_back(TrafficRow::band(0, TrafficRow::Note::Forgotten, qint64(first - m_next)));
        m_next = first;
        m_offset = 0;
    }
    const int place = m_source->rowOf(m_next);
    if (place < 0)
        return false;
    const TrafficRow& row = m_source->at(place);
    if (row.kind == TrafficRow::Kind::Note)
        takeNote(row);
    else
        takeBytes(row);
    if (m_offset >= row.bytes.size()) {
        ++m_next;
        m_offset = 0;
    }
    return true;
}

void TrafficSplitter::takeNote(const TrafficRow& row)
{
    const bool both = row.note != TrafficRow::Note::EndOfStream && row.note != TrafficRow::Note::HalfClosed &&
                      row.note != TrafficRow::Note::Words;
    if (both || row.note == TrafficRow::Note::EndOfStream)
        endMessage(streamOf(TrafficRow::Kind::Received));
    if (both || row.note == TrafficRow::Note::HalfClosed)
        endMessage(streamOf(TrafficRow::Kind::Sent));
    m_fresh.push_back(row);
}

void TrafficSplitter::takeBytes(const TrafficRow& row)
{
    Stream& stream = streamOf(row.kind);
    if (row.length == 0) {
        m_fresh.push_back(row);
        return;
    }
    feed(stream, row);
    const qint64 missing = row.length - row.bytes.size();
    if (m_offset < row.bytes.size() || missing == 0)
        return;
    endMessage(stream); // what follows cannot be known
    TrafficRow gap = headOf(row);
    gap.length = missing;
    m_fresh.push_back(std::move(gap));
}

void TrafficSplitter::feed(Stream& stream, const TrafficRow& row)
{
    const qint64 rowStart = stream.fed - m_offset;
    const auto piece = bytesOf(row.bytes).subspan(static_cast<std::size_t>(m_offset));
    const auto taken = std::min(static_cast<qsizetype>(piece.size()), kSplitPiece);
    if (stream.framer.pending() == 0)
        stream.first = headOf(row);
    stream.framer.feed(piece.first(static_cast<std::size_t>(taken)), [&](std::span<const std::byte> bytes) {
        TrafficRow message = stream.first;
        if (stream.start >= rowStart)
            sharePart(message, row, stream.start - rowStart, static_cast<qsizetype>(bytes.size()));
        else
            copyBytes(message, bytes);
        stream.start += static_cast<qint64>(bytes.size());
        put(stream, std::move(message));
        stream.first = headOf(row);
    });
    stream.fed += taken;
    m_offset += taken;
    if (stream.framer.pending() > 0 && stream.open == 0) {
        stream.open = m_firstFresh + m_fresh.size();
        m_fresh.push_back(stream.first); // flush() gives it its bytes
    }
}

/// In the row that it has already, or in a new one.
void TrafficSplitter::put(Stream& stream, TrafficRow message)
{
    const quint64 id = std::exchange(stream.open, 0);
    if (id == 0)
        m_fresh.push_back(std::move(message));
    else if (id >= m_firstFresh)
        m_fresh[id - m_firstFresh] = std::move(message);
    else
        m_changed.emplace_back(id, std::move(message));
}

/// What was begun stays as it is: its end will not come.
void TrafficSplitter::endMessage(Stream& stream)
{
    stream.framer.finish([&](std::span<const std::byte> bytes) {
        TrafficRow message = stream.first;
        copyBytes(message, bytes);
        message.unfinished = true;
        put(stream, std::move(message));
    });
    stream.start = stream.fed;
}

void TrafficSplitter::flush()
{
    for (Stream& stream : m_streams) {
        if (stream.open == 0)
            continue;
        const quint64 id = stream.open;
        TrafficRow message = stream.first;
        copyBytes(message, stream.framer.begun());
        message.unfinished = true;
        put(stream, std::move(message));
        stream.open = id;
    }
    for (auto& [id, row] : std::exchange(m_changed, {}))
        m_messages->replace(id, std::move(row));
    m_messages->append(std::exchange(m_fresh, {}));
    m_messages->setLimits(m_source->limits());
    m_firstFresh = m_messages->nextId();
}

} // namespace workbench
