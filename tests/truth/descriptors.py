# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Whose descriptor is it? Follows every socket, epoll, eventfd and pipe of a trace from its making to its close, and tells
the workbench's from those that the C library, Qt or a sanitizer made for themselves."""
import dataclasses
import re

from log_lines import RESOLVER_CALLS, seconds

NETWORK_CALLS = set("""
    socket socketpair bind listen accept accept4 connect shutdown send sendto sendmsg sendmmsg recv recvfrom recvmsg
    recvmmsg getsockname getpeername getsockopt setsockopt""".split())
_ONE = {"socket", "accept", "accept4", "epoll_create", "epoll_create1", "eventfd", "eventfd2"}
_PAIR = {"socketpair": 3, "pipe": 0, "pipe2": 0}  # which argument is written
_POLLS = {"poll", "ppoll"}
_NSCD = '"/var/run/nscd/socket"'
_DISPLAY = re.compile(r'sun_path=@?"[^"]*(/\.X11-unix/|/wayland-|/bus\b|/dbus-)')
_LOOKUP_SLACK = 0.001  # s: the log's clock (steady, with an offset to UTC) and strace's may drift apart that much


@dataclasses.dataclass(eq=False)
class Lifetime:
    """A descriptor from its making to its close."""
    maker: object                # the KernelCall
    kind: str                    # AF_INET, AF_UNIX ..., or epoll, eventfd, pipe
    calls: list = dataclasses.field(default_factory=list)
    foreign: str = None          # who else made it; None: the workbench

    def is_ip(self):
        return self.kind in ("AF_INET", "AF_INET6")


def descriptor(call):
    """The number of the descriptor that a call works on; None where it works on none or several."""
    if call.name in _POLLS:
        fds = _polled(call)
        return fds[0] if len(fds) == 1 and fds[0] >= 0 else None
    if call.name in _PAIR or call.name in _ONE - {"accept", "accept4"} or not call.args:
        return None
    return int(call.args[0]) if re.fullmatch(r"-?\d+", call.args[0]) else None


def _polled(call):
    return [int(fd) for fd in re.findall(r"\bfd=(-?\d+)", call.args[0])]


def _kind(call, listener):
    if call.name in ("socket", "socketpair"):
        return call.args[0]
    if listener is not None:
        return listener.kind
    return re.sub(r"(_create)?\d*$", "", call.name)


def follow(calls):
    """Sets `lifetimes` of each call (those it works on) and `made` (those it made)."""
    steps = [(call.began, False, call) for call in calls]
    steps += [(call.ended, True, call) for call in calls if call.ended is not None]
    open_now, everything = {}, []
    for _, returns, call in sorted(steps, key=lambda step: step[:2]):
        if not returns:
            call.made = []
            fds = _polled(call) if call.name in _POLLS else [descriptor(call)]
            call.lifetimes = [open_now[fd] for fd in fds if fd in open_now]
            for lifetime in call.lifetimes:
                lifetime.calls.append(call)
            if call.name == "close":  # its number may be another's before close has returned
                open_now.pop(fds[0], None)
            continue
        if call.error is not None or call.ret is None:
            continue
        if call.name in _ONE:
            numbers = [call.ret]
        elif call.name in _PAIR:
            numbers = [int(number) for number in re.findall(r"\d+", call.args[_PAIR[call.name]])]
        else:
            continue
        for number in numbers:
            lifetime = Lifetime(call, _kind(call, call.lifetimes[0] if call.lifetimes else None), [call])
            call.made.append(lifetime)
            open_now[number] = lifetime
            everything.append(lifetime)
    return everything


class Ownership:
    """Decides, from who made it and never from whether the log has it, whose a descriptor is."""

    def __init__(self, calls, records):
        self._main = calls[0].thread if calls else 0
        self._threads = {record["thread"] for record in records}
        self._lookups = {}
        for record in records:
            if record["call"] in RESOLVER_CALLS:
                start = seconds(record)
                end = float("inf") if record["duration_us"] is None else start + record["duration_us"] / 1e6
                self._lookups.setdefault(record["thread"], []).append((start - _LOOKUP_SLACK, end + _LOOKUP_SLACK))
        self.lifetimes = follow(calls)
        for lifetime in self.lifetimes:
            lifetime.foreign = self._foreign(lifetime)

    def in_lookup(self, call):
        """Made while a getaddrinfo, gethostbyname ... that the log has was running on that thread."""
        return any(start <= call.time <= end for start, end in self._lookups.get(call.thread, []))

    def _foreign_maker(self, maker, kind):
        if self.in_lookup(maker):
            return "the C library's resolver"
        if kind in ("AF_NETLINK", "AF_PACKET"):
            return "the C library's list of interfaces"
        if maker.name == "pipe" or (maker.name == "pipe2" and maker.args[1] == "0"):
            return "a sanitizer"  # it tries memory out with a write; the workbench's are O_CLOEXEC|O_NONBLOCK
        if kind in ("epoll", "eventfd", "pipe") and (maker.thread == self._main or maker.thread not in self._threads):
            return "Qt's event loop"
        return None

    def _foreign(self, lifetime):
        maker = self._foreign_maker(lifetime.maker, lifetime.kind)
        if maker is not None:
            return maker
        if lifetime.kind == "AF_UNIX":
            targets = [call.args[1] for call in lifetime.calls if call.name == "connect" and len(call.args) > 1]
            if any(_NSCD in target for target in targets):
                return "the C library's name service cache"
            if any(_DISPLAY.search(target) for target in targets):
                return "Qt's display or D-Bus"
        asked = [call.args[1] for call in lifetime.calls if call.name == "ioctl"]
        if lifetime.is_ip() and lifetime.maker.thread == self._main and asked and \
                all(request.startswith("SIOCGIF") for request in asked) and \
                all(call.name in ("socket", "ioctl", "close") for call in lifetime.calls):
            return "Qt's list of interfaces"
        return None

    def concerns(self, call):
        """The log must have this call."""
        if call.lifetimes or call.made:
            return any(lifetime.foreign is None for lifetime in call.lifetimes + call.made)
        if self.in_lookup(call):
            return False
        if call.name in _ONE or call.name in _PAIR:  # it failed
            return self._foreign_maker(call, _kind(call, None)) is None
        return call.name in NETWORK_CALLS or (call.name in ("close", "epoll_ctl") and call.error == "EBADF")

    def foreign(self):
        """Descriptors of others: what -> how many."""
        counts = {}
        for lifetime in self.lifetimes:
            if lifetime.foreign is not None:
                what = f"{lifetime.kind} of {lifetime.foreign}"
                counts[what] = counts.get(what, 0) + 1
        return counts
