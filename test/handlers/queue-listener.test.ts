import { setImmediate as turn } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it, vi } from 'vitest'
import type { Logger } from '../../src/core/logger.js'
import { getLogger } from '../../src/core/manager.js'
import type { LogRecord } from '../../src/core/record.js'
import { Formatter } from '../../src/formatters/index.js'
import { QueueHandler } from '../../src/handlers/queue.js'
import { QueueListener } from '../../src/handlers/queue-listener.js'
import type { RecordQueue } from '../../src/handlers/queues/record-queue.js'
import { Queue } from '../../src/python/queue.js'
import { ListHandler } from '../helpers/list-handler.js'
import { runProgram } from '../helpers/run-program.js'

let made = 0

function loggerInto(queue: RecordQueue): Logger {
  const logger = getLogger(`listener.${++made}`)
  logger.propagate = false
  logger.addHandler(new QueueHandler(queue))
  return logger
}

describe('QueueListener', () => {
  it('has the attributes of Python', () => {
    const queue = new Queue<LogRecord>()
    const [one, two] = [new ListHandler(), new ListHandler()]
    const listener = new QueueListener(queue, one, two, { respect_handler_level: true })
    expect(listener).toMatchObject({ queue, handlers: [one, two], respect_handler_level: true })
    expect(new QueueListener(queue)).toMatchObject({ handlers: [], respect_handler_level: false })
  })

  it('refuses an unknown keyword and what is no queue', () => {
    expect(() => Reflect.construct(QueueListener, [new Queue(), { level: 1 }])).toThrow("keyword argument 'level'")
    for (const queue of [null, 3, {}]) expect(() => Reflect.construct(QueueListener, [queue])).toThrow(TypeError)
  })

  it('hands records over in a later turn of the event loop', async () => {
    const queue = new Queue<LogRecord>()
    const list = new ListHandler()
    const logger = loggerInto(queue)
    logger.error('zero')
    const listener = new QueueListener(queue, list)
    listener.start()
    logger.error('one')
    logger.error('two')
    expect(list.records).toHaveLength(0)
    await turn()
    expect(list.records.map((record) => record.message)).toEqual(['zero', 'one', 'two'])
    listener.stop()
  })

  it('hands over what is left when it stops, and nothing afterwards', async () => {
    const queue = new Queue<LogRecord>()
    const list = new ListHandler()
    const logger = loggerInto(queue)
    const listener = new QueueListener(queue, list)
    listener.start()
    logger.error('one')
    listener.stop()
    logger.error('two')
    await turn()
    expect(list.records.map((record) => record.message)).toEqual(['one'])
    listener.start()
    listener.stop()
    expect(list.records).toHaveLength(2)
  })

  it('can be started once, and stopped as often as one likes', () => {
    const listener = new QueueListener(new Queue())
    listener.stop()
    listener.start()
    expect(() => listener.start()).toThrow('Listener already started')
    listener.stop()
    listener.stop()
  })

  it('stops at the end of a block that uses it', () => {
    const queue = new Queue<LogRecord>()
    const list = new ListHandler()
    const listener = new QueueListener(queue, list)
    listener.start()
    loggerInto(queue).error('one')
    listener[Symbol.dispose]()
    expect(list.records).toHaveLength(1)
  })

  it.each([
    [false, ['low', 'high']],
    [true, ['high']],
  ])('looks at the levels of handlers if it is told to: %s', (respect_handler_level, expected) => {
    const queue = new Queue<LogRecord>()
    const list = new ListHandler()
    list.setLevel('ERROR')
    const logger = loggerInto(queue)
    const listener = new QueueListener(queue, list, { respect_handler_level })
    listener.start()
    logger.warning('low')
    logger.error('high')
    listener.stop()
    expect(list.records.map((record) => record.message)).toEqual(expected)
  })

  it('hands a record to the others when a handler throws', () => {
    const queue = new Queue<LogRecord>()
    const [bad, good] = [new ListHandler(), new ListHandler()]
    bad.handle = () => {
      throw new Error('bad')
    }
    const handleError = vi.spyOn(bad, 'handleError').mockReturnValue()
    const listener = new QueueListener(queue, bad, good)
    listener.start()
    loggerInto(queue).error('one')
    listener.stop()
    expect(good.records).toHaveLength(1)
    expect(handleError).toHaveBeenCalledWith(good.records[0], new Error('bad'))
  })

  it('passes over what is no record', () => {
    const queue = new Queue<unknown>()
    queue.put(null)
    queue.put('text')
    loggerInto(queue).error('one')
    const listener = new QueueListener(queue)
    expect(listener.dequeue()?.message).toBe('one')
    expect(listener.dequeue()).toBeNull()
  })

  it('comes to an end though a handler logs into the queue itself', async () => {
    const queue = new Queue<LogRecord>()
    const logger = loggerInto(queue)
    const list = new ListHandler()
    list.addFilter(() => {
      logger.error('again')
      return true
    })
    const listener = new QueueListener(queue, list)
    listener.start()
    logger.error('one')
    await turn()
    const { length } = list.records
    expect(length).toBeGreaterThan(0)
    listener.stop()
    expect(list.records).toHaveLength(length + 1)
  })

  it('lets a subclass change the records', () => {
    class Marking extends QueueListener {
      override prepare(record: LogRecord): LogRecord {
        return Object.assign(record, { message: `<${record.message}>` })
      }
    }
    const queue = new Queue<LogRecord>()
    const list = new ListHandler()
    const listener = new Marking(queue, list)
    listener.start()
    loggerInto(queue).error('one')
    listener.stop()
    expect(list.records[0]?.message).toBe('<one>')
  })

  it('takes from a MessagePort what has arrived and what has not, and leaves the rest to others', async () => {
    const { port1, port2 } = new MessageChannel()
    const others: unknown[] = []
    port2.on('message', (message) => others.push(message))
    const list = new ListHandler()
    const logger = loggerInto(port1)
    const listener = new QueueListener(port2, list)
    listener.start()
    logger.error('one', { extra: { who: new Map([['a', 1]]) } })
    port1.postMessage('not a record')
    await vi.waitFor(() => expect(list.records).toHaveLength(1))
    logger.error('two')
    port1.postMessage({ neither: 1 })
    logger.error('three')
    listener.stop()
    expect(list.records.map((record) => record.msg)).toEqual(['one', 'two', 'three'])
    expect(list.records[0]).toMatchObject({ who: new Map([['a', 1]]), filename: 'queue-listener.test.ts', args: null })
    expect(new Formatter('%(msecs)s').format(Object.assign(list.records[0] as LogRecord, { msecs: 3 }))).toBe('3.0')
    expect(others.filter((message) => JSON.stringify(message).includes('logini') === false)).toEqual([
      'not a record',
      { neither: 1 },
    ])
    port1.close()
  })
})

const MAIN = `
import { fork } from 'node:child_process'
import { Worker, isMainThread, parentPort } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { getLogger } from './core/manager.ts'
import { Formatter } from './formatters/index.ts'
import { StreamHandler } from './handlers/stream.ts'
import { QueueHandler } from './handlers/queue.ts'
import { QueueListener } from './handlers/queue-listener.ts'
const COUNT = 1000
function work(queue, name) {
  const logger = getLogger(name)
  logger.setLevel('DEBUG')
  logger.addHandler(new QueueHandler(queue))
  for (let number = 0; number < COUNT; number++) logger.info('record %d \u{1f600}', number, { extra: { from: name } })
  try { null.nothing } catch (error) { logger.error('failed', error, { extra: { from: name } }) }
}
function main(queue) {
  const handler = new StreamHandler(process.stdout)
  handler.setFormatter(new Formatter('%(from)s %(name)s %(levelname)s %(filename)s %(funcName)s %(message)s'))
  const listener = new QueueListener(queue, handler)
  listener.start()
}
`

function expectAll(name: string, { stdout, stderr, status }: ReturnType<typeof runProgram>): void {
  expect([stderr, status]).toEqual(['', 0])
  const lines = stdout.split('\n')
  const wanted = Array.from({ length: 1000 }, (_, at) => `${name} ${name} INFO program.mjs work record ${at} \u{1f600}`)
  expect(lines.slice(0, 1000)).toEqual(wanted)
  expect(lines[1000]).toBe(`${name} ${name} ERROR program.mjs work failed`)
  expect(lines[1001]).toMatch(/^TypeError: Cannot read properties of null/)
  expect(lines[1002]).toMatch(/^ {4}at work \(/)
}

describe('QueueListener of a program', () => {
  it('gets all that a worker logs, also if that exits at once', () => {
    const ran = runProgram(`${MAIN}
if (isMainThread) main(new Worker(fileURLToPath(import.meta.url)))
else { work(parentPort, 'worker'); process.exit(0) }`)
    expectAll('worker', ran)
  })

  it('gets all that a worker logs to a port of its own', () => {
    const ran = runProgram(`${MAIN}
import { MessageChannel, workerData } from 'node:worker_threads'
if (isMainThread) {
  const { port1, port2 } = new MessageChannel()
  main(port1)
  new Worker(fileURLToPath(import.meta.url), { workerData: port2, transferList: [port2] })
} else work(workerData, 'worker')`)
    expectAll('worker', ran)
  })

  it.each(['process.exit(0)', 'process.disconnect()', ''])(
    'gets all that a child process logs that ends with %s',
    (end) => {
      const ran = runProgram(`${MAIN}
if (process.send === undefined) main(fork(fileURLToPath(import.meta.url)))
else { work(process, 'child'); ${end} }`)
      expectAll('child', ran)
    },
  )

  it('hands over what is in the queue when the process exits', () => {
    const ran = runProgram(`${MAIN}
import { Queue } from './python/queue.ts'
const queue = new Queue()
main(queue)
work(queue, 'main')
process.exit(0)`)
    expectAll('main', ran)
  })

  it('does not keep the process alive', () => {
    const ran = runProgram(`${MAIN}
import { MessageChannel } from 'node:worker_threads'
const { port1, port2 } = new MessageChannel()
main(port1)
work(port2, 'main')`)
    expectAll('main', ran)
  })
})
