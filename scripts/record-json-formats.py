#!/usr/bin/env python3
"""Records what python-json-logger makes of records: python3.13 scripts/record-json-formats.py

Writes fixtures/formatters/json.json. The package must be installed; version 4.2.0 recorded what is there.
"""
import json
import logging
import os
import pathlib
import time
import warnings

os.environ['TZ'] = 'UTC'
time.tzset()
warnings.simplefilter('ignore')

from pythonjsonlogger.json import JsonFormatter  # noqa: E402

ATTRIBUTES = {
    'name': 'app.db', 'msg': 'hello %s', 'args': ['x'], 'levelname': 'INFO', 'levelno': 20, 'pathname': '/srv/app/main.py',
    'filename': 'main.py', 'module': 'main', 'lineno': 10, 'funcName': 'run', 'created': 1700000000.25, 'msecs': 250.5,
    'relativeCreated': 1000.5, 'thread': 7, 'threadName': 'MainThread', 'processName': 'MainProcess', 'process': 42,
    'taskName': None,
}
LM = '%(levelname)s %(message)s'
ALL = ' '.join(f'%({name})s' for name in [*ATTRIBUTES, 'exc_info', 'exc_text', 'stack_info', 'message', 'asctime'])
NESTED = [1, [], {}, {'a': [2, {'b': None}]}, [[]]]
TEXT = 'é€😀\u2028\x7f\x80\x01"\\/\b\f\n\r\t\x1f'

# Each: the record's attributes, the positional arguments, the keyword arguments.
CASES = [
    ({}, [], {}),
    ({'user': 'bob', 'n': 1, '_p': 3, '__q': 4}, [], {}),
    ({'user': 'bob'}, ['%(levelname)s %(asctime)s %(message)s %(name)s'], {}),
    ({}, ['%(asctime)s', '%H:%M'], {}),
    ({}, ['%(nope)s %(message)s'], {}),
    ({}, ['%(message)s %(levelname)s %(message)s'], {}),
    ({}, [ALL], {}),
    ({}, ['(levelname) (message)s %(name)d x(foo)'], {}),
    ({}, ['%(a b)s %( c )d %()s %(x', None, '%', False], {}),
    ({}, ['%%(m)s %(a\nb)s', None, '%', False], {}),
    ({}, ['%(a%(b)s)s', None, '%', False], {}),
    ({}, ['{levelname:<8} {message!r} {name}', None, '{'], {}),
    ({}, ['{{x}} {levelname}{} {0}', None, '{', False], {}),
    ({}, ['{a}{b.c}{d[0]}{e:>{w}}{ }', None, '{', False], {}),
    ({}, ['$levelname ${message} $$x', None, '$'], {}),
    *[({}, [f, None, '$', False], {}) for f in (
        '$x.y $_a', '${a b}', '$é ${é}', '$$x $x $$$y', '${x', '$1 $x1', '$X ${Y} $x-z', 'a$', '$x$y', '${}', '${a${b}')],
    ({}, ['message'], {}),
    ({}, ['message'], {'validate': False}),
    ({}, ['%(message)s'], {'style': '#'}),
    ({}, ['%(message)s'], {'style': '#', 'validate': False}),
    ({}, ['message,levelname, name ,'], {'style': ','}),
    ({}, ['a,,b , c d,\n e'], {'style': ','}),
    ({}, [''], {'style': ',', 'validate': False}),
    ({}, [['message', 'levelname', 'asctime']], {}),
    ({}, [[]], {}),
    ({}, [['message']], {'style': '#'}),
    ({}, [''], {}),
    ({'msg': {'a': 1, 'message': 'mm', 'levelname': 'zz', 'b': {'c': [1, 2]}}, 'args': None}, [LM], {}),
    ({'msg': {'a': 1}, 'args': None, 'user': 'u'}, [LM], {}),
    ({'msg': {}, 'args': None}, [], {}),
    ({'msg': {'a': '%s'}, 'args': ['x']}, [], {}),
    ({'msg': {'user': 'd', 'a': 1}, 'args': None, 'user': 'x'}, [], {}),
    ({'msg': {'svc': 'd', 'a': 1}, 'args': None}, [], {'static_fields': {'svc': 1}}),
    ({'msg': {'_x': 'd', 'levelno': 1}, 'args': None}, [], {}),
    ({'msg': {'a': 'd'}, 'args': None}, [], {'rename_fields': {'a': 'AA'}}),
    ({'msg': {'exc_info': 'mine', 'stack_info': 'too'}, 'args': None, 'exc_text': 'T', 'stack_info': 'S'}, [], {}),
    ({'msg': 5, 'args': None}, ['%(msg)s %(message)s'], {}),
    ({'user': 'u'}, ['%(levelname)s %(message)s %(name)s'],
     {'rename_fields': {'levelname': 'level', 'message': '@m', 'user': 'who', 'nope': 'x'}}),
    ({'user': 'u'}, [LM], {'rename_fields': {'levelname': 'level', 'nope': 'x'}, 'rename_fields_keep_missing': True}),
    ({'user': 1}, [], {'rename_fields': {'a': 'AA', 'user': 'U', 'timestamp': 'T'}, 'rename_fields_keep_missing': True,
                       'timestamp': True}),
    ({'AA': 1}, [], {'rename_fields': {'a': 'AA'}, 'rename_fields_keep_missing': True}),
    ({'user': 'u'}, ['%(levelname)s %(message)s %(name)s'], {'rename_fields': {'levelname': 'message'}}),
    ({}, [LM], {'rename_fields': {'levelname': 'message', 'message': 'levelname'}}),
    ({}, ['%(nope)s %(message)s'], {'rename_fields': {'nope': 'yes'}}),
    ({'user': 'u'}, [LM], {'static_fields': {'svc': 'api', 'user': 'static', 'levelname': 'S'}}),
    ({'user': 'u'}, [LM], {'static_fields': {'svc': 'api'}, 'rename_fields': {'svc': 'service'}}),
    ({}, [LM], {'static_fields': {'levelname': 'S'}, 'rename_fields': {'levelname': 'level'}}),
    ({}, [LM], {'static_fields': {'level': 'S'}, 'rename_fields': {'levelname': 'level'}}),
    ({}, [], {'static_fields': {'a': [1, 2], 'b': None, 'c': {'d': 1.5, 'e': {}}}}),
    ({'user': 'u'}, [LM], {'defaults': {'user': 'd', 'other': 'o', 'levelname': 'dl'}}),
    ({'user': 'u'}, [LM], {'defaults': {'user': 'd', 'other': 'o'}, 'rename_fields': {'other': 'oo'}}),
    ({}, ['%(zz)s %(message)s'], {'defaults': {'zz': 'd', 'other': 'o'}, 'static_fields': {'other': 's'}}),
    ({}, [], {'timestamp': True}),
    ({}, [LM], {'timestamp': '@ts'}),
    ({'user': 'u'}, [LM], {'timestamp': True, 'rename_fields': {'timestamp': 'ts'}}),
    ({'timestamp': 'x'}, [], {'timestamp': True}),
    ({}, [], {'timestamp': ''}),
    *[({'created': created}, [], {'timestamp': True}) for created in (
        1700000000, 1700000000.123, -1.5, 1e11, 253402300800, 1700000000.1234565, 1700000000.9999999, 0.5e-6, 1.5e-6, 2.5e-6,
        -62135596800, -62135596801, None, 'x')],
    ({}, [], {'prefix': '@cee: '}),
    ({'user': 'u'}, [], {'reserved_attrs': []}),
    ({'user': 'u', 'w': 1}, [], {'reserved_attrs': ['user', 'args', 'msg']}),
    ({'user': 'u', 'w': 1}, ['%(message)s %(user)s'], {'reserved_attrs': ['user']}),
    ({'user': 'u', 'w': 1}, ['%(message)s %(asctime)s'], {'reserved_attrs': []}),
    ({'exc_text': 'abc\ndef'}, [], {}),
    ({'exc_text': 'abc\ndef'}, ['%(exc_text)s %(message)s %(exc_info)s %(levelname)s'], {}),
    ({'exc_text': 'abc\r\ndef\n'}, [], {'exc_info_as_array': True}),
    ({'stack_info': 'Stack:\r\n  foo\u2028bar\n'}, [], {'stack_info_as_array': True}),
    ({'stack_info': 'Stack:\n  foo'}, ['%(message)s %(stack_info)s %(levelname)s'], {}),
    ({'exc_text': 'E', 'stack_info': 'S', 'user': 'u'}, [],
     {'rename_fields': {'exc_info': 'error', 'stack_info': 'stack'}, 'static_fields': {'svc': 1}, 'timestamp': True}),
    ({'stack_info': ''}, [], {}),
    ({'levelname': 'WARN\n', 'none': None}, ['%(levelname)s'], {}),
    ({'_a': 1}, ['%(_a)s'], {}),
    *[({'x': value}, [], {}) for value in (
        TEXT, 'a', '', True, False, 0, -1, 1.5, 0.1, 1e-7, 123456789.125, 1e22, 2**53, 10**20, [], {}, NESTED,
        {'é': 1, '': 2, '__proto__': 3})],
    ({'x': TEXT, 'é': 'é'}, [], {'json_ensure_ascii': False}),
    *[({'x': NESTED}, [], {'json_indent': indent}) for indent in (0, 1, 2, 4, -1, '\t', '--', '', True, False, None)],
    ({}, [], {'nope': 1}),
]


def outcome(attributes, args, kwargs):
    record = logging.makeLogRecord({**ATTRIBUTES, **attributes, 'args': tuple(attributes.get('args', ATTRIBUTES['args']) or ())})
    try:
        return JsonFormatter(*args, **kwargs).format(record)
    except Exception as error:
        return {'error': type(error).__name__}


HERE = pathlib.Path(__file__).parent.parent / 'fixtures' / 'formatters'
lines = [json.dumps({'record': r, 'args': a, 'kwargs': k, 'expected': outcome(r, a, k)}) for r, a, k in CASES]
text = ',\n    '.join(lines)
(HERE / 'json.json').write_text(f'{{\n  "attributes": {json.dumps(ATTRIBUTES)},\n  "cases": [\n    {text}\n  ]\n}}\n')
