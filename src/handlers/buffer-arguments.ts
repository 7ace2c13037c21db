import type { Parameter } from '../python/call-arguments.js'
import { ValueError } from '../python/errors.js'
import type { BufferLimits } from './files/record-buffer.js'
import { numberOf } from './number-of.js'

/** The keyword arguments of handlers of files that Python does not have: see docs/handlers/file-handler.md. */
export interface BufferOptions {
  /** Records are written when so many bytes of them wait. Default 0: every record is written before the call returns. */
  bufferBytes?: number
  /** And when one has waited so many milliseconds. Default 1000. Without `bufferBytes` it has no effect. */
  bufferMilliseconds?: number
}

/** Their signature. */
export const BUFFER_PARAMETERS: readonly Parameter[] = [
  ['bufferBytes', 0, 'by name only'],
  ['bufferMilliseconds', 1000, 'by name only'],
]

/** A text of V8 has at most twice as many characters. */
const MOST_BYTES = 2 ** 28

/** Longer than this, in milliseconds, Node.js's timers cannot wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** What a handler keeps to that was not told to collect records. */
let usual: BufferLimits = { bytes: 0, milliseconds: 1000 }

/**
 * Has handlers collect records that are made from now on and not told how much: for a program that only hands on the records
 * of others.
 */
export function setUsualBuffer(limits: BufferLimits): void {
  usual = limits
}

/**
 * The limits of a buffer, as they were given; without a size they are the usual ones.
 *
 * @throws TypeError for what is not a number, ValueError for a number that is not from 0 to 256 MiB, or 24 days
 */
export function bufferLimits(bufferBytes: unknown, bufferMilliseconds: unknown): BufferLimits {
  const bytes = upTo(MOST_BYTES, bufferBytes, 'bufferBytes')
  const milliseconds = upTo(LONGEST_WAIT_MS, bufferMilliseconds, 'bufferMilliseconds')
  return bytes > 0 ? { bytes, milliseconds } : usual
}

function upTo(most: number, value: unknown, name: string): number {
  const number = numberOf(value, name)
  if (number >= 0 && number <= most) return number
  throw new ValueError(`${name} must be from 0 to ${most}, not ${number}`)
}
