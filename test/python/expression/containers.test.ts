import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEqual } from '../../../src/python/expression/compare.js'
import { dictOf, frozenSetOf, keyOf, PyDict, setOf } from '../../../src/python/expression/containers.js'
import { PyTuple } from '../../../src/python/tuple.js'

const { value: hashable } = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.bigInt({ min: -3n, max: 3n }),
    fc.constantFrom(0, 1, 0.5, -1, Number.POSITIVE_INFINITY, 2 ** 60),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('', 'a', '\0', '\0(', 's1:a', 'N', '1'),
    fc.constantFrom(Uint8Array.of(), Uint8Array.of(97)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => PyTuple.from(items)),
    fc.array(tie('value'), { maxLength: 3 }).map(frozenSetOf),
  ),
}))

describe('keyOf', () => {
  it('is the same for equal values only', () => {
    fc.assert(
      fc.property(hashable, hashable, (left, right) => {
        expect(keyOf(left) === keyOf(right)).toBe(isEqual(left, right))
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['list', []],
    ['dict', new Map()],
    ['set', new Set()],
  ])('refuses a %s', (type, value) => {
    expect(() => keyOf(value)).toThrow(`unhashable type: '${type}'`)
  })
})

describe('PyDict', () => {
  it('keeps the first of equal keys and the last value', () => {
    const dict = dictOf([
      [1n, 'int'],
      [1, 'float'],
      [true, 'bool'],
      [PyTuple.of<unknown>(1n, 'a'), 'tuple'],
    ])
    expect([...dict]).toEqual([
      [1n, 'bool'],
      [PyTuple.of<unknown>(1n, 'a'), 'tuple'],
    ])
    expect(dict.get(PyTuple.of<unknown>(1, 'a'))).toBe('tuple')
    expect(dict.get('1')).toBeUndefined()
    expect(dict.has(1.5)).toBe(false)
  })

  it('is a Map with names for keys to the rest of the package', () => {
    const dict: ReadonlyMap<string, unknown> = new PyDict<string, unknown>().set('__proto__', 1)
    expect(dict.get('__proto__')).toBe(1)
    expect(dict.get('constructor')).toBeUndefined()
  })
})

describe('setOf', () => {
  it('keeps the first of equal items', () => {
    expect([...setOf([1n, 1, true, 'a', 'a', frozenSetOf([1n]), frozenSetOf([1])])]).toHaveLength(3)
  })
})
