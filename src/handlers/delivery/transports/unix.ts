import type { UnixTarget } from '../target.js'
import { StreamTransport } from './stream.js'
import type { Transport } from './transport.js'
import { UnixDatagramTransport } from './unix-datagram.js'

/**
 * Sends payloads to a unix socket of which nobody said whether it is one for datagrams or for streams: it is tried as one for datagrams
 * first, as Python does.
 */
export class UnixTransport implements Transport {
  readonly #datagram: Transport
  readonly #stream: Transport
  // What the last payload was delivered by.
  #used: Transport | undefined

  constructor(target: UnixTarget) {
    this.#datagram = new UnixDatagramTransport(target.address.path)
    this.#stream = new StreamTransport(target)
  }

  async deliver(payloads: readonly string[]): Promise<number> {
    const used = this.#used
    this.#used = undefined
    try {
      if (used !== this.#stream) return await this.#by(this.#datagram, payloads)
    } catch (error) {
      return this.#otherwise(error, payloads)
    }
    return this.#by(this.#stream, payloads)
  }

  async close(): Promise<void> {
    this.#used = undefined
    await Promise.all([this.#datagram.close(), this.#stream.close()])
  }

  async #by(transport: Transport, payloads: readonly string[]): Promise<number> {
    const count = await transport.deliver(payloads)
    this.#used = transport
    return count
  }

  // What it says of datagrams tells more than that the socket is not one for streams.
  async #otherwise(error: unknown, payloads: readonly string[]): Promise<number> {
    try {
      return await this.#by(this.#stream, payloads)
    } catch (streamError) {
      const isForDatagrams = streamError instanceof Error && 'code' in streamError && streamError.code === 'EPROTOTYPE'
      throw isForDatagrams ? error : streamError
    }
  }
}
