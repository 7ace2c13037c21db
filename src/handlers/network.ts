import { Handler } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { flushedByClosing } from '../core/shutdown.js'
import type { Carrier } from './delivery/carrier.js'
import { Delivery } from './delivery/delivery.js'
import type { Limits } from './delivery/limits.js'
import type { Target } from './delivery/target.js'
import { UnixDelivery } from './delivery/unix-delivery.js'

/**
 * The base of the handlers that send records over the network: a thread of its own brings them there, in order, and the process's end
 * waits for it.
 */
export abstract class NetworkHandler extends Handler {
  readonly #limits: Limits
  #delivery: Carrier | undefined
  #isUnix = false

  constructor(limits: Limits) {
    super()
    this.#limits = limits
  }

  /** Where records go, as the attributes are now. */
  protected abstract deliveryTarget(): Target

  /** What brings the records there. It begins its work with the first one. */
  protected get delivery(): Carrier {
    this.#delivery ??= this.#deliveryTo(this.deliveryTarget())
    return this.#delivery
  }

  /** Has the records go somewhere else from now on. */
  protected retarget(target: Target): void {
    const { delivery } = this
    if ((target.kind === 'unix') === this.#isUnix) delivery.retarget(target)
    else {
      delivery.hangUp()
      this.#delivery = this.#deliveryTo(target)
    }
  }

  #deliveryTo(target: Target): Carrier {
    this.#isUnix = target.kind === 'unix'
    return target.kind === 'unix'
      ? new UnixDelivery(this, target, this.#limits)
      : new Delivery(this, target, this.#limits)
  }

  /**
   * Sends what was made of a record on its way.
   *
   * @param payload - as the transport of the target wants it
   * @throws Error when the thread that delivers cannot be started
   */
  protected deliver(payload: string, record: LogRecord): void {
    this.delivery.send(payload, record)
  }

  /** Resolves when all that was logged until now is delivered; at the latest after `exitTimeout`. */
  override async flush(): Promise<void> {
    await this.#delivery?.flush()
  }

  /** Closes the connection when all that was logged until now is delivered. A record that comes later opens another one. */
  override close(): void {
    this.#delivery?.hangUp()
    super.close()
  }

  /**
   * Ends the delivery: resolves when everything is delivered, or after `exitTimeout`; what is not delivered by then is given up, and
   * reported by `handleError`. `await logging.shutdown()` waits for it.
   */
  async delivered(): Promise<void> {
    await this.#delivery?.end()
  }
}

flushedByClosing.add(NetworkHandler.prototype.flush)
