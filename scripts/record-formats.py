"""Records what CPython makes of generated formats and values, into fixtures/python/formats.json.

    PYENV_VERSION=3.13.0 python3 scripts/record-formats.py

Each case holds what it needs to be tried again: a format, values in a tagged form that tells ints from floats and tuples
from lists, and Python's result or its exception.
"""
import json
import pathlib
import random
import re
import string
import struct

CHARACTERS = list("abc xyz'\"\\\n\t\x00\x1b\x7f\x80\xa0\xad\xe9ñ日本\u200b\u2028\ue000\ufeff😀\U000e0001\U0001fae8\u0378{}%$0")
FLOATS = [0.0, -0.0, float("inf"), float("-inf"), float("nan"), 1.0, 0.5, 1.5, 2.5, 0.125, 1e15, 1e16, 1e21, 1e22, 1e23]
FLOATS += [5e-324, 1.7976931348623157e308, 1e-4, 1e-5, 9.9999e-5, 99999.95, 9.5, 99.5, 999.5, 1e100, 123456789012345680.0]
INTS = [10**4300 - 1, 10**4300, 2**1024, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 0x10FFFF, 0x110000, 65, 128512, 0xD800]
KEYS = ["a", "b", "", "a(b)", "é", "k k"]
NAMES = ["a", "b", "c", "k k", "nosuch", "é", "-1", "00", "01"]
STEPS = ["[0]", "[1]", "[a]", "[-1]", ".real", ".imag", ".nosuch", "[]", ".", "[x y]", "[0]x", "[99999999999999999999]", "["]
BROKEN = ["{", "}", "{a", "{a!", "{a!r", "{a:", "{a[0", "{a!r:", "{:{", "{{}", "}}", "{0[a}", "{a!r}}", "{!}", "{a!x}", "{a!rr}"]

chance = random.random
pick = random.choice


def tagged(value):
    kind = type(value).__name__
    if isinstance(value, float):
        return {kind: struct.pack(">d", value).hex()}
    if isinstance(value, int) and not isinstance(value, bool):
        return {kind: hex(value)}
    if isinstance(value, (list, tuple, set)):
        return {kind: [tagged(item) for item in value]}
    if isinstance(value, dict):
        return {kind: [[key, tagged(item)] for key, item in value.items()]}
    return {kind: list(value)} if isinstance(value, bytes) else value


def a_float():
    if chance() < 0.1:
        return pick(FLOATS)
    if chance() < 0.3:
        return round(random.uniform(-1000, 1000), random.randint(0, 4))
    if chance() < 0.3:
        return random.randint(-4000, 4000) / 2 ** random.randint(0, 12)
    if chance() < 0.4:
        return random.uniform(-1, 1) * 10 ** random.randint(-10, 25)
    return struct.unpack(">d", random.randbytes(8))[0]


def an_int():
    if chance() < 0.02:
        return pick(INTS)
    largest = pick([100, 100, 10**9, 2**70, 10**60])
    return random.randint(-largest, largest)


def a_string():
    return "".join(pick(pick(["abcxyzINFO", CHARACTERS])) for _ in range(random.randint(0, 8)))


def a_value(depth=0):
    simple = [an_int, a_float, a_string, an_int, a_float, a_string, lambda: None, lambda: chance() < 0.5]
    if depth > 1 or chance() < 0.9:
        return pick(simple)()
    items = [a_value(depth + 1) for _ in range(random.randint(0, 3))]
    return pick([items, tuple(items), random.randbytes(3), {a_string(): item for item in items}, {an_int()}])


def percent_conversion(with_key):
    text = "%" + (f"({pick(KEYS)})" if with_key else "")
    text += "".join(pick("-+ #0") for _ in range(pick([0, 0, 0, 1, 1, 2])))
    text += pick(["", "", "", "0", "3", "8", "12", "20", "*"])
    text += pick(["", "", "", ".0", ".1", ".3", ".10", ".17", ".50", ".340", ".", ".*"])
    text += "l" if chance() < 0.04 else ""
    return text + (pick("sssrradddiuxXoeEfFgGcfffg") if chance() < 0.97 else pick("ybné😀n \x7f\x1fz%"))


def percent_case():
    with_key = chance() < 0.25
    text = "".join(pick(["", "x", " - ", "%%", "é😀"]) + percent_conversion(with_key ^ (chance() < 0.04)) for _ in range(pick([1, 1, 1, 2, 3])))
    if chance() < 0.05:
        text += pick(["%%", "%", "%(a", "%-", "%5", "%(a)", "%99999999999999999999d", "%.2147483648f"])
    if with_key and chance() < 0.95:
        args = {key: a_value() for key in KEYS if chance() < 0.95}
    else:
        count = text.replace("%%", "").count("%") + text.count("*") + (pick([-1, 1]) if chance() < 0.08 else 0)
        args = tuple(random.randint(-12, 12) if "*" in text and chance() < 0.7 else a_value() for _ in range(count))
        args = a_value() if chance() < 0.05 else args
    if "*" in text and re.search("0x[0-9a-f]{3,15}\\b", json.dumps(tagged(args))):
        return percent_case()
    return {"format": text, "args": tagged(args)}, lambda: text % args


def a_spec():
    text = pick(["", "*", "0", "é", "😀", "<", "{", " "]) + pick("<>=^") if chance() < 0.4 else ""
    text += pick("+- ") if chance() < 0.3 else ""
    text += "".join(flag for flag, likely in [("z", 0.1), ("#", 0.2), ("0", 0.2)] if chance() < likely)
    text += pick(["", "", "0", "3", "8", "12", "20", "٣"])
    text += pick(",_") if chance() < 0.2 else ""
    text += pick(["", "", "", ".0", ".1", ".3", ".10", ".17", ".50", "."])
    text += pick("bcdoxXneEfFgG%sdfges") if chance() < 0.7 else ""
    return text + (pick(["y", "z", "😀", ",", "_", ".5", "ss", "\x01"]) if chance() < 0.03 else "")


def spec_case():
    value, spec = a_value(), a_spec()
    return {"value": tagged(value), "spec": spec}, lambda: format(value, spec)


def a_field():
    name = pick(["", "", "0", "1", "2", pick(NAMES), pick(NAMES), pick(NAMES)])
    return name + (pick(STEPS) if chance() < 0.2 else "") + (pick(STEPS) if chance() < 0.05 else "")


def brace_text():
    text = ""
    for _ in range(pick([1, 1, 1, 2, 3])):
        text += pick(["", "x", " - ", "{{", "}}", "é😀"]) + "{" + a_field()
        text += "!" + pick("sra") if chance() < 0.25 else ""
        if chance() < 0.5:
            text += ":" + a_spec().replace("{", "").replace("}", "")
            text += "{" + a_field() + pick(["", "", "!r", ":", "!s:>3"]) + "}" if chance() < 0.15 else ""
        text += "}"
    return text + (pick(BROKEN) if chance() < 0.08 else "")


def brace_case():
    text = brace_text()
    value = (lambda: random.randint(-3, 60)) if re.search(r":[^}]*\{", text) else a_value
    args = [value() for _ in range(random.randint(0, 4))]
    kwargs = {name: value() for name in NAMES if name != "nosuch" and chance() < 0.9}
    return {"format": text, "args": tagged(args), "kwargs": tagged(kwargs)}, lambda: text.format(*args, **kwargs)


def pieces_case():
    text = brace_text()
    return {"format": text}, lambda: list(string.Formatter().parse(text))


def template_case():
    parts = ["$", "$", "$$", "{", "}", "a", "ab", "_x", "é", "😀", "\n", "\r\n", "\u2028", "\x0b", " ", "1", "${a}", "$a", "-", "ſ", "K"]
    text = "".join(pick(parts) for _ in range(random.randint(1, 7)))
    values = {"a": 1, "ab": None, "_x": "X", "K": 2.5}
    return {"format": text, "values": tagged(values)}, lambda: string.Template(text).substitute(values)


def text_case():
    value = a_value()
    return {"value": tagged(value)}, lambda: [str(value), repr(value), ascii(value)]


def record(make):
    case, run = make()
    try:
        result = run()
        case["result"] = result
    except Exception as error:
        case["error"] = f"{type(error).__name__}: {error}"
    return case


random.seed(3132024)
kinds = [("percent", percent_case, 500), ("spec", spec_case, 400), ("brace", brace_case, 300)]
kinds += [("pieces", pieces_case, 150), ("template", template_case, 150), ("text", text_case, 200)]
cases = {}
for name, make, count in kinds:
    found = []
    while len(found) < count:
        case = record(make)
        # Errors come easily: keep them to a third, and every case to a size that can be read.
        failed = sum("error" in other for other in found)
        if len(json.dumps(case)) < 1500 and ("error" not in case or 3 * failed < count):
            found.append(case)
    cases[name] = found

lines = [f'"{name}": [\n' + ",\n".join(json.dumps(case, ensure_ascii=True) for case in found) + "\n]" for name, found in cases.items()]
target = pathlib.Path(__file__).parent.parent / "fixtures" / "python" / "formats.json"
target.write_text("{" + ",\n".join(lines) + "}\n")
