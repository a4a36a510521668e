// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/CommandLine.h"

#include <QCommandLineParser>

namespace workbench {

namespace {

CommandLineAnswer mistake(const QString& text) { return {QStringLiteral("socket-workbench: ") + text, 2}; }

} // namespace

// It speaks English: it is read before there is an application that could translate.
std::variant<CommandLine, CommandLineAnswer> parseCommandLine(const QStringList& arguments,
                                                              const QStringList& languages)
{
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Drive all five tabs over loopback."));
    const QCommandLineOption headless(
        QStringLiteral("headless"),
        QStringLiteral("With --demo: no window; print each call, exit 0 if every step held."));
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
    parser.addOptions({demo, headless, logFile, screenshot, language, help, version});

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
    if (!parser.positionalArguments().isEmpty())
        return mistake(
            QStringLiteral("Unexpected argument '%1'.").arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    line.demo = parser.isSet(demo);
    line.headless = parser.isSet(headless);
    line.logFile = parser.value(logFile);
    line.screenshot = parser.value(screenshot);
    line.language = parser.value(language);
    if (parser.isSet(logFile) && line.logFile.isEmpty())
        return mistake(QStringLiteral("--log-file needs the name of a file."));
    if (parser.isSet(screenshot) && line.screenshot.isEmpty())
        return mistake(QStringLiteral("--screenshot needs the name of a file."));
    if (line.headless && !line.demo)
        return mistake(QStringLiteral("--headless needs --demo."));
    if (line.headless && parser.isSet(screenshot))
        return mistake(QStringLiteral("--screenshot needs the window: leave out --headless."));
    if (parser.isSet(language) && !languages.contains(line.language))
        return mistake(QStringLiteral("There is no language '%1'. There are: %2.")
                           .arg(line.language, languages.join(QStringLiteral(", "))));
    return line;
}

} // namespace workbench
