#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Runs the benchmarks of a build, prints their figures as a table and writes them as JSON.

Usage: bench.py BUILD-FOLDER JSON-FILE [soak SECONDS]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

IDLE_WINDOW_MB = 60


def figures_of(command, **options):
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **options).stdout
    return [json.loads(line) for line in output.splitlines()]


def window_figures(build, *arguments, program="window-bench"):
    """What is measured with the window shown, on an X server of its own."""
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb")
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", build / "benchmarks" / program, *arguments]
    return figures_of(command, env=environment)


# Starts the program on an X server of its own, waits for its window and prints the resident memory in kB.
IDLE_SCRIPT = """
"$0" & pid=$!
xdotool search --sync --onlyvisible --name 'Socket Workbench' >/dev/null
sleep 2
grep VmRSS: "/proc/$pid/status"
kill "$pid"
"""


def idle_window(build):
    """The window two seconds after it appeared, with settings of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, XDG_CONFIG_HOME=home, QT_QPA_PLATFORM="xcb")
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "sh", "-c", IDLE_SCRIPT,
                   build / "app" / "socket-workbench"]
        output = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=60).stdout
    megabytes = int(output.split()[1]) * 1024 / 1e6
    return {"name": "idle window, resident memory", "bare": None, "ours": megabytes, "unit": "MB", "figure": megabytes,
            "promise": f"at most {IDLE_WINDOW_MB} MB", "holds": megabytes <= IDLE_WINDOW_MB}


def show(figures):
    def number(value):
        return "" if value is None else f"{value:.4g}"
    rows = [("", "bare", "ours", "unit", "figure", "promise", "")]
    rows += [(f["name"], number(f["bare"]), number(f["ours"]), f["unit"], number(f["figure"]), f["promise"],
              "holds" if f["holds"] else "DOES NOT HOLD") for f in figures]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main():
    build, target = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if sys.argv[3:4] == ["soak"]:
        figures = window_figures(build, "soak", sys.argv[4])
    else:
        figures = [figure for name in ("core-bench", "repeat-bench", "reply-bench", "send-file-bench", "log-bench",
                                "file-bench")
                   for figure in figures_of([build / "benchmarks" / name])]
        for part in ("flood", "stream", "log", "filter", "hex", "conversation"):
            figures += window_figures(build, part)
        figures += window_figures(build, program="sockets-bench")
        figures.append(idle_window(build))
    show(figures)
    target.write_text(json.dumps(figures, indent=2) + "\n")
    return 0 if all(figure["holds"] for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
