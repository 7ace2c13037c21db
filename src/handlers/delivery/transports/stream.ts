import net from 'node:net'
import type { StreamTarget } from '../target.js'
import { Connection } from './connection.js'
import type { Consignor, Transport } from './transport.js'

/**
 * A write is no larger, unless a single payload is. What fits into the system's buffers and segments arrives in whole frames: Python's documented
 * receiver takes a length that arrives in two pieces for the end.
 */
const BATCH = 2 ** 13
/** A connection that lasts shorter is a failure: the next one is not tried at once. In milliseconds. */
const SHORT = 1000

/** Writes payloads to a TCP connection or a unix socket. */
export class StreamTransport implements Transport {
  readonly #target: StreamTarget
  readonly #consignor: Consignor
  #connection: Connection | undefined

  constructor(target: StreamTarget, consignor: Consignor) {
    this.#target = target
    this.#consignor = consignor
  }

  async deliver(payloads: readonly string[]): Promise<number> {
    if (this.#connection?.isOpen === false) {
      const { settled, fault, since } = this.#connection
      this.#connection = undefined
      await settled
      if (performance.now() - since < SHORT) throw fault ?? new Error('the connection was closed')
      // What is to be delivered may have changed.
      return 0
    }
    this.#connection ??= new Connection(await this.#connect(), this.#consignor)
    await this.#connection.write(batch(payloads))
    return 0
  }

  async close(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }

  #connect(): Promise<net.Socket> {
    const { address, connectTimeout, noDatagrams } = this.#target
    return new Promise((resolve, reject) => {
      const options = 'path' in address ? address : { ...address, noDelay: true, keepAlive: true }
      // This side decides what it does about the other side's end.
      const socket = net.connect({ ...options, allowHalfOpen: true })
      const where = 'path' in address ? address.path : `${address.host}:${address.port}`
      if (connectTimeout !== null)
        socket.setTimeout(1000 * connectTimeout, () =>
          socket.destroy(Object.assign(new Error(`connect ETIMEDOUT ${where}`), { code: 'ETIMEDOUT' })),
        )
      const failed = (error: NodeJS.ErrnoException) =>
        reject(noDatagrams && error.code === 'EPROTOTYPE' ? new Error(noDatagrams) : error)
      socket.once('error', failed)
      socket.once('connect', () => {
        socket.setTimeout(0)
        socket.off('error', failed)
        resolve(socket)
      })
    })
  }
}

function batch(payloads: readonly string[]): readonly string[] {
  let size = 0
  let count = 0
  for (const { length } of payloads) {
    if (count > 0 && size + length > BATCH) break
    size += length
    count++
  }
  return count === payloads.length ? payloads : payloads.slice(0, count)
}
