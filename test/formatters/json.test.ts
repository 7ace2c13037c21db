import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type LogRecord, makeLogRecord } from '../../src/core/record.js'
import { defaultsFromPython } from '../../src/formatters/defaults.js'
import { JsonFormatter } from '../../src/formatters/json.js'
import type { LogData } from '../../src/formatters/json-base.js'
import { attempt, sampleRecord } from './sample-record.js'

interface Case {
  readonly record: Record<string, unknown>
  readonly args: unknown[]
  readonly kwargs: Record<string, unknown>
  readonly expected: string | { error: string }
}

const { attributes, cases } = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/formatters/json.json', import.meta.url), 'utf8'),
) as { attributes: Record<string, unknown>; cases: Case[] }

const make = (...args: unknown[]): JsonFormatter => Reflect.construct(JsonFormatter, args)

describe('as python-json-logger', () => {
  test.each(cases.map((each): [string, Case] => [JSON.stringify([each.args, each.kwargs, each.record]), each]))(
    '%s',
    (_name, { record, args, kwargs, expected }) => {
      const format = () => make(...args, kwargs).format(makeLogRecord({ ...attributes, ...record }))
      if (typeof expected === 'string') expect(format()).toBe(expected)
      else expect(format).toThrow(expect.objectContaining({ name: expected.error }))
    },
  )
})

function fieldsOf(formatter: JsonFormatter, given: Readonly<Record<string, unknown>> = {}): unknown {
  return JSON.parse(formatter.format(sampleRecord({ msg: 'm', args: null, ...given })))
}

describe('values', () => {
  const error = new TypeError('bad')
  class Money {
    constructor(readonly cents: number) {}
    toJSON() {
      return this.cents / 100
    }
  }
  class Point {
    readonly x = 1
  }
  test.each([
    ['undefined', undefined, null],
    ['a Date', new Date(Date.UTC(2026, 0, 31, 23, 59, 59, 123)), '2026-01-31T23:59:59.123000+00:00'],
    ['a Date of a whole second', new Date(0), '1970-01-01T00:00:00+00:00'],
    ['no Date', new Date(Number.NaN), null],
    ['an Error', error, 'TypeError: bad'],
    ['bytes', Buffer.from([0, 255]), 'AP8='],
    ['part of a buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3), 'AgM='],
    ['an object that knows its JSON', new Money(150), 1.5],
    ['a URL', new URL('http://a.example/b'), 'http://a.example/b'],
    ['an object of a class', new Point(), 'Point { x: 1 }'],
    ['a Set', new Set([1]), '{1}'],
    ['a boxed string', Object('text'), 'text'],
    ['a function', function named() {}, '[Function: named]'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
    [
      'a Map',
      new Map<unknown, unknown>([
        ['1', { a: 1n }],
        ['0', 2],
      ]),
      { 1: { a: 1 }, 0: 2 },
    ],
    ['an array', [undefined, 1], [null, 1]],
    [
      'what fails',
      {
        toJSON: 1,
        at: {
          __proto__: Point.prototype,
          toJSON: () => {
            throw error
          },
        },
      },
      { toJSON: 1, at: '__could_not_encode__' },
    ],
  ])('%s', (_name, value, expected) =>
    expect(fieldsOf(new JsonFormatter(), { value })).toEqual({ message: 'm', value: expected }),
  )

  test('that JSON has no number for are written as in Python', () => {
    const text = new JsonFormatter().format(
      sampleRecord({ msg: 'm', args: null, a: Number.NaN, b: -Infinity, c: -0, d: 10n ** 25n, e: Object(2) }),
    )
    expect(text).toBe(
      '{"message": "m", "a": NaN, "b": -Infinity, "c": -0.0, "d": 10000000000000000000000000, "e": 2.0}',
    )
  })

  test('keep the order of a Map, and its keys that are no text', () => {
    const value = new Map<unknown, unknown>([
      ['b', 1],
      [1, 2],
      [1.5, 3],
      [null, 4],
      [true, 5],
    ])
    const text = new JsonFormatter().format(sampleRecord({ msg: 'm', args: null, value }))
    expect(text).toBe('{"message": "m", "value": {"b": 1, "1": 2, "1.5": 3, "null": 4, "true": 5}}')
  })

  test('that hold themselves, or have keys that can not be, are refused as in Python', () => {
    const list: unknown[] = []
    list.push({ list })
    expect(attempt(() => fieldsOf(new JsonFormatter(), { list }))).toBe('!ValueError: Circular reference detected')
    expect(attempt(() => fieldsOf(new JsonFormatter(), { map: new Map([[[], 1]]) }))).toMatch(
      /^!TypeError: keys must be/,
    )
    const shared = {}
    expect(fieldsOf(new JsonFormatter(), { pair: [shared, shared] })).toEqual({ message: 'm', pair: [{}, {}] })
  })

  test('halves of surrogate pairs are escaped, or left to the encoding', () => {
    const record = () => sampleRecord({ msg: '\ud800', args: null })
    expect(new JsonFormatter().format(record())).toBe('{"message": "\\ud800"}')
    expect(new JsonFormatter({ json_ensure_ascii: false }).format(record())).toBe('{"message": "\ud800"}')
  })

  test('off the clock are floats', () => {
    const record = makeLogRecord({ msg: 'm', levelname: 'INFO' })
    record.created = 1_700_000_000
    record.msecs = 0
    const formatter = new JsonFormatter('%(created)s %(msecs)s %(levelno)s')
    expect(formatter.format(record)).toBe('{"created": 1700000000.0, "msecs": 0.0, "levelno": null}')
  })

  test('of defaults out of a Python expression stay what they are', () => {
    const defaults = defaultsFromPython(
      new Map<unknown, unknown>([
        ['a', 1],
        ['b', 2n],
        ['c', [1, 1n]],
      ]),
    )
    expect(new JsonFormatter({ defaults }).format(sampleRecord({ msg: 'm', args: null }))).toBe(
      '{"a": 1.0, "b": 2, "c": [1.0, 1], "message": "m"}',
    )
  })
})

describe('errors', () => {
  const error = new Error('boom')
  error.stack = 'Error: boom\n    at a'

  test('are a field', () => {
    const record = sampleRecord({ msg: 'm', args: null, exc_info: error })
    expect(new JsonFormatter().format(record)).toBe('{"message": "m", "exc_info": "Error: boom\\n    at a"}')
    expect(record.exc_text).toBe(null)
  })

  test.each([
    [{ exc_info: error, exc_text: 'kept' }, {}, 'Error: boom\n    at a'],
    [{ exc_info: true }, {}, 'NoneType: None'],
    [{ exc_info: error }, { exc_info_as_array: true }, ['Error: boom', '    at a']],
    [{ msg: { exc_info: 1 }, exc_info: error }, {}, 1],
  ])('%j with %j', (given, options, expected) =>
    expect(fieldsOf(new JsonFormatter(options), given)).toMatchObject({ exc_info: expected }),
  )
})

describe('functions of the application', () => {
  test('json_default stands in for all that JSON has no word for', () => {
    const json_default = (value: unknown) => (value instanceof Date ? value.getTime() : [String(value)])
    expect(fieldsOf(new JsonFormatter({ json_default }), { at: new Date(5), by: Symbol('s') })).toEqual({
      message: 'm',
      at: 5,
      by: ['Symbol(s)'],
    })
  })

  test('json_serializer writes it all', () => {
    const formatter = new JsonFormatter({ json_serializer: JSON.stringify, prefix: '> ' })
    expect(formatter.format(sampleRecord({ msg: 'm', args: null, a: [1] }))).toBe('> {"message":"m","a":[1]}')
  })

  test.each([
    [
      { json_default: 'x' },
      "!TypeError: JsonFormatter() argument 'json_default' must be a function, not str; a configuration names it by ext://",
    ],
    [
      { json_serializer: {} },
      "!TypeError: JsonFormatter() argument 'json_serializer' must be a function, not dict; a configuration names it by ext://",
    ],
    [{ json_encoder: class {} }, expect.stringMatching(/^!TypeError: .* no json_encoder/)],
    [{ prefix: null }, expect.stringMatching(/^!TypeError: .*'prefix'/)],
    [{ rename_fields: 'x' }, expect.stringMatching(/^!TypeError: .*'rename_fields'/)],
    [{ static_fields: [1] }, expect.stringMatching(/^!TypeError: .*'static_fields'/)],
    [{ reserved_attrs: 5 }, expect.stringMatching(/^!TypeError: .*'reserved_attrs'/)],
  ])('%j is refused', (options, refusal) => expect(attempt(() => make(options))).toEqual(refusal))
})

test('subclasses may add and change fields', () => {
  class Mine extends JsonFormatter {
    override add_fields(log_data: LogData, record: LogRecord, message_dict: ReadonlyMap<string, unknown>): void {
      super.add_fields(log_data, record, message_dict)
      log_data.set('lvl', record.levelname.toLowerCase())
    }
    override process_log_record(log_data: LogData): LogData {
      return new Map([...log_data].reverse())
    }
  }
  expect(new Mine().format(sampleRecord())).toBe('{"lvl": "info", "message": "hello world"}')
})

test('what is set is to be read', () => {
  const formatter = new JsonFormatter('%(levelname)s %(message)s', '%H', {
    prefix: 'p',
    rename_fields: new Map([['a', 'b']]),
    static_fields: { c: 1 },
    timestamp: 'at',
    json_indent: 2,
  })
  expect(formatter).toMatchObject({
    _fmt: '%(levelname)s %(message)s',
    _required_fields: ['levelname', 'message'],
    datefmt: '%H',
    prefix: 'p',
    rename_fields: new Map([['a', 'b']]),
    static_fields: new Map([['c', 1]]),
    timestamp: 'at',
    json_indent: 2,
    json_ensure_ascii: true,
  })
  expect(new JsonFormatter('a,asctime', null, ',')).toMatchObject({
    _fmt: 'a,asctime',
    _required_fields: ['a', 'asctime'],
  })
  expect(new JsonFormatter('a,asctime', null, ',').usesTime()).toBe(true)
})
