import { describe, expect, it, vi } from 'vitest'
import type { Logger } from '../../src/core/logger.js'
import { getLogger } from '../../src/core/manager.js'
import { LogRecord, makeLogRecord } from '../../src/core/record.js'
import { Formatter } from '../../src/formatters/index.js'
import { QueueHandler } from '../../src/handlers/queue.js'
import type { RecordQueue } from '../../src/handlers/queues/record-queue.js'
import { Full, Queue } from '../../src/python/queue.js'

let made = 0

function logInto(queue: RecordQueue): [Logger, QueueHandler] {
  const logger = getLogger(`queue.${++made}`)
  logger.propagate = false
  const handler = new QueueHandler(queue)
  logger.addHandler(handler)
  return [logger, handler]
}

describe('QueueHandler', () => {
  it('has the attributes of Python', () => {
    const queue = new Queue<LogRecord>()
    const handler = new QueueHandler(queue)
    expect([handler.queue, handler.listener]).toEqual([queue, null])
    expect(new QueueHandler({ queue }).queue).toBe(queue)
  })

  it('takes a queue that is a plain object', () => {
    const records: LogRecord[] = []
    const [logger] = logInto({ put_nowait: (record: LogRecord) => records.push(record) })
    logger.error('hello')
    expect(records.map((record) => record.message)).toEqual(['hello'])
  })

  it.each([
    [[], 'QueueHandler() missing required argument'],
    [[3], "QueueHandler() argument 'queue' must be a queue, not 3"],
    [[null], "QueueHandler() argument 'queue' must be a queue, not null"],
    [[{ que: 1 }], "unexpected keyword argument 'que'"],
  ])('refuses %j', (args, message) => {
    expect(() => Reflect.construct(QueueHandler, args)).toThrow(message)
  })

  // Python's prepare leaves the same in the record.
  it('prepares a copy that holds nothing but data', () => {
    const queue = new Queue<LogRecord>()
    const [logger, handler] = logInto(queue)
    handler.setFormatter(new Formatter('%(levelname)s|%(message)s'))
    const seen: LogRecord[] = []
    logger.addFilter((record) => seen.push(record))
    logger.error('hello %s', 'w', { exc_info: new Error('boom'), stack_info: true, extra: { user: 'u' } })
    const record = queue.get()
    const [head, ...rest] = String(record.msg).split('\n')
    expect(head).toBe('ERROR|hello w')
    expect(rest.join('\n')).toMatch(/^Error: boom\n {4}at [\s\S]*\nStack \(most recent call first\):\n/)
    expect(record).toMatchObject({
      message: record.msg,
      args: null,
      exc_info: null,
      exc_text: null,
      stack_info: null,
      user: 'u',
    })
    expect([record.filename, record.module]).toEqual(['queue.test.ts', 'queue.test'])
    expect(seen[0]).toMatchObject({ msg: 'hello %s', args: ['w'], exc_info: { message: 'boom' } })
    expect(seen[0]?.lineno).toBe(record.lineno)
  })

  it('prepares a copy of the same class, with times as they were given', () => {
    class Special extends LogRecord {
      special = 1
    }
    const handler = new QueueHandler(new Queue<LogRecord>())
    const special = new Special('a', 30, '/srv/x.js', 7, 'm', null, null)
    const copy = handler.prepare(special)
    copy.pathname = '/elsewhere/y.js'
    expect(copy).toBeInstanceOf(Special)
    expect([special.pathname, copy.pathname, copy.lineno, copy.name]).toEqual(['/srv/x.js', '/elsewhere/y.js', 7, 'a'])
    const given = handler.prepare(makeLogRecord({ name: 'a', levelno: 30, msecs: 5 }))
    expect(new Formatter('%(msecs)s').format(given)).toBe('5')
    expect(new Formatter('%(msecs)s').format(Object.assign(copy, { msecs: 5 }))).toBe('5.0')
  })

  it('reports what the queue does not take', () => {
    const [logger, handler] = logInto(new Queue<LogRecord>(1))
    const handleError = vi.spyOn(handler, 'handleError').mockReturnValue()
    logger.error('one')
    logger.error('two')
    logger.error('%d', 'unformattable')
    expect(handleError.mock.calls.map(([record, error]) => [record.msg, (error as Error).name])).toEqual([
      ['two', new Full().name],
      ['%d', 'TypeError'],
    ])
  })

  it('posts to another thread what can be cloned, and the rest as text', () => {
    const { port1, port2 } = new MessageChannel()
    const messages: unknown[] = []
    const postMessage = (message: unknown) => messages.push(structuredClone(message))
    const [logger] = logInto({ postMessage })
    const extra = { map: new Map([[1, 2]]), call: () => 1, big: 2n ** 70n }
    logger.error('hello', { extra })
    port1.close()
    port2.close()
    expect(messages).toEqual([
      {
        'logini.record': expect.objectContaining({
          msg: 'hello',
          map: extra.map,
          call: '[Function: call]',
          big: 2n ** 70n,
        }),
      },
    ])
  })

  it('reports a channel that is closed', () => {
    const postMessage = (): never => {
      throw new Error('closed')
    }
    const queues: RecordQueue[] = [{ postMessage }, { send: undefined }]
    for (const queue of queues) {
      const [logger, handler] = logInto(queue)
      const handleError = vi.spyOn(handler, 'handleError').mockReturnValue()
      logger.error('hello')
      expect(handleError).toHaveBeenCalledOnce()
    }
  })

  it('sends to another process what JSON knows, and the rest as text', () => {
    const sent: unknown[] = []
    const send = (message: unknown): boolean => sent.push(JSON.parse(JSON.stringify(message))) > 0
    const [logger, handler] = logInto({ send })
    const loop: unknown[] = []
    loop.push(loop)
    handler.prepare = (record) => record
    logger.error('hello %s', 5n, {
      exc_info: new TypeError('boom', { cause: new Error('deep') }),
      extra: {
        list: [1, { a: null, b: undefined }],
        nan: Number.NaN,
        big: 5n,
        date: new Date(0),
        loop,
        map: new Map(),
      },
    })
    expect(sent).toEqual([
      {
        'logini.record': expect.objectContaining({
          msg: 'hello %s',
          args: ['5'],
          exc_info: {
            name: 'TypeError',
            message: 'boom',
            stack: expect.stringMatching(/^TypeError: boom\n/),
            cause: expect.objectContaining({ message: 'deep' }),
          },
          list: [1, { a: null, b: null }],
          nan: 'nan',
          big: '5',
          date: '1970-01-01T00:00:00.000Z',
          loop: [expect.stringContaining('Circular')],
          map: 'Map(0) {}',
        }),
      },
    ])
  })

  it('reports what could not be sent after all', () => {
    const send = (_message: unknown, sent: (error: Error | null) => void): boolean => {
      sent(null)
      sent(new Error('gone'))
      return false
    }
    const [logger, handler] = logInto({ send })
    const handleError = vi.spyOn(handler, 'handleError').mockReturnValue()
    logger.error('hello')
    expect(handleError.mock.calls).toEqual([[expect.objectContaining({ message: 'hello' }), new Error('gone')]])
  })
})
