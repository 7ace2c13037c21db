import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import { getSystemErrorName } from 'node:util'
import type { Transport } from './transport.js'

/** What is used of the package `unix-dgram`, which has no types. Errors have the system's number as their `code`. */
interface UnixDatagramSocket {
  on(event: 'error', listener: (error: Error) => void): void
  send(data: Buffer, offset: number, length: number, path: string, done: (error?: { code: number }) => void): void
  close(): void
}

/** How long to wait for a receiver whose queue is full, in milliseconds. By default Linux queues ten datagrams. */
const PAUSE = 1

/** Sends each payload as a datagram to a unix socket, by the optional package `unix-dgram`: Node has none. */
export class UnixDatagramTransport implements Transport {
  readonly #path: string
  #socket: UnixDatagramSocket | undefined

  constructor(path: string) {
    this.#path = path
  }

  async deliver([payload = '']: readonly string[]): Promise<number> {
    this.#socket ??= openSocket()
    const data = Buffer.from(payload, 'latin1')
    for (;;) {
      const fault = send(this.#socket, data, this.#path)
      if (fault === undefined) return 1
      if (fault !== 'EAGAIN' && fault !== 'ENOBUFS')
        throw Object.assign(new Error(`send ${fault} ${this.#path}`), { code: fault, syscall: 'send' })
      await delay(PAUSE)
      if (this.#socket === undefined) throw new Error('closed while the receiver took nothing')
    }
  }

  async close(): Promise<void> {
    this.#socket?.close()
    this.#socket = undefined
  }
}

function openSocket(): UnixDatagramSocket {
  const socket = library().createSocket('unix_dgram')
  socket.on('error', () => {})
  return socket
}

// It answers before it returns.
function send(socket: UnixDatagramSocket, data: Buffer, path: string): string | undefined {
  let fault: string | undefined
  socket.send(data, 0, data.length, path, (error) => {
    if (error !== undefined) fault = getSystemErrorName(error.code)
  })
  return fault
}

function library(): { createSocket(type: 'unix_dgram'): UnixDatagramSocket } {
  try {
    return createRequire(import.meta.url)('unix-dgram')
  } catch (cause) {
    const hint = 'it comes with logini where it can be built, or by: npm install unix-dgram'
    throw new Error(`datagrams to a unix socket need the package unix-dgram, which cannot be loaded; ${hint}`, {
      cause,
    })
  }
}
