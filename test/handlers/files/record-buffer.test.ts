import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CRITICAL, ERROR } from '../../../src/core/levels.js'
import type { LogRecord } from '../../../src/core/record.js'
import { type Batch, RecordBuffer } from '../../../src/handlers/files/record-buffer.js'
import { say } from '../../helpers/emitting.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A buffer, and what it wrote; texts that begin with `!` need an encoder. */
function begin(bytes: number, milliseconds: number) {
  const batches: Batch[] = []
  const reports: [error: unknown, record: LogRecord][] = []
  const sink = {
    sizeOf: (text: string) => (text.startsWith('!') ? -1 : Buffer.byteLength(text)),
    write: (batch: Batch) => {
      batches.push(batch)
    },
  }
  const buffer = new RecordBuffer(sink, { bytes, milliseconds }, (...report) => reports.push(report))
  const add = (text: string, attributes = {}) =>
    buffer.add(text, say(text, { created: Date.now() / 1000, ...attributes }))
  return { buffer, sink, reports, add, batches, texts: () => batches.map(({ text }) => text) }
}

describe('what is added is written', () => {
  it('when enough bytes wait', () => {
    const { buffer, add, texts, batches } = begin(6, 1000)
    for (const text of ['ab', 'é', 'c', 'd', 'efghijk', 'l']) add(text)
    expect(texts()).toEqual(['abécd', 'efghijk'])
    expect(batches[0]).toMatchObject({ ends: [2, 3, 4, 5], last: { msg: 'd' } })
    expect(buffer.bytes).toBe(1)
  })

  it('when the first of them has waited long enough, whether more come or not', () => {
    const { add, texts } = begin(1000, 50)
    add('a')
    vi.advanceTimersByTime(40)
    add('b')
    vi.advanceTimersByTime(9)
    expect(texts()).toEqual([])
    vi.advanceTimersByTime(1)
    expect(texts()).toEqual(['ab'])
    vi.advanceTimersByTime(1000)
    expect(texts()).toEqual(['ab'])
  })

  it('each batch in its time, also one that begins while the timer runs', () => {
    const { buffer, add, texts } = begin(1000, 50)
    add('a')
    vi.advanceTimersByTime(20)
    buffer.flush()
    vi.advanceTimersByTime(10)
    add('b')
    vi.advanceTimersByTime(49)
    expect(texts()).toEqual(['a'])
    vi.advanceTimersByTime(1)
    expect(texts()).toEqual(['a', 'b'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('in time also if the event loop gets no turn', () => {
    const { add, texts } = begin(1000, 50)
    const start = Date.now()
    add('a')
    vi.setSystemTime(start + 49)
    add('b')
    expect(texts()).toEqual([])
    vi.setSystemTime(start + 50)
    add('c')
    expect(texts()).toEqual(['abc'])
  })

  it('in time also if the clock is set back', () => {
    const { add, texts } = begin(1000, 50)
    add('a')
    vi.setSystemTime(Date.now() - 3_600_000)
    add('b')
    vi.advanceTimersByTime(50)
    expect(texts()).toEqual(['ab'])
  })

  it('with a record that is CRITICAL or above', () => {
    const { add, texts } = begin(1000, 1000)
    add('a', { levelno: ERROR })
    expect(texts()).toEqual([])
    add('b', { levelno: CRITICAL })
    add('c', { levelno: CRITICAL + 5 })
    expect(texts()).toEqual(['ab', 'c'])
  })

  it('at once, after what waits, if it is not plain', () => {
    const { buffer, add, texts } = begin(1000, 1000)
    add('a')
    add('b')
    add('!c')
    add('d')
    expect(texts()).toEqual(['ab', '!c'])
    buffer.flush()
    expect(texts()).toEqual(['ab', '!c', 'd'])
    buffer.flush()
    expect(texts()).toHaveLength(3)
  })
})

it('tells since when what is written has waited', () => {
  const { buffer, add, batches } = begin(1000, 1000)
  const start = Date.now() / 1000
  // What a queue brings was made earlier.
  add('a', { created: start - 100 })
  vi.advanceTimersByTime(100)
  add('b')
  buffer.flush()
  add('!c')
  expect(batches.map(({ since }) => Math.round(1000 * (since - start)))).toEqual([0, 100])
})

it('does not keep the process alive', () => {
  vi.useRealTimers()
  const { buffer, add } = begin(1000, 60_000)
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()
  add('a')
  expect(timers()).toBe(before)
  buffer.flush()
})

describe('an error', () => {
  const failure = Object.assign(new Error('no space'), { code: 'ENOSPC' })

  it('of many records is reported with the last one, whoever has them written', () => {
    const { buffer, sink, add, reports } = begin(4, 50)
    sink.write = () => {
      throw failure
    }
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) add(text)
    vi.advanceTimersByTime(50)
    add('g')
    buffer.flush()
    expect(reports).toMatchObject([
      [{ name: 'LostRecordsError', code: 'ENOSPC', cause: failure }, { msg: 'd' }],
      [{ message: 'of 2 records that waited, some or all are lost: no space', code: 'ENOSPC' }, { msg: 'f' }],
      [failure, { msg: 'g' }],
    ])
  })

  it('is over then: what comes later is written', () => {
    const { buffer, sink, add, texts } = begin(100, 50)
    const { write } = sink
    sink.write = () => {
      throw failure
    }
    add('a')
    buffer.flush()
    sink.write = write
    add('b')
    vi.advanceTimersByTime(50)
    expect(texts()).toEqual(['b'])
  })

  it('of a text that is not plain is thrown', () => {
    const { sink, add, reports } = begin(100, 50)
    sink.write = () => {
      throw failure
    }
    expect(() => add('!')).toThrow(failure)
    expect(reports).toEqual([])
  })
})
