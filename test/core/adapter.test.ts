import { beforeEach, expect, test } from 'vitest'
import { LoggerAdapter } from '../../src/core/adapter.js'
import { getLogger } from '../../src/core/manager.js'
import { ListHandler } from '../helpers/list-handler.js'

const logger = getLogger('adapted')
const handler = new ListHandler()
logger.addHandler(handler)
logger.setLevel('DEBUG')
beforeEach(() => {
  handler.records.length = 0
})

test('puts its extra on each record, in place of the call’s own', () => {
  const adapter = new LoggerAdapter(logger, { client: 'a' })
  adapter.info('%s', 'x', { extra: { more: 1 } })
  expect(handler.last).toMatchObject({ client: 'a', levelno: 20 })
  expect(handler.last).not.toHaveProperty('more')
  expect(handler.messages).toEqual(['x'])
})

test('merges the call’s extra when told so', () => {
  const adapter = new LoggerAdapter(logger, { client: 'a', user: 'u' }, true)
  adapter.warning('x', { extra: { user: 'w', more: 1 } })
  expect(handler.last).toMatchObject({ client: 'a', user: 'w', more: 1, levelno: 30 })
})

test.each(['debug', 'info', 'warning', 'warn', 'error', 'exception', 'critical'] as const)(
  '%s tells its caller',
  (method) => {
    const adapter = new LoggerAdapter(new LoggerAdapter(logger))
    function caller() {
      adapter[method]('x')
    }
    caller()
    expect(handler.last).toMatchObject({ funcName: 'caller', filename: 'adapter.test.ts' })
  },
)

test('exception carries the error', () => {
  const error = new Error('boom')
  new LoggerAdapter(logger).exception('failed', error)
  expect(handler.last).toMatchObject({ exc_info: error, levelno: 40 })
})

test('a subclass may change the message', () => {
  class Prefixed extends LoggerAdapter {
    override process(msg: unknown, kwargs: object): [unknown, object] {
      return [`[p] ${msg}`, kwargs]
    }
  }
  new Prefixed(logger).log(25, 'hello %s', 'you')
  expect(handler.messages).toEqual(['[p] hello you'])
})

test('a subclass may make keywords anew, or leave none', () => {
  class Anew extends LoggerAdapter {
    override process(msg: unknown): [unknown, object] {
      return [msg, msg === 'none' ? {} : { extra: { anew: 1 } }]
    }
  }
  function caller() {
    new Anew(logger).info('some')
    new Anew(logger).info('none')
  }
  caller()
  expect(handler.messages).toEqual(['some', 'none'])
  expect(handler.records.map(({ funcName }) => funcName)).toEqual(['caller', 'caller'])
  expect(handler.records[0]).toHaveProperty('anew', 1)
})

test.each<[string, LoggerAdapter]>([
  ['in order', new LoggerAdapter(logger, { a: 1 }, true)],
  ['the last by name', new LoggerAdapter(logger, { a: 1 }, { merge_extra: true })],
  ['by name', new LoggerAdapter(logger, { extra: { a: 1 }, merge_extra: true })],
])('takes arguments %s', (_, adapter) => {
  adapter.info('x', { extra: { b: 2 } })
  expect(handler.last).toMatchObject({ a: 1, b: 2 })
})

test('an attribute may be called as an argument is, beside others', () => {
  new LoggerAdapter(logger, { extra: 1, other: 2 }).info('x')
  expect(handler.last).toMatchObject({ extra: 1, other: 2 })
  new LoggerAdapter(logger, { logger: 'l' }).info('x')
  expect(handler.last).toHaveProperty('logger', 'l')
})

test('refuses arguments that are none', () => {
  expect(() => new LoggerAdapter(logger, {}, { merge: true } as never)).toThrow("unexpected keyword argument 'merge'")
  expect(() => new LoggerAdapter(...([] as unknown as [typeof logger]))).toThrow("missing required argument: 'logger'")
})

test('is the logger in all else', () => {
  const adapter = new LoggerAdapter(logger)
  adapter.setLevel('ERROR')
  expect([adapter.isEnabledFor(30), adapter.getEffectiveLevel(), adapter.hasHandlers(), adapter.name]).toEqual([
    false,
    40,
    true,
    'adapted',
  ])
  adapter.info('not logged')
  expect(handler.records).toEqual([])
  logger.setLevel('DEBUG')
})
