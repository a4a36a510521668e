#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The roles against plain Python sockets: half-closes, resets, slow readers, odd datagrams, a name server.

Usage: python_peers.py RUNNER [unittest argument...]
"""
import hashlib
import os
import socket
import struct
import sys
import threading
import unittest

from partners import LIMIT, PeerCase

TEN_MEGABYTES = 10 * 1024 * 1024


def reset(peer):
    """Closes so that the other side gets a reset."""
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    peer.close()


def read_all(peer, size=65536):
    """Until the other side has finished."""
    pieces = []
    while piece := peer.recv(size):
        pieces.append(piece)
    return b"".join(pieces)


class PythonCase(PeerCase):
    """Sockets with a time limit that are closed after the test."""

    def socket(self, kind=socket.SOCK_STREAM, small=False):
        """Not connected; `small`: with the smallest receive buffer, set before it can be too late."""
        peer = socket.socket(socket.AF_INET, kind)
        peer.settimeout(LIMIT)
        if small:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.addCleanup(peer.close)
        return peer

    def connected(self, port, small=False):
        """A socket connected to the server role, and the role's number for it."""
        peer = self.socket(small=small)
        peer.connect(("127.0.0.1", port))
        opened = self.roles.event("server", "ConnectionOpened", peer="127.0.0.1:%d" % peer.getsockname()[1])
        return peer, opened["connection"]

    def accepted(self, small=False):
        """A socket that the client role is connected to."""
        listener = self.socket(small=small)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        self.roles.do("client", "connect", *listener.getsockname())
        peer, _ = listener.accept()
        peer.settimeout(LIMIT)
        self.addCleanup(peer.close)
        self.roles.event("client", "ConnectionOpened")
        return peer

    def large_file(self):
        """10 MB that are nowhere alike, in a file, and their SHA-256."""
        content = os.urandom(TEN_MEGABYTES)
        path = self.folder / "large"
        path.write_bytes(content)
        return path, hashlib.sha256(content).hexdigest()


class HalfClose(PythonCase):
    """One side has finished, the other has not."""

    def test_the_peer_finishes_and_still_gets_its_answer(self):
        peer, client = self.connected(self.listening("127.0.0.1"))
        peer.sendall(b"last question")
        peer.shutdown(socket.SHUT_WR)
        self.roles.received("server", b"last question", client)
        self.roles.event("server", "ConnectionChanged", connection=client, phase="PeerFinished")
        self.roles.do("server", "send", client, b"answer".hex())
        self.roles.do("server", "half-close", client)
        self.assertEqual(read_all(peer), b"answer")
        closed = self.roles.event("server", "ConnectionClosed", connection=client)
        self.assertEqual((closed["reason"], closed["error"]), ("BothFinished", ""))

    def test_we_finish_and_still_get_our_answer(self):
        peer = self.accepted()
        self.roles.do("client", "send", 0, b"last question".hex())
        self.roles.do("client", "half-close", 0)
        self.assertEqual(read_all(peer), b"last question")
        peer.sendall(b"answer")
        self.roles.received("client", b"answer")
        peer.close()
        closed = self.roles.event("client", "ConnectionClosed")
        self.assertEqual((closed["reason"], closed["error"], closed["totalIn"]), ("BothFinished", "", 6))


class Reset(PythonCase):
    """Connections that end without an end."""

    def test_a_reset_client_is_told_and_disturbs_nobody(self):
        port = self.listening("127.0.0.1")
        (first, one), (second, two), (third, three) = (self.connected(port) for _ in range(3))
        reset(second)
        closed = self.roles.event("server", "ConnectionClosed", connection=two)
        self.assertEqual((closed["reason"], closed["error"]), ("Failed", "ECONNRESET"))
        for peer, client in ((first, one), (third, three), self.connected(port)):
            peer.sendall(b"still here")
            self.roles.received("server", b"still here", client)
            self.roles.do("server", "send", client, b"so am I".hex())
            self.assertEqual(peer.recv(64), b"so am I")

    def test_the_server_resets_one_and_keeps_the_others(self):
        port = self.listening("127.0.0.1")
        (first, one), (second, two) = self.connected(port), self.connected(port)
        self.roles.do("server", "abort", one)
        with self.assertRaises(ConnectionResetError):
            first.recv(64)
        self.assertEqual(self.roles.event("server", "ConnectionClosed", connection=one)["reason"], "Aborted")
        self.roles.do("server", "send", two, b"you stay".hex())
        self.assertEqual(second.recv(64), b"you stay")

    def test_the_client_sees_its_peer_s_reset(self):
        reset(self.accepted())
        closed = self.roles.event("client", "ConnectionClosed")
        self.assertEqual((closed["reason"], closed["error"]), ("Failed", "ECONNRESET"))

    def test_the_client_resets_its_peer(self):
        peer = self.accepted()
        self.roles.do("client", "abort", 0)
        with self.assertRaises(ConnectionResetError):
            peer.recv(64)
        self.assertEqual(self.roles.event("client", "ConnectionClosed")["reason"], "Aborted")

    def test_a_port_without_a_listener_refuses(self):
        taken = self.socket()
        taken.bind(("127.0.0.1", 0))  # bound, so that nobody else gets it, and not listening
        self.roles.do("client", "connect", *taken.getsockname())
        self.assertEqual(self.roles.event("client", "CallFailed")["error"], "ECONNREFUSED")
        self.roles.event("client", "ConnectEnded")


class Large(PythonCase):
    """10 MB through small buffers: whole, in order."""

    def read_slowly(self, role, peer, digest):
        """Begins only when the role waits with what is left of its send, then reads 4 KiB at a time."""
        self.assertGreater(self.roles.event(role, "DataSent")["unsent"], 0)
        content = read_all(peer, 4096)
        self.assertEqual(len(content), TEN_MEGABYTES)
        self.assertEqual(hashlib.sha256(content).hexdigest(), digest)

    def test_a_slow_reader_gets_all_that_the_client_sends(self):
        path, digest = self.large_file()
        peer = self.accepted(small=True)
        self.roles.do("client", "send-bytes", 0, path)
        self.roles.do("client", "half-close", 0)
        self.read_slowly("client", peer, digest)
        peer.close()
        closed = self.roles.event("client", "ConnectionClosed")
        self.assertEqual((closed["totalOut"], closed["unsent"], closed["error"]), (TEN_MEGABYTES, 0, ""))

    def test_a_slow_reader_gets_the_file_that_the_server_streams(self):
        path, digest = self.large_file()
        peer, client = self.connected(self.listening("127.0.0.1"), small=True)
        self.roles.do("server", "send-file", client, path)
        self.roles.do("server", "half-close", client)
        self.read_slowly("server", peer, digest)
        peer.close()
        closed = self.roles.event("server", "ConnectionClosed", connection=client)
        self.assertEqual((closed["totalOut"], closed["unsent"], closed["error"]), (TEN_MEGABYTES, 0, ""))

    def test_a_slow_reader_s_neighbour_is_served(self):
        path, digest = self.large_file()
        port = self.listening("127.0.0.1")
        slow, client = self.connected(port, small=True)
        self.roles.do("server", "send-bytes", client, path)
        self.roles.do("server", "half-close", client)
        self.assertGreater(self.roles.event("server", "DataSent", connection=client)["unsent"], 0)
        other, number = self.connected(port)
        self.roles.do("server", "send", number, b"at once".hex())
        self.assertEqual(other.recv(64), b"at once")
        self.assertEqual(hashlib.sha256(read_all(slow, 4096)).hexdigest(), digest)

    def test_both_roles_receive_all_that_comes_in_small_pieces(self):
        path, digest = self.large_file()
        content = path.read_bytes()
        for role in ("server", "client"):
            peer = self.connected(self.listening("127.0.0.1"))[0] if role == "server" else self.accepted()
            for place in range(0, len(content), 4096):
                peer.sendall(content[place:place + 4096])
            peer.shutdown(socket.SHUT_WR)
            ended = self.roles.event(role, "ConnectionChanged", phase="PeerFinished")
            self.assertEqual(ended["sha256"], digest)
            peer.close()

    def test_the_rest_of_a_send_to_a_peer_that_leaves_is_counted(self):
        path, _ = self.large_file()
        peer = self.accepted(small=True)
        self.roles.do("client", "send-bytes", 0, path)
        self.roles.event("client", "DataSent")
        reset(peer)
        closed = self.roles.event("client", "ConnectionClosed")
        self.assertIn(closed["error"], ("ECONNRESET", "EPIPE"))
        # Told once: with the send that failed, or at the end where none was tried any more.
        lost = closed["unsent"] + sum(event["bytes"] for event in self.roles.all("client", "NotSent"))
        self.assertGreater(lost, 0)
        self.assertEqual(closed["totalOut"] + lost, TEN_MEGABYTES)


class Datagrams(PythonCase):
    """Datagrams and what becomes of them."""

    def test_empty_long_and_cut_datagrams_are_shown_for_what_they_are(self):
        port = self.receiving("127.0.0.1")
        self.roles.do("receiver", "read-size", 8)
        self.roles.event("receiver", "ReceiveBufferSize")
        peer = self.socket(socket.SOCK_DGRAM)
        for sent in (b"", b"12345678", b"123456789"):
            peer.sendto(sent, ("127.0.0.1", port))
            got = self.roles.event("receiver", "DatagramReceived")
            self.assertEqual(bytes.fromhex(got["data"]), sent[:8])
            self.assertEqual((got["fullLength"], got["truncated"]), (len(sent), len(sent) > 8))
            self.assertEqual(got["port"], peer.getsockname()[1])
        self.roles.do("receiver", "reply", "127.0.0.1", peer.getsockname()[1])
        self.assertEqual(peer.recvfrom(64), (b"", ("127.0.0.1", port)))

    def test_the_sender_sends_what_was_written_and_empty_ones_too(self):
        peer = self.socket(socket.SOCK_DGRAM)
        peer.bind(("127.0.0.1", 0))
        self.roles.do("sender", "to", *peer.getsockname())
        for text in (b"one", b"", b"\0\xff\r\n" * 1000):
            self.roles.do("sender", "send", text.hex())
            self.assertEqual(peer.recv(65536), text)

    def test_a_connected_sender_hears_that_nobody_is_there(self):
        gone = self.socket(socket.SOCK_DGRAM)
        gone.bind(("127.0.0.1", 0))
        where = gone.getsockname()
        gone.close()
        self.roles.do("sender", "to", *where, "connect")
        self.roles.do("sender", "send", b"anybody?".hex())
        self.assertEqual(self.roles.event("sender", "CallFailed")["error"], "ECONNREFUSED")


class NameServer(PythonCase):
    """A question as RFC 1035 has it, written by hand, and its answer."""

    @staticmethod
    def query(number, name):
        """For the address of `name`."""
        labels = b"".join(bytes([len(label)]) + label.encode() for label in name.split("."))
        return struct.pack("!6H", number, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!2H", 1, 1)

    @staticmethod
    def serve(server):
        """Answers one question: any name is at 192.0.2.7."""
        question, client = server.recvfrom(512)
        number, = struct.unpack_from("!H", question)
        answer = struct.pack("!6H", number, 0x8180, 1, 1, 0, 0) + question[12:]
        answer += struct.pack("!3HIH4B", 0xc00c, 1, 1, 60, 4, 192, 0, 2, 7)
        server.sendto(answer, client)

    def test_the_sender_shows_the_answer(self):
        for number, connected in ((0x1234, ""), (0x4321, "connect")):
            server = self.socket(socket.SOCK_DGRAM)
            server.bind(("127.0.0.1", 0))
            thread = threading.Thread(target=self.serve, args=(server,))
            thread.start()
            self.roles.do("sender", "to", *server.getsockname(), connected)
            question = self.query(number, "workbench.example")
            self.roles.do("sender", "send", question.hex())
            got = self.roles.event("sender", "DatagramReceived")
            thread.join(LIMIT)
            answer = bytes.fromhex(got["data"])
            self.assertEqual(struct.unpack_from("!6H", answer), (number, 0x8180, 1, 1, 0, 0))
            self.assertEqual(answer[12:len(question)], question[12:])
            self.assertEqual(answer[-4:], bytes([192, 0, 2, 7]))
            self.assertEqual(got["from"], "127.0.0.1:%d" % server.getsockname()[1])


if __name__ == "__main__":
    PeerCase.runner = sys.argv.pop(1)
    unittest.main()
