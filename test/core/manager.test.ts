import { describe, expect, test } from 'vitest'
import { Logger } from '../../src/core/logger.js'
import {
  disable,
  getLogger,
  getLoggerClass,
  manager,
  PlaceHolder,
  root,
  setLoggerClass,
} from '../../src/core/manager.js'
import { state } from '../../src/core/state.js'

describe('getLogger', () => {
  test('gives the same logger for the same name', () => expect(getLogger('same')).toBe(getLogger('same')))

  test.each([undefined, null, '', 'root'])('of %s is the root', (name) => expect(getLogger(name)).toBe(root))

  test('refuses what is no text', () => expect(() => getLogger(5 as never)).toThrow(TypeError))

  test('finds the nearest logger above as parent', () => {
    const deep = getLogger('p.q.r.s')
    expect(deep.parent).toBe(root)
    expect(manager.loggerDict.get('p.q')).toBeInstanceOf(PlaceHolder)
    const middle = getLogger('p.q')
    expect(deep.parent).toBe(middle)
    expect(middle.parent).toBe(root)
    expect(getLogger('p').parent).toBe(root)
    expect(middle.parent).toBe(getLogger('p'))
    const between = getLogger('p.q.r')
    expect(between.parent).toBe(middle)
    expect(deep.parent).toBe(between)
  })

  test.each([
    ['dots...c', 'dots'],
    ['dots..b', 'root'],
    ['dots.d..e', 'dots'],
    ['.dots', 'root'],
    ['dots.', 'dots'],
  ])('finds that of %j as Python does: %s', (name, parent) => {
    getLogger('dots')
    expect(getLogger(name).parent?.name).toBe(parent)
  })

  test.each(['__proto__', 'constructor', '.', '..', '.a', 'a.', 'a..b'])('takes the odd name %j', (name) => {
    expect(getLogger(name)).toBeInstanceOf(Logger)
    expect(getLogger(name).name).toBe(name)
  })
})

test('setLoggerClass decides what loggers are', () => {
  class Mine extends Logger {}
  setLoggerClass(Mine)
  try {
    expect(getLoggerClass()).toBe(Mine)
    expect(getLogger('mine')).toBeInstanceOf(Mine)
    expect(() => setLoggerClass(Array as never)).toThrow('logger not derived from logging.Logger: Array')
  } finally {
    setLoggerClass(Logger)
  }
})

describe('disable', () => {
  test('turns levels off for all loggers until it is undone', () => {
    const logger = getLogger('loud')
    logger.setLevel('DEBUG')
    expect(logger.isEnabledFor(20)).toBe(true)
    disable('INFO')
    expect([logger.isEnabledFor(20), logger.isEnabledFor(21)]).toEqual([false, true])
    disable()
    expect([logger.isEnabledFor(50), logger.isEnabledFor(51)]).toEqual([false, true])
    disable(0)
    expect(logger.isEnabledFor(20)).toBe(true)
  })

  test('refuses a level that is none', () => expect(() => disable('LOUD')).toThrow("Unknown level: 'LOUD'"))
})

test('the state is the one of the process, whatever copy of the package asks', () => {
  expect((globalThis as never)[Symbol.for('logini.state')]).toBe(state)
})
