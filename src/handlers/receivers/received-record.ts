import type { Buffer } from 'node:buffer'
import { CallSite } from '../../core/call-site.js'
import { LogRecord, type MessageArguments, newRecord } from '../../core/record.js'
import { state } from '../../core/state.js'
import { isError } from '../../python/is-error.js'
import { checkFormat } from './format-bounds.js'
import { ReceivedAttributes, Slot } from './received-attributes.js'
import { RefusedRecord } from './refusal.js'
import { shown } from './shown.js'

/** Looking for the logger of a longer name would take too long. */
const LONGEST_NAME = 1000

/** A formatter calls these methods of a record: nothing else may stand in their place. */
const METHODS: ReadonlySet<unknown> = new Set(['getMessage', 'toString'])

/** Makes records from what comes in frames. */
export class RecordUnpickler {
  readonly #attributes: ReceivedAttributes

  /** @param maxFrameBytes - how large a frame may be */
  constructor(maxFrameBytes: number) {
    this.#attributes = new ReceivedAttributes(maxFrameBytes)
  }

  /**
   * The record of a pickled dict of its attributes.
   *
   * @throws RefusedRecord if the bytes are none, or hold more than plain data
   */
  record(pickle: Buffer): LogRecord {
    const attributes = this.#attributes
    attributes.read(pickle)
    const record = fromSlots(attributes.slots, Math.min(attributes.maxExtent, pickle.length))
    const { extraNames, extraValues } = attributes
    for (let at = 0; at < extraNames.length; at++) setExtra(record, extraNames[at], extraValues[at])
    return record
  }
}

function fromSlots(slots: readonly unknown[], size: number): LogRecord {
  const name = slots[Slot.name]
  const levelno = slots[Slot.levelno]
  const args = slots[Slot.args] ?? null
  if (typeof name !== 'string') throw wrong('name', name)
  if (name.length > LONGEST_NAME)
    throw new RefusedRecord('malformed', `the logger's name has ${name.length} characters`)
  if (typeof levelno !== 'number' || !Number.isInteger(levelno)) throw wrong('levelno', levelno)
  if (args !== null) checkFormat(slots[Slot.msg], args, size)
  const record = construct(slots, name, levelno)
  record.args = args as MessageArguments
  if (args !== null) checkMessage(record)
  record.levelname = textOr(record.levelname, slots, 'levelname')
  record.exc_text = textOr(null, slots, 'exc_text')
  record.created = numberOr(record.created, slots, 'created')
  record.msecs = numberOr(record.msecs, slots, 'msecs')
  record.relativeCreated = numberOr(record.relativeCreated, slots, 'relativeCreated')
  record.thread = (slots[Slot.thread] ?? null) as number | null
  record.threadName = (slots[Slot.threadName] ?? null) as string | null
  record.process = (slots[Slot.process] ?? null) as number | null
  record.processName = (slots[Slot.processName] ?? null) as string | null
  record.taskName = (slots[Slot.taskName] ?? null) as string | null
  return record
}

// Every handler would report it, at length.
function checkMessage(record: LogRecord): void {
  try {
    record.getMessage()
  } catch (error) {
    const why = isError(error) ? error.message : String(error)
    throw new RefusedRecord('malformed', `the message and its arguments do not fit each other: ${shown(why)}`)
  }
}

function construct(slots: readonly unknown[], name: string, level: number): LogRecord {
  const msg = slots[Slot.msg] ?? null
  const exc_info = slots[Slot.exc_info] ?? null
  const stack = textOr(null, slots, 'stack_info')
  const pathname = (slots[Slot.pathname] ?? null) as string
  const lineno = (slots[Slot.lineno] ?? null) as number
  const func = (slots[Slot.funcName] ?? null) as string | null
  // Those two come from the path if they are not there.
  const filename = slots[Slot.filename] as string | undefined
  const module = slots[Slot.module] as string | undefined
  if (state.recordFactory === undefined) {
    const site = CallSite.at(pathname, lineno, func, filename, module)
    return new LogRecord(name, level, site, 0, msg, null, exc_info, null, stack)
  }
  const record = newRecord(name, level, pathname, lineno, msg, null, exc_info, func, stack)
  if (filename !== undefined) record.filename = filename
  if (module !== undefined) record.module = module
  return record
}

function setExtra(record: LogRecord, name: unknown, value: unknown): void {
  if (typeof name !== 'string' || METHODS.has(name))
    throw new RefusedRecord('malformed', `a record can have no attribute ${shown(name)}`)
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true })
  else (record as unknown as Record<string, unknown>)[name] = value
}

function textOr<T>(otherwise: T, slots: readonly unknown[], name: keyof typeof Slot): string | T {
  const value = slots[Slot[name]]
  if (value === undefined || value === null) return otherwise
  if (typeof value === 'string') return value
  throw wrong(name, value)
}

function numberOr(otherwise: number, slots: readonly unknown[], name: keyof typeof Slot): number {
  const value = slots[Slot[name]]
  if (value === undefined) return otherwise
  if (typeof value === 'number') return value
  throw wrong(name, value)
}

function wrong(name: string, value: unknown): RefusedRecord {
  const what = value === undefined ? 'is missing' : `is ${shown(value)}`
  return new RefusedRecord('malformed', `the record's ${name} ${what}`)
}
