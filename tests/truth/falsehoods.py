# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Logs that lie, each in one way, made from a true one: what the comparison must notice."""
import base64
import copy

from log_lines import RESOLVER_CALLS


def _outcome(record):
    return record["call"], record["handle"], record["ret"], record["error"]


def _told(records):
    """Places of the first, a middle and the last record of each call, resolver calls aside (the kernel has none)."""
    places = {}
    for place, record in enumerate(records):
        if record["call"] not in RESOLVER_CALLS:
            places.setdefault(record["call"], []).append(place)
    return sorted({at[i] for at in places.values() for i in (0, len(at) // 2, -1)})


def _changed(records, place, **fields):
    changed = records.copy()
    changed[place] = {**copy.deepcopy(records[place]), **fields}
    return changed


def _one_record(records, place):
    """Lies about the record at `place`."""
    record = records[place]
    name = f"#{record['seq']} {record['text']}"
    yield f"{name} is missing", records[:place] + records[place + 1:]
    yield f"{name} stands twice", records[:place + 1] + records[place:]
    yield f"{name} returned something else", _changed(records, place, ret=record["ret"] + 1)
    yield f"{name} failed otherwise", _changed(records, place, error="EINTR" if record["error"] != "EINTR" else None)
    yield f"{name} never returned", _changed(records, place, ret=None, error=None)
    if record["handle"] is not None:
        yield f"{name} was on another handle", _changed(records, place, handle=record["handle"] + 1)
    yield f"{name} was another call", _changed(records, place, call="listen" if record["call"] != "listen" else "bind")


def _order(records):
    """Neighbours on one thread that changed places, and a record that changed its thread."""
    last = {}
    for place, record in enumerate(records):
        if record["call"] in RESOLVER_CALLS:
            continue
        before = last.get(record["thread"])
        last[record["thread"]] = place
        if before is not None and _outcome(records[before]) != _outcome(record) and place % 16 == 0:
            swapped = records.copy()
            swapped[before], swapped[place] = record, records[before]
            yield f"#{record['seq']} and the call before it are swapped", swapped
    other = next(record["thread"] for record in records if record["thread"] != records[-1]["thread"])
    yield "the last record is on another thread", _changed(records, len(records) - 1, thread=other)


def _sockets(records):
    """A socket of which the log says nothing at all, on its thread or anywhere."""
    made = next(place for place, record in enumerate(records) if record["call"] == "socket" and record["ret"] >= 0)
    handle, end = records[made]["handle"], len(records)
    for place in range(made + 1, len(records)):
        if records[place]["call"] == "close" and records[place]["handle"] == handle:
            end = place + 1
            break
    yield "a whole socket is missing", [record for place, record in enumerate(records)
                                        if not (made <= place < end and record["handle"] == handle)]
    thread = records[made]["thread"]
    yield "a whole thread is missing", [record for record in records if record["thread"] != thread]
    yield "everything is missing", []


def _arguments(records):
    """Another address, another flag, other bytes, another clock."""
    for call, field, false in (("bind", "addr", "127.0.0.2:0"), ("connect", "addr", "127.0.0.1:1"),
                               ("send", "flags", 0), ("socket", "type", "SOCK_DGRAM"), ("epoll_ctl", "op", "EPOLL_CTL_DEL")):
        place = next(place for place, record in enumerate(records) if record["call"] == call)
        yield f"{field} of {call} is another", _changed(records, place, args={**records[place]["args"], field: false})
    place = next(place for place, record in enumerate(records) if record["call"] == "accept4" and record["ret"] >= 0)
    yield "the accepted peer is another", _changed(records, place, out={**records[place]["out"], "addr": "127.0.0.1:1"})
    for call in ("send", "recv", "sendto", "recvmsg", "read", "write"):
        place = next(place for place, record in enumerate(records) if record["call"] == call and record["ret"] > 0)
        false = {**records[place]["data"], "base64": base64.b64encode(b"?" * records[place]["ret"]).decode()}
        yield f"the bytes of {call} are others", _changed(records, place, data=false)
    yield "the clock is an hour off", [{**record, "time": "1970" + record["time"][4:]} for record in records]


def falsehoods(records):
    """Pairs of what is wrong and the records that say so."""
    for place in _told(records):
        yield from _one_record(records, place)
    yield from _order(records)
    yield from _sockets(records)
    yield from _arguments(records)
