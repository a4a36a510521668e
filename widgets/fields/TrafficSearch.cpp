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
    : m_model(&model), m_needle(std::move(needle)), m_step(step), m_left(model.rowCount()),
      m_state(State::Searching)
{
    if (m_left == 0 || m_needle.bytes.empty()) {
        m_state = State::NotFound;
        return;
    }
    m_row = ((start % m_left) + m_left) % m_left;
    m_id = model.idOf(m_row);
}

void TrafficSearch::advance()
{
    const int rows = m_model->rowCount();
    m_row = (m_row + m_step + rows) % rows;
}

TrafficSearch::State TrafficSearch::look(int ms)
{
    if (m_state != State::Searching)
        return m_state;
    m_row = m_id == 0 ? 0 : m_model->rowOf(m_id);
    if (m_row < 0) // dropped meanwhile, with all before it
        m_row = m_step > 0 ? 0 : m_model->rowCount() - 1;
    QElapsedTimer clock;
    clock.start();
    constexpr int kLooksAtTheClock = 256;
    for (int looked = 1; m_left > 0 && m_row < m_model->rowCount(); ++looked, --m_left) {
        if (holds(m_model->bytesAt(m_row), m_needle))
            return m_state = State::Found;
        advance();
        if (looked % kLooksAtTheClock == 0 && clock.elapsed() >= ms) {
            --m_left;
            m_id = m_model->idOf(m_row);
            return m_state;
        }
    }
    return m_state = State::NotFound;
}

} // namespace workbench
