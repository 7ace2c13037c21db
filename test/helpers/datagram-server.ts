import dgram from 'node:dgram'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'

/** What is used of the package `unix-dgram`, which has no types. */
interface UnixDatagrams {
  createSocket(type: 'unix_dgram', listener: (data: Buffer) => void): { bind(path: string): void; close(): void }
}

/** A receiver of datagrams. */
export class DatagramServer {
  readonly received: Buffer[] = []
  #close: () => void = () => {}
  #port = 0

  /**
   * @param address - a port of 127.0.0.1, by default any, or the path of a unix socket
   * @param taken - what is done after each datagram
   */
  static async listen(address: number | string = 0, taken: () => void = () => {}): Promise<DatagramServer> {
    const server = new DatagramServer()
    const take = (data: Buffer) => {
      server.received.push(data)
      taken()
    }
    if (typeof address === 'string') {
      const library = createRequire(import.meta.url)('unix-dgram') as UnixDatagrams
      const socket = library.createSocket('unix_dgram', take)
      socket.bind(address)
      server.#close = () => socket.close()
    } else {
      const socket = dgram.createSocket('udp4', take)
      socket.bind(address, '127.0.0.1')
      await once(socket, 'listening')
      server.#port = socket.address().port
      server.#close = () => socket.close()
    }
    return server
  }

  get port(): number {
    return this.#port
  }

  /** Resolves when so many datagrams are there, or have not come in five seconds. */
  async until(count: number): Promise<void> {
    const end = performance.now() + 5000
    while (this.received.length < count && performance.now() < end) await delay(5)
  }

  close(): void {
    this.#close()
  }
}
