import { describe, expect, test, vi } from 'vitest'
import { LogRecord } from '../../src/core/record.js'
import { TimeText } from '../../src/formatters/time-text.js'
import { gmtime, localtime } from '../../src/python/struct-time.js'
import { attempt, sampleRecord } from './sample-record.js'

describe('the text of a second', () => {
  test('changes with the second, the format and the converter', () => {
    const time = new TimeText()
    const utc = { converter: gmtime }
    const text = (seconds: number, format = '%H:%M:%S') => time.ofSecond(seconds, format, utc)
    expect([0.25, 0.999, 1, 0, -0.5, -1].map((seconds) => text(seconds))).toEqual([
      '00:00:00',
      '00:00:00',
      '00:00:01',
      '00:00:00',
      '23:59:59',
      '23:59:59',
    ])
    expect([text(5, '%S'), text(5, '%M'), text(5, '%S')]).toEqual(['05', '00', '05'])
    const noon = { converter: () => gmtime(43_200) }
    expect(time.ofSecond(5, '%S', noon)).toBe('00')
    expect(time.ofSecond(5, '%H', noon)).toBe('12')
    expect(time.ofSecond(5, '%S', { converter: localtime })).toBe('05')
  })

  test("asks an application's own converter for every record", () => {
    const time = new TimeText()
    const converter = vi.fn((seconds: number) => gmtime(seconds * 2))
    expect([1.5, 1.5, 1.75].map((seconds) => time.ofSecond(seconds, '%S', { converter }))).toEqual(['03', '03', '03'])
    expect(converter.mock.calls).toEqual([[1.5], [1.5], [1.75]])
  })

  // CPython raises the same types; None is now.
  test.each([
    [Number.NaN, /^!ValueError/],
    [1e20, /^!OverflowError/],
    ['1', /^!TypeError/],
    [null, /^\d{4}$/],
  ])('of %j', (seconds, outcome) => {
    const time = new TimeText()
    const text = () => attempt(() => time.ofSecond(seconds as number, '%Y', { converter: gmtime }))
    expect([text(), text()]).toEqual([expect.stringMatching(outcome), expect.stringMatching(outcome)])
  })
})

// What CPython 3.13 gives for `default_msec_format % ('T', msecs)`.
describe('milliseconds', () => {
  test.each([
    ['%s,%03d', 0, 'T,000'],
    ['%s,%03d', 7.9, 'T,007'],
    ['%s,%03d', 77, 'T,077'],
    ['%s,%03d', 999.99, 'T,999'],
    ['%s,%03d', 1000, 'T,1000'],
    ['%s,%03d', -1, 'T,-01'],
    ['%s,%03d', -0.5, 'T,000'],
    ['%s,%03d', 1e20, 'T,100000000000000000000'],
    ['%s,%03d', true, 'T,001'],
    ['%s,%03d', null, '!TypeError: %d format: a real number is required, not NoneType'],
    ['%s,%03d', 'x', '!TypeError: %d format: a real number is required, not str'],
    ['%s,%03d', Number.NaN, '!ValueError: cannot convert float NaN to integer'],
    ['[%s.%03dZ]', 5, '[T.005Z]'],
    ['%%%s,%03d', 5, '%T,005'],
    ['%s,%d', 5, 'T,5'],
    ['%s,%06.2f', 5, 'T,005.00'],
    ['%s|%s', 5, 'T|5'],
    ['%s', 5, '!TypeError: not all arguments converted during string formatting'],
    ['%s %s %s', 5, '!TypeError: not enough arguments for format string'],
  ])('%s of %j', (format, msecs, text) => {
    const time = new TimeText()
    expect(attempt(() => time.withMilliseconds('T', sampleRecord({ msecs }), format))).toBe(text)
  })

  test('follow a change of the format', () => {
    const time = new TimeText()
    const texts = ['%s,%03d', '%s.%d', '%s,%03d'].map((format) => time.withMilliseconds('T', sampleRecord(), format))
    expect(texts).toEqual(['T,123', 'T.123', 'T,123'])
  })

  test('off the clock are a float', () => {
    const record = new LogRecord('app', 20, '/srv/app.js', 1, 'm', [], null)
    record.msecs = 5
    expect(new TimeText().withMilliseconds('T', record, '%s|%s')).toBe('T|5.0')
  })
})
