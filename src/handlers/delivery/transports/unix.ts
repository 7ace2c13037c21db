import type { UnixTarget } from '../target.js'
import { StreamTransport } from './stream.js'
import { type Consignor, type Transport, Unreachable } from './transport.js'
import { UnixDatagramTransport } from './unix-datagram.js'

/** What the system says of a socket that nobody listens at, or that is not there. */
const NOT_THERE = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTCONN',
  'EPIPE',
  'ENOTDIR',
  'EACCES',
  'ETIMEDOUT',
])

/** What it says of a socket of the other kind. */
const OTHER_KIND = 'EPROTOTYPE'

/**
 * Brings payloads to a unix socket such as syslog's `/dev/log`: as datagrams, or as a stream if it takes no datagrams, or this Node cannot
 * send them.
 */
export class UnixTransport implements Transport {
  readonly #target: UnixTarget
  readonly #datagrams: UnixDatagramTransport
  readonly #stream: StreamTransport
  // What worked last.
  #used: Transport | undefined

  constructor(target: UnixTarget, consignor: Consignor) {
    this.#target = target
    this.#datagrams = new UnixDatagramTransport(target.address.path)
    this.#stream = new StreamTransport(target, consignor)
  }

  async deliver(payloads: readonly string[]): Promise<number> {
    if (this.#used === this.#stream) return this.#deliverAsStream(payloads)
    try {
      const count = await this.#datagrams.deliver(payloads)
      this.#used = this.#datagrams
      return count
    } catch (error) {
      const code = codeOf(error)
      if (code !== undefined && NOT_THERE.has(code)) throw new Unreachable(error)
      // Too long for a datagram, perhaps: that is the payload's fault.
      if (code !== undefined && code !== OTHER_KIND) throw error
      if (!this.#target.orStream) throw code === undefined ? new Unreachable(error) : error
      return this.#deliverAsStream(payloads, code === undefined ? error : undefined)
    }
  }

  async close(): Promise<void> {
    this.#used = undefined
    await Promise.all([this.#datagrams.close(), this.#stream.close()])
  }

  /** @param noDatagrams - why no datagrams can be sent at all */
  async #deliverAsStream(payloads: readonly string[], noDatagrams?: unknown): Promise<number> {
    try {
      const count = await this.#stream.deliver(payloads)
      this.#used = this.#stream
      return count
    } catch (error) {
      this.#used = undefined
      throw new Unreachable(noDatagrams !== undefined && codeOf(error) === OTHER_KIND ? noDatagrams : error)
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
