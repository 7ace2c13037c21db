import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TimedRotatingFileHandler, type TimedRotatingFileOptions } from '../../src/handlers/timed-rotating-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { inZone } from '../python/in-zone.js'

const folder = useTempFolder()
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const at = (time: string) => vi.setSystemTime(new Date(time))
const local = (seconds: number) => {
  const date = new Date(seconds * 1000 - new Date(seconds * 1000).getTimezoneOffset() * 60_000)
  return date.toISOString().slice(0, 19)
}
const forward = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const call = (...args: unknown[]): TimedRotatingFileHandler => Reflect.construct(TimedRotatingFileHandler, args)

/** A file as if it was last written to at the present time. The clock of file systems does not follow ours. */
function touch(name = 't.log', text = ''): void {
  fs.writeFileSync(folder.at(name), text)
  fs.utimesSync(folder.at(name), Date.now() / 1000, Date.now() / 1000)
}

/** A handler of `t.log`, which is begun now. */
function begin(options: TimedRotatingFileOptions): TimedRotatingFileHandler {
  touch()
  return new TimedRotatingFileHandler(folder.at('t.log'), options)
}

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    at('2024-01-10T12:00:00')
    const file = folder.at('t.log')
    const shown = (handler: TimedRotatingFileHandler) => {
      handler.close()
      const { when, interval, backupCount, encoding, delay, utc, atTime, errors, mode, suffix } = handler
      return [when, interval, backupCount, encoding, delay, utc, atTime, errors, mode, suffix]
    }
    expect(shown(new TimedRotatingFileHandler(file))).toEqual([
      ...['H', 3600, 0, 'utf-8', false, false, null, null, 'a', '%Y-%m-%d_%H'],
    ])
    expect(shown(new TimedRotatingFileHandler(file, 'w3', 2, 7, 'ascii', true, true, '12:00', 'ignore'))).toEqual([
      ...['W3', 1_209_600, 7, 'ascii', true, true, '12:00', 'ignore', 'a', '%Y-%m-%d'],
    ])
    const atTime = { hour: 2, minute: 30 }
    expect(shown(new TimedRotatingFileHandler(file, 'MidNight', { atTime, errors: 'replace' }))).toEqual([
      ...['MIDNIGHT', 86400, 0, 'utf-8', false, false, atTime, 'replace', 'a', '%Y-%m-%d'],
    ])
  })

  it.each([
    ['s', 1, '%Y-%m-%d_%H-%M-%S'],
    ['m', 60, '%Y-%m-%d_%H-%M'],
    ['h', 3600, '%Y-%m-%d_%H'],
    ['d', 86400, '%Y-%m-%d'],
    ['midnight', 86400, '%Y-%m-%d'],
    ['w6', 604800, '%Y-%m-%d'],
    ['ſ', 1, '%Y-%m-%d_%H-%M-%S'],
  ])('mean a period: %s', (when, seconds, suffix) => {
    const handler = new TimedRotatingFileHandler(folder.at('t.log'), when, { delay: true })
    expect([handler.interval, handler.suffix, handler.dayOfWeek]).toEqual([
      seconds,
      suffix,
      when === 'w6' ? 6 : undefined,
    ])
    expect(call(folder.at('t.log'), when, true).interval).toBe(seconds)
    expect(call(folder.at('t.log'), when, 1.5).interval).toBe(seconds * 1.5)
  })

  // Python makes the file before it refuses these.
  it.each([
    [['h', '1'], TypeError],
    [['h', null], TypeError],
    [[5], TypeError],
    [[null], TypeError],
    [[''], /Invalid rollover interval specified: ''/],
    [['W'], /Invalid rollover interval specified: 'W'/],
    [['w7'], /Invalid rollover interval specified: 'W7'/],
    [['days'], /Invalid rollover interval specified: 'DAYS'/],
    [['midnight', { atTime: 0 }], TypeError],
    [['midnight', { atTime: 'noon' }], /atTime must be a time of the day/],
  ])('are refused: %j', (args, error) => {
    expect(() => call(folder.at('t.log'), ...args)).toThrow(error)
    expect(folder.all()).toEqual({ 't.log': '' })
  })

  it('are looked at only where they matter', () => {
    expect(call(folder.at('t.log'), 'h', { atTime: 'noon' }).atTime).toBe('noon')
  })
})

describe('when a file counts as begun', () => {
  it('if it is there already: when it was last written to', () => {
    at('2024-01-09T23:00:00.700')
    touch('t.log', 'old\n')
    at('2024-01-10T12:00:00')
    const handler = new TimedRotatingFileHandler(folder.at('t.log'), 'midnight', { backupCount: 2 })
    expect(local(handler.rolloverAt)).toBe('2024-01-10T00:00:00')
    expect(local(call(folder.at('t.log'), 'd').rolloverAt)).toBe('2024-01-10T23:00:00')
    handler.emit(say('new'))
    handler.close()
    expect(folder.all()).toEqual({ 't.log': 'new\n', 't.log.2024-01-09': 'old\n' })
    expect(local(handler.rolloverAt)).toBe('2024-01-11T00:00:00')
  })

  it('if it is not there yet: now', () => {
    at('2024-01-10T12:00:00.700')
    expect(local(call(folder.at('t.log'), 'd', { delay: true }).rolloverAt)).toBe('2024-01-11T12:00:00')
  })
})

describe('the files', () => {
  it('have the time in their name at which they were begun', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 's', interval: 2, backupCount: 2 })
    for (let second = 0; second < 10; second++) {
      forward(1)
      handler.handle(say(second))
    }
    handler.close()
    expect(folder.all()).toEqual({
      't.log': '9\n',
      't.log.2024-01-10_12-00-06': '5\n6\n',
      't.log.2024-01-10_12-00-08': '7\n8\n',
    })
  })

  it('are of the first period only, after some without records', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 'midnight' })
    handler.emit(say('1'))
    at('2024-01-15T12:00:00')
    handler.emit(say('2'))
    handler.close()
    expect(folder.all()).toEqual({ 't.log': '2\n', 't.log.2024-01-10': '1\n' })
    expect(local(handler.rolloverAt)).toBe('2024-01-16T00:00:00')
  })

  it('are made late, if that is asked for', () => {
    at('2024-01-10T12:00:00')
    const handler = new TimedRotatingFileHandler(folder.at('t.log'), 's', { backupCount: 2, delay: true })
    forward(1)
    handler.emit(say('1'))
    forward(1)
    handler.emit(say('2'))
    handler.doRollover()
    expect([folder.all(), handler.stream]).toEqual([
      { 't.log.2024-01-10_12-00-01': '1\n', 't.log.2024-01-10_12-00-02': '2\n' },
      null,
    ])
  })

  it('go on after the handler was closed', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 's' })
    handler.emit(say('1'))
    handler.close()
    forward(1)
    handler.emit(say('2'))
    handler.close()
    expect(folder.all()).toEqual({ 't.log': '2\n', 't.log.2024-01-10_12-00-00': '1\n' })
  })

  it('stay as they are if the name is taken, for as long as it is', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 'midnight', backupCount: 3 })
    handler.emit(say('1'))
    touch('t.log.2024-01-10', 'there\n')
    at('2024-01-11T00:00:05')
    handler.emit(say('2'))
    at('2024-01-12T00:00:05')
    handler.emit(say('3'))
    expect(folder.all()).toEqual({ 't.log': '1\n2\n3\n', 't.log.2024-01-10': 'there\n' })
    fs.unlinkSync(folder.at('t.log.2024-01-10'))
    handler.emit(say('4'))
    handler.close()
    expect(folder.all()).toEqual({ 't.log': '4\n', 't.log.2024-01-10': '1\n2\n3\n' })
    expect(local(handler.rolloverAt)).toBe('2024-01-13T00:00:00')
  })

  it('can be begun anew before it is time', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 'midnight', backupCount: 2 })
    handler.emit(say('1'))
    handler.doRollover()
    handler.emit(say('2'))
    handler.close()
    expect(folder.all()).toEqual({ 't.log': '2\n', 't.log.2024-01-10': '1\n' })
  })

  it('have another date, name and way, if the application says so', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 's', backupCount: 1 })
    handler.suffix = '%H%M%S'
    handler.extMatch = /\d{6}/
    handler.namer = (name) => path.join(path.dirname(name), `old-${path.basename(name)}`)
    handler.rotator = (source, dest) => fs.renameSync(source, dest)
    for (let second = 0; second < 4; second++) {
      forward(1)
      handler.handle(say(second))
    }
    handler.close()
    expect(folder.all()).toEqual({ 'old-t.log.120003': '2\n', 't.log': '3\n' })
  })

  it('are those of another zone', () => {
    inZone('America/New_York', () => {
      vi.setSystemTime(Date.UTC(2024, 0, 10, 3))
      const [here, utc] = [begin({ when: 'midnight' }), begin({ when: 'midnight', utc: true })]
      expect([here.rolloverAt, utc.rolloverAt]).toEqual([Date.UTC(2024, 0, 10, 5) / 1000, Date.UTC(2024, 0, 11) / 1000])
      vi.setSystemTime(Date.UTC(2024, 0, 11))
      utc.emit(say('x'))
      expect(Object.keys(folder.all())).toEqual(['t.log', 't.log.2024-01-10'])
      here.emit(say('x'))
      expect(Object.keys(folder.all())).toEqual(['t.log', 't.log.2024-01-09', 't.log.2024-01-10'])
      here.close()
      utc.close()
    })
  })
})

interface Recorded {
  late: number[]
  zones: Record<string, { instants: number[]; names: Record<string, string[][]> }>
}

describe('the names are Python’s', () => {
  const recorded: Recorded = JSON.parse(
    fs.readFileSync(new URL('../../fixtures/handlers/rollovers.json', import.meta.url), 'utf8'),
  )

  function name(handler: TimedRotatingFileHandler, begun: number, hoursLate: number): string {
    let put = ''
    handler.rotator = (_source, dest) => {
      put = dest.slice(folder.at('t.log.').length)
    }
    handler.rolloverAt = handler.computeRollover(begun)
    vi.setSystemTime((handler.rolloverAt + hoursLate * 3600) * 1000)
    handler.doRollover()
    return put
  }

  it.each(Object.entries(recorded.zones))('in %s', (zone, { instants, names }) => {
    const actual = inZone(zone, () =>
      Object.fromEntries(
        Object.keys(names).map((when) => {
          const handler = new TimedRotatingFileHandler(folder.at('t.log'), when, { delay: true })
          const begun = instants.filter((_, index) => index % 4 === 0)
          return [when, begun.map((instant) => recorded.late.map((hours) => name(handler, instant, hours)))]
        }),
      ),
    )
    expect(actual).toEqual(names)
  })
})

describe('getFilesToDelete', () => {
  const dates = ['2024-01-01', '2024-01-02', '2024-01-03', '9999-99-99']

  // What Python 3.13 would delete with a backup count.
  it.each([
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 0],
    [5, 0],
    [0, 4],
  ])('spares the %i youngest', (backupCount, count) => {
    for (const date of dates) touch(`t.log.${date}`)
    touch('t.log.2024-01-01.gz')
    const handler = begin({ when: 'd', backupCount })
    expect(handler.getFilesToDelete()).toEqual(dates.slice(0, count).map((date) => folder.at(`t.log.${date}`)))
    handler.close()
  })

  it('deletes nothing without a backup count', () => {
    at('2024-01-10T12:00:00')
    for (const date of dates) touch(`t.log.${date}`)
    const handler = begin({ when: 'd', backupCount: 0 })
    handler.doRollover()
    handler.close()
    expect(Object.keys(folder.all())).toHaveLength(6)
  })
})

describe('what is no file', () => {
  it('is never moved, and asked about once in a period', () => {
    at('2030-01-10T12:00:00')
    const handler = new TimedRotatingFileHandler('/dev/null', 's')
    const errors = errorsOf(handler)
    forward(100)
    handler.emit(say('x'))
    expect([errors, handler.rolloverAt - Date.now() / 1000]).toEqual([[], 1])
    handler.close()
  })
})

describe('a rollover that fails', () => {
  it('is reported, and the record written', () => {
    at('2024-01-10T12:00:00')
    const handler = begin({ when: 's' })
    const errors = errorsOf(handler)
    handler.rotator = () => {
      throw new Error('not now')
    }
    for (const msg of ['0', '1', '2']) {
      handler.emit(say(msg))
      forward(1)
    }
    handler.rotator = null
    handler.emit(say('3'))
    handler.close()
    expect(errors).toEqual(['Error: not now', 'Error: not now'])
    expect(folder.all()).toEqual({ 't.log': '3\n', 't.log.2024-01-10_12-00-00': '0\n1\n2\n' })
  })

  it.each([
    ['a folder that cannot be deleted', 1, 't.log.2000-01-01_00-00-00', /EISDIR|EPERM/],
    ['a count that is text', '30', 'another', /backupCount must be a number, not '30'/],
  ])('only in the end goes on: %s', (_, backupCount, name, message) => {
    at('2024-01-10T12:00:00')
    fs.mkdirSync(folder.at(name))
    const handler = begin({ when: 's', backupCount: backupCount as number })
    const errors = errorsOf(handler)
    for (const msg of ['0', '1', '2']) {
      handler.emit(say(msg))
      forward(1)
    }
    handler.close()
    expect(errors).toEqual([expect.stringMatching(message), expect.stringMatching(message)])
    const { 't.log.2024-01-10_12-00-00': first, 't.log.2024-01-10_12-00-01': second, 't.log': third } = folder.all()
    expect([first, second, third]).toEqual([backupCount === 1 ? undefined : '0\n', '1\n', '2\n'])
  })
})
