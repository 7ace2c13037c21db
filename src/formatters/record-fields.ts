/** How format strings read the attributes of a record. */
import { hasGivenTimes, type LogRecord, RECORD_ATTRIBUTES } from '../core/record.js'
import { KeyError } from '../python/errors.js'
import { reprText } from '../python/text.js'
import { exactValues, PyTuple, recordValues, type ValueText } from '../python/values.js'
import { type Defaults, defaultOf } from './defaults.js'

/** Reads one attribute; `undefined` when the record lacks it. */
export type Reader = (record: LogRecord) => unknown

// A function of its own for each attribute keeps each property access fast: one that took the name as an argument would have
// to look it up anew each time. None of these names leads to a prototype but for LogRecord's own getters.
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['name', (record) => record.name],
  ['msg', (record) => record.msg],
  ['levelname', (record) => record.levelname],
  ['levelno', (record) => record.levelno],
  ['pathname', (record) => record.pathname],
  ['filename', (record) => record.filename],
  ['module', (record) => record.module],
  ['lineno', (record) => record.lineno],
  ['funcName', (record) => record.funcName],
  ['created', (record) => record.created],
  ['msecs', (record) => record.msecs],
  ['relativeCreated', (record) => record.relativeCreated],
  ['thread', (record) => record.thread],
  ['threadName', (record) => record.threadName],
  ['process', (record) => record.process],
  ['processName', (record) => record.processName],
  ['taskName', (record) => record.taskName],
  ['message', (record) => record.message],
  ['asctime', (record) => record.asctime],
])

/** A function that reads the attribute of that name: a known attribute, or one that the record itself has. */
export function readerOf(name: string): Reader {
  return READERS.get(name) ?? ((record) => ownValue(record, name))
}

/** Whether the record has an attribute, as Python's `record.__dict__` has it: what its class defines does not count. */
function hasField(record: LogRecord, name: string): boolean {
  return Object.hasOwn(record, name) || (RECORD_ATTRIBUTES.has(name) && name in record)
}

function ownValue(record: LogRecord, name: string): unknown {
  return hasField(record, name) ? (record as unknown as Readonly<Record<string, unknown>>)[name] : undefined
}

/** A value, and how it is to be looked at. */
export interface Field {
  readonly value: unknown
  readonly values: ValueText
}

/**
 * What a field of a format stands for in a record.
 *
 * @param read - the field's reader
 * @throws KeyError when neither the record nor the defaults have it
 */
export function fieldOf(record: LogRecord, name: string, read: Reader, defaults: Defaults): Field {
  const value = read(record)
  if (value === undefined && !hasField(record, name)) {
    const byDefault = defaultOf(defaults, name)
    if (byDefault === undefined) throw new KeyError(reprText(name))
    return byDefault
  }
  if (typeof value === 'number') return { value, values: isClockTime(record, name) ? exactValues : recordValues }
  // Python keeps the arguments of a message in a tuple.
  if (name === 'args' && Array.isArray(value)) return { value: PyTuple.from(value), values: recordValues }
  return { value, values: recordValues }
}

// Times off the clock are floats in Python, also when they happen to be whole.
function isClockTime(record: LogRecord, name: string): boolean {
  return (name === 'created' || name === 'msecs' || name === 'relativeCreated') && !hasGivenTimes(record)
}
