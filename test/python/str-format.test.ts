import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OverflowError } from '../../src/python/errors.js'
import { compileStrFormat, parseStrFormat } from '../../src/python/str-format.js'
import { exactValues, recordValues } from '../../src/python/values.js'
import { expected, fromTagged, outcome, recordedCases } from '../helpers/recorded-formats.js'

describe('compileStrFormat', () => {
  it.each(recordedCases('brace'))('gives what CPython gave for %s', (_title, one) => {
    const args = fromTagged(one.args) as unknown[]
    const kwargs = fromTagged(one.kwargs) as Map<string, unknown>
    expect(outcome(() => compileStrFormat(one.format ?? '', exactValues).format(args, kwargs))).toEqual(expected(one))
  })

  const record = {
    name: 'app.core',
    lineno: 42,
    created: 1234.5678,
    taskName: null,
    ctx: { user: { name: 'bob' }, list: ['x', 'y'], '0': 'a name' },
    address: new (class Address {
      readonly host = 'localhost'
      readonly #secret = 'hidden'
      get secret(): string {
        return this.#secret
      }
    })(),
  }

  it.each([
    ['{name}:{lineno:>5}|', 'app.core:   42|'],
    ['{created:>{lineno}.1f}', '1234.6'.padStart(42)],
    ['{taskName!s:>8}', '    None'],
    ['{name!r:.5}', "'app."],
    ['{ctx[user][name]}', 'bob'],
    ['{ctx[list][1]}', 'y'],
    ['{name[0]}', 'a'],
    ['{address.host}', 'localhost'],
    ['{lineno.real} {lineno.imag} {lineno.denominator}', '42 0 1'],
    ['{{{name}}}', '{app.core}'],
    ['{ctx}', "{'0': 'a name', 'user': {'name': 'bob'}, 'list': ['x', 'y']}"],
  ])('fills %j for a record', (format, text) => {
    expect(compileStrFormat(format, recordValues).format([], record)).toBe(text)
  })

  it.each([
    ['{nosuch}', "KeyError: 'nosuch'"],
    ['{constructor}', "KeyError: 'constructor'"],
    ['{name.length}', "AttributeError: 'str' object has no attribute 'length'"],
    ['{name.constructor}', "AttributeError: 'str' object has no attribute 'constructor'"],
    ['{ctx.user}', "AttributeError: 'dict' object has no attribute 'user'"],
    ['{ctx[constructor]}', "KeyError: 'constructor'"],
    ['{ctx[0]}', 'KeyError: 0'],
    ['{ctx[list][2]}', 'IndexError: list index out of range'],
    ['{ctx[list][x]}', 'TypeError: list indices must be integers or slices, not str'],
    ['{address.secret}', "AttributeError: 'Address' object has no attribute 'secret'"],
    ['{address.constructor}', "AttributeError: 'Address' object has no attribute 'constructor'"],
    ['{address.__proto__}', "AttributeError: 'Address' object has no attribute '__proto__'"],
    ['{address[host]}', "TypeError: 'Address' object is not subscriptable"],
    ['{taskName[0]}', "TypeError: 'NoneType' object is not subscriptable"],
    ['{0}', 'IndexError: Replacement index 0 out of range for positional args tuple'],
  ])('refuses %j for a record', (format, error) => {
    expect(outcome(() => compileStrFormat(format, recordValues).format([], record))).toEqual({ error })
  })

  it('gives any text back whose braces are doubled', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', ':', '!', 'a', '😀') }), (text) => {
        expect(compileStrFormat(text.replace(/[{}]/g, '$&$&'), recordValues).format([], {})).toBe(text)
      }),
    )
  })

  it('names its keyword fields, nested ones too', () => {
    const { fields } = compileStrFormat('{a} {b.c!r:>{d[0]}} {0} {{e}} {f!x} {', exactValues)
    expect(fields).toEqual(['a', 'b', 'd', 'f'])
  })

  it('reads arguments and attributes as it is told to', () => {
    const options = {
      get: (_kwargs: object, name: string) => `<${name}>`,
      attribute: (value: unknown, name: string) => `${value}->${name}`,
    }
    expect(compileStrFormat('{a} {b.c.d}', recordValues, options).format([], {})).toBe('<a> <b>->c->d')
  })

  it('refuses what would be too long', () => {
    const long = (format: string) => () => compileStrFormat(format, exactValues, { maxLength: 100 }).format([101n], {})
    expect(long('{:101}')).toThrow(OverflowError)
    expect(long('{0:{0}}')).toThrow(OverflowError)
    expect(long('{0}'.repeat(34))).toThrow(OverflowError)
    expect(long('{0}'.repeat(33))()).toHaveLength(99)
  })
})

describe('parseStrFormat', () => {
  it.each(recordedCases('pieces'))('takes %s apart as CPython does', (_title, one) => {
    const taken = outcome(() =>
      Array.from(parseStrFormat(one.format ?? ''), ({ literal, field, spec, conversion }) => [
        literal,
        field ?? null,
        field === undefined ? null : spec,
        conversion ?? null,
      ]),
    )
    expect(taken).toEqual(expected(one))
  })

  it('gives the pieces before a fault', () => {
    const pieces = parseStrFormat('a{b}{')
    expect(pieces.next().value).toEqual({ literal: 'a', field: 'b', spec: '', conversion: undefined })
    expect(() => pieces.next()).toThrow("Single '{' encountered in format string")
  })
})
