import { describe, expect, it } from 'vitest'
import { OverflowError } from '../../src/python/errors.js'
import { formatValue } from '../../src/python/format-value.js'
import { exactValues, recordValues } from '../../src/python/values.js'
import { expected, fromTagged, outcome, recordedCases } from '../helpers/recorded-formats.js'

describe('formatValue', () => {
  it.each(recordedCases('spec'))('gives what CPython gave for %s', (_title, one) => {
    expect(outcome(() => formatValue(fromTagged(one.value), one.spec ?? '', exactValues))).toEqual(expected(one))
  })

  it.each([
    [42, '08.3f', '0042.000'],
    [42, ',', '42'],
    [1234567, ',', '1,234,567'],
    [1234567, '020,', '0,000,000,001,234,567'],
    [255, '#012_b', '0b0_1111_1111'],
    [-7, '=+5', '-   7'],
    [0.5, '.0f', '0'],
    [1.5, '.0f', '2'],
    [-0.001, 'z.1f', '0.0'],
    [0.25, '.1%', '25.0%'],
    [-0, '', '-0.0'],
    [12345, '.3', undefined],
    [true, '>6', '     1'],
    [true, '', 'True'],
    [null, '', 'None'],
    [[1, 'a'], '', "[1, 'a']"],
    ['ab', '😀^6', '😀😀ab😀😀'],
    ['😀😀😀', '.2', '😀😀'],
    ['ab', '{<4', 'ab{{'],
    ['ab', '05', 'ab000'],
    [5, '<05', '50000'],
    [65, '^5c', '  A  '],
  ])('shows %j of a record by %j', (value, spec, text) => {
    const result = outcome(() => formatValue(value, spec, recordValues))
    if (text === undefined) {
      expect(result).toEqual({ error: 'ValueError: Precision not allowed in integer format specifier' })
    } else expect(result).toEqual({ result: text })
  })

  it.each([
    [null, '>8', 'TypeError: unsupported format string passed to NoneType.__format__'],
    [[1], '>8', 'TypeError: unsupported format string passed to list.__format__'],
    [{ a: 1 }, '>8', 'TypeError: unsupported format string passed to dict.__format__'],
    [new Date(0), '>8', 'TypeError: unsupported format string passed to Date.__format__'],
    [1.5, '.2147483648f', 'ValueError: precision too big'],
    [1, '\u0001', "ValueError: Unknown format code '\\x1' for object of type 'int'"],
    ['x', '.9223372036854775808', 'ValueError: Too many decimal digits in format string'],
  ])('refuses %j by %j', (value, spec, error) => {
    expect(outcome(() => formatValue(value, spec, recordValues))).toEqual({ error })
  })

  it.each([
    ['x', '101'],
    ['x', '😀>60'],
    [1, '101d'],
    [1, '.101f'],
    [1.5, '.101%'],
    [1.5, '#.101'],
    [1, '0101,'],
  ])('refuses %j by %j where the text would be too long', (value, spec) => {
    expect(() => formatValue(value, spec, recordValues, 100)).toThrow(OverflowError)
  })

  it('fills a wide number with grouped zeros at once', () => {
    const text = formatValue(1, '05000000,', recordValues)
    expect(text).toHaveLength(5_000_001)
    expect(text).toMatch(/^0,000,.*,001$/)
  })
})
