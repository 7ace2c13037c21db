"""Writes fixtures/python/pickles.json: values, and what CPython's pickle makes of them in every protocol.

    PYENV_VERSION=3.13.0 python3 scripts/record-pickles.py
"""
import json
import logging
import pathlib
import pickle
import struct
import sys

RECORD = logging.makeLogRecord(
    {
        "name": "app.db", "msg": "héllo \U0001f600 %s", "args": None, "levelname": "WARNING", "levelno": 30,
        "pathname": "/srv/app/db.py", "filename": "db.py", "module": "db", "exc_info": None, "exc_text": None,
        "stack_info": None, "lineno": 321, "funcName": "run", "created": 1700000000.0, "msecs": 0.0,
        "relativeCreated": 12.5, "thread": 140234567890123, "threadName": "MainThread", "processName": "MainProcess",
        "process": 4711, "taskName": None, "user": {"id": 7, "roles": ["a", "b"], "at": (1, 2.5)},
    }
).__dict__

VALUES = [
    None, True, False, "", "a", "héllo", "\U0001f600", "lone \ud800 surrogate", "\0\n\r\x1a\\ \u2028\x7f\x80\xff", "x" * 300,
    "é" * 300, 0, 1, -1, 127, 128, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**53, 2**53 + 1, 2**63, -(2**63),
    2**64, 10**40, -(10**40), -255, -256, -32768, 2**2040 - 1, 2**2040, 0.0, -0.0, 1.0, 1.5, -2.5e-308, 1e22, 1e308, float("inf"),
    float("-inf"), float("nan"), 0.1, b"", b"a", b"\0\xff\x80latin1", b"y" * 300, bytearray(), bytearray(b"\x00\xffz"), (), (1,),
    (1, 2), (1, 2, 3), (1, 2, 3, 4), ((), ((),)), [], [1], [1, 2], [[], [[]], {}], ["a", "a", "latin1", b"a", b"b"], {}, {"a": 1},
    {"a": 1, "b": {"a": "b"}}, {1: 2, None: True, (1, "k"): [2.5], 1.5: b"v"}, {"__proto__": {"x": 1}, "constructor": 2}, set(), {1},
    {3, 1, 2}, frozenset(), frozenset({7}), [{1}, {2}, set()], list(range(1001)), {n: str(n) for n in range(1000)},
    [f"text {n}" for n in range(300)], [b"one", b"two", b""], RECORD,
]


def tagged(value):
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return {"int": hex(value)}
    if isinstance(value, float):
        return {"float": struct.pack(">d", value).hex()}
    if isinstance(value, (bytes, bytearray)):
        return {type(value).__name__: list(value)}
    if isinstance(value, dict):
        return {"dict": [[tagged(key), tagged(item)] for key, item in value.items()]}
    return {type(value).__name__: [tagged(item) for item in value]}


def with_texts_once(value):
    """The same value with equal texts being one object, as literals in one place are."""
    if isinstance(value, str):
        return sys.intern(value)
    if isinstance(value, dict):
        return {with_texts_once(key): with_texts_once(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(with_texts_once(item) for item in value)
    return value


rows = []
for value in VALUES:
    value = with_texts_once(value)
    rows.append({"value": tagged(value), "pickles": [pickle.dumps(value, protocol).hex() for protocol in range(6)]})
target = pathlib.Path(__file__).parent.parent / "fixtures" / "python" / "pickles.json"
target.write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
