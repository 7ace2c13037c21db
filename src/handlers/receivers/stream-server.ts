import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { isError } from '../../python/is-error.js'
import { Connection, type ConnectionOwner } from './connection.js'
import type { ReceiverCounts } from './receiver-counts.js'
import type { ReceiverLimits } from './receiver-options.js'

/** How often unfinished frames are looked at, in milliseconds: at least, and at most. */
const LOOKS = [10, 1000] as const
/** After how long without a byte the system asks whether the other side is still there, in milliseconds. */
const KEEP_ALIVE = 60_000

/** Who gets what comes over the connections of a {@link StreamServer}. */
export type StreamOwner = Pick<ConnectionOwner, 'came' | 'frame' | 'refused'>

/** Accepts connections over TCP or at a unix socket, and keeps them within limits. */
export class StreamServer {
  readonly #limits: ReceiverLimits
  readonly #counts: ReceiverCounts
  readonly #owner: StreamOwner
  readonly #server: net.Server
  readonly #connections = new Set<Connection>()
  #clock: NodeJS.Timeout | undefined
  #heldBytes = 0

  constructor(limits: ReceiverLimits, counts: ReceiverCounts, owner: StreamOwner) {
    this.#limits = limits
    this.#counts = counts
    this.#owner = owner
    this.#server = net.createServer((socket) => this.#connect(socket))
    this.#server.maxConnections = limits.maxConnections
    this.#server.on('drop', (data) => this.#drop(data?.remoteAddress, data?.remotePort))
  }

  /** Where it listens, as the system tells it. */
  get address(): net.AddressInfo | string | null {
    return this.#server.address()
  }

  /** Whether a frame has begun, over any connection, that has not come as a whole. */
  get isWithinFrame(): boolean {
    for (const connection of this.#connections) if (connection.isWithinFrame) return true
    return false
  }

  /**
   * Begins to listen.
   *
   * @param port - `null` for a unix socket, of which the host is the path
   * @throws Error of the system, if that cannot be
   */
  async listen(host: string, port: number | null): Promise<void> {
    if (port === null) await removeLeftOver(host)
    const listening = once(this.#server, 'listening')
    this.#server.listen(port === null ? { path: host } : { host, port })
    await listening
    // What goes wrong with accepting one connection (too many files are open) is no reason to end.
    this.#server.on('error', (error) => this.#owner.refused('too many connections', error.message, 'nobody'))
    const { frameTimeout, idleTimeout } = this.#limits
    const shortest = Math.min(...[frameTimeout, idleTimeout].filter((timeout) => timeout > 0))
    if (shortest === Number.POSITIVE_INFINITY) return
    const look = Math.min(Math.max(250 * shortest, LOOKS[0]), LOOKS[1])
    this.#clock = setInterval(() => this.#checkTimes(), look)
    this.#clock.unref()
  }

  /**
   * Accepts no more connections, and closes those that there are.
   *
   * @param drained - resolves when nothing more needs to be read
   */
  async close(drained: () => Promise<void>): Promise<void> {
    clearInterval(this.#clock)
    // Those that the system has accepted already.
    await setImmediate()
    await setImmediate()
    const closed = once(this.#server, 'close')
    this.#server.close()
    await drained()
    for (const connection of this.#connections) connection.end()
    await closed
    // The server is closed a moment before the last of them says what was lost with it.
    while (this.#connections.size > 0) await setImmediate()
  }

  #connect(socket: net.Socket): void {
    this.#counts.accepted++
    this.#counts.connections++
    socket.setKeepAlive(true, KEEP_ALIVE)
    const connection = new Connection(socket, this.#limits, {
      ...this.#owner,
      held: (change) => this.#hold(change),
      closed: () => {
        this.#counts.connections--
        this.#connections.delete(connection)
      },
    })
    this.#connections.add(connection)
  }

  #hold(change: number): void {
    this.#heldBytes += change
    const { maxHeldBytes } = this.#limits
    if (this.#heldBytes <= maxHeldBytes) return
    let largest: Connection | undefined
    for (const connection of this.#connections)
      if (connection.heldBytes > (largest?.heldBytes ?? 0)) largest = connection
    largest?.giveUp('out of memory', `unfinished frames take ${this.#heldBytes} bytes, more than ${maxHeldBytes}`)
  }

  #drop(address: string | undefined, port: number | undefined): void {
    const peer = address === undefined ? 'a local process' : `${address}:${port}`
    this.#owner.refused('too many connections', `there are ${this.#limits.maxConnections} already`, peer)
  }

  #checkTimes(): void {
    const now = performance.now()
    for (const connection of this.#connections) connection.checkTime(now)
  }
}

// A socket that nobody listens at any more is in the way of the next one.
async function removeLeftOver(path: string): Promise<void> {
  if (!fs.statSync(path, { throwIfNoEntry: false })?.isSocket()) return
  const probe = net.connect({ path })
  try {
    await once(probe, 'connect')
  } catch (error) {
    if (isError(error) && 'code' in error && error.code === 'ECONNREFUSED') fs.rmSync(path, { force: true })
  } finally {
    probe.destroy()
  }
}
