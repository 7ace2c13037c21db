import { isRecord } from '../../core/record.js'
import { isError } from '../../python/is-error.js'
import type { RecordSource } from './record-source.js'

/** A queue of this process, as `queue.Queue` is. */
export interface LocalSource {
  /** The next item; throws an error named `Empty` if there is none. */
  get_nowait(): unknown
  /** How many items there are. */
  qsize(): number
  /** Called by the queue when something was put in. */
  onput: (() => void) | null
}

/** The end of a queue of this process. */
export function localSource(queue: LocalSource): RecordSource {
  let ready: (() => void) | undefined
  let isDue = false
  const run = (): void => {
    isDue = false
    ready?.()
    if (ready !== undefined && queue.qsize() > 0) schedule()
  }
  // What one turn of the event loop puts in is taken out together, after it.
  const schedule = (): void => {
    if (isDue) return
    isDue = true
    setImmediate(run)
  }
  return {
    take: () => {
      // What is no record, as Python's sentinel is none, is passed over.
      for (let left = queue.qsize(); left > 0; left--) {
        const item = nextItem(queue)
        if (isRecord(item)) return item
      }
      return null
    },
    size: () => queue.qsize(),
    listen: (callback) => {
      ready = callback
      queue.onput = schedule
      if (queue.qsize() > 0) schedule()
    },
    ignore: () => {
      ready = undefined
      if (queue.onput === schedule) queue.onput = null
    },
  }
}

function nextItem(queue: LocalSource): unknown {
  try {
    return queue.get_nowait()
  } catch (error) {
    if (isError(error) && error.name === 'Empty') return undefined
    throw error
  }
}
