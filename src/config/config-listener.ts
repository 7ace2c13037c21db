import type { Server, Socket } from 'node:net'
import { writeToStderr } from '../core/error-report.js'
import { lookupCodec } from '../python/codecs.js'
import { isError } from '../python/is-error.js'
import { apply } from './config-file.js'
import { LengthPrefixed } from './length-prefixed.js'
import { ReadyEvent } from './ready-event.js'

/** The loopback address, as in Python: who can connect is on the same machine. */
const HOST = '127.0.0.1'
/** The largest configuration accepted, in bytes: what a client says of its length must not fill the memory. */
const LONGEST = 16 * 1024 * 1024
/** The name of what was received in the faults found in it. */
const NAME = '<received>'

/**
 * Looks at what was received before it is used: gives the bytes of the configuration, which may be others, or `null` to
 * refuse it.
 */
export type Verify = (bytes: Uint8Array) => Uint8Array | null | Promise<Uint8Array | null>

/**
 * Receives configurations over TCP, from this machine only, and applies them. One that is refused changes nothing.
 *
 * It takes the place of the thread that Python's `listen` gives, and has its methods: {@link start}, {@link join},
 * {@link is_alive} and the event {@link ready}; those that wait give promises.
 */
export class ConfigListener {
  /** The port; one that was given as 0 is known when {@link ready} is set. */
  port: number
  readonly verify: Verify | null
  /** Set as soon as configurations are received. */
  readonly ready: ReadyEvent = new ReadyEvent()
  /** Whether the process ends without waiting for the listener's end. To be set before it starts. Default false, as in Python. */
  daemon = false
  readonly #onStart: (listener: ConfigListener) => void
  #server: Server | undefined
  #state: 'new' | 'started' | 'stopped' = 'new'
  readonly #sockets = new Set<Socket>()
  readonly #ended = new ReadyEvent()

  /** @param onStart - is called when it starts */
  constructor(port: number, verify: Verify | null, onStart: (listener: ConfigListener) => void = () => {}) {
    this.port = port
    this.verify = verify
    this.#onStart = onStart
  }

  /**
   * Begins to listen.
   *
   * @throws Error if it has been started before
   */
  start(): void {
    if (this.#state !== 'new') throw new Error('threads can only be started once')
    this.#state = 'started'
    this.#onStart(this)
    // Who does not listen does not load what it takes.
    void import('node:net').then(({ createServer }) => {
      if (this.#state === 'stopped') return
      this.#server = createServer((socket) => this.#receive(socket))
      this.#server.once('error', (error) => this.#fail(error))
      this.#server.listen(this.port, HOST, () => this.#begin())
      if (this.daemon) this.#server.unref()
    })
  }

  /** Whether it has been started and not ended. */
  is_alive(): boolean {
    return this.#state === 'started'
  }

  /**
   * Waits for its end.
   *
   * @param timeout - how long to wait at most, in seconds; by default without end
   * @throws Error if it has not been started
   */
  join(timeout: number | null = null): Promise<void> {
    if (this.#state === 'new') throw new Error('cannot join thread before it is started')
    return this.#ended.wait(timeout).then(() => {})
  }

  /** Ends it, if it has started. What is under way is dropped. */
  stop(): void {
    if (this.#state !== 'started') return
    this.#state = 'stopped'
    for (const socket of this.#sockets) socket.destroy()
    if (this.#server === undefined) this.#ended.set()
    else this.#server.close(() => this.#ended.set())
  }

  #begin(): void {
    const address = this.#server?.address()
    if (typeof address === 'object' && address !== null) this.port = address.port
    this.ready.set()
  }

  #fail(error: Error): void {
    this.#state = 'stopped'
    this.#ended.set()
    if (this.ready.fail(error)) return
    report(`listening on port ${this.port} failed`, error)
  }

  #receive(socket: Socket): void {
    this.#sockets.add(socket)
    if (this.daemon) socket.unref()
    const message = new LengthPrefixed(LONGEST)
    socket.on('close', () => this.#sockets.delete(socket))
    // A client that is gone has said all that it is going to say.
    socket.on('error', () => {})
    socket.on('data', (piece) => {
      try {
        const bytes = message.add(piece)
        if (bytes === undefined) return
        socket.removeAllListeners('data')
        void this.#use(bytes).finally(() => socket.end())
      } catch (error) {
        socket.destroy()
        report('a configuration was refused', error)
      }
    })
  }

  async #use(received: Uint8Array): Promise<void> {
    try {
      const bytes = this.verify === null ? received : await this.verify(received)
      if (bytes === null || bytes === undefined || this.#state === 'stopped') return
      if (!(bytes instanceof Uint8Array)) throw new TypeError(`verify gives bytes or null, not a ${typeof bytes}`)
      apply({ file: NAME, text: lookupCodec('utf-8').decode(bytes) })
    } catch (error) {
      report('a configuration was refused', error)
    }
  }
}

function report(what: string, error: unknown): void {
  writeToStderr(
    `logging.config.listen(): ${what}: ${isError(error) ? `${error.name}: ${error.message}` : String(error)}\n`,
  )
}
