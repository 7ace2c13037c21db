import fs from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { getHandlerByName, getHandlerNames, Handler } from '../../src/core/handler.js'
import { LogRecord, makeLogRecord } from '../../src/core/record.js'
import { clearExistingHandlers, shutdown } from '../../src/core/shutdown.js'
import { state } from '../../src/core/state.js'
import { ListHandler } from '../helpers/list-handler.js'
import { runProgram } from '../helpers/run-program.js'

afterEach(() => vi.restoreAllMocks())

test('takes a level by number, name or keyword', () => {
  expect([
    new Handler().level,
    new Handler(5).level,
    new Handler('INFO').level,
    new Handler({ level: 7 }).level,
  ]).toEqual([0, 5, 20, 7])
  expect(() => new Handler('LOUD')).toThrow("Unknown level: 'LOUD'")
  expect(() => new Handler({ lvl: 1 } as never)).toThrow("unexpected keyword argument 'lvl'")
})

test('one that is collected as garbage leaves nothing behind', () => {
  const { stdout } = runProgram(`
    import v8 from 'node:v8'
    import vm from 'node:vm'
    import { setImmediate as turn } from 'node:timers/promises'
    import { Handler } from './core/handler.js'
    import { state } from './core/state.js'
    v8.setFlagsFromString('--expose-gc')
    const collect = vm.runInNewContext('gc')
    const make = () => { for (let number = 0; number < 100; number++) new Handler() }
    make()
    const made = state.handlerList.size
    for (let turns = 0; turns < 1000 && state.handlerList.size > 0; turns++) {
      collect()
      await turn()
    }
    console.log(made, state.handlerList.size)
  `)
  expect(stdout).toBe('100 0\n')
})

test('is found by its name until it is closed', () => {
  const handler = new ListHandler()
  handler.name = 'one'
  expect(getHandlerByName('one')).toBe(handler)
  handler.set_name('two')
  expect([getHandlerByName('one'), getHandlerByName('two')]).toEqual([null, handler])
  expect(getHandlerNames()).toEqual(new Set(['two']))
  handler.close()
  expect([getHandlerByName('two'), handler.get_name()]).toEqual([null, 'two'])
})

test('closing one does not take the name from another', () => {
  const [first, second] = [new ListHandler(), new ListHandler()]
  first.name = 'shared'
  second.name = 'shared'
  first.close()
  expect(getHandlerByName('shared')).toBe(second)
})

test('the base class does not emit', () => {
  expect(() => new Handler().handle(makeLogRecord({}))).toThrow('emit must be implemented')
})

test('handle returns what it emitted, or false', () => {
  const handler = new ListHandler()
  const [record, other] = [makeLogRecord({}), makeLogRecord({})]
  expect(handler.handle(record)).toBe(record)
  handler.addFilter(() => other)
  expect(handler.handle(record)).toBe(other)
  handler.addFilter(() => false)
  expect(handler.handle(record)).toBe(false)
  expect(handler.records).toEqual([record, other])
})

describe('handleError', () => {
  const report = (record: LogRecord, error: unknown) => {
    const write = vi.spyOn(fs, 'writeSync').mockReturnValue(0)
    new ListHandler().handleError(record, error)
    return write.mock.calls.map(([, text]) => text).join('')
  }

  test('tells the error, the message and its arguments', () => {
    const record = new LogRecord('a', 20, '', 0, "it's %d", ['x', 2], null)
    expect(report(record, new TypeError('a number is required'))).toMatch(
      /^--- Logging error ---\nTypeError: a number is required\n[\s\S]*\nCall stack:\n[\s\S]*\nMessage: "it's %d"\nArguments: \('x', 2\)\n$/,
    )
  })

  test('survives arguments that cannot be shown', () => {
    const odd = {
      [Symbol.for('nodejs.util.inspect.custom')]() {
        throw new Error('no\nway')
      },
    }
    const text = report(new LogRecord('a', 20, '', 0, 'x', [odd], null), 'thrown text')
    expect(text).toContain('Error: thrown text')
    expect(text).toMatch(/\nArguments: <cannot be shown: no\\nway>\n$/)
  })

  test('survives an error that cannot be shown, and one whose stack is no text', () => {
    const odd = {
      [Symbol.for('nodejs.util.inspect.custom')]() {
        throw new Error('no way')
      },
    }
    expect(report(makeLogRecord({}), odd)).toMatch(/^--- Logging error ---\n<cannot be shown: no way>\nCall stack:\n/)
    const stackless = Object.assign(new TypeError('why'), { stack: ['frames'] })
    expect(report(makeLogRecord({}), stackless)).toContain('--- Logging error ---\nTypeError: why\nCall stack:\n')
  })

  test('survives an Error.prepareStackTrace that makes no text', () => {
    const { prepareStackTrace } = Error
    Error.prepareStackTrace = (_, frames) => frames
    try {
      expect(report(makeLogRecord({}), 'thrown text')).toMatch(/\nCall stack:\n\nMessage: /)
    } finally {
      Error.prepareStackTrace = prepareStackTrace
    }
  })

  test('says nothing when raiseExceptions is off, and never throws', () => {
    state.raiseExceptions = false
    expect(report(makeLogRecord({}), new Error('x'))).toBe('')
    state.raiseExceptions = true
    vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw new Error('EPIPE')
    })
    new ListHandler().handleError(makeLogRecord({}), new Error('x'))
  })
})

describe('shutdown', () => {
  class Noting extends ListHandler {
    constructor(
      readonly label: string,
      readonly log: string[],
    ) {
      super()
    }
    override flush() {
      this.log.push(`flush ${this.label}`)
    }
    override close() {
      this.log.push(`close ${this.label}`)
      super.close()
    }
  }

  test('flushes and closes all handlers, the youngest first', () => {
    shutdown()
    const log: string[] = []
    const handlers = [new Noting('a', log), new Noting('b', log)]
    shutdown()
    shutdown()
    expect(handlers).toHaveLength(2)
    expect(log).toEqual(['flush b', 'close b', 'flush a', 'close a'])
  })

  test('leaves alone what must not be flushed on close', () => {
    const log: string[] = []
    const handler = Object.assign(new Noting('a', log), { flushOnClose: false })
    shutdown([new WeakRef<Handler>(handler)])
    expect(log).toEqual(['close a'])
  })

  test('goes on after an error of the system and throws any other', () => {
    const failing = new Noting('x', [])
    failing.flush = () => {
      throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
    }
    shutdown([new WeakRef<Handler>(failing)])
    failing.flush = () => {
      throw new RangeError('a fault')
    }
    expect(() => shutdown([new WeakRef<Handler>(failing)])).toThrow('a fault')
    failing.flush = () => {}
  })

  test('clearExistingHandlers closes all and forgets the names', () => {
    const handler = new ListHandler()
    handler.name = 'gone'
    clearExistingHandlers()
    expect([getHandlerByName('gone'), state.handlerList.size]).toEqual([null, 0])
  })
})
