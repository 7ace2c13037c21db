import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  getLogRecordFactory,
  hasGivenTimes,
  LogRecord,
  makeLogRecord,
  RECORD_ATTRIBUTES,
  setLogRecordFactory,
} from '../../src/core/record.js'
import { state } from '../../src/core/state.js'

afterEach(() => vi.useRealTimers())

const make = (msg: unknown, args: ConstructorParameters<typeof LogRecord>[5] = []) =>
  new LogRecord('app', 20, '/srv/app/main.js', 7, msg, args, null, 'run')

test('has the attributes of Python', () => {
  vi.useFakeTimers({ now: 1_700_000_000_123, toFake: ['Date'] })
  const record = make('hi')
  expect(record).toMatchObject({
    name: 'app',
    levelno: 20,
    levelname: 'INFO',
    pathname: '/srv/app/main.js',
    filename: 'main.js',
    module: 'main',
    lineno: 7,
    funcName: 'run',
    created: 1_700_000_000.123,
    msecs: 123,
    relativeCreated: 1_700_000_000_123 - state.startTime,
    process: process.pid,
    processName: expect.any(String),
    threadName: expect.any(String),
    taskName: null,
    exc_info: null,
    exc_text: null,
    stack_info: null,
  })
})

test('leaves out thread and process when told so', () => {
  state.logThreads = state.logProcesses = state.logMultiprocessing = false
  try {
    expect(make('hi')).toMatchObject({ thread: null, threadName: null, process: null, processName: null })
  } finally {
    state.logThreads = state.logProcesses = state.logMultiprocessing = true
  }
})

describe('getMessage', () => {
  test.each([
    ['plain 100%', [], 'plain 100%'],
    ['%s has %d', ['x', 3], 'x has 3'],
    ['%(a)s and %(b)s', [{ a: 1, b: 2 }], '1 and 2'],
    ['%s', [{}], '{}'],
    ['length %(length)s', [{ length: 5 }], 'length 5'],
    [new Map([['k', 1]]), [], "Map(1) { 'k' => 1 }"],
  ])('%s with %j', (msg, args, text) => expect(make(msg, args).getMessage()).toBe(text))

  test.each([[[]], [{}], [new Map()], [null]])('as it is without arguments: %j', (args) =>
    expect(makeLogRecord({ msg: '%s %(a)s', args }).getMessage()).toBe('%s %(a)s'),
  )

  test('a Map alone serves the keys', () => {
    expect(make('%(k)s', [new Map([['k', 'v']])]).getMessage()).toBe('v')
  })

  test('throws what does not fit', () => {
    expect(() => make('%d', ['x']).getMessage()).toThrow(TypeError)
    expect(() => make('%s', ['x', 'y']).getMessage()).toThrow('not all arguments converted')
  })
})

test('what is set stays set, and changes nothing else', () => {
  const record = make('hi')
  record.pathname = '/elsewhere/other.mjs'
  expect(record).toMatchObject({ filename: 'main.js', module: 'main', lineno: 7 })
  record.filename = 'f.x'
  record.module = 'm'
  record.lineno = 1
  record.funcName = 'g'
  expect(record).toMatchObject({
    pathname: '/elsewhere/other.mjs',
    filename: 'f.x',
    module: 'm',
    lineno: 1,
    funcName: 'g',
  })
})

test('without a path has no file name, and a module that says so', () => {
  const record = new LogRecord('app', 20, null, 0, 'x', [], null)
  expect(record).toMatchObject({ pathname: null, filename: null, module: 'Unknown module', funcName: null })
})

describe('makeLogRecord', () => {
  test('takes the attributes as they are', () => {
    const record = makeLogRecord({ name: 'a', pathname: '/x/y.py', filename: 'y.py', msecs: 5, other: [1] })
    expect(record).toMatchObject({ name: 'a', pathname: '/x/y.py', filename: 'y.py', msecs: 5, other: [1] })
    expect(record).toBeInstanceOf(LogRecord)
    expect(hasGivenTimes(record)).toBe(true)
    expect(hasGivenTimes(make('x'))).toBe(false)
    expect(hasGivenTimes(makeLogRecord({ name: 'a' }))).toBe(false)
  })

  test('makes no name from a path that is set later, nor from one that is null', () => {
    expect(makeLogRecord({ pathname: '/x/y.py' })).toMatchObject({ pathname: '/x/y.py', filename: '', module: '' })
    expect(makeLogRecord({ filename: 'f.py', module: null })).toMatchObject({ filename: 'f.py', module: null })
    const record = makeLogRecord({ filename: 'f.py' })
    record.filename = 'g.py'
    expect(record.module).toBe('')
  })

  test('without a level has none', () => {
    expect(makeLogRecord({})).toMatchObject({ name: null, levelno: null, levelname: 'Level None' })
  })

  test('touches no prototype', () => {
    const record = makeLogRecord(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}'))
    expect(Object.getPrototypeOf(record)).toBe(LogRecord.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

test('RECORD_ATTRIBUTES names what Python puts on a record', () => {
  // vars(logging.makeLogRecord({})), message and asctime
  const python =
    'name msg args levelname levelno pathname filename module exc_info exc_text stack_info lineno funcName created msecs ' +
    'relativeCreated thread threadName processName process taskName message asctime'
  expect([...RECORD_ATTRIBUTES].sort()).toEqual(python.split(' ').sort())
})

test('the factory can be replaced and put back', () => {
  class Special extends LogRecord {}
  const original = getLogRecordFactory()
  setLogRecordFactory((...args) => new Special(...args))
  expect(makeLogRecord({})).toBeInstanceOf(Special)
  setLogRecordFactory(original)
  expect(makeLogRecord({})).not.toBeInstanceOf(Special)
  expect(state.recordFactory).toBeUndefined()
})
