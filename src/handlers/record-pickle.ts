import { Buffer } from 'node:buffer'
import type { LogRecord } from '../core/record.js'
import { dumps } from '../python/pickle/dumps.js'
import { PickleFloat } from '../python/pickle/pickle-float.js'
import { plainValue } from './plain-value.js'

const LENGTH = 4

/** The attributes that {@link plainAttributes} itself puts in place, and the one that `msg` takes the place of. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['name', 'msg', 'args', 'levelname', 'levelno', 'pathname', 'filename', 'module', 'exc_info', 'exc_text'],
  ...['stack_info', 'lineno', 'funcName', 'created', 'msecs', 'relativeCreated', 'thread', 'threadName'],
  ...['processName', 'process', 'taskName', 'message'],
])

/**
 * The attributes of a record as plain data that does not need this program to be understood, in Python's order: the arguments are put
 * into the message, and the exception is text.
 *
 * @throws what `getMessage` throws
 */
export function plainAttributes(record: LogRecord): Map<string, unknown> {
  // One by one, since this is done for every record: a loop over the names takes several times as long.
  const attributes = new Map<string, unknown>()
    .set('name', plain(record.name))
    .set('msg', record.getMessage())
    .set('args', null)
    .set('levelname', plain(record.levelname))
    .set('levelno', plain(record.levelno))
    .set('pathname', plain(record.pathname))
    .set('filename', plain(record.filename))
    .set('module', plain(record.module))
    .set('exc_info', null)
    .set('exc_text', plain(record.exc_text))
    .set('stack_info', plain(record.stack_info))
    .set('lineno', plain(record.lineno))
    .set('funcName', plain(record.funcName))
    .set('created', time(record.created))
    .set('msecs', time(record.msecs))
    .set('relativeCreated', time(record.relativeCreated))
    .set('thread', plain(record.thread))
    .set('threadName', plain(record.threadName))
    .set('processName', plain(record.processName))
    .set('process', plain(record.process))
    .set('taskName', plain(record.taskName))
  const all = record as unknown as Readonly<Record<string, unknown>>
  for (const name of Object.keys(record)) if (!KNOWN.has(name)) attributes.set(name, plain(all[name]))
  return attributes
}

/** A record as Python's socket handlers send it: the length as four bytes, then a pickle of the record's attributes. */
export function framedPickle(record: LogRecord): Uint8Array {
  const pickle = dumps(plainAttributes(record))
  const frame = Buffer.allocUnsafe(LENGTH + pickle.length)
  frame.writeUInt32BE(pickle.length)
  frame.set(pickle, LENGTH)
  return frame
}

// An application may assign whatever it likes.
function plain(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? value : plainValue(value)
}

// Python's times are floats, also when they happen to be whole.
function time(value: unknown): unknown {
  return typeof value === 'number' ? new PickleFloat(value) : plainValue(value)
}
