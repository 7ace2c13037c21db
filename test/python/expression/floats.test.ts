import { describe, expect, it } from 'vitest'
import { OverflowError, ValueError, ZeroDivisionError } from '../../../src/python/errors.js'
import { floatDivideWithRest, floatPower } from '../../../src/python/expression/floats.js'

const { POSITIVE_INFINITY: inf, NaN: nan } = Number

describe('floatDivideWithRest', () => {
  it.each([
    [7.5, 2, 3, 1.5],
    [-7.5, 2, -4, 0.5],
    [7.5, -2, -4, -0.5],
    [-7.5, -2, 3, -1.5],
    [1, 0.1, 9, 0.09999999999999995],
    [-0, 1, -0, 0],
    [0, -1, -0, -0],
    [5, inf, 0, 5],
    [-5, inf, -1, inf],
    [1e300, 1e-300, inf, 4.891554850853602e-301],
    [6, 3, 2, 0],
    [-6, 3, -2, 0],
    [6, -3, -2, -0],
  ])('divmod(%s, %s)', (left, right, quotient, rest) => {
    expect(floatDivideWithRest(left, right)).toEqual([quotient, rest])
  })

  it('refuses zero', () => {
    expect(() => floatDivideWithRest(1, 0)).toThrow(ZeroDivisionError)
  })
})

describe('floatPower', () => {
  it.each([
    [2, 0.5, Math.SQRT2],
    [10, -3, 0.001],
    [10, -5, 1e-5],
    [10, 308, 1e308],
    [1.1, -7, 0.5131581182307065],
    [2.5, 3.7, 29.67413253642086],
    [-2, 3, -8],
    [-2, -3, -0.125],
    [4, -0.5, 0.5],
    [1e-200, 2, 0],
    [2, -1074, 5e-324],
    [0, 0, 1],
    [nan, 0, 1],
    [1, nan, 1],
    [-1, inf, 1],
    [2, inf, inf],
    [2, -inf, 0],
    [0.5, inf, 0],
    [-inf, 3, -inf],
    [inf, -1, 0],
    [0, -inf, inf],
    [0, 3, 0],
    [-0, 3, -0],
  ])('%s ** %s', (base, exponent, expected) => {
    expect(floatPower(base, exponent)).toBe(expected)
  })

  it('refuses what Python refuses, and complex numbers', () => {
    expect(() => floatPower(0, -1)).toThrow(ZeroDivisionError)
    expect(() => floatPower(10, 309)).toThrow(OverflowError)
    expect(() => floatPower(-8, 1 / 3)).toThrow(ValueError)
  })
})
