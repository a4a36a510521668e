#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Log files of real sessions, read and written again by LogCopy, are the same bytes.

Usage: StoredLogTest.py SOCKET-WORKBENCH LONG-SCENARIO LOG-COPY
"""
import pathlib
import subprocess
import sys
import tempfile


def main():
    workbench, scenario, copy = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sessions = {
            "demo": [workbench, "--headless", "--demo", "--log-file", folder / "demo.jsonl"],
            "long": [scenario, folder / "long.jsonl", folder],
        }
        for session, command in sessions.items():
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            written, again = folder / f"{session}.jsonl", folder / f"{session}-again.jsonl"
            subprocess.run([copy, written, again], check=True)
            before, after = written.read_bytes().splitlines(), again.read_bytes().splitlines()
            for number, (wanted, got) in enumerate(zip(before, after), 1):
                assert wanted == got, f"{session}, line {number}:\nwas {wanted}\nis  {got}"
            assert len(before) == len(after), f"{session}: {len(before)} lines became {len(after)}"
            print(f"{session}: {len(before)} lines came back")


if __name__ == "__main__":
    main()
