import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CheckOptions, checkFileConfig, type Fault, formatFault } from '../../src/config/index.js'
import { getHandlerNames } from '../../src/core/handler.js'
import { addLevelName } from '../../src/core/levels.js'
import { manager, root } from '../../src/core/manager.js'
import { freshLogging } from '../helpers/fresh-logging.js'

beforeEach(freshLogging)
afterEach(freshLogging)

/** A good configuration, of which each line can be exchanged. */
const good = [
  '[loggers]',
  'keys = root, app',
  '[handlers]',
  'keys = h, m',
  '[formatters]',
  'keys = f',
  '[logger_root]',
  'level = WARNING',
  'handlers = h',
  '[logger_app]',
  'qualname = app',
  'level = DEBUG',
  'propagate = 0',
  'handlers = m',
  '[handler_h]',
  'class = StreamHandler',
  'args = (sys.stdout,)',
  'formatter = f',
  '[handler_m]',
  'class = handlers.MemoryHandler',
  'args = (10,)',
  'target = h',
  '[formatter_f]',
  'format = %(message)s',
]
const withLine = (line: number, text: string) => good.toSpliced(line - 1, 1, ...text.split('\n')).join('\n')
const faultsOf = (text: string, options?: CheckOptions) => checkFileConfig({ text, name: 'x.ini' }, options).faults
const brief = ({ line, column, length, section, option }: Fault) => [line, column, length, section, option]

test('a good configuration has nothing wrong with it', () => {
  expect(checkFileConfig({ text: good.join('\n') })).toEqual({ faults: [], warnings: [], kind: null })
})

describe('each fault has its place, and what was most likely meant', () => {
  test.each<[line: number, text: string, place: [number, number, number, string, string | null], said: RegExp]>([
    [1, '[logger]', [1, 1, 8, 'loggers', null], /no such section, but there is \[logger\]/],
    [2, 'key = root, app', [1, 1, 9, 'loggers', 'keys'], /the option is missing/],
    [2, 'keys = roots, app', [2, 8, 10, 'loggers', 'keys'], /does not name the logger root[\s\S]*mean 'root'/],
    [2, 'keys = root, app,', [2, 18, 1, 'logger_', null], /the list has an empty name/],
    [2, 'keys = root,\n  app,\n  ap', [4, 3, 2, 'logger_ap', null], /no such section[\s\S]*mean 'app'/],
    [4, 'keys = h, m, n', [4, 14, 1, 'handler_n', null], /listed in \[handlers\], but there is no such section/],
    [8, 'level = warning', [8, 9, 7, 'logger_root', 'level'], /no level 'warning'[\s\S]*mean 'WARNING'/],
    [8, 'level = 30', [8, 9, 2, 'logger_root', 'level'], /mean 'WARNING'/],
    [8, 'level = logging.ERROR', [8, 9, 13, 'logger_root', 'level'], /mean 'ERROR'/],
    [8, 'level = ERROR  ; loud', [8, 9, 13, 'logger_root', 'level'], /mean 'ERROR'/],
    [8, 'level = %(lvl)s', [8, 9, 7, 'logger_root', 'level'], /%\(lvl\)s refers to no option/],
    [8, 'level = 100%', [8, 12, 1, 'logger_root', 'level'], /a lone '%'/],
    [8, 'x = WARN%(y)s\ny = ING!\nlevel = %(x)s', [10, 9, 5, 'logger_root', 'level'], /no level 'WARNING!'/],
    [9, 'handlers = h, hh', [9, 15, 2, 'logger_root', 'handlers'], /\[handlers\] lists no handler 'hh'/],
    [9, 'handlers = h,', [9, 14, 1, 'logger_root', 'handlers'], /the list has an empty name/],
    [9, '', [7, 1, 13, 'logger_root', 'handlers'], /the option is missing/],
    [11, '', [10, 1, 12, 'logger_app', 'qualname'], /the option is missing/],
    [13, 'propagate = no', [13, 13, 2, 'logger_app', 'propagate'], /'no' is not an integer[\s\S]*mean '0'/],
    [16, 'class = RotatingFileHandler', [16, 9, 19, 'handler_h', 'class'], /mean 'handlers.RotatingFileHandler'/],
    [16, 'class = "StreamHandler"', [16, 9, 15, 'handler_h', 'class'], /is not a class[\s\S]*mean 'StreamHandler'/],
    [16, 'klass = StreamHandler', [15, 1, 11, 'handler_h', 'class'], /the option is missing/],
    [17, 'args = (stdout,)', [17, 9, 6, 'handler_h', 'args'], /name 'stdout' is not defined; write sys.stdout/],
    [17, 'args = (Debug,)', [17, 9, 5, 'handler_h', 'args'], /name 'Debug' is not defined[\s\S]*mean 'DEBUG'/],
    [17, 'args = (sys.stdot,)', [17, 12, 6, 'handler_h', 'args'], /no attribute 'stdot'[\s\S]*mean 'stdout'/],
    [17, 'args = (sys.stdout', [17, 8, 1, 'handler_h', 'args'], /'\(' was never closed/],
    [17, 'args = (\n  sys.stdout,\n  nope)', [19, 3, 4, 'handler_h', 'args'], /name 'nope' is not defined/],
    [17, 'x = nope\nargs = (None, %(x)s)', [18, 15, 5, 'handler_h', 'args'], /name 'nope' is not defined/],
    [17, "args = (os.environ['UNSET'],)", [17, 19, 1, 'handler_h', 'args'], /KeyError: 'UNSET'/],
    [17, 'args = 5', [17, 8, 1, 'handler_h', 'args'], /not iterable[\s\S]*a tuple or list/],
    [17, 'args = (1, 2)', [17, 8, 6, 'handler_h', 'args'], /takes at most 1 [\s\S]*StreamHandler\(stream=None\)/],
    [
      17,
      "kwargs = {'strem': 1}",
      [17, 10, 12, 'handler_h', 'kwargs'],
      /unexpected keyword argument 'strem'[\s\S]*mean 'stream'/,
    ],
    [17, 'kwargs = {1: 1}', [17, 10, 6, 'handler_h', 'kwargs'], /the keys must be text/],
    [17, 'kwargs = [1]', [17, 10, 3, 'handler_h', 'kwargs'], /gives no dict/],
    [
      18,
      'formatter = F',
      [18, 13, 1, 'handler_h', 'formatter'],
      /\[formatters\] lists no formatter 'F'[\s\S]*mean 'f'/,
    ],
    [21, '', [19, 1, 11, 'handler_m', 'args'], /missing required argument: 'capacity'/],
    [22, 'target = hh', [22, 10, 2, 'handler_m', 'target'], /\[handlers\] lists no handler 'hh'/],
    [24, 'format = nothing', [24, 10, 7, 'formatter_f', 'format'], /Invalid format 'nothing' for '%' style/],
    [24, 'style = percent', [24, 9, 7, 'formatter_f', 'style'], /'percent' is not accepted/],
    [24, 'defaults = {', [24, 12, 1, 'formatter_f', 'defaults'], /was never closed/],
    [
      24,
      'class = Formatter',
      [24, 9, 9, 'formatter_f', 'class'],
      /no class 'Formatter'[\s\S]*mean 'logging.Formatter'/,
    ],
    [24, 'class = logging.StreamHandler', [24, 9, 21, 'formatter_f', 'class'], /is not a class of formatters/],
    [24, 'format', [24, 1, 6, 'formatter_f', null], /no '=' or ':' in 'format'/],
    [24, 'format = %(message)s\nFormat = x', [25, 1, 6, 'formatter_f', 'format'], /already on line 24/],
  ])('line %i: %j', (line, text, place, said) => {
    const faults = faultsOf(withLine(line, text))
    expect(faults.map(brief)).toContainEqual(place)
    expect(faults.map(formatFault).join('\n')).toMatch(said)
  })
})

test('all faults are told at once, in the order of the file', () => {
  const text = good
    .join('\n')
    .replace('WARNING', 'LOUD')
    .replace('(10,)', '(((')
    .replace('= StreamHandler', '= NoSuch')
    .replace('propagate = 0', 'propagate')
    .replace('%(message)s', 'nothing')
  const { faults, kind } = checkFileConfig({ text })
  expect(kind).toBe('syntax')
  expect(faults.map(({ line }) => line)).toEqual([8, 13, 16, 21, 24])
})

test('a value that the defaults lend is told of at the section', () => {
  const [fault] = faultsOf(withLine(8, ''), { defaults: { level: 'loud' } })
  expect(fault).toMatchObject({ line: 7, section: 'logger_root', option: 'level', message: "there is no level 'loud'" })
})

test('the names of levels that were added are known', () => {
  expect(faultsOf(withLine(8, 'level = NOTICE'))).toHaveLength(1)
  addLevelName(25, 'NOTICE')
  expect(faultsOf(withLine(8, 'level = NOTICE'))).toEqual([])
})

test('classes that will be registered are accepted', () => {
  const text = withLine(16, 'class = my.pkg.Handler\nkwargs = {"any": 1}').replace(
    '[formatter_f]',
    '[formatter_f]\nclass = my.Fmt',
  )
  expect(faultsOf(text)).toHaveLength(2)
  expect(faultsOf(text, { registered: ['my.pkg.Handler', 'my.Fmt'] })).toEqual([])
})

describe('where it can not be told which classes will be registered', () => {
  test('one of another module is warned of', () => {
    const { faults, warnings } = checkFileConfig({ text: withLine(16, 'class = my.pkg.Handler') }, { registered: null })
    expect(faults).toEqual([])
    expect(warnings).toMatchObject([
      {
        line: 16,
        column: 9,
        length: 14,
        message: "'my.pkg.Handler' is none of logini's classes: the application has to register it",
        accepted: "logging.config.registerClass('my.pkg.Handler', YourClass) before fileConfig()",
        suggestion: null,
      },
    ])
  })

  test('so is one of formatters', () => {
    const text = withLine(23, '[formatter_f]\nclass = my.Fmt')
    const { faults, warnings } = checkFileConfig({ text }, { registered: null })
    expect(faults).toEqual([])
    expect(warnings.map(({ option }) => option)).toEqual(['class'])
  })

  test.each([
    'Handler2',
    'handlers.MyHandler',
    'logging.MyHandler',
    'logging.handlers.MyHandler',
    'handler.RotatingFileHandler',
    'loging.handlers.RotatingFileHandler',
    'colorlog.NoSuchFormatter',
    'my.pkg.',
    'my..Handler',
    '.Handler',
  ])('%j is at fault all the same', (name) => {
    const { faults } = checkFileConfig({ text: withLine(16, `class = ${name}`) }, { registered: null })
    expect(faults.map(({ option }) => option)).toEqual(['class'])
  })
})

test('what can not be read is a fault too', () => {
  expect(checkFileConfig('no/such/file.ini')).toMatchObject({ kind: 'missing', faults: [{ line: 0 }], warnings: [] })
  expect(checkFileConfig({ text: 'version: 1' })).toMatchObject({ kind: 'syntax', faults: [{ line: 1 }] })
})

test('nothing is opened, and no logger changed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-check-'))
  try {
    const file = path.join(folder, 'a.log')
    const text = withLine(17, `args = (10, ERROR, FileHandler(${JSON.stringify(file)}))`)
      .replace('class = StreamHandler', 'class = handlers.MemoryHandler')
      .replace('class = handlers.MemoryHandler\nargs = (10,)', `class = FileHandler\nargs = (${JSON.stringify(file)},)`)
    expect(faultsOf(text)).toEqual([])
    expect(fs.readdirSync(folder)).toEqual([])
    expect([root.handlers, root.level, manager.loggerDict.size, getHandlerNames().size]).toEqual([[], 30, 0, 0])
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})

describe('time is linear in the size', () => {
  const many = (count: number, options: string) =>
    [
      `[loggers]\nkeys=root,${Array.from({ length: count }, (_, at) => `l${at}`).join(',')}`,
      `[handlers]\nkeys=${Array.from({ length: count / 10 }, (_, at) => `h${at}`).join(',')}`,
      '[formatters]\nkeys=\n[logger_root]\nhandlers=h0',
      ...Array.from(
        { length: count },
        (_, at) => `[logger_l${at}]\nqualname=a.b${at % 100}.l${at}\n${options}${at % 10}`,
      ),
      ...Array.from({ length: count / 10 }, (_, at) => `[handler_h${at}]\nclass=NullHandler`),
    ].join('\n')
  const timeOf = (text: string) => {
    const start = performance.now()
    checkFileConfig({ text })
    return performance.now() - start
  }

  test.each(['level=INFO\nhandlers=h', 'level=LOUD\nhandlers=nope', 'level=%(x)s\nhandlers=%(handlers)s'])(
    '%j',
    (options) => {
      const [small, large] = [many(1000, options), many(8000, options)]
      timeOf(small)
      // Eight times as much; quadratic would be 64 times.
      expect(timeOf(large)).toBeLessThan(30 * Math.max(timeOf(small), 5))
    },
  )
})
