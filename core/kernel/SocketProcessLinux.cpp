// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/kernel/SocketProcess.h"

#include <charconv>
#include <filesystem>
#include <fstream>

namespace workbench {

namespace {

std::optional<std::uint32_t> numberOf(const std::string& text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool hasOpen(const std::filesystem::path& process, const std::string& link)
{
    std::error_code error;
    std::filesystem::directory_iterator fds(process / "fd", error); // not ours: refused
    for (; !error && fds != std::filesystem::directory_iterator(); fds.increment(error)) {
        std::error_code gone;
        if (std::filesystem::read_symlink(fds->path(), gone).native() == std::filesystem::path(link).native())
            return true;
    }
    return false;
}

} // namespace

std::optional<Process> processOf(std::uint32_t inode)
{
    const std::string link = "socket:[" + std::to_string(inode) + "]";
    std::error_code error;
    std::filesystem::directory_iterator processes("/proc", error);
    for (; !error && processes != std::filesystem::directory_iterator(); processes.increment(error)) {
        const auto id = numberOf(processes->path().filename().string());
        if (!id || !hasOpen(processes->path(), link))
            continue;
        Process process{.id = *id, .name = {}};
        std::ifstream file(processes->path() / "comm");
        std::getline(file, process.name);
        return process;
    }
    return {};
}

} // namespace workbench
