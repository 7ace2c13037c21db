import fs from 'node:fs/promises'
import type { Socket } from 'node:net'

/** What Linux shows of a TCP connection, in bytes. */
export interface TcpQueues {
  /** What the other side's system has not acknowledged. */
  readonly unsent: number
  /** What the other side's system has, and its program has not read; `undefined` when the other side is not on this machine. */
  readonly unread: number | undefined
  /** Whether the other side has said that it will say nothing more, as far as either side shows it. */
  readonly hasLeft: boolean
  /** Whether a program has the other side's socket open still; `false` when the other side is not on this machine. */
  readonly isHeld: boolean
}

// States of a connection. The side that has got the other's FIN: TIME_WAIT, CLOSE_WAIT, LAST_ACK, CLOSING.
const LEFT_BY_OTHER = ['06', '08', '09', '0B']
// The side that has sent its own: FIN_WAIT1, FIN_WAIT2, TIME_WAIT, CLOSE, LAST_ACK, CLOSING.
const HAS_LEFT = ['04', '05', '06', '07', '09', '0B']

/** What this side and the other side of a connection are called in the tables. */
export interface Ends {
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
  let hasLeft = false
  let isHeld = false
  try {
    const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(readTable))
    for (const line of tables.flat()) {
      // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode ...
      const [, local = '', remote = '', state = '', queues = '', , , , , inode] = line.trim().split(/\s+/)
      const [sending, receiving] = queues.split(':').map((size) => Number.parseInt(size, 16))
      if (local.endsWith(ends.local) && remote.endsWith(ends.remote)) {
        own = sending ?? 0
        hasLeft ||= LEFT_BY_OTHER.includes(state)
      } else if (local.endsWith(ends.remote) && remote.endsWith(ends.local)) {
        unread = receiving
        hasLeft ||= HAS_LEFT.includes(state)
        // A socket that no program has any more is no file.
        isHeld = inode !== '0'
      }
    }
  } catch {
    return undefined
  }
  return own === null ? null : { unsent: own, unread, hasLeft, isHeld }
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
