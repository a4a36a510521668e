// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/labs/ScenarioWords.h"

#include <QCoreApplication>

namespace workbench {

namespace {

QString words(const char* text) { return QCoreApplication::translate("ScenarioWords", text); }

QString problemWords(JsonProblem::Kind kind)
{
    switch (kind) {
    case JsonProblem::Kind::NotJson:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "this is no JSON"));
    case JsonProblem::Kind::Missing:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "this is missing"));
    case JsonProblem::Kind::WrongKind:
        return words(QT_TRANSLATE_NOOP(
            "ScenarioWords", "this is of the wrong kind (a text where a number belongs, or the like)"));
    case JsonProblem::Kind::OutOfRange:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "this number is too large or too small"));
    case JsonProblem::Kind::UnknownWord:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "this word is not known here"));
    case JsonProblem::Kind::TooDeep:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "this is nested too deep"));
    case JsonProblem::Kind::TooMany:
        break;
    }
    return words(QT_TRANSLATE_NOOP("ScenarioWords", "these are too many"));
}

} // namespace

QString jsonProblemText(const JsonProblem& problem)
{
    if (problem.place.empty())
        return problemWords(problem.kind);
    return QStringLiteral("%1: %2").arg(QString::fromStdString(problem.place), problemWords(problem.kind));
}

QString scenarioEndText(const ScenarioEnd& end)
{
    const QString detail = QString::fromStdString(end.detail);
    switch (end.fault) {
    case ScenarioFault::UnknownTab:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "there is no tab \"%1\" that can do this"))
            .arg(detail);
    case ScenarioFault::UnknownCommand:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "this tab has no command \"%1\"")).arg(detail);
    case ScenarioFault::WrongArgument:
        return words(
                   QT_TRANSLATE_NOOP("ScenarioWords",
                                     "the argument \"%1\" cannot be read, or the call has none of that name"))
            .arg(detail);
    case ScenarioFault::NoSocket:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "$%1 stands for no socket")).arg(detail);
    case ScenarioFault::Refused:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "the call could not be made"));
    case ScenarioFault::Unexpected:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "the call is not what was expected"));
    case ScenarioFault::TimedOut:
        return words(QT_TRANSLATE_NOOP("ScenarioWords", "it did not come in time"));
    case ScenarioFault::Stopped:
    case ScenarioFault::None:
        break;
    }
    return words(QT_TRANSLATE_NOOP("ScenarioWords", "it was stopped"));
}

} // namespace workbench
