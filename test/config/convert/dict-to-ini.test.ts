import { expect, test } from 'vitest'
import { dictToIni, NoConversion } from '../../../src/config/convert/dict-to-ini.js'
import { parseIni } from '../../../src/config/ini-dialect.js'
import { Formatter } from '../../../src/formatters/formatter.js'
import { NullHandler } from '../../../src/handlers/null.js'

function convert(config: Readonly<Record<string, unknown>>) {
  const { config: text, losses, remarks } = dictToIni({ version: 1, ...config })
  const document = parseIni(text)
  const options = (section: string) =>
    Object.fromEntries([...(document.sections.get(section)?.options ?? [])].map(([name, { value }]) => [name, value]))
  return { options, losses, remarks }
}

test.each<[handler: Record<string, unknown>, expected: object, losses?: string[]]>([
  [
    { class: 'logging.FileHandler', filename: 'a%b.log', delay: true },
    { class: 'FileHandler', args: "('a%%b.log',)", kwargs: "{'delay': True}" },
  ],
  [
    {
      ...{ class: 'logging.FileHandler', filename: 'a.log', mode: 'a', encoding: 'utf-8', delay: true, errors: null },
      bufferBytes: 4096,
    },
    { class: 'FileHandler', args: "('a.log', 'a', 'utf-8', True, None)", kwargs: "{'bufferBytes': 4096}" },
  ],
  [
    { '()': 'logging.handlers.WatchedFileHandler', filename: "it's" },
    { class: 'handlers.WatchedFileHandler', args: '("it\'s",)' },
  ],
  [
    { class: 'my.pkg.Handler', a: [1, { b: null }], level: 20 },
    { class: 'my.pkg.Handler', level: 'INFO', args: '()', kwargs: "{'a': [1, {'b': None}]}" },
  ],
  [
    { class: 'my.H', a: 'ext://logging.handlers.SYSLOG_UDP_PORT', b: 'cfg://more.x[1]' },
    { class: 'my.H', args: '()', kwargs: "{'a': handlers.SYSLOG_UDP_PORT, 'b': 6.5}" },
  ],
  [
    { class: 'my.H', a: 'ext://my.thing', '.': { x: 1 }, filters: ['one'] },
    { class: 'my.H', args: '()' },
    [
      "handlers.h.filters: 'one': an INI file has no filters",
      'handlers.h[.]: an INI file can not set attributes',
      'handlers.h.a: left out: ext://my.thing is out of reach for an INI file',
    ],
  ],
  [
    { class: 'logging.NullHandler', level: 15 },
    { class: 'NullHandler', args: '()' },
    ['handlers.h.level: left out: level 15 has no name, and an INI file takes names only'],
  ],
  [{ '()': 'ext://logging.NullHandler' }, { class: 'NullHandler', args: '()' }],
  [{ class: 'cfg://more.class' }, { class: 'NullHandler', args: '()' }],
  [
    { class: NullHandler, level: 'INFO' },
    { class: 'NullHandler', level: 'INFO', args: '()' },
  ],
  [
    { class: 'logging.handlers.MemoryHandler', capacity: 5, flushLevel: 'ERROR', target: 'i' },
    { class: 'handlers.MemoryHandler', target: 'i', args: '(5, 40)' },
  ],
])('%j', (handler, expected, losses = []) => {
  const handlers = { h: handler, i: { class: 'logging.NullHandler' } }
  const converted = convert({
    handlers,
    more: { x: [5, 6.5], class: 'logging.NullHandler' },
    root: { handlers: ['h'] },
  })
  expect(converted.options('handler_h')).toEqual(expected)
  expect(converted.losses).toEqual(losses)
  expect(converted.remarks).toEqual(['more: not read by dictConfig()'])
})

test('what an INI file can not make is left out wherever it is used', () => {
  const { options, losses } = convert({
    formatters: { f: { '()': (kwargs: unknown) => kwargs } },
    handlers: {
      q: { class: 'logging.handlers.QueueHandler', handlers: ['n'] },
      n: { class: 'logging.NullHandler', formatter: 'f' },
      m: { class: 'logging.handlers.MemoryHandler', capacity: 1, target: 'q' },
    },
    loggers: { a: { handlers: ['q', 'n'], filters: ['x'] } },
  })
  expect(options('handlers')).toEqual({ keys: 'n,m' })
  expect(options('logger_a')).toEqual({ handlers: 'n', qualname: 'a' })
  expect(losses).toEqual([
    'formatters.f: an INI file can not call what is not known by a name',
    'handlers.q: left out: an INI file can not make queues and their listeners',
    'handlers.n.formatter: the formatter was left out',
    'handlers.m.target: the handler was left out',
    "loggers.a.handlers: 'q', since that handler was left out",
    "loggers.a.filters: 'x': an INI file has no filters",
  ])
})

test.each<[formatter: Record<string, unknown>, expected: object, losses?: string[]]>([
  [
    { format: '%(message)s', datefmt: '%H', style: '%', class: 'logging.Formatter' },
    { format: '%(message)s', datefmt: '%H', style: '%' },
  ],
  [
    { format: '{message}', style: '{', validate: false, defaults: { a: 1 } },
    { format: '{message}', style: '{', defaults: "{'a': 1}" },
  ],
  [
    { format: 'x', validate: false },
    {},
    ['formatters.f.validate: fileConfig() always checks formats, and refuses this one: it is left out'],
  ],
  ...[0, '', null, 'cfg://off'].map((validate): [Record<string, unknown>, object, string[]] => [
    { validate, format: 'x', style: 'cfg://percent' },
    { style: '%' },
    ['formatters.f.validate: fileConfig() always checks formats, and refuses this one: it is left out'],
  ]),
  [{ format: '%(message)s', validate: true }, { format: '%(message)s' }],
  [{ '()': 'ext://logging.Formatter', fmt: '%(message)s' }, { format: '%(message)s' }],
  [{ '()': Formatter, fmt: '%(message)s' }, { format: '%(message)s' }],
  [{ '()': 'ext://colorlog.ColoredFormatter' }, { class: 'colorlog.ColoredFormatter' }],
  [{ '()': class Mine {} }, {}, ['formatters.f: an INI file can not call what is not known by a name']],
  [
    { '()': 'pythonjsonlogger.json.JsonFormatter', fmt: '%(message)s', timestamp: true },
    { class: 'pythonjsonlogger.json.JsonFormatter', format: '%(message)s' },
    ['formatters.f.timestamp: an INI file has no place for it'],
  ],
  [
    { format: ' %(message)s' },
    { format: '%(message)s' },
    ['[formatter_f] format: an INI file can not hold this text as it is: white space at an end, or lines'],
  ],
  [{ format: '%(message)s\nnext' }, { format: '%(message)s\nnext' }],
])('the formatter %j', (formatter, expected, losses = []) => {
  const converted = convert({ formatters: { f: formatter }, off: false, percent: '%' })
  expect(converted.options('formatter_f')).toEqual(expected)
  expect(converted.losses).toEqual(losses)
})

test('names that can not stand in lists get others', () => {
  const { options, losses } = convert({
    handlers: { 'a,b': { class: 'logging.NullHandler' }, a_b: { class: 'logging.NullHandler' } },
    loggers: { 'x]y': { handlers: ['a,b'] }, root2: {}, x_y: {} },
  })
  expect(options('handlers')).toEqual({ keys: 'a_b,a_b_' })
  expect(options('logger_x_y')).toEqual({ handlers: 'a_b', qualname: 'x]y' })
  expect(options('logger_x_y_')).toEqual({ handlers: '', qualname: 'x_y' })
  expect(losses).toEqual([
    "handlers[a,b]: called 'a_b' in the INI file",
    "handlers[a_b]: called 'a_b_' in the INI file",
  ])
})

test.each<[config: Record<string, unknown>, expected: object]>([
  [{ loggers: { root: { level: 'INFO' } } }, { level: 'INFO', handlers: '' }],
  [{ loggers: { '': { level: 'INFO' }, root: { handlers: ['h'] } } }, { level: 'INFO', handlers: 'h' }],
  [
    { loggers: { root: { level: 'INFO', handlers: ['h'] } }, root: { propagate: true } },
    { level: 'INFO', handlers: '' },
  ],
  [
    { loggers: { root: { level: 'INFO' } }, root: { level: 'ERROR' } },
    { level: 'ERROR', handlers: '' },
  ],
  [{ loggers: { root: { handlers: ['h'] } }, root: {} }, { handlers: 'h' }],
])('the root may stand among the loggers: %j', (config, expected) => {
  const { options, losses, remarks } = convert({ handlers: { h: { class: 'logging.NullHandler' } }, ...config })
  expect(options('logger_root')).toEqual(expected)
  expect([...losses, ...remarks]).toEqual([])
})

test('what stands behind references is written, where an INI file takes no expressions', () => {
  const { options, losses } = convert({
    formatters: { f: { format: 'cfg://more.format' } },
    loggers: { a: { level: 'ext://logging.INFO', propagate: 'cfg://more.propagate' } },
    more: { format: '%(message)s', propagate: false },
  })
  expect(options('formatter_f')).toEqual({ format: '%(message)s' })
  expect(options('logger_a')).toEqual({ level: 'INFO', handlers: '', qualname: 'a', propagate: '0' })
  expect(losses).toEqual([])
})

test('an incremental configuration is refused', () => {
  expect(() => dictToIni({ version: 1, incremental: true })).toThrow(NoConversion)
})
