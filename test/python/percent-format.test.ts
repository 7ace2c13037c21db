import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyError, OverflowError } from '../../src/python/errors.js'
import { compilePercentFormat, PercentFormats, percentFormat } from '../../src/python/percent-format.js'
import { exactValues, messageValues, PyTuple, recordValues } from '../../src/python/values.js'
import { expected, fromTagged, outcome, recordedCases } from '../helpers/recorded-formats.js'

describe('percentFormat', () => {
  it.each(recordedCases('percent'))('gives what CPython gave for %s', (_title, one) => {
    expect(outcome(() => percentFormat(one.format ?? '', fromTagged(one.args), exactValues))).toEqual(expected(one))
  })

  it.each([
    ['%s has %d', ['x', 3], 'x has 3'],
    ['%d%%', [99.9], '99%'],
    ['%d', [-0.5], '0'],
    ['%d', [-0], '0'],
    ['%s', [-0], '-0.0'],
    ['%s %s', [Number.NaN, Number.NEGATIVE_INFINITY], 'nan -inf'],
    ['%d', [1e21], '1000000000000000000000'],
    ['%s', [1e21], '1e+21'],
    ['%s', [2 ** 69], '590295810358705651712'],
    ['%s %d %x', [5n, 5n, 255n], '5 5 ff'],
    ['%d %i %f', [true, false, true], '1 0 1.000000'],
    ['%s %s %s', [true, null, undefined], 'true null undefined'],
    ['%s', [{ a: 1, b: ['x', { c: null }] }], "{ a: 1, b: [ 'x', { c: null } ] }"],
    ['%s', [[1, 2]], '[ 1, 2 ]'],
    ['%s|%r|%a', ['é', 'é', 'é'], "é|'é'|'\\xe9'"],
    ['%s', [new RangeError('too far')], 'RangeError: too far'],
    ['%s', [Symbol('s')], 'Symbol(s)'],
    ['%j', [{ a: [1, 'x'], b: 2n }], '{"a":[1,"x"],"b":"2"}'],
    ['%5j|%.3j', [1, 'abcdef'], '    1|"ab'],
    ['%j', [undefined], 'undefined'],
    ['%-10s|%10.2f|%05d', ['ab', 2.71, 42], 'ab        |      2.71|00042'],
    ['[%5s]', ['😀é'], '[   😀é]'],
    ['%.1s', ['😀é'], '😀'],
    ['%(a)s and %(b)d', { a: 'x', b: 2 }, 'x and 2'],
    ['%(a)s', new Map([['a', 1]]), '1'],
    ['%(a(b))s', { 'a(b)': 'nested' }, 'nested'],
    ['%s', 'one', 'one'],
    ['no conversion', { a: 1 }, 'no conversion'],
  ])('fills %j for a message', (format, args, text) => {
    expect(percentFormat(format, args, messageValues)).toBe(text)
  })

  it.each([
    ['%d', ['x'], 'TypeError: %d format: a real number is required, not string'],
    ['%d', [null], 'TypeError: %d format: a real number is required, not null'],
    ['%f', [{}], 'TypeError: must be real number, not Object'],
    ['%d', [Number.NaN], 'ValueError: cannot convert float NaN to integer'],
    ['%d', [Number.POSITIVE_INFINITY], 'OverflowError: cannot convert float infinity to integer'],
    ['%x', [1.5], 'TypeError: %x format: an integer is required, not number'],
    ['%s %s', ['x'], 'TypeError: not enough arguments for format string'],
    ['%s', ['x', 'y'], 'TypeError: not all arguments converted during string formatting'],
    ['%(a)s', ['x'], 'TypeError: format requires a mapping'],
    ['%(constructor)s', {}, "KeyError: 'constructor'"],
    ['%(__proto__)s', {}, "KeyError: '__proto__'"],
    ['%s %y', ['x', 'y'], "ValueError: unsupported format character 'y' (0x79) at index 4"],
    ['%s %', ['x'], 'ValueError: incomplete format'],
    ['%s %', [], 'TypeError: not enough arguments for format string'],
  ])('refuses %j with %j', (format, args, error) => {
    expect(outcome(() => percentFormat(format, args, messageValues))).toEqual({ error })
  })

  it('shows a value that holds itself as %j like Node does', () => {
    const value: { self?: unknown } = {}
    value.self = value
    expect(percentFormat('%j', [value], messageValues)).toBe('[Circular]')
  })

  it('has %j for messages only', () => {
    expect(outcome(() => percentFormat('%j', [1], recordValues))).toEqual({
      error: "ValueError: unsupported format character 'j' (0x6a) at index 1",
    })
  })
})

const text = fc.string({ unit: fc.constantFrom('%', 's', '(', ')', '5', '\n', 'é', '😀', '\ud800') })

describe('any text', () => {
  it('comes back when its percent signs are doubled', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(percentFormat(any.replaceAll('%', '%%'), [], messageValues)).toBe(any)
      }),
    )
  })

  it('is put in as it is, and padded to a width in code points', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.nat(12), (texts, width) => {
        const spaces = texts.map((one) => ' '.repeat(Math.max(0, width - Array.from(one).length)))
        expect(percentFormat('%s|'.repeat(texts.length), texts, messageValues)).toBe(
          texts.map((one) => `${one}|`).join(''),
        )
        expect(percentFormat(`%${width}s|`.repeat(texts.length), texts, messageValues)).toBe(
          texts.map((one, at) => `${spaces[at]}${one}|`).join(''),
        )
      }),
    )
  })
})

describe('compilePercentFormat', () => {
  it.each([
    ['plain %% text', 0, false, []],
    ['%s has %d', 2, false, []],
    ['%*d and %.*f', 4, false, []],
    ['%s %', 1, false, []],
    ['%*', 1, false, []],
    ['%(a)s %(b)d %(a)s', 0, true, ['a', 'b', 'a']],
    ['%(a', 0, true, []],
    ['%(a)', 0, true, ['a']],
  ])('knows what %j takes', (format, argumentCount, usesMapping, keys) => {
    const compiled = compilePercentFormat(format, messageValues)
    expect([compiled.argumentCount, compiled.usesMapping, compiled.keys]).toEqual([argumentCount, usesMapping, keys])
  })

  it('reads keys as it is told to', () => {
    class Record {
      get name(): string {
        return 'getter'
      }
    }
    const get = (mapping: object, key: string) => {
      if (key in mapping) return Reflect.get(mapping, key)
      throw new KeyError(key)
    }
    const compiled = compilePercentFormat('%(name)-8s|', recordValues, { get })
    expect(compiled.format(new Record())).toBe('getter  |')
    expect(() => compilePercentFormat('%(nosuch)s', recordValues, { get }).format(new Record())).toThrow(KeyError)
  })

  it.each([
    ['%101d', [1n]],
    ['%*d', [101n, 1n]],
    ['%-101s', ['x']],
    ['%101c', ['x']],
    ['%.101d', [1n]],
    ['%.101f', [1]],
    ['%.101e', [1]],
    ['%#.101g', [1]],
    ['%60d%60d', [1n, 1n]],
    ['%s', ['x'.repeat(101)]],
    ['%1000000000000d', [1n]],
  ])('refuses %j where the text would be too long', (format, args) => {
    const compiled = compilePercentFormat(format, exactValues, { maxLength: 100 })
    expect(() => compiled.format(PyTuple.from<unknown>(args))).toThrow(OverflowError)
  })

  it('takes what is just short enough', () => {
    const compiled = compilePercentFormat('%50d%.47f', exactValues, { maxLength: 100 })
    expect(compiled.format(PyTuple.from<unknown>([1n, 1]))).toHaveLength(99)
  })

  it('refuses what JavaScript cannot hold', () => {
    expect(() => percentFormat('%536870889d', [1], messageValues)).toThrow(OverflowError)
  })
})

describe('PercentFormats', () => {
  it('compiles a format once for each way to look at values', () => {
    const formats = new PercentFormats(messageValues)
    const first = formats.get('%s kept')
    expect(formats.get('%s kept')).toBe(first)
    expect(first.format([null])).toBe('null kept')
    expect(percentFormat('%s kept', [null], recordValues)).toBe('None kept')
  })
})
