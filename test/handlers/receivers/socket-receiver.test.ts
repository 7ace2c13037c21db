import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LogRecord } from '../../../src/core/record.js'
import type { ReceiverOptions } from '../../../src/handlers/receivers/receiver-options.js'
import type { Refusal } from '../../../src/handlers/receivers/refusal.js'
import { LogRecordSocketReceiver } from '../../../src/handlers/receivers/socket-receiver.js'
import { dumps } from '../../../src/python/pickle/dumps.js'
import { connectTo, framed, recordFrame } from '../../helpers/frames.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

class Listing extends LogRecordSocketReceiver {
  readonly messages: string[] = []
  readonly refusals: Refusal[] = []
  override handleLogRecord(record: LogRecord): void {
    if (record.msg === 'throw') throw new Error('a handler failed')
    this.messages.push(record.getMessage())
  }
  override handleRefusal(refusal: Refusal): void {
    this.refusals.push(refusal)
  }
  get reasons(): string[] {
    return this.refusals.map(({ reason }) => reason)
  }
}

const folder = useTempFolder()
let receiver: Listing

async function start(options: ReceiverOptions = {}): Promise<void> {
  receiver = new Listing('127.0.0.1', 0, options)
  await receiver.start()
}

const connect = (): Promise<net.Socket> => connectTo(receiver.address)

async function send(...parts: readonly (Uint8Array | string)[]): Promise<net.Socket> {
  const socket = await connect()
  for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
  return socket
}

beforeEach(() => start())
afterEach(() => receiver.stop(0))

describe('LogRecordSocketReceiver', () => {
  it('has the arguments of the class in Python’s cookbook', () => {
    const plain = new LogRecordSocketReceiver()
    expect([plain.host, plain.port, plain.address]).toEqual(['localhost', 9020, null])
    const other = new LogRecordSocketReceiver('/run/x.sock', { port: null, maxConnections: 5 })
    expect([other.host, other.port]).toEqual(['/run/x.sock', null])
  })

  it.each([
    [{ maxFrameBytes: 0 }, 'maxFrameBytes must be a number of at least 1, not 0'],
    [{ idleTimeout: -1 }, 'idleTimeout must be a number of at least 0, not -1'],
    [{ maxConnections: '5' }, 'maxConnections must be a number of at least 1, not 5'],
    [{ timeout: 5 }, "unexpected keyword argument 'timeout'"],
  ])('refuses the options %j', (options, message) => {
    expect(() => Reflect.construct(LogRecordSocketReceiver, [options])).toThrow(message)
  })

  it('receives records of several connections, each in its order', async () => {
    const frames = (sender: number): Buffer =>
      Buffer.concat(Array.from({ length: 500 }, (_, at) => recordFrame('a', `${sender} ${at}`)))
    const sockets = await Promise.all([0, 1, 2].map((sender) => send(frames(sender))))
    await vi.waitFor(() => expect(receiver.messages).toHaveLength(1500))
    for (const sender of [0, 1, 2])
      expect(receiver.messages.filter((message) => message.startsWith(`${sender} `))).toEqual(
        Array.from({ length: 500 }, (_, at) => `${sender} ${at}`),
      )
    expect(receiver.counts).toMatchObject({ records: 1500, connections: 3, accepted: 3, refusals: 0 })
    expect(receiver.counts.bytes).toBe(3 * frames(0).length)
    for (const socket of sockets) socket.end()
    await vi.waitFor(() => expect(receiver.counts.connections).toBe(0))
  })

  it('listens at a unix socket, also if one is left over, and takes it away', async () => {
    const path = folder.at('log.sock')
    const left = net.createServer().listen(path)
    await once(left, 'listening')
    const busy = new Listing(path, null)
    await expect(busy.start()).rejects.toThrow('EADDRINUSE')
    // What a killed process leaves: a socket nobody listens at.
    fs.renameSync(path, `${path}.old`)
    left.close()
    await once(left, 'close')
    fs.renameSync(`${path}.old`, path)
    const local = new Listing(path, null)
    await local.start()
    const socket = await connectTo(local.address)
    socket.write(recordFrame('a', 'local'))
    socket.write('XXXX')
    await vi.waitFor(() => expect(local.messages).toEqual(['local']))
    await vi.waitFor(() => expect(local.refusals).toMatchObject([{ reason: 'no frame', peer: 'a local process' }]))
    await local.stop()
    expect(fs.existsSync(path)).toBe(false)
  })

  it('starts once', async () => {
    await expect(receiver.start()).rejects.toThrow('listens already')
  })

  it('hands records to the loggers of their names', async () => {
    const plain = new LogRecordSocketReceiver('127.0.0.1', 0)
    const { root } = await import('../../../src/core/manager.js')
    const { ListHandler } = await import('../../helpers/list-handler.js')
    const handler = new ListHandler()
    root.addHandler(handler)
    await plain.start()
    const socket = await connectTo(plain.address)
    socket.write(recordFrame('a.b', 'hello'))
    await vi.waitFor(() => expect(handler.records.map(({ name }) => name)).toEqual(['a.b']))
    await plain.stop(0)
    root.removeHandler(handler)
  })
})

describe('stop', () => {
  it('takes what is on its way, and what was begun', async () => {
    const frames = Array.from({ length: 2000 }, (_, at) => recordFrame('a', `${at}`))
    const last = recordFrame('a', 'last')
    const socket = await connect()
    socket.write(Buffer.concat(frames))
    socket.write(last.subarray(0, 10))
    const stopped = receiver.stop()
    setTimeout(() => socket.write(last.subarray(10)), 150)
    await stopped
    expect(receiver.messages).toHaveLength(2001)
    expect(receiver.messages.at(-1)).toBe('last')
    expect(receiver.address).toBeNull()
  })

  it('does not wait for ever for a frame', async () => {
    await send(recordFrame('a', 'one'), '\0\0\0\x50half')
    await vi.waitFor(() => expect(receiver.messages).toEqual(['one']))
    await receiver.stop(0.05)
    expect(receiver.refusals).toMatchObject([
      { reason: 'truncated', detail: 'the connection was closed when 8 bytes of a frame had come' },
    ])
  })

  it('does nothing before the start', async () => {
    await new LogRecordSocketReceiver().stop()
  })
})

describe('hostile bytes', () => {
  const EVIL = 'cos\nsystem\n(X\x02\0\0\0idtR.'

  it('are refused record by record, and the records around them taken', async () => {
    await send(
      recordFrame('a', 'one'),
      framed(Buffer.from(EVIL, 'latin1')),
      framed(Buffer.from(`(i__main__\nEvil\n.`)),
      framed(Buffer.from('N}b.')),
      recordFrame('a', 'two'),
      framed(Buffer.alloc(0)),
      framed(Buffer.from('garbage')),
      framed(dumps([1, 2])),
      framed(Buffer.from(dumps({ name: 'a', levelno: 'x' }))),
      framed(Buffer.from(`]q\0${'](h\0h\0eq\0'.repeat(60)}.`, 'latin1')),
      recordFrame('a', 'throw'),
      recordFrame('a', 'three'),
    )
    await vi.waitFor(() => expect(receiver.messages).toEqual(['one', 'two', 'three']))
    expect(receiver.reasons).toEqual([
      ...[
        'forbidden',
        'forbidden',
        'forbidden',
        'truncated',
        'truncated',
        'malformed',
        'malformed',
        'oversized',
        'failed',
      ],
    ])
    expect(receiver.refusals[0]?.detail).toContain("GLOBAL refers to the class or function 'os.system'")
    expect(receiver.refusals.at(-1)?.detail).toBe('Error: a handler failed')
    expect([...receiver.counts.refused]).toEqual([
      ['forbidden', 3],
      ['truncated', 2],
      ['malformed', 2],
      ['oversized', 1],
      ['failed', 1],
    ])
    expect(receiver.counts.refusals).toBe(9)
  })

  it('that are no frames close their connection, and no other', async () => {
    const good = await send(recordFrame('a', 'one'))
    const bad = await send('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(bad.resume(), 'close')
    good.write(recordFrame('a', 'two'))
    await vi.waitFor(() => expect(receiver.messages).toEqual(['one', 'two']))
    expect(receiver.refusals).toMatchObject([
      { reason: 'no frame', detail: 'what came as the length of a frame is 1195725856' },
    ])
    expect(receiver.refusals[0]?.peer).toMatch(/^127\.0\.0\.1:\d+$/)
  })

  it('of a frame that is too large are passed over', async () => {
    await receiver.stop(0)
    await start({ maxFrameBytes: 1000 })
    await send(framed(Buffer.alloc(300_000)), recordFrame('a', 'after'))
    await vi.waitFor(() => expect(receiver.messages).toEqual(['after']))
    expect(receiver.refusals).toMatchObject([
      { reason: 'oversized', detail: 'a frame of 300000 bytes, more than 1000' },
    ])
  })

  it('that end within a frame are told when the connection ends', async () => {
    const whole = recordFrame('a', 'one')
    for (const end of [1, 3, 4, 5, whole.length - 1]) (await send(whole.subarray(0, end))).end()
    ;(await send(whole)).destroySoon()
    await vi.waitFor(() =>
      expect([receiver.reasons, receiver.messages]).toEqual([new Array(5).fill('truncated'), ['one']]),
    )
  })

  it('are answered by nothing but a close, whatever they are', async () => {
    const noise = Array.from({ length: 200 }, (_, seed) => Buffer.from(noiseOf(seed, 50 + seed * 7)))
    await Promise.all(noise.map(async (bytes) => (await send(bytes)).end()))
    await send(recordFrame('a', 'fine'))
    await vi.waitFor(() => expect([receiver.counts.connections, receiver.messages]).toEqual([1, ['fine']]))
    expect(receiver.refusals.length).toBeGreaterThanOrEqual(200)
  })
})

// Numbers that look random and are the same in every run.
function noiseOf(seed: number, length: number): number[] {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = Math.imul(state, 1_103_515_245) + 12_345
    return (state >>> 16) & 0xff
  })
}

describe('limits', () => {
  it('of time hold for the first frame, for each frame, and for silence', async () => {
    await receiver.stop(0)
    await start({ frameTimeout: 0.1 })
    const [silent, slow, good] = await Promise.all([
      connect(),
      send(recordFrame('a', 'x'), '\0\0\0\x50half'),
      connect(),
    ])
    good.write(recordFrame('a', 'good'))
    await Promise.all([once(silent.resume(), 'close'), once(slow.resume(), 'close')])
    expect(receiver.refusals.map(({ reason, detail }) => `${reason}: ${detail}`).sort()).toEqual([
      'timeout: 8 bytes of a frame had come after 0.1 seconds',
      'timeout: no frame has come after 0.1 seconds',
    ])
    good.write(recordFrame('a', 'still there'))
    await vi.waitFor(() => expect(receiver.messages).toContain('still there'))
    await receiver.stop(0)
    await start({ frameTimeout: 0, idleTimeout: 0.1 })
    const idle = await send(recordFrame('a', 'x'))
    await once(idle.resume(), 'close')
    expect(receiver.refusals).toMatchObject([{ reason: 'timeout', detail: 'nothing has come for 0.1 seconds' }])
  })

  it('hold for the number of connections', async () => {
    await receiver.stop(0)
    await start({ maxConnections: 2 })
    const [one] = [await send(recordFrame('a', 'one')), await send(recordFrame('a', 'two'))]
    await vi.waitFor(() => expect(receiver.messages).toHaveLength(2))
    const third = await connect()
    await once(third.resume(), 'close')
    expect(receiver.refusals).toMatchObject([{ reason: 'too many connections', detail: 'there are 2 already' }])
    one?.end()
    await vi.waitFor(() => expect(receiver.counts.connections).toBe(1))
    await send(recordFrame('a', 'three'))
    await vi.waitFor(() => expect(receiver.messages).toHaveLength(3))
  })

  it('hold for what unfinished frames take together, at the expense of the largest', async () => {
    await receiver.stop(0)
    await start({ maxHeldBytes: 300_000 })
    const small = await send('\0\x01\0\0small')
    const large = await send('\0\x08\0\0', Buffer.alloc(200_000))
    await vi.waitFor(() => expect(receiver.counts.bytes).toBe(200_013))
    const other = await send('\0\x02\0\0', Buffer.alloc(100_000))
    await once(large.resume(), 'close')
    small.write(Buffer.alloc(2 ** 16 - 5))
    other.write(Buffer.alloc(2 ** 17 - 100_000))
    await vi.waitFor(() => expect(receiver.reasons).toEqual(['out of memory', 'malformed', 'malformed']))
  })

  it('let a thousand connections through, half of them silent', { timeout: 60_000 }, async () => {
    const before = process.memoryUsage().rss
    const sockets = await Promise.all(
      Array.from({ length: 1000 }, (_, at) => send(at % 2 === 0 ? recordFrame('a', `${at}`) : '\0\x10\0\0begun')),
    )
    await vi.waitFor(() => expect(receiver.messages).toHaveLength(500), 20_000)
    expect(receiver.counts).toMatchObject({ connections: 1000, refusals: 0 })
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20)
    for (const socket of sockets) socket.destroy()
    await vi.waitFor(() => expect(receiver.counts.connections).toBe(0), 20_000)
  })
})
