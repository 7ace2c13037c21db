import { expect, test } from 'vitest'
import { ConfigError } from '../../../src/config/config-error.js'
import { jsonText } from '../../../src/config/convert/dict-text.js'
import { iniToDict } from '../../../src/config/convert/ini-to-dict.js'

function convert(handler: string, more = '', keys = '') {
  const text = `[loggers]\nkeys=root${keys}\n[handlers]\nkeys=h\n[formatters]\nkeys=\n[logger_root]\nhandlers=h\n[handler_h]\n${handler}\n${more}`
  const { config, losses } = iniToDict({ text })
  return { config: JSON.parse(jsonText(config)), losses }
}

test.each<[handler: string, expected: object, losses?: string[]]>([
  [
    "class=FileHandler\nargs=('a.log', 'w')\nkwargs={'delay': True}",
    { class: 'logging.FileHandler', filename: 'a.log', mode: 'w', delay: true },
  ],
  ['class=NullHandler\nargs=(10,)', { class: 'logging.NullHandler', level: 10 }],
  ['class=NullHandler\nargs=(10,)\nlevel=ERROR', { class: 'logging.NullHandler', level: 'ERROR' }],
  [
    "class=handlers.SysLogHandler\nargs=(('h', handlers.SYSLOG_UDP_PORT), handlers.SysLogHandler.LOG_USER)",
    { class: 'logging.handlers.SysLogHandler', address: ['h', 514], facility: 1 },
  ],
  ['class=my.pkg.Handler\nkwargs={"a": [1, {"b": None}]}', { class: 'my.pkg.Handler', a: [1, { b: null }] }],
  [
    'class=my.pkg.Handler\nargs=(1, 2)',
    { class: 'my.pkg.Handler' },
    ['[handler_h] args: left out: what my.pkg.Handler calls its arguments is not known'],
  ],
  [
    "class=FileHandler\nargs=(os.environ.get('NO_SUCH_NAME', 'x.log'),)",
    { class: 'logging.FileHandler', filename: 'x.log' },
    ['[handler_h] args: written with the values of here and now'],
  ],
  ["class=FileHandler\nargs=(os.path.join('a', 'x.log'),)", { class: 'logging.FileHandler', filename: 'a/x.log' }],
  [
    "class=my.pkg.Handler\nkwargs={'a': b'x', 'b': {1}, 'c': 1e999, 'd': {1: 2}, 'e': 'ext://x', 'formatter': 1}",
    { class: 'my.pkg.Handler' },
    [
      '[handler_h] a: left out: there is no way to write bytes',
      '[handler_h] b: left out: there is no way to write a set',
      '[handler_h] c: left out: JSON has no number Infinity',
      '[handler_h] d: left out: its keys are not all text',
      "[handler_h] e: left out: the text 'ext://x' would be taken for a reference",
      '[handler_h] formatter: left out: in a dictionary this key is no argument',
    ],
  ],
])('%j', (handler, expected, losses = []) => {
  const converted = convert(handler)
  expect(converted.config.handlers.h).toEqual(expected)
  expect(converted.losses).toEqual(losses)
})

test('a target that stands among the arguments becomes a handler', () => {
  const { config, losses } = convert("class=handlers.MemoryHandler\nargs=(5, ERROR, FileHandler('x.log', delay=True))")
  expect(config.handlers).toEqual({
    h: { class: 'logging.handlers.MemoryHandler', capacity: 5, flushLevel: 40, target: 'h_target' },
    h_target: { class: 'logging.FileHandler', filename: 'x.log', delay: true },
  })
  expect(losses).toEqual([
    "[handler_h] target: written as a handler of its own, 'h_target', which has no name in the file",
  ])
})

test('whole floats stay floats', () => {
  const { config } = iniToDict({
    text: "[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=\n[logger_root]\nhandlers=h\n[handler_h]\nclass=my.H\nkwargs={'a': 1.0}\n",
  })
  expect(jsonText(config)).toMatch('"a": 1.0')
})

test('a logger that is configured twice is written once', () => {
  const { config } = convert(
    'class=NullHandler',
    '[logger_a]\nqualname=x\nlevel=INFO\nhandlers=h\n[logger_b]\nqualname=x\nhandlers=\npropagate=0\n[logger_c]\nqualname=root\nlevel=ERROR\nhandlers=\n',
    ',a,b,c',
  )
  expect(config.loggers).toEqual({ x: { level: 'INFO', handlers: [], propagate: false } })
  expect(config.root).toEqual({ level: 'ERROR', handlers: [] })
})

test('a configuration with faults is refused', () => {
  expect(() => iniToDict({ text: '[loggers]\nkeys=root\n' })).toThrow(ConfigError)
})
