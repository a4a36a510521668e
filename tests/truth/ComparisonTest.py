#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
"""The judges are judged: what reads strace's lines and the log, and what compares them, on a few lines written by hand."""
import json
import unittest

from comparison import address, compare, constant
from kernel_calls import read_trace, split_arguments
from log_lines import read_log

# A server thread (11) and a client thread (12) whose calls cross; a lookup (13) whose resolver opens sockets itself.
TRACE = """\
10 1000.000001 close(3) = 0
11 1000.000010 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 3
11 1000.000020 bind(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EACCES (Permission denied)
11 1000.000030 close(3 <unfinished ...>
12 1000.000031 socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP <unfinished ...>
11 1000.000032 <... close resumed>) = 0
12 1000.000033 <... socket resumed>) = 3
12 1000.000040 recvfrom(3,  <unfinished ...>
13 1000.000041 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 4
13 1000.000042 connect(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
13 1000.000043 poll([{fd=4, events=POLLIN}], 1, 5000) = 1 ([{fd=4, revents=POLLIN}])
13 1000.000044 close(4) = 0
13 1000.000045 +++ exited with 0 +++
12 1000.000050 <... recvfrom resumed>"hello", 64, 0, NULL, NULL) = 5
12 1000.000060 close(3) = 0
"""


def record(seq, thread, call, handle, ret, args, **more):
    """One line of a log as the program writes it."""
    text = f"{call}() = {ret} {more.get('error') or ''}"
    whole = {"seq": seq, "time": f"1970-01-01T00:16:40.{seq:06}Z", "duration_us": 1, "thread": thread, "actor": "Test",
             "handle": handle, "call": call, "args": args, "ret": ret, "error": None, "errno": None, "out": None,
             "data": None, "state": None, "category": "setup", "injected": False, "text": text}
    return {**whole, **more}


def records():
    """What is true of TRACE."""
    made = "SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK"
    return [
        record(1, 11, "socket", 3, 3, {"domain": "AF_INET", "type": made, "protocol": 0}),
        record(2, 11, "bind", 3, -1, {"addr": "127.0.0.1:80", "addrlen": 16}, error="EACCES", errno=13),
        record(3, 11, "close", 3, 0, {"fd": 3}),
        record(4, 12, "socket", 3, 3, {"domain": "AF_INET", "type": "SOCK_DGRAM", "protocol": "IPPROTO_UDP"}),
        record(5, 12, "recv", 3, 5, {"len": 64, "flags": 0},
               data={"length": 5, "kept": 5, "base64": "aGVsbG8="}),
        record(6, 13, "getaddrinfo", None, 0, {}, time="1970-01-01T00:16:40.000040Z", duration_us=5.5),
        record(7, 12, "close", 3, 0, {"fd": 3})]


def lines(of):
    """As in the file."""
    return [json.dumps(one) for one in of]


class ReadTraceTest(unittest.TestCase):
    """strace's own manner."""

    def test_joins_a_call_that_others_interrupted(self):
        received = next(call for call in read_trace(TRACE.splitlines()) if call.name == "recvfrom")
        self.assertEqual(received.args, ["3", '"hello"', "64", "0", "NULL", "NULL"])
        self.assertEqual((received.time, received.ret), (1000.00004, 5))

    def test_keeps_a_call_that_never_returned(self):
        call, = read_trace(["7 1.0 epoll_wait(4,  <unfinished ...>", "7 1.1 +++ exited with 0 +++"])
        self.assertEqual((call.name, call.args, call.ret, call.error), ("epoll_wait", ["4"], None, None))

    def test_a_call_that_the_kernel_runs_again_is_one_call(self):
        calls = read_trace(["7 1.0 accept(4, NULL, NULL) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)",
                            "7 1.1 accept(4, NULL, NULL) = 5"])
        self.assertEqual([call.ret for call in calls], [5])

    def test_a_call_that_a_handled_signal_ends_failed(self):
        calls = read_trace(["7 1.0 accept(4, NULL, NULL) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)",
                            "8 1.1 close(9) = 0",
                            "7 1.2 --- SIGUSR2 {si_signo=SIGUSR2, si_code=SI_TKILL, si_pid=7, si_uid=0} ---",
                            "7 1.3 accept(4, NULL, NULL) = 5"])
        self.assertEqual([(call.ret, call.error) for call in calls], [(-1, "EINTR"), (0, None), (5, None)])

    def test_reads_hexadecimal_results(self):
        call, = read_trace(["7 1.0 fcntl(4, F_GETFL) = 0x802 (flags O_RDWR|O_NONBLOCK)"])
        self.assertEqual(call.ret, 0x802)

    def test_refuses_what_it_does_not_understand(self):
        for line in ("nonsense", "7 1.0 close(3) equals 0"):
            with self.assertRaises(ValueError):
                read_trace([line])

    def test_commas_within_structures_and_strings_part_nothing(self):
        self.assertEqual(split_arguments(r'3, {a=1, b=[2, 3]}, "x, \", y", f(1, 2)'),
                         ["3", "{a=1, b=[2, 3]}", r'"x, \", y"', "f(1, 2)"])

    def test_addresses_read_like_the_log_s(self):
        six = '{sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "%s", &sin6_addr), ' \
              'sin6_scope_id=%s}'
        for seen, told in (('{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}', "127.0.0.1:80"),
                           (six % ("::1", "0"), "[::1]:80"), (six % ("fe80::1", 'if_nametoindex("lo")'), "[fe80::1%1]:80"),
                           ('{sa_family=AF_UNIX, sun_path="/tmp/x"}', "/tmp/x"),
                           ('{sa_family=AF_UNIX, sun_path=@"x"}', "@x"), ("{sa_family=AF_UNIX}", None), ("NULL", None)):
            self.assertEqual(address(seen), told)

    def test_constants_are_equal_by_value(self):
        self.assertEqual(constant("SOL_TCP"), constant("IPPROTO_TCP"))
        self.assertEqual(constant("SOCK_STREAM|SOCK_CLOEXEC"), constant("SOCK_CLOEXEC|SOCK_STREAM"))
        self.assertNotEqual(constant("SOCK_STREAM"), constant("SOCK_DGRAM"))


class CompareTest(unittest.TestCase):
    """True and false logs of TRACE."""

    def problems(self, log, trace=TRACE):
        """Of the comparison."""
        return compare(read_trace(trace.splitlines()), log)[0]

    def test_a_true_log_has_no_problems(self):
        problems, foreign, compared = compare(read_trace(TRACE.splitlines()), records())
        self.assertEqual(problems, [])
        self.assertEqual(foreign, {"AF_INET of the C library's resolver": 1})
        self.assertEqual(compared, 6)

    def test_a_missing_record_is_noticed(self):
        for place, one in enumerate(records()):
            self.assertTrue(self.problems(records()[:place] + records()[place + 1:]), one["text"])

    def test_a_record_too_many_is_noticed(self):
        for place, one in enumerate(records()):
            if one["call"] != "getaddrinfo":
                self.assertTrue(self.problems(records()[:place] + records()[place:place + 1] + records()[place:]))

    def test_a_wrong_outcome_is_noticed(self):
        for place, one in enumerate(records()):
            if one["call"] != "getaddrinfo":
                for false in ({"ret": 77}, {"error": "EPERM"}, {"handle": 77}, {"call": "shutdown"}, {"thread": 77}):
                    log = records()
                    log[place] = {**one, **false}
                    self.assertTrue(self.problems(log), false)

    def test_other_bytes_are_noticed(self):
        for seen in ('"Hello"', r'"\0\1\2\3\4"', '"hell"', '0x7ffe'):
            self.assertTrue(self.problems(records(), TRACE.replace('"hello"', seen)), seen)

    def test_another_order_on_a_thread_is_noticed(self):
        log = records()
        log[1], log[2] = log[2], log[1]
        self.assertTrue(self.problems(log))

    def test_a_socket_of_nobody_s_lookup_is_the_workbench_s(self):
        log = records()
        log[5]["duration_us"] = 0
        log[5]["time"] = "1970-01-01T00:16:30.000000Z"
        self.assertTrue(any("192.0.2.53" in problem for problem in self.problems(log)))

    def test_a_lookup_excuses_only_its_own_thread(self):
        log = records()
        log[5]["thread"] = 12
        self.assertTrue(self.problems(log))

    def test_a_failed_socket_that_the_log_does_not_have_is_noticed(self):
        trace = TRACE + "11 1000.1 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = -1 EMFILE (Too many open files)\n"
        self.assertTrue(self.problems(records(), trace))

    def test_a_socket_of_the_display_is_left_out(self):
        trace = TRACE + '10 1000.1 socket(AF_UNIX, SOCK_STREAM, 0) = 9\n' \
                        '10 1000.2 connect(9, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0\n'
        self.assertEqual(self.problems(records(), trace), [])
        self.assertTrue(self.problems(records(), trace.replace("/tmp/.X11-unix/X0", "/tmp/x")))

    def test_a_pipe_of_the_workbench_is_to_be_in_the_log_a_sanitizer_s_is_not(self):
        trace = TRACE + '11 1000.1 pipe2([8, 9], 0) = 0\n11 1000.2 write(9, ""..., 8) = 8\n'
        self.assertEqual(self.problems(records(), trace), [])
        self.assertTrue(self.problems(records(), trace.replace("0) =", "O_CLOEXEC|O_NONBLOCK) =")))

    def test_files_are_nobody_s_business(self):
        trace = TRACE + '11 1000.1 read(9, ""..., 512) = 12\n11 1000.2 close(9) = 0\n'
        self.assertEqual(self.problems(records(), trace), [])


class ReadLogTest(unittest.TestCase):
    """The table of fields."""

    def test_a_right_log_is_read_without_problems(self):
        read, problems = read_log(lines(records()))
        self.assertEqual((read, problems), (records(), []))

    def test_each_broken_promise_is_noticed(self):
        good = records()[4]
        text = good["text"]
        for false in ({"seq": 6}, {"seq": "5"}, {"time": "1970-01-01 00:16:40"}, {"time": "1970-01-01T00:16:40.000005+00:00"},
                      {"duration_us": None}, {"duration_us": -1}, {"thread": None}, {"thread": 0}, {"actor": ""},
                      {"handle": None}, {"handle": "3"}, {"call": "receive"}, {"args": None}, {"ret": None}, {"ret": "5"},
                      {"ret": True}, {"error": "EAGAIN"}, {"errno": 11}, {"ret": -1}, {"out": []}, {"data": None},
                      {"data": {"length": 5, "kept": 4, "base64": "aGVsbG8="}}, {"category": "other"},
                      {"data": {"length": 6, "kept": 5, "base64": "aGVsbG8="}}, {"state": "OPEN"}, {"injected": None},
                      {"data": {"length": 5, "kept": 5, "base64": "not base64"}}, {"injected": True}, {"text": "x" + text},
                      {"text": text + "\n"}, {"more": 1}):
            log = records()
            log[4] = {**good, **false}
            self.assertTrue(read_log(lines(log))[1], false)

    def test_a_poll_is_about_the_only_descriptor(self):
        for handle, polled, right in ((3, [3], True), (None, [3], False), (None, [3, 4], True), (3, [3, 4], False)):
            fds = [[fd, "POLLIN"] for fd in polled]
            log = [*records(), record(8, 12, "poll", handle, 0, {"fds": fds, "nfds": len(fds), "timeout": 0})]
            self.assertEqual(read_log(lines(log))[1] == [], right, (handle, polled))

    def test_a_missing_field_and_a_broken_line_are_noticed(self):
        for field in records()[0]:
            log = records()
            del log[0][field]
            self.assertTrue(read_log(lines(log))[1], field)
        self.assertTrue(read_log(["{"])[1])


if __name__ == "__main__":
    unittest.main()
