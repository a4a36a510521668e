#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The command line keeps its promises: python3 CommandLineTest.py PROGRAM"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()


def run(*arguments, **options):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60, env=environment, **options)


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        # Nothing of this user's settings is read or changed.
        os.environ["XDG_CONFIG_HOME"] = self.folder.name
        self.path = pathlib.Path(self.folder.name)

    def assert_refused(self, result, *words):
        self.assertEqual(result.returncode, 2, result)
        self.assertEqual(result.stdout, "")
        self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)

    def test_mistakes_are_told_in_one_line_with_status_2(self):
        for arguments, word in [(["--no-such-option"], "no-such-option"), (["stray"], "stray"),
                                (["--headless"], "--demo"), (["--lang", "xx"], "xx"),
                                (["--log-file"], "log-file"), (["--log-file", ""], "--log-file"),
                                (["--headless", "--demo", "--screenshot", "x.png"], "--headless")]:
            with self.subTest(arguments):
                self.assert_refused(run(*arguments, cwd=self.path), word)
                self.assertFalse((self.path / "x.png").exists())

    def test_files_that_cannot_be_written_are_told_with_status_2(self):
        nowhere = str(self.path / "no" / "such" / "folder" / "file")
        self.assert_refused(run("--headless", "--demo", "--log-file", nowhere), nowhere, "No such file or directory")
        self.assert_refused(run("--screenshot", nowhere), nowhere)

    def test_help_and_version_say_so_and_end(self):
        for option in ("--help", "-h"):
            result = run(option)
            self.assertEqual(result.returncode, 0)
            for name in ("--demo", "--headless", "--log-file", "--screenshot", "--lang", "--version", "--help"):
                self.assertIn(name, result.stdout)
        self.assertRegex(run("--version").stdout, r"^socket-workbench \d+\.\d+\.\d+\n$")

    def test_the_headless_demo_prints_each_call_and_writes_it_to_the_file(self):
        log = self.path / "log.jsonl"
        result = run("--headless", "--demo", "--log-file", str(log))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        records = [json.loads(line) for line in log.read_text().splitlines()]
        self.assertEqual([record["text"] for record in records], result.stdout.splitlines())
        self.assertEqual([record["seq"] for record in records], list(range(1, len(records) + 1)))
        self.assertEqual({record["actor"] for record in records},
                         {"TCP Server", "TCP Client", "UDP Sender", "UDP Receiver", "Host Lookup"})
        texts = "\n".join(result.stdout.splitlines())
        self.assertIn("SO_ERROR, [ECONNREFUSED]", texts)
        self.assertIn("SHUT_WR", texts)
        self.assertIn("(an empty datagram)", texts)

    def test_the_window_saves_its_picture_and_ends(self):
        picture = self.path / "window.png"
        result = run("--demo", "--screenshot", str(picture), "--lang", "de")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertTrue(picture.read_bytes().startswith(b"\x89PNG"))


if __name__ == "__main__":
    unittest.main()
