/** Python's int, bool and float. */
import { defineFunction, type Method, PyType } from '../callable.js'
import { isTrue } from '../compare.js'
import { bitLength } from '../integers.js'
import { floatFrom, integerFrom } from './number-from.js'

type Int = bigint | boolean

const asInt = (value: Int): bigint => (typeof value === 'bigint' ? value : value ? 1n : 0n)

const intMethods: Readonly<Record<string, Method<Int>>> = {
  bit_length: [[], (self) => BigInt(bitLength(asInt(self)))],
  is_integer: [[], () => true],
}

const intProperties: Readonly<Record<string, (self: Int) => unknown>> = {
  denominator: () => 1n,
  imag: () => 0n,
  numerator: asInt,
  real: asInt,
}

/** The type `int`. */
export const intType: PyType<Int> = new PyType<Int>({
  name: 'int',
  is: (value): value is Int => typeof value === 'bigint' || typeof value === 'boolean',
  construct: defineFunction('int', ['/x?', 'base?'], integerFrom),
  methods: intMethods,
  properties: intProperties,
})

/** The type `bool`. */
export const boolType: PyType<boolean> = new PyType<boolean>({
  name: 'bool',
  is: (value) => typeof value === 'boolean',
  construct: defineFunction('bool', ['/object?'], isTrue),
  methods: intMethods,
  properties: intProperties,
})

/** The type `float`. */
export const floatType: PyType<number> = new PyType<number>({
  name: 'float',
  is: (value) => typeof value === 'number',
  construct: defineFunction('float', ['/x?'], floatFrom),
  methods: { is_integer: [[], (self) => Number.isInteger(self)] },
  properties: { imag: () => 0, real: (self) => self },
})
