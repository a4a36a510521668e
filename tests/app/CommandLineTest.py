# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""What the README promises about the command line, asked of the program itself.

Usage: CommandLineTest.py PROGRAM README
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

program, readme = sys.argv[1:3]


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_program(self, *arguments):
        return subprocess.run([program, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=100, check=False)

    def test_version_is_printed(self):
        done = self.run_program("--version")
        self.assertRegex(done.stdout, r"^socket-workbench \d+\.\d+\.\d+\n$")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_help_names_every_option_of_the_readme(self):
        done = self.run_program("--help")
        table = [line for line in pathlib.Path(readme).read_text().splitlines() if line.startswith("| `--")]
        options = set(re.findall(r"--[a-z-]+", "".join(line.split("|")[1] for line in table)))
        self.assertGreaterEqual(len(options), 7)
        self.assertEqual(options - set(re.findall(r"--[a-z-]+", done.stdout)), set())
        self.assertIn("socket-workbench [options]", done.stdout)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_mistakes_are_one_line_and_status_2(self):
        for arguments in [["--nonsense"], ["no/such/file.json"], ["README.md", "b"], [readme, "--headless", "--demo"], ["--headless"], ["--log-file"],
                          ["--headless", "--demo", "--lab", "1"], ["--lab", "1"], ["--headless", "--lab", "17"], ["--headless", "--run"],
                          ["--headless", "--run", "no/such/file.json"], ["--headless", "--run", readme], ["--lang", "tlh"],
                          ["--headless", "--demo", "--screenshot", "a.png"], ["--log-file", ".", "--headless", "--demo"],
                          ["--log-file", "no/such/folder/log", "--headless", "--demo"]]:
            with self.subTest(arguments):
                done = self.run_program(*arguments)
                self.assertEqual(done.returncode, 2)
                self.assertRegex(done.stderr, r"^socket-workbench: [^\n]+\n$")
                self.assertEqual(done.stdout, "")

    def test_headless_demo_prints_the_calls_of_the_log_file(self):
        done = self.run_program("--headless", "--demo", "--log-file", "demo.jsonl")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        records = [json.loads(line) for line in (self.folder / "demo.jsonl").read_text().splitlines()]
        self.assertEqual([record["seq"] for record in records], list(range(1, len(records) + 1)))
        self.assertEqual([record["text"] for record in records], done.stdout.splitlines())

    def test_demo_shows_what_the_readme_says(self):
        done = self.run_program("--headless", "--demo", "--log-file", "demo.jsonl")
        self.assertEqual(done.returncode, 0)
        records = [json.loads(line) for line in (self.folder / "demo.jsonl").read_text().splitlines()]
        actors = {record["actor"] for record in records}
        self.assertLessEqual({"TCP Server", "TCP Client", "UDP Sender", "UDP Receiver", "Host Lookup"}, actors)
        self.assertTrue(any("ECONNREFUSED" in record["text"] for record in records), "a refused connect")
        self.assertTrue(any(record["call"] == "shutdown" and record["ret"] == 0 for record in records), "a half-close")
        self.assertTrue(any(record["actor"] == "UDP Receiver" and record["data"] and record["ret"] == 0
                            for record in records), "a datagram of no bytes")

    def scenario(self, *steps):
        path = self.folder / "scenario.json"
        path.write_text(json.dumps({"format": "socket-workbench-scenario", "version": 1, "steps": steps}))
        return self.run_program("--headless", "--run", str(path))

    def test_scenario_ends_with_0_only_if_all_was_as_expected(self):
        socket = {"tab": "TCP Client", "call": "socket", "expect": {"made": "$C"}}
        send = {"tab": "TCP Client", "call": "send", "socket": "$C", "args": {"buf": "x"}}
        done = self.scenario(socket, {**send, "expect": {"error": ["EPIPE", "ENOTCONN"]}})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertRegex(done.stdout, r"(?m)^send\(.*\) = -1 ")
        done = self.scenario(socket, send)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"scenario\.json: steps\[1\]: the call is not what was expected: #\d+ send\(.* = -1 E")
        done = self.scenario(socket, {**send, "arg": {}})
        self.assertEqual(done.returncode, 2)
        self.assertIn("steps[1].arg: ", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_lab_is_done_and_told(self):
        done = self.run_program("--headless", "--lab", "2", "--log-file", "lab.jsonl")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout.splitlines()[-1], "# lab 2, Client first: done")
        records = [json.loads(line) for line in (self.folder / "lab.jsonl").read_text().splitlines()]
        self.assertEqual([record["text"] for record in records], done.stdout.splitlines()[:-1])

    def test_window_saves_its_picture_and_ends(self):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(self.folder))
        for arguments in [[], ["--demo", "--lang", "de"]]:
            with self.subTest(arguments):
                done = subprocess.run([program, *arguments, "--screenshot", "window.png"], cwd=self.folder, env=environment,
                                      capture_output=True, timeout=100, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)
                picture = (self.folder / "window.png").read_bytes()
                self.assertEqual(picture[:4] + picture[16:24], b"\x89PNG" + (1440).to_bytes(4, "big") + (900).to_bytes(4, "big"))

    def test_picture_that_cannot_be_written_is_told(self):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(self.folder))
        done = subprocess.run([program, "--screenshot", "no/such/folder/window.png"], cwd=self.folder, env=environment,
                              capture_output=True, text=True, timeout=100, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("no/such/folder/window.png", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
