"""Writes src/python/printable-runs.ts: which code points Python's repr() shows as they are.

    PYENV_VERSION=3.13.0 python3 scripts/record-printable.py
"""
import pathlib
import sys
import unicodedata

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number):
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
        if number == 0:
            return text


runs, printable, start = [], False, 0
for code in range(sys.maxunicode + 1):
    if chr(code).isprintable() != printable:
        runs.append(code - start)
        printable, start = not printable, code

joined = ",".join(map(base36, runs))
lines = [joined[at : at + 110] for at in range(0, len(joined), 110)]
target = pathlib.Path(__file__).parent.parent / "src" / "python" / "printable-runs.ts"
target.write_text(
    f"// Written by scripts/record-printable.py from CPython {sys.version.split()[0]}, "
    f"Unicode {unicodedata.unidata_version}. Do not edit.\n\n"
    "/**\n"
    " * The lengths, in base 36, of the runs of code points that are in turn not printable and printable, from U+0000 on.\n"
    " * What follows the last run is not printable if their number is even.\n"
    " */\n"
    "export const printableRuns =\n  " + " +\n  ".join(f"'{line}'" for line in lines) + "\n"
)
