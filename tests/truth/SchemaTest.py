#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The demo's log file holds to docs/call-log.schema.json, and the schema refuses what is no such line.

Usage: SchemaTest.py SOCKET-WORKBENCH SCHEMA; exit status 77 without python3-jsonschema.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def spoiled(line):
    """What the schema must refuse, made from a line that it takes."""
    yield {name: value for name, value in line.items() if name != "text"}
    yield {**line, "more": 1}
    yield {**line, "seq": 0}
    yield {**line, "seq": "1"}
    yield {**line, "time": "2026-11-26 09:11:12"}
    yield {**line, "ret": None}
    yield {**line, "error": "EAGAIN", "errno": None}
    yield {**line, "data": {"length": 1, "kept": 1, "base64": "no base64"}}
    yield {**line, "state": "OPEN"}
    yield {**line, "out": {}}
    yield {**line, "duration_us": None}


def main():
    workbench, schema = sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name, "demo.jsonl")
        subprocess.run([workbench, "--headless", "--demo", "--log-file", path], check=True, stdout=subprocess.DEVNULL)
        lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert len(lines) > 50, f"the demo made {len(lines)} calls only"
    for line in lines:
        for error in validator.iter_errors(line):
            raise SystemExit(f"line {line['seq']}: {error.message}")
    for number, wrong in enumerate(spoiled(lines[0]), 1):
        assert not validator.is_valid(wrong), f"the schema takes spoiled line {number}: {wrong}"
    print(f"{len(lines)} lines hold to the schema")


if __name__ == "__main__":
    main()
