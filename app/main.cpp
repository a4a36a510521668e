// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/CommandLine.h"
#include "app/HeadlessRun.h"
#include "app/WindowRun.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/export/CallCapture.h"
#include "core/socket/SocketSession.h"
#include "core/system/DescriptorLimit.h"
#include "core/system/NativeSystemCalls.h"
#include "widgets/support/Language.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

using namespace workbench;

namespace {

int answer(const CommandLineAnswer& text)
{
    std::FILE* stream = text.status == 0 ? stdout : stderr;
    std::fprintf(stream, "%s\n", qUtf8Printable(text.text));
    return text.status;
}

int run(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto parsed = parseCommandLine(arguments, Language::available());
    if (const auto* text = std::get_if<CommandLineAnswer>(&parsed))
        return answer(*text);
    const auto& line = std::get<CommandLine>(parsed);

    raiseDescriptorLimit();
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a file that may grow no more is told by write(2), and ends no socket
#endif
    const auto native = std::make_shared<NativeSystemCalls>();
    const auto journal = std::make_shared<CallJournal>();
    std::unique_ptr<CallCapture> capture;
    if (!line.logFile.isEmpty()) {
        capture = std::make_unique<CallCapture>(std::filesystem::path(line.logFile.toStdU16String()),
                                                ExportFormat::JsonLines, *journal);
        if (capture->error() != 0) {
            const QString reason = QString::fromStdString(std::generic_category().message(capture->error()));
            return answer(
                {QStringLiteral("socket-workbench: cannot write %1: %2").arg(line.logFile, reason), 2});
        }
    }
    RecordingSystemCalls own(native, journal, journal->directory().addActor("Socket Workbench"));
    const SocketSession session(own);
    return line.headless ? runHeadless(line, native, journal, capture.get())
                         : runWindow(argc, argv, line, native, journal, std::move(capture));
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "socket-workbench: %s\n", failure.what());
        return 1;
    }
}
