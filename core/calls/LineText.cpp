// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/LineText.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallValue.h"
#include "core/calls/ValueText.h"

namespace workbench {

using coding::Field;

void LineText::append(std::string_view text, TextRole role)
{
    if (m_spans != nullptr && role != TextRole::Plain)
        m_spans->push_back({static_cast<std::uint32_t>(m_out->size() - m_begin),
                            static_cast<std::uint32_t>(text.size()), role});
    *m_out += text;
}

void LineText::appendCall(TextBuffer& out, const CallRecord& record, const CallTextOptions& options,
                          std::vector<TextSpan>* spans)
{
    m_own.read(record);
    m_fields = &m_own;
    appendLeft(out, record, options, spans);
}

void LineText::appendLeft(TextBuffer& out, const CallRecord& record, const CallTextOptions& options,
                          std::vector<TextSpan>* spans)
{
    m_record = record;
    m_spec = &record.spec();
    m_options = &options;
    m_out = &out;
    m_spans = spans;
    m_begin = out.size();
    append(m_spec->name, TextRole::Name);
    out += '(';
    bool first = true;
    for (int slot = 0; slot < static_cast<int>(m_spec->fields.size()); ++slot) {
        const FieldSpec& spec = m_spec->fields[static_cast<std::size_t>(slot)];
        if (spec.isPointee())
            continue;
        if (!first)
            out += ", ";
        first = false;
        if (spec.structure.empty())
            appendField(slot);
        else
            appendStructure(slot);
    }
    out += ')';
}

void LineText::appendField(int slot)
{
    const FieldSpec& spec = m_spec->fields[static_cast<std::size_t>(slot)];
    if (spec.kind == FieldKind::Descriptor) {
        appendHandle();
    } else if (spec.direction == Direction::InOut) {
        appendWrittenBack(slot);
    } else if (const Field* present = field(slot, spec.direction)) {
        appendPresent(slot, spec, *present);
    } else {
        // Room for an address that was not asked for: NULL, as its length.
        const bool noRoom = spec.kind == FieldKind::Address && field(slot + 1, Direction::In) == nullptr;
        *m_out += spec.direction == Direction::In || noRoom ? std::string_view("NULL") : spec.name;
    }
}

void LineText::appendHandle()
{
    appendNumber(*m_out, m_record.handle());
    const std::uint32_t id = m_record.header().endpoint;
    if (id == 0)
        return;
    const std::string& endpoint =
        remembered(m_endpoints, id, [&] { return m_directory.endpoint(id).callText(); });
    if (!endpoint.empty())
        append(m_options->endpoints ? std::string_view(endpoint) : std::string_view("<\u2026>"),
               TextRole::Endpoint);
}

template <typename Make>
const std::string& LineText::remembered(std::vector<Remembered>& places, std::uint64_t key, Make&& make)
{
    Remembered& place = places[(key ^ (key >> 8) ^ (key >> 52)) % kPlaces];
    if (place.key != key) {
        place.text = make();
        place.key = key;
    }
    return place.text;
}

void LineText::appendConstant(constants::Group group, std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    *m_out += remembered(m_constants, (static_cast<std::uint64_t>(group) << 58) ^ bits,
                         [&] { return constants::text(group, bits); });
}

void LineText::appendPayload(const Field& present, const FieldSpec& spec)
{
    const std::size_t begin = m_out->size();
    appendData(*m_out, present.bytes, static_cast<std::uint64_t>(present.number), m_options->dataLimit);
    if (m_spans != nullptr)
        m_spans->push_back({static_cast<std::uint32_t>(begin - m_begin),
                            static_cast<std::uint32_t>(m_out->size() - begin),
                            spec.direction == Direction::Out ? TextRole::ReceivedData : TextRole::SentData});
}

void LineText::appendPresent(int slot, const FieldSpec& spec, const Field& present)
{
    if (isPlainNumber(spec.kind)) {
        appendNumber(*m_out, present.number);
    } else if (spec.kind == FieldKind::Constant) {
        appendConstant(spec.group, present.number);
    } else if (spec.kind == FieldKind::Data) {
        appendPayload(present, spec);
    } else if (spec.kind == FieldKind::Address) {
        appendAddress(*m_out, present.bytes);
    } else if (spec.kind == FieldKind::Text) {
        *m_out += '"';
        appendQuoted(*m_out, present.bytes);
        *m_out += '"';
    } else {
        *m_out += valueText(decodeBriefly(m_record, slot, spec.direction).value_or(CallValue()), spec.name);
    }
}

/// "[16]", "[128 => 16]"; NULL where no room was handed in.
void LineText::appendWrittenBack(int slot)
{
    const FieldSpec& spec = m_spec->fields[static_cast<std::size_t>(slot)];
    const Field* in = field(slot, Direction::In);
    const Field* out = field(slot, Direction::Out);
    if (in == nullptr) {
        *m_out += "NULL";
        return;
    }
    *m_out += '[';
    if (isPlainNumber(spec.kind)) {
        appendNumber(*m_out, in->number);
        if (out != nullptr && out->number != in->number) {
            *m_out += " => ";
            appendNumber(*m_out, out->number);
        }
    } else {
        const std::string before =
            innerText(decodeBriefly(m_record, slot, Direction::In).value_or(CallValue()));
        const std::string after =
            out == nullptr ? before
                           : innerText(decodeBriefly(m_record, slot, Direction::Out).value_or(CallValue()));
        *m_out += before == after ? before : before + " => " + after;
    }
    *m_out += ']';
}

/// Members of a structure that say nothing are left out of the line.
bool LineText::isQuiet(const FieldSpec& spec, const Field* present) const
{
    return present == nullptr ||
           ((isPlainNumber(spec.kind) || spec.kind == FieldKind::Constant) && present->number == 0);
}

/// "{{AF_INET, 192.0.2.17:40112}, [{"T21.5", 65536}], MSG_TRUNC}"; leaves `slot` at the last member.
void LineText::appendStructure(int& slot)
{
    const std::string_view structure = m_spec->fields[static_cast<std::size_t>(slot)].structure;
    *m_out += '{';
    bool first = true;
    for (;; ++slot) {
        const FieldSpec& spec = m_spec->fields[static_cast<std::size_t>(slot)];
        const Field* present = field(slot, spec.direction);
        const bool shown = spec.kind == FieldKind::Data || !isQuiet(spec, present);
        if (shown && !first)
            *m_out += ", ";
        first = first && !shown;
        if (spec.kind == FieldKind::Data) {
            *m_out += "[{";
            if (present != nullptr)
                appendPayload(*present, spec);
            else
                *m_out += "buf";
            *m_out += ", ";
            ++slot; // its length
            const Field* length = field(slot, Direction::In);
            appendNumber(*m_out, length == nullptr ? 0 : length->number);
            *m_out += "}]";
        } else if (shown) {
            appendPresent(slot, spec, *present);
        }
        const auto next = static_cast<std::size_t>(slot) + 1;
        if (next == m_spec->fields.size() || m_spec->fields[next].structure != structure)
            break;
    }
    *m_out += '}';
}

void LineText::appendLine(TextBuffer& out, const CallRecord& record)
{
    m_own.read(record);
    appendLine(out, record, m_own);
}

void LineText::appendLine(TextBuffer& out, const CallRecord& record, const coding::RecordFields& fields)
{
    static constexpr CallTextOptions options{.spans = false};
    m_fields = &fields;
    appendLeft(out, record, options, nullptr);
    out += " = ";
    appendResult(record);
}

/// Whether the fields that were read show that resultParts() would have nothing to note.
bool LineText::hasNoNote(const CallRecord& record) const
{
    if (record.pending() || record.error() != 0 || !m_spec->movesBytes())
        return record.pending() || !m_spec->reads();
    const Field* data = field(m_spec->dataSlot, m_spec->reads() ? Direction::Out : Direction::In);
    if (data == nullptr)
        return false;
    if (!m_spec->reads())
        return record.ret() >= data->number;
    if (record.ret() <= 0 || record.ret() > data->number)
        return false;
    for (std::size_t slot = 0; slot < m_spec->fields.size(); ++slot) {
        const FieldSpec& spec = m_spec->fields[slot];
        const Field* written = m_fields->find(slot, Direction::Out);
        if (written != nullptr &&
            (spec.kind == FieldKind::Control || (spec.kind == FieldKind::Constant && written->number != 0)))
            return false;
    }
    return true;
}

void LineText::appendResult(const CallRecord& record)
{
    TextBuffer& out = *m_out;
    if (!record.pending() && m_spec->returns != ReturnKind::Pointer && hasNoNote(record)) {
        appendNumber(out, record.ret());
        if (record.error() != 0) {
            const std::uint64_t key = (static_cast<std::uint64_t>(m_spec->errors) << 32) |
                                      static_cast<std::uint32_t>(record.error());
            out += remembered(m_errors, key, [&] {
                return ' ' + constants::errorName(m_spec->errors, record.error()) + " (" +
                       constants::errorText(m_spec->errors, record.error()) + ')';
            });
        }
    } else {
        const ResultParts parts = resultParts(record, m_directory);
        out += parts.value;
        if (const std::string remark = remarkText(record, parts); !remark.empty())
            out += ' ' + remark;
        return;
    }
    if (record.injected())
        out += " (INJECTED)";
}

} // namespace workbench
