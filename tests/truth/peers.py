#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The roles against programs that we did not write: ncat, socat, curl and Python's web server, both ways.

Usage: peers.py RUNNER [unittest argument...]
Every port is the system's choice, every wait has a limit. A program that is missing is a failure.
"""
import re
import sys
import unittest

from partners import HAS_IPV6, PeerCase

class StreamsFromOthers(PeerCase):
    """Others connect to the server role."""

    def converse(self, *command):
        """A line each way, then the peer finishes, then we close and it ends well."""
        peer = self.peer(*command)
        client = self.roles.event("server", "ConnectionOpened")["connection"]
        peer.say(b"to the workbench\n")
        self.roles.received("server", b"to the workbench\n", client)
        self.roles.do("server", "send", client, b"from the workbench\n".hex())
        peer.says(b"from the workbench\n")
        peer.finish()
        self.roles.event("server", "ConnectionChanged", connection=client, phase="PeerFinished")
        self.roles.do("server", "send", client, b"after its end\n".hex())
        peer.says(b"after its end\n")
        self.roles.do("server", "close", client)
        closed = self.roles.event("server", "ConnectionClosed", connection=client)
        self.assertEqual((closed["reason"], closed["error"], closed["totalIn"]), ("ByUser", "", 17))
        self.assertEqual(peer.status(), 0, peer.errors)

    def test_ncat(self):
        self.converse("ncat", "127.0.0.1", self.listening("127.0.0.1"))

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_ncat_over_ipv6(self):
        self.converse("ncat", "-6", "::1", self.listening("::1"))

    def test_ncat_over_unix(self):
        self.listening(self.folder / "socket")
        self.converse("ncat", "-U", self.folder / "socket")

    def test_socat(self):
        self.converse("socat", "-t20", "-", f"TCP4:127.0.0.1:{self.listening('127.0.0.1')}")

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_socat_over_ipv6(self):
        self.converse("socat", "-t20", "-", f"TCP6:[::1]:{self.listening('::1')}")

    def test_socat_over_unix(self):
        self.listening(self.folder / "socket")
        self.converse("socat", "-t20", "-", f"UNIX-CONNECT:{self.folder}/socket")

    def test_socat_over_an_abstract_name(self):
        self.listening(f"@{self.folder.name}")
        self.converse("socat", "-t20", "-", f"ABSTRACT-CONNECT:{self.folder.name}")

    def test_curl(self):
        port = self.listening("127.0.0.1")
        peer = self.peer("curl", "--silent", "--show-error", "--noproxy", "*", f"http://127.0.0.1:{port}/what?is=it")
        client = self.roles.event("server", "ConnectionOpened")["connection"]
        request = b""
        while not request.endswith(b"\r\n\r\n"):
            request += bytes.fromhex(self.roles.event("server", "DataReceived", connection=client)["data"])
        self.assertTrue(request.startswith(b"GET /what?is=it HTTP/1.1\r\n"), request)
        body = b"The workbench answers.\n"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        self.roles.do("server", "send", client, (head.encode() + body).hex())
        self.roles.do("server", "half-close", client)
        self.assertEqual(peer.status(), 0, peer.errors)
        self.assertEqual(peer.says(body), body)
        self.roles.event("server", "ConnectionClosed", connection=client, error="")


class StreamsToOthers(PeerCase):
    """The client role connects to others."""

    def converse(self, peer, *where):
        """A line each way, then we finish, then the peer does."""
        self.roles.do("client", "connect", *where)
        self.roles.event("client", "ConnectionOpened")
        self.roles.do("client", "send", 0, b"from the workbench\n".hex())
        peer.says(b"from the workbench\n")
        peer.say(b"to the workbench\n")
        self.roles.received("client", b"to the workbench\n")
        self.roles.do("client", "half-close", 0)
        self.roles.event("client", "ConnectionChanged", phase="WeFinished")
        peer.finish()
        closed = self.roles.event("client", "ConnectionClosed")
        self.assertEqual((closed["reason"], closed["error"]), ("BothFinished", ""))
        self.assertEqual((closed["totalIn"], closed["totalOut"]), (17, 19))
        self.assertEqual(peer.status(), 0, peer.errors)

    def ncat(self, *where):
        """ncat, when it listens."""
        peer = self.peer("ncat", "-v", "-l", *where)
        peer.reports(b"Listening on")
        return peer

    def socat(self, where):
        """socat, when it listens, and its port."""
        peer = self.peer("socat", "-d", "-d", "-t20", where, "-")
        return peer, re.search(r"\d+$", peer.reports(b"listening on"))

    def test_ncat(self):
        peer = self.ncat("127.0.0.1", 0)
        self.converse(peer, "127.0.0.1", peer.port())

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_ncat_over_ipv6(self):
        peer = self.ncat("-6", "::1", 0)
        self.converse(peer, "::1", peer.port())

    def test_ncat_over_unix(self):
        self.converse(self.ncat("-U", self.folder / "socket"), self.folder / "socket")

    def test_socat(self):
        peer, port = self.socat("TCP4-LISTEN:0,bind=127.0.0.1")
        self.converse(peer, "127.0.0.1", port[0])

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_socat_over_ipv6(self):
        peer, port = self.socat("TCP6-LISTEN:0,bind=[::1]")
        self.converse(peer, "::1", port[0])

    def test_socat_over_unix(self):
        peer, _ = self.socat(f"UNIX-LISTEN:{self.folder}/socket")
        self.converse(peer, self.folder / "socket")

    def test_socat_over_an_abstract_name(self):
        peer, _ = self.socat(f"ABSTRACT-LISTEN:{self.folder.name}")
        self.converse(peer, f"@{self.folder.name}")

    def test_python_s_web_server(self):
        page = "Brought by Python's own web server.\n" * 100
        (self.folder / "page.txt").write_text(page, encoding="ascii")
        peer = self.peer(sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "-d", self.folder, 0)
        port = re.search(rb"port (\d+)", peer.says(b"port "))[1].decode()
        self.roles.do("client", "finish", "on")
        self.roles.do("client", "connect", "127.0.0.1", port)
        self.roles.event("client", "ConnectionOpened")
        self.roles.do("client", "send", 0, b"GET /page.txt HTTP/1.0\r\n\r\n".hex())
        self.roles.event("client", "ConnectionClosed", error="", reason="PeerFinished")
        self.assertEqual(self.body("client"), page.encode())

    def body(self, role):
        """Of the HTTP answer that came."""
        return self.roles.everything(role).partition(b"\r\n\r\n")[2]


class Datagrams(PeerCase):
    """UDP and unix datagrams."""

    def converse_with_receiver(self, *command):
        """One in, its answer out to where it came from, twice."""
        peer = self.peer(*command)
        for word in (b"first\n", b"second\n"):
            peer.say(word)
            got = self.roles.event("receiver", "DatagramReceived")
            self.assertEqual((bytes.fromhex(got["data"]), got["truncated"]), (word, False))
            self.roles.do("receiver", "reply", got["host"], got["port"], (b"answer to " + word).hex())
            peer.says(b"answer to " + word)

    def converse_with_sender(self, peer, *where):
        """One out, the answer in."""
        self.roles.do("sender", "to", *where)
        self.roles.do("sender", "send", b"question\n".hex())
        peer.says(b"question\n")
        peer.say(b"answer\n")
        self.assertEqual(bytes.fromhex(self.roles.event("sender", "DatagramReceived")["data"]), b"answer\n")

    def test_ncat_sends(self):
        self.converse_with_receiver("ncat", "-u", "127.0.0.1", self.receiving("127.0.0.1"))

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_ncat_sends_over_ipv6(self):
        self.converse_with_receiver("ncat", "-6", "-u", "::1", self.receiving("::1"))

    def test_socat_sends(self):
        self.converse_with_receiver("socat", "-", f"UDP4:127.0.0.1:{self.receiving('127.0.0.1')}")

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_socat_sends_over_ipv6(self):
        self.converse_with_receiver("socat", "-", f"UDP6:[::1]:{self.receiving('::1')}")

    def test_socat_sends_over_unix(self):
        self.receiving(self.folder / "socket")
        self.converse_with_receiver("socat", "-", f"UNIX-SENDTO:{self.folder}/socket,bind={self.folder}/peer")

    def test_ncat_receives(self):
        for connected in ("", "connect"):
            peer = self.peer("ncat", "-v", "-u", "-l", "127.0.0.1", 0)
            peer.reports(b"Listening on")
            self.converse_with_sender(peer, "127.0.0.1", peer.port(), connected)

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_ncat_receives_over_ipv6(self):
        peer = self.peer("ncat", "-v", "-u", "-l", "-6", "::1", 0)
        peer.reports(b"Listening on")
        self.converse_with_sender(peer, "::1", peer.port())

    def test_socat_receives(self):
        for connected in ("", "connect"):
            peer = self.peer("socat", "-d", "-d", "UDP4-LISTEN:0,bind=127.0.0.1", "-")
            port = re.search(r"\d+$", peer.reports(b"listening on UDP"))[0]
            self.converse_with_sender(peer, "127.0.0.1", port, connected)

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_socat_receives_over_ipv6(self):
        peer = self.peer("socat", "-d", "-d", "UDP6-LISTEN:0,bind=[::1]", "-")
        self.converse_with_sender(peer, "::1", re.search(r"\d+$", peer.reports(b"listening on UDP"))[0])

    def test_socat_receives_over_unix(self):
        peer = self.peer("socat", "-d", "-d", "-u", f"UNIX-RECV:{self.folder}/socket", "-")
        peer.reports(b"starting data transfer loop")
        self.roles.do("sender", "to", self.folder / "socket")
        self.roles.do("sender", "send", b"by path\n".hex())
        peer.says(b"by path\n")


if __name__ == "__main__":
    PeerCase.runner = sys.argv.pop(1)
    unittest.main()
