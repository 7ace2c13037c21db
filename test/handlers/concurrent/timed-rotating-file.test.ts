import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handlerClass } from '../../../src/config/classes.js'
import { emitsAtOnce, type Handler } from '../../../src/core/handler.js'
import { compressionDone } from '../../../src/handlers/concurrent/compressor.js'
import {
  ConcurrentTimedRotatingFileHandler,
  type ConcurrentTimedRotatingFileOptions,
} from '../../../src/handlers/concurrent/timed-rotating-file.js'
import { TimedRotatingFileHandler } from '../../../src/handlers/timed-rotating-file.js'
import { errorsOf, say } from '../../helpers/emitting.js'
import { useTempFolder } from '../../helpers/temp-folder.js'
import { inZone } from '../../python/in-zone.js'

const HOUR = 3600
const DAY = 24 * HOUR
const STATE = '.__t.log.rollover'

const folder = useTempFolder()
const handlers: Handler[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  at('2024-05-01T12:00:00Z')
})
afterEach(() => {
  for (const handler of handlers.splice(0)) handler.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const at = (time: string) => vi.setSystemTime(new Date(time))
const forward = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const call = (...args: unknown[]): ConcurrentTimedRotatingFileHandler =>
  Reflect.construct(ConcurrentTimedRotatingFileHandler, args)

/** A handler of `t.log`; of an hour, if nothing else is said. */
function begin(options: ConcurrentTimedRotatingFileOptions = {}): ConcurrentTimedRotatingFileHandler {
  const handler = new ConcurrentTimedRotatingFileHandler(folder.at('t.log'), options)
  handlers.push(handler)
  return handler
}

/** Writes, and fails if there was something to report. */
function write(handler: ConcurrentTimedRotatingFileHandler, ...texts: string[]): void {
  const errors = errorsOf(handler)
  for (const text of texts) handler.handle(say(text))
  expect(errors).toEqual([])
}

/** The log and its archives, by the ends of their names, with their lines; without what is hidden. */
function logs(): Record<string, string[]> {
  const names = fs.readdirSync(folder.at('.')).filter((name) => !name.startsWith('.'))
  return Object.fromEntries(
    names.sort().map((name) => {
      const bytes = fs.readFileSync(folder.at(name))
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
      return [name.replace(/^t\.log\.?/, ''), text.split('\n').slice(0, -1)]
    }),
  )
}

const stored = () => folder.read(STATE).split(/[\n ]/)[0]
const seconds = () => Date.now() / 1000

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    const shown = (handler: ConcurrentTimedRotatingFileHandler) => {
      handlers.push(handler)
      const { when, interval, backupCount, encoding, delay, utc, atTime, errors, mode, suffix, terminator, clh } =
        handler
      const { lockFilename, ...inner } = clh
      const lock = path.relative(folder.at('.'), lockFilename)
      return [when, interval, backupCount, encoding, delay, utc, atTime, errors, mode, suffix, terminator, lock, inner]
    }
    const file = folder.at('t.log')
    expect(shown(call(file))).toEqual([
      ...['H', 3600, 0, 'utf-8', false, false, null, null, 'a', '%Y-%m-%d_%H', '\n', '.__t.lock.d'],
      {
        ...{ maxBytes: 0, terminator: '\n', use_gzip: false, unicode_error_policy: 'ignore', keep_file_open: true },
        lock_every_write: false,
      },
    ])
    expect(
      shown(
        call(
          ...[file, 'w3', 2, 7, 'ascii', true, true, '12:00', 'x', 99, true, null, 0o640, 0o22, '', '\r\n', 'replace'],
          ...[folder.at('locks'), false],
        ),
      ),
    ).toEqual([
      ...['W3', 1_209_600, 7, 'ascii', true, true, '12:00', 'x', 'a', '%Y-%m-%d', '\n', 'locks/.__t.lock.d'],
      {
        ...{ maxBytes: 99, terminator: '\r\n', use_gzip: true, unicode_error_policy: 'replace', keep_file_open: false },
        lock_every_write: false,
      },
    ])
    expect(shown(call({ filename: file, lock_every_write: true, debug: true, mode: 'w' })).at(-1)).toMatchObject({
      lock_every_write: true,
    })
  })

  it.each([
    [
      [
        'f',
        'h',
        1,
        0,
        null,
        false,
        false,
        null,
        null,
        0,
        false,
        null,
        null,
        null,
        null,
        '\n',
        'ignore',
        null,
        true,
        'a',
      ],
    ],
    [['f', { nonsense: 1 }]],
    [['f', { when: 1 }]],
    [['f', { interval: 'x' }]],
    [['f', { backupCount: 'x' }]],
    [['f', { maxBytes: 'x' }]],
    [['f', { lock_file_directory: 1 }]],
    [[{}]],
  ])('are refused with a TypeError: %j', (args) => {
    expect(() => call(...args.map((arg) => (arg === 'f' ? folder.at('t.log') : arg)))).toThrow(TypeError)
  })

  it.each([
    [{ when: 'X' }, /Invalid rollover interval specified/],
    [{ interval: 0 }, /interval must be positive/],
    [{ interval: -1 }, /interval must be positive/],
    [{ interval: Number.NaN }, /interval must be positive/],
    [{ when: 'midnight', atTime: '25:00' }, /atTime/],
    [{ encoding: 'nonsense' }, /unknown encoding/],
    [{ owner: ['nobody-of-that-name', 'root'] as const }, /name not found/],
  ])('are refused for what they say: %j', (options, message) => {
    expect(() => begin(options)).toThrow(message)
  })

  it('make the file at once, unless told otherwise', () => {
    begin({ delay: true })
    expect(folder.all()).toEqual({})
    begin()
    expect(folder.all()).toEqual({ 't.log': '' })
    expect(() => new ConcurrentTimedRotatingFileHandler(folder.at('none/t.log'))).toThrow(/ENOENT/)
  })

  it('are those of a class that has Python’s names', () => {
    for (const name of ['handlers.', 'logging.handlers.', 'concurrent_log_handler.', 'cloghandler.'])
      expect(handlerClass(`${name}ConcurrentTimedRotatingFileHandler`)).toBe(ConcurrentTimedRotatingFileHandler)
    const handler = begin()
    expect(handler).toBeInstanceOf(TimedRotatingFileHandler)
    expect(emitsAtOnce.has(handler.emit)).toBe(true)
    // Python's has it in the handler inside.
    expect('maxBytes' in handler).toBe(false)
  })
})

describe('time', () => {
  it('passes, and the file is put away under the date at which it was begun', () => {
    const handler = begin()
    write(handler, 'a')
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
    forward(HOUR - 0.001)
    write(handler, 'b')
    expect(handler.shouldRollover(say(''))).toBe(false)
    forward(0.001)
    expect(handler.shouldRollover(say(''))).toBe(true)
    write(handler, 'c', 'd')
    expect(logs()).toEqual({ '2024-05-01_12': ['a', 'b'], '': ['c', 'd'] })
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
    expect(stored()).toBe(String(handler.rolloverAt))
  })

  it.each([
    ['s', 1, ['2024-05-01_12-00-00', '2024-05-01_12-00-01']],
    ['M', 5, ['2024-05-01_12-00', '2024-05-01_12-05']],
    ['h', 2, ['2024-05-01_12', '2024-05-01_14']],
    ['D', 1, ['2024-05-01', '2024-05-02']],
    ['midnight', 1, ['2024-05-01', '2024-05-02']],
    ['w4', 1, ['2024-04-27', '2024-05-04']],
  ])('is divided into periods of %s times %d', (when, interval, dates) => {
    const handler = begin({ when, interval, utc: true })
    write(handler, 'a')
    vi.setSystemTime(handler.rolloverAt * 1000)
    write(handler, 'b')
    vi.setSystemTime(handler.rolloverAt * 1000)
    write(handler, 'c')
    expect(logs()).toEqual({ '': ['c'], [dates[0] ?? '']: ['a'], [dates[1] ?? '']: ['b'] })
  })

  it('of day at which days end may be another than midnight', () => {
    inZone('Europe/Berlin', () => {
      at('2024-05-01T12:00:00+02:00')
      const handler = begin({ when: 'midnight', atTime: '15:30' })
      write(handler, 'a')
      expect(handler.rolloverAt).toBe(Date.parse('2024-05-01T15:30:00+02:00') / 1000)
      at('2024-05-01T15:30:00+02:00')
      write(handler, 'b')
      expect(logs()).toEqual({ '2024-04-30': ['a'], '': ['b'] })
    })
  })

  it('without records leaves no archives', () => {
    const handler = begin()
    write(handler, 'a')
    forward(10 * HOUR + 5)
    write(handler, 'b')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b'] })
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
  })

  it.each([['ascii'], ['utf-16']])('does not put a file away that has no records, in %s', (encoding) => {
    const handler = begin({ encoding })
    write(handler)
    forward(HOUR)
    write(handler, '')
    forward(HOUR - 1)
    write(handler, '')
    expect(Object.keys(logs())).toEqual([''])
    forward(1)
    write(handler, '')
    expect(Object.keys(logs())).toEqual(['', '2024-05-01_13'])
  })

  it('is never put back by a rotation for the size', () => {
    const handler = begin({ maxBytes: 4 })
    write(handler, 'aaaa')
    const { rolloverAt } = handler
    forward(HOUR / 2)
    write(handler, 'bbbb', 'cccc')
    expect(handler.rolloverAt).toBe(rolloverAt)
    forward(HOUR / 2)
    write(handler, 'd')
    expect(logs()).toEqual({
      ...{ '2024-05-01_12': ['aaaa'], '2024-05-01_12.1': ['bbbb'], '2024-05-01_12.2': ['cccc'], '': ['d'] },
    })
  })

  it('costs a record nothing: within a millisecond the file system is asked once', () => {
    const handler = begin({ maxBytes: 10_000_000 })
    write(handler, 'a')
    const calls: string[] = []
    const counted = [
      'statSync',
      'fstatSync',
      'lstatSync',
      'openSync',
      'readFileSync',
      'writeSync',
      'existsSync',
    ] as const
    for (const name of counted) {
      const original = fs[name] as (...args: unknown[]) => unknown
      vi.spyOn(fs, name as 'statSync').mockImplementation((...args: unknown[]) => {
        calls.push(name)
        return original.apply(fs, args) as fs.Stats
      })
    }
    forward(0.001)
    for (let count = 0; count < 100; count++) handler.handle(say('b'))
    vi.restoreAllMocks()
    expect(calls).toEqual(['statSync', ...Array.from({ length: 100 }, () => 'writeSync')])
  })
})

describe('the clock on the wall', () => {
  const hours = (from: string, count: number): string[] => {
    at(from)
    const handler = begin({ when: 'H' })
    for (let hour = 0; hour <= count; hour++) {
      write(handler, String(hour))
      forward(HOUR)
    }
    return Object.entries(logs()).map(([name, lines]) => `${name} ${lines}`)
  }

  it('is put back: the same hour twice', () => {
    inZone('Europe/Berlin', () =>
      expect(hours('2024-10-26T23:00:00Z', 4)).toEqual([
        ...[' 4', '2024-10-27_01 0', '2024-10-27_02 1', '2024-10-27_02.1 2', '2024-10-27_03 3'],
      ]),
    )
  })

  it('is put forward: an hour is left out', () => {
    inZone('Europe/Berlin', () =>
      expect(hours('2024-03-31T00:00:00Z', 3)).toEqual([
        ...[' 3', '2024-03-31_01 0', '2024-03-31_03 1', '2024-03-31_04 2'],
      ]),
    )
  })

  it('makes days of 23 and 25 hours', () => {
    inZone('Europe/Berlin', () => {
      for (const [noon, next] of [
        ['2024-03-31T12:00:00+02:00', '2024-03-31T22:00:00Z'],
        ['2024-10-27T12:00:00+01:00', '2024-10-27T23:00:00Z'],
      ] as const) {
        at(noon)
        const handler = begin({ when: 'midnight' })
        write(handler, noon)
        expect(handler.rolloverAt).toBe(Date.parse(next) / 1000)
        at(next)
        write(handler, 'next')
      }
      expect(Object.keys(logs())).toEqual(['', '2024-03-31', '2024-04-01', '2024-10-27'])
    })
  })

  it('may be changed while the log sleeps', () => {
    inZone('Europe/Berlin', () => {
      at('2024-08-01T12:00:00Z')
      const handler = begin({ when: 'midnight' })
      write(handler, 'summer')
      at('2024-12-01T12:00:00Z')
      write(handler, 'winter')
      expect(logs()).toEqual({ '2024-08-01': ['summer'], '': ['winter'] })
    })
  })
})

describe('other handlers of the same log', () => {
  it('roll over once together', () => {
    const several = [begin(), begin(), begin()]
    for (let hour = 0; hour < 4; hour++) {
      several.forEach((handler, index) => {
        write(handler, `${hour}.${index}`)
      })
      forward(HOUR)
      several.reverse()
    }
    expect(logs()).toEqual({
      '2024-05-01_12': ['0.0', '0.1', '0.2'],
      '2024-05-01_13': ['1.0', '1.1', '1.2'],
      '2024-05-01_14': ['2.0', '2.1', '2.2'],
      '': ['3.0', '3.1', '3.2'],
    })
  })

  it('that come late go on where the log is', () => {
    const [early, late] = [begin(), begin()]
    write(late, 'a')
    write(early, 'b')
    forward(HOUR)
    write(early, 'c')
    forward(HOUR / 2)
    write(late, 'd')
    expect(late.rolloverAt).toBe(early.rolloverAt)
    expect(logs()).toEqual({ '2024-05-01_12': ['a', 'b'], '': ['c', 'd'] })
  })

  it('of earlier runs have said when it is time', () => {
    write(begin(), 'a')
    forward(HOUR / 2)
    const next = begin()
    expect(next.rolloverAt).toBe(seconds() + HOUR / 2)
    write(next, 'b')
    forward(HOUR / 2)
    write(next, 'c')
    expect(logs()).toEqual({ '2024-05-01_12': ['a', 'b'], '': ['c'] })
  })

  it('may have ended before it was time', () => {
    write(begin(), 'a')
    forward(5 * HOUR)
    const next = begin()
    expect(logs()).toEqual({ '': ['a'] })
    write(next, 'b')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b'] })
  })

  it('with a longer period do not keep one from its own', () => {
    write(begin({ when: 'W0' }), 'a')
    const handler = begin()
    write(handler, 'b')
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
    forward(HOUR)
    write(handler, 'c')
    expect(logs()).toEqual({ '2024-05-01_12': ['a', 'b'], '': ['c'] })
  })
})

describe('a file of an earlier run of which nobody has said when it is time', () => {
  const touch = (secondsAgo: number) => {
    fs.writeFileSync(folder.at('t.log'), 'old\n')
    fs.utimesSync(folder.at('t.log'), seconds() - secondsAgo, seconds() - secondsAgo)
  }

  it.each([
    [10, { '': ['old', 'new'] }],
    [DAY, { '2024-04-30': ['old'], '': ['new'] }],
    [3 * DAY, { '2024-04-28': ['old'], '': ['new'] }],
    // Written to by a machine whose clock is ahead.
    [-400 * DAY, { '': ['old', 'new'] }],
  ])('was begun when it was last written to: %d seconds ago', (secondsAgo, expected) => {
    touch(secondsAgo)
    write(begin({ when: 'midnight' }), 'new')
    expect(logs()).toEqual(expected)
    expect(stored()).toBe(String(Date.parse('2024-05-02T00:00:00Z') / 1000))
  })

  it('counts as begun now if there is nothing in it', () => {
    fs.writeFileSync(folder.at('t.log'), '')
    fs.utimesSync(folder.at('t.log'), seconds() - DAY, seconds() - DAY)
    write(begin({ when: 'midnight' }), 'new')
    expect(logs()).toEqual({ '': ['new'] })
  })
})

describe('nonsense about when it is time', () => {
  it.each([
    ['1969', '-1\n'],
    ['1970', '0\n'],
    ['a past century', '915148800\n'],
    ['a future century', '9999999999\n'],
    ['two hours later than can be', '1714575600\n'],
    ['NaN', 'NaN\n'],
    ['half of it', '17145'],
    ['nothing', ''],
    ['bytes', '\xff\0\x01'],
  ])('is found when a handler is made, and put right with its first record: %s', (_, text) => {
    fs.writeFileSync(folder.at(STATE), text, 'latin1')
    const handler = begin()
    expect(handler.rolloverAt).toBeGreaterThan(seconds())
    write(handler, 'a')
    expect(stored()).toBe(String(seconds() + HOUR))
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
    forward(HOUR)
    write(handler, 'b')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b'] })
  })

  it('is found when it is time', () => {
    const handler = begin()
    write(handler, 'a')
    fs.utimesSync(folder.at('t.log'), seconds(), seconds())
    forward(HOUR)
    fs.writeFileSync(folder.at(STATE), '12')
    write(handler, 'b')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b'] })
    fs.rmSync(folder.at(STATE))
    fs.utimesSync(folder.at('t.log'), seconds(), seconds())
    forward(HOUR)
    write(handler, 'c')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '2024-05-01_13': ['b'], '': ['c'] })
  })

  it('that cannot be read is reported once, and the records are written', () => {
    fs.mkdirSync(folder.at(STATE))
    const handler = begin()
    const errors = errorsOf(handler)
    for (const text of ['a', 'b', 'c']) {
      forward(0.001)
      handler.handle(say(text))
    }
    expect(errors).toEqual([expect.stringMatching(/EISDIR/)])
    expect(logs()).toEqual({ '': ['a', 'b', 'c'] })
  })
})

describe('the system’s clock', () => {
  it('set back by days: the time is agreed on anew', () => {
    const [handler, other] = [begin(), begin()]
    write(handler, 'a')
    write(other, 'b')
    forward(-3 * DAY)
    write(handler, 'c')
    write(other, 'd')
    expect([handler.rolloverAt, other.rolloverAt]).toEqual([seconds() + HOUR, seconds() + HOUR])
    forward(HOUR)
    write(other, 'e')
    write(handler, 'f')
    expect(logs()).toEqual({ '2024-04-28_12': ['a', 'b', 'c', 'd'], '': ['e', 'f'] })
  })

  it('set back by a little over a rollover: one archive, and nothing twice', () => {
    const handler = begin({ when: 'midnight' })
    write(handler, 'a')
    at('2024-05-02T00:00:00Z')
    write(handler, 'b')
    forward(-30)
    write(handler, 'c')
    forward(60)
    write(handler, 'd')
    expect(logs()).toEqual({ '2024-05-01': ['a'], '': ['b', 'c', 'd'] })
  })

  it('set back by hours over a midnight: the day ends once more', () => {
    const handler = begin({ when: 'midnight' })
    write(handler, 'a')
    at('2024-05-02T00:00:00Z')
    write(handler, 'b')
    forward(-3 * HOUR)
    write(handler, 'c')
    at('2024-05-02T00:00:01Z')
    write(handler, 'd')
    expect(logs()).toEqual({ '2024-05-01': ['a'], '2024-05-01.1': ['b', 'c'], '': ['d'] })
  })

  it('put forward by years, and back', () => {
    const handler = begin()
    write(handler, 'a')
    forward(3000 * DAY)
    write(handler, 'b')
    forward(-3000 * DAY)
    write(handler, 'c')
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b', 'c'] })
  })

  it('not set at all, as after the start of a machine without one, ends no period', () => {
    at('1970-01-01T00:00:05Z')
    const handler = begin({ maxBytes: 6 })
    write(handler, 'a')
    forward(5 * HOUR)
    write(handler, 'b', 'c', 'd')
    expect(logs()).toEqual({ '1970-01-01_05': ['a', 'b', 'c'], '': ['d'] })
    at('2024-05-01T12:00:00Z')
    write(handler, 'e')
    expect(handler.rolloverAt).toBe(seconds() + HOUR)
    expect(logs()).toEqual({ '1970-01-01_05': ['a', 'b', 'c'], '': ['d', 'e'] })
  })
})

describe('a rollover that was begun and not finished', () => {
  const key = () => {
    const { dev, ino } = fs.statSync(folder.at('t.log'))
    return `${dev}:${ino}`
  }

  it('is finished by the next one, under the right date', () => {
    const handler = begin()
    write(handler, 'a')
    const before = handler.rolloverAt
    forward(HOUR)
    fs.writeFileSync(folder.at(STATE), `${before + HOUR} ${before} ${key()}\n`)
    write(handler, 'b')
    expect(handler.rolloverAt).toBe(before + HOUR)
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b'] })
  })

  it('is finished after many periods, too', () => {
    const handler = begin()
    write(handler, 'a')
    const before = handler.rolloverAt
    fs.writeFileSync(folder.at(STATE), `${before + HOUR} ${before} ${key()}\n`)
    forward(10 * HOUR)
    write(begin(), 'b')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '': ['b'] })
  })

  it('is not meant by a new file that the system gave the same number', () => {
    const handler = begin()
    fs.writeFileSync(folder.at(STATE), `${seconds() + HOUR} ${seconds()} ${key()}\n`)
    write(handler, 'a', 'b')
    expect(logs()).toEqual({ '': ['a', 'b'] })
    expect(folder.read(STATE)).toBe(`${seconds() + HOUR}\n`)
  })
})

describe('the size', () => {
  it('is a reason as well', () => {
    const handler = begin({ when: 'midnight', maxBytes: 4 })
    write(handler, 'aa', 'bb', 'cc')
    at('2024-05-02T12:00:00Z')
    write(handler, 'dd', 'ee', 'ff', 'gggg')
    expect(logs()).toEqual({
      '2024-05-01': ['aa', 'bb'],
      '2024-05-01.1': ['cc'],
      '2024-05-02': ['dd', 'ee'],
      '': ['ff', 'gggg'],
    })
  })
})

describe('the archives', () => {
  const NEIGHBOURS = ['t.log.other', 't.log.2024', 't.log2', 't.log.1', 't.log.2024-04-01_00.bak', 't.log.2024-04-01']
  const fill = (...names: string[]) => {
    for (const name of names) fs.writeFileSync(folder.at(name), name.endsWith('.gz') ? gzipSync('x\n') : 'x\n')
  }
  const archives = () => Object.keys(logs()).filter((name) => name !== '')

  it('are kept up to a number, those of earlier runs counted, and nobody else’s touched', () => {
    fill(...NEIGHBOURS)
    fill('t.log.2024-04-01_00.gz', 't.log.2024-04-30_23', 't.log.2024-04-30_23.1.gz')
    const handler = begin({ backupCount: 3 })
    write(handler, 'a')
    expect(handler.getFilesToDelete()).toEqual([])
    fill('t.log.2024-04-01_00.1', 't.log.2024-04-01_00.1.gz')
    expect(handler.getFilesToDelete().map((file) => path.basename(file))).toEqual(['t.log.2024-04-01_00.gz'])
    forward(HOUR)
    write(handler, 'b')
    expect(archives().filter((name) => /^2024-\d\d-\d\d_\d\d(?!.*bak)/.test(name))).toEqual([
      ...['2024-04-30_23', '2024-04-30_23.1.gz', '2024-05-01_12'],
    ])
    for (const name of NEIGHBOURS) expect(folder.read(name)).toBe('x\n')
    expect(handler.getFilesToDelete()).toEqual([])
  })

  it('are all kept by default', () => {
    const handler = begin()
    for (let hour = 0; hour < 20; hour++) {
      write(handler, 'a')
      forward(HOUR)
    }
    expect(archives()).toHaveLength(19)
    expect(handler.getFilesToDelete()).toEqual([])
  })

  it('are deleted the oldest first, by date and number', () => {
    const handler = begin({ backupCount: 3, maxBytes: 1 })
    write(handler, ...Array.from({ length: 13 }, (_, number) => String(number)))
    expect(logs()).toEqual({
      '': ['12'],
      '2024-05-01_12.9': ['9'],
      '2024-05-01_12.10': ['10'],
      '2024-05-01_12.11': ['11'],
    })
    forward(HOUR)
    write(handler, '13', '14')
    expect(archives()).toEqual(['2024-05-01_12.11', '2024-05-01_12.12', '2024-05-01_13'])
  })

  it('are never deleted the moment that they are made', () => {
    const handler = begin({ backupCount: 1 })
    write(handler, 'a')
    forward(HOUR)
    write(handler, 'b')
    forward(-5 * DAY)
    write(handler, 'c')
    forward(HOUR)
    write(handler, 'd')
    expect(logs()).toEqual({ '2024-04-26_13': ['b', 'c'], '': ['d'] })
  })

  it.each([
    ['file', 't.log.2024-05-01_12', '2024-05-01_12.1'],
    ['archive', 't.log.2024-05-01_12.gz', '2024-05-01_12.1'],
    ['tenth of its name', 't.log.2024-05-01_12.9', '2024-05-01_12.10'],
  ])('never take the place of a %s that is there', (_, there, expected) => {
    fill(there)
    const before = fs.readFileSync(folder.at(there))
    const handler = begin({ backupCount: 9 })
    write(handler, 'a')
    forward(HOUR)
    write(handler, 'b')
    expect(logs()).toMatchObject({ [expected]: ['a'], '': ['b'] })
    expect(fs.readFileSync(folder.at(there))).toEqual(before)
  })

  it('that cannot be deleted are reported, and the others deleted', () => {
    fill('t.log.2024-04-01_00', 't.log.2024-04-01_01', 't.log.2024-04-01_02')
    fs.mkdirSync(folder.at('t.log.2024-03-01_00'))
    const { unlinkSync } = fs
    vi.spyOn(fs, 'unlinkSync').mockImplementation((file) => {
      if (String(file).endsWith('2024-04-01_01')) throw Object.assign(new Error('EACCES: no'), { code: 'EACCES' })
      unlinkSync(file)
    })
    const handler = begin({ backupCount: 1 })
    write(handler, 'a')
    forward(HOUR)
    const errors = errorsOf(handler)
    handler.handle(say('b'))
    forward(0.001)
    handler.handle(say('c'))
    expect(errors).toEqual(['Error: EACCES: no'])
    fs.rmdirSync(folder.at('t.log.2024-03-01_00'))
    expect(archives()).toEqual(['2024-04-01_01', '2024-05-01_12'])
    expect(logs()['']?.at(-1)).toBe('c')
  })

  it('that could not be made leave no gap in the numbers', () => {
    const handler = begin({ maxBytes: 1 })
    write(handler, 'a')
    const { renameSync } = fs
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(to).includes('2024')) throw Object.assign(new Error('EACCES: no'), { code: 'EACCES' })
      renameSync(from, to)
    })
    const errors = errorsOf(handler)
    handler.handle(say('b'))
    expect(errors).toEqual(['Error: EACCES: no'])
    vi.restoreAllMocks()
    handler.doRollover()
    write(handler, 'c')
    handler.doRollover()
    expect(logs()).toEqual({ '2024-05-01_12': ['a', 'b'], '2024-05-01_12.1': ['c'] })
  })

  it('may have names of one’s own', () => {
    const handler = begin({ backupCount: 2 })
    handler.namer = (usual) => `${usual.replace('t.log.', 't-')}.log`
    for (const text of ['a', 'b', 'c', 'd']) {
      write(handler, text)
      forward(HOUR)
    }
    expect(archives()).toEqual(['t-2024-05-01_13.log', 't-2024-05-01_14.log'])
  })

  it('may have dates of one’s own', () => {
    const handler = begin({ backupCount: 2 })
    handler.suffix = '%Y%m%d-%H'
    handler.extMatch = /\d{8}-\d{2}/
    for (const text of ['a', 'b', 'c', 'd']) {
      write(handler, text)
      forward(HOUR)
    }
    expect(archives()).toEqual(['20240501-13', '20240501-14'])
  })

  it('without a folder are reported, and the records go on', () => {
    const handler = begin()
    handler.namer = (usual) => path.join(path.dirname(usual), 'none', path.basename(usual))
    write(handler, 'a')
    forward(HOUR)
    const errors = errorsOf(handler)
    for (const text of ['b', 'c']) {
      handler.handle(say(text))
      forward(0.001)
    }
    expect(errors).toEqual([expect.stringContaining('none')])
    expect(logs()).toEqual({ '': ['a', 'b', 'c'] })
  })

  it('are made on demand, without a change of the time', () => {
    const handler = begin()
    handler.doRollover()
    write(handler, 'a')
    const { rolloverAt } = handler
    forward(1)
    handler.doRollover()
    handler.doRollover()
    write(handler, 'b')
    expect(handler.rolloverAt).toBe(rolloverAt)
    forward(HOUR)
    write(handler, 'c')
    expect(logs()).toEqual({ '2024-05-01_12': ['a'], '2024-05-01_12.1': ['b'], '': ['c'] })
  })

  it('are compressed in the background, those too that were left', async () => {
    fill('t.log.2024-04-01_00', 't.log.2024-04-01')
    fs.utimesSync(folder.at('t.log.2024-04-01_00'), seconds() - HOUR, seconds() - HOUR)
    const handler = begin({ use_gzip: true, backupCount: 5, maxBytes: 4 })
    write(handler, 'aaa', 'bbb')
    forward(HOUR)
    write(handler, 'c')
    await compressionDone()
    expect(logs()).toEqual({
      ...{ '2024-04-01': ['x'], '2024-04-01_00.gz': ['x'], '2024-05-01_12.gz': ['aaa'] },
      ...{ '2024-05-01_12.1.gz': ['bbb'], '': ['c'] },
    })
    forward(HOUR)
    handler.backupCount = 1
    write(handler, 'd')
    await compressionDone()
    expect(logs()).toEqual({ '2024-04-01': ['x'], '2024-05-01_13.gz': ['c'], '': ['d'] })
  })
})

describe('records that have waited', () => {
  it('go to the file of the new period when others have begun it, and leave the agreed time as it is', () => {
    at('2024-05-01T23:59:59.500Z')
    const options = { when: 'midnight', utc: true, maxBytes: 200 } as const
    const waiting = begin({ ...options, bufferBytes: 65_536, bufferMilliseconds: 60_000 })
    const other = begin(options)
    write(waiting, 'waits')
    write(other, 'old')
    at('2024-05-02T00:00:00.100Z')
    const long = 'x'.repeat(250)
    write(other, long)
    const agreed = folder.read(STATE)
    waiting.flush()
    expect(folder.read(STATE)).toBe(agreed)
    expect(logs()).toEqual({ '': ['waits'], '2024-05-01': ['old'], '2024-05-02': [long] })
  })
})

describe('the rest', () => {
  it('is as of the handler without time', () => {
    const handler = begin({
      ...{ encoding: 'ascii', newline: '\r\n', terminator: '|\n', keep_file_open: false, chmod: 0o604 },
      lock_file_directory: folder.at('locks/deep'),
    })
    write(handler, 'aä€', 'b')
    forward(HOUR)
    write(handler, 'c')
    expect(folder.read('t.log.2024-05-01_12')).toBe('a|\r\nb|\r\n')
    expect((fs.statSync(folder.at('t.log')).mode & 0o777).toString(8)).toBe('604')
    expect(Object.keys(folder.all())).toEqual(['locks/', 't.log', 't.log.2024-05-01_12'])
    const [state, ...others] = fs.readdirSync(folder.at('locks/deep'))
    expect([state, others]).toEqual([expect.stringMatching(/^\.__t\.log\.[0-9a-f]{8}\.rollover$/), []])
  })

  it('works with a lock for every record', () => {
    const several = [begin({ lock_every_write: true }), begin({ lock_every_write: true })]
    for (const text of ['a', 'b', 'c']) {
      for (const handler of several) write(handler, text)
      forward(HOUR)
    }
    expect(logs()).toEqual({ '2024-05-01_12': ['a', 'a'], '2024-05-01_13': ['b', 'b'], '': ['c', 'c'] })
  })

  it('goes on after it was closed', () => {
    const handler = begin()
    write(handler, 'a')
    handler.close()
    write(handler, 'b')
    handler.close()
    handler.close()
    expect(logs()).toEqual({ '': ['a', 'b'] })
  })

  it('leaves devices alone', () => {
    const handler = new ConcurrentTimedRotatingFileHandler('/dev/null', 's', {
      lock_file_directory: folder.at('locks'),
    })
    handlers.push(handler)
    write(handler, 'a')
    forward(HOUR)
    write(handler, 'b')
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(fs.readdirSync(folder.at('locks'))).toEqual([])
  })
})
