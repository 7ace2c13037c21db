import { Worker } from 'node:worker_threads'
import { Bell } from './bell.js'
import type { Delivery } from './delivery.js'
import type { Opening } from './messages.js'
import { Patience } from './patience.js'
import { workerFile } from './worker-file.js'

// Two copies of this package share one thread; copies that speak otherwise would have another number.
const KEY = Symbol.for('logini.courier.1')
const shared = globalThis as { [KEY]?: Courier }

/** How often is looked whether it still goes forward, in milliseconds. */
const LOOK_EVERY = 100

/** What the courier asks of a delivery. A delivery may be one of another copy of this package. */
export interface Client extends Pick<Delivery, 'records' | 'isDone' | 'exitLimit' | 'hurry' | 'conclude' | 'broken'> {
  /**
   * Has a delivery that is done by this thread itself go on until it is done, or the limit is over.
   *
   * @param limit - milliseconds
   */
  drain?(limit: number): void
}

/**
 * The thread that all network handlers of a thread send through. It is started by the first record, ends when all of them are closed, keeps no
 * process alive, and at the process's end it is waited for.
 *
 * The application's thread may be busy, or at its end: sockets of its own would stand still with it.
 */
export class Courier {
  readonly bell = new Bell()
  #worker: Worker | undefined
  readonly #clients = new Set<Client>()
  #isFinishing = false
  // Those that something was given up of at the process's end: they are not waited for again.
  readonly #hopeless = new WeakSet<Client>()

  /** The one of this thread. */
  static get(): Courier {
    shared[KEY] ??= new Courier()
    return shared[KEY]
  }

  private constructor() {
    // After logging's own shutdown, which was registered when the package was loaded.
    process.once('exit', () => this.finish())
  }

  /** Whether the process is at its end, so that what is sent now must be waited for at once. */
  get isFinishing(): boolean {
    return this.#isFinishing
  }

  /**
   * Has a delivery served.
   *
   * @throws Error when the thread cannot be started
   */
  open(client: Client, opening: Omit<Opening, 'bell'>): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage({ ...opening, bell: this.bell.shared } satisfies Opening, [opening.port])
    this.#clients.add(client)
  }

  /** Remembers a delivery that needs nothing but the process's end to wait for it. */
  join(client: Client): void {
    this.#clients.add(client)
  }

  /** Forgets a delivery, all of which is done. Without any the thread ends. */
  forget(client: Client): void {
    this.#clients.delete(client)
    if (this.#clients.size > 0 || this.#worker === undefined) return
    const worker = this.#worker
    this.#worker = undefined
    worker.postMessage(null)
  }

  /**
   * Blocks until all is delivered, or nothing was for too long, and has the deliveries report what is lost. It is called again for records that
   * are logged when it is over.
   */
  finish(): void {
    this.#isFinishing = true
    const clients = [...this.#clients].sort(byTurn)
    for (const client of clients) if (!client.isDone) client.hurry()
    const waits = clients.map((client) => ({ client, patience: this.#patienceWith(client) }))
    for (const { client, patience } of waits) {
      for (let { left } = patience; left > 0 && !client.isDone; { left } = patience) {
        const limit = Math.min(left, LOOK_EVERY)
        if (client.drain === undefined) this.bell.waitUntil(() => client.isDone, limit)
        else client.drain(limit)
      }
      if (!client.isDone) this.#hopeless.add(client)
      client.conclude()
    }
  }

  #patienceWith(client: Client): Patience {
    return new Patience(this.#hopeless.has(client) ? 0 : 1000 * client.exitLimit, () => client.records)
  }

  #start(): Worker {
    const { NODE_OPTIONS: _, ...env } = process.env
    // Without what Node itself was told to load or to measure, which is meant for the application.
    const worker = new Worker(workerFile.find(), { name: 'logini', execArgv: [], env })
    worker.unref()
    const ended = (error: Error) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      const clients = [...this.#clients]
      this.#clients.clear()
      for (const client of clients) client.broken(error)
    }
    worker.on('error', ended)
    worker.on('exit', (code) => ended(new Error(`the thread that delivers records has ended with code ${code}`)))
    return worker
  }
}

// What this thread does itself comes first: the other one goes on meanwhile.
function byTurn(a: Client, b: Client): number {
  return Number(b.drain !== undefined) - Number(a.drain !== undefined) || a.exitLimit - b.exitLimit
}
