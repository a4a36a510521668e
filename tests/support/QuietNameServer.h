// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <memory>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

#include <net/if.h>

namespace workbench {

/// A network of the test's own (network_namespaces(7)) with loopback alone, in which libc's resolver asks
/// 127.0.0.1, port 53, once and for a second, and nobody else. Whether anything answers there is the test's
/// affair. Linux.
class QuietNameServer
{
public:
    /// For main(), while the process has one thread: what comes later lives in that network.
    static void enter() { state().problem = isolate(); }
    /// Why this system does not let the test have it; empty: all is well.
    static QString problem() { return state().problem; }

private:
    struct State {
        QString problem = QStringLiteral("enter() was not called");
        std::unique_ptr<QTemporaryDir> folder;
    };
    static State& state()
    {
        static State one;
        return one;
    }

    static QString failed(const char* what)
    {
        return QStringLiteral("%1: %2").arg(QLatin1String(what), QLatin1String(std::strerror(errno)));
    }

    static bool write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    static QString isolate()
    {
        const QByteArray user = QByteArray::number(geteuid());
        const QByteArray group = QByteArray::number(getegid());
        const bool isRoot = geteuid() == 0;
        if (unshare(CLONE_NEWNET | CLONE_NEWNS | (isRoot ? 0 : CLONE_NEWUSER)) != 0)
            return failed("no namespaces here (unshare)");
        if (!isRoot && !(write(QStringLiteral("/proc/self/setgroups"), "deny") &&
                         write(QStringLiteral("/proc/self/uid_map"), "0 " + user + " 1") &&
                         write(QStringLiteral("/proc/self/gid_map"), "0 " + group + " 1")))
            return failed("no user namespace here");
        if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            return failed("mount private");
        const QString network = bringUpLoopback();
        return network.isEmpty() ? replaceFiles() : network;
    }

    static QString bringUpLoopback()
    {
        const int handle = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        ifreq request{};
        std::strncpy(request.ifr_name, "lo", sizeof request.ifr_name - 1);
        request.ifr_flags = IFF_UP;
        const bool up = handle >= 0 && ioctl(handle, SIOCSIFFLAGS, &request) == 0;
        const QString problem = up ? QString() : failed("loopback");
        close(handle);
        return problem;
    }

    static QString replaceFiles()
    {
        State& own = state();
        own.folder = std::make_unique<QTemporaryDir>();
        const auto replace = [&own](const char* path, const QByteArray& text) {
            const QString copy = own.folder->filePath(QString::fromLatin1(path).section(u'/', -1));
            return write(copy, text) && mount(qPrintable(copy), path, nullptr, MS_BIND, nullptr) == 0;
        };
        if (!replace("/etc/resolv.conf", "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n"))
            return failed("/etc/resolv.conf");
        if (!replace("/etc/nsswitch.conf", "hosts: files dns\nservices: files\n"))
            return failed("/etc/nsswitch.conf");
        return {};
    }
};

} // namespace workbench
