import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LogRecord } from '../../src/core/record.js'
import { Formatter } from '../../src/formatters/formatter.js'
import { attempt, sampleRecord } from './sample-record.js'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const made = () => new LogRecord('app', 20, '/srv/app.js', 1, 'm', [], null)

// What CPython 3.13 gives for a record whose times happen to be whole.
test.each([
  ['%', '%(created)s %(msecs)s', '1700000000.0 0.0'],
  ['%', '%(created)r %(msecs)03d %(msecs)f %(created)g', '1700000000.0 000 0.000000 1.7e+09'],
  ['%', '%(msecs)x', '!TypeError: %x format: an integer is required, not float'],
  ['%', '%(created)c', '!TypeError: %c requires int or char'],
  ['{', '{created} {msecs!r} {msecs:5} {msecs:g}', '1700000000.0 0.0   0.0 0'],
  ['{', '{msecs:d}', "!ValueError: Unknown format code 'd' for object of type 'float'"],
  ['{', '{msecs.real} {created:,}', '0.0 1,700,000,000.0'],
  ['$', '$created $msecs', '1700000000.0 0.0'],
])('times off the clock are floats: style %s, %s', (style, fmt, text) => {
  expect(attempt(() => new Formatter(fmt, null, style).format(made()))).toBe(text)
})

test('relativeCreated off the clock is a float', () => {
  expect(new Formatter('%(relativeCreated)s').format(made())).toMatch(/^-?\d+\.\d+$/)
})

test('given times are what they were given as', () => {
  const text = new Formatter('%(created)s %(msecs)x').format(sampleRecord({ created: 1_700_000_000, msecs: 255 }))
  expect(text).toBe('1700000000 ff')
})

test('only what the format names is looked at', () => {
  const record = made()
  const site = vi.spyOn(record, 'pathname', 'get')
  new Formatter('%(asctime)s %(name)s %(levelname)s %(message)s').format(record)
  expect(site).not.toHaveBeenCalled()
  expect(new Formatter('%(pathname)s').format(record)).toBe('/srv/app.js')
  expect(site).toHaveBeenCalled()
})

test('what the class of a record defines is no field', () => {
  class Special extends LogRecord {
    get secret() {
      return 'x'
    }
  }
  const record = Object.assign(new Special('app', 20, '/srv/app.js', 1, 'm', [], null), { open: 'y' })
  expect(attempt(() => new Formatter('%(secret)s').format(record))).toMatch(/not found in record: 'secret'/)
  expect(new Formatter('%(open)s').format(record)).toBe('y')
})

test('a field set to undefined is None, a deleted one is missing', () => {
  expect(new Formatter('%(taskName)s %(user)s').format(sampleRecord({ taskName: undefined, user: undefined }))).toBe(
    'None None',
  )
  const record = sampleRecord()
  Reflect.deleteProperty(record, 'taskName')
  expect(attempt(() => new Formatter('%(taskName)s').format(record))).toBe(
    "!ValueError: Formatting field not found in record: 'taskName'",
  )
})
