/** Python's indexing and slicing. */
import { IndexError, KeyError, ValueError } from '../errors.js'
import { StructTime } from '../struct-time.js'
import { codePointLength, offsetOfCodePoint } from '../text.js'
import { PyTuple } from '../tuple.js'
import { asNumber } from './compare.js'
import { structFields } from './iterate.js'
import { PySlice } from './objects.js'
import { PyRange } from './range.js'
import { repr } from './repr.js'
import { spend, spendText } from './session.js'
import { typeName } from './type-name.js'

/**
 * The value of `value[index]`.
 *
 * @throws TypeError, IndexError, KeyError
 */
export function subscript(value: unknown, index: unknown): unknown {
  if (value instanceof Map) {
    if (value.has(index)) return value.get(index)
    throw new KeyError(repr(index))
  }
  if (typeof value === 'string') return index instanceof PySlice ? slicedText(value, index) : characterAt(value, index)
  if (Array.isArray(value))
    return index instanceof PySlice ? slicedItems(value, index) : value[indexIn(value.length, index, value)]
  if (value instanceof Uint8Array) {
    if (index instanceof PySlice) return Uint8Array.from(indicesOf(index, value.length), (at) => value[at] ?? 0)
    return BigInt(value[indexIn(value.length, index, value)] ?? 0)
  }
  if (value instanceof PyRange)
    return index instanceof PySlice ? slicedRange(value, index) : value.at(rangeIndex(value, index))
  if (value instanceof StructTime) return subscript(structFields(value), index)
  throw new TypeError(`'${typeName(value)}' object is not subscriptable`)
}

function characterAt(text: string, index: unknown): string {
  spend(text.length >> 5)
  const at = offsetOfCodePoint(text, indexIn(codePointLength(text), index, text))
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

/** An int that may be a bool. @throws TypeError */
export function asIndex(
  value: unknown,
  complaint = `'${typeName(value)}' object cannot be interpreted as an integer`,
): bigint {
  const number = asNumber(value)
  if (typeof number !== 'bigint') throw new TypeError(complaint)
  return number
}

function indexIn(length: number, index: unknown, of: unknown): number {
  const kind = typeof of === 'string' ? 'string' : of instanceof Uint8Array ? 'byte' : typeName(of)
  const wanted = kind === 'string' ? 'integers' : 'integers or slices'
  const at = asIndex(
    index,
    `${kind} indices must be ${wanted}, not ${kind === 'string' ? `'${typeName(index)}'` : typeName(index)}`,
  )
  const fromStart = at < 0n ? at + BigInt(length) : at
  if (fromStart < 0n || fromStart >= BigInt(length))
    throw new IndexError(`${kind === 'byte' ? 'index' : `${kind} index`} out of range`)
  return Number(fromStart)
}

function rangeIndex(range: PyRange, index: unknown): bigint {
  const at = asIndex(index, `range indices must be integers or slices, not ${typeName(index)}`)
  const fromStart = at < 0n ? at + range.length : at
  if (fromStart < 0n || fromStart >= range.length) throw new IndexError('range object index out of range')
  return fromStart
}

interface Bounds {
  readonly start: bigint
  readonly stop: bigint
  readonly step: bigint
}

/** Where a slice starts and stops in a row of a length. @throws TypeError, ValueError */
function resolveSlice(slice: PySlice, length: number | bigint): Bounds {
  const complaint = 'slice indices must be integers or None or have an __index__ method'
  const optional = (value: unknown) => (value === null || value === undefined ? undefined : asIndex(value, complaint))
  const size = BigInt(length)
  const step = optional(slice.step) ?? 1n
  if (step === 0n) throw new ValueError('slice step cannot be zero')
  const [least, most] = step < 0n ? [-1n, size - 1n] : [0n, size]
  const within = (value: bigint) => {
    const fromStart = value < 0n ? value + size : value
    return fromStart < least ? least : fromStart > most ? most : fromStart
  }
  const start = optional(slice.start)
  const stop = optional(slice.stop)
  return {
    start: start === undefined ? (step < 0n ? most : least) : within(start),
    stop: stop === undefined ? (step < 0n ? least : most) : within(stop),
    step,
  }
}

/** The indices that a slice picks out of a row of a length. */
function indicesOf(slice: PySlice, length: number): number[] {
  const { start, stop, step } = resolveSlice(slice, length)
  const indices: number[] = []
  // Beyond the length any step is as good as another, and fits a number.
  const stride = Math.max(-length - 1, Math.min(length + 1, Number(step)))
  for (let at = Number(start); stride > 0 ? at < stop : at > stop; at += stride) indices.push(at)
  spend(indices.length)
  return indices
}

function slicedItems(items: readonly unknown[], slice: PySlice): unknown[] {
  const picked = indicesOf(slice, items.length).map((at) => items[at])
  return items instanceof PyTuple ? PyTuple.from(picked) : picked
}

function slicedText(text: string, slice: PySlice): string {
  spendText(text.length)
  const length = codePointLength(text)
  const { start, stop, step } = resolveSlice(slice, length)
  if (step === 1n && length === text.length) return text.slice(Number(start), Number(stop))
  const characters = Array.from(text)
  return indicesOf(slice, length)
    .map((at) => characters[at])
    .join('')
}

function slicedRange(range: PyRange, slice: PySlice): PyRange {
  const { start, stop, step } = resolveSlice(slice, range.length)
  return new PyRange(range.at(start), range.at(stop), range.step * step)
}
