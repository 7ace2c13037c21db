import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import type { HttpRequest } from '../../http-request.js'
import type { HttpTarget } from '../target.js'
import { type Transport, Unreachable } from './transport.js'

/** A connection is closed that was not used for so long, in milliseconds: sooner than servers close it, which would take a request along. */
const IDLE = 1000

/** How much of an answer is read so that the connection can be used again, in bytes. */
const MOST_READ = 2 ** 16

/** How long an answer is read for that, in milliseconds. */
const LONGEST_READ = 1000

/** What is used of `node:http` and `node:https`. */
interface Protocol {
  readonly Agent: new (options: object) => Agent
  request(options: RequestOptions): ClientRequest
}

/** Sends each payload as a request to a web server. Any answer is a good one, as for Python. */
export class HttpTransport implements Transport {
  readonly #target: HttpTarget
  #protocol: Protocol | undefined
  #agent: Agent | undefined
  // Whether the connection was lost when this request was sent before.
  #isSentAgain = false

  constructor(target: HttpTarget) {
    this.#target = target
  }

  async deliver([payload = '']: readonly string[]): Promise<number> {
    this.#protocol ??= this.#target.secure ? await import('node:https') : await import('node:http')
    this.#agent ??= new this.#protocol.Agent({ keepAlive: true, maxSockets: 1, timeout: IDLE })
    await this.#send(JSON.parse(payload), this.#protocol, this.#agent)
    return 1
  }

  async close(): Promise<void> {
    this.#agent?.destroy()
    this.#agent = undefined
  }

  async #send(request: HttpRequest, protocol: Protocol, agent: Agent): Promise<void> {
    for (;;) {
      const attempt = new Attempt(protocol, { ...this.#options, agent }, request, this.#target.timeout)
      try {
        await attempt.done
        this.#isSentAgain = false
        return
      } catch (error) {
        // The server had closed a connection used before, just as the request was written: it has not seen it.
        if (attempt.wasCutOff && attempt.wasUsed) continue
        if (!attempt.wasConnected) throw new Unreachable(error)
        // A server that is gone before it has answered has perhaps not seen it. Not for ever: it may be the request's fault.
        const isOnceMore = attempt.wasCutOff && !this.#isSentAgain
        this.#isSentAgain = isOnceMore
        throw isOnceMore ? new Unreachable(error) : error
      }
    }
  }

  get #options(): RequestOptions {
    const { address, context } = this.#target
    return { ...context, host: address.host, port: address.port, setHost: false }
  }
}

/** One request. */
class Attempt {
  /** Resolves when the answer has begun, and the connection can be used again. */
  readonly done: Promise<void>
  /** Whether there was a connection. */
  wasConnected = false
  /** Whether the connection was closed before any answer. */
  wasCutOff = false
  readonly #request: ClientRequest

  constructor(protocol: Protocol, options: RequestOptions, sent: HttpRequest, timeout: number | null) {
    const request = protocol.request({ ...options, method: sent.method, path: sent.target })
    this.#request = request
    for (const [name, value] of sent.headers) request.setHeader(name, value)
    // Python sends none; that the connection stays open is what HTTP/1.1 has it mean.
    request.removeHeader('Connection')
    this.done = this.#run(timeout)
    request.end(sent.body ?? undefined, 'latin1')
  }

  /** Whether an older connection was used. */
  get wasUsed(): boolean {
    return this.#request.reusedSocket
  }

  async #run(timeout: number | null): Promise<void> {
    const limit = timeout === null ? undefined : setTimeout(() => this.#giveUp(timeout), 1000 * timeout)
    try {
      await drain(await this.#answer())
    } finally {
      clearTimeout(limit)
    }
  }

  #answer(): Promise<IncomingMessage> {
    const request = this.#request
    return new Promise((resolve, reject) => {
      request.on('socket', (socket) => {
        const connected = () => {
          this.wasConnected = true
        }
        if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', connected)
        else connected()
      })
      request.once('response', resolve)
      request.on('error', (error: NodeJS.ErrnoException) => {
        this.wasCutOff = error.code === 'ECONNRESET' || error.code === 'EPIPE'
        reject(error)
      })
    })
  }

  #giveUp(timeout: number): void {
    const error = new Error(`no answer within ${timeout} seconds`)
    this.#request.destroy(Object.assign(error, { code: 'ETIMEDOUT' }))
  }
}

// What the server says is of no interest, but has to be read before the connection can be used again.
function drain(answer: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = MOST_READ
    const limit = setTimeout(() => answer.destroy(), LONGEST_READ)
    answer.on('data', (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) answer.destroy()
    })
    answer.on('error', () => {})
    answer.once('close', () => {
      clearTimeout(limit)
      resolve()
    })
  })
}
