// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficSearch.h"

#include "core/payload/Escapes.h"
#include "core/payload/HexText.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/TrafficModel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

std::byte folded(std::byte byte)
{
    const bool capital = byte >= std::byte{'A'} && byte <= std::byte{'Z'};
    return capital ? byte | std::byte{0x20} : byte;
}

bool holds(const QByteArray& bytes, const ByteNeedle& needle)
{
    const auto hay = bytesOf(bytes);
    if (!needle.foldCase)
        return std::search(hay.begin(), hay.end(), needle.bytes.begin(), needle.bytes.end()) != hay.end();
    return std::search(hay.begin(), hay.end(), needle.bytes.begin(), needle.bytes.end(),
                       [](std::byte a, std::byte b) { return folded(a) == folded(b); }) != hay.end();
}

} // namespace

Parsed<ByteNeedle> needleOf(const QString& typed, TrafficForm form, Encoding encoding)
{
    const std::string text = utf8Of(typed);
    if (form == TrafficForm::Hex) {
        Parsed<Bytes> bytes = parseHex(text);
        if (!bytes)
            return bytes.error();
        return ByteNeedle{std::move(bytes).value(), false};
    }
    Parsed<Bytes> bytes = parseEscapes(text, encoding);
    if (!bytes)
        bytes = encode(text, encoding);
    if (!bytes)
        return bytes.error();
    return ByteNeedle{std::move(bytes).value(), true};
}

TrafficSearch::TrafficSearch(const TrafficModel& model, ByteNeedle needle, int start, int step)
    : m_model(&model), m_needle(std::move(needle)), m_step(step), m_state(State::Searching)
{
    const int rows = model.rowCount();
    if (rows == 0 || m_needle.bytes.empty()) {
        m_state = State::NotFound;
        return;
    }
    m_row = ((start % rows) + rows) % rows;
    m_start = m_id = model.idOf(m_row);
}

/// Ids grow from row to row, and those that are dropped are the first.
bool TrafficSearch::advance()
{
    const int rows = m_model->rowCount();
    m_row += m_step;
    if (m_row < 0 || m_row >= rows) {
        if (std::exchange(m_wrapped, true))
            return false;
        m_row = m_step > 0 ? 0 : rows - 1;
    }
    const quint64 id = m_model->idOf(m_row);
    return !m_wrapped || (m_step > 0 ? id < m_start : id > m_start);
}

TrafficSearch::State TrafficSearch::look(int ms)
{
    if (m_state != State::Searching)
        return m_state;
    if (m_model->rowCount() == 0)
        return m_state = State::NotFound;
    m_row = m_model->rowOf(m_id);
    if (m_row < 0) // dropped meanwhile, with all before it
        m_row = m_step > 0 ? 0 : m_model->rowCount() - 1;
    QElapsedTimer clock;
    clock.start();
    constexpr int kLooksAtTheClock = 256;
    for (int looked = 1;; ++looked) {
        if (holds(m_model->bytesAt(m_row), m_needle))
            return m_state = State::Found;
        if (!advance())
            return m_state = State::NotFound;
        if (looked % kLooksAtTheClock == 0 && clock.elapsed() >= ms) {
            m_id = m_model->idOf(m_row);
            return m_state;
        }
    }
}

} // namespace workbench
