import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/config/dict/converting.js'
import { readJson } from '../../../src/config/dict/read-json.js'
import { TextFault } from '../../../src/config/dict/text-fault.js'

const faultOf = (text: string): TextFault => {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof TextFault) return error
    throw error
  }
  throw new Error(`this was read: ${text}`)
}

const comparable = (value: unknown): unknown => JSON.stringify(toPlain(value))

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (text, space) => {
      const spaced = JSON.stringify(JSON.parse(text), null, space)
      expect(comparable(readJson(spaced).value)).toBe(comparable(JSON.parse(spaced)))
    }),
  )
})

test('refuses what JSON.parse refuses, and names a place in the text', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"',
    '1',
    '-',
    '01',
    '.5',
    'true',
    'nul',
    ' ',
    '\n',
    "'a'",
    '\\',
    '//',
    '\u0001',
    '1e5',
    '+',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (chosen) => {
      const text = chosen.join('')
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      if (isJson) expect(comparable(readJson(text).value)).toBe(comparable(JSON.parse(text)))
      else {
        const { offset, length } = faultOf(text)
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThanOrEqual(text.length)
        expect(length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 2000 },
  )
})

test('the order of keys is that of the text, and none touches a prototype', () => {
  const { value } = readJson('{"b": 1, "2": 2, "1": {"__proto__": 3}, "constructor": 4}')
  expect([...(value as Map<string, unknown>).keys()]).toEqual(['b', '2', '1', 'constructor'])
  expect((value as Map<string, unknown>).get('1')).toEqual(new Map([['__proto__', 3]]))
})

test('the last of two keys counts, and is told of', () => {
  const { value, doubles } = readJson('{"a": 1,\n "a": 2}')
  expect(value).toEqual(new Map([['a', 2]]))
  expect(doubles).toEqual([['a', 10, 13]])
})

test.each([
  ['NaN', Number.NaN],
  ['[Infinity, -Infinity]', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
])('%s is read, as Python reads it', (text, value) => expect(readJson(text).value).toEqual(value))

test('what is in it stands where it is written', () => {
  const text = '{ "a": [1, "x"] }'
  const { value, spans } = readJson(text)
  const at = (container: unknown, key: unknown, part: 'key' | 'value') =>
    text.slice(...(spans.get(container as object)?.get(key)?.[part] ?? [0, 0]))
  expect(at(value, 'a', 'key')).toBe('"a"')
  expect(at(value, 'a', 'value')).toBe('[1, "x"]')
  expect(at((value as Map<string, unknown>).get('a'), 1, 'value')).toBe('"x"')
})

describe('a fault says what stands where and what should', () => {
  test.each<[string, number, number, string]>([
    ['', 0, 1, 'the text ends where a value should stand'],
    ['{"a": True}', 6, 4, '"True" stands where a value should; JSON writes true'],
    ['{"a": None}', 6, 4, '"None" stands where a value should; JSON writes null'],
    ["{'a': 1}", 1, 1, '"\'" stands where a key in double quotes should'],
    ['{a: 1}', 1, 1, '"a" stands where a key in double quotes should'],
    ['{"a": 1,}', 8, 1, '"}" stands where a key in double quotes should'],
    ['{"a" 1}', 5, 1, '"1" stands where \':\' should'],
    ['[1 2]', 3, 1, "\"2\" stands where ',' or ']' should"],
    ['{"a": 1 // why\n}', 8, 1, "\"/\" stands where ',' or '}' should; JSON has no comments"],
    ['{"a": "x\n"}', 6, 1, 'this text does not end on its line, or has a character that must be escaped'],
    ['{} {}', 3, 1, 'there is something behind the end'],
    ['['.repeat(300), 200, 1, 'there is more than 200 levels within each other'],
  ])('%j', (text, offset, length, message) => {
    expect(faultOf(text)).toMatchObject({ offset, length, message })
  })
})
