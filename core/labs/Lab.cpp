// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/labs/Lab.h"

#include "core/json/JsonText.h"

#include <algorithm>
#include <map>

namespace workbench {

namespace {

constexpr std::size_t kMostLabSteps = 100;
constexpr std::size_t kMostSeen = 50;
constexpr std::string_view kEnglish = "en";

std::string lowered(std::string_view text)
{
    std::string low(text);
    for (char& c : low)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return low;
}

/// Reads the patterns of all steps: each comes after the one before it, or after the one that it names.
class SeenReader
{
public:
    void read(const JsonObject& step, LabStep& to)
    {
        step.objects("see", kMostSeen, [&](const JsonObject& json) {
            if (isForThisSystem(json))
                to.sees.push_back(patternOf(json));
            else
                json.read("id", m_elsewhere.emplace_back());
        });
    }

private:
    PatternStep patternOf(const JsonObject& json)
    {
        PatternStep step;
        if (!json.json().is_object())
            return step; // told already
        Json fields = json.json();
        step.after = m_last;
        std::string after;
        json.read("after", after);
        if (after == "any")
            step.after = PatternStep::kAnyTime;
        else if (!after.empty() && m_named.contains(after))
            step.after = m_named.at(after);
        else if (!after.empty() && std::ranges::find(m_elsewhere, after) == m_elsewhere.end())
            json.tell(JsonProblem::Kind::UnknownWord, "after");
        json.read("never", step.forbidden);
        std::string id;
        json.read("id", id);
        if (!id.empty() && !step.forbidden) // after what never comes, nothing comes
            m_named[id] = m_count;
        if (!step.forbidden)
            m_last = m_count;
        for (const char* own : {"after", "never", "id", "on"})
            fields.erase(own);
        step.pattern = CallPattern::read(json.with(fields));
        ++m_count;
        return step;
    }

    std::size_t m_count = 0;
    std::size_t m_last = PatternStep::kAnyTime; ///< the last one that must come
    std::map<std::string, std::size_t> m_named;
    std::vector<std::string> m_elsewhere; ///< ids of patterns of other systems
};

std::vector<LabText> textsOf(const JsonObject& json, const char* key)
{
    std::vector<LabText> texts;
    json.objects(key, kMostSeen, [&](const JsonObject& one) {
        one.require("text");
        texts.push_back(LabText::read(one, "text"));
    });
    return texts;
}

std::optional<LabPrediction> predictionOf(const JsonObject& json)
{
    const auto object = json.object("predict");
    if (!object)
        return std::nullopt;
    LabPrediction prediction;
    object->require("question");
    prediction.question = LabText::read(*object, "question");
    object->require("choices");
    prediction.choices = textsOf(*object, "choices");
    object->require("right");
    if (prediction.choices.empty())
        object->tell(JsonProblem::Kind::Missing, "choices");
    else
        object->read("right", prediction.right, std::size_t{0}, prediction.choices.size() - 1);
    return prediction;
}

LabQuestion questionOf(const JsonObject& json)
{
    LabQuestion question;
    question.question = LabText::read(json, "question");
    json.require("answer");
    question.answer = LabText::read(json, "answer");
    json.require("words");
    const Json words = json.json().value("words", Json::array());
    if (!words.is_array() || words.empty())
        json.tell(JsonProblem::Kind::WrongKind, "words");
    for (const Json& group : words) {
        std::vector<std::string> one;
        for (const Json& word : group) {
            if (word.is_string())
                one.push_back(lowered(word.get_ref<const std::string&>()));
        }
        if (!group.is_array() || one.empty())
            json.tell(JsonProblem::Kind::WrongKind, "words");
        question.words.push_back(std::move(one));
    }
    return question;
}

LabStep labStepOf(const JsonObject& json, SeenReader& patterns)
{
    LabStep step;
    if (json.has("question")) {
        step.question = questionOf(json);
        return step;
    }
    json.require("text");
    step.text = LabText::read(json, "text");
    json.require("tab");
    json.read("tab", step.tab);
    json.require("see");
    patterns.read(json, step);
    step.shows = scenarioStepsOf(json, "show");
    return step;
}

} // namespace

LabText LabText::read(const JsonObject& json, const char* key)
{
    LabText text;
    if (!json.has(key))
        return text;
    const Json& value = json.json()[key];
    if (value.is_string()) {
        text.m_texts.emplace_back(kEnglish, value.get_ref<const std::string&>());
    } else if (value.is_object()) {
        for (const auto& [language, one] : value.items()) {
            if (one.is_string())
                text.m_texts.emplace_back(language, one.get_ref<const std::string&>());
            else
                json.tell(JsonProblem::Kind::WrongKind, key);
        }
    } else {
        json.tell(JsonProblem::Kind::WrongKind, key);
    }
    return text;
}

const std::string& LabText::in(std::string_view language) const
{
    static const std::string none;
    for (const std::string_view wanted : {language, kEnglish}) {
        for (const auto& [one, text] : m_texts) {
            if (one == wanted)
                return text;
        }
    }
    return m_texts.empty() ? none : m_texts.front().second;
}

bool LabQuestion::isAnsweredBy(std::string_view text) const
{
    const std::string said = lowered(text);
    return !words.empty() && std::ranges::all_of(words, [&](const std::vector<std::string>& group) {
        return std::ranges::any_of(
            group, [&](const std::string& word) { return said.find(word) != std::string::npos; });
    });
}

std::vector<ScenarioStep> Lab::scenario() const
{
    std::vector<ScenarioStep> all;
    for (const LabStep& step : steps)
        all.insert(all.end(), step.shows.begin(), step.shows.end());
    return all;
}

Lab labOf(const JsonObject& json)
{
    Lab lab;
    checkFormat(json, Lab::kFormat, Lab::kVersion);
    json.require("id");
    json.read("id", lab.id);
    json.require("title");
    lab.title = LabText::read(json, "title");
    lab.aim = LabText::read(json, "aim");
    lab.prediction = predictionOf(json);
    json.require("steps");
    SeenReader patterns;
    json.objects("steps", kMostLabSteps, [&](const JsonObject& step) {
        if (isForThisSystem(step))
            lab.steps.push_back(labStepOf(step, patterns));
    });
    lab.explanation = LabText::read(json, "explanation");
    return lab;
}

Lab labIn(std::string_view text, std::vector<JsonProblem>& problems)
{
    const Json json = parseJson(text, problems);
    return problems.empty() ? labOf(JsonObject(json, "", problems)) : Lab();
}

} // namespace workbench
