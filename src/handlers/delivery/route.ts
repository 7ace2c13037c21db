import { BackOff } from './back-off.js'
import { Bell } from './bell.js'
import { type Failure, type FromWorker, faultOf, type Opening, type Order, type ToWorker } from './messages.js'
import { Queue } from './queue.js'
import { Tally } from './tally.js'
import type { CourierTarget } from './target.js'
import { transportTo } from './transports/index.js'
import { type Consignor, type Transport, Unreachable } from './transports/transport.js'

/** So many payloads at most are offered to the transport at once. */
const MOST_AT_ONCE = 256

/** In the courier's thread: the queue of one delivery, and what works it off. */
export class Route implements Consignor {
  readonly #port: Opening['port']
  readonly #tally: Tally
  readonly #bell: Bell
  readonly #queue = new Queue<ToWorker>()
  // Payloads on their way, of which it is not known yet whether they have arrived. They stand before the queue.
  readonly #held = new Queue<string>()
  readonly #backOff = new BackOff()
  #target: CourierTarget
  #transport: Transport | undefined
  #isRunning = false
  #isOver = false
  #isTroubled = false
  // Ends a pause between attempts.
  #wake: (() => void) | undefined
  // What is settled and not told yet, in the mode `once`.
  #settled = 0
  #failures: Failure[] = []

  constructor({ port, target, tally, bell }: Opening) {
    this.#port = port
    this.#target = target
    this.#tally = new Tally(tally)
    this.#bell = new Bell(bell)
    port.on('message', (message: ToWorker) => this.#take(message))
    port.once('close', () => this.#end())
  }

  #take(message: ToWorker): void {
    if (typeof message !== 'string' && this.#followAtOnce(message)) return
    if (this.#isOver) return
    this.#queue.push(message)
    this.#start()
  }

  #start(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    // All that has come by now goes together.
    setImmediate(() => this.#run())
  }

  #followAtOnce(message: Order): boolean {
    switch (message.order) {
      case 'abandon':
        this.#end()
        return true
      case 'hurry':
        this.#backOff.isHurried = message.isOn
        this.#wake?.()
        return true
      case 'retry':
        this.#target = { ...this.#target, retry: message.retry }
        return true
      default:
        return false
    }
  }

  async #run(): Promise<void> {
    for (;;) {
      const payloads = this.#nextPayloads()
      const front = this.#queue.at(0)
      if (payloads.length > 0) await this.#deliver(payloads)
      else if (front !== undefined && typeof front !== 'string') await this.#follow(front)
      else break
    }
    this.#isRunning = false
    this.#tellSettled()
  }

  #nextPayloads(): string[] {
    const payloads: string[] = []
    while (payloads.length < MOST_AT_ONCE) {
      const next = this.#queue.at(payloads.length)
      if (typeof next !== 'string') break
      payloads.push(next)
    }
    return payloads
  }

  async #deliver(payloads: readonly string[]): Promise<void> {
    try {
      this.#transport ??= transportTo(this.#target, this)
      const count = await this.#transport.deliver(payloads)
      if (count === 0) return
      this.#recovered()
      this.#takeOff(payloads, count)
    } catch (error) {
      if (this.#isOver) return
      if (error instanceof Unreachable) await this.#pause(error.cause)
      else if (this.#target.mode === 'retry') await this.#pause(error)
      else {
        this.#failures.push({ at: this.#settled, fault: faultOf(error) })
        this.#takeOff(payloads, 1)
      }
    }
  }

  hold(count: number): void {
    for (let at = 0; at < count; at++) {
      const payload = this.#queue.at(at)
      if (typeof payload === 'string') this.#held.push(payload)
    }
    this.#queue.drop(count)
    this.#recovered()
  }

  confirm(count: number): void {
    let bytes = 0
    for (let at = 0; at < count; at++) bytes += this.#held.at(at)?.length ?? 0
    this.#held.drop(count)
    this.#settle(count, bytes)
  }

  rewind(): void {
    if (this.#isOver) return
    this.#queue.prepend(this.#held.takeAll())
    this.#start()
  }

  #takeOff(payloads: readonly string[], count: number): void {
    let bytes = 0
    for (let at = 0; at < count; at++) bytes += payloads[at]?.length ?? 0
    if (this.#isOver) return
    this.#queue.drop(count)
    this.#settle(count, bytes)
  }

  #settle(count: number, bytes: number): void {
    if (this.#isOver) return
    if (this.#target.mode === 'once') {
      this.#settled += count
      // Failures are told before all is counted as done: then whoever waits for that can read them.
      if (this.#failures.length > 0 || this.#settled >= MOST_AT_ONCE) this.#tellSettled()
    }
    this.#tally.settle(count, bytes)
    this.#bell.ring()
  }

  #tellSettled(): void {
    if (this.#settled === 0) return
    this.#tell({ told: 'settled', count: this.#settled, failures: this.#failures })
    this.#settled = 0
    this.#failures = []
  }

  #recovered(): void {
    this.#backOff.reset()
    if (!this.#isTroubled) return
    this.#isTroubled = false
    this.#tell({ told: 'recovered' })
  }

  async #pause(error: unknown): Promise<void> {
    const retryPeriod = this.#backOff.next(this.#target.retry)
    this.#isTroubled = true
    this.#tell({ told: 'trouble', fault: faultOf(error), retryTime: Date.now() / 1000 + retryPeriod, retryPeriod })
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 1000 * retryPeriod)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = undefined
  }

  async #follow(order: Order): Promise<void> {
    if (order.order === 'flush') this.#tell({ told: 'flushed', id: order.id })
    else await this.#transport?.close()
    // What is to be delivered again is before it now.
    if (this.#queue.at(0) !== order) return
    this.#queue.drop(1)
    if (order.order === 'hangUp') {
      this.#tellSettled()
      this.#tell({ told: 'hungUp' })
    }
    if (order.order !== 'target') return
    this.#target = order.target
    this.#transport = undefined
  }

  // Nobody waits for anything any more.
  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#queue.clear()
    this.#held.clear()
    this.#wake?.()
    void this.#transport?.close()
  }

  #tell(message: FromWorker): void {
    this.#port.postMessage(message)
  }
}
