"""Writes fixtures/handlers/socket-pickles.json: attributes of records, and what CPython's SocketHandler sends for them.

    PYENV_VERSION=3.13.0 python3 scripts/record-socket-pickles.py
"""
import json
import logging
import logging.handlers
import pathlib

USUAL = {
    "name": "app.db", "levelname": "WARNING", "levelno": 30, "pathname": "/srv/app/db.js", "filename": "db.js", "module": "db",
    "exc_info": None, "exc_text": None, "stack_info": None, "lineno": 321, "funcName": "run", "created": 1700000000.0, "msecs": 0.0,
    "relativeCreated": 1523.25, "thread": 140234567890123, "threadName": "MainThread", "processName": "Process-2", "process": 4711,
    "taskName": None,
}

CASES = {
    "a plain message": {"msg": "hello", "args": []},
    "arguments": {"msg": "%s has %d of %5.1f%%", "args": ["Zoë", 3, 12.25]},
    "one argument": {"msg": "<%s>", "args": ["x"]},
    "a mapping": {"msg": "%(user)s: %(what)s", "args": {"user": "eve", "what": "login"}},
    "no text": {"msg": 42, "args": None},
    "astral characters": {"msg": "\U0001f600 %s \U00010348", "args": ["\U0001f468\u200d\U0001f469\u200d\U0001f467"]},
    "an empty message": {"msg": "", "args": []},
    "a long message": {"msg": "x" * 70_000, "args": []},
    "control characters": {"msg": "a\0b\n\r\x1a\\ \u2028\x7f\x80\xff", "args": []},
    "an exception's text": {"msg": "failed", "args": [], "exc_text": "Error: no\n    at run (/srv/app/db.js:7:9)"},
    "a stack": {"msg": "here", "args": [], "stack_info": "Stack (most recent call last):\n  File x"},
    "message and asctime": {"msg": "one %s", "args": ["two"], "message": "one two", "asctime": "2023-11-14 22:13:20,000"},
    "numbers": {"msg": "n", "args": [], "a": 0, "b": -1, "c": 255, "d": 65536, "e": 2**31, "f": -(2**31) - 1, "g": 0.5, "h": -2.5e-308},
    "texts": {"msg": "t", "args": [], "request_id": "9f1c-4d", "empty": "", "wide": "h\u00e9llo \u4e16\u754c \U0001f680"},
    "lists and dicts": {"msg": "l", "args": [], "tags": ["a", "b", ["c"], []], "user": {"id": 7, "roles": ["r"], "none": None, "no": {}}},
    "true and false": {"msg": "b", "args": [], "yes": True, "no": False, "unknown": None},
    "odd names": {"msg": "o", "args": [], "__proto__": "p", "constructor": 1, "with space": 2, "\u00fc": 3},
}


def frame(attributes):
    given = {**USUAL, **attributes}
    if isinstance(given["args"], list):
        given["args"] = tuple(given["args"])
    if isinstance(given["args"], dict):
        given["args"] = (given["args"],)
    record = logging.makeLogRecord(given)
    if isinstance(record.args, tuple) and len(record.args) == 1 and isinstance(record.args[0], dict):
        record.args = record.args[0]
    return logging.handlers.SocketHandler("localhost", 9020).makePickle(record).hex()


rows = [
    {"title": title, "attributes": {**USUAL, **attributes}, "frame": frame(attributes)} for title, attributes in CASES.items()
]
target = pathlib.Path(__file__).parent.parent / "fixtures" / "handlers" / "socket-pickles.json"
target.write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
