# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Holds the log against the kernel: per thread the same calls, in the same order, with the same outcome."""
import base64
import codecs
import difflib
import fcntl
import re
import select
import socket

from descriptors import Ownership, descriptor
from log_lines import MAKERS, NO_HANDLE, RESOLVER_CALLS, seconds

_MOST_SHOWN = 20
_CLOCKS_APART = 5.0  # s between the log's time of a call and strace's: more is a wrong clock, not a slow machine
_SAME_NUMBER = {"TIOCOUTQ": "SIOCOUTQ", "FIONREAD": "SIOCINQ", "SOL_IP": "IPPROTO_IP", "SOL_TCP": "IPPROTO_TCP",
                "SOL_UDP": "IPPROTO_UDP", "SOL_IPV6": "IPPROTO_IPV6", "0": "IPPROTO_IP"}
# Parameters that are compared: call -> {place in the kernel's arguments: name in "args"}. Sizes, flags and constants.
_PLAIN = {
    "socket": {0: "domain", 1: "type", 2: "protocol"}, "bind": {2: "addrlen"}, "listen": {1: "backlog"},
    "accept4": {3: "flags"}, "connect": {2: "addrlen"}, "shutdown": {1: "how"}, "send": {2: "len", 3: "flags"},
    "sendto": {2: "len", 3: "flags", 5: "addrlen"}, "sendmsg": {2: "flags"}, "recv": {2: "len", 3: "flags"},
    "recvfrom": {2: "len", 3: "flags"}, "recvmsg": {2: "flags"}, "getsockopt": {1: "level", 2: "optname"},
    "setsockopt": {1: "level", 2: "optname", 4: "optlen"}, "fcntl": {1: "cmd"}, "ioctl": {1: "request"},
    "poll": {1: "nfds", 2: "timeout"}, "epoll_ctl": {1: "op", 2: "fd"}, "epoll_wait": {2: "maxevents", 3: "timeout"},
    "epoll_create1": {0: "flags"}, "eventfd": {0: "initval", 1: "flags"}, "pipe2": {1: "flags"},
    "read": {2: "count"}, "write": {2: "count"}}
# Addresses that are compared: call -> (place, "args" or "out", name).
_ADDRESS = {
    "bind": (1, "args", "addr"), "connect": (1, "args", "addr"), "sendto": (4, "args", "dest_addr"),
    "accept": (1, "out", "addr"), "accept4": (1, "out", "addr"), "getsockname": (1, "out", "addr"),
    "getpeername": (1, "out", "addr"), "recvfrom": (4, "out", "src_addr"), "recvmsg": (1, "out", "msg_name")}


def function(call):
    """The C function behind a system call: what the log must say."""
    if call.name == "sendto" and call.args[4:6] == ["NULL", "0"]:
        return "send"
    if call.name == "recvfrom" and call.args[4:6] == ["NULL", "NULL"]:
        return "recv"
    return {"eventfd2": "eventfd", "epoll_pwait": "epoll_wait", "ppoll": "poll"}.get(call.name, call.name)


def _told_by_kernel(call):
    name = function(call)
    if name in MAKERS:
        handle = call.ret if call.error is None else None
    else:
        handle = None if name in NO_HANDLE else descriptor(call)
    return name, handle, call.ret, call.error


def _told_by_log(record):
    return record["call"], record["handle"], record["ret"], record["error"]


def constant(text):
    """A number or symbolic flags so that two ways to write the same compare equal."""
    words = set()
    for word in str(text).split("|"):
        word = _SAME_NUMBER.get(word, word)
        number = next((getattr(room, word) for room in (socket, select, fcntl) if hasattr(room, word)), word)
        words.add(str(int(number)) if isinstance(number, int) else number)
    return words


def address(text):
    """strace's sockaddr as the log writes it: "127.0.0.1:80", "[::1]:80", "/path", "@name"; None where there is none."""
    port = re.search(r"sin6?_port=htons\((\d+)\)", text)
    four = re.search(r'inet_addr\("([^"]+)"\)', text)
    six = re.search(r'inet_pton\(AF_INET6, "([^"]+)"', text)
    path = re.search(r'sun_path=(@?)"((?:[^"\\]|\\.)*)"', text)
    if port and four:
        return f"{four[1]}:{port[1]}"
    if port and six:
        scope = re.search(r"sin6_scope_id=(?!0)(?:if_nametoindex\(\"(\w+)\"\)|(\d+))", text)
        index = (socket.if_nametoindex(scope[1]) if scope[1] else int(scope[2])) if scope else 0
        return f"[{six[1]}{f'%{index}' if index else ''}]:{port[1]}"
    return path[1] + path[2] if path else None


def _arguments_differ(call, record):
    name = record["call"]
    for place, field in _PLAIN.get(name, {}).items():
        seen, told = call.args[place], record["args"][field]
        if constant(seen) != constant(told):
            yield f"{field} is {seen} to the kernel, {told} in the log"
    place, side, field = _ADDRESS.get(name, (0, "", ""))
    if side == "args" or (side == "out" and call.error is None and call.ret is not None):
        told = (record[side] or {}).get(field) or None
        if address(call.args[place]) != told:
            yield f"{field} is {call.args[place]} to the kernel, {told} in the log"


def _payload_differs(call, record):
    """The bytes that strace shows (the first 64) are the first that the log kept."""
    if record["data"] is None or call.error is not None:
        return
    place = call.args[1]
    quoted = re.search(r'iov_base="((?:[^"\\]|\\.)*)"', place) or re.match(r'"((?:[^"\\]|\\.)*)"', place)
    shown = codecs.escape_decode(quoted[1].encode())[0] if quoted else b"" if "NULL" in place else None
    kept = base64.b64decode(record["data"]["base64"])
    if shown is None or not kept.startswith(shown) or (len(shown) < 64 and len(shown) != len(kept)):
        yield f"the bytes are {place} to the kernel, {kept[:64]!r} in the log"


def _outcome_differs(thread, seen, told):
    """Words for two lists that are not alike: what is missing, what is too much."""
    matcher = difflib.SequenceMatcher(None, [_told_by_kernel(call) for call in seen],
                                      [_told_by_log(record) for record in told], autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        for call in seen[i:i_end]:
            yield f"the log does not have what the kernel saw: {call}"
        for record in told[j:j_end]:
            yield f"the kernel did not see what the log has: thread {thread}: #{record['seq']} {record['text']}"


def _beginning_that_differs(seen, told):
    """Where two lists part; some calls before it and all after are worth a look, not the thousands that agree."""
    alike = next((i for i, (call, record) in enumerate(zip(seen, told))
                  if _told_by_kernel(call) != _told_by_log(record)), min(len(seen), len(told)))
    end = alike + 200
    return seen[alike:end], told[alike:end]


def compare(calls, records):
    """What is not true, in words; who else's descriptors were left out (what -> how many), and how many calls
    of the kernel were compared."""
    ownership = Ownership(calls, records)
    kernel, log = {}, {}
    for call in calls:
        if ownership.concerns(call):
            kernel.setdefault(call.thread, []).append(call)
    for record in records:
        if record["call"] not in RESOLVER_CALLS:
            log.setdefault(record["thread"], []).append(record)
    problems = []
    for thread in sorted(kernel.keys() | log.keys()):
        seen, told = kernel.get(thread, []), log.get(thread, [])
        if [_told_by_kernel(call) for call in seen] != [_told_by_log(record) for record in told]:
            problems += _outcome_differs(thread, *_beginning_that_differs(seen, told))
            continue
        for call, record in zip(seen, told):
            for differs in (_arguments_differ, _payload_differs):
                problems += [f"{problem}: #{record['seq']} {record['text']}" for problem in differs(call, record)]
            if abs(call.time - seconds(record)) > _CLOCKS_APART:
                problems.append(f"#{record['seq']} says {record['time']}, strace says {call.time}")
    compared = sum(len(seen) for seen in kernel.values())
    return problems[:_MOST_SHOWN], ownership.foreign(), compared
