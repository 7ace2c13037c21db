import fs from 'node:fs/promises'
import os from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'

/** More than that should not wait in a receiver's buffer, in bytes as the kernel counts them: by default it takes 212,992. */
const MOST_WAITING = 64 * 1024
/** How long a receiver that does not read is waited for, in milliseconds. */
const PATIENCE = 250
/** A receiver that is not to be found, or does not read, is not looked at again for so long. In milliseconds. */
const LOOK_AGAIN = 1000

/** A receiver of UDP datagrams on this machine, as Linux shows it: datagrams sent to a full buffer are lost. */
export class LocalReceiver {
  // As the port stands in the tables: the end of the local address.
  readonly #suffix: string
  #lookAgainAt = 0

  /** The one at an address; `undefined` for one elsewhere, and on other systems than Linux. */
  static at(address: string, port: number): LocalReceiver | undefined {
    return process.platform === 'linux' && isOurs(address) ? new LocalReceiver(port) : undefined
  }

  private constructor(port: number) {
    this.#suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  }

  /**
   * Waits until there is room for a burst.
   *
   * @returns `false` if nothing is known about it
   */
  async hasRoom(): Promise<boolean> {
    if (performance.now() < this.#lookAgainAt) return false
    const end = performance.now() + PATIENCE
    for (;;) {
      const waiting = await this.#waiting()
      if (waiting !== undefined && waiting <= MOST_WAITING) return true
      if (waiting === undefined || performance.now() > end) {
        this.#lookAgainAt = performance.now() + LOOK_AGAIN
        return false
      }
      await delay(1)
    }
  }

  // What waits in the buffer; `undefined` without a receiver.
  async #waiting(): Promise<number | undefined> {
    const tables = await Promise.all(['/proc/net/udp', '/proc/net/udp6'].map(readTable))
    let most: number | undefined
    for (const line of tables.flat()) {
      // sl local_address rem_address st tx_queue:rx_queue ...
      const [, local, , , queues] = line.trim().split(/\s+/)
      if (local?.endsWith(this.#suffix) !== true) continue
      const waiting = Number.parseInt(queues?.split(':')[1] ?? '', 16)
      most = Math.max(most ?? 0, waiting)
    }
    return most
  }
}

async function readTable(path: string): Promise<string[]> {
  try {
    const [, ...lines] = (await fs.readFile(path, 'latin1')).split('\n')
    return lines
  } catch {
    return []
  }
}

function isOurs(address: string): boolean {
  if (/^127\.|^::1$|^::ffff:127\./.test(address)) return true
  return Object.values(os.networkInterfaces()).some((found) => found?.some((own) => own.address === address))
}
