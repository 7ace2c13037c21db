"""Prints the tables of Python's single-byte and double-byte encodings as JSON, for scripts/codec-corrections.mjs."""
import codecs
import encodings
import json
import pkgutil


def decoded(data, encoding):
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return ord(text) if len(text) == 1 else None


def single_byte():
    tables = {}
    for module in pkgutil.iter_modules(encodings.__path__):
        try:
            codec = codecs.lookup(module.name)
        except LookupError:
            continue
        if codec.name != 'iso8859-1' and hasattr(__import__('encodings.' + module.name, fromlist=['_']), 'decoding_table'):
            tables[codec.name] = [decoded(bytes([byte]), codec.name) for byte in range(256)]
    return tables


def pairs(encoding, first, last, prefix=b''):
    """The two-byte codes of an encoding; lead and trail bytes are those between `first` and `last`."""
    leads = range(first >> 8, (last >> 8) + 1)
    trails = range(first & 0xff, (last & 0xff) + 1)
    codes = [lead << 8 | trail for lead in leads for trail in trails]
    decode = {code: decoded(prefix + code.to_bytes(2), encoding) for code in codes}
    encode = {}
    for code_point in range(0x80, 0x30000):
        try:
            data = chr(code_point).encode(encoding)
        except UnicodeEncodeError:
            continue
        if data.startswith(prefix) and len(data) == len(prefix) + 2 and data[-2] in leads:
            encode[code_point] = int.from_bytes(data[-2:])
    return {
        'codes': codes,
        'decode': {code: code_point for code, code_point in decode.items() if code_point is not None},
        'encode': encode,
    }


print(json.dumps({
    'singleByte': single_byte(),
    'pairs': {
        'jisx0208': pairs('euc_jp', 0xa1a1, 0xfefe),
        'jisx0212': pairs('euc_jp', 0xa1a1, 0xfefe, b'\x8f'),
        'ksx1001': pairs('euc_kr', 0xa1a1, 0xfefe),
        'gb2312': pairs('gb2312', 0xa1a1, 0xfefe),
        'cp932': pairs('cp932', 0x8140, 0xfcfc),
        'cp949': pairs('cp949', 0x8141, 0xfefe),
        'gbk': pairs('gbk', 0x8140, 0xfefe),
        'gb18030': pairs('gb18030', 0x8140, 0xfefe),
        'cp950': pairs('cp950', 0x8140, 0xfefe),
        'big5': pairs('big5', 0x8140, 0xfefe),
        'big5hkscs': pairs('big5hkscs', 0x8140, 0xfefe),
    },
}))
