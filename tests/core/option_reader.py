#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""Reads socket options of inherited descriptors, for OptionTableTest: with Python's own getsockopt and struct, nothing
of the workbench's.

A line on standard input asks, a line on standard output answers.
  get FD LEVEL NAME SHAPE       the value as text, or the error's name
  set FD LEVEL NAME HEX         "ok", or the error's name
  info FD                       TCP_INFO as "name=number ..."
  joined INTERFACE GROUP        how often the interface has joined the group (/proc/net/igmp, igmp6)
  sources GROUP                 "include EXCLUDE" counts of the group's source filters (/proc/net/mcfilter, mcfilter6)
"""
import errno
import socket
import struct
import sys

INFO = struct.Struct("=8B24I4Q6IQ3Q2I2Q4I")  # struct tcp_info of Linux up to tcpi_snd_wnd
INFO_NAMES = """state ca_state retransmits probes backoff options scales rate_bits rto ato snd_mss rcv_mss unacked sacked lost
    retrans fackets last_data_sent last_ack_sent last_data_recv last_ack_recv pmtu rcv_ssthresh rtt rttvar snd_ssthresh
    snd_cwnd advmss reordering rcv_rtt rcv_space total_retrans pacing_rate max_pacing_rate bytes_acked bytes_received segs_out
    segs_in notsent_bytes min_rtt data_segs_in data_segs_out delivery_rate busy_time rwnd_limited sndbuf_limited delivered
    delivered_ce bytes_sent bytes_retrans dsack_dups reord_seen rcv_ooopack snd_wnd""".split()


def error_name(number):
    # One number, two names; the kernel's headers say the second.
    return errno.errorcode.get(number, str(number)).replace("ENOTSUP", "EOPNOTSUPP")


def number(data):
    return int.from_bytes(data, sys.byteorder, signed=len(data) > 1)


def seconds(data):
    whole, parts = struct.unpack("ll", data)
    text = f"{whole}.{parts:06}".rstrip("0").rstrip(".")
    return text + " s"


def text_of(data):
    return data.split(b"\0")[0].decode()


SHAPES = {
    "number": lambda data: str(number(data)),
    "linger": lambda data: "{%d, %d}" % struct.unpack("ii", data),
    "time": seconds,
    "text": text_of,
    "address": lambda data: socket.inet_ntoa(data[:4]),
    "credentials": lambda data: "%d %d %d" % struct.unpack("iII", data),
    "numbers": lambda data: " ".join(map(str, struct.unpack(f"{len(data) // 4}I", data))),
}


class Descriptor:
    """A socket by its number, left open when it goes."""

    def __init__(self, fd):
        self.socket = socket.socket(fileno=int(fd))

    def __enter__(self):
        return self.socket

    def __exit__(self, *_):
        self.socket.detach()


def get(fd, level, name, shape):
    with Descriptor(fd) as sock:
        return SHAPES[shape](sock.getsockopt(int(level), int(name), 512))


def set_option(fd, level, name, data="-"):
    with Descriptor(fd) as sock:
        sock.setsockopt(int(level), int(name), b"" if data == "-" else bytes.fromhex(data))
    return "ok"


def info(fd):
    with Descriptor(fd) as sock:
        data = sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 512)
    return " ".join(f"{name}={value}" for name, value in zip(INFO_NAMES, INFO.unpack(data[:INFO.size]), strict=True))


def joined(interface, group):
    if ":" in group:
        wanted = socket.inet_pton(socket.AF_INET6, group).hex()
        for line in open("/proc/net/igmp6"):
            words = line.split()
            if words[1] == interface and words[2] == wanted:
                return words[3]
        return "0"
    wanted = "%08X" % struct.unpack("=I", socket.inet_aton(group))
    device = None
    for line in open("/proc/net/igmp"):
        if not line[0].isspace():
            device = line.split()[1].rstrip(":")
        elif device == interface and line.split()[0] == wanted:
            return line.split()[1]
    return "0"


def sources(group):
    is6 = ":" in group
    wanted = socket.inet_pton(socket.AF_INET6, group).hex() if is6 else "0x%08x" % struct.unpack(">I", socket.inet_aton(group))
    counts = [0, 0]
    for line in open("/proc/net/mcfilter6" if is6 else "/proc/net/mcfilter"):
        words = line.split()
        if len(words) == 6 and words[2] == wanted:
            counts = [counts[0] + int(words[4]), counts[1] + int(words[5])]
    return "%d %d" % tuple(counts)


def main():
    commands = {"get": get, "set": set_option, "info": info, "joined": joined, "sources": sources}
    for line in sys.stdin:
        command, *arguments = line.split()
        try:
            answer = commands[command](*arguments)
        except OSError as error:
            answer = error_name(error.errno)
        print(answer, flush=True)


main()
