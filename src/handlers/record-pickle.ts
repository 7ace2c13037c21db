import { Buffer } from 'node:buffer'
import type { LogRecord } from '../core/record.js'
import { recordDict } from '../formatters/record-dict.js'
import { dumps } from '../python/pickle/dumps.js'
import { PickleFloat } from '../python/pickle/pickle-float.js'
import { plainValue } from './plain-value.js'

// Python's are floats, also when they happen to be whole.
const TIMES = ['created', 'msecs', 'relativeCreated'] as const
const LENGTH = 4

/**
 * The attributes of a record as plain data that does not need this program to be understood: the arguments are put into the message,
 * and the exception is text.
 *
 * @throws what `getMessage` throws
 */
export function plainAttributes(record: LogRecord): Map<string, unknown> {
  const attributes = recordDict(record, null)
  for (const [name, value] of attributes) {
    if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol')
      if (value !== null && name !== 'args' && name !== 'exc_info' && name !== 'msg')
        attributes.set(name, plainValue(value))
  }
  attributes.set('msg', record.getMessage())
  attributes.set('args', null)
  attributes.set('exc_info', null)
  attributes.delete('message')
  for (const name of TIMES) {
    const time: unknown = record[name]
    if (typeof time === 'number') attributes.set(name, new PickleFloat(time))
  }
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
