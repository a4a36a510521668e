#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Exports of recorded sessions, read by programs that we did not write: tshark, Python's csv, LibreOffice.

Usage: exports.py RUNNER [unittest argument...]
"""
import csv
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest

from captures import complaints, follow, follow_text, packets
from partners import HAS_IPV6, LIMIT, PeerCase, Roles
from python_peers import PythonCase, read_all, reset

SILENT = ("waiting", "housekeeping")


class ExportCase(PythonCase):
    """A session that is recorded, then exported; `kept` bytes of each payload."""

    kept = 1 << 20

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="exports-")
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)
        self.roles = Roles(self.runner, "--record", self.folder, str(self.kept))
        self.addCleanup(self.roles.end)

    def finish(self):
        """Ends the session; its calls as the log file has them."""
        self.assertEqual(self.roles.end(), 0, "RoleRunner's exit status")
        self.capture = self.folder / "calls.pcapng"
        return self.calls("calls")

    def calls(self, name):
        """The calls of calls.jsonl, late.jsonl or live.jsonl."""
        return [json.loads(line) for line in (self.folder / f"{name}.jsonl").read_text("utf-8").splitlines()]

    def checked(self, name="calls"):
        """The packets, after Wireshark has found nothing wrong with them and each call of the user's is a comment."""
        rows = packets(self.folder / f"{name}.pcapng")
        self.assertEqual(complaints(rows), [])
        comments = sorted(comment for row in rows for comment in row["comments"])
        calls = self.calls(name)
        counted = self.folder / f"{name}.skipped"  # which a capture does not tell
        left_out = (sum(map(int, counted.read_text().split())) if counted.exists()
                    else sum(call["category"] in SILENT for call in calls))
        self.assertEqual(len(comments), len(calls) - left_out)
        if not any("@" in call["text"] for call in calls):
            self.assertEqual(comments, sorted(call["text"] for call in calls if call["category"] not in SILENT))
        return rows

    def follow(self, protocol, stream, name="calls"):
        """What both ends of a stream sent."""
        return follow(self.folder / f"{name}.pcapng", protocol, stream)

    def mark(self):
        """The files "late" begin here."""
        self.roles.do("record", "mark")
        self.receiving("127.0.0.1")  # commands are obeyed in their order: what answers this has seen the mark

    def assert_follows(self, expected, stream=0, name="calls", protocol="tcp"):
        """That both ends of the stream sent exactly this. Large contents are not printed."""
        for ours, shown in zip(expected, self.follow(protocol, stream, name)):
            if ours != shown:
                same = len(os.path.commonprefix([ours, shown]))
                self.fail(f"{len(shown)} bytes instead of {len(ours)}, alike up to {same}: {shown[same:same + 40]!r}")

    def paired(self):
        """The client role is connected to the server role; the server's number for it."""
        self.roles.do("client", "connect", "127.0.0.1", self.listening("127.0.0.1"))
        self.roles.event("client", "ConnectionOpened")
        return self.roles.event("server", "ConnectionOpened")["connection"]

    def flags(self, rows, stream=0):
        """The TCP flags of a stream's packets, one letter each: "S AS A AP FA"."""
        return " ".join(row["flags"].replace("\u00b7", "") for row in rows if row["stream"] == str(stream))


class Streams(ExportCase):
    """Connections to peers that are not ours."""

    def test_what_both_sides_wrote_is_what_follow_shows(self):
        peer, client = self.connected(self.listening("127.0.0.1"))
        for word in (b"HELLO \"sensor\", 7\r\n", b"STATUS\r\n", bytes(range(256))):
            peer.sendall(word)
            self.roles.received("server", word, client)
            self.roles.do("server", "send", client, (b"OK " + word).hex())
            self.assertEqual(peer.recv(1024), b"OK " + word)
        peer.close()
        self.roles.event("server", "ConnectionChanged", phase="PeerFinished")
        self.finish()
        rows = self.checked()
        said = b"HELLO \"sensor\", 7\r\nSTATUS\r\n" + bytes(range(256))
        answers = b"OK HELLO \"sensor\", 7\r\nOK STATUS\r\nOK " + bytes(range(256))
        self.assert_follows([said, answers])
        self.assertEqual(self.flags(rows), "S AS A AP AP AP AP AP AP AF AF")
        self.assertEqual(follow_text(self.capture, 0)[:3],
                         ["HELLO \"sensor\", 7\r\n", "OK HELLO \"sensor\", 7\r\n", "STATUS\r\n"])

    def test_each_call_is_on_its_packet_with_its_time_and_direction(self):
        peer = self.accepted()
        self.roles.do("client", "send", 0, b"question".hex())
        self.assertEqual(peer.recv(64), b"question")
        peer.sendall(b"answer")
        self.roles.received("client", b"answer")
        self.roles.do("client", "close", 0)
        self.roles.event("client", "ConnectionClosed")
        peer.close()
        calls = {call["call"]: call for call in self.finish() if call["category"] not in SILENT}
        rows = self.checked()
        self.assertEqual(self.flags(rows), "S AS A AP AP AF")
        opening, _, _, question, answer, end = rows
        self.assertIn(calls["connect"]["text"], opening["comments"])
        self.assertTrue(opening["comments"][0].startswith("socket(AF_INET"))
        # The roles ask for the socket's name; that has no packet of its own and stands on the next.
        self.assertEqual(question["comments"], [calls["getsockname"]["text"], calls["send"]["text"]])
        self.assertIn("recv(", answer["comments"][0])
        self.assertEqual(end["comments"][-1], calls["close"]["text"])
        self.assertEqual([row["direction"] for row in (opening, question, answer, end)],
                         ["0x00000002", "0x00000002", "0x00000001", "0x00000002"])
        self.assertEqual(int(float(question["time"])), int(float(opening["time"])))

    def test_three_hundred_kilobytes_one_way_come_out_whole(self):
        content = os.urandom(300_000)
        (self.folder / "content").write_bytes(content)
        peer = self.accepted()
        self.roles.do("client", "send-bytes", 0, self.folder / "content")
        self.roles.do("client", "half-close", 0)
        self.assertEqual(read_all(peer), content)
        peer.sendall(content[::-1])
        peer.close()
        self.roles.event("client", "ConnectionClosed")
        self.finish()
        self.checked()
        self.assert_follows([content, content[::-1]])

    def test_a_half_close_leaves_the_other_way_open(self):
        peer, client = self.connected(self.listening("127.0.0.1"))
        peer.sendall(b"last question")
        peer.shutdown(socket.SHUT_WR)
        self.roles.event("server", "ConnectionChanged", connection=client, phase="PeerFinished")
        self.roles.do("server", "send", client, b"answer".hex())
        self.roles.do("server", "half-close", client)
        self.assertEqual(read_all(peer), b"answer")
        self.roles.event("server", "ConnectionClosed", connection=client)
        self.finish()
        rows = self.checked()
        self.assertEqual(self.flags(rows), "S AS A AP AF AP AF")
        self.assert_follows([b"last question", b"answer"])

    def test_a_reset_by_the_peer_is_a_reset(self):
        peer, client = self.connected(self.listening("127.0.0.1"))
        peer.sendall(b"and away")
        self.roles.received("server", b"and away", client)
        reset(peer)
        self.roles.event("server", "ConnectionClosed", connection=client)
        self.finish()
        rows = self.checked()
        self.assertEqual(self.flags(rows), "S AS A AP AR")
        self.assertIn("ECONNRESET", rows[4]["comments"][-1])

    def test_an_abort_is_a_reset_of_ours(self):
        peer = self.accepted()
        self.roles.do("client", "abort", 0)
        with self.assertRaises(ConnectionResetError):
            peer.recv(64)
        self.roles.event("client", "ConnectionClosed")
        self.finish()
        rows = self.checked()
        self.assertEqual(self.flags(rows), "S AS A AR")
        self.assertIn("close(", rows[3]["comments"][-1])

    def test_a_refused_connection_is_a_syn_and_a_reset(self):
        taken = self.socket()
        taken.bind(("127.0.0.1", 0))  # bound, so that nobody else gets it, and not listening
        for _ in range(2):
            self.roles.do("client", "connect", *taken.getsockname())
            self.roles.event("client", "ConnectEnded")
        self.finish()
        rows = self.checked()
        for stream in (0, 1):
            self.assertEqual(self.flags(rows, stream), "S AR")
        self.assertIn("ECONNREFUSED", rows[1]["comments"][-1])

    def test_a_server_on_every_address_is_told_by_the_one_that_was_called(self):
        peer, client = self.connected(self.listening("0.0.0.0"))
        peer.sendall(b"found you")
        self.roles.received("server", b"found you", client)
        self.finish()
        rows = self.checked()
        self.assertEqual((rows[0]["source"], rows[0]["target"]), ("127.0.0.1", "127.0.0.1"))
        self.assertEqual(self.follow("tcp", 0)[0], b"found you")

    def test_connections_on_the_same_port_one_after_the_other_are_two(self):
        port = self.listening("127.0.0.1")
        for word in (b"first", b"second"):
            peer, client = self.connected(port)
            peer.sendall(word)
            self.roles.received("server", word, client)
            self.roles.do("server", "close", client)
            self.assertEqual(peer.recv(64), b"")
            peer.close()
        self.finish()
        self.checked()
        self.assertEqual([self.follow("tcp", 0)[0], self.follow("tcp", 1)[0]], [b"first", b"second"])

    @unittest.skipUnless(HAS_IPV6, "no ::1 here")
    def test_ipv6_has_its_own_headers(self):
        port = self.listening("::1")
        peer = socket.create_connection(("::1", port), LIMIT)
        self.addCleanup(peer.close)
        peer.sendall(b"six")
        self.roles.received("server", b"six")
        self.finish()
        rows = self.checked()
        self.assertEqual({row["protocol6"] for row in rows if row["stream"] == "0"}, {"6"})
        self.assertEqual(self.follow("tcp", 0)[0], b"six")


class Large(ExportCase):
    """Everything is kept of large sends."""

    kept = 1 << 24

    def test_ten_megabytes_are_acknowledged_on_the_way(self):
        content = os.urandom(10 << 20)
        (self.folder / "content").write_bytes(content)
        peer = self.accepted(small=True)
        self.roles.do("client", "send-bytes", 0, self.folder / "content")
        self.roles.do("client", "half-close", 0)
        self.assertEqual(read_all(peer), content)
        peer.close()
        self.roles.event("client", "ConnectionClosed")
        self.finish()
        self.checked()
        self.assert_follows([content, b""])


class BothEndsOurs(ExportCase):
    """The client role and the server role talk to each other: each byte is recorded twice and written once."""

    def test_each_byte_is_there_once(self):
        content = os.urandom(300_000)
        (self.folder / "content").write_bytes(content)
        client = self.paired()
        self.roles.do("client", "send", 0, b"a question".hex())
        self.roles.received("server", b"a question", client)
        self.roles.do("server", "send-bytes", client, self.folder / "content")
        self.roles.do("server", "half-close", client)
        self.roles.event("client", "ConnectionChanged", phase="PeerFinished")
        self.roles.do("client", "close", 0)
        self.roles.event("server", "ConnectionClosed", connection=client)
        self.finish()
        self.checked()
        self.assert_follows([b"a question", content])

    def test_a_read_acknowledges_what_was_sent(self):
        client = self.paired()
        self.roles.do("client", "send", 0, b"1234".hex())
        self.roles.received("server", b"1234", client)
        self.finish()
        rows = [row for row in self.checked() if row["stream"] == "0"]
        sent = next(row for row in rows if any("send(" in comment for comment in row["comments"]))
        read = next(row for row in rows if any(comment.startswith("recv(") for comment in row["comments"]))
        self.assertEqual((sent["seq"], sent["bytes"]), ("1", "4"))
        self.assertEqual((read["ack"], read["bytes"]), ("5", "0"))

    def test_many_turns_of_an_echo_stay_in_order(self):
        self.roles.do("server", "echo", "on")
        client = self.paired()
        said = [b"turn %d " % turn for turn in range(200)]
        for word in said:
            self.roles.do("client", "send", 0, word.hex())
            self.roles.received("client", word)
        self.roles.do("client", "abort", 0)
        self.roles.event("server", "ConnectionClosed", connection=client)
        self.finish()
        self.checked()
        self.assert_follows([b"".join(said), b"".join(said)])


class Started(ExportCase):
    """Files that begin in the middle, as when the beginning was evicted."""

    def test_a_connection_under_way_has_no_handshake_and_stays_consistent(self):
        peer, client = self.connected(self.listening("127.0.0.1"))
        peer.sendall(b"before")
        self.roles.received("server", b"before", client)
        self.mark()
        for word in (b"after", b"and more"):
            peer.sendall(word)
            self.roles.received("server", word, client)
            self.roles.do("server", "send", client, word.hex())
            self.assertEqual(peer.recv(64), word)
        peer.close()
        self.roles.event("server", "ConnectionChanged", phase="PeerFinished")
        self.finish()
        rows = self.checked("late")
        self.assertEqual(self.flags(rows), "AP AP AP AP AF AF")
        self.assert_follows([b"afterand more", b"afterand more"], name="late")

    def test_of_both_ends_of_ours_what_was_sent_counts(self):
        client = self.paired()
        self.roles.do("client", "send", 0, b"before".hex())
        self.roles.received("server", b"before", client)
        self.mark()
        for word in (b"after", b"and more"):
            self.roles.do("client", "send", 0, word.hex())
            self.roles.received("server", word, client)
            self.roles.do("server", "send", client, word.hex())
            self.roles.received("client", word)
        self.finish()
        self.checked("late")
        self.assert_follows([b"afterand more", b"afterand more"], name="late")


class Live(ExportCase):
    """Files that are written while it happens. Commands are obeyed in their order: what answers the one after "start" or
    "stop" has seen it."""

    def assert_captured(self):
        """That the user's calls are those of the whole log, some after not among them. Returns how many before are not."""
        captured, calls = ([call for call in self.calls(name) if call["category"] not in SILENT] for name in ("live", "calls"))
        at = calls.index(captured[0])
        self.assertEqual(captured, calls[at:at + len(captured)])
        self.assertLess(at + len(captured), len(calls))
        return at

    def test_a_session_between_two_roles_of_ours_is_there_once(self):
        content = os.urandom(1_000_000)
        (self.folder / "content").write_bytes(content)
        self.roles.do("record", "start")
        port = self.listening("127.0.0.1")
        self.roles.do("client", "connect", "127.0.0.1", port)
        self.roles.event("client", "ConnectionOpened")
        client = self.roles.event("server", "ConnectionOpened")["connection"]
        said = [b"turn %d " % turn for turn in range(100)]
        for word in said:
            self.roles.do("client", "send", 0, word.hex())
            self.roles.received("server", word, client)
            self.roles.do("server", "send", client, word.hex())
            self.roles.received("client", word)
        self.roles.do("server", "send-bytes", client, self.folder / "content")
        self.roles.do("server", "half-close", client)
        self.roles.event("client", "ConnectionChanged", phase="PeerFinished")
        self.roles.do("client", "close", 0)
        self.roles.event("client", "ConnectionClosed")
        self.roles.event("server", "ConnectionClosed", connection=client)
        self.roles.do("record", "stop")
        self.roles.do("client", "connect", "127.0.0.1", port)
        self.roles.event("server", "ConnectionOpened")
        self.finish()
        self.assertEqual({row["stream"] for row in self.checked("live") if row["stream"]}, {"0"})
        self.assert_follows([b"".join(said), b"".join(said) + content], name="live")
        self.assert_captured()

    def test_a_connection_to_a_peer_is_captured_from_the_middle_to_the_middle(self):
        peer, client = self.connected(self.listening("127.0.0.1"))

        def talk(words):
            for word in words:
                self.roles.do("server", "send", client, word.hex())
                self.assertEqual(peer.recv(64), word)
                peer.sendall(word)
                self.roles.received("server", word, client)

        said = [b"turn %d " % turn for turn in range(100)]
        talk([b"before"])
        self.roles.do("record", "start")
        talk(said)
        self.roles.do("record", "stop")
        talk([b"after"])
        self.finish()
        self.checked("live")
        self.assert_follows([b"".join(said), b"".join(said)], name="live")
        self.assertGreater(self.assert_captured(), 0)

    def test_datagrams_are_there_once_and_whole(self):
        self.roles.do("record", "start")
        port = self.receiving("127.0.0.1")
        self.roles.do("sender", "to", "127.0.0.1", port)
        said = [b"datagram %d;" % number for number in range(100)] + [b"z" * 60_000]
        for word in said:
            self.roles.do("sender", "send", word.hex())
            mine = self.roles.event("receiver", "DatagramReceived")["port"]
        self.roles.do("receiver", "reply", "127.0.0.1", mine, b"answer".hex())
        self.roles.event("sender", "DatagramReceived")
        peer = self.socket(socket.SOCK_DGRAM)
        peer.sendto(b"not ours", ("127.0.0.1", port))
        self.roles.event("receiver", "DatagramReceived")
        self.roles.do("record", "stop")
        self.roles.do("sender", "send", b"after".hex())
        self.roles.event("receiver", "DatagramReceived")
        self.finish()
        rows = [row for row in self.checked("live") if row["datagram"]]
        self.assertEqual([int(row["datagram"]) - 8 for row in rows], [*map(len, said), 6, 8])
        self.assert_follows([b"".join(said), b"answer"], name="live", protocol="udp")
        self.assert_follows([b"not ours", b""], stream=1, name="live", protocol="udp")
        self.assert_captured()


class Cut(ExportCase):
    """Little of the payload is kept."""

    kept = 16

    def test_packets_are_cut_and_their_numbers_go_on(self):
        peer, client = self.connected(self.listening("127.0.0.1"))
        for length in (1000, 10):
            peer.sendall(b"x" * length)
            self.roles.received("server", b"x" * length, client)
        peer.sendall(b"x" * 200_000)
        peer.close()
        self.roles.event("server", "ConnectionChanged", phase="PeerFinished")
        calls = self.finish()
        rows = [row for row in self.checked() if row["stream"] == "0"]
        self.assertEqual(sum(int(row["bytes"]) for row in rows), 201_010)
        moved = [call["data"] for call in calls if call["call"] == "recv" and call["data"]["length"]]
        kept = sum(int(row["bytes"]) - int(row["length"]) + int(row["kept"]) for row in rows)
        self.assertEqual(kept, sum(data["kept"] for data in moved))
        self.assertLess(kept, 201_010)
        self.assertEqual(max(int(row["seq"]) for row in rows), 201_011)


class Datagrams(ExportCase):
    """UDP."""

    def udp(self):
        """The datagrams among the packets: (bytes, source port, target port)."""
        return [(int(row["datagram"]) - 8, int(row["sourcePort"]), int(row["targetPort"]))
                for row in self.checked() if row["datagram"]]

    def test_datagrams_go_both_ways_and_empty_ones_too(self):
        port = self.receiving("127.0.0.1")
        peer = self.socket(socket.SOCK_DGRAM)
        for sent in (b"", b"one", b"z" * 60_000):
            peer.sendto(sent, ("127.0.0.1", port))
            self.roles.event("receiver", "DatagramReceived")
        mine = peer.getsockname()[1]
        self.roles.do("receiver", "reply", "127.0.0.1", mine, b"answer".hex())
        self.assertEqual(peer.recv(64), b"answer")
        self.finish()
        self.assertEqual(self.udp(), [(0, mine, port), (3, mine, port), (60_000, mine, port), (6, port, mine)])
        self.assert_follows([b"one" + b"z" * 60_000, b"answer"], protocol="udp")

    def test_of_a_cut_datagram_the_true_length_is_told(self):
        port = self.receiving("127.0.0.1")
        self.roles.do("receiver", "read-size", 8)
        self.roles.event("receiver", "ReceiveBufferSize")
        peer = self.socket(socket.SOCK_DGRAM)
        peer.sendto(b"123456789", ("127.0.0.1", port))
        self.roles.event("receiver", "DatagramReceived")
        self.finish()
        self.assertEqual(self.udp(), [(9, peer.getsockname()[1], port)])
        row = next(row for row in packets(self.capture) if row["datagram"])
        self.assertEqual(int(row["length"]) - int(row["kept"]), 1)

    def test_between_two_roles_of_ours_each_datagram_is_there_once(self):
        port = self.receiving("127.0.0.1")
        self.roles.do("sender", "to", "127.0.0.1", port)
        for word in (b"one", b"two", b"two", b""):
            self.roles.do("sender", "send", word.hex())
            mine = self.roles.event("receiver", "DatagramReceived")["port"]
        self.roles.do("receiver", "reply", "127.0.0.1", mine, b"answer".hex())
        self.roles.event("sender", "DatagramReceived")
        self.finish()
        self.assertEqual(self.udp(), [(3, mine, port), (3, mine, port), (3, mine, port), (0, mine, port), (6, port, mine)])
        self.assert_follows([b"onetwotwo", b"answer"], protocol="udp")

    def test_unix_sockets_are_left_out_and_counted(self):
        self.receiving("@exports-%d" % os.getpid())
        self.roles.do("sender", "to", "@exports-%d" % os.getpid())
        self.roles.do("sender", "send", b"no packet".hex())
        self.roles.event("receiver", "DatagramReceived")
        calls = self.finish()
        self.checked()
        not_ip, workbench = map(int, (self.folder / "calls.skipped").read_text().split())
        self.assertEqual(workbench, sum(call["category"] in SILENT for call in calls))
        self.assertEqual(not_ip, len(calls) - workbench)
        self.assertEqual(packets(self.capture), [])


class Faults(ExportCase):
    """The checks find what is wrong: else they would prove nothing."""

    def test_a_changed_byte_and_a_lost_packet_are_found(self):
        client = self.paired()
        self.roles.do("client", "send", 0, b"marked".hex())
        self.roles.received("server", b"marked", client)
        self.roles.do("client", "send", 0, b"the next".hex())
        self.roles.received("server", b"the next", client)
        self.finish()
        self.checked()
        whole = self.capture.read_bytes()
        at = whole.index(b"marked")  # the payload stands before the comment
        self.capture.write_bytes(whole[:at] + b"M" + whole[at + 1:])
        self.assertIn("Bad checksum", " ".join(message for _, message in complaints(packets(self.capture))))
        start = whole.rindex(b"\x06\0\0\0", 0, at)
        size = int.from_bytes(whole[start + 4:start + 8], "little")
        self.capture.write_bytes(whole[:start] + whole[start + size:])
        self.assertIn("analysis", [message for _, message in complaints(packets(self.capture))])


class Tables(ExportCase):
    """CSV against the log file, and in a spreadsheet."""

    nasty = b"=1+1,\"quoted\";\r\n\0\x1b[31m\xff'@SUM(A1)\t-2\\"

    def session(self):
        """Calls of every kind; as the log file has them."""
        peer, client = self.connected(self.listening("127.0.0.1"))
        peer.sendall(self.nasty)
        self.roles.received("server", self.nasty, client)
        self.roles.do("server", "send", client, (b"0123" * 10_000).hex())
        self.roles.do("server", "abort", client)
        taken = self.socket()
        taken.bind(("127.0.0.1", 0))
        self.roles.do("client", "connect", *taken.getsockname())
        self.roles.event("client", "ConnectEnded")
        self.roles.do("client", "connect", "no.such.name.invalid", 1)
        self.roles.event("client", "ConnectEnded")
        peer.close()
        return self.finish()

    def test_every_field_is_that_of_the_log_file(self):
        calls = self.session()
        text = (self.folder / "calls.csv").read_bytes().decode("utf-8")
        self.assertTrue(text.endswith("\r\n"))
        self.assertNotIn("\0", text)
        rows = list(csv.DictReader(text.splitlines(True), strict=True))
        self.assertEqual(len(rows), len(calls))
        for row, call in zip(rows, calls):
            self.assertNotIn(None, row)  # neither a cell too many nor too few
            self.assertNotIn(None, row.values())
            data = call["data"] or {"length": None, "kept": None}
            told = {"seq": call["seq"], "time": call["time"], "thread": call["thread"], "actor": call["actor"],
                    "handle": call["handle"], "call": call["call"], "ret": call["ret"], "error": call["error"],
                    "errno": call["errno"], "length": data["length"], "kept": data["kept"], "state": call["state"],
                    "category": call["category"], "injected": json.dumps(call["injected"])}
            self.assertEqual({name: row[name] for name in told},
                             {name: "" if value is None else str(value) for name, value in told.items()})
            line = f"{row['call']}({row['args']}) = {row['ret']} {row['result']}".strip()
            self.assertEqual(line, call["text"])
            self.assertEqual(float(row["duration_us"]), call["duration_us"])
        received = next(row for row in rows if row["call"] == "recv" and row["length"] == str(len(self.nasty)))
        self.assertEqual(bytes.fromhex(received["data_hex"].removeprefix("0x")), self.nasty)
        sent = next(row for row in rows if row["call"] == "send")
        self.assertEqual((sent["kept"], len(sent["data_hex"]), sent["data_hex"][-3:]), ("40000", 32_005, "..."))

    def test_a_spreadsheet_reads_the_same_cells(self):
        office = shutil.which("soffice")
        if not office:
            self.skipTest("LibreOffice is not here")
        self.session()
        for target in ("xlsx", "csv"):
            source = self.folder / ("calls.csv" if target == "xlsx" else "calls.xlsx")
            subprocess.run([office, f"-env:UserInstallation={self.folder.as_uri()}/profile", "--headless", "--convert-to",
                            "csv:Text - txt - csv (StarCalc):44,34,76,1" if target == "csv" else target, "--outdir",
                            self.folder / ("back" if target == "csv" else "."), source],
                           check=True, capture_output=True, timeout=100)
        ours, theirs = (list(csv.reader(path.read_bytes().decode("utf-8").splitlines(True)))
                        for path in (self.folder / "calls.csv", self.folder / "back" / "calls.csv"))
        self.assertEqual(len(theirs), len(ours))

        def number(cell):
            try:
                return float(cell)
            except ValueError:
                return None

        for mine, yours in zip(ours, theirs):
            self.assertEqual(len(yours), len(mine))
            for cell, shown in zip(mine, yours):
                if number(cell) is not None:
                    self.assertAlmostEqual(number(shown), number(cell), places=2)
                else:
                    self.assertEqual(shown.lower(), cell.lower())  # a spreadsheet writes TRUE


if __name__ == "__main__":
    PeerCase.runner = sys.argv.pop(1)
    if not shutil.which("tshark"):
        print("tshark is not here")
        sys.exit(77)
    unittest.main()
