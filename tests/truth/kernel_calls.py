# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""What the kernel saw: strace's output file read into calls."""
import dataclasses
import re
import shutil
import subprocess

# "?" lets strace pass over what this machine's kernel does not have. Files are opened by other calls: not watched.
_WATCHED = ["%network"] + ["?" + name for name in (
    "close close_range dup dup2 dup3 ioctl fcntl read readv write writev sendfile splice poll ppoll select pselect6 "
    "epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd eventfd2 pipe pipe2 "
    "restart_syscall").split()]

# What ends a call by hand; its handler does not restart the call.
_INTERRUPT = "SIGUSR2"

_LINE = re.compile(r"(\d+) +(\d+\.\d+) (.*)")
_CALL = re.compile(r"(\w+)\((.*)", re.DOTALL)
_RESUMED = re.compile(r"<\.\.\. (\w+) resumed>(.*)", re.DOTALL)
_RESULT = re.compile(r"\)\s+= (\?|-?(?:0x)?[0-9a-f]+)(?: (E[A-Z0-9_]+))?( .*)?$")


class NoTrace(Exception):
    """strace is missing, or may not trace here; the words say which."""


@dataclasses.dataclass
class KernelCall:
    """One call as strace told it; `ret` is None where it did not return before its thread ended."""
    thread: int
    time: float  # seconds since the epoch, when it started
    name: str
    args: list
    ret: int = None
    error: str = None
    began: int = 0       # line of the trace where it started
    ended: int = None    # line where it returned

    def __str__(self):
        result = "..." if self.ret is None else f"{self.ret}{' ' + self.error if self.error else ''}"
        return f"thread {self.thread}: {self.name}({', '.join(self.args)}) = {result}"


def trace(command, output, environment, timeout):
    """Runs `command` under strace, which writes into the file `output`; the finished process with its output."""
    strace = shutil.which("strace")
    if strace is None:
        raise NoTrace("strace is not installed")
    allowed = subprocess.run([strace, "-o", "/dev/null", "-e", "trace=close", "true"], capture_output=True, text=True,
                             timeout=timeout, check=False)
    if allowed.returncode != 0:
        raise NoTrace("strace may not trace here: " + allowed.stderr.strip())
    # -s: bytes of payload are of no interest, but it cuts the lists of poll and pipe2 as well.
    watch = [strace, "-f", "-ttt", "-s", "64", "-e", "signal=" + _INTERRUPT, "-o", str(output), "-e", "trace=" + ",".join(_WATCHED)]
    return subprocess.run(watch + ["--"] + command, env=environment, capture_output=True, text=True, timeout=timeout,
                          check=False)


def split_arguments(text):
    """The top-level arguments of a call: commas within quotes, braces, brackets and parentheses do not part them."""
    parts, depth, quoted, start, i = [], 0, False, 0, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == "\\":
                i += 1
            elif c == '"':
                quoted = False
        elif c == '"':
            quoted = True
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
        i += 1
    last = text[start:].strip()
    return parts + [last] if last or parts else parts


def _complete(call, text):
    """Fills in a whole line's arguments and result. False: a signal has interrupted it."""
    result = _RESULT.search(text)
    if result is None:
        raise ValueError(f"not understood: {text!r}")
    call.args = split_arguments(text[:result.start()])
    if result[1] == "?":
        return not (result[2] or "").startswith("ERESTART")
    call.ret = int(result[1], 0)
    call.error = result[2]
    return True


def read_trace(lines):
    """All calls in the order of their starts."""
    calls, unfinished, interrupted = [], {}, {}
    for number, line in enumerate(lines):
        parted = _LINE.fullmatch(line.rstrip("\n"))
        if parted is None:
            raise ValueError(f"not understood: {line!r}")
        thread, time, text = int(parted[1]), float(parted[2]), parted[3]
        if thread in interrupted:
            call = interrupted.pop(thread)
            if text.startswith("--- " + _INTERRUPT):
                call.ret, call.error = -1, "EINTR"
            else:  # the kernel runs it again by itself, as if it were new
                calls.remove(call)
        if text.startswith(("+++", "---")):
            continue
        resumed = _RESUMED.fullmatch(text)
        if resumed is not None:
            call, begun = unfinished.pop(thread)
            text = begun + resumed[2]
        else:
            name, text = _CALL.fullmatch(text).groups()
            call = KernelCall(thread, time, name, [], began=number)
            calls.append(call)
            if text.endswith("<unfinished ...>"):
                unfinished[thread] = (call, text.removesuffix("<unfinished ...>").rstrip(" "))
                call.args = split_arguments(unfinished[thread][1].rstrip(", "))
                continue
        call.ended = number
        if not _complete(call, text):
            interrupted[thread] = call
    for call in interrupted.values():
        calls.remove(call)
    return calls
