import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonWriter } from '../../src/python/json-text.js'

const options = { ensureAscii: true, indent: null, other: String }
const write = jsonWriter(options)

// What JavaScript and Python write alike: text, and numbers without a fraction or with a short one.
const plain = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.integer().map((number) => number + 0.5),
  fc.boolean(),
  fc.constant(null),
)
const values = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, plain, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
})).value

describe('what is written', () => {
  test('reads back as what it was', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(write(value))).toEqual(value)
      }),
    )
  })

  test('is ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(write(text)).toMatch(/^[ -~]*$/)
      }),
    )
  })

  test('without ensureAscii reads back too', () => {
    const writeAll = jsonWriter({ ...options, ensureAscii: false })
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(writeAll(value))).toEqual(value)
      }),
    )
    expect(writeAll('é\x7f\x80\u2028\x1f\n"\\')).toBe('"é\x7f\x80\u2028\\u001f\\n\\"\\\\"')
  })

  test('with an indentation is what JSON.stringify writes, but for empty lists', () => {
    const indented = jsonWriter({ ...options, indent: 2 })
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(indented(value))).toEqual(value)
      }),
    )
    expect(indented({ a: [1, { b: [] }], c: {} })).toBe(JSON.stringify({ a: [1, { b: [] }], c: {} }, null, 2))
  })
})

test('after a value that is refused the next one is written', () => {
  const list: unknown[] = []
  list.push(list)
  expect(() => write(list)).toThrow('Circular reference detected')
  list.pop()
  expect(write(list)).toBe('[]')
})
