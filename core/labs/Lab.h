// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"
#include "core/pattern/PatternSearch.h"
#include "core/scenario/Scenario.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace workbench {

/// A text in one or several languages.
class LabText
{
public:
    /// "text", or {"en": "text", "de": "Text"}.
    static LabText read(const JsonObject& json, const char* key);

    /// In that language ("de"), else in English, else in the first that there is.
    const std::string& in(std::string_view language) const;
    bool isEmpty() const { return m_texts.empty(); }

private:
    std::vector<std::pair<std::string, std::string>>
        m_texts; ///< language and text; "en" where none was named
};

/// What a learner says before trying.
struct LabPrediction {
    LabText question;
    std::vector<LabText> choices;
    std::size_t right = 0; ///< index of the choice that comes true
};

/// A question at the end: an answer holds one word of each group.
struct LabQuestion {
    LabText question;
    std::vector<std::vector<std::string>> words; ///< lower case
    LabText answer;                              ///< shown when it was answered, or asked for

    /// Upper and lower case alike, of ASCII letters.
    bool isAnsweredBy(std::string_view text) const;
};

/// One thing to do, and how it is known that it was done.
struct LabStep {
    LabText text;
    std::string tab;                 ///< where: "TCP Client"; empty for a question
    std::vector<PatternStep> sees;   ///< calls that prove it; PatternStep::after counts over the whole lab
    std::vector<ScenarioStep> shows; ///< does it ("Show me")
    std::optional<LabQuestion> question;
};

/// A lesson on real calls (docs/lab-file.md): what it says, what it looks for in the log, and how it is done
/// by itself. A value.
struct Lab {
    static constexpr std::string_view kFormat = "socket-workbench-lab";
    static constexpr int kVersion = 1;

    std::string id; ///< "2"
    LabText title;
    LabText aim;
    std::optional<LabPrediction> prediction;
    std::vector<LabStep> steps; ///< those of this system
    LabText explanation;        ///< what was seen, and why

    /// All that is done by itself, in order.
    std::vector<ScenarioStep> scenario() const;
};

/// A whole file. What is wrong is told to the object's problems; a lab with problems must not be offered.
Lab labOf(const JsonObject& json);
/// The same of a file's text.
Lab labIn(std::string_view text, std::vector<JsonProblem>& problems);

} // namespace workbench
