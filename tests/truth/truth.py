#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The log is true: what the kernel saw of the workbench's sockets stands in the JSON Lines file, and nothing else does.

Usage: truth.py headless|window|long PROGRAM
Runs PROGRAM under strace and compares. What others made in the same process (the C library's resolver, Qt) is left out
and listed. Exit status 77 where strace cannot be used: ctest shows the test as skipped.
"""
import os
import pathlib
import sys
import tempfile

from comparison import compare
from falsehoods import falsehoods
from kernel_calls import NoTrace, read_trace, trace
from log_lines import read_log

SKIPPED = 77
LIMIT = 100  # seconds for the traced run
FEWEST = 100  # calls that each scenario makes at least
# What the long scenario has to go through, or it would prove little: (call, error).
HARDSHIPS = {
    ("accept4", "EMFILE"), ("accept4", "EAGAIN"), ("bind", "EADDRINUSE"), ("bind", "EADDRNOTAVAIL"), ("bind", "ENOENT"),
    ("connect", "EINPROGRESS"), ("connect", "ENOENT"), ("getaddrinfo", "EAI_NONAME"), ("recv", "ECONNRESET"),
    ("recvmsg", "EAGAIN"), ("sendto", "EMSGSIZE"), ("setsockopt", "EADDRINUSE"), ("socket", "EMFILE")}


def scenario(name, program, folder, log):
    """The command line of a scenario."""
    if name == "long":
        return [program, str(log), str(folder)]
    if name == "window":
        return [program, "--demo", "--log-file", str(log), "--screenshot", str(folder / "window.png")]
    return [program, "--headless", "--demo", "--log-file", str(log)]


def run_traced(name, program, folder):
    """The trace's and the log's lines."""
    log, output = folder / "log.jsonl", folder / "strace.txt"
    environment = dict(os.environ)
    # LeakSanitizer traces the process itself, which only one can do.
    environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
    run = trace(scenario(name, program, folder, log), output, environment, LIMIT)
    if run.returncode != 0:
        sys.exit(f"{program} ended with {run.returncode}: {run.stdout[-2000:]}{run.stderr[-2000:]}")
    with open(output, encoding="utf-8") as trace_lines, open(log, encoding="utf-8") as log_lines:
        return list(trace_lines), list(log_lines)


def missing_hardships(records):
    """What the long scenario was to go through and did not."""
    seen = {(record["call"], record["error"]) for record in records}
    missing = [f"no {call} failed with {error}" for call, error in sorted(HARDSHIPS - seen)]
    if not any(record["call"] == "send" and 0 < (record["ret"] or 0) < record["args"]["len"] for record in records):
        missing.append("no send was short")
    if not any(record["call"] == "recvmsg" and record["ret"] == 0 for record in records):
        missing.append("no datagram was empty")
    if not any("MSG_TRUNC" in str((record["out"] or {}).get("msg_flags")) for record in records):
        missing.append("no datagram was cut")
    return missing


def undetected(calls, records):
    """Falsehoods that the comparison lets pass: there must be none."""
    return [f"not noticed: {what}" for what, false_records in falsehoods(records) if not compare(calls, false_records)[0]]


def main():
    """Exit status 0: the log is true."""
    name, program = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="truth-") as folder:
        trace_lines, log_lines = run_traced(name, program, pathlib.Path(folder))
    records, problems = read_log(log_lines)
    calls = read_trace(trace_lines)
    differences, foreign, compared = compare(calls, records)
    problems += differences
    if compared < FEWEST:
        problems.append(f"only {compared} calls: the scenario was not played")
    if name == "long":
        problems += missing_hardships(records)
    elif not problems:
        problems += undetected(calls, records)
    print(f"{compared} calls of the kernel against {len(records)} records")
    for what, count in sorted(foreign.items()):
        print(f"left out: {count} {what}")
    for problem in problems[:40]:
        print(problem)
    if problems:
        pathlib.Path(f"{name}-strace.txt").write_text("".join(trace_lines), encoding="utf-8")
        pathlib.Path(f"{name}-log.jsonl").write_text("".join(log_lines), encoding="utf-8")
        sys.exit(f"NOT TRUE ({len(problems)} problems); {name}-strace.txt and {name}-log.jsonl are in {os.getcwd()}")


if __name__ == "__main__":
    try:
        main()
    except NoTrace as reason:
        print(f"skipped: {reason}")
        sys.exit(SKIPPED)
