# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Both ends of a test against peers: the workbench's roles (RoleRunner) and programs that we did not write."""
import json
import os
import pathlib
import subprocess
import tempfile
import threading
import time
import unittest

LIMIT = 30  # s: no wait is longer
_IPV6 = pathlib.Path("/proc/net/if_inet6")
HAS_IPV6 = _IPV6.exists() and "00000000000000000000000000000001" in _IPV6.read_text(encoding="ascii")


class Broken(AssertionError):
    """Something that had to come did not."""


class _Lines:
    """Collects what a pipe says, in the background; others wait for it."""

    def __init__(self, pipe, take):
        self.changed = threading.Condition()
        self.ended = False
        self._thread = threading.Thread(target=self._run, args=(pipe, take), daemon=True)
        self._thread.start()

    def _run(self, pipe, take):
        with pipe:
            while piece := pipe.readline():
                with self.changed:
                    take(piece)
                    self.changed.notify_all()
        with self.changed:
            self.ended = True
            self.changed.notify_all()

    def wait(self, found, otherwise):
        """What `found` returns once it is true."""
        deadline = time.monotonic() + LIMIT
        with self.changed:
            while not (result := found()):
                left = deadline - time.monotonic()
                if left <= 0 or self.ended:
                    raise Broken(("the end came: " if self.ended else f"in {LIMIT} s not: ") + otherwise())
                self.changed.wait(left)
            return result


class Roles:
    """The workbench's roles in a process of their own; commands and events as RoleRunner.cpp has them."""

    def __init__(self, runner, *arguments):
        # A sanitizer's report goes to the test's own standard error.
        self._process = subprocess.Popen([runner, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._events = []
        self._next = {}
        self._lines = _Lines(self._process.stdout, lambda line: self._events.append(json.loads(line)))

    def do(self, *words):
        """One command."""
        self._process.stdin.write((" ".join(str(word) for word in words) + "\n").encode())
        self._process.stdin.flush()

    def event(self, role, name, **wanted):
        """The next event of that role and name with those values, after the one found last."""
        def find():
            start = self._next.get((role, name), 0)
            for place, event in enumerate(self._events[start:], start + 1):
                if event["role"] == role and event["event"] == name and wanted.items() <= event.items():
                    self._next[role, name] = place
                    return event
            return None
        return self._lines.wait(find, lambda: f"{role} {name} {wanted}; last came {self._events[-5:]}")

    def received(self, role, text, connection=None):
        """Waits until all that came on a connection since the last time is `text`."""
        got = b""
        while len(got) < len(text):
            wanted = {} if connection is None else {"connection": connection}
            got += bytes.fromhex(self.event(role, "DataReceived", **wanted)["data"])
        if got != text:
            raise Broken(f"{role} received {got!r}, not {text!r}")

    def everything(self, role):
        """All bytes that the role has received on streams so far."""
        return b"".join(bytes.fromhex(event["data"]) for event in self.all(role, "DataReceived"))

    def all(self, role, name):
        """The events of that role and name so far."""
        with self._lines.changed:
            return [event for event in self._events if event["role"] == role and event["event"] == name]

    def end(self):
        """The exit status, 0 where nothing is wrong."""
        self._process.stdin.close()
        try:
            return self._process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


class Peer:
    """A program that we did not write."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        bufsize=0)
        self.output, self.errors = b"", b""
        self._out = _Lines(self.process.stdout, self._take_output)
        self._err = _Lines(self.process.stderr, self._take_errors)

    def _take_output(self, piece):
        self.output += piece

    def _take_errors(self, piece):
        self.errors += piece

    def say(self, text):
        """To its standard input."""
        self.process.stdin.write(text)

    def finish(self):
        """Ends its standard input."""
        self.process.stdin.close()

    def says(self, text):
        """Waits until `text` stands in its output; all of its output then."""
        self._out.wait(lambda: text in self.output, lambda: f"{text} in the output {self.output}; errors {self.errors}")
        return self.output

    def reports(self, text):
        """Waits until a whole line with `text` stands in its errors; that line."""
        def find():
            return next((line for line in self.errors.split(b"\n")[:-1] if text in line), None)
        return self._err.wait(find, lambda: f"{text} in the errors {self.errors}").decode()

    def status(self):
        """Its exit status, when it ends by itself."""
        return self.process.wait(LIMIT)

    def kill(self):
        """Ends it whatever it does."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if not self.process.stdin.closed:
            self.process.stdin.close()

    def port(self):
        """The port that it is bound to (ncat does not tell which one the system chose)."""
        links = [os.readlink(entry) for entry in pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir()
                 if entry.is_symlink()]
        inodes = {link.removeprefix("socket:[").rstrip("]") for link in links if link.startswith("socket:[")}
        for table in ("tcp", "tcp6", "udp", "udp6"):
            for line in pathlib.Path(f"/proc/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
                fields = line.split()
                if fields[9] in inodes:
                    return int(fields[1].rpartition(":")[2], 16)
        raise Broken(f"{self.process.args} has no bound socket")


class PeerCase(unittest.TestCase):
    """One RoleRunner for each test, and peers that do not outlive it."""

    runner = ""  # the program

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="peers-")
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)
        self.roles = Roles(self.runner)
        self.addCleanup(lambda: self.assertEqual(self.roles.end(), 0, "RoleRunner's exit status"))

    def peer(self, *command):
        """A program that is ended after the test."""
        peer = Peer(*[str(word) for word in command])
        self.addCleanup(peer.kill)
        return peer

    def listening(self, *where):
        """The server role listens; its port."""
        self.roles.do("server", "start", *where)
        return self.roles.event("server", "Listening")["port"]

    def receiving(self, *where):
        """The receiver role is bound; its port."""
        self.roles.do("receiver", "start", *where)
        return self.roles.event("receiver", "Opened")["port"]
