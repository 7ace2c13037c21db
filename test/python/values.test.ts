import { describe, expect, it } from 'vitest'
import { OverflowError } from '../../src/python/errors.js'
import {
  exactValues,
  exactValuesWithin,
  fromPython,
  kindOfNumber,
  messageValues,
  PyTuple,
  recordValues,
} from '../../src/python/values.js'
import { fromTagged, recordedCases } from '../helpers/recorded-formats.js'

describe('exactValues', () => {
  const texts = recordedCases('text').filter(([, one]) => one.error === undefined)
  it.each(texts)('shows %s as CPython does', (_title, one) => {
    const value = fromTagged(one.value)
    expect([exactValues.str(value), exactValues.repr(value), exactValues.ascii(value)]).toEqual(one.result)
  })

  it.each([
    [5n, 'int', 'int'],
    [5, 'float', 'float'],
    [true, 'bool', 'bool'],
    ['x', 'str', 'str'],
    [null, 'none', 'NoneType'],
    [undefined, 'none', 'NoneType'],
    [new Uint8Array(1), 'bytes', 'bytes'],
    [PyTuple.of(1), 'other', 'tuple'],
    [[1], 'other', 'list'],
    [new Map(), 'other', 'dict'],
    [new Set(), 'other', 'set'],
    [() => 1, 'other', 'function'],
  ])('knows the kind and type of %s', (value, kind, typeName) => {
    expect([exactValues.kind(value), exactValues.typeName(value)]).toEqual([kind, typeName])
  })

  it('refuses to show an int of more than 4300 digits', () => {
    expect(exactValues.str(10n ** 4300n - 1n)).toHaveLength(4300)
    expect(() => exactValues.str([-(10n ** 4300n)])).toThrow('Exceeds the limit (4300 digits)')
  })

  it('cuts short what holds itself', () => {
    const list: unknown[] = [1n]
    const tuple = PyTuple.of<unknown>(list)
    list.push(list, new Map([['m', tuple]]))
    expect(exactValues.repr(tuple)).toBe("([1, [...], {'m': (...)}],)")
  })

  it('bounds the text of lists that hold each other many times', () => {
    let list: unknown[] = ['x']
    for (let depth = 0; depth < 60; depth++) list = [list, list]
    expect(() => exactValuesWithin(10_000).str(list)).toThrow(OverflowError)
  })

  it('takes only a tuple for the arguments of a % format', () => {
    expect([exactValues.isTuple(PyTuple.of(1)), exactValues.isTuple([1])]).toEqual([true, false])
  })
})

describe('recordValues', () => {
  it.each([
    [null, 'None', 'None'],
    [undefined, 'None', 'None'],
    [true, 'True', 'True'],
    [1, '1', '1'],
    [1.5, '1.5', '1.5'],
    [-0, '-0.0', '-0.0'],
    [1e-7, '1e-07', '1e-07'],
    [5n, '5', '5'],
    ["it's", "it's", '"it\'s"'],
    [[1, 'a', null], "[1, 'a', None]", "[1, 'a', None]"],
    [PyTuple.of('a'), "('a',)", "('a',)"],
    [{ k: [true, { z: 1.5 }] }, "{'k': [True, {'z': 1.5}]}", "{'k': [True, {'z': 1.5}]}"],
    [new Map([[1, 'x']]), "{1: 'x'}", "{1: 'x'}"],
    [new Set(), 'set()', 'set()'],
    [Buffer.from('a\n\xff', 'latin1'), "b'a\\n\\xff'", "b'a\\n\\xff'"],
    [new TypeError('bad'), 'bad', "TypeError('bad')"],
    [new Error(''), '', 'Error()'],
    [new Date(0), '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
    [
      new (class Point {
        x = 1
      })(),
      'Point { x: 1 }',
      'Point { x: 1 }',
    ],
  ])('shows %s', (value, str, repr) => {
    expect([recordValues.str(value), recordValues.repr(value)]).toEqual([str, repr])
  })

  it('keeps everything on one line', () => {
    expect(
      recordValues.str(
        new (class Holder {
          error = new Error('x')
        })(),
      ),
    ).not.toContain('\n')
  })
})

describe('messageValues', () => {
  it.each([
    [null, 'null', 'null', 'null'],
    [undefined, 'undefined', 'undefined', 'undefined'],
    [true, 'true', 'true', 'boolean'],
    [5n, '5', '5', 'bigint'],
    [0.1, '0.1', '0.1', 'number'],
    ['a\nb', 'a\nb', "'a\\nb'", 'string'],
    [[1, 'a', null], "[ 1, 'a', null ]", "[ 1, 'a', null ]", 'Array'],
    [{ a: { b: [[1]] } }, '{ a: { b: [ [Array] ] } }', '{ a: { b: [ [Array] ] } }', 'Object'],
    [new TypeError('bad'), 'TypeError: bad', 'TypeError: bad', 'TypeError'],
    [function named() {}, '[Function: named]', '[Function: named]', 'function'],
    [Object.create(null), '[Object: null prototype] {}', '[Object: null prototype] {}', 'Object'],
  ])('shows %s', (value, str, repr, typeName) => {
    expect([messageValues.str(value), messageValues.repr(value), messageValues.typeName(value)]).toEqual([
      str,
      repr,
      typeName,
    ])
  })

  it('shows long lists and long texts on one line', () => {
    expect(messageValues.str(Array.from({ length: 60 }, (_, at) => `item ${at}`))).not.toContain('\n')
  })
})

describe('kindOfNumber', () => {
  it.each([
    [0, 'int'],
    [-5, 'int'],
    [2 ** 60, 'int'],
    [1e21, 'float'],
    [-0, 'float'],
    [0.5, 'float'],
    [Number.NaN, 'float'],
    [Number.POSITIVE_INFINITY, 'float'],
  ])('of %s is %s', (value, kind) => {
    expect(kindOfNumber(value)).toBe(kind)
  })
})

describe('fromPython', () => {
  it('turns exact values into plain ones', () => {
    const value = new Map<unknown, unknown>([
      ['list', [1n, PyTuple.of<unknown>(2n, 2.5)]],
      ['big', 2n ** 53n],
      [3n, new Set([4n])],
      ['__proto__', new Map([['polluted', true]])],
    ])
    const plain = fromPython(value) as Record<string, unknown>
    expect(Object.entries(plain)).toEqual([
      ['3', new Set([4])],
      ['list', [1, [2, 2.5]]],
      ['big', 2n ** 53n],
      ['__proto__', { polluted: true }],
    ])
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('leaves tuples behind and keeps what it does not know', () => {
    const stream = process.stdout
    const plain = fromPython(PyTuple.of<unknown>(stream, 'x', null, true)) as unknown[]
    expect(plain).toEqual([stream, 'x', null, true])
    expect(plain).not.toBeInstanceOf(PyTuple)
  })

  it('keeps what appears twice the same', () => {
    const list = [1n]
    const plain = fromPython([list, list]) as unknown[]
    expect(plain[0]).toBe(plain[1])
  })
})
