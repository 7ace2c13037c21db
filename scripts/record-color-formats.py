#!/usr/bin/env python3
"""Records what colorlog makes of records: python3.13 scripts/record-color-formats.py

Writes fixtures/formatters/colored.json. The package must be installed; version 6.12.0 recorded what is there.
"""
import json
import logging
import os
import pathlib

import colorlog
from colorlog import escape_codes

ATTRIBUTES = {'name': 'app.db', 'msg': 'hello %s', 'args': ['x'], 'levelname': 'INFO', 'levelno': 20}
F = '%(log_color)s%(levelname)s%(reset)s:%(name)s:%(message)s'
LM = '%(log_color)s%(message)s'
SECOND = {'message': {'INFO': 'blue', 'ERROR': 'red'}, 'x': {}}

# Each: the record's attributes, the positional arguments, the keyword arguments, the environment, whether the stream is a
# terminal (none if nothing is said).
CASES = [
    ({}, [], {}),
    *[({'levelname': level}, [F], {}) for level in ('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL', 'NOTICE', '__proto__')],
    *[({}, [], {'style': style}) for style in '%{$'],
    ({}, ['%(message)s'], {'style': '#'}),
    ({}, [F], {'reset': False}),
    ({}, [F + '%(reset)s'], {}),
    ({}, ['%(message)s%(reset)s '], {}),
    ({}, ['%(message)s'], {}),
    ({}, ['%(reset)s'], {}),
    ({}, ['%(reset)s'], {'no_color': True}),
    ({}, [''], {}),
    ({'msg': 'x\x1b[0m', 'args': None}, ['%(message)s'], {}),
    *[({}, [LM], {'log_colors': {'INFO': color}}) for color in (
        'bold_red,bg_white', 'bold_red, bg_white', 'nope', 'fg_208,bg_21', 'fg_256', '208', 'bold', 'thin', 'italic', 'fg_bold_208',
        'light_red', 'bg_light_red', 'bg_bold_red', 'thin_red', 'bold_light_blue', 'reset', '', 'bold,red', 'red,', ',', 'red,,blue',
        'fg_007', None, ['red'])],
    ({}, [LM], {'log_colors': {}}),
    ({}, [LM], {'log_colors': {'ERROR': 'red'}}),
    ({}, ['%(red)s%(message)s%(bg_blue)s%(bold_green)s%(fg_208)s%(light_blue)s'], {}),
    ({}, ['%(nope)s%(message)s'], {}),
    ({}, ['%(blue)s %(nope)s%(message)s'], {}),
    ({}, ['%(x_log_color)s%(message)s'], {}),
    ({}, ['%(log_color)s%(levelname)s %(message_log_color)s%(message)s%(x_log_color)s'], {'secondary_log_colors': SECOND}),
    ({'levelname': 'DEBUG'}, ['%(message_log_color)s%(message)s'], {'secondary_log_colors': SECOND}),
    ({}, ['%(message_log_color)s%(red)s%(message)s'], {'secondary_log_colors': SECOND, 'no_color': True}),
    ({}, ['%(a_log_color)s%(message)s'], {'secondary_log_colors': {'a': {'INFO': 'nope'}}}),
    *[({'w': 8}, [f], {}) for f in (
        '%(log_color)-10s|%(message)s', '%(red)5s|%(message)s', '%%%(red)s%(message)s%%', '%%(red)s %(message)s', '%(red)r%(message)s',
        '%(red)d%(message)s', '%(red).2s%(message)s', '%(log_color)s%(log_color)s%(message)s', '%(user)s')],
    *[({'w': 8}, [f], {'style': '{'}) for f in (
        '{log_color}{levelname:<8}{reset} {message}', '{red:>10}{message}', '{red!r}{message}', '{red:}{message}', '{{{red}}}{message}',
        '{message:>{w}}', '{red[0]}{message}', '{{red}}{message}{reset}', '{nope}')],
    *[({}, [f], {'style': '$'}) for f in (
        '${log_color}$levelname$reset $message', '$$red$message', '$$$red$message', '$red_$message', '$Red$message', '${red }$message')],
    ({}, ['nofields'], {}),
    ({}, ['nofields'], {'validate': False}),
    ({}, [F, None, '%', {'INFO': 'red'}, False, {}, True], {}),
    ({}, [F, None, '%', {'INFO': 'red'}, False, {}, True, None, True, False, {'a': 1}], {}),
    ({}, ['%(log_color)s%(message)s %(u)s'], {'defaults': {'u': 'dd'}}),
    ({}, ['%(log_color)10s%(message)s %(u)s'], {'defaults': {'u': 'dd'}}),
    ({'user': 'u'}, ['%(user)s %(log_color)s%(message)s'], {'defaults': {'user': 'dd'}}),
    ({'log_color': 'u', 'red': 'q'}, ['%(red)s %(log_color)s%(message)s'], {}),
    ({'msg': 'a\nb', 'args': None, 'exc_text': 'E', 'stack_info': 'S'}, [F], {}),
    ({}, [F], {'nope': 1}),
    *[({}, [LM], {**options}, env, tty)
      for tty in (None, True, False)
      for env in ({}, {'NO_COLOR': '1'}, {'NO_COLOR': ''}, {'FORCE_COLOR': '1'}, {'FORCE_COLOR': '0'}, {'NO_COLOR': '1', 'FORCE_COLOR': ''})
      for options in ({}, {'no_color': True}, {'force_color': True}, {'no_color': True, 'force_color': True})],
]


class Stream:
    def __init__(self, terminal):
        self.isatty = lambda: terminal


def outcome(attributes, args, kwargs, env, terminal):
    for name in ('NO_COLOR', 'FORCE_COLOR'):
        os.environ.pop(name, None)
    os.environ.update(env)
    record = logging.makeLogRecord({**ATTRIBUTES, **attributes, 'args': tuple(attributes.get('args', ATTRIBUTES['args']) or ())})
    stream = {} if terminal is None else {'stream': Stream(terminal)}
    try:
        return colorlog.ColoredFormatter(*args, **kwargs, **stream).format(record)
    except Exception as error:
        return {'error': type(error).__name__}


HERE = pathlib.Path(__file__).parent.parent / 'fixtures' / 'formatters'
lines = []
for attributes, args, kwargs, *rest in CASES:
    env, terminal = rest or ({}, None)
    expected = outcome(attributes, args, kwargs, env, terminal)
    lines.append(json.dumps({'record': attributes, 'args': args, 'kwargs': kwargs, 'env': env, 'terminal': terminal, 'expected': expected}))
text = ',\n    '.join(lines)
codes = json.dumps(dict(escape_codes.escape_codes))
(HERE / 'colored.json').write_text(f'{{\n  "attributes": {json.dumps(ATTRIBUTES)},\n  "codes": {codes},\n  "cases": [\n    {text}\n  ]\n}}\n')
