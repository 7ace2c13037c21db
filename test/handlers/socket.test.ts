import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { DeliveryError } from '../../src/handlers/delivery/delivery-error.js'
import { type RecordSocket, SocketHandler } from '../../src/handlers/socket.js'
import { loads } from '../../src/python/pickle/loads.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { FrameServer } from '../helpers/frame-server.js'
import { useTempFolder } from '../helpers/temp-folder.js'

useCourierFile()
const folder = useTempFolder()
const servers: FrameServer[] = []
const handlers: SocketHandler[] = []
const call = (...args: unknown[]): SocketHandler => Reflect.construct(SocketHandler, args)

async function serve(address?: number | string): Promise<FrameServer> {
  const server = await FrameServer.listen(address)
  servers.push(server)
  return server
}

function handlerOf(...args: ConstructorParameters<typeof SocketHandler>): SocketHandler {
  const handler = new SocketHandler(...args)
  handlers.push(handler)
  return handler
}

async function freePort(): Promise<number> {
  const server = await FrameServer.listen()
  const { port } = server
  await server.close()
  return port
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!holds() && performance.now() < end) await delay(2)
  expect(holds()).toBe(true)
}

afterEach(async () => {
  const left = handlers.splice(0)
  for (const handler of left) {
    errorsOf(handler)
    handler.close()
  }
  await Promise.all(left.map((handler) => handler.delivered()))
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

describe('the arguments', () => {
  const shown = ({ host, port, address }: SocketHandler) => ({ host, port, address })

  it('have Python’s order and names', () => {
    const tcp = { host: 'localhost', port: 9020, address: ['localhost', 9020] }
    expect(shown(new SocketHandler('localhost', 9020))).toEqual(tcp)
    expect(shown(new SocketHandler({ host: 'localhost', port: 9020 }))).toEqual(tcp)
    expect(shown(new SocketHandler('/run/log', null))).toEqual({ host: '/run/log', port: null, address: '/run/log' })
  })

  it('are refused if there are too few or others', () => {
    expect(() => call('localhost')).toThrow("SocketHandler() missing required argument: 'port'")
    expect(() => call('localhost', 9020, 5)).toThrow('SocketHandler() takes at most 2 positional arguments')
    expect(() => call('localhost', 9020, { maxQueued: 5 })).toThrow("unexpected keyword argument 'maxQueued'")
    expect(() => call('localhost', 9020, { exitTimeout: -1 })).toThrow('exitTimeout must not be negative')
  })

  it('the attributes are Python’s', () => {
    const { sock, closeOnError, retryTime, retryStart, retryMax, retryFactor, level } = new SocketHandler(
      'localhost',
      1,
    )
    expect([sock, closeOnError, retryTime, retryStart, retryMax, retryFactor, level]).toEqual([
      ...[null, false, null, 1, 30, 2, 0],
    ])
  })
})

describe('records', () => {
  it('arrive in order', async () => {
    const server = await serve()
    const handler = handlerOf('127.0.0.1', server.port)
    for (let count = 0; count < 100; count++) handler.handle(say('record %d', { args: [count] }))
    await server.received(100)
    expect(server.messages).toEqual(Array.from({ length: 100 }, (_, at) => `record ${at}`))
  })

  it('arrive at a unix socket', async () => {
    const server = await serve(folder.at('socket'))
    handlerOf(folder.at('socket'), null).handle(say('hello'))
    await server.received(1)
    expect(server.messages).toEqual(['hello'])
  })

  it('arrive at a server that begins to listen later', async () => {
    const port = await freePort()
    const handler = handlerOf('localhost', port)
    handler.retryStart = 0.05
    const begin = Date.now() / 1000
    handler.handle(say('early'))
    await until(() => handler.retryTime !== null)
    expect(handler.retryTime).toBeGreaterThan(begin)
    const server = await serve(port)
    await server.received(1)
    await until(() => handler.retryTime === null)
    expect(server.messages).toEqual(['early'])
  })

  it('that cannot be formatted are reported, and the others arrive', async () => {
    const server = await serve()
    const handler = handlerOf('127.0.0.1', server.port)
    const errors = errorsOf(handler)
    handler.handle(say('%d', { args: ['x'] }))
    handler.handle(say('next'))
    await server.received(1)
    expect([server.messages, errors]).toEqual([
      ...[['next'], ['TypeError: %d format: a real number is required, not string']],
    ])
  })

  it('carry the text of an exception', async () => {
    const server = await serve()
    handlerOf('127.0.0.1', server.port).handle(say('failed', { exc_info: new RangeError('no') }))
    await server.received(1)
    const [record] = server.records
    expect(record?.get('exc_info')).toBeNull()
    expect(record?.get('exc_text')).toMatch(/^RangeError: no\n {4}at /)
  })

  it('that come after close() open another connection', async () => {
    const server = await serve()
    const handler = handlerOf('127.0.0.1', server.port)
    handler.handle(say('one'))
    expect(handler.sock).not.toBeNull()
    handler.close()
    expect(handler.sock).toBeNull()
    handler.handle(say('two'))
    await server.received(2)
    expect([server.messages, server.connections]).toEqual([['one', 'two'], 2])
  })

  it('go to where the attributes say when a connection is opened', async () => {
    const [first, second] = [await serve(), await serve()]
    const handler = handlerOf('127.0.0.1', first.port)
    handler.handle(say('one'))
    handler.close()
    handler.address = ['127.0.0.1', second.port]
    handler.handle(say('two'))
    await second.received(1)
    expect([first.messages, second.messages]).toEqual([['one'], ['two']])
  })

  it('are where they should be when flush() resolves', async () => {
    const server = await serve()
    const handler = handlerOf('127.0.0.1', server.port)
    for (let count = 0; count < 50; count++) handler.handle(say('x'))
    await handler.flush()
    await server.received(50)
    handler.close()
    await handler.delivered()
    expect(server.records).toHaveLength(50)
  })
})

describe('without room records are dropped', () => {
  const losses = (handler: SocketHandler): [text: string, lost: number][] => {
    const reports: [string, number][] = []
    handler.handleError = (_record, error) => {
      const { message, lost } = error as DeliveryError
      reports.push([message.replace(/127.0.0.1:\d+/, 'HERE').replace(/\d+ bytes/, 'N bytes'), lost])
    }
    return reports
  }

  it('which is reported once, and again when there is room', async () => {
    const port = await freePort()
    const handler = handlerOf('127.0.0.1', port, { maxQueuedRecords: 10 })
    handler.retryStart = 0.05
    handler.retryFactor = 1
    const reports = losses(handler)
    for (let count = 0; count < 15; count++) handler.handle(say(`record ${count}`))
    expect(reports).toEqual([
      [
        'no room for more on the way to HERE, where 10 records of N bytes wait: this record is dropped, and so are others until there is',
        1,
      ],
    ])
    const server = await serve(port)
    await server.received(10)
    await until(() => {
      handler.handle(say('more'))
      return reports.length > 1
    })
    expect(reports[1]?.[0]).toMatch(/^\d+ records were dropped on the way to HERE for lack of room$/)
    expect(reports[1]?.[1]).toBeGreaterThanOrEqual(5)
    expect(server.messages.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, at) => `record ${at}`))
  })

  it('also without room for their bytes', async () => {
    const handler = handlerOf('127.0.0.1', await freePort(), { maxQueuedBytes: 5000, exitTimeout: 0.1 })
    const reports = losses(handler)
    handler.handle(say('x'.repeat(3000)))
    handler.handle(say('y'.repeat(3000)))
    handler.handle(say('z'))
    expect(reports.map(([, lost]) => lost)).toEqual([1])
  })

  it('what is not delivered in time is reported when it is waited for', async () => {
    const handler = handlerOf('127.0.0.1', await freePort(), { exitTimeout: 0.1 })
    const reports = losses(handler)
    for (let count = 0; count < 3; count++) handler.handle(say('x'))
    handler.close()
    await handler.delivered()
    expect(reports).toEqual([
      [expect.stringMatching(/^3 records not delivered to HERE in time: connect ECONNREFUSED/), 3],
    ])
  })
})

describe('an error with closeOnError', () => {
  it('closes the connection, and says nothing', async () => {
    const server = await serve()
    const handler = handlerOf('127.0.0.1', server.port)
    handler.closeOnError = true
    handler.handle(say('one'))
    handler.handle(say('%d', { args: ['x'] }))
    expect(handler.sock).toBeNull()
    handler.handle(say('two'))
    await server.received(2)
    expect([server.messages, server.connections]).toEqual([['one', 'two'], 2])
  })
})

describe('a makeSocket() of one’s own', () => {
  class Collecting extends SocketHandler {
    readonly frames: Buffer[] = []
    attempts = 0
    fault: Error | undefined

    override makeSocket(): RecordSocket {
      this.attempts++
      if (this.fault !== undefined) throw this.fault
      return { sendall: (data) => this.frames.push(Buffer.from(data)), close: () => {} }
    }
  }

  it('gets what is to be sent', () => {
    const handler = new Collecting('nowhere', 1)
    handler.handle(say('one'))
    const [frame = Buffer.alloc(0)] = handler.frames
    expect(frame.readUInt32BE()).toBe(frame.length - 4)
    expect((loads(frame.subarray(4)) as Map<string, unknown>).get('msg')).toBe('one')
    expect(handler.attempts).toBe(1)
  })

  it('that fails is called again after a while, as in Python', () => {
    const handler = new Collecting('nowhere', 1)
    const errors = errorsOf(handler)
    handler.fault = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
    handler.handle(say('one'))
    handler.handle(say('two'))
    expect([handler.attempts, handler.retryPeriod, errors]).toEqual([1, 1, []])
    handler.retryTime = 0
    handler.handle(say('three'))
    expect([handler.attempts, handler.retryPeriod]).toEqual([2, 2])
    handler.retryTime = 0
    handler.fault = undefined
    handler.handle(say('four'))
    expect([handler.attempts, handler.retryTime, handler.frames.length]).toEqual([3, null, 1])
  })

  it('that fails otherwise is reported', () => {
    const handler = new Collecting('nowhere', 1)
    const errors = errorsOf(handler)
    handler.fault = new TypeError('mistake')
    handler.handle(say('one'))
    expect(errors).toEqual(['TypeError: mistake'])
  })
})
