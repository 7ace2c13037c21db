import { Buffer } from 'node:buffer'
import { createRequire } from 'node:module'
import { getSystemErrorName } from 'node:util'
import { isMainThread } from 'node:worker_threads'

/** What is used of the package `unix-dgram`, which has no types. Errors have the system's number as their `code`. */
interface UnixDatagramSocket {
  on(event: 'error', listener: (error: Error) => void): void
  send(data: Buffer, offset: number, length: number, path: string, done: (error?: { code: number }) => void): void
  close(): void
}

interface Library {
  createSocket(type: 'unix_dgram'): UnixDatagramSocket
}

/** Datagrams cannot be sent to a unix socket here, whichever it is. */
export class NoUnixDatagrams extends Error {
  override name = 'NoUnixDatagrams'
}

/**
 * Sends datagrams to a unix socket, by the optional package `unix-dgram`, for Node itself cannot.
 *
 * The package works on the main thread's event loop, whichever thread calls it: used by another one it takes the process down. And its
 * sockets keep the process alive, so none stays open longer than a turn of the event loop.
 */
export class UnixDatagrams {
  readonly #path: string
  #socket: UnixDatagramSocket | undefined
  #closes: NodeJS.Immediate | undefined

  constructor(path: string) {
    this.#path = path
  }

  /**
   * Sends a datagram at once, or does not.
   *
   * @param payload - each character is one byte (Latin-1)
   * @returns whether there was room for it
   * @throws Error of the system with its `code`, or NoUnixDatagrams
   */
  send(payload: string): boolean {
    this.#socket ??= openSocket()
    this.#closes ??= setImmediate(() => this.close())
    const data = Buffer.from(payload, 'latin1')
    let code: string | undefined
    // It calls back before it returns.
    this.#socket.send(data, 0, data.length, this.#path, (error) => {
      if (error !== undefined) code = getSystemErrorName(error.code)
    })
    if (code === undefined) return true
    if (code === 'EAGAIN' || code === 'ENOBUFS') return false
    throw Object.assign(new Error(`send ${code} ${this.#path}`), { code, syscall: 'send' })
  }

  /** A datagram that comes later opens another socket. */
  close(): void {
    clearImmediate(this.#closes)
    this.#closes = undefined
    this.#socket?.close()
    this.#socket = undefined
  }
}

function openSocket(): UnixDatagramSocket {
  const socket = library().createSocket('unix_dgram')
  socket.on('error', () => {})
  return socket
}

function library(): Library {
  if (!isMainThread) throw new NoUnixDatagrams('datagrams to a unix socket can be sent by the main thread only')
  try {
    return createRequire(import.meta.url)('unix-dgram') as Library
  } catch (cause) {
    const hint = 'it comes with logini where it can be built, or by: npm install unix-dgram'
    throw new NoUnixDatagrams(
      `datagrams to a unix socket need the package unix-dgram, which cannot be loaded; ${hint}`,
      {
        cause,
      },
    )
  }
}
