// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallText.h"
#include "core/calls/FieldCoding.h"
#include "core/calls/TextBuffer.h"

#include <string>
#include <vector>

namespace workbench {

/// Writes the text of many records into a buffer of the caller's: remembers how endpoints, constants and
/// errors read, and makes no string of its own for what is common. One thread.
class LineText
{
public:
    /// `directory` must outlive it.
    explicit LineText(const CallDirectory& directory) : m_directory(directory) {}

    /// lineText() at the end of `out`.
    void appendLine(TextBuffer& out, const CallRecord& record);
    /// The same where the record's fields have been read.
    void appendLine(TextBuffer& out, const CallRecord& record, const coding::RecordFields& fields);
    /// callText() at the end of `out`; spans, which count from its beginning, where asked for.
    void appendCall(TextBuffer& out, const CallRecord& record, const CallTextOptions& options,
                    std::vector<TextSpan>* spans = nullptr);

private:
    void appendLeft(TextBuffer& out, const CallRecord& record, const CallTextOptions& options,
                    std::vector<TextSpan>* spans);
    const coding::Field* field(int slot, Direction direction) const
    {
        return m_fields->find(static_cast<std::size_t>(slot), direction);
    }
    void append(std::string_view text, TextRole role);
    void appendField(int slot);
    void appendHandle();
    void appendPresent(int slot, const FieldSpec& spec, const coding::Field& field);
    void appendWrittenBack(int slot);
    void appendStructure(int& slot);
    void appendPayload(const coding::Field& field, const FieldSpec& spec);
    void appendConstant(constants::Group group, std::int64_t value);
    void appendResult(const CallRecord& record);
    bool hasNoNote(const CallRecord& record) const;
    bool isQuiet(const FieldSpec& spec, const coding::Field* field) const;
    struct Remembered;
    template <typename Make>
    static const std::string& remembered(std::vector<Remembered>& places, std::uint64_t key, Make&& make);

    const CallDirectory& m_directory;
    // What is being written.
    CallRecord m_record;
    const CallSpec* m_spec = nullptr;
    const CallTextOptions* m_options = nullptr;
    TextBuffer* m_out = nullptr;
    std::vector<TextSpan>* m_spans = nullptr;
    std::size_t m_begin = 0;
    coding::RecordFields m_own;
    const coding::RecordFields* m_fields = nullptr;
    // What is remembered: the last text of each key that falls into a place.
    struct Remembered {
        std::uint64_t key = ~std::uint64_t{0};
        std::string text;
    };
    static constexpr std::size_t kPlaces = 256;
    std::vector<Remembered> m_endpoints = std::vector<Remembered>(kPlaces);
    std::vector<Remembered> m_constants = std::vector<Remembered>(kPlaces);
    std::vector<Remembered> m_errors = std::vector<Remembered>(kPlaces);
};

} // namespace workbench
