#!/usr/bin/env python3
"""Records the mails that Python's mail library writes as its SMTPHandler has it write them: fixtures/python/mails.json.

    PYENV_VERSION=3.13.0 python3 scripts/record-mails.py

Each is [from, to, subject, text, mail], the mail's bytes as Latin-1 text. A text that Python itself does not read out of the mail again
(3.13.0 loses white space of some subjects, and quotes of some addresses) is left out.
"""
import email
import email.policy
import email.utils
import io
import json
import pathlib
import random
import signal
from email.generator import BytesGenerator
from email.message import EmailMessage

WORDS = ["error", "in", "module", "x", "a.b.c", "(1)", "<tag>", '"quoted', 'text"', "é", "Grüße", "Köln", "日本語", "😀", "[é]", "=?", "?=", "_",
         "/srv/app/a/path/of/some/file/which/goes/on/and/on.py", "b" * 60, "c" * 90, "é" * 20, "日" * 30, "naïve", "100%", "a,b", "it's"]
ADDRESSES = ["a@x.org", "Jane Doe <jane.doe@example.org>", "ops", "very.long.address.of.someone@some.very.long.host.example.org",
             "Operations Team of the Company <ops@example.org>"]
UNICODE_ADDRESSES = ["jé@x.org", "Jürgen K <j@x>"]
DATE = "Tue, 14 Nov 2023 22:13:20 +0000"
SUBJECTS = ["", "Hi", " lead", "trail ", "a  b\tc", "x" * 69, "x" * 70, "x" * 77, "x" * 78, "x" * 300, "word " * 40, "é", " é", "é ", "é é é",
            "Error: " + "é" * 60, "x" * 75 + "é", "a=?b", "😀" * 30, "plain é plain", "é plain é"]
TEXTS = ["", "a", "a\n", "a\nb", "a\r\nb\rc", "é", "x" * 78, "x" * 79, "é" * 39, "é" * 40, ".\n.b\n..", "From x", "trail \nx", "\x00\x01\x7f",
         "a\x0bb\x0cc\x1cd\x85e\u2028f", "x" * 79 + " =\t\n \n", "\n\n", "a\n\n", "x" * 77 + " " + "\n" + "x" * 77 + "é\t", "x" * 76 + "\t" + "y" * 2 + " ",
         "é" * 60 + "\n", ("é" * 50 + "\n") * 12, ("l" * 90 + "\n") * 12, "x" * 1000]


def mail(sender, to, subject, text):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = DATE
    message.set_content(text)
    is_ascii = (sender + to).isascii()
    out = io.BytesIO()
    BytesGenerator(out, policy=message.policy if is_ascii else message.policy.clone(utf8=True)).flatten(message, linesep="\r\n")
    read = email.message_from_bytes(out.getvalue(), policy=email.policy.default)
    if read["Subject"].split() != subject.split() or "_?==?" in out.getvalue().decode("latin-1"):
        return None
    return out.getvalue().decode("latin-1")


def words(some, blanks):
    count = some.choice([1, 2, 3, 5, 8, 13, 20])
    return "".join(some.choice(WORDS) + (some.choice(blanks) if at else "") for at in reversed(range(count)))


def cases():
    yield from ((("a@x.org", "b@x.org", subject, "text")) for subject in SUBJECTS)
    yield from ((("a@x.org", "b@x.org", "subject", text)) for text in TEXTS)
    some = random.Random(5)
    for _ in range(80):
        known = ADDRESSES + UNICODE_ADDRESSES if some.random() < 0.2 else ADDRESSES
        to = ",".join(some.choice(known) for _ in range(some.choice([1, 1, 2, 4, 7])))
        text = "\n".join(words(some, [" ", "  ", "\t"]) for _ in range(some.choice([1, 1, 2, 3, 11])))
        yield some.choice(known), to, words(some, [" "] * 12 + ["  "]), text


class TooLong(BaseException):
    pass


def give_up(*_):
    raise TooLong


# Python 3.13.0 goes round for ever with some subjects.
signal.signal(signal.SIGALRM, give_up)
recorded = []
for case in cases():
    signal.alarm(1)
    try:
        written = mail(*case)
        if written is not None:
            recorded.append([*case, written])
    except TooLong:
        pass
    finally:
        signal.alarm(0)
target = pathlib.Path(__file__).parent.parent / "fixtures/python/mails.json"
target.write_text(json.dumps(recorded, ensure_ascii=False, separators=(",", ":")).replace("],[", "],\n[") + "\n")
print(len(recorded), "mails")
