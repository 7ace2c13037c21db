/** Python's `sequence * count`. */
import { OverflowError } from '../errors.js'
import { PyTuple } from '../tuple.js'
import { asNumber } from './compare.js'
import { currentLimits, spend, spendText } from './session.js'

/**
 * A string, bytes, list or tuple again and again; the count may come first.
 *
 * @returns undefined if the two are not a sequence and a count
 * @throws OverflowError if the result is too large
 */
export function repeat(left: unknown, right: unknown): unknown {
  const count = asNumber(right)
  if (typeof count === 'bigint') return repeated(left, count)
  const first = asNumber(left)
  return typeof first === 'bigint' ? repeated(right, first) : undefined
}

function repeated(sequence: unknown, count: bigint): unknown {
  if (typeof sequence === 'string') return sequence.repeat(timesOf(sequence.length, count, spendText))
  if (sequence instanceof Uint8Array) {
    const times = timesOf(sequence.length, count, spendText)
    const bytes = new Uint8Array(sequence.length * times)
    for (let at = 0; at < bytes.length; at += sequence.length) bytes.set(sequence, at)
    return bytes
  }
  if (!Array.isArray(sequence)) return undefined
  const times = timesOf(sequence.length, count, spend)
  const items: unknown[] = []
  for (let time = 0; time < times; time++) for (const item of sequence) items.push(item)
  return sequence instanceof PyTuple ? PyTuple.from(items) : items
}

/** The count as a number, once the result is paid for. Nothing has to be repeated at all if there is nothing. */
function timesOf(length: number, count: bigint, pay: (length: number) => void): number {
  if (count >= 2n ** 63n || count < -(2n ** 63n))
    throw new OverflowError("cannot fit 'int' into an index-sized integer")
  if (length === 0 || count <= 0n) return 0
  const most = currentLimits().textLength + currentLimits().work
  const times = count > BigInt(most) ? most + 1 : Number(count)
  pay(length * times)
  return times
}
