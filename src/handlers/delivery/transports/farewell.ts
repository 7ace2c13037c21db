import { setTimeout as delay } from 'node:timers/promises'
import { type Ends, lookUp } from './tcp-table.js'

/** How long is waited for a reset, or for more of what was sent being read, in milliseconds. */
const AFTERMATH = 100

/**
 * Whether the other side has read everything that was sent, when it has answered this side's end of the connection with its own: if it has left
 * something unread there is a reset, and the connection is gone.
 *
 * @param ends - `undefined` for a unix socket, which takes nothing that its other side cannot read any more
 */
export async function isAllRead(ends: Ends | undefined): Promise<boolean> {
  if (ends === undefined) return true
  let isRead = false
  let unread: number | undefined
  for (let end = performance.now() + AFTERMATH; ; await delay(1)) {
    const queues = await lookUp(ends)
    if (queues === undefined) return true
    if (queues === null) return false
    // Twice, since a look sees the two sides at different moments.
    const wasRead = isRead
    isRead = queues.unsent === 0 && !queues.unread
    if (isRead && wasRead) return true
    // However long a look takes: what it has found is looked at again.
    if (!isRead && performance.now() > end) return false
    if (queues.unread !== unread) end = performance.now() + AFTERMATH
    unread = queues.unread
  }
}
