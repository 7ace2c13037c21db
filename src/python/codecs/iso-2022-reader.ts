import { asciiSet, type CharacterSet } from './iso-2022-sets.js'
import { type CharacterRead, type CharacterReader, ILLEGAL, INCOMPLETE } from './multibyte.js'

/** What one of the encodings can read. */
export interface Iso2022Reading {
  /** The sets that escape sequences choose from, besides ASCII. */
  readonly sets: readonly CharacterSet[]
  /** Whether control characters shift between the first two sets; if not they are ordinary ones. */
  readonly shifts: boolean
  /** Whether an escape sequence reads one character from the third set. */
  readonly singleShift: boolean
  /** Whether a sequence may announce JIS X 0208 of 1990. */
  readonly revisions: boolean
}

const ESCAPE = 0x1b
const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f
const NEWLINE = 0x0a
const SINGLE_SHIFT = 'N'

/** The longest escape sequence that is looked for. */
const LONGEST_SEQUENCE = 16

const endsSequence = (byte: number): boolean => byte >= 0x40 && byte <= 0x5a

/** How long the escape sequence at an offset is; 0 if none ends soon enough, undefined if the bytes end first. */
function sequenceLength(bytes: Uint8Array, at: number, revisions: boolean): number | undefined {
  for (let length = 1; length < LONGEST_SEQUENCE; length++) {
    const byte = bytes[at + length]
    if (byte === undefined) return undefined
    if (endsSequence(byte)) return length + 1
    // The announcement of a revision, `&@`, and the escape character of the sequence that it precedes.
    if (revisions && byte === 0x26 && bytes[at + length + 1] === 0x40) length += 2
  }
  return 0
}

/** Which of the sets an escape sequence chooses, and for which of the four places. */
function designation(sequence: string): { place: 0 | 1 | 2; mark: string; size: 1 | 2 } | undefined {
  const mark = sequence.slice(-1)
  const kind = sequence.slice(0, -1)
  if (kind === '(' || kind === ')') return { place: kind === '(' ? 0 : 1, mark, size: 1 }
  if (kind === '.') return { place: 2, mark, size: 1 }
  // Of a sequence with a revision Python looks at the second half only.
  const isRevision = sequence.length === 5 && sequence.endsWith('\x1b$B')
  if (kind === '$' || kind === '$(' || isRevision) return { place: 0, mark, size: 2 }
  return kind === '$)' ? { place: 1, mark, size: 2 } : undefined
}

/** Makes the reader of one of the ISO 2022 encodings. */
export function iso2022Reader({ sets, shifts, singleShift, revisions }: Iso2022Reading): CharacterReader {
  const known = [asciiSet, ...sets]
  const places = [asciiSet, asciiSet, asciiSet]
  let shifted = false
  // Behind an escape character that begins no sequence known here everything is left as it is, up to a capital letter.
  let passing = false

  const character = (bytes: Uint8Array, at: number, set: CharacterSet): CharacterRead => {
    const end = at + set.size
    if (end > bytes.length) return { end: bytes.length, fault: INCOMPLETE }
    const lead = bytes[at] ?? 0
    if (set === asciiSet) return { end, text: String.fromCharCode(lead) }
    if (set.upperHalf) return { end, fault: ILLEGAL }
    const codePoint = set.decode(set.size === 2 ? (lead << 8) | (bytes[at + 1] ?? 0) : lead)
    return codePoint === 0 ? { end, fault: ILLEGAL } : { end, text: String.fromCodePoint(codePoint) }
  }

  const escaped = (bytes: Uint8Array, at: number): CharacterRead => {
    const next = bytes[at + 1]
    if (next === undefined) return { end: at + 1, fault: INCOMPLETE }
    const kind = String.fromCharCode(next)
    if (singleShift && kind === SINGLE_SHIFT) {
      const code = bytes[at + 2]
      if (code === undefined) return { end: bytes.length, fault: INCOMPLETE }
      const set = places[2] ?? asciiSet
      const isAscii = set === asciiSet && code < 0x80
      const codePoint = isAscii ? code : set.decode(code)
      return codePoint === 0 && !isAscii
        ? { end: at + 3, fault: ILLEGAL }
        : { end: at + 3, text: String.fromCharCode(codePoint) }
    }
    if (!'()$.&'.includes(kind)) {
      passing = true
      return { end: at + 1, text: '\x1b' }
    }
    const length = sequenceLength(bytes, at, revisions)
    if (length === undefined) return { end: bytes.length, fault: INCOMPLETE }
    if (length === 0) return { end: at + 1, fault: ILLEGAL }
    const chosen = designation(Buffer.from(bytes.subarray(at + 1, at + length)).toString('latin1'))
    const set = known.find(({ mark, size }) => mark === chosen?.mark && size === chosen.size)
    if (chosen === undefined || set === undefined || (chosen.place === 2 && !singleShift)) {
      return { end: at + length, fault: ILLEGAL }
    }
    places[chosen.place] = set
    return { end: at + length, text: '' }
  }

  return (bytes, at) => {
    const lead = bytes[at] ?? 0
    if (passing) {
      passing = !endsSequence(lead)
      return { end: at + 1, text: String.fromCharCode(lead) }
    }
    if (lead === ESCAPE) return escaped(bytes, at)
    if (shifts && (lead === SHIFT_OUT || lead === SHIFT_IN)) {
      shifted = lead === SHIFT_OUT
      return { end: at + 1, text: '' }
    }
    if (lead === NEWLINE) shifted = false
    if (lead >= 0x80) return { end: at + 1, fault: ILLEGAL }
    return character(bytes, at, lead < 0x20 ? asciiSet : (places[shifted ? 1 : 0] ?? asciiSet))
  }
}
