# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""What the program says: its JSON Lines file, held to the table of fields that the user guide promises."""
import base64
import binascii
import datetime
import json
import re

RESOLVER_CALLS = {"getaddrinfo", "getnameinfo", "gethostname", "gethostbyname", "gethostbyaddr", "getservbyname",
                  "getservbyport"}
CALLS = RESOLVER_CALLS | set("""
    socket bind listen accept accept4 connect shutdown close send sendto sendmsg recv recvfrom recvmsg getsockname
    getpeername getsockopt setsockopt fcntl ioctl poll epoll_create1 epoll_ctl epoll_wait eventfd pipe2 read write""".split())
MOVES_BYTES = {"send", "sendto", "sendmsg", "recv", "recvfrom", "recvmsg", "read", "write"}
# What makes a descriptor out of nothing (that is its handle), and calls that work on none or on several; poll is told apart.
MAKERS = {"socket", "eventfd", "epoll_create1"}
NO_HANDLE = RESOLVER_CALLS | {"pipe2"}
CATEGORIES = {"setup", "io", "lookup", "waiting", "housekeeping"}
STATES = {"ESTABLISHED", "SYN_SENT", "SYN_RECEIVED", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT", "CLOSED",
          "CLOSE_WAIT", "LAST_ACK", "LISTEN", "CLOSING"}
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_NULL = type(None)
FIELDS = {
    "seq": (int,), "time": (str,), "duration_us": (int, float, _NULL), "thread": (int,), "actor": (str,),
    "handle": (int, _NULL), "call": (str,), "args": (dict,), "ret": (int, _NULL), "error": (str, _NULL),
    "errno": (int, _NULL), "out": (dict, _NULL), "data": (dict, _NULL), "state": (str, _NULL), "category": (str,),
    "injected": (bool,), "text": (str,)}


def _only_polled(record):
    """The descriptor of a poll of one; None of several, or of a number that is none."""
    polled = record["args"].get("fds") or []
    return polled[0][0] if len(polled) == 1 and polled[0][0] >= 0 else None


def seconds(record):
    """When the call started, in seconds since the epoch."""
    return datetime.datetime.fromisoformat(record["time"].replace("Z", "+00:00")).timestamp()


def _types(record):
    if list(record) != list(FIELDS):
        yield f"fields are {list(record)}"
        return
    for field, kinds in FIELDS.items():
        value = record[field]
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            yield f"{field} is {value!r}"


def _result(record):
    pending = record["ret"] is None
    if pending != (record["duration_us"] is None):
        yield "ret and duration_us must be null together"
    if (record["duration_us"] or 0) < 0:
        yield "negative duration"
    if (record["error"] is None) != (record["errno"] is None):
        yield "error and errno must be null together"
    if record["error"] is not None and not re.fullmatch(r"[A-Z][A-Z0-9_]+", record["error"]):
        yield f"error {record['error']!r} is no name"
    if record["call"] not in RESOLVER_CALLS and not pending and (record["ret"] == -1) != (record["error"] is not None):
        yield f"ret {record['ret']} with error {record['error']}"
    if record["error"] is not None and record["error"] not in record["text"]:
        yield "the text does not name the error"
    if record["injected"]:
        yield "injected, and nothing was to be injected here"


def _data(record):
    data = record["data"]
    if record["call"] not in MOVES_BYTES:
        if data is not None:
            yield "data of a call that moves none"
        return
    if data is None:
        if record["ret"] is not None and record["ret"] >= 0:
            yield "data is missing"
        return
    if list(data) != ["length", "kept", "base64"]:
        yield f"data has {list(data)}"
        return
    try:
        kept = base64.b64decode(data["base64"], validate=True)
    except binascii.Error as error:
        yield f"base64: {error}"
        return
    if len(kept) != data["kept"] or data["kept"] > data["length"]:
        yield f"length {data['length']}, kept {data['kept']}, base64 holds {len(kept)}"
    moved = max(record["ret"] or 0, 0)
    room = record["args"].get("iov_len", moved) if record["call"] == "recvmsg" else moved
    if data["length"] != min(moved, room):
        yield f"length {data['length']} where {min(moved, room)} bytes moved"


def _values(record):
    if not _TIME.fullmatch(record["time"]):
        yield f"time {record['time']!r} is not RFC 3339 in UTC with microseconds"
    if record["call"] not in CALLS:
        yield f"unknown call {record['call']!r}"
    if record["category"] not in CATEGORIES:
        yield f"unknown category {record['category']!r}"
    if record["state"] is not None and record["state"] not in STATES:
        yield f"unknown state {record['state']!r}"
    if not record["actor"]:
        yield "no actor"
    if record["thread"] <= 0:
        yield f"thread {record['thread']}"
    if record["call"] in MAKERS:
        right = record["handle"] == (None if record["ret"] == -1 else record["ret"])
    elif record["call"] == "poll":
        right = record["handle"] == _only_polled(record)
    else:
        right = (record["handle"] is None) == (record["call"] in NO_HANDLE)
    if not right:
        yield f"handle is {record['handle']!r}"
    if not record["text"].startswith(record["call"] + "(") or "\n" in record["text"]:
        yield f"text {record['text']!r}"


def read_log(lines):
    """The records, and in words what breaks the promise."""
    records, problems = [], []
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line)
        except ValueError as error:
            problems.append(f"line {number}: {error}")
            continue
        found = list(_types(record))
        if not found:
            found = [problem for check in (_values, _result, _data) for problem in check(record)]
            records.append(record)
        if record.get("seq") != number:
            found.append(f"seq is {record.get('seq')}")
        problems += [f"line {number}: {problem}: {line.rstrip()}" for problem in found]
    return records, problems
