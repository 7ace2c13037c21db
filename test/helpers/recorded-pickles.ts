import fs from 'node:fs'
import { PickleFloat } from '../../src/python/pickle/pickle-float.js'
import { PyTuple } from '../../src/python/tuple.js'

/** One case of fixtures/python/pickles.json, which scripts/record-pickles.py recorded. */
export interface RecordedPickle {
  /** The value, with tags for what JSON does not know. */
  readonly value: unknown
  /** What CPython writes in the protocols 0 to 5, as hexadecimal digits. */
  readonly pickles: readonly string[]
}

const recorded: readonly RecordedPickle[] = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/python/pickles.json', import.meta.url), 'utf8'),
)

/** The recorded cases, each with a title. */
export const recordedPickles: readonly (readonly [title: string, recorded: RecordedPickle])[] = recorded.map(
  (one, at) => [`${at}: ${JSON.stringify(one.value).slice(0, 60)}`, one],
)

/**
 * A recorded value as JavaScript has it.
 *
 * @param float - what a float becomes
 */
export function fromRecorded(tagged: unknown, float: (value: number) => unknown = (value) => value): unknown {
  if (typeof tagged !== 'object' || tagged === null) return tagged
  const [[tag, content] = ['', undefined]] = Object.entries(tagged)
  const inner = (value: unknown): unknown => fromRecorded(value, float)
  switch (tag) {
    case 'int':
      return String(content).startsWith('-') ? -BigInt(content.slice(1)) : BigInt(content)
    case 'float':
      return float(Buffer.from(content, 'hex').readDoubleBE())
    case 'bytes':
    case 'bytearray':
      return Uint8Array.from(content)
    case 'dict':
      return new Map(content.map((entry: unknown[]) => entry.map(inner)))
    case 'tuple':
      return PyTuple.from(content, inner)
    case 'set':
    case 'frozenset':
      return new Set(content.map(inner))
    default:
      return content.map(inner)
  }
}

/** A recorded value in which floats are floats also without a fraction. */
export function forPickling(tagged: unknown): unknown {
  return fromRecorded(tagged, (value) => new PickleFloat(value))
}
