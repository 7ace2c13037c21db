import type { LogRecord } from '../../core/record.js'
import { cloneableMessage, jsonMessage, withTexts } from './record-message.js'
import { waitForChannel } from './waiting-channel.js'

/** A queue of this process, as `queue.Queue` is: records go in as they are. */
export interface LocalQueue {
  put_nowait(record: LogRecord): unknown
}

/** One end of a channel to another thread: a MessagePort, a Worker, `parentPort`, a BroadcastChannel. */
export interface ThreadChannel {
  postMessage(message: unknown): unknown
}

/** One end of a channel to another process: a ChildProcess, or in the child `process` itself. */
export interface ProcessChannel {
  send?: ((message: never, ...rest: never[]) => boolean) | undefined
}

/** What a QueueHandler can put records into. */
export type RecordQueue = LocalQueue | ThreadChannel | ProcessChannel

/** Whether a value can be the queue of a QueueHandler. */
export function isRecordQueue(value: unknown): value is RecordQueue {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false
  return ['put_nowait', 'postMessage', 'send'].some((name) => name in value)
}

/**
 * Puts a record into a queue.
 *
 * @param failed - told when a record that was on its way to another process could not be sent after all
 * @throws what the queue throws: `Full` of a Queue, an Error of a channel that is closed
 */
export function putRecord(queue: RecordQueue, record: LogRecord, failed: (error: Error) => void): void {
  if ('put_nowait' in queue) queue.put_nowait(record)
  else if ('postMessage' in queue) post(queue, record)
  else send(queue, record, failed)
}

function post(channel: ThreadChannel, record: LogRecord): void {
  const message = cloneableMessage(record)
  try {
    channel.postMessage(message)
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'DataCloneError') throw error
    channel.postMessage(withTexts(message))
  }
}

type Send = (message: unknown, sent: (error: Error | null) => void) => boolean

function send(channel: ProcessChannel, record: LogRecord, failed: (error: Error) => void): void {
  const sendMessage = channel.send as Send | undefined
  if (sendMessage === undefined) throw new Error('the channel to the other process is closed')
  waitForChannel(channel)
  sendMessage.call(channel, jsonMessage(record), (error) => {
    if (error) failed(error)
  })
}
