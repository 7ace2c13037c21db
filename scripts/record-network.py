#!/usr/bin/env python3
"""Records what Python's SysLogHandler, HTTPHandler and SMTPHandler send: fixtures/handlers/network.json.

    PYENV_VERSION=3.13.0 python3 scripts/record-network.py

Each case: the handler, its arguments (PORT stands for the server's), attributes of the handler that are set, the format, the
record's attributes, and what a server gets, as Latin-1: a datagram, a stream, a request, or what a client says to a mail server.
"""
import json
import logging
import logging.handlers
import pathlib
import re
import socket
import threading

RECORD = {"name": "app.db", "levelno": 40, "levelname": "ERROR", "msg": "disk %s: 100%% full & more/é😀~_-.*'()!", "args": ["sda"], "created": 1700000000.123,
          "msecs": 123.25, "relativeCreated": 5.5, "process": 4321, "processName": "MainProcess", "thread": 140735, "threadName": "MainThread",
          "pathname": "/srv/app/main.py", "filename": "main.py", "module": "main", "lineno": 42, "funcName": "run", "taskName": None}
EXTRA = {"x": True, "none": None, "list": [1, "a"], "dict": {"k": 1.5}, "float": 1e22, "text": "a b\n+"}
UDP = ["127.0.0.1", "PORT"]


def syslog(args, kwargs=None, record=None, **rest):
    return {"handler": "SysLogHandler", "args": args, "kwargs": kwargs or {}, "record": {**RECORD, **(record or {})}, **rest}


def http(args, kwargs=None, record=None):
    return {"handler": "HTTPHandler", "args": args, "kwargs": kwargs or {}, "record": {**RECORD, **(record or {})}}


def smtp(args, kwargs=None, record=None, **rest):
    return {"handler": "SMTPHandler", "args": args, "kwargs": kwargs or {}, "record": {**RECORD, **(record or {})}, **rest}


CASES = [
    syslog([UDP]),
    syslog([UDP, "local0"]),
    syslog([UDP, 23]),
    syslog([UDP, 0], record={"levelname": "DEBUG"}),
    syslog([UDP, "solaris-cron"], record={"levelname": "CRITICAL"}),
    syslog([UDP], record={"levelname": "NOTICE"}),
    syslog([UDP], attributes={"ident": "app: "}, format="%(name)s %(message)s"),
    syslog([UDP], attributes={"append_nul": False}, record={"msg": "two\nlines", "args": []}),
    syslog([UDP], attributes={"ident": "é ", "append_nul": False}, record={"msg": "", "args": []}),
    syslog([UDP], attributes={"priority_map": {"ERROR": "alert"}}),
    syslog([UDP], record={"exc_text": "Traceback"}),
    syslog([UDP, 1, 1], format="%(levelname)s %(message)s"),
    http(["127.0.0.1:PORT", "/log"]),
    http(["127.0.0.1:PORT", "/log", "POST"]),
    http(["127.0.0.1:PORT", "/log?x=1", "get"], record={"args": []}),
    http(["localhost:PORT", "/log?x=1", "post"], {"credentials": ["user", "pässword"]}),
    http(["127.0.0.1:PORT", "", "GET"], {"credentials": ["u:ser", ""]}),
    http(["127.0.0.1:PORT", "", "POST"]),
    http(["127.0.0.1:PORT", "log", "POST"], record=EXTRA),
    http(["127.0.0.1:PORT", "http://example.org:8080/log?q"], record={"args": [1, "two"]}),
    smtp([UDP, "app@example.org", "ops@example.org", "Trouble"]),
    smtp([UDP, "App <app@example.org>", ["ops@example.org", "Dev Team <dev@example.org>"], "Trouble"], format="%(asctime)s\n%(message)s\n\n.\n.end"),
    smtp([UDP, "root", ["ops"], "Größe"], record={"msg": "plain", "args": []}),
    smtp([UDP, "app@example.org", "a@example.org, b@example.org", ""], record={"msg": "x" * 200, "args": []}),
]


class Peer:
    """Takes one connection, or one datagram, and answers as the protocol wants it."""

    def __init__(self, handler, kind):
        self.handler = handler
        self.socket = socket.socket(socket.AF_INET, kind)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.got = b""
        if kind == socket.SOCK_STREAM:
            self.socket.listen(1)
        self.thread = threading.Thread(target=self.take if kind == socket.SOCK_STREAM else self.take_datagram)
        self.thread.start()

    def take_datagram(self):
        self.got = self.socket.recv(65536)

    def take(self):
        connection, _ = self.socket.accept()
        connection.settimeout(0.5)
        if self.handler == "SMTPHandler":
            connection.sendall(b"220 here\r\n")
        try:
            while True:
                data = connection.recv(65536)
                if not data:
                    break
                self.got += data
                if self.handler == "SMTPHandler":
                    self.answer_mail(connection, data)
        except TimeoutError:
            pass
        if self.handler == "HTTPHandler":
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        connection.close()

    def answer_mail(self, connection, data):
        if data.startswith(b"ehlo"):
            connection.sendall(b"250-here\r\n250 8BITMIME\r\n")
        elif data.startswith(b"data"):
            connection.sendall(b"354 go on\r\n")
        elif data.startswith((b"mail", b"rcpt", b"quit")) or data.endswith(b"\r\n.\r\n"):
            connection.sendall(b"250 fine\r\n")


def sent(case):
    kind = socket.SOCK_DGRAM if case["handler"] == "SysLogHandler" and len(case["args"]) < 3 else socket.SOCK_STREAM
    peer = Peer(case["handler"], kind)

    def placed(value):
        if isinstance(value, list):
            return tuple(placed(item) for item in value)
        if value == "PORT":
            return peer.port
        return value.replace("PORT", str(peer.port)) if isinstance(value, str) else value

    args = list(placed(case["args"]))
    if case["handler"] == "SMTPHandler" and isinstance(args[2], tuple):
        args[2] = list(args[2])
    handler = getattr(logging.handlers, case["handler"])(*args, **{name: placed(value) for name, value in case["kwargs"].items()})
    for name, value in case.get("attributes", {}).items():
        setattr(handler, name, value)
    if "format" in case:
        handler.setFormatter(logging.Formatter(case["format"]))
    handler.emit(logging.makeLogRecord({**case["record"], "args": tuple(case["record"]["args"])}))
    handler.close()
    peer.thread.join()
    peer.socket.close()
    return peer.got.decode("latin-1").replace(str(peer.port), "PORT")


recorded = []
for case in CASES:
    text = sent(case)
    if case["handler"] == "SMTPHandler":
        # Who says hello, and when, are not the handler's business.
        text = re.sub(r"^ehlo .*\r\n", "", text)
        text = re.sub(r"\r\nDate: [^\r]*", "\r\nDate: DATE", text)
    recorded.append({**case, "sent": text})
target = pathlib.Path(__file__).parent.parent / "fixtures/handlers/network.json"
target.write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")
print(len(recorded), "cases")
