import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { DatagramTarget } from '../target.js'
import { LocalReceiver } from './local-receiver.js'
import type { Transport } from './transport.js'

/** So many datagrams are sent at once: what a receiver's buffer, by default 208 KiB on Linux, takes several times over. */
const BURST = 16
/** What a datagram takes up in the buffer besides its own bytes, about. */
const OVERHEAD = 1024
/** Larger datagrams make shorter bursts. */
const BURST_BYTES = 2 ** 15
/** The pause after a burst, in milliseconds: about 14,000 datagrams a second, which a receiver that is busy for a while can live with. */
const PAUSE = 1
/** How long a name's address is used without asking for it again, in milliseconds. */
const ADDRESS_LIFE = 10_000

/**
 * Sends each payload as a UDP datagram. Nobody learns whether it arrives; so that the receiver's buffer does not overflow, many are sent
 * in small bursts.
 */
export class DatagramTransport implements Transport {
  readonly #target: DatagramTarget
  #socket: dgram.Socket | undefined
  #address: dns.LookupAddress | undefined
  #addressUntil = 0
  #receiver: LocalReceiver | undefined
  #nextBurstAt = 0

  constructor(target: DatagramTarget) {
    this.#target = target
  }

  async deliver(payloads: readonly string[]): Promise<number> {
    const { address, family } = await this.#lookup()
    this.#socket ??= this.#open(family)
    const socket = this.#socket
    await this.#turn()
    let room = BURST_BYTES
    let count = 0
    for (const payload of payloads) {
      room -= payload.length + OVERHEAD
      if (count > 0 && (count === BURST || room < 0)) break
      try {
        await send(socket, Buffer.from(payload, 'latin1'), this.#target.address.port, address)
      } catch (error) {
        // The next call begins with this one.
        if (count > 0) break
        throw error
      }
      count++
    }
    return count
  }

  async close(): Promise<void> {
    const socket = this.#socket
    this.#socket = undefined
    if (socket !== undefined) await new Promise<void>((resolve) => socket.close(() => resolve()))
  }

  #open(family: number): dgram.Socket {
    const socket = dgram.createSocket(family === 6 ? 'udp6' : 'udp4')
    const gone = () => {
      if (this.#socket === socket) this.#socket = undefined
    }
    // What concerns a datagram is told where it is sent.
    socket.on('error', gone).on('close', gone)
    return socket
  }

  // Waits until the next burst may be sent.
  async #turn(): Promise<void> {
    if (this.#receiver !== undefined && (await this.#receiver.hasRoom())) return
    const left = this.#nextBurstAt - performance.now()
    if (left > 0) await delay(left)
    this.#nextBurstAt = performance.now() + PAUSE
  }

  async #lookup(): Promise<dns.LookupAddress> {
    if (this.#address !== undefined && performance.now() < this.#addressUntil) return this.#address
    const { address, family } = this.#target
    const { host } = address
    const literal = net.isIP(host)
    const found = literal !== 0 ? { address: host, family: literal } : await dns.promises.lookup(host, { family })
    if (found.address !== this.#address?.address) this.#receiver = LocalReceiver.at(found.address, address.port)
    this.#addressUntil = performance.now() + ADDRESS_LIFE
    this.#address = found
    return found
  }
}

function send(socket: dgram.Socket, data: Buffer, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(data, port, address, (error) => (error ? reject(error) : resolve()))
  })
}
