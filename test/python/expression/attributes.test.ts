import { describe, expect, it } from 'vitest'
import { AttributeError } from '../../../src/python/errors.js'
import { attributeOf } from '../../../src/python/expression/attributes.js'
import '../../../src/python/expression/standard-names.js'
import { Computed, Namespace } from '../../../src/python/expression/objects.js'

describe('attributeOf', () => {
  it('works a computed member out whenever it is read', () => {
    let count = 0n
    const module = new Namespace('m', new Map([['count', new Computed(() => ++count)]]))
    expect([attributeOf(module, 'count'), attributeOf(module, 'count')]).toEqual([1n, 2n])
  })

  it.each([
    [
      new Namespace(
        'm',
        new Map([
          ['b', 1n],
          ['a', 2n],
        ]),
      ),
      'c',
      "module 'm' has no attribute 'c' that a configuration can use; accepted: a, b",
    ],
    [
      1n,
      'nope',
      "'int' object has no attribute 'nope' that a configuration can use; accepted: bit_length, denominator, imag, is_integer, numerator, real",
    ],
    [null, 'x', "'NoneType' object has no attribute 'x' that a configuration can use"],
    [
      1.5,
      '__class__',
      "'float' object has no attribute '__class__' that a configuration can use: names with double underscores are refused; accepted: imag, is_integer, real",
    ],
    [{ secret: 1 }, 'secret', "'object' object has no attribute 'secret' that a configuration can use"],
  ])('says what is accepted: %#', (value, name, message) => {
    expect(() => attributeOf(value, name)).toThrow(new AttributeError(message))
  })
})
