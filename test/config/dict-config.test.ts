import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.js'
import { dictConfig } from '../../src/config/dict-config.js'
import { fileConfig } from '../../src/config/file-config.js'
import { registerObject } from '../../src/config/registered-objects.js'
import { Filter } from '../../src/core/filter.js'
import { getHandlerByName, Handler } from '../../src/core/handler.js'
import { getLogger, root } from '../../src/core/manager.js'
import type { LogRecord } from '../../src/core/record.js'
import { Formatter } from '../../src/formatters/index.js'
import { FileHandler } from '../../src/handlers/file.js'
import { MemoryHandler, type QueueHandler, QueueListener } from '../../src/handlers/index.js'
import { NullHandler } from '../../src/handlers/null.js'
import { StreamHandler } from '../../src/handlers/stream.js'
import { KeyError, ValueError } from '../../src/python/errors.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'

beforeEach(freshLogging)
afterEach(freshLogging)

const folder = useTempFolder()

/** Keeps the lines that it would write. */
class ListHandler extends Handler {
  readonly lines: string[] = []

  override emit(record: LogRecord): void {
    this.lines.push(this.format(record))
  }
}

const NULL = { class: 'logging.NullHandler' }
const thrownBy = (config: Record<string, unknown>): ConfigError => {
  try {
    dictConfig(config)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
const withHandler = (handler: Record<string, unknown>, more = {}) => ({
  ...{ version: 1, handlers: { h: handler }, root: { handlers: ['h'] } },
  ...more,
})

test('builds what it is told to', () => {
  dictConfig({
    version: 1,
    formatters: { f: { format: '{levelname} {who} {message}', style: '{', defaults: { who: 'me' } } },
    filters: { app: { name: 'app' } },
    handlers: { h: { class: ListHandler, formatter: 'f', level: 'INFO', filters: ['app'] } },
    loggers: { 'app.db': { level: 'DEBUG' }, other: { propagate: false } },
    root: { level: 'WARNING', handlers: ['h'] },
  })
  getLogger('app.db').info('one %d', 1)
  getLogger('app.db').debug('two')
  getLogger('apple').error('three')
  getLogger('other').error('four')
  const [handler] = root.handlers
  expect(handler).toBeInstanceOf(ListHandler)
  expect((handler as ListHandler).lines).toEqual(['INFO me one 1'])
  expect(handler?.name).toBe('h')
  expect(getHandlerByName('h')).toBe(handler)
})

describe('classes and functions', () => {
  class Stream extends StreamHandler {}

  test.each<[string, Record<string, unknown>]>([
    ['a class', { class: Stream }],
    ['a class as the factory', { '()': Stream }],
    ['a function', { '()': ({ stream }: { stream: NodeJS.WriteStream }) => new Stream(stream) }],
    ['a registered function', { '()': 'my.pkg.make_stream' }],
  ])('can be %s', (_, handler) => {
    registerObject('my.pkg.make_stream', (kwargs: { stream: NodeJS.WriteStream }) => new Stream(kwargs.stream))
    dictConfig(withHandler({ ...handler, stream: 'ext://sys.stdout' }))
    expect(root.handlers[0]).toBeInstanceOf(Stream)
    expect((root.handlers[0] as Stream).stream).toBe(process.stdout)
  })

  test('a function always gets an object, of plain values', () => {
    const seen: unknown[] = []
    const make = (kwargs: unknown) => {
      seen.push(kwargs)
      return new NullHandler()
    }
    dictConfig(withHandler({ '()': make }))
    dictConfig(
      withHandler({
        '()': make,
        class: 5,
        a: [1, 'ext://sys.stdout', ['x']],
        b: { c: 'cfg://version' },
        d: 'cfg://version',
      }),
    )
    expect(seen).toEqual([{}, { class: 5, a: [1, 'ext://sys.stdout', ['x']], b: { c: 'cfg://version' }, d: 1 }])
  })

  test('objects with methods, and instances, come as they are', () => {
    const stream = { texts: [] as string[], write: (text: string) => stream.texts.push(text) }
    dictConfig(withHandler({ class: 'logging.StreamHandler', stream }))
    expect((root.handlers[0] as StreamHandler).stream).toBe(stream)
    root.error('x')
    expect(stream.texts).toEqual(['x\n'])
  })

  test('filters can be functions and objects', () => {
    const isShort = (record: LogRecord) => record.getMessage().length < 3
    const notB = { filter: (record: LogRecord) => record.getMessage() !== 'b' }
    dictConfig(
      withHandler(
        { class: ListHandler, filters: [isShort, notB, 'own'] },
        { filters: { own: { '()': () => isShort } } },
      ),
    )
    for (const text of ['a', 'b', 'long']) root.error(text)
    expect((root.handlers[0] as ListHandler).lines).toEqual(['a'])
    expect(root.handlers[0]?.filters).toEqual([isShort, notB])
  })

  test('a formatter is called as Python calls it', () => {
    const calls: unknown[][] = []
    class Mine extends Formatter {
      constructor(...args: ConstructorParameters<typeof Formatter>) {
        super(...args)
        calls.push(args)
      }
    }
    const formatters = {
      a: { class: Mine },
      b: { class: Mine, format: '%(message)s', datefmt: '%H', style: '%', validate: false, defaults: { x: 1 } },
      c: { '()': Mine, format: 'c %(message)s' },
      d: { '()': Mine, fmt: 'd %(message)s', '.': { default_msec_format: '%s.%03d' } },
    }
    dictConfig({ version: 1, formatters })
    expect(calls).toEqual([
      [null, null, '%'],
      ['%(message)s', '%H', '%', false, { defaults: { x: 1 } }],
      [{ fmt: 'c %(message)s' }],
      [{ fmt: 'd %(message)s' }],
    ])
  })
})

describe('handlers that need others', () => {
  const memory = (target: string) => ({ class: 'logging.handlers.MemoryHandler', capacity: 9, target })

  test('get them whatever their names', () => {
    dictConfig({ version: 1, handlers: { a: memory('z'), z: NULL, b: memory('a') }, root: { handlers: ['a', 'b'] } })
    const [a, b] = root.handlers as [MemoryHandler, MemoryHandler]
    expect(a.target).toBe(getHandlerByName('z'))
    expect(b.target).toBe(a)
  })

  test('are made when what they need is, and once', () => {
    const made: string[] = []
    class Named extends MemoryHandler {
      constructor(...args: ConstructorParameters<typeof MemoryHandler>) {
        super(...args)
        made.push(this.target?.name ?? '')
      }
    }
    const named = (target: string) => ({ class: Named, capacity: 1, target, flushLevel: 'CRITICAL' })
    dictConfig({ version: 1, handlers: { a: named('y'), b: named('x'), x: NULL, y: NULL } })
    expect(made).toEqual(['y', 'x'])
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['themselves', { a: memory('a') }, "Unable to configure handler 'a'", 'handlers.a.target'],
    ['each other', { a: memory('b'), b: memory('a') }, "Unable to configure handler 'a'", 'handlers.a.target'],
    [
      'one that waits',
      { a: memory('b'), b: memory('c'), c: NULL },
      "Unable to configure handler 'a'",
      'handlers.a.target',
    ],
  ])('are refused if they need %s', (_, handlers, said, at) => {
    const { message, faults } = thrownBy({ version: 1, handlers })
    expect(message.split('\n')[0]).toBe(said)
    expect(faults[0]).toMatchObject({ path: at })
    expect(faults[0]?.message).toContain('is not configured yet')
  })

  test('a QueueHandler comes with its listener', () => {
    dictConfig({
      version: 1,
      handlers: {
        list: { class: ListHandler, level: 'ERROR' },
        queued: { class: 'logging.handlers.QueueHandler', handlers: ['list'], respect_handler_level: true },
        small: { class: 'logging.handlers.QueueHandler', queue: { '()': 'queue.Queue', maxsize: 3 }, handlers: [] },
      },
      root: { handlers: ['queued', 'small'] },
    })
    const [queued, small] = root.handlers as [QueueHandler, QueueHandler]
    expect(queued.listener).toBeInstanceOf(QueueListener)
    expect(queued.listener?.queue).toBe(queued.queue)
    expect(queued.listener?.handlers).toEqual([getHandlerByName('list')])
    expect(queued.listener?.respect_handler_level).toBe(true)
    expect(small.queue).toMatchObject({ maxsize: 3 })
    queued.listener?.start()
    root.error('error')
    root.warning('warning')
    queued.listener?.stop()
    expect((getHandlerByName('list') as ListHandler).lines).toEqual(['error'])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a handler that is not there', { handlers: ['nope'] }, 'handlers.q.handlers[0]'],
    ['a queue that is none', { queue: 5 }, 'handlers.q.queue'],
    ['a dict that makes no queue', { queue: { maxsize: 3 } }, 'handlers.q.queue'],
    ['a name that makes no queue', { queue: 'logging.INFO' }, 'handlers.q.queue'],
    ['a class that is no listener', { listener: 'logging.StreamHandler' }, 'handlers.q.listener'],
    ['a listener that is none', { listener: null }, 'handlers.q.listener'],
    ['an argument too many', { size: 3 }, 'handlers.q.size'],
  ])('a QueueHandler with %s is refused', (_, more, at) => {
    const { message, faults } = thrownBy({
      version: 1,
      handlers: { q: { class: 'logging.handlers.QueueHandler', ...more } },
    })
    expect(message).toMatch(/^Unable to configure handler 'q'\n/)
    expect(faults.map(({ path: where }) => where)).toEqual([at])
  })
})

describe('what is refused', () => {
  test('is told of all at once, where it is and what is accepted', () => {
    const error = thrownBy({
      version: 1,
      formatters: { f: { format: 'nothing' } },
      handlers: {
        b: { class: 'logging.StreamHandler', level: 'info', strem: 1 },
        a: { class: 'logging.FileHandler', filename: 'x.log', formatter: 'g' },
      },
      loggers: { 'app.db': { handlers: ['a', 'c'] } },
      root: { level: 1.5 },
    })
    expect(error).toBeInstanceOf(ValueError)
    expect(error.kind).toBe('invalid')
    expect(error.message).toBe(`Unable to configure formatter 'f'
6 faults
<object>: formatters.f.format: Invalid format 'nothing' for '%' style
  accepted: a format with fields of its style, such as %(message)s
<object>: handlers.a.formatter: there is no formatter 'g'
  accepted: f
<object>: handlers.b.level: there is no level 'info'
  accepted: CRITICAL, FATAL, ERROR, WARN, WARNING, INFO, DEBUG, NOTSET, or an integer
  did you mean 'INFO'?
<object>: handlers.b.strem: StreamHandler() got an unexpected keyword argument 'strem'
  accepted: StreamHandler(stream=None)
  did you mean 'stream'?
<object>: loggers[app.db].handlers[1]: there is no handler 'c'
  accepted: b, a
<object>: root.level: 1.5 is not accepted
  accepted: text, an integer, nothing`)
  })

  test.each([
    ['ext://sys.stdot', 'ext://sys.stdout'],
    ['ext://my.pkg.strem', 'ext://my.pkg.stream'],
    ['ext://nothing.near', null],
  ])('%s comes with what could have been meant', (stream, suggestion) => {
    registerObject('my.pkg.stream', process.stdout)
    const { faults } = thrownBy(withHandler({ class: 'logging.StreamHandler', stream }))
    expect(faults).toEqual([expect.objectContaining({ path: 'handlers.h.stream', suggestion })])
    expect(faults[0]?.accepted).toContain('registerObject')
  })

  test('has the causes that Python tells of', () => {
    const { cause } = thrownBy(withHandler({ ...NULL, formatter: 'nope' }))
    expect(cause).toBeInstanceOf(ValueError)
    expect((cause as Error).message).toBe("Unable to set formatter 'nope'")
    expect((cause as Error).cause).toBeInstanceOf(KeyError)
  })

  test.each<[Record<string, unknown>, string]>([
    [{}, "dictionary doesn't specify a version"],
    [{ version: 2 }, 'Unsupported version: 2'],
    [{ version: '1' }, 'Unsupported version: 1'],
    [{ version: null }, 'Unsupported version: None'],
    [{ version: [1] }, 'Unsupported version: [1]'],
    [{ version: new Date(1) }, 'Unsupported version: 1970-01-01T00:00:00.001Z'],
    [{ version: 1, incremental: true, handlers: { x: {} } }, "No handler found with name 'x'"],
    [{ version: 1, root: { level: 'LOUD' } }, 'Unable to configure root logger'],
  ])('%j is refused in Python’s words', (config, said) => {
    expect(thrownBy(config).message.split('\n')[0]).toBe(said)
  })

  test.each([[null], [undefined], [5], ['x'], [[]], [new Date()]])('%j is no configuration', (config) => {
    expect(() => dictConfig(config as never)).toThrow(TypeError)
  })

  test('changes nothing: what was configured goes on', () => {
    dictConfig(withHandler({ class: 'logging.FileHandler', filename: folder.at('a.log'), mode: 'w' }))
    const [before] = root.handlers
    root.error('one')
    const next = { version: 1, handlers: { n: { class: FileHandler, filename: folder.at('b.log') } } }
    thrownBy({ ...next, loggers: { a: { handlers: ['n', 'nope'] }, b: { level: 'LOUD' } }, root: { handlers: ['n'] } })
    root.error('two')
    expect(root.handlers).toEqual([before])
    expect(getHandlerByName('h')).toBe(before)
    expect(root.manager.loggerDict.size).toBe(0)
    expect(folder.all()).toEqual({ 'a.log': 'one\ntwo\n' })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['handler', { handlers: { x: { '()': () => null } } }, 'NoneType'],
    ['handler', { handlers: { x: { '()': () => ({}) } } }, 'dict'],
    ['handler', { handlers: { x: { '()': async () => new NullHandler() } } }, 'Promise'],
    ['formatter', { formatters: { x: { '()': () => 'x' } } }, 'str'],
    ['filter', { filters: { x: { '()': () => true } } }, 'bool'],
  ])('and a function that gives no %s: %j', (kind, config, said) => {
    const { kind: why, message } = thrownBy({ version: 1, ...config })
    expect(why).toBe('failed')
    expect(message).toMatch(`Unable to configure ${kind} 'x'\n<object>: ${kind}s.x: TypeError: `)
    expect(message).toMatch(`what was made is no ${kind}, but ${said}`)
  })

  test('in loggers leaves a part where nothing was configured, as CPython does', () => {
    thrownBy({ version: 1, handlers: { h: NULL }, loggers: { a: { handlers: ['h'] }, b: { handlers: ['x'] }, c: {} } })
    expect([...root.manager.loggerDict.keys()]).toEqual(['a', 'b'])
    expect(getLogger('a').handlers).toHaveLength(1)
  })

  test('because it cannot be built leaves no handler open, and tells where', () => {
    const closed: string[] = []
    class Closing extends NullHandler {
      override close() {
        closed.push(this.name ?? '')
        super.close()
      }
    }
    const error = thrownBy({
      version: 1,
      handlers: { a: { class: Closing }, b: { class: 'logging.FileHandler', filename: '/nowhere/at/all/x.log' } },
      root: { handlers: ['a', 'b'] },
    })
    expect(error.kind).toBe('failed')
    expect(error.message).toMatch(/^Unable to configure handler 'b'\n<object>: handlers\.b: .*ENOENT/)
    expect(error.cause).toMatchObject({ code: 'ENOENT' })
    expect(closed).toEqual(['a'])
  })
})

describe('what was there before', () => {
  test('is turned off unless the configuration names it or what is above it', () => {
    const [old, app, part] = ['old', 'app', 'app.part'].map((name) => getLogger(name))
    part?.setLevel('ERROR')
    dictConfig({ version: 1, loggers: { app: {} } })
    expect([old, app, part].map((logger) => logger?.disabled)).toEqual([true, false, false])
    expect(part?.level).toBe(0)
    dictConfig({ version: 1, disable_existing_loggers: false })
    expect(old?.disabled).toBe(false)
  })

  test('changes its levels only if that is all that is asked for', () => {
    dictConfig({ ...withHandler(NULL), loggers: { a: { level: 'INFO', propagate: true } } })
    const [handler] = root.handlers
    dictConfig({
      ...{ version: 1, incremental: true, handlers: { h: { level: 'ERROR', class: 'nope', formatter: 'nope' } } },
      ...{
        formatters: { f: 5 },
        loggers: { a: { level: 5, propagate: false, handlers: ['x'] } },
        root: { level: 'CRITICAL' },
      },
    })
    expect(root.handlers).toEqual([handler])
    expect(handler?.level).toBe(40)
    expect([getLogger('a').level, getLogger('a').propagate, root.level]).toEqual([5, false, 50])
  })

  test('and comes from another kind of configuration is replaced as well', () => {
    fileConfig({
      text: '[loggers]\nkeys=root\n[handlers]\nkeys=i\n[formatters]\nkeys=\n[logger_root]\nhandlers=i\n[handler_i]\nclass=NullHandler\n',
    })
    dictConfig(withHandler(NULL))
    expect(root.handlers.map(({ name }) => name)).toEqual(['h'])
  })

  test('handlers that no logger has stay until the next configuration', () => {
    dictConfig({ version: 1, handlers: { spare: NULL } })
    expect(getHandlerByName('spare')).toBeInstanceOf(NullHandler)
    dictConfig({ version: 1 })
    expect(getHandlerByName('spare')).toBeNull()
  })
})

describe('names mean nothing but themselves', () => {
  const hostile = (text: string) => dictConfig(JSON.parse(text))

  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('in a dict of attributes', () => {
    hostile(`{"version": 1, "handlers": {"h": {"class": "logging.NullHandler",
      ".": {"__proto__": {"polluted": 1}, "constructor": 2, "custom": 3}}}, "root": {"handlers": ["h"]}}`)
    const [handler] = root.handlers
    expect(handler).toBeInstanceOf(NullHandler)
    expect(handler).toMatchObject({ custom: 3 })
    expect(Object.getOwnPropertyDescriptor(handler, '__proto__')?.value).toEqual({ polluted: 1 })
  })

  test('among the parts of a configuration', () => {
    hostile(`{"version": 1, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},
      "formatters": {"__proto__": {"format": "p %(message)s"}},
      "filters": {"constructor": {"name": "x"}},
      "handlers": {"toString": {"class": "logging.NullHandler", "formatter": "__proto__", "filters": ["constructor"]}},
      "loggers": {"__proto__": {"level": "ERROR", "handlers": ["toString"]}}}`)
    const [handler] = getLogger('__proto__').handlers
    expect((handler?.formatter as Formatter | undefined)?._fmt).toBe('p %(message)s')
    expect(handler?.filters).toEqual([new Filter('x')])
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s is not there unless it is written',
    (name) => {
      expect(thrownBy(withHandler({ ...NULL, formatter: name })).faults).toHaveLength(1)
      expect(thrownBy({ version: 1, root: { handlers: [name], filters: [name] } }).faults).toHaveLength(2)
    },
  )

  test('among the arguments', () => {
    const seen: unknown[] = []
    registerObject('my.pkg.seen', (kwargs: object) => {
      seen.push(Object.entries(kwargs))
      return new NullHandler()
    })
    hostile(
      `{"version": 1, "handlers": {"h": {"()": "my.pkg.seen", "__proto__": {"polluted": 1}, "a": {"__proto__": 5}}}}`,
    )
    const [entries] = seen as [[string, unknown][]]
    expect(entries.map(([key]) => key)).toEqual(['__proto__', 'a'])
    expect(Object.entries(entries[1]?.[1] as object)).toEqual([['__proto__', 5]])
  })
})

test('the configuration stays as it was given', () => {
  const config = {
    version: 1,
    disable_existing_loggers: false,
    formatters: { f: { '()': 'logging.Formatter', format: '%(message)s', '.': { default_msec_format: 'x' } } },
    handlers: {
      a: { class: 'logging.handlers.MemoryHandler', capacity: 'cfg://n', target: 'b' },
      b: { ...NULL, formatter: 'f' },
    },
    n: 5,
    root: { handlers: ['a'] },
  }
  const before = structuredClone(config)
  dictConfig(config)
  expect(config).toEqual(before)
})

test('a Map will do, at every depth, with keys of any kind', () => {
  dictConfig(
    new Map<string, unknown>([
      ['version', 1],
      ['handlers', new Map([[7, new Map([['class', 'logging.NullHandler']])]])],
      ['root', new Map([['handlers', [7]]])],
    ]),
  )
  expect(root.handlers.map(({ name }) => name)).toEqual(['7'])
})
