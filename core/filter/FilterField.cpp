// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterField.h"

#include "core/filter/FilterText.h"

#include <algorithm>
#include <array>

namespace workbench {
namespace {

using K = FilterValueKind;

constexpr std::array kFields{
    FilterFieldSpec{FilterField::Call, "call", "", K::Word},
    FilterFieldSpec{FilterField::Who, "who", "actor", K::Text},
    FilterFieldSpec{FilterField::HandleNumber, "handle", "fd", K::Number},
    FilterFieldSpec{FilterField::Result, "result", "", K::Word},
    FilterFieldSpec{FilterField::Error, "error", "", K::Word},
    FilterFieldSpec{FilterField::Ret, "ret", "", K::Number},
    FilterFieldSpec{FilterField::Errno, "errno", "", K::Number},
    FilterFieldSpec{FilterField::Address, "addr", "address", K::Address},
    FilterFieldSpec{FilterField::Port, "port", "", K::Number},
    FilterFieldSpec{FilterField::Length, "len", "length", K::Number},
    FilterFieldSpec{FilterField::Kept, "kept", "", K::Number},
    FilterFieldSpec{FilterField::Payload, "bytes", "data", K::Octets},
    FilterFieldSpec{FilterField::Text, "text", "", K::Text},
    FilterFieldSpec{FilterField::Category, "category", "", K::Word},
    FilterFieldSpec{FilterField::State, "state", "", K::Word},
    FilterFieldSpec{FilterField::Time, "time", "", K::Time},
    FilterFieldSpec{FilterField::Took, "took", "duration", K::Duration},
    FilterFieldSpec{FilterField::Seq, "seq", "#", K::Number},
    FilterFieldSpec{FilterField::Thread, "thread", "", K::Number},
};

} // namespace

std::span<const FilterFieldSpec> filterFields() { return kFields; }

const FilterFieldSpec& filterField(FilterField field)
{
    return *std::ranges::find(kFields, field, &FilterFieldSpec::field);
}

const FilterFieldSpec* findFilterField(std::string_view name)
{
    const auto found = std::ranges::find_if(kFields, [&](const FilterFieldSpec& spec) {
        return equalFolded(spec.name, name) || (!spec.alias.empty() && equalFolded(spec.alias, name));
    });
    return found == kFields.end() ? nullptr : &*found;
}

std::string_view relationText(FilterRelation relation)
{
    constexpr std::array<std::string_view, 8> texts{"==", "!=", "<", "<=", ">", ">=", "contains", "~"};
    return texts[static_cast<std::size_t>(relation)];
}

bool hasRelation(FilterField field, FilterRelation relation)
{
    using R = FilterRelation;
    if (relation == R::Equal || relation == R::NotEqual)
        return true;
    switch (filterField(field).kind) {
    case K::Text:
        return relation == R::Contains || relation == R::Matches;
    case K::Word:
        return (field == FilterField::Call || field == FilterField::Error) &&
               (relation == R::Contains || relation == R::Matches);
    case K::Number:
    case K::Duration:
    case K::Time:
        return relation != R::Contains && relation != R::Matches;
    case K::Address:
    case K::Octets:
        return relation == R::Contains;
    }
    return false;
}

} // namespace workbench
