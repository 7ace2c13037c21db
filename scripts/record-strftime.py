"""Writes fixtures/python/strftime.json: what Python's time module says of times, zones and formats.

    PYENV_VERSION=3.13.0 python3 scripts/record-strftime.py

A group has the text of TZ, and its cases: [call, format, argument, what it gave], without what all cases of the group share
(then the group has it). An exception is recorded as its class and text.
"""
import json
import os
import pathlib
import time

LETTERS = "aAbBcCdDeFgGhHIjklmMnNpPQrRsStTuUVwWxXyYzZfiLv%é日"
INSTANTS = [1709611629, 1e9, 0, -0.5, 1704067199.75, 1735689600, -62135596800, 253402300800]
TUPLES = [
    (2024, 2, 29, 3, 4, 5, 3, 60, 0), (2024, 7, 29, 3, 4, 5, 3, 60, 1), (2024, 7, 29, 3, 4, 5, 3, 60, -1),
    (-1234, 12, 31, 23, 59, 61, 6, 366, 0), (5, 0, 0, 0, 0, 0, -1, 0, 0), (123456, 1, 1, 12, 30, 0, 13, 1, 0),
    (2**31 - 1, 1, 1, 0, 0, 0, 0, 1, 0), (-2**31 + 1900, 1, 1, 0, 0, 0, 0, 1, 0), (-2**31, 1, 1, 0, 0, 0, 0, 1, 0),
    (2**31, 1, 1, 0, 0, 0, 0, 1, 0), (-2**31 - 1, 1, 1, 0, 0, 0, 0, 1, 0), (2**63, 1, 1, 0, 0, 0, 0, 1, 0),
    (-2**63 - 1, 1, 1, 0, 0, 0, 0, 1, 0), (2024, 13, 1, 0, 0, 0, 0, 1, 0), (2024, -1, 1, 0, 0, 0, 0, 1, 0),
    (2024, 1, 32, 0, 0, 0, 0, 1, 0), (2024, 1, -1, 0, 0, 0, 0, 1, 0), (2024, 1, 1, 24, 0, 0, 0, 1, 0),
    (2024, 1, 1, -1, 0, 0, 0, 1, 0), (2024, 1, 1, 0, 60, 0, 0, 1, 0), (2024, 1, 1, 0, 0, 62, 0, 1, 0),
    (2024, 1, 1, 0, 0, -1, 0, 1, 0), (2024, 1, 1, 0, 0, 0, -2, 1, 0), (2024, 1, 1, 0, 0, 0, -8, 1, 0),
    (2024, 1, 1, 0, 0, 0, 2**31 - 1, 1, 0), (2024, 1, 1, 0, 0, 0, 0, 367, 0), (2024, 1, 1, 0, 0, 0, 0, -1, 0),
    (2024, 1, 1, 0, 0, 0, 0, 1), (2024, 1, 1, 0, 0, 0, 0, 1, 0, 0), (), (2024.5, 1, 1, 0, 0, 0, 0, 1, 0),
    (2024, "1", 1, 0, 0, 0, 0, 1, 0), (2024, 1, None, 0, 0, 0, 0, 1, 0), (2024, 1, True, 0, 0, 0, 0, 1, False),
    (2024, 1, 1, [], 0, 0, 0, 1, 0),
]
FORMATS = [
    "", "plain", "%", "100%", "%%%", "%%Y", "%Y%", "é%Yé", "%H時%M分", "🕐 %H 🕙", "%5🕐", "%^ß%^é%^İ%^ﬁ", "%5", "%^5", "%#",
    "%_", "%-5", "%05", "%E", "%5E", "%EQ", "%OOd", "%E5Y", "%5-d", "%+4Y", "%:z", "a\0b", "\ud800%Y", "%\udfff",
    "%2047d", "%2048d", "%1023d%1023d", "%1023d%1023d%1023d", "%99999999999d", "%999z", "%c%c", "%^10c", "%020F",
    "%#Eb", "%#Eh", "%^#p", "%#^Z", "%_-5d", "%0-5d", "%-05d", "%0_5d", "%0e%-e%_d", "%10z%_10z%-10z%010z", "%_z%-z%3z",
]
ZONES = """
Africa/Abidjan Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Lagos Africa/Monrovia Africa/Nairobi
America/Anchorage America/Argentina/Buenos_Aires America/Bogota America/Caracas America/Chicago America/Denver
America/Godthab America/Halifax America/Havana America/Lima America/Los_Angeles America/Mexico_City America/New_York
America/Nuuk America/Phoenix America/Santiago America/Sao_Paulo America/St_Johns America/Toronto Antarctica/Troll
Asia/Amman Asia/Calcutta Asia/Colombo Asia/Dhaka Asia/Dubai Asia/Ho_Chi_Minh Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem
Asia/Kabul Asia/Karachi Asia/Kathmandu Asia/Kolkata Asia/Kuala_Lumpur Asia/Manila Asia/Pyongyang Asia/Seoul Asia/Shanghai
Asia/Singapore Asia/Taipei Asia/Tehran Asia/Tokyo Asia/Yekaterinburg Atlantic/Azores Atlantic/Reykjavik Australia/Adelaide
Australia/Brisbane Australia/Darwin Australia/Eucla Australia/Lord_Howe Australia/Perth Australia/Sydney CET EET EST
EST5EDT Etc/GMT+5 Etc/GMT-14 Etc/UTC Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Dublin Europe/Istanbul
Europe/Kiev Europe/Kyiv Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Paris Europe/Volgograd Europe/Warsaw
Factory GB GMT HST Hongkong Indian/Chagos Iran Israel Japan MET MST NZ NZ-CHAT Navajo PRC Pacific/Apia Pacific/Auckland
Pacific/Chatham Pacific/Fiji Pacific/Guam Pacific/Honolulu Pacific/Kiritimati Pacific/Marquesas Pacific/Tongatapu ROK
Singapore Turkey US/Eastern US/Hawaii UTC W-SU WET Zulu
""".split()
MOMENTS = [
    -3e9, -2e9, -1.6e9, -1e9, -8.8e8, -3e8, -1, 0, 5e8, 8.6e8, 1e9, 1.2e9, 1.45e9, 1705320000, 1721044800,
]
CHANGES = {
    "America/New_York": [1710054000, 1730613600], "Australia/Lord_Howe": [1712415600, 1728142200],
    "Europe/Dublin": [1711846800, 1729990800], "Europe/Paris": [1711846800, 1729990800, -1693706400],
    "Pacific/Apia": [1325239200], "Asia/Kolkata": [-1000000000], "Africa/Casablanca": [1710036000, 1713060000],
}
POSIX = [
    "", ":", ":Europe/Paris", "posix/Europe/Paris", "/usr/share/zoneinfo/Europe/Paris", ":/usr/share/zoneinfo/Asia/Tokyo",
    "UTC0", "GMT0", "EST5", "EST5EDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+03>-3", "<-0330>3:30", "UTC-5:30",
    "NZST-12:00:00NZDT-13:00:00,M10.1.0,M3.3.0", "IST-1GMT0,M10.5.0,M3.5.0/1", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
    "EET-2EEST,M3.4.4/50,M10.4.4/50", "EST5EDT,J60/2,J300/2", "EST5EDT,59,300", "EST5EDT,0/0,J365/25", "ABC-25", "ABC-5:70",
    "GMT+0530", "Nowhere/City", "foo", ":foo", "PST", "JST", "Eire", "+05:30", " UTC", "AB5", "europe/paris",
]
CLOCK = "%Y-%m-%d %H:%M:%S %z %Z"


def call(name, form, argument):
    """One case, with what Python gives for it."""
    try:
        if name == "local":
            time_tuple = time.localtime(argument)
            result = time.strftime(form, time_tuple)
            if form == CLOCK:
                result += f" {time_tuple.tm_isdst}"
        elif name == "greenwich":
            result = time.strftime(form, time.gmtime(argument))
        elif name == "tuple":
            result = time.strftime(form, argument)
        else:
            result = time.mktime(argument)
    except Exception as error:
        result = {"error": type(error).__name__, "message": str(error)}
    # JSON of JavaScript has no integers beyond 2**53: those are text.
    if isinstance(argument, tuple):
        argument = [str(item) if type(item) is int and abs(item) > 2**53 else item for item in argument]
    elif abs(argument) == float("inf") or argument != argument:
        argument = str(argument)
    return [name, form, argument, result]


def formats():
    yield from (("local", "%" + letter, instant) for letter in LETTERS for instant in INSTANTS)
    for flag in ["_", "-", "0", "^", "#"]:
        for width in ["", "5"]:
            yield from (("local", f"%{flag}{width}{letter}", 1704067199.75) for letter in LETTERS)
    for modifier in "EO":
        yield from (("local", f"%{modifier}{letter}", 1709611629) for letter in LETTERS)
    yield from (("local", f"%12{letter}", 1709611629) for letter in LETTERS)
    for form in FORMATS:
        yield "local", form, 1709611629
        yield "greenwich", form, 1709611629


def weeks():
    """Where the year and the week part ways."""
    for year in [1, 1999, 2000, 2004, 2005, 2008, 2009, 2010, 2012, 2020, 2021, 2024, 2026]:
        for day in [-3, -2, -1, 0, 1, 2, 3]:
            start = (year - 1970) * 365 + (year - 1969) // 4 - (year - 1901) // 100 + (year - 1601) // 400
            yield "greenwich", "%G-W%V-%u %g %U %W %w %j %a", (start + day) * 86400


def instants():
    for argument in [1.9999999, -1.5, 8639999999999, 8.64e12, 8640000000001, -8.65e12, 1e13, 1e15, 1e17, -1e17, 2e18, 1e19,
                     float("inf"), float("-inf"), float("nan"), -2208988800, -62167219200.5]:
        yield "greenwich", "%Y-%m-%d %H:%M:%S %a %j %Z", argument


def tuples():
    for argument in TUPLES:
        yield "tuple", "%Y-%m-%d %H:%M:%S %w %j %a %b %V [%Z] [%z] [%5Z]", argument


def mktimes():
    for isdst in [-1, 0, 1, 7]:
        for fields in [(2024, 2, 29, 3, 4, 5), (2024, 7, 29, 3, 4, 5), (2024, 3, 31, 2, 30, 0), (2024, 14, -5, 30, 70, 80),
                       (1969, 12, 31, 23, 59, 59), (2024, 0, 1, 0, 0, 0), (1900, 1, 1, 0, 0, 0), (-44, 3, 15, 12, 0, 0)]:
            yield "mktime", "", (*fields, 0, 0, isdst)
    yield "mktime", "", (2024, 10, 27, 2, 30, 0, 0, 0, 0)
    yield "mktime", "", (2024, 10, 27, 2, 30, 0, 0, 0, 1)
    yield from (("mktime", "", argument) for argument in TUPLES[7:13] + TUPLES[27:34])


def group(title, zone, cases):
    os.environ["TZ"] = zone
    time.tzset()
    return title, zone, [call(*case) for case in cases]


def moments(zone):
    around = [second + before for second in CHANGES.get(zone, []) for before in (-1, 0)]
    return [("local", CLOCK, moment) for moment in MOMENTS + around]


groups = [
    group("formats", "America/St_Johns", formats()),
    group("weeks", "UTC", weeks()),
    group("instants", "UTC", instants()),
    group("tuples", "Europe/Paris", tuples()),
    group("tuples", "Asia/Kolkata", tuples()),
    *(group("names for tuples", zone, [("tuple", "%Z %z", (*TUPLES[0][:8], isdst)) for isdst in (-1, 0, 1, 2)])
      for zone in ["Europe/Dublin", "Africa/Casablanca", "Europe/Moscow", "Antarctica/Troll", "Asia/Tokyo", "<+03>-3", "foo"]),
    *(group("mktime", zone, mktimes()) for zone in ["Europe/Paris", "America/New_York", "UTC", "EST5EDT,M3.2.0,M11.1.0"]),
    *(group("zone", zone, moments(zone)) for zone in ZONES),
    *(group("TZ", zone, moments(zone)) for zone in POSIX),
]
target = pathlib.Path(__file__).parent.parent / "fixtures/python/strftime.json"


def group_text(title, zone, cases):
    head = {"title": title, "TZ": zone}
    for at, key in [(1, "format"), (0, "call")]:
        if len({case[at] for case in cases}) == 1:
            head[key] = cases[0][at]
            cases = [case[:at] + case[at + 1:] for case in cases]
    lines = ",\n".join(json.dumps(case) for case in cases)
    return f'{json.dumps(head)[:-1]}, "cases": [\n{lines}\n]}}'


target.write_text("[\n" + ",\n".join(group_text(*group) for group in groups) + "\n]\n")
print(sum(len(cases) for _, _, cases in groups), "cases")
