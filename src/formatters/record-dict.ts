import type { LogRecord } from '../core/record.js'
import { PyTuple } from '../python/values.js'
import type { Defaults } from './defaults.js'

// The attributes that every record has, in the order in which Python sets them.
const ORDER: readonly string[] = [
  ...['name', 'msg', 'args', 'levelname', 'levelno', 'pathname', 'filename', 'module', 'exc_info', 'exc_text'],
  ...['stack_info', 'lineno', 'funcName', 'created', 'msecs', 'relativeCreated', 'thread', 'threadName'],
  ...['processName', 'process', 'taskName'],
]

/** The defaults and the record's attributes over them, as one mapping. Python's `defaults | record.__dict__`. */
export function recordDict(record: LogRecord, defaults: Defaults): Map<string, unknown> {
  const dict = new Map<string, unknown>(defaults instanceof Map ? defaults : Object.entries(defaults ?? {}))
  const attributes = record as unknown as Readonly<Record<string, unknown>>
  for (const name of [...ORDER, ...Object.keys(attributes)]) {
    if (!(name in attributes)) continue
    const value = attributes[name]
    dict.set(name, name === 'args' && Array.isArray(value) ? PyTuple.from(value) : value)
  }
  return dict
}
