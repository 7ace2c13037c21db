import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerClass } from '../../src/config/classes.js'
import { fileConfig } from '../../src/config/file-config.js'
import { root } from '../../src/core/manager.js'
import { Formatter } from '../../src/formatters/index.js'
import { NullHandler } from '../../src/handlers/null.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { ListHandler } from '../helpers/list-handler.js'

beforeEach(freshLogging)
afterEach(freshLogging)

const withHandler = (klass: string, args = '()') => ({
  text: `[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=\n[logger_root]\nhandlers=h\n[handler_h]\nclass=${klass}\nargs=${args}\n`,
})
const withFormatter = (klass: string) => ({
  text: `[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=f\n[logger_root]\nhandlers=h\n[handler_h]\nclass=NullHandler\nformatter=f\n[formatter_f]\nclass=${klass}\nformat=%(message)s\n`,
})

// What CPython 3.13 makes of each, with the arguments (5,) for MemoryHandler and none for others.
describe('the class of a handler', () => {
  test.each([
    ['StreamHandler', 'StreamHandler'],
    ['logging.StreamHandler', 'StreamHandler'],
    ['handlers.MemoryHandler', 'MemoryHandler'],
    ['logging.handlers.MemoryHandler', 'MemoryHandler'],
    ['handlers.logging.StreamHandler', 'StreamHandler'],
    ['handlers.logging.handlers.MemoryHandler', 'MemoryHandler'],
    ['logging.handlers.logging.StreamHandler', 'StreamHandler'],
    ['logging.config.logging.StreamHandler', 'StreamHandler'],
    ['config.logging.StreamHandler', 'StreamHandler'],
    ['(StreamHandler)', 'StreamHandler'],
    ['StreamHandler if 1 else NullHandler', 'StreamHandler'],
    ['StreamHandler # the console', 'StreamHandler'],
    ['[NullHandler, StreamHandler][1]', 'StreamHandler'],
    ["{'a': StreamHandler}['a']", 'StreamHandler'],
    ['handlers . MemoryHandler', 'MemoryHandler'],
    ['Handler', 'Handler'],
    ['Stream\uff28andler', 'StreamHandler'],
    ['StreamHandler or NullHandler', 'StreamHandler'],
    ['StreamHandler and NullHandler', 'NullHandler'],
    ['(StreamHandler,)[0]', 'StreamHandler'],
    ['StreamHandler\n  # x', 'StreamHandler'],
    ['\n  StreamHandler', 'StreamHandler'],
    ['(StreamHandler\n  )', 'StreamHandler'],
    ['Filter', 'Filter'],
    ['Formatter', 'Formatter'],
  ])('%j is %s', (written, name) => {
    fileConfig(withHandler(written, written.includes('Memory') ? '(5,)' : '()'))
    expect(root.handlers.map((handler) => handler.constructor.name)).toEqual([name])
  })

  test.each([
    ...[
      'logging.logging.StreamHandler',
      'logging . StreamHandler',
      'StreamHandler,',
      "'StreamHandler'",
      '"a"',
      'None',
      'True',
      '5',
    ],
    ...[
      'handlers',
      'logging',
      'logging.',
      '.StreamHandler',
      'StreamHandler()',
      'StreamHandler.x',
      'handlers.StreamHandler',
    ],
    ...[
      'Streamhandler',
      'StreamHandler ()',
      'lambda: 1',
      'os.path',
      'sys.stdout',
      'DEBUG',
      'StreamHandler;',
      'class',
      'import os',
    ],
    ...[
      'not StreamHandler',
      'StreamHandler == StreamHandler',
      'logging.handlers',
      'NoSuch',
      'no.such.Module',
      '*StreamHandler',
    ],
    ...[
      'StreamHandler\n  if 1 else\n  NullHandler',
      'handlers.handlers.X',
      'logging.NullHandler # c',
      '%%s',
      '',
      'Logger',
    ],
    ...['StreamHandler.__class__', 'str', 'dict', 'int', 'object', 'LogRecord', 'logging.getLogger', 'getLogger'],
    ...[
      '__import__("os").system',
      'StreamHandler.__init__',
      'toString',
      'constructor',
      '__proto__',
      'Object',
      'process',
    ],
  ])('%j is refused', (written) => {
    expect(() => fileConfig(withHandler(written))).toThrow(
      expect.objectContaining({ name: 'ConfigError', kind: 'invalid' }),
    )
    expect(root.handlers).toEqual([])
  })
})

describe('the class of a formatter', () => {
  test.each(['logging.Formatter', 'logging.handlers.logging.Formatter', ''])('%j is Formatter', (written) => {
    fileConfig(withFormatter(written))
    expect(root.handlers[0]?.formatter).toBeInstanceOf(Formatter)
  })

  test.each([
    ...[
      'Formatter',
      '(logging.Formatter)',
      'logging.Formatter # x',
      'logging.BufferingFormatter',
      'logging.PercentStyle',
    ],
    ...[
      'logging.Filter',
      'logging.StreamHandler',
      'logging.FileHandler',
      'logging.LogRecord',
      'handlers.logging.Formatter',
    ],
    ...[
      'logging',
      'logging.',
      '.logging',
      'logging .Formatter',
      'logging.handlers.RotatingFileHandler',
      'logging.Logger',
    ],
    ...['logging.NullHandler', 'logging.StrFormatStyle', 'logging.NoSuch', 'constructor'],
  ])('%j is refused', (written) => {
    expect(() => fileConfig(withFormatter(written))).toThrow(
      expect.objectContaining({ name: 'ConfigError', kind: 'invalid' }),
    )
  })
})

describe('registered classes', () => {
  class Kept extends ListHandler {
    readonly args: unknown[]
    constructor(...args: unknown[]) {
      super()
      this.args = args
    }
  }

  test.each(['my.pkg.Kept', 'Kept', 'handlers.Kept', 'logging.handlers.Kept', 'logging.Kept'])('as %s', (name) => {
    registerClass(name, Kept)
    fileConfig(withHandler(name, "('a', (1, 2), {'k': None})"))
    expect(root.handlers).toEqual([expect.any(Kept)])
    expect((root.handlers[0] as Kept).args).toEqual(['a', [1, 2], { k: null }, {}])
  })

  test('may be handed instances, wherever they stand', () => {
    registerClass('my.pkg.Kept', Kept)
    fileConfig(withHandler('my.pkg.Kept', "([NullHandler()], {'a': (Formatter('%%(name)s'),)}, 5)"))
    const [list, dict] = (root.handlers[0] as Kept).args as [unknown[], { a: unknown[] }]
    expect(list[0]?.constructor.name).toBe('NullHandler')
    expect(dict.a[0]).toMatchObject({ _fmt: '%(name)s' })
  })

  test('are handed one instance where Python hands one', () => {
    registerClass('my.pkg.Kept', Kept)
    fileConfig(withHandler('my.pkg.Kept', '[(a, {1: (a,)}, NullHandler()) for a in [NullHandler()]][0]'))
    const [one, dict, another] = (root.handlers[0] as Kept).args as [unknown, { 1: unknown[] }, unknown]
    expect(one).toBeInstanceOf(NullHandler)
    expect(dict[1][0]).toBe(one)
    expect(another).not.toBe(one)
  })

  test('are handed no more instances than the expression asks for, however often they stand in it', () => {
    registerClass('my.pkg.Kept', Kept)
    fileConfig(withHandler('my.pkg.Kept', '([[[[[[NullHandler()]*99]*99]*99]*99]*99]*99,)'))
    expect((root.handlers[0] as Kept).args).toHaveLength(1)
  })

  test('of handlers.* are found within logging.handlers too', () => {
    registerClass('handlers.Found', Kept)
    fileConfig(withHandler('logging.handlers.Found'))
    fileConfig(withHandler('handlers.Found if 1 else 2'))
    expect((root.handlers[0] as Kept).args).toEqual([])
  })

  test('get keyword arguments as one trailing object', () => {
    registerClass('my.pkg.Kept', Kept)
    fileConfig({ text: `${withHandler('my.pkg.Kept', '(1,)').text}kwargs={'size': 2.5, '__proto__': 3}\n` })
    const [one, keywords] = (root.handlers[0] as Kept).args
    expect(one).toBe(1)
    expect(Object.entries(keywords as object)).toEqual([
      ['size', 2.5],
      ['__proto__', 3],
    ])
    expect(Object.getPrototypeOf(keywords)).toBe(Object.prototype)
  })

  test('of formatters get format, datefmt and style, and defaults if there are any', () => {
    const calls: unknown[][] = []
    class Own extends Formatter {
      constructor(...args: unknown[]) {
        super()
        calls.push(args)
      }
    }
    registerClass('my.pkg.Own', Own)
    fileConfig(withFormatter('my.pkg.Own'))
    fileConfig({ text: `${withFormatter('my.pkg.Own').text}style={\ndatefmt=%Y\ndefaults={'a': 1}\n` })
    expect(calls).toEqual([
      ['%(message)s', null, '%'],
      ['%(message)s', '%Y', '{', { defaults: { a: 1 } }],
    ])
  })

  test('a name can be given another class', () => {
    class Other extends ListHandler {}
    registerClass('my.pkg.Kept', Kept)
    registerClass('my.pkg.Kept', Other)
    fileConfig(withHandler('my.pkg.Kept'))
    expect(root.handlers[0]).toBeInstanceOf(Other)
  })

  test.each([
    ['', Kept],
    [5, Kept],
    ['a.B', 'Kept'],
    ['a.B', () => {}],
  ])('registerClass(%j, %j) is refused', (name, klass) => {
    expect(() => registerClass(name as string, klass as typeof Kept)).toThrow(TypeError)
  })
})

test('what is not there, and what is meant, is told', () => {
  expect(() => fileConfig(withHandler('colorlog.NoSuchHandler'))).toThrow(
    /does not have the class 'colorlog.NoSuchHandler'\n.*\n.*\n +accepted: colorlog.StreamHandler, .*registerClass\('colorlog.NoSuchHandler', YourClass\)/,
  )
  expect(() => fileConfig(withHandler('RotatingFileHandler'))).toThrow(/did you mean 'handlers.RotatingFileHandler'/)
  expect(() => fileConfig(withHandler('my.pkg.Missing'))).toThrow(/registerClass\('my.pkg.Missing', YourClass\)/)
})
