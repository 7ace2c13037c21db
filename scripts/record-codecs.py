"""Records what Python's text encodings do, for test/python/codecs: python3.13 scripts/record-codecs.py"""
import codecs
import encodings
import hashlib
import json
import os
import pkgutil
import random
import tempfile

random.seed(20240131)

UNSUPPORTED = {
    'charmap', 'euc_jis_2004', 'euc_jisx0213', 'idna', 'iso2022_jp_2004', 'iso2022_jp_3', 'mbcs', 'oem', 'punycode',
    'raw-unicode-escape', 'shift_jis_2004', 'shift_jisx0213', 'undefined', 'unicode-escape',
}
ERRORS = [
    'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nope',
]
SPELLINGS = [
    'UTF-8', 'utf 8', 'utf__8', 'utf.8', 'UTF8', 'U8', 'utf-8-', '-utf-8', '  utf-8 ', 'utf/8', 'utf\u20148', '\xfctf8',
    'utf-8\xe9', 'utf\t8', 'cp65001', 'utf8-sig', 'UTF_8_SIG', 'utf-16le', 'utf16le', 'UTF-16LE', 'utf-16-be', 'u32', 'L1',
    'Latin-1', 'latin 1', 'latin1', 'iso-8859-1', 'ISO8859-1', 'iso_8859-1:1987', 'iso88591', '8859', '8859-1', 'cp819', 'us',
    'us-ascii', 'ANSI_X3.4-1968', '646', 'windows-1252', 'CP1252', 'cp-1252', '1252', 'cp_1252', 'ibm1252', 'x-sjis', 'sjis',
    'Shift JIS', 'windows-31j', 'ms932', 'eucjp', 'ujis', 'iso-2022-jp', 'csISO2022KR', 'hz-gb-2312', 'GB2312-80', 'euccn',
    'cp936', 'windows-936', 'big5-hkscs', 'big5-tw', 'uhc', 'ks_c_5601-1987', 'koi8r', 'KOI8-R', 'koi8_u', 'macintosh',
    'mac-roman', 'mac_centeuro', 'maclatin2', 'iso8859.15', 'iso-8859-15', 'l9', 'latin9', 'iso-8859-8-i', 'thai', 'tis620',
    'cyrillic', 'greek8', 'ruscii', 'csHPRoman8', 'r8', '437', '037', 'rot13', 'rot-13', 'ROT_13', 'hex', 'base64', 'zip', 'uu',
    'quoted-printable', 'bz2', 'no-such-encoding', '', '.', 'aliases', '__init__', 'encodings.utf_8', 'mbcs', 'locale',
]


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def text_encodings():
    names = {}
    for module in pkgutil.iter_modules(encodings.__path__):
        try:
            codec = codecs.lookup(module.name)
        except LookupError:
            continue
        if codec._is_text_encoding:
            names[codec.name] = None
    return sorted(names)


def spelling(name):
    with tempfile.TemporaryDirectory() as folder:
        def opened():
            with open(os.path.join(folder, 'a'), 'w', encoding=name):
                return codecs.lookup(name).name
        return attempt(opened)


def digest(data):
    return hashlib.sha256(data).hexdigest()[:16]


def tables(encoding):
    """Digests of every character of the first three planes written, and of every pair of bytes read."""
    characters = '\n'.join(chr(point) for point in range(0x30000) if not 0xd800 <= point <= 0xdfff) + '\n'
    pairs = b''.join(bytes([lead, trail, 0x0a]) for lead in range(0x80, 0x100) for trail in range(0x100))
    return [
        digest(characters.encode(encoding, 'xmlcharrefreplace')),
        digest(pairs.decode(encoding, 'backslashreplace').encode('utf-8', 'surrogatepass')),
    ]


def writes(encoding, errors, texts):
    """What a file holds after writing some texts one by one, at its start or behind other text, and what each came to."""
    before = random.choice([b'', b'', b'x'])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'a')
        with open(path, 'wb') as file:
            file.write(before)
        outcomes = []
        with open(path, 'a', encoding=encoding, errors=errors, newline='') as file:
            for text in texts:
                outcomes.append(attempt(lambda: file.write(text) * 0 or None))
        with open(path, 'rb') as file:
            return [before == b'', texts, outcomes, file.read()[len(before):].hex()]


def joins_surrogates(text):
    """JavaScript knows no text with both halves of a pair as two characters."""
    return any('\ud800' <= a <= '\udbff' and '\udc00' <= b <= '\udfff' for a, b in zip(text, text[1:]))


CHARACTERS = list('ab~\\ é¥€日本ア｡가갂中ßЖ？丂') + ['\u0304', '\xca', '\U0001f600', '\udc80', '\udcff', '\ud800', '\xa0', '\xff', '\x80']
TEXTS = [
    ['plain\n', 'café\n', '日本\n', '😀\n', 'end\n'],
    ['', 'a\n'],
    ['\ud800\n', 'a\n'],
    ['日本', '日', 'a\n'],
]


def random_texts():
    texts = []
    while len(texts) < 2:
        text = ''.join(random.choice(CHARACTERS) for _ in range(random.randint(1, 7))) + '\n'
        if not joins_surrogates(text):
            texts.append(text)
    return texts


BYTES = [
    0x0a, 0x20, 0x21, 0x24, 0x28, 0x30, 0x39, 0x40, 0x41, 0x42, 0x4a, 0x5c, 0x7b, 0x7d, 0x7e, 0x7f, 0x80, 0x81, 0x8e, 0x8f, 0x90, 0xa0,
    0xa1, 0xa4, 0xb0, 0xbf, 0xc0, 0xc3, 0xd4, 0xd8, 0xdc, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xfc, 0xfd, 0xfe, 0xff, 0x1b, 0x0e, 0x0f,
]
SEQUENCES = {
    'iso2022': [b'\x1b$B', b'\x1b(B', b'\x1b(J', b'\x1b$)C', b'\x1b$(D', b'\x1b.A', b'\x1bN', b'\x0e', b'0!', b'a', b'\n', b'\x80', b'\x1b', b'\x1b(q'],
    'hz': [b'~{', b'~}', b'~~', b'~\n', b'~', b'0!', b'a', b'\n', b'\x80'],
}


def random_bytes(encoding):
    kind = encoding[:7] if encoding.startswith('iso2022') else encoding
    parts = SEQUENCES.get(kind, [bytes([byte]) for byte in BYTES])
    return b''.join(random.choice(parts) for _ in range(random.randint(1, 8)))


def reads(encoding, count):
    cases = []
    while len(cases) < count:
        data = random_bytes(encoding)
        errors = random.choice(ERRORS)
        result = attempt(lambda: [data.decode(encoding, errors)])
        if isinstance(result, str) or not joins_surrogates(result[0]):
            cases.append([data.hex(), errors, result])
    return cases


def names():
    """A digest of every character that ASCII cannot write, by name.

    Not of the private use ones of the last two planes: there CPython keeps aliases, and writes those by mistake.
    """
    characters = '\n'.join(chr(point) for point in range(0x80, 0xf0000) if not 0xd800 <= point <= 0xdfff)
    return digest(characters.encode('ascii', 'namereplace'))


def encoding_facts(encoding):
    by_table = hasattr(__import__('encodings.' + codecs.lookup(encoding).name.replace('-', '_'), fromlist=['_']), 'decoding_table')
    policies = random.sample(ERRORS, 2 if by_table else len(ERRORS))
    return {
        'tables': tables(encoding),
        'writes': [[errors, *writes(encoding, errors, [*random.choice(TEXTS), *random_texts()])] for errors in policies],
        'reads': reads(encoding, 3 if by_table else 12),
    }


supported = [name for name in text_encodings() if name not in UNSUPPORTED]
with open(os.path.join(os.path.dirname(__file__), '../fixtures/python/codecs.json'), 'w') as out:
    out.write('{\n"spellings": ' + json.dumps({name: spelling(name) for name in SPELLINGS}) + ',\n"names": "' + names() + '",\n"encodings": {\n')
    out.write(',\n'.join(f'{json.dumps(name)}: {json.dumps(encoding_facts(name))}' for name in supported))
    out.write('\n}}\n')
