import { describe, expect, it } from 'vitest'
import { attributeOf, isMapping, itemAt, itemNamed, lookUp } from '../../src/python/lookup.js'
import { exactValues, PyTuple, recordValues } from '../../src/python/values.js'
import { outcome } from '../helpers/recorded-formats.js'

class Thing {
  readonly own = 1
  get inherited(): number {
    return 2
  }
}

describe('lookUp', () => {
  it.each([
    [new Map([['k', 1]]), 'k', { result: 1 }],
    [new Map([['k', 1]]), 'size', { error: "KeyError: 'size'" }],
    [{ k: undefined }, 'k', { result: undefined }],
    [{}, 'toString', { error: "KeyError: 'toString'" }],
    [{}, "it's", { error: 'KeyError: "it\'s"' }],
    [new Thing(), 'own', { result: 1 }],
    [new Thing(), 'inherited', { error: "KeyError: 'inherited'" }],
    [[1], 'length', { error: 'TypeError: list indices must be integers or slices, not str' }],
    [new Uint8Array(1), 'x', { error: 'TypeError: byte indices must be integers or slices, not str' }],
  ])('of %s under %s', (mapping, key, result) => {
    expect(outcome(() => lookUp(mapping, key, recordValues))).toEqual(result)
  })
})

describe('itemAt', () => {
  it.each([
    ['a😀c', 1, { result: '😀' }],
    ['a😀c', 2, { result: 'c' }],
    ['a😀c', 3, { error: 'IndexError: string index out of range' }],
    [[1], 1, { error: 'IndexError: list index out of range' }],
    [PyTuple.of('x'), 0, { result: 'x' }],
    [PyTuple.of('x'), 1, { error: 'IndexError: tuple index out of range' }],
    [Uint8Array.of(7), 0, { result: 7n }],
    [Uint8Array.of(7), 1, { error: 'IndexError: index out of range' }],
    [new Map([[1n, 'int']]), 1, { result: 'int' }],
    [new Map([[1, 'float']]), 1, { result: 'float' }],
    [new Map([[true, 'bool']]), 1, { result: 'bool' }],
    [new Map([[false, 'bool']]), 0, { result: 'bool' }],
    [new Map([['1', 'str']]), 1, { error: 'KeyError: 1' }],
    [{ 1: 'str' }, 1, { error: 'KeyError: 1' }],
    [5n, 0, { error: "TypeError: 'int' object is not subscriptable" }],
    [new Set(), 0, { error: "TypeError: 'set' object is not subscriptable" }],
  ])('of %s at %d', (value, index, result) => {
    expect(outcome(() => itemAt(value, index, exactValues))).toEqual(result)
  })
})

describe('itemNamed', () => {
  it.each([
    [{ k: 'v' }, { result: 'v' }],
    ['text', { error: "TypeError: string indices must be integers, not 'str'" }],
    [null, { error: "TypeError: 'NoneType' object is not subscriptable" }],
    [new Thing(), { error: "TypeError: 'Thing' object is not subscriptable" }],
  ])('of %s', (value, result) => {
    expect(outcome(() => itemNamed(value, 'k', recordValues))).toEqual(result)
  })
})

describe('attributeOf', () => {
  it.each([
    [new Thing(), 'own', { result: 1 }],
    [new Thing(), 'inherited', { error: "AttributeError: 'Thing' object has no attribute 'inherited'" }],
    [new Thing(), 'constructor', { error: "AttributeError: 'Thing' object has no attribute 'constructor'" }],
    [{ k: 1 }, 'k', { error: "AttributeError: 'dict' object has no attribute 'k'" }],
    [[1], 'length', { error: "AttributeError: 'list' object has no attribute 'length'" }],
    [true, 'real', { result: 1n }],
    [5n, 'numerator', { result: 5n }],
    [5n, 'denominator', { result: 1n }],
    [5n, 'imag', { result: 0n }],
    [1.5, 'real', { result: 1.5 }],
    [1.5, 'imag', { result: 0 }],
    [1.5, 'numerator', { error: "AttributeError: 'float' object has no attribute 'numerator'" }],
    [() => 1, 'name', { error: "AttributeError: 'function' object has no attribute 'name'" }],
  ])('of %s: %s', (value, name, result) => {
    expect(outcome(() => attributeOf(value, name, exactValues))).toEqual(result)
  })
})

describe('isMapping', () => {
  it.each([
    [{}, true],
    [new Map(), true],
    [[], true],
    [new Set(), false],
    [null, false],
    ['x', false],
  ])('of %s is %s', (value, is) => {
    expect(isMapping(value)).toBe(is)
  })
})
