import { type LogRecord, restoreRecord } from '../../core/record.js'
import { recordDict } from '../../formatters/record-dict.js'
import { isPlainObject } from '../../python/call-arguments.js'
import { isError } from '../../python/is-error.js'
import { messageValues } from '../../python/values.js'

// Others may use the same channel for messages of their own.
const KEY = 'logini.record'

/** A record as it goes to another thread or process: plain data under a key that tells it from other messages. */
export interface RecordMessage {
  readonly [KEY]: Readonly<Record<string, unknown>>
}

/** Whether a message that came over a channel is a record. */
export function isRecordMessage(message: unknown): message is RecordMessage {
  return isPlainObject(message) && isPlainObject(message[KEY])
}

/** The record that a message holds. */
export function fromMessage(message: RecordMessage): LogRecord {
  return restoreRecord(message[KEY])
}

/** A record as a message for another thread. What cannot be cloned goes as text. */
export function cloneableMessage(record: LogRecord): RecordMessage {
  return { [KEY]: Object.fromEntries(recordDict(record, null)) }
}

/** The same message with those attributes as text that cannot be cloned. */
export function withTexts(message: RecordMessage): RecordMessage {
  const entries = Object.entries(message[KEY])
  return { [KEY]: Object.fromEntries(entries.map(([name, value]) => [name, cloneableOrText(value)])) }
}

/** A record as a message for another process, which gets it as JSON. What JSON does not know goes as text. */
export function jsonMessage(record: LogRecord): RecordMessage {
  const entries = [...recordDict(record, null)]
  return { [KEY]: Object.fromEntries(entries.map(([name, value]) => [name, forJson(value, new Set())])) }
}

function cloneableOrText(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return messageValues.str(value)
  }
}

function forJson(value: unknown, inside: Set<object>): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : messageValues.str(value)
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (value === undefined) return null
  const isContainer = Array.isArray(value) || isPlainObject(value) || isError(value)
  if (!isContainer || inside.has(value)) return messageValues.str(value)
  inside.add(value)
  const copy = Array.isArray(value)
    ? value.map((item) => forJson(item, inside))
    : Object.fromEntries(entriesOf(value).map(([key, item]) => [key, forJson(item, inside)]))
  inside.delete(value)
  return copy
}

// An error is known by its text and stack again where it arrives.
function entriesOf(value: object): [string, unknown][] {
  if (!isError(value)) return Object.entries(value)
  const { name, message, stack, cause } = value
  return Object.entries({ name, message, stack, ...(cause === undefined ? {} : { cause }) })
}
