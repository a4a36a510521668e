// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace workbench {

/// Keys stay in the order in which they were written: files are read by people and compared line by line.
using Json = nlohmann::ordered_json;

/// What was wrong in a file, and where: "library[3].payload.mode". What is wrong is left out, everything else
/// is taken.
struct JsonProblem {
    enum class Kind : std::uint8_t {
        NotJson, ///< not JSON at all; nothing was taken
        Missing,
        WrongKind, ///< text where a number belongs ...
        OutOfRange,
        UnknownWord, ///< no such mode, action ...
        TooDeep,
        TooMany,
    };
    Kind kind{};
    std::string place;

    friend bool operator==(const JsonProblem&, const JsonProblem&) = default;
};

template <class Enum, std::size_t count>
using WordTable = std::array<std::pair<Enum, std::string_view>, count>;

template <class Enum, std::size_t count>
std::string_view wordOf(const WordTable<Enum, count>& words, Enum value)
{
    for (const auto& [one, word] : words)
        if (one == value)
            return word;
    return {};
}

/// One object of a file that is being read. Members that are not there leave what they are to be read into as
/// it is; members that are wrong do, too, and are told.
class JsonObject
{
public:
    using Problems = std::vector<JsonProblem>;

    JsonObject(const Json& json, std::string place, Problems& problems)
        : m_json(json), m_place(std::move(place)), m_problems(problems)
    {
        if (!json.is_object())
            tell(JsonProblem::Kind::WrongKind, {});
    }

    bool has(const char* key) const { return member(key) != nullptr; }
    void require(const char* key) const
    {
        if (!has(key))
            tell(JsonProblem::Kind::Missing, key);
    }

    void read(const char* key, std::string& value) const
    {
        if (const Json* json = expect(key, &Json::is_string))
            value = json->get_ref<const std::string&>();
    }
    void read(const char* key, bool& value) const
    {
        if (const Json* json = expect(key, &Json::is_boolean))
            value = json->get<bool>();
    }
    /// A whole number from `least` to `most`.
    template <class Number>
    requires std::is_integral_v<Number>
    void read(const char* key, Number& value, Number least = 0,
              Number most = std::numeric_limits<Number>::max()) const
    {
        const Json* json = expect(key, &Json::is_number_integer);
        if (json == nullptr)
            return;
        const bool fits = json->is_number_unsigned()
                              ? std::cmp_less_equal(json->get<std::uint64_t>(), most) &&
                                    std::cmp_greater_equal(json->get<std::uint64_t>(), least)
                              : std::cmp_less_equal(json->get<std::int64_t>(), most) &&
                                    std::cmp_greater_equal(json->get<std::int64_t>(), least);
        if (fits)
            value = json->get<Number>();
        else
            tell(JsonProblem::Kind::OutOfRange, key);
    }
    void read(const char* key, double& value, double least, double most) const
    {
        const Json* json = expect(key, &Json::is_number);
        if (json == nullptr)
            return;
        const auto number = json->get<double>();
        if (number >= least && number <= most)
            value = number;
        else
            tell(JsonProblem::Kind::OutOfRange, key);
    }
    template <class Enum, std::size_t count>
    void read(const char* key, Enum& value, const WordTable<Enum, count>& words) const
    {
        const Json* json = expect(key, &Json::is_string);
        if (json == nullptr)
            return;
        for (const auto& [one, word] : words) {
            if (word == json->get_ref<const std::string&>()) {
                value = one;
                return;
            }
        }
        tell(JsonProblem::Kind::UnknownWord, key);
    }

    /// The object that is a member; empty where there is none.
    std::optional<JsonObject> object(const char* key) const
    {
        const Json* json = expect(key, &Json::is_object);
        if (json == nullptr)
            return std::nullopt;
        return JsonObject(*json, placeOf(key), m_problems);
    }
    /// Each object of an array that is a member, up to `most` of them.
    void objects(const char* key, std::size_t most, const std::function<void(const JsonObject&)>& take) const
    {
        const Json* json = expect(key, &Json::is_array);
        if (json == nullptr)
            return;
        if (json->size() > most)
            tell(JsonProblem::Kind::TooMany, key);
        for (std::size_t i = 0; i < std::min(most, json->size()); ++i)
            take(JsonObject((*json)[i], placeOf(key) + '[' + std::to_string(i) + ']', m_problems));
    }

    /// Lets a rule of somebody else look at a member, if there is one.
    void check(const char* key,
               void (*look)(const Json& json, const std::string& place, Problems& problems)) const
    {
        if (const Json* json = member(key))
            look(*json, placeOf(key), m_problems);
    }

    void tell(JsonProblem::Kind kind, const char* key) const { m_problems.push_back({kind, placeOf(key)}); }
    /// The same place with other members; `json` must outlive it.
    JsonObject with(const Json& json) const { return {json, m_place, m_problems}; }
    /// What is read.
    const Json& json() const { return m_json; }
    /// Where it stands in its file.
    const std::string& place() const { return m_place; }

private:
    const Json* member(const char* key) const
    {
        if (!m_json.is_object())
            return nullptr;
        const auto found = m_json.find(key);
        return found == m_json.end() ? nullptr : &*found;
    }
    const Json* expect(const char* key, bool (Json::*isKind)() const noexcept) const
    {
        const Json* json = member(key);
        if (json == nullptr || (json->*isKind)())
            return json;
        tell(JsonProblem::Kind::WrongKind, key);
        return nullptr;
    }
    std::string placeOf(const char* key) const
    {
        if (key == nullptr)
            return m_place;
        return m_place.empty() ? key : m_place + '.' + key;
    }

    const Json& m_json;
    std::string m_place;
    Problems& m_problems;
};

} // namespace workbench
