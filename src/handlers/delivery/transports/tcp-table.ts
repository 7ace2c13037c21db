import fs from 'node:fs/promises'
import type { Socket } from 'node:net'

/** What Linux shows of a TCP connection, in bytes. */
export interface TcpQueues {
  /** What the other side's system has not acknowledged. */
  readonly unsent: number
  /** What the other side's system has, and its program has not read; `undefined` when the other side is not on this machine. */
  readonly unread: number | undefined
}

/** What this side and the other side of a connection are called in the tables. */
interface Ends {
  readonly local: string
  readonly remote: string
}

/**
 * Looks a connection up in the tables of the system.
 *
 * @returns `null` when it is not there, as after a reset; `undefined` when nothing can be known, as on other systems than Linux
 */
export async function lookUp(ends: Ends): Promise<TcpQueues | null | undefined> {
  if (process.platform !== 'linux') return undefined
  let own: number | null = null
  let unread: number | undefined
  try {
    const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(readTable))
    for (const line of tables.flat()) {
      // sl local_address rem_address st tx_queue:rx_queue ...
      const [, local = '', remote = '', , queues = ''] = line.trim().split(/\s+/)
      const [sending, receiving] = queues.split(':').map((size) => Number.parseInt(size, 16))
      if (local.endsWith(ends.local) && remote.endsWith(ends.remote)) own = sending ?? 0
      else if (local.endsWith(ends.remote) && remote.endsWith(ends.local)) unread = receiving
    }
  } catch {
    return undefined
  }
  return own === null ? null : { unsent: own, unread }
}

/** The ends of a connection; `undefined` for a unix socket. */
export function endsOf({ localAddress, localPort, remoteAddress, remotePort }: Socket): Ends | undefined {
  if (localAddress === undefined || localPort === undefined || remoteAddress === undefined || remotePort === undefined)
    return undefined
  return { local: nameOf(localAddress, localPort), remote: nameOf(remoteAddress, remotePort) }
}

// An IPv4 address stands at the end of its line in both tables; of others the port must do.
function nameOf(address: string, port: number): string {
  const digits = (number: number, length: number) => number.toString(16).toUpperCase().padStart(length, '0')
  const [, ...bytes] = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address) ?? []
  return `${bytes
    .map((byte) => digits(Number(byte), 2))
    .toReversed()
    .join('')}:${digits(port, 4)}`
}

async function readTable(path: string): Promise<string[]> {
  return (await fs.readFile(path, 'latin1')).split('\n').slice(1, -1)
}
