// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/CommandLine.h"

#include <QCommandLineParser>
#include <QFile>

namespace workbench {

namespace {

CommandLineAnswer mistake(const QString& text) { return {QStringLiteral("socket-workbench: ") + text, 2}; }

/// What does not go together, or cannot be had; empty: nothing.
QString contradictionIn(const CommandLine& line)
{
    const int played = (line.demo ? 1 : 0) + (line.scenario.isEmpty() ? 0 : 1) + (line.lab.isEmpty() ? 0 : 1);
    if (played > 1)
        return QStringLiteral("Only one of --demo, --run and --lab at a time.");
    if (line.headless && played == 0)
        return QStringLiteral("--headless needs --demo, --run or --lab.");
    if (!line.headless && (!line.scenario.isEmpty() || !line.lab.isEmpty()))
        return QStringLiteral("--run and --lab need --headless.");
    if (line.headless && !line.workspace.isEmpty())
        return QStringLiteral("A workspace needs the window: leave out --headless.");
    if (line.headless && !line.screenshot.isEmpty())
        return QStringLiteral("--screenshot needs the window: leave out --headless.");
    QFile file(line.workspace);
    if (!line.workspace.isEmpty() && !file.open(QIODevice::ReadOnly))
        return QStringLiteral("cannot read %1: %2").arg(line.workspace, file.errorString());
    return {};
}

} // namespace

// It speaks English: it is read before there is an application that could translate.
std::variant<CommandLine, CommandLineAnswer> parseCommandLine(const QStringList& arguments,
                                                              const QStringList& languages)
{
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Drive all five tabs over loopback."));
    const QCommandLineOption headless(
        QStringLiteral("headless"),
        QStringLiteral(
            "With --demo, --run or --lab: no window; print each call, exit 0 if every step held."));
    const QCommandLineOption scenario(QStringLiteral("run"),
                                      QStringLiteral("With --headless: play the scenario in FILE."),
                                      QStringLiteral("FILE"));
    const QCommandLineOption lab(QStringLiteral("lab"),
                                 QStringLiteral("With --headless: do the lab of this number, or all."),
                                 QStringLiteral("N"));
    const QCommandLineOption logFile(QStringLiteral("log-file"),
                                     QStringLiteral("Write every call to FILE as JSON Lines."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Save the window's picture to FILE, then exit."),
                                        QStringLiteral("FILE"));
    const QCommandLineOption language(
        QStringLiteral("lang"), QStringLiteral("Language of the window: en, de."), QStringLiteral("xx"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Open real sockets by hand and see every call with its return value."));
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("Open this workspace file."),
                                 QStringLiteral("[WORKSPACE]"));
    parser.addOptions({demo, headless, scenario, lab, logFile, screenshot, language, help, version});

    if (!parser.parse(arguments))
        return mistake(parser.errorText().section(QLatin1Char('\n'), 0, 0));
    if (parser.isSet(help)) {
        QString text = parser.helpText().trimmed();
        text.replace(QStringLiteral("<executable_name>"),
                     QStringLiteral("socket-workbench")); // Qt knows no name yet
        return CommandLineAnswer{text, 0};
    }
    if (parser.isSet(version))
        return CommandLineAnswer{QStringLiteral("socket-workbench " WORKBENCH_VERSION), 0};
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return mistake(QStringLiteral("Unexpected argument '%1'.").arg(files.at(1)));

    CommandLine line;
    line.workspace = files.value(0);
    line.demo = parser.isSet(demo);
    line.headless = parser.isSet(headless);
    line.scenario = parser.value(scenario);
    line.lab = parser.value(lab);
    line.logFile = parser.value(logFile);
    line.screenshot = parser.value(screenshot);
    line.language = parser.value(language);
    if (parser.isSet(scenario) && line.scenario.isEmpty())
        return mistake(QStringLiteral("--run needs the name of a file."));
    if (parser.isSet(lab) && line.lab.isEmpty())
        return mistake(QStringLiteral("--lab needs a number, or all."));
    if (parser.isSet(logFile) && line.logFile.isEmpty())
        return mistake(QStringLiteral("--log-file needs the name of a file."));
    if (parser.isSet(screenshot) && line.screenshot.isEmpty())
        return mistake(QStringLiteral("--screenshot needs the name of a file."));
    if (const QString words = contradictionIn(line); !words.isEmpty())
        return mistake(words);
    if (parser.isSet(language) && !languages.contains(line.language))
        return mistake(QStringLiteral("There is no language '%1'. There are: %2.")
                           .arg(line.language, languages.join(QStringLiteral(", "))));
    return line;
}

} // namespace workbench
