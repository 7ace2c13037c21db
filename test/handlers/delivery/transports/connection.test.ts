import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { Connection } from '../../../../src/handlers/delivery/transports/connection.js'
import type { Consignor } from '../../../../src/handlers/delivery/transports/transport.js'
import { useTempFolder } from '../../../helpers/temp-folder.js'

const folder = useTempFolder()
let server: net.Server | undefined

afterEach(() => {
  server?.close()
  server = undefined
})

/** What a connection told about its payloads. */
class Told implements Consignor {
  held = 0
  confirmed = 0
  rewound = 0

  hold(count: number): void {
    this.held += count
  }
  confirm(count: number): void {
    this.held -= count
    this.confirmed += count
  }
  rewind(): void {
    this.rewound += this.held
    this.held = 0
  }
  get all(): number[] {
    return [this.confirmed, this.rewound]
  }
}

interface Ends {
  readonly connection: Connection
  readonly told: Told
  readonly peer: net.Socket
  /** How many bytes the peer has read. */
  read(): number
}

const KINDS = process.platform === 'win32' ? (['tcp'] as const) : (['tcp', 'unix'] as const)

async function connect(kind: 'tcp' | 'unix', readsAll = true): Promise<Ends> {
  server = net.createServer({ pauseOnConnect: !readsAll, allowHalfOpen: true })
  if (kind === 'tcp') server.listen(0, '127.0.0.1')
  else server.listen(folder.at('socket'))
  await once(server, 'listening')
  const accepted = once(server, 'connection')
  const address = server.address()
  if (address === null) throw new Error('no address')
  const socket =
    typeof address === 'string'
      ? net.connect({ path: address, allowHalfOpen: true })
      : net.connect({ port: address.port, host: '127.0.0.1', allowHalfOpen: true })
  await once(socket, 'connect')
  const [peer] = (await accepted) as [net.Socket]
  let bytes = 0
  peer.on('error', () => {})
  if (readsAll)
    peer.on('data', (data) => {
      bytes += data.length
    })
  const told = new Told()
  return { connection: new Connection(socket, told), told, peer, read: () => bytes }
}

async function until(holds: () => boolean, limit = 5000): Promise<void> {
  const end = performance.now() + limit
  while (!holds() && performance.now() < end) await delay(2)
  expect(holds()).toBe(true)
}

describe.each(KINDS)('payloads on a connection (%s)', (kind) => {
  it('have arrived when the peer has read them a while before it closes', async () => {
    const { connection, told, peer } = await connect(kind)
    await connection.write(['one', 'two'])
    // A unix socket shows nothing while it lasts.
    if (kind === 'tcp') await until(() => told.confirmed === 2)
    else await delay(1100)
    peer.destroy()
    await connection.settled
    expect([told.all, connection.isOpen, connection.fault?.message]).toEqual([
      ...[[2, 0], false, 'the receiver has closed the connection'],
    ])
  })

  it('may not have when it closes at once, though it has taken them', async () => {
    const { connection, told, peer, read } = await connect(kind)
    await connection.write(['one', 'two'])
    await until(() => read() === 6)
    peer.destroy()
    await connection.settled
    expect(told.confirmed + told.rewound).toBe(2)
    if (kind === 'unix' || process.platform === 'linux') expect(told.confirmed).toBe(0)
  })

  it('have not when the peer takes them after its leave, and throws them away', async () => {
    const { connection, told, peer } = await connect(kind, false)
    peer.end()
    await connection.write(['one', 'two'])
    peer.resume()
    await delay(20)
    peer.destroy()
    await connection.settled
    if (kind === 'unix' || process.platform === 'linux') expect(told.all).toEqual([0, 2])
  })

  it('have not when the peer is gone without having read them', async () => {
    const { connection, told, peer } = await connect(kind, false)
    await connection.write(['one', 'two'])
    peer.destroy()
    await connection.settled
    expect(told.all).toEqual([0, 2])
  })

  it('have arrived when this side closes, and the peer then, too', async () => {
    const { connection, told, peer } = await connect(kind)
    peer.on('end', () => peer.end())
    await connection.write(['one', 'two'])
    await connection.close()
    expect(told.all).toEqual([2, 0])
  })

  it('count as arrived when this side closes, and the peer does not care', async () => {
    const { connection, told } = await connect(kind)
    await connection.write(['one', 'two'])
    await connection.close()
    expect(told.all).toEqual([2, 0])
  })

  it('have not when the peer goes without reading them while this side closes', async () => {
    const { connection, told, peer } = await connect(kind, false)
    await connection.write(['one', 'two'])
    const closed = connection.close()
    peer.destroy()
    await closed
    expect(told.all).toEqual([0, 2])
  })

  it('are refused once it is over', async () => {
    const { connection, told, peer } = await connect(kind)
    peer.destroy()
    await connection.settled
    await expect(connection.write(['one'])).rejects.toThrow()
    expect(told.all).toEqual([0, 0])
  })
})

// Python's socketserver says that it will send nothing more before it closes.
it.each([0, 20])(
  'payloads that a peer leaves unread have not arrived, though it takes leave first (%i ms)',
  async (ms) => {
    const { connection, told, peer } = await connect('tcp', false)
    await connection.write(['one', 'two'])
    peer.end()
    if (ms > 0) await delay(ms)
    peer.destroy()
    await connection.settled
    expect(told.all).toEqual([0, 2])
  },
)

it('nor have those that were written while it took leave', async () => {
  const { connection, told, peer } = await connect('tcp', false)
  await connection.write(['one', 'two'])
  peer.end()
  peer.destroy()
  await connection.write(['three']).catch(() => {})
  await connection.settled
  expect(told.confirmed).toBe(0)
})

it('payloads that come after the peer has closed have not arrived, but those known to be read have', async () => {
  const { connection, told, peer } = await connect('tcp')
  await connection.write(['one'])
  await until(() => told.confirmed === 1)
  peer.destroy()
  await connection.write(['late']).catch(() => {})
  await connection.settled
  // Where the second one is not even taken it is still with whoever wanted to write it.
  expect([told.confirmed, told.held]).toEqual([1, 0])
})

it.runIf(process.platform !== 'win32').each(KINDS)(
  'a peer that will say nothing more, and stays, is given the time to read (%s)',
  async (kind) => {
    const { connection, told, peer } = await connect(kind, false)
    const payloads = Array.from({ length: 64 }, () => 'x'.repeat(1024))
    await connection.write(payloads)
    peer.end()
    await delay(50)
    peer.resume()
    peer.on('end', () => peer.destroy())
    await connection.settled
    expect(told.all).toEqual([64, 0])
  },
)

it('payloads that the peer has read are confirmed while the connection lasts', async () => {
  const { connection, told, read } = await connect('tcp')
  for (let count = 0; count < 5; count++) await connection.write(['text'])
  await until(() => read() === 20)
  await until(() => told.confirmed === 5)
  await connection.close()
  expect(told.all).toEqual([5, 0])
})

it.runIf(process.platform === 'linux')(
  'payloads that the peer has not read are not, however long it takes',
  async () => {
    const { connection, told, peer } = await connect('tcp', false)
    await connection.write(['text'])
    await delay(1500)
    expect(told.all).toEqual([0, 0])
    peer.destroy()
    await connection.settled
    expect(told.all).toEqual([0, 1])
  },
)

it('a peer that does not read does not get more than a certain amount', async () => {
  const { connection, peer } = await connect('tcp', false)
  const payloads = Array.from({ length: 64 }, () => 'x'.repeat(1024))
  let batches = 0
  const all = (async () => {
    for (; batches < 100; batches++) await connection.write(payloads)
  })()
  await delay(700)
  expect(batches).toBeLessThan(100)
  peer.destroy()
  await expect(all).rejects.toThrow()
})
