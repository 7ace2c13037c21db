import { describe, expect, test } from 'vitest'
import { addLevelName, checkLevel, getLevelName, getLevelNamesMapping } from '../../src/core/levels.js'
import { ValueError } from '../../src/python/errors.js'

describe('getLevelName', () => {
  test.each([
    [50, 'CRITICAL'],
    [40, 'ERROR'],
    [30, 'WARNING'],
    [20, 'INFO'],
    [10, 'DEBUG'],
    [0, 'NOTSET'],
    [42, 'Level 42'],
    ['FATAL', 50],
    ['WARN', 30],
    ['LOUD', 'Level LOUD'],
  ])('%s -> %s', (level, name) => expect(getLevelName(level)).toBe(name))

  test('knows added names in both directions, the last one given', () => {
    addLevelName(25, 'NOTICE')
    addLevelName(25, 'HINT')
    expect(getLevelName(25)).toBe('HINT')
    expect(getLevelName('NOTICE')).toBe(25)
    expect(getLevelNamesMapping().get('HINT')).toBe(25)
  })
})

test('getLevelNamesMapping is a copy', () => {
  getLevelNamesMapping().clear()
  expect(getLevelNamesMapping().get('INFO')).toBe(20)
})

describe('checkLevel', () => {
  test.each([
    [20, 20],
    ['INFO', 20],
    [true, 1],
    [5n, 5],
    [-3, -3],
  ])('takes %s', (level, number) => expect(checkLevel(level)).toBe(number))

  test.each(['info', 'LOUD', ''])('refuses the name %j', (level) => {
    expect(() => checkLevel(level)).toThrow(ValueError)
    expect(() => checkLevel(level)).toThrow(`Unknown level: '${level}'`)
  })

  test.each([1.5, null, undefined, Number.NaN, {}, []])('refuses %s', (level) => {
    expect(() => checkLevel(level)).toThrow(TypeError)
  })
})
