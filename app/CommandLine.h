// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace workbench {

/// What the command line asks for (README.md, "Command line").
struct CommandLine {
    bool demo = false;
    bool headless = false;
    QString scenario;   ///< --run: a file to play; empty: none
    QString lab;        ///< --lab: the number of one, or "all"; empty: none
    QString logFile;    ///< JSON Lines; empty: none
    QString screenshot; ///< PNG of the window; empty: none
    QString workspace;  ///< a file to open; empty: none
    QString language;   ///< "de"; empty: the user's setting, else the system's
};

/// Print `text` and exit with `status`: for --help and --version (0) and for mistakes (2, one line on
/// standard error).
struct CommandLineAnswer {
    QString text;
    int status = 0;
};

/// Reads the arguments, the program's name first; `languages` are the codes that --lang may name. Needs no
/// application object.
std::variant<CommandLine, CommandLineAnswer> parseCommandLine(const QStringList& arguments,
                                                              const QStringList& languages);

} // namespace workbench
