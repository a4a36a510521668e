// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace workbench {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CommandLine", text); }

CommandLineAnswer mistake(const QString& text) { return {QStringLiteral("socket-workbench: ") + text, 2}; }

} // namespace

std::variant<CommandLine, CommandLineAnswer> parseCommandLine(const QStringList& arguments,
                                                              const QStringList& languages)
{
    const QCommandLineOption demo(QStringLiteral("demo"), tr("Drive all five tabs over loopback."));
    const QCommandLineOption headless(
        QStringLiteral("headless"),
        tr("With --demo: no window; print each call, exit 0 if every step held."));
    const QCommandLineOption logFile(QStringLiteral("log-file"),
                                     tr("Write every call to FILE as JSON Lines."), QStringLiteral("FILE"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        tr("Save the window's picture to FILE, then exit."),
                                        QStringLiteral("FILE"));
    const QCommandLineOption language(QStringLiteral("lang"), tr("Language of the window: en, de."),
                                      QStringLiteral("xx"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     tr("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Open real sockets by hand and see every call with its return value."));
    parser.addOptions({demo, headless, logFile, screenshot, language, help, version});

    if (!parser.parse(arguments))
        return mistake(parser.errorText().section(QLatin1Char('\n'), 0, 0));
    if (parser.isSet(help))
        return CommandLineAnswer{parser.helpText().trimmed(), 0};
    if (parser.isSet(version))
        return CommandLineAnswer{QStringLiteral("socket-workbench " WORKBENCH_VERSION), 0};
    if (!parser.positionalArguments().isEmpty())
        return mistake(tr("Unexpected argument '%1'.").arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    line.demo = parser.isSet(demo);
    line.headless = parser.isSet(headless);
    line.logFile = parser.value(logFile);
    line.screenshot = parser.value(screenshot);
    line.language = parser.value(language);
    if (parser.isSet(logFile) && line.logFile.isEmpty())
        return mistake(tr("--log-file needs the name of a file."));
    if (parser.isSet(screenshot) && line.screenshot.isEmpty())
        return mistake(tr("--screenshot needs the name of a file."));
    if (line.headless && !line.demo)
        return mistake(tr("--headless needs --demo."));
    if (line.headless && parser.isSet(screenshot))
        return mistake(tr("--screenshot needs the window: leave out --headless."));
    if (parser.isSet(language) && !languages.contains(line.language))
        return mistake(tr("There is no language '%1'. There are: %2.")
                           .arg(line.language, languages.join(QStringLiteral(", "))));
    return line;
}

} // namespace workbench
