"""Writes fixtures/python/paths.json: what CPython's posixpath and ntpath make of paths.

    PYENV_VERSION=3.13.0 python3 scripts/record-paths.py
"""
import json
import ntpath
import os
import pathlib
import random

os.environ.clear()
os.environ.update(A="value", HOME="/home/me")
chosen = random.Random(3)
PIECES = ["a", "b", "..", ".", "", "/", "//", "x.y", ".z", "..w", "a.b.c", "~", "$A", "${A}", "${", "$NOPE", "c:", "é"]
NT_PIECES = ["\\", "C:", "\\\\", "%A%", "%NOPE%", "%", "%%", "$$", "?", "UNC", "'"]


def path(pieces, separators):
    return "".join(chosen.choice(pieces) + chosen.choice(separators) for _ in range(chosen.randint(0, 5)))


def row(module, first, second, third):
    return {
        "paths": [first, second, third],
        "join": module.join(first, second, third),
        "normpath": module.normpath(first),
        "split": module.split(first),
        "splitext": module.splitext(first),
        "isabs": module.isabs(first),
        "expandvars": module.expandvars(first),
        "normcase": module.normcase(first),
    }


recorded = {}
for module, pieces, separators in (
    (os.path, PIECES, ["", "/", "/"]),
    (ntpath, PIECES + NT_PIECES, ["", "/", "\\", "\\"]),
):
    recorded[module.__name__] = [
        row(module, *(path(pieces, separators) for _ in range(3))) for _ in range(250)
    ]

target = pathlib.Path(__file__).parent.parent / "fixtures" / "python" / "paths.json"
groups = [
    f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(one) for one in rows) + "\n]" for name, rows in recorded.items()
]
target.write_text("{\n" + ",\n".join(groups) + "\n}\n")
