# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The check of the architecture must find what is planted: a check that cannot fail proves nothing."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import architecture

HEADER = "// SPDX-License-Identifier: MIT\n"


class ArchitectureTest(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        self.write("core/system/Door.cpp", "#include <sys/socket.h>\nint f() { return ::socket(1, 2, 0); }\n")
        self.write("core/roles/Role.cpp", '#include "core/socket/Socket.h"\n#include <vector>\n')
        self.write("core/calls/Calls.cpp", '#include "core/system/Door.h"\nvoid g() { door->socket(); door.bind(); }\n')
        self.write("widgets/tabs/Tab.cpp", '#include "core/roles/Role.h"\n#include <QWidget>\n#include "Tab.moc"\n')
        self.write("app/main.cpp", '#include "widgets/MainWindow.h"\n')

    def write(self, name, text, header=HEADER):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(header + text)

    def found(self):
        return [*architecture.check_sources(self.root), *architecture.check_headers(self.root)]

    def assert_finds(self, *words):
        found = self.found()
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0])

    def test_well_built_tree_passes(self):
        self.assertEqual(self.found(), [])

    def test_include_that_runs_upwards(self):
        for name, target in [("core/calls/A.cpp", "widgets/log/B.h"), ("widgets/tabs/A.cpp", "app/B.h"),
                             ("core/socket/A.cpp", "app/B.h")]:
            with self.subTest(name):
                self.write(name, f'#include "{target}"\n')
                self.assert_finds(f"{name}:2", "app -> widgets -> core")
                (self.root / name).unlink()

    def test_rooms_of_core_that_do_not_know_each_other(self):
        for room, other in [("socket", "calls"), ("calls", "socket"), ("address", "calls"), ("system", "address"),
                            ("payload", "system"), ("socket", "roles"), ("roles", "calls"), ("payload", "roles")]:
            with self.subTest(f"{room} -> {other}"):
                self.write(f"core/{room}/A.h", f'\n#include "core/{other}/B.h"\n')
                self.assert_finds(f"core/{room}/A.h:3", f"core/{room} includes core/{other}/B.h")
                (self.root / f"core/{room}/A.h").unlink()

    def test_room_of_core_that_nobody_declared(self):
        self.write("core/novel/A.h", "")
        self.assert_finds("core/novel/A.h:1", "no such room")

    def test_include_not_written_from_the_root(self):
        self.write("widgets/tabs/A.h", '#include "../log/B.h"\n')
        self.assert_finds("not written from the root")

    def test_qt_in_core(self):
        self.write("core/calls/A.h", "#include <QString>\n")
        self.assert_finds("core/calls/A.h:2", "Qt in core")

    def test_qt_in_the_build_of_core(self):
        self.write("core/CMakeLists.txt", "target_link_libraries(core PUBLIC Qt6::Core)\n", "# SPDX-License-Identifier: MIT\n")
        self.assert_finds("core is built without Qt")

    def test_socket_header_outside_the_door(self):
        for target in ["sys/socket.h", "netdb.h", "arpa/inet.h", "netinet/tcp.h", "unistd.h", "winsock2.h", "poll.h"]:
            for name in ["core/socket/A.cpp", "widgets/tabs/A.cpp", "app/A.cpp"]:
                with self.subTest(f"{name} {target}"):
                    self.write(name, f"#include <{target}>\n")
                    self.assert_finds(f"<{target}> outside core/system")
                    (self.root / name).unlink()

    def test_qualified_call_outside_the_door(self):
        self.write("core/roles/A.cpp", "// ::socket(1) in a comment is none\nint f() { return ::getaddrinfo (a, b, c, d); }\n")
        self.assert_finds("core/roles/A.cpp:3", "::getaddrinfo")

    def test_qt_socket_in_the_program(self):
        self.write("widgets/tabs/A.cpp", "QTcpSocket socket;\n")
        self.assert_finds("QTcpSocket")

    def test_file_of_one_system_outside_its_source(self):
        self.write("core/socket/Socket.cpp", 'const char* const list = "/proc/net/tcp";\n')
        self.assert_finds("core/socket/Socket.cpp", "/proc")
        self.write("core/socket/Socket.cpp", 'const char* const all = "/proc";\n')
        self.assert_finds("core/socket/Socket.cpp", "/proc")

    def test_file_of_one_system_in_its_source(self):
        self.write("core/socket/SocketLinux.cpp", 'const char* const list = "/proc/net/tcp";\n')
        self.assertEqual(self.found(), [])

    def test_source_without_spdx_header(self):
        for name, text in [("tests/core/A.cpp", "int a;\n"), ("tools/a", "#!/bin/sh\n"), ("CMakeLists.txt", "project(a)\n")]:
            with self.subTest(name):
                self.write(name, text, header="")
                self.assert_finds(f"{name}:1", "SPDX")
                (self.root / name).unlink()

    def test_path_of_one_machine(self):
        for folder in ["home", "work", "root", "Users"]:
            with self.subTest(folder):
                self.write("docs/a.md", f"Open /{folder}/someone/file.\n")
                self.assert_finds("docs/a.md:2", "a path of one machine")

    def test_unqualified_call_in_an_object(self):
        compiler, nm = os.environ["CXX"], os.environ["NM"]
        for name, text in [("socket", "socket(1, 2, 0)"), ("connect", "connect(1, nullptr, 0)"), ("fcntl", "(fcntl)(1, 2)")]:
            with self.subTest(name):
                source = self.root / "core" / "socket" / "Hidden.cpp"
                self.write("core/socket/Hidden.cpp",
                           'extern "C" { int socket(int, int, int); int connect(int, const void*, int); int fcntl(int, int, ...); }\n'
                           f"int hidden() {{ return {text}; }}\n")
                compiled = str(self.root / "Hidden.o")
                subprocess.run([compiler, "-O2", "-D_FORTIFY_SOURCE=2", "-c", str(source), "-o", compiled], check=True)
                self.assertEqual([*architecture.check_objects(nm, [compiled])], [f"{compiled}:0: calls {name} outside core/system"])

    def test_object_of_the_door_may_call(self):
        self.assertEqual([*architecture.check_objects("false", ["build/core/CMakeFiles/core.dir/./system/Door.cpp.o"])], [])


if __name__ == "__main__":
    unittest.main()
