import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Handler } from '../../src/core/handler.js'
import { Logger } from '../../src/core/logger.js'
import { getLogger, manager, root } from '../../src/core/manager.js'
import { LogRecord } from '../../src/core/record.js'
import { state } from '../../src/core/state.js'
import { KeyError } from '../../src/python/errors.js'
import { ListHandler } from '../helpers/list-handler.js'

const logger = getLogger('app.db')
const handler = new ListHandler()

beforeEach(() => {
  handler.records.length = 0
  logger.handlers = [handler]
  logger.setLevel('DEBUG')
  logger.disabled = false
})
afterEach(() => vi.restoreAllMocks())

describe('levels', () => {
  test.each([
    ['debug', 10],
    ['info', 20],
    ['warning', 30],
    ['warn', 30],
    ['error', 40],
    ['exception', 40],
    ['critical', 50],
    ['fatal', 50],
  ] as const)('%s logs with %d', (method, level) => {
    logger[method]('a %s', 'b')
    expect(handler.last.levelno).toBe(level)
    expect(handler.messages).toEqual(['a b'])
    logger.setLevel(level + 1)
    logger[method]('not this')
    expect(handler.records).toHaveLength(1)
  })

  test('are numbers', () => {
    const enabled = getLogger('app.numbers').isEnabledFor
    for (const level of ['ERROR', null, undefined])
      expect(() => Reflect.apply(enabled, getLogger('app.numbers'), [level])).toThrow('level must be a number')
  })

  test('come from the nearest logger above that has one, and changes are seen', () => {
    const child = getLogger('app.db.pool.one')
    expect(child.isEnabledFor(10)).toBe(true)
    getLogger('app.db.pool').setLevel('ERROR')
    expect(child.isEnabledFor(10)).toBe(false)
    expect(child.getEffectiveLevel()).toBe(40)
    getLogger('app.db.pool').setLevel('NOTSET')
    expect(child.isEnabledFor(10)).toBe(true)
  })

  test('log refuses a level that is no integer, or ignores the call', () => {
    expect(() => logger.log('INFO' as never, 'x')).toThrow(TypeError)
    state.raiseExceptions = false
    try {
      logger.log('INFO' as never, 'x')
    } finally {
      state.raiseExceptions = true
    }
    expect(handler.records).toEqual([])
  })

  test('a disabled logger says nothing', () => {
    logger.disabled = true
    logger.critical('x')
    logger.handle(new LogRecord('app.db', 50, '', 0, 'x', [], null))
    expect(handler.records).toEqual([])
    expect(logger.isEnabledFor(50)).toBe(false)
  })
})

describe('handlers', () => {
  test('of the loggers above get the record too, until propagate is off', () => {
    const above = new ListHandler()
    getLogger('app').addHandler(above)
    logger.info('x')
    logger.propagate = 0
    logger.info('y')
    logger.propagate = true
    getLogger('app').removeHandler(above)
    expect(above.messages).toEqual(['x'])
    expect(handler.messages).toEqual(['x', 'y'])
  })

  test('with a level get only what reaches it', () => {
    const errors = new ListHandler('ERROR')
    logger.addHandler(errors)
    logger.addHandler(errors)
    logger.info('x')
    logger.error('y')
    expect(errors.messages).toEqual(['y'])
  })

  test('hasHandlers looks upwards as far as propagate goes', () => {
    const lonely = getLogger('lonely.one')
    expect(lonely.hasHandlers()).toBe(false)
    root.addHandler(handler)
    expect(lonely.hasHandlers()).toBe(true)
    lonely.propagate = false
    expect(lonely.hasHandlers()).toBe(false)
    root.removeHandler(handler)
  })

  test('none at all: lastResort takes it, or one warning says so', () => {
    const last = new ListHandler('WARNING')
    const { lastResort } = state
    state.lastResort = last
    logger.handlers = []
    logger.info('x')
    logger.warning('y')
    expect(last.messages).toEqual(['y'])
    state.lastResort = null
    manager.emittedNoHandlerWarning = false
    const write = vi.spyOn(fs, 'writeSync').mockReturnValue(0)
    logger.warning('z')
    logger.warning('z')
    expect(write.mock.calls).toEqual([[2, 'No handlers could be found for logger "app.db"\n']])
    expect(manager.emittedNoHandlerWarning).toBe(true)
    state.lastResort = lastResort
  })
})

describe('keyword arguments', () => {
  test('extra becomes attributes', () => {
    logger.info('x', { extra: { user: 'u', __proto: 1 } })
    expect(handler.last).toMatchObject({ user: 'u', __proto: 1 })
  })

  test.each(['keep', 'site', 'constructor', '__proto__'])('extra may be called %s', (name) => {
    const filter = () => true
    handler.addFilter(filter)
    logger.info('x', { extra: JSON.parse(`{"${name}": 1}`) })
    handler.removeFilter(filter)
    expect(Object.getOwnPropertyDescriptor(handler.last, name)?.value).toBe(1)
  })

  test.each(['message', 'asctime', 'name', 'lineno', 'args'])('extra may not be called %s', (name) => {
    expect(() => logger.info('x', { extra: { [name]: 1 } })).toThrow(KeyError)
    expect(handler.records).toEqual([])
  })

  test('an object with other keys, or with none, is an argument', () => {
    logger.info('%s', { extra: 1, other: 2 })
    logger.info('%s', {})
    expect(handler.messages).toEqual(['{ extra: 1, other: 2 }', '{}'])
  })

  test('stack_info puts the stack on the record, innermost frame first', () => {
    function somewhere() {
      logger.info('x', { stack_info: true })
    }
    somewhere()
    expect(handler.last.stack_info).toMatch(/^Stack \(most recent call first\):\n {4}at somewhere /)
  })
})

describe('errors', () => {
  const error = new Error('boom')

  test('a last argument that is left over is the exc_info', () => {
    logger.error('failed: %s', 'why', error)
    expect(handler.last).toMatchObject({ exc_info: error, args: ['why'] })
  })

  test('a last argument that a conversion takes is not', () => {
    logger.error('failed: %s', error)
    expect(handler.last.exc_info).toBeNull()
    expect(handler.messages).toEqual(['failed: Error: boom'])
  })

  test('the message itself may be the error', () => {
    logger.error(error)
    expect(handler.last.exc_info).toBe(error)
    expect(handler.messages).toEqual(['Error: boom'])
  })

  test('exc_info names it, whatever was thrown', () => {
    logger.info('x', { exc_info: 'a string' })
    expect(handler.last.exc_info).toBe('a string')
    logger.exception('x', { exc_info: false })
    expect(handler.last.exc_info).toBeNull()
  })

  test('exception without an error says that there was none', () => {
    logger.exception('x')
    expect(handler.last.exc_info).toBe(true)
  })
})

describe('the call site', () => {
  const withHandler = (keeping: Handler) => {
    const made = new Logger('keeps')
    made.addHandler(keeping)
    return made
  }

  test('is that of the program', () => {
    function here() {
      logger.info('x')
    }
    here()
    expect(handler.last).toMatchObject({ funcName: 'here', filename: 'logger.test.ts', module: 'logger.test' })
    expect(handler.last.pathname).toMatch(/^\/.*\/test\/core\/logger\.test\.ts$/)
    expect(handler.last.lineno).toBeGreaterThan(100)
  })

  test('is found early for a record whose place will be asked for as that of the last was, and is its own', () => {
    const places: number[] = []
    class Asking extends Handler {
      override emit(record: LogRecord) {
        places.push(record.lineno)
      }
    }
    const asked = withHandler(new Asking())
    asked.warning('first')
    asked.warning('next line')
    for (let twice = 0; twice < 2; twice++) asked.warning('one line')
    const [first = 0] = places
    expect(places).toEqual([first, first + 1, first + 2, first + 2])
  })

  test.each([
    [1, 'inner'],
    [2, 'middle'],
    [3, 'outer'],
    [0, 'inner'],
  ])('with stacklevel %d is %s', (stacklevel, name) => {
    const inner = () => logger.info('x', { stacklevel })
    const middle = () => inner()
    function outer() {
      middle()
    }
    outer()
    expect(handler.last.funcName).toBe(name)
  })

  test('is right for a handler that keeps records and for one that reads at once', () => {
    class Reading extends Handler {
      seen: unknown[] = []
      override emit(record: LogRecord) {
        this.seen.push(record.funcName)
      }
    }
    const reading = new Reading()
    logger.addHandler(reading)
    function both() {
      logger.info('x')
    }
    both()
    expect([handler.last.funcName, reading.seen]).toEqual(['both', ['both']])
  })

  test.each<[string, (kept: LogRecord[]) => Logger]>([
    [
      'a logger that handles them itself',
      (kept) =>
        new (class extends Logger {
          override handle(record: LogRecord) {
            kept.push(record)
          }
        })('keeps'),
    ],
    [
      'a logger that calls handlers itself',
      (kept) =>
        new (class extends Logger {
          override callHandlers(record: LogRecord) {
            kept.push(record)
          }
        })('keeps'),
    ],
    [
      'a handler that handles them itself',
      (kept) =>
        withHandler(
          new (class extends Handler {
            override handle(record: LogRecord) {
              kept.push(record)
              return record
            }
          })(),
        ),
    ],
  ])('is right in the records that %s keeps', (_, make) => {
    const kept: LogRecord[] = []
    const keeping = make(kept)
    function program() {
      keeping.error('x')
    }
    program()
    expect(kept.map(({ funcName }) => funcName)).toEqual(['program'])
  })

  test('is unknown when an Error.prepareStackTrace makes no text', () => {
    const { prepareStackTrace } = Error
    Error.prepareStackTrace = (_, frames) => frames
    try {
      logger.info('x')
      expect(handler.last).toMatchObject({ pathname: '(unknown file)', lineno: 0 })
    } finally {
      Error.prepareStackTrace = prepareStackTrace
    }
  })

  test('is right when a handler logs itself', () => {
    const inner = getLogger('inner')
    class Nested extends Handler {
      override emit() {
        inner.info('nested')
      }
    }
    logger.handlers = [new Nested(), handler]
    inner.addHandler(handler)
    inner.setLevel('INFO')
    function program() {
      logger.info('x')
    }
    program()
    inner.removeHandler(handler)
    expect(handler.records.map((record) => record.funcName)).toEqual(['emit', 'program'])
  })
})

describe('subclasses', () => {
  test('may find the caller and make the record themselves', () => {
    class Mine extends Logger {
      override findCaller(): [string, number, string, string | null] {
        return ['/my/file.js', 5, 'mine', null]
      }
      override makeRecord(...args: Parameters<Logger['makeRecord']>) {
        const record = super.makeRecord(...args)
        record.msg = `made: ${record.msg}`
        return record
      }
    }
    const mine = new Mine('mine', 'DEBUG')
    mine.addHandler(handler)
    mine.info('x', { extra: { a: 1 } })
    expect(handler.last).toMatchObject({ pathname: '/my/file.js', lineno: 5, funcName: 'mine', msg: 'made: x', a: 1 })
  })
})

test('a filter of a logger sees only its own records', () => {
  const child = getLogger('app.db.child')
  logger.filters = [() => false]
  child.info('from below')
  logger.info('own')
  logger.filters = []
  expect(handler.messages).toEqual(['from below'])
})

test('getChild and getChildren', () => {
  const family = getLogger('family')
  const a = family.getChild('a')
  const deep = family.getChild('b.c')
  expect(a.name).toBe('family.a')
  expect(deep.parent).toBe(family)
  expect(family.getChildren()).toEqual(new Set([a]))
  expect(root.getChild('x').name).toBe('x')
  expect(root.getChildren()).toContain(family)
})

test('toString tells name and level', () => expect(String(logger)).toBe('<Logger app.db (DEBUG)>'))
