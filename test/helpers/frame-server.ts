import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { loads } from '../../src/python/pickle/loads.js'

/** A receiver of records as Python's: takes connections, and the records that come over them. */
export class FrameServer {
  /** The attributes of the records that came, in their order. */
  readonly records: ReadonlyMap<string, unknown>[] = []
  /** How many connections there were. */
  connections = 0
  readonly #server: net.Server
  readonly #sockets = new Set<net.Socket>()
  readonly #waiting: { readonly count: number; resolve(): void }[] = []

  private constructor() {
    this.#server = net.createServer((socket) => this.#take(socket))
  }

  /** @param address - a port of 127.0.0.1, by default any, or the path of a unix socket */
  static async listen(address: number | string = 0): Promise<FrameServer> {
    const server = new FrameServer()
    if (typeof address === 'string') server.#server.listen(address)
    else server.#server.listen(address, '127.0.0.1')
    await once(server.#server, 'listening')
    return server
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  /** The messages of the records. */
  get messages(): unknown[] {
    return this.records.map((record) => record.get('msg'))
  }

  /** Resolves when so many records are there. */
  async received(count: number): Promise<void> {
    if (this.records.length >= count) return
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }))
  }

  /** Stops listening, and cuts all connections. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.cut()
    await closed
  }

  /** Cuts all connections. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Closes all connections as Python's socketserver does when it is told to: it takes leave first, and leaves unread what there is. */
  async leave(): Promise<void> {
    const sockets = [...this.#sockets]
    for (const socket of sockets) socket.pause().end()
    await delay(5)
    for (const socket of sockets) socket.destroy()
  }

  #take(socket: net.Socket): void {
    this.connections++
    this.#sockets.add(socket)
    let left: Buffer = Buffer.alloc(0)
    socket.on('data', (data) => {
      left = left.length === 0 ? data : Buffer.concat([left, data])
      left = this.#read(left)
    })
    socket.on('error', () => {})
    socket.on('close', () => this.#sockets.delete(socket))
  }

  // Returns what is left.
  #read(data: Buffer): Buffer {
    let at = 0
    while (data.length - at >= 4) {
      const end = at + 4 + data.readUInt32BE(at)
      if (data.length < end) break
      this.records.push(loads(data.subarray(at + 4, end)) as Map<string, unknown>)
      at = end
    }
    for (const waiting of [...this.#waiting])
      if (this.records.length >= waiting.count) {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        waiting.resolve()
      }
    return data.subarray(at)
  }
}
