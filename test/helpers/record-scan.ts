import { checksum } from './log-record.mjs'

/** Something that stands in a log. */
export type Found =
  | {
      readonly kind: 'record'
      readonly at: number
      readonly bytes: number
      readonly writer: string
      readonly number: number
    }
  | { readonly kind: 'blank' | 'torn' | 'merged'; readonly at: number; readonly bytes: number }

/** What every record begins with, see log-record. */
const HEAD = /^<([\w.-]+):(\d+):(\d+):/

/** Longer than any head. */
const HEAD_BYTES = 80

/** `:`, the checksum, `>`. */
const TAIL_BYTES = 10

const LINE_END = 10
const LESS_THAN = 60

/**
 * Finds the records in the bytes of a log, and what is none: `torn` is text that is no whole record but stands on lines of
 * its own, `merged` is a record, or a part of one, that shares a line with another.
 */
export function* scanRecords(log: Buffer): Generator<Found> {
  let at = 0
  while (at < log.length) {
    const whole = wholeRecord(log, at)
    if (whole !== undefined) {
      const end = at + whole.bytes
      const isEnded = log[end] === LINE_END
      yield whole
      if (!isEnded) yield { kind: end === log.length ? 'torn' : 'merged', at: end, bytes: 0 }
      at = isEnded ? end + 1 : end
    } else if (log[at] === LINE_END) {
      yield { kind: 'blank', at, bytes: 1 }
      at++
    } else {
      const end = nextRecord(log, at + 1)
      yield* damaged(log, at, end)
      at = end
    }
  }
}

// Text without a whole record: whatever begins like a record on a line of its own is one piece.
function* damaged(log: Buffer, start: number, end: number): Generator<Found> {
  const pieces = log.toString('latin1', start, end).split(/(?<=\n)(?=<[\w.-]+:\d+:\d+:)/)
  let at = start
  for (const piece of pieces) {
    const bytes = piece.length
    const heads = piece.match(/<[\w.-]+:\d+:\d+:/g)?.length ?? 0
    const isAlone = piece.endsWith('\n') || at + bytes === log.length
    yield { kind: isAlone && heads < 2 ? 'torn' : 'merged', at, bytes }
    at += bytes
  }
}

function nextRecord(log: Buffer, from: number): number {
  for (let at = log.indexOf(LESS_THAN, from); at !== -1; at = log.indexOf(LESS_THAN, at + 1))
    if (wholeRecord(log, at) !== undefined) return at
  return log.length
}

function wholeRecord(log: Buffer, at: number): (Found & { kind: 'record' }) | undefined {
  if (log[at] !== LESS_THAN) return undefined
  const [head, writer, number, size] = HEAD.exec(log.toString('latin1', at, at + HEAD_BYTES)) ?? []
  if (head === undefined || writer === undefined) return undefined
  const tail = at + head.length + Number(size)
  const end = tail + TAIL_BYTES
  if (end > log.length) return undefined
  const found = log.toString('latin1', tail, end)
  if (found !== `:${checksum(log.subarray(at, tail + 1))}>`) return undefined
  return { kind: 'record', at, bytes: end - at, writer, number: Number(number) }
}
