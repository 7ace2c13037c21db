import fs from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LogRecord } from '../../src/core/record.js'
import { shutdown } from '../../src/core/shutdown.js'
import { ConcurrentRotatingFileHandler } from '../../src/handlers/concurrent/rotating-file.js'
import { ConcurrentTimedRotatingFileHandler } from '../../src/handlers/concurrent/timed-rotating-file.js'
import { FileHandler } from '../../src/handlers/file.js'
import { RotatingFileHandler } from '../../src/handlers/rotating-file.js'
import { TimedRotatingFileHandler } from '../../src/handlers/timed-rotating-file.js'
import { WatchedFileHandler } from '../../src/handlers/watched-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2024-05-01T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const text = (name = 'a.log') => folder.read(name)
const made = (msg: unknown, attributes = {}) => say(msg, { created: Date.now() / 1000, ...attributes })

describe.each([
  FileHandler,
  WatchedFileHandler,
  RotatingFileHandler,
  TimedRotatingFileHandler,
  ConcurrentRotatingFileHandler,
  ConcurrentTimedRotatingFileHandler,
])('%o with bufferBytes', (klass) => {
  /** A handler whose first record is written: the concurrent ones know only then how to encode. */
  function begin(options = {}) {
    const handler: FileHandler = Reflect.construct(klass, [folder.at('a.log'), { bufferBytes: 20, ...options }])
    const errors = errorsOf(handler)
    handler.handle(made('first'))
    handler.flush()
    return { handler, errors, log: (...texts: string[]) => texts.map((msg) => handler.handle(made(msg))) }
  }

  it('has records wait until there are enough bytes', () => {
    const { handler, errors, log } = begin()
    log('1234', '6789')
    expect(text()).toBe('first\n')
    log('bcdefghij')
    expect(text()).toBe('first\n1234\n6789\nbcdefghij\n')
    handler.close()
    expect(errors).toEqual([])
  })

  it('lets them wait a second, or as long as is said', () => {
    const { handler, log } = begin()
    log('one')
    vi.advanceTimersByTime(999)
    expect(text()).toBe('first\n')
    vi.advanceTimersByTime(1)
    expect(text()).toBe('first\none\n')
    handler.close()
    fs.unlinkSync(folder.at('a.log'))
    const other = begin({ bufferMilliseconds: 20 })
    other.log('two')
    vi.advanceTimersByTime(20)
    expect(text()).toBe('first\ntwo\n')
    other.handler.close()
  })

  it('writes them when it is flushed, closed, or has a CRITICAL record', () => {
    const { handler, log } = begin()
    log('1')
    handler.flush()
    expect(text()).toBe('first\n1\n')
    log('2')
    handler.handle(made('3', { levelno: 50 }))
    expect(text()).toBe('first\n1\n2\n3\n')
    log('4')
    handler.close()
    expect(text()).toBe('first\n1\n2\n3\n4\n')
  })

  it('writes them at the end, and what comes later at once', () => {
    const { handler, log } = begin()
    log('1')
    shutdown([new WeakRef(handler)])
    expect(text()).toBe('first\n1\n')
    log('2')
    expect(text()).toBe('first\n1\n2\n')
    handler.close()
  })

  it('writes a record that the encoding lacks a character for at its place', () => {
    const { handler, errors, log } = begin({
      encoding: 'ascii',
      ...(klass.name.startsWith('Concurrent') ? { unicode_error_policy: 'strict' } : {}),
    })
    log('1', 'é', '2')
    expect(text()).toBe('first\n1\n')
    handler.close()
    expect(text()).toBe('first\n1\n2\n')
    expect(errors).toEqual([expect.stringContaining("'ascii' codec can't encode character")])
  })

  it('reports what cannot be written, with the last record, and goes on', () => {
    const { handler, errors, log } = begin()
    const records: LogRecord[] = []
    handler.handleError = (record, error) => {
      records.push(record)
      errors.push(String(error))
    }
    const write = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    log('1', '2')
    vi.advanceTimersByTime(1000)
    expect(errors).toEqual(['LostRecordsError: of 2 records that waited, some or all are lost: no space'])
    expect(records.map(({ msg }) => msg)).toEqual(['2'])
    write.mockRestore()
    log('3')
    handler.close()
    expect(text()).toBe('first\n3\n')
    expect(errors).toHaveLength(1)
  })
})

it('puts what a subclass writes by itself at its place', () => {
  class WithHeader extends FileHandler {
    override _open() {
      const stream = super._open()
      stream.write('header\n')
      return stream
    }
  }
  const handler = new WithHeader(folder.at('a.log'), { bufferBytes: 100 })
  expect(text()).toBe('header\n')
  handler.handle(made('1'))
  handler.stream?.write('between\n')
  handler.handle(made('2'))
  handler.close()
  expect(text()).toBe('header\n1\nbetween\n2\n')
})

it('writes what waits before it goes to another stream', () => {
  const handler = new FileHandler(folder.at('a.log'), { bufferBytes: 100 })
  handler.handle(made('1'))
  const written: string[] = []
  const file = handler.setStream({ write: (given) => written.push(given) })
  handler.handle(made('2'))
  handler.setStream(file)
  handler.handle(made('3'))
  expect([text(), written]).toEqual(['1\n', ['2\n']])
  handler.close()
  expect(text()).toBe('1\n3\n')
})

describe('a WatchedFileHandler', () => {
  it('writes what waits to the file that was there', () => {
    const handler = new WatchedFileHandler(folder.at('a.log'), { bufferBytes: 100 })
    handler.handle(made('1'))
    fs.renameSync(folder.at('a.log'), folder.at('a.log.1'))
    vi.advanceTimersByTime(1)
    handler.handle(made('2'))
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': '2\n', 'a.log.1': '1\n' })
  })

  it('looks at the file once in a millisecond, and at least with the first of those that wait', () => {
    const handler = new WatchedFileHandler(folder.at('a.log'), { bufferBytes: 5 })
    const stat = vi.spyOn(fs, 'statSync')
    for (const msg of ['1', '2', '3']) handler.handle(made(msg))
    expect(stat).toHaveBeenCalledTimes(1)
    handler.handle(made('4'))
    expect(stat).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1)
    handler.handle(made('5'))
    expect(stat).toHaveBeenCalledTimes(3)
    handler.close()
  })
})

describe('handlers that go on to a new file do so with the same record as without', () => {
  const pieces = fc.string({ unit: fc.constantFrom('a', 'é', '€', '\u{1f600}', '\n', '\ud800'), maxLength: 12 })
  const steps = fc.array(fc.tuple(pieces, fc.constantFrom(0, 0, 0, 1, 400, 1000), fc.constantFrom(20, 20, 20, 50)), {
    maxLength: 40,
  })

  /** What a handler leaves behind. */
  function leave(
    klass: new (...args: never) => FileHandler,
    options: object,
    given: readonly (readonly [string, number, number])[],
  ) {
    for (const name of fs.readdirSync(folder.at('.'))) fs.rmSync(folder.at(name), { recursive: true })
    vi.setSystemTime(new Date('2024-05-01T12:00:00.300Z'))
    const handler: FileHandler = Reflect.construct(klass, [folder.at('a.log'), options])
    const errors = errorsOf(handler)
    for (const [msg, milliseconds, levelno] of given) {
      handler.handle(made(msg, { levelno }))
      vi.advanceTimersByTime(milliseconds)
    }
    handler.close()
    // What is hidden tells other processes which file it was.
    return { errors, files: Object.entries(folder.all()).filter(([name]) => !name.startsWith('.')) }
  }

  it.each([
    ['by size', RotatingFileHandler, { backupCount: 50, maxBytes: 0 }],
    [
      'by size, replacing',
      RotatingFileHandler,
      { backupCount: 50, maxBytes: 0, encoding: 'latin-1', errors: 'replace' },
    ],
    ['by time', TimedRotatingFileHandler, { when: 'S' }],
    ['by size, for many processes', ConcurrentRotatingFileHandler, { backupCount: 50, maxBytes: 0 }],
    ['by time, for many processes', ConcurrentTimedRotatingFileHandler, { when: 'S' }],
    ['by time and size, for many processes', ConcurrentTimedRotatingFileHandler, { when: 'S', maxBytes: 0 }],
  ])('%s', (_, klass, options) => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(1, 100, 700, 100_000),
        (given, bufferBytes, maxBytes, bufferMilliseconds) => {
          const all = 'maxBytes' in options ? { ...options, maxBytes } : options
          const plain = leave(klass, all, given)
          expect(leave(klass, { ...all, bufferBytes, bufferMilliseconds }, given)).toEqual(plain)
        },
      ),
      { numRuns: 60 },
    )
  })
})
