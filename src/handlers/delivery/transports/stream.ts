import net from 'node:net'
import type { StreamTarget } from '../target.js'
import type { Transport } from './transport.js'

/** A write is no larger, unless a single payload is. */
const BATCH = 2 ** 16

/** Writes payloads to a TCP connection or a unix socket. */
export class StreamTransport implements Transport {
  readonly #target: Pick<StreamTarget, 'address' | 'connectTimeout'>
  #socket: net.Socket | undefined

  constructor(target: Pick<StreamTarget, 'address' | 'connectTimeout'>) {
    this.#target = target
  }

  async deliver(payloads: readonly string[]): Promise<number> {
    this.#socket ??= await this.#connect()
    const socket = this.#socket
    let size = 0
    let count = 0
    for (const { length } of payloads) {
      if (count > 0 && size + length > BATCH) break
      size += length
      count++
    }
    const data = count === 1 ? payloads[0] : payloads.slice(0, count).join('')
    await new Promise<void>((resolve, reject) => {
      socket.write(data ?? '', 'latin1', (error) => (error ? reject(error) : resolve()))
    })
    return count
  }

  async close(): Promise<void> {
    const socket = this.#socket
    this.#socket = undefined
    if (socket === undefined) return
    await new Promise<void>((resolve) => socket.end(() => resolve()))
    socket.destroy()
  }

  #connect(): Promise<net.Socket> {
    const { address, connectTimeout } = this.#target
    return new Promise((resolve, reject) => {
      const socket = net.connect(
        'path' in address ? { path: address.path } : { ...address, noDelay: true, keepAlive: true },
      )
      if (connectTimeout !== null)
        socket.setTimeout(1000 * connectTimeout, () => socket.destroy(new Error('connecting took too long')))
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.setTimeout(0)
        socket.off('error', reject)
        const gone = () => {
          if (this.#socket === socket) this.#socket = undefined
          socket.destroy()
        }
        socket.on('error', gone).on('close', gone).on('end', gone)
        socket.resume()
        resolve(socket)
      })
    })
  }
}
