import type { AddressInfo } from 'node:net'
import { bindArguments, type Call } from '../../python/call-arguments.js'
import { DEFAULT_TCP_LOGGING_PORT } from '../ports.js'
import { LogRecordReceiver } from './receiver.js'
import { LIMIT_PARAMETERS, limitsFrom, type ReceiverOptions } from './receiver-options.js'
import { StreamServer } from './stream-server.js'

/** The arguments of a {@link LogRecordSocketReceiver} by name. */
export interface SocketReceiverOptions extends ReceiverOptions {
  host?: string
  port?: number | null
}

/**
 * Receives what the SocketHandlers of other processes send, this package's and Python's, and hands each record to the logger
 * of its name.
 *
 * A record is a pickle of plain data. One that holds anything else, such as a class, is refused, and nothing of it executed.
 *
 * @example
 * const receiver = new handlers.LogRecordSocketReceiver('localhost', handlers.DEFAULT_TCP_LOGGING_PORT)
 * await receiver.start()
 * @see the class of that name in Python's logging cookbook
 */
export class LogRecordSocketReceiver extends LogRecordReceiver {
  readonly host: string
  readonly port: number | null
  #server: StreamServer | undefined

  /**
   * @param args - `host`: the address to listen at, by default `localhost`, or a path for a unix socket; `port`: by default
   *   9020, 0 for any that is free, `null` for a unix socket; the rest by name: {@link ReceiverOptions}
   * @throws TypeError or ValueError for an option that is unknown or none
   */
  constructor(...args: Call<[host?: string, port?: number | null], SocketReceiverOptions>) {
    const parameters = [['host', 'localhost'], ['port', DEFAULT_TCP_LOGGING_PORT], ...LIMIT_PARAMETERS] as const
    const [host, port, ...rest] = bindArguments(`${new.target.name}()`, parameters, args)
    super(limitsFrom(rest))
    this.host = host as string
    this.port = port as number | null
  }

  /** Where it listens, while it does: as the system tells it. */
  get address(): AddressInfo | string | null {
    return this.#server?.address ?? null
  }

  /**
   * Begins to listen. The path of a unix socket may be left over from a process that was killed.
   *
   * @throws Error of the system, if that cannot be; Error if it listens already
   */
  override async start(): Promise<void> {
    if (this.#server !== undefined) throw new Error('the receiver listens already')
    const server = new StreamServer(this.limits, this.counts, {
      came: (count) => this.noteBytes(count),
      frame: (bytes, peer) => this.take(bytes, peer),
      refused: (reason, detail, peer) => this.refuse(reason, detail, peer),
    })
    await server.listen(this.host, this.port)
    this.#server = server
  }

  /** Accepts no more connections, reads what comes over those that there are until nothing does, and closes them. */
  override async stop(seconds = 5): Promise<void> {
    const server = this.#server
    this.#server = undefined
    await server?.close(() => this.quiet(seconds, () => server.isWithinFrame))
  }
}
