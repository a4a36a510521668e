# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""What tshark reads in a capture file, with every checksum checked."""
import re
import subprocess

CHECKS = [option for name in ("tcp.check_checksum", "ip.check_checksum", "udp.check_checksum")
          for option in ("-o", name + ":TRUE")]
_FIELDS = {"number": "frame.number", "comments": "frame.comment", "messages": "_ws.expert.message",
           "length": "frame.len", "kept": "frame.cap_len", "direction": "frame.packet_flags_direction",
           "protocol": "ip.proto", "protocol6": "ipv6.nxt", "source": "ip.src", "target": "ip.dst",
           "stream": "tcp.stream", "flags": "tcp.flags.str", "seq": "tcp.seq", "ack": "tcp.ack", "bytes": "tcp.len",
           "sourcePort": "udp.srcport", "targetPort": "udp.dstport", "datagram": "udp.length", "time": "frame.time_epoch",
           "analysis": "tcp.analysis.flags", "malformed": "_ws.malformed"}
_LISTS = ("comments", "messages", "analysis")
# What Wireshark remarks of connections that are in order; everything else is a fault of ours.
_HARMLESS = re.compile(r"Connection (finish \(FIN\)|establish (request|acknowledge) \(SYN(\+ACK)?\).*|reset \(RST\))"
                       r"|This frame (initiates|undergoes) the connection closing")


def tshark(capture, *arguments):
    """Its standard output; names and ports stay numbers."""
    done = subprocess.run(["tshark", "-r", str(capture), "-n", *CHECKS, *arguments], capture_output=True, check=False)
    errors = [line for line in done.stderr.decode().splitlines() if line and "Running as user" not in line]
    assert done.returncode == 0 and not errors, (done.returncode, errors)
    return done.stdout.decode()


def packets(capture):
    """A dictionary for each packet, by the names above; "" for what it has not."""
    fields = [part for name in _FIELDS.values() for part in ("-e", name)]
    rows = []
    for line in tshark(capture, "-T", "fields", *fields, "-E", "aggregator=\x1f").splitlines():
        row = dict(zip(_FIELDS, line.split("\t")))
        for name in _LISTS:
            row[name] = row[name].split("\x1f") if row[name] else []
        rows.append(row)
    return rows


def _is_comment(message, row):
    """Comments are among the messages, cut after some 240 bytes."""
    return any(comment == message or (len(message) > 200 and comment.startswith(message)) for comment in row["comments"])


def complaints(rows):
    """What Wireshark has to say against the packets: (number, message)."""
    found = []
    for row in rows:
        found += [(row["number"], message) for message in row["messages"]
                  if not _is_comment(message, row) and not _HARMLESS.fullmatch(message)]
        found += [(row["number"], "analysis")] * len(row["analysis"])
        found += [(row["number"], "malformed")] if row["malformed"] else []
    return found


def follow(capture, protocol, stream):
    """The payload of one stream: what its first and what its second end sent."""
    ends = [b"", b""]
    for line in tshark(capture, "-q", "-z", f"follow,{protocol},raw,{stream}").splitlines():
        if re.fullmatch(r"\t?[0-9a-f]+", line):
            ends[line.startswith("\t")] += bytes.fromhex(line.strip())
    return ends


def follow_text(capture, stream):
    """As Wireshark's window "Follow TCP stream" shows it: the pieces, without the lines around them."""
    text = tshark(capture, "-q", "-z", f"follow,tcp,ascii,{stream}")
    return re.findall(r"^\t?\d+\n(.*?)\n(?=\t?\d+\n|=====)", text.split("Node 1:")[1].split("\n", 1)[1], re.S | re.M)
