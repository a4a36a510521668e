#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Holds the tree to docs/architecture.md: who may include whom, and the one door to the operating system.

Usage: architecture.py ROOT [NM OBJECT...]
Reads the sources under ROOT and, with nm, what the compiled OBJECTs ask of the C library: that catches a socket call
however it is spelled. Prints each violation as "file:line: what", exit status 1 if there is any.
"""
import os
import pathlib
import re
import subprocess
import sys

LAYERS = {"core": {"core"}, "widgets": {"core", "widgets"}, "app": {"core", "widgets", "app"}}
CORE_ROOMS = {
    "system": set(),
    "address": {"system"},
    "calls": {"address", "system"},
    "export": {"payload", "calls", "address", "system"},
    "faults": {"calls", "address", "system"},
    "filter": {"payload", "calls", "address", "system"},
    "socket": {"address", "system"},
    "payload": set(),
    "json": set(),
    "automation": {"payload"},
    "workspace": {"automation", "payload", "json"},
    "import": {"workspace", "json", "automation", "payload", "address", "system"},
    "roles": {"automation", "payload", "socket", "address", "system"},
    "follow": {"calls", "options", "address", "system"},
    "manual": {"roles", "socket", "calls", "address", "system"},
    "pattern": {"follow", "payload", "json", "calls", "address", "system"},
    "kernel": {"follow", "statistics", "calls", "address", "system"},
    "scenario": {"manual", "roles", "pattern", "options", "payload", "json", "calls", "address", "system"},
    "labs": {"scenario", "pattern", "json", "calls", "address", "system"},
    "statistics": {"calls", "address", "system"},
    "options": {"address", "system"},
}
SOURCE_ROOMS = ["app", "benchmarks", "core", "tests", "widgets"]
OTHER_ROOMS = [".ci", "docs", "resources", "tools", "translations"]
LOCAL_FILES = {".git", "CMakeUserPresets.json", "CMakeLists.txt.user", "compile_commands.json"}

SOCKET_HEADER = re.compile(
    r"(sys/(socket|un|ioctl|epoll|eventfd|poll|select|uio)|poll|fcntl|unistd|netdb|ifaddrs|winsock2?|ws2\w+|mswsock|afunix"
    r"|windows)\.h$|(arpa|net|netinet|linux)/")
DOOR_CALLS = set("""
    socket socketpair bind listen accept accept4 connect shutdown close closesocket
    send sendto sendmsg sendmmsg recv recvfrom recvmsg recvmmsg read readv write writev
    getsockname getpeername getsockopt setsockopt fcntl ioctl ioctlsocket dup dup2
    poll ppoll select pselect epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd pipe pipe2
    getaddrinfo freeaddrinfo getnameinfo gethostname gethostbyname gethostbyname_r gethostbyaddr gethostbyaddr_r
    getservbyname getservbyname_r getservbyport getservbyport_r getifaddrs
    WSAStartup WSACleanup WSAGetLastError WSAPoll WSASocketA WSASocketW WSAIoctl WSASend WSASendTo WSARecv WSARecvFrom
""".split())
QUALIFIED_CALL = re.compile(r"(?<![\w>.])::(" + "|".join(sorted(DOOR_CALLS)) + r")\s*\(")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
LINUX_PATH = re.compile(r'"/(proc|sys)/?[\w/"]')
LINUX_FILE = re.compile(r"\w+(Linux|Posix)\.cpp$")
MACHINE_PATH = re.compile(r"(?<![\w.])/(home|root|work|mnt|Users)/\w|\b[A-Z]:\\Users\\")


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", lambda match: "\n" * match.group(0).count("\n"), text, flags=re.S)


def files_of(root, rooms):
    for room in rooms:
        for folder, folders, names in os.walk(root / room):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for name in sorted(names):
                yield pathlib.Path(folder, name).relative_to(root)


def check_include(file, mark, target):
    """What is wrong with one #include in app, widgets or core; None where nothing is."""
    layer, room = file.parts[0], file.parts[1]
    top, *rest = target.split("/")
    if mark == '"' and not target.endswith(".moc") and top not in LAYERS:
        return f'"{target}" is not written from the root'
    if top in LAYERS and top not in LAYERS[layer]:
        return f"{layer} includes {target}: app -> widgets -> core"
    if layer == "core":
        if re.match(r"Q[A-Z]\w*$|Q(t\w*|[A-Z]\w*)/", target):
            return f"Qt in core: {target}"
        if top == "core" and rest[0] != room and rest[0] not in CORE_ROOMS.get(room, set()):
            return f"core/{room} includes {target}: it may know {sorted(CORE_ROOMS.get(room, set())) or 'no other room'}"
    if SOCKET_HEADER.match(target) and file.parts[:2] != ("core", "system"):
        return f"<{target}> outside core/system"
    return None


def check_sources(root):
    for file in files_of(root, LAYERS):
        if file.suffix not in {".cpp", ".h"}:
            if file.parts[0] == "core" and file.name == "CMakeLists.txt" and "Qt" in (root / file).read_text():
                yield f"{file}:1: core is built without Qt"
            continue
        if file.parts[0] == "core" and (len(file.parts) < 3 or file.parts[1] not in CORE_ROOMS):
            yield f"{file}:1: core has no such room; add it to CORE_ROOMS and docs/architecture.md"
        text = without_comments((root / file).read_text())
        for match in INCLUDE.finditer(text):
            wrong = check_include(file, *match.groups())
            if wrong:
                yield f"{file}:{line_of(text, match.start(1))}: {wrong}"
        if file.parts[:2] != ("core", "system"):
            for match in QUALIFIED_CALL.finditer(text):
                yield f"{file}:{line_of(text, match.start())}: ::{match.group(1)} outside core/system"
        if file.parts[0] == "core" and not LINUX_FILE.match(file.name):
            for match in LINUX_PATH.finditer(text):
                yield f"{file}:{line_of(text, match.start())}: {match.group(0)}: a file of one system names it, as in SocketProcessLinux.cpp"
        for match in re.finditer(r"\bQ(TcpSocket|TcpServer|UdpSocket|LocalSocket|LocalServer)\b", text):
            yield f"{file}:{line_of(text, match.start())}: {match.group(0)} for the user's traffic"


def check_headers(root):
    top = [pathlib.Path(name) for name in sorted(os.listdir(root)) if (root / name).is_file() and name not in LOCAL_FILES]
    for file in [*top, *files_of(root, SOURCE_ROOMS + OTHER_ROOMS)]:
        try:
            text = (root / file).read_text()
        except UnicodeDecodeError:
            continue
        is_source = file.suffix in {".cpp", ".h", ".py", ".sh", ".cmake"} or file.name == "CMakeLists.txt"
        if (is_source or text.startswith("#!")) and "SPDX-License-Identifier: MIT" not in "".join(text.splitlines(True)[:3]):
            yield f"{file}:1: no SPDX header in the first three lines"
        for match in MACHINE_PATH.finditer(text):
            yield f"{file}:{line_of(text, match.start())}: a path of one machine: {match.group(0)}"


def called_symbols(nm, compiled):
    """C functions that an object file takes from elsewhere, without the decoration of platform or fortification."""
    table = subprocess.run([nm, "--undefined-only", "--format=posix", compiled], capture_output=True, text=True, check=True)
    for line in table.stdout.splitlines():
        name = line.split()[0]
        yield re.sub(r"^__imp_|^__(?=\w+_chk$)|_chk$|64$", "", name)


def check_objects(nm, objects):
    for compiled in objects:
        if "/core.dir/system/" in pathlib.PurePath(os.path.normpath(compiled)).as_posix():
            continue
        for name in sorted(DOOR_CALLS.intersection(called_symbols(nm, compiled))):
            yield f"{compiled}:0: calls {name} outside core/system"


def main():
    root = pathlib.Path(sys.argv[1])
    violations = [*check_sources(root), *check_headers(root)]
    if len(sys.argv) > 3:
        violations += check_objects(sys.argv[2], sys.argv[3:])
    print("\n".join(violations) or "The architecture holds.")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
