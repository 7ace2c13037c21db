import { afterEach, beforeEach, expect, test } from 'vitest'
import logging from '../../src/index.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { ListHandler } from '../helpers/list-handler.js'

beforeEach(freshLogging)
afterEach(freshLogging)

test.each([
  ['debug', 10],
  ['info', 20],
  ['warning', 30],
  ['warn', 30],
  ['error', 40],
  ['exception', 40],
  ['critical', 50],
  ['fatal', 50],
] as const)('%s logs to the root with %d, and tells its caller', (name, level) => {
  const handler = new ListHandler()
  logging.basicConfig({ handlers: [handler], level: 'DEBUG' })
  function caller() {
    logging[name]('a %s', 'b', { extra: { more: 1 } })
  }
  caller()
  expect(handler.last).toMatchObject({ name: 'root', levelno: level, funcName: 'caller', more: 1 })
  expect(handler.messages).toEqual(['a b'])
})

test('log takes any level, and refuses what is none', () => {
  const handler = new ListHandler()
  logging.basicConfig({ handlers: [handler] })
  function caller() {
    logging.log(35, 'x')
  }
  caller()
  expect(handler.last).toMatchObject({ levelno: 35, levelname: 'Level 35', funcName: 'caller' })
  expect(() => logging.log('INFO' as never, 'x')).toThrow(TypeError)
})

test('exception carries what was thrown', () => {
  const handler = new ListHandler()
  logging.basicConfig({ handlers: [handler] })
  const error = new Error('boom')
  logging.exception('failed', error)
  expect(handler.last.exc_info).toBe(error)
})

test('a root without handlers gets the basic configuration', () => {
  logging.debug('too low')
  expect(logging.root.handlers.map(String)).toEqual(['<StreamHandler <stderr> (NOTSET)>'])
  expect(logging.root.handlers[0]?.formatter?.format(logging.makeLogRecord({ name: 'root', msg: 'x' }))).toBe(
    'Level None:root:x',
  )
})
