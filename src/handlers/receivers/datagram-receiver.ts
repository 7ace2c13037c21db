import type { Buffer } from 'node:buffer'
import { bindArguments, type Call } from '../../python/call-arguments.js'
import { DEFAULT_UDP_LOGGING_PORT } from '../ports.js'
import { type DatagramSocket, openUdpSocket, openUnixSocket } from './datagram-sockets.js'
import { LogRecordReceiver } from './receiver.js'
import { LIMIT_PARAMETERS, limitsFrom } from './receiver-options.js'

const HEADER = 4

/** The arguments of a {@link LogRecordDatagramReceiver} by name. */
export interface DatagramReceiverOptions {
  host?: string
  port?: number | null
  /** The largest pickle, in bytes; 1 MiB by default, which no datagram reaches. */
  maxFrameBytes?: number
}

/**
 * Receives what the DatagramHandlers of other processes send, this package's and Python's, and hands each record to the
 * logger of its name: each datagram is a record. Otherwise like a `LogRecordSocketReceiver`.
 *
 * What comes faster than it is written the system throws away, without a word to anybody.
 *
 * @example
 * const receiver = new handlers.LogRecordDatagramReceiver('localhost', handlers.DEFAULT_UDP_LOGGING_PORT)
 * await receiver.start()
 */
export class LogRecordDatagramReceiver extends LogRecordReceiver {
  readonly host: string
  readonly port: number | null
  #socket: DatagramSocket | undefined

  /**
   * @param args - `host`: the address to listen at, by default `localhost`, or a path for a unix socket, which needs the
   *   package `unix-dgram`; `port`: by default 9021, 0 for any that is free, `null` for a unix socket; by name `maxFrameBytes`
   */
  constructor(...args: Call<[host?: string, port?: number | null], DatagramReceiverOptions>) {
    const parameters = [['host', 'localhost'], ['port', DEFAULT_UDP_LOGGING_PORT], LIMIT_PARAMETERS[0]] as const
    const [host, port, maxFrameBytes] = bindArguments(`${new.target.name}()`, parameters, args)
    super(limitsFrom([maxFrameBytes, ...LIMIT_PARAMETERS.slice(1).map(([, value]) => value)]))
    this.host = host as string
    this.port = port as number | null
  }

  /** Where it listens, once it does: as the system tells it. */
  get address(): ReturnType<DatagramSocket['address']> | null {
    return this.#socket?.address() ?? null
  }

  /**
   * Begins to listen. The path of a unix socket may be left over from a process that was killed.
   *
   * @throws Error of the system, if that cannot be, or of a missing `unix-dgram`
   */
  override async start(): Promise<void> {
    if (this.#socket !== undefined) throw new Error('the receiver listens already')
    const { host, port } = this
    const receive = (data: Buffer, peer: string): void => this.#receive(data, peer)
    this.#socket = port === null ? openUnixSocket(host, receive) : await openUdpSocket(host, port, receive)
  }

  /** Takes the datagrams that have come, until none does any more, and ends. */
  override async stop(seconds = 5): Promise<void> {
    const socket = this.#socket
    if (socket === undefined) return
    await this.quiet(seconds)
    this.#socket = undefined
    await socket.close()
  }

  #receive(data: Buffer, peer: string): void {
    this.noteBytes(data.length)
    const length = data.length < HEADER ? undefined : data.readUInt32BE(0)
    const came = data.length - HEADER
    if (length === undefined) this.refuse('truncated', `a datagram of ${data.length} bytes`, peer)
    else if (length > came) this.refuse('truncated', `a datagram with ${came} bytes of ${length}`, peer)
    else if (length > this.limits.maxFrameBytes)
      this.refuse('oversized', `a pickle of ${length} bytes, more than ${this.limits.maxFrameBytes}`, peer)
    else this.take(data.subarray(HEADER, HEADER + length), peer)
  }
}
