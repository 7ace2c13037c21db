import { MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { LogRecord } from '../../core/record.js'
import { type LocalSource, localSource } from './local-source.js'
import { fromMessage, isRecordMessage } from './record-message.js'

/** One end of a channel to another thread or process, that tells what comes: a MessagePort, a Worker, a ChildProcess. */
export interface MessageSource {
  on(event: 'message', listener: (message: unknown) => void): unknown
  off(event: 'message', listener: (message: unknown) => void): unknown
}

/** What a QueueListener can take records out of. */
export type SourceQueue = LocalSource | MessageSource

/** The end of a queue at which records come out. */
export interface RecordSource {
  /** The next record that is at hand, or `null`. */
  take(): LogRecord | null
  /** How many records may be taken at once: not those that are put in meanwhile. */
  size(): number
  /** Calls back, from now on, when there are records to take. */
  listen(ready: () => void): void
  /** Undoes {@link listen}. */
  ignore(): void
}

/**
 * Finds out how records come out of a queue.
 *
 * @throws TypeError if they do not
 */
export function recordSource(queue: SourceQueue): RecordSource {
  if (typeof queue === 'object' && queue !== null) {
    if ('get_nowait' in queue) return localSource(queue)
    if ('on' in queue) return channelSource(queue)
  }
  throw new TypeError(`QueueListener() argument 'queue' must be a queue, not ${String(queue)}`)
}

// What has arrived at a MessagePort and was not told yet can be fetched; the other channels have no such thing.
function channelSource(channel: MessageSource): RecordSource {
  const port = channel instanceof MessagePort ? channel : undefined
  let arrived: LogRecord[] = []
  let next = 0
  let ready: (() => void) | undefined
  const receive = (message: unknown): void => {
    if (!isRecordMessage(message)) return
    arrived.push(fromMessage(message))
    ready?.()
  }
  const takeArrived = (): LogRecord | null => {
    const record = arrived[next++]
    if (record !== undefined) return record
    arrived = []
    next = 0
    return null
  }
  return {
    take: () => takeArrived() ?? (port === undefined ? null : fetchRecord(port)),
    size: () => Number.POSITIVE_INFINITY,
    listen: (callback) => {
      ready = callback
      channel.on('message', receive)
      // Listening alone is no reason for the process to go on.
      port?.unref()
    },
    ignore: () => {
      ready = undefined
      channel.off('message', receive)
    },
  }
}

function fetchRecord(port: MessagePort): LogRecord | null {
  for (let received = receiveMessageOnPort(port); received !== undefined; received = receiveMessageOnPort(port)) {
    if (isRecordMessage(received.message)) return fromMessage(received.message)
    // It is meant for somebody else.
    port.emit('message', received.message)
  }
  return null
}
