#!/usr/bin/env python3
"""Records when Python's TimedRotatingFileHandler rolls over, and what it calls the files: fixtures/handlers/rollovers.json.

    PYENV_VERSION=3.13.0 python3 scripts/record-rollovers.py

Of every zone: some instants, most of them around its changes of the clock, and by specification (`when interval atTime utc`)
how many seconds after each instant the handler rolls over. `names` has, by `when`, the date in the name of the file that
was begun at the instant, if it is put away so many hours late.
"""
import datetime
import json
import logging.handlers
import os
import pathlib
import random
import sys
import tempfile
import time

ZONES = ["UTC", "Europe/Paris", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Sao_Paulo",
         "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "Antarctica/Troll", "Africa/Casablanca", "Africa/Cairo"]
AROUND = [-8 * 86400, -90000, -5400, -3600, -1, 0, 3600, 80000, 6 * 86400]
TIMES = [None, "00:00:00", "02:30:00", "23:59:59"]
LATE = [0, 1, 23, 24 * 5]


def specifications():
    yield from [("S", 1, None, False), ("M", 5, None, False), ("H", 1, None, False), ("D", 3, "12:00:00", False)]
    for interval in (1, 2, -1):
        yield from [("MIDNIGHT", interval, at, False) for at in TIMES]
    yield from [(f"W{day}", 1, None, False) for day in range(7)]
    yield from [("W0", 2, "02:30:00", False), ("W3", 1, "00:00:00", False), ("W6", 1, "23:59:59", False)]
    yield from [("MIDNIGHT", 1, "02:30:00", True), ("W4", 1, None, True)]


def changes():
    """Some seconds before which the zone's clock was another than after."""
    found = []
    hour = 1293840000  # 2011, when Apia went over the date line
    last = time.localtime(hour).tm_gmtoff
    while hour < 1735689600:
        hour += 3600
        offset = time.localtime(hour).tm_gmtoff
        if offset != last:
            found.append(hour)
            last = offset
    return found


class Clock:
    def __init__(self):
        self.now = 0

    def __getattr__(self, name):
        return getattr(time, name)

    def time(self):
        return self.now


def handler(folder, when, interval, at, utc):
    at_time = None if at is None else datetime.time.fromisoformat(at)
    return logging.handlers.TimedRotatingFileHandler(
        os.path.join(folder, "t.log"), when, interval, delay=True, utc=utc, atTime=at_time)


def name(made, begun, late):
    found = []
    made.rotator = lambda source, dest: found.append(os.path.basename(dest)[len("t.log."):])
    made.rolloverAt = made.computeRollover(begun)
    clock.now = made.rolloverAt + late * 3600
    made.doRollover()
    return found[0]


if sys.version_info[:2] != (3, 13):
    raise SystemExit("the reference is CPython 3.13")
clock = logging.handlers.time = Clock()
choose = random.Random(313)
zones = {}
with tempfile.TemporaryDirectory() as folder:
    for zone in ZONES:
        os.environ["TZ"] = zone
        time.tzset()
        known = changes()
        picked = choose.sample(known, min(2, len(known)))
        instants = sorted({at + more for at in picked for more in AROUND}
                          | {choose.randrange(1262304000, 1893456000) for _ in range(7 if picked else 16)})
        rollovers = {}
        for when, interval, at, utc in specifications():
            made = handler(folder, when, interval, at, utc)
            rollovers[f"{when} {interval} {at} {utc}"] = [made.computeRollover(t) - t for t in instants]
        names = {}
        for when in ("H", "MIDNIGHT", "W3"):
            made = handler(folder, when, 1, None, False)
            names[when] = [[name(made, t, late) for late in LATE] for t in instants[::4]]
        zones[zone] = {"instants": instants, "rollovers": rollovers, "names": names}

target = pathlib.Path(__file__).parent.parent / "fixtures/handlers/rollovers.json"
text = json.dumps({"by": f"CPython {sys.version.split()[0]}", "late": LATE, "zones": zones}, separators=(",", ":"))
target.write_text(text.replace('"instants"', '\n"instants"').replace('"rollovers"', '\n"rollovers"').replace('"names"', '\n"names"')
                  .replace('],"', '],\n"') + "\n")
print(target, len(text))
