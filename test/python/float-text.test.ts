import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floatDigits, floatGeneral, floatRepr } from '../../src/python/float-text.js'

// Written down from CPython 3.13.
describe('floatRepr', () => {
  it.each([
    [0, '0.0'],
    [-0, '-0.0'],
    [1, '1.0'],
    [0.1, '0.1'],
    [1e15, '1000000000000000.0'],
    [1e16, '1e+16'],
    [123456789012345680, '1.2345678901234568e+17'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [0.000012345, '1.2345e-05'],
    [1e100, '1e+100'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [Number.NaN, 'nan'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('shows %s', (value, text) => {
    expect(floatRepr(value)).toBe(text)
  })

  it('reads back as the same float', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(floatRepr(value))).toBe(value)
      }),
    )
  })
})

describe('floatDigits', () => {
  it.each([
    [0.5, 'f', 0, false, '0'],
    [1.5, 'f', 0, false, '2'],
    [2.5, 'f', 0, false, '2'],
    [2.5, 'f', 0, true, '2.'],
    [0.125, 'f', 2, false, '0.12'],
    [0.375, 'f', 2, false, '0.38'],
    [2.675, 'f', 2, false, '2.67'],
    [999.5, 'f', 0, false, '1000'],
    [0.05, 'f', 1, false, '0.1'],
    [0.0005, 'f', 2, false, '0.00'],
    [0.1, 'f', 60, false, '0.100000000000000005551115123125782702118158340454101562500000'],
    [1e23, 'f', 1, false, '99999999999999991611392.0'],
    [5e-324, 'f', 110, false, `0.${'0'.repeat(110)}`],
    [0.1, 'f', 105, false, `0.1000000000000000055511151231257827021181583404541015625${'0'.repeat(50)}`],
    [2.5, 'e', 0, false, '2e+00'],
    [3.5, 'e', 0, false, '4e+00'],
    [2.5, 'e', 0, true, '2.e+00'],
    [9.5, 'e', 0, false, '1e+01'],
    [99.5, 'e', 1, false, '1.0e+02'],
    [25e21, 'e', 0, false, '2e+22'],
    [1e100, 'e', 20, false, '1.00000000000000001590e+100'],
    [5e-324, 'e', 3, false, '4.941e-324'],
    [0, 'e', 2, false, '0.00e+00'],
    [100000, 'g', 6, false, '100000'],
    [1000000, 'g', 6, false, '1e+06'],
    [0.0001, 'g', 6, false, '0.0001'],
    [0.00001, 'g', 6, false, '1e-05'],
    [1, 'g', 6, true, '1.00000'],
    [0, 'g', 6, true, '0.00000'],
    [1e10, 'g', 3, true, '1.00e+10'],
    [0.25, 'g', 0, false, '0.2'],
    [12345.678, 'g', 200, false, '12345.677999999999883584678173065185546875'],
    [Number.POSITIVE_INFINITY, 'f', 2, false, 'inf'],
    [Number.NaN, 'g', 2, false, 'nan'],
  ] as const)('shows %s as %s with %d digits (# is %s)', (value, code, precision, alternate, text) => {
    expect(floatDigits(value, code, precision, alternate)).toBe(text)
  })

  it('rounds to the nearest decimal, half to even', () => {
    const floats = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
      fc.tuple(fc.nat(4000), fc.nat(12)).map(([numerator, power]) => numerator / 2 ** power),
    )
    fc.assert(
      fc.property(floats, fc.nat(130), (value, precision) => {
        const scaled = BigInt(floatDigits(value, 'f', precision, false).replace('.', ''))
        const { numerator, denominator } = fractionOf(value)
        // Twice the distance, in units of the last place, to compare with a half without dividing.
        const distance = 2n * (scaled * denominator - numerator * 10n ** BigInt(precision))
        const size = distance < 0n ? -distance : distance
        expect(size < denominator || (size === denominator && scaled % 2n === 0n)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('has the same digits in e as in f', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9.999, noNaN: true }), fc.nat(60), (value, precision) => {
        const text = floatDigits(value, 'f', precision, false)
        fc.pre(!text.startsWith('10'))
        expect(floatDigits(value, 'e', precision, false)).toBe(`${text}e+00`)
      }),
    )
  })
})

/** The exact value of a float that is not negative, taken from its bits. */
function fractionOf(value: number): { numerator: bigint; denominator: bigint } {
  const bits = Buffer.alloc(8)
  bits.writeDoubleBE(value)
  const whole = bits.readBigUInt64BE()
  const exponent = Number(whole >> 52n)
  const mantissa = (whole & 0xf_ffff_ffff_ffffn) | (exponent === 0 ? 0n : 1n << 52n)
  const power = (exponent === 0 ? 1 : exponent) - 1075
  return power < 0
    ? { numerator: mantissa, denominator: 1n << BigInt(-power) }
    : { numerator: mantissa << BigInt(power), denominator: 1n }
}

describe('floatGeneral', () => {
  it.each([
    [12, 5, false, '12.0'],
    [12.5, 5, false, '12.5'],
    [12345, 3, false, '1.23e+04'],
    [100, 3, false, '1e+02'],
    [2, 0, false, '2e+00'],
    [2, 3, true, '2.00'],
    [Number.POSITIVE_INFINITY, 3, false, 'inf'],
  ])('shows %s with %d digits (# is %s)', (value, precision, alternate, text) => {
    expect(floatGeneral(value, precision, alternate)).toBe(text)
  })
})
