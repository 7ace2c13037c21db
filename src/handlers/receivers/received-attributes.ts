import type { Buffer } from 'node:buffer'
import { FlatDict } from '../../python/pickle/flat-dict.js'
import { type LoadsOptions, loads } from '../../python/pickle/loads.js'
import { UnpicklingError, type UnpicklingFault } from '../../python/pickle/unpickling-error.js'
import { type RefusalReason, RefusedRecord } from './refusal.js'
import { shown } from './shown.js'

/** The attributes that every record has, by numbers, which are faster to go by than names. */
export const Slot = {
  name: 0,
  msg: 1,
  args: 2,
  levelname: 3,
  levelno: 4,
  pathname: 5,
  filename: 6,
  module: 7,
  exc_info: 8,
  exc_text: 9,
  stack_info: 10,
  lineno: 11,
  funcName: 12,
  created: 13,
  msecs: 14,
  relativeCreated: 15,
  thread: 16,
  threadName: 17,
  processName: 18,
  process: 19,
  taskName: 20,
} as const

const SLOTS: ReadonlyMap<unknown, number> = new Map(Object.entries(Slot))

const REASONS: Readonly<Record<UnpicklingFault, RefusalReason>> = {
  truncated: 'truncated',
  forbidden: 'forbidden',
  'too large': 'oversized',
  malformed: 'malformed',
}

/** The attributes of the record that was read last from a pickle. There is one for all records, since they come fast. */
export class ReceivedAttributes {
  /** How large a record may be when everything in it is written out, in characters. */
  readonly maxExtent: number
  /** What came, by the numbers of {@link Slot}; `undefined` for those that did not come. */
  readonly slots: unknown[] = new Array(SLOTS.size).fill(undefined)
  /** The names of all others, in their order. */
  extraNames: unknown[] = []
  /** Their values. */
  extraValues: unknown[] = []
  readonly #limits: LoadsOptions
  readonly #flat: FlatDict

  /** @param maxFrameBytes - how large a frame may be: a record is not much larger */
  constructor(maxFrameBytes: number) {
    this.maxExtent = 4 * maxFrameBytes
    // Python shows no int of more than 4,300 digits, which are 1,786 bytes.
    this.#limits = { maxDepth: 100, maxObjects: 10_000, maxExtent: this.maxExtent, maxIntegerBytes: 1786 }
    this.#flat = new FlatDict(this.maxExtent)
  }

  /**
   * Reads a pickled dict.
   *
   * @throws RefusedRecord if the bytes are none, or hold more than plain data
   */
  read(pickle: Buffer): void {
    this.slots.fill(undefined)
    if (this.extraNames.length > 0) {
      this.extraNames = []
      this.extraValues = []
    }
    const { keys, values } = this.#flat
    if (this.#flat.read(pickle)) for (let at = 0; at < this.#flat.size; at++) this.#set(keys[at], values[at])
    else for (const [name, value] of this.#load(pickle)) this.#set(name, value)
  }

  #set(name: unknown, value: unknown): void {
    const slot = SLOTS.get(name)
    if (slot !== undefined) this.slots[slot] = value
    else {
      this.extraNames.push(name)
      this.extraValues.push(value)
    }
  }

  #load(pickle: Buffer): ReadonlyMap<unknown, unknown> {
    let value: unknown
    try {
      value = loads(pickle, this.#limits)
    } catch (error) {
      if (error instanceof UnpicklingError) throw new RefusedRecord(REASONS[error.fault], error.message)
      throw error
    }
    if (value instanceof Map) return value
    throw new RefusedRecord('malformed', `the pickle holds no dict but ${shown(value)}`)
  }
}
