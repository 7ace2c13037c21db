import type { DeliveryOptions } from './delivery/limits.js'
import type { Target } from './delivery/target.js'
import { SocketHandler, type SocketOptions } from './socket.js'

/**
 * Sends records as datagrams, each a pickle behind its length, by UDP or to a unix socket. Nobody learns whether they arrive.
 *
 * A unix socket for datagrams needs the optional package `unix-dgram`.
 *
 * @example `new DatagramHandler('log.example.org', logging.handlers.DEFAULT_UDP_LOGGING_PORT)`
 * @see Python's `logging.handlers.DatagramHandler`
 */
export class DatagramHandler extends SocketHandler {
  /**
   * @param args - `host`: the receiver's name or address, or the path of a unix socket; `port`: its port, or `null` for a unix socket. By name
   *   only: `maxQueuedRecords`, `maxQueuedBytes`, `exitTimeout`: see {@link DeliveryOptions}
   * @throws TypeError or ValueError for a limit that is none
   */
  constructor(...args: [host: string, port: number | null, options?: DeliveryOptions] | [options: SocketOptions]) {
    super(...args)
    this.closeOnError = false
  }

  /** What a record cannot be sent for is reported, with the record; the next one has its turn. */
  protected override deliveryTarget(): Target {
    const address = this.socketAddress()
    const { retry } = this
    return 'path' in address
      ? { kind: 'unix', address, orStream: false, connectTimeout: null, mode: 'once', retry }
      : { kind: 'datagram', address, family: 4, mode: 'once', retry }
  }
}
