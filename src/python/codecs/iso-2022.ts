import { iso2022Reader } from './iso-2022-reader.js'
import {
  asciiSet,
  type CharacterSet,
  gb2312Set,
  greekSet,
  jisx0208Set,
  jisx0212Set,
  katakanaSet,
  ksx1001Set,
  latin1Set,
  oldJisx0208Set,
  romanSet,
} from './iso-2022-sets.js'
import type { CharacterWriter, MultibyteEncoding } from './multibyte.js'

function pushSequence(out: number[], sequence: string): void {
  out.push(0x1b, ...Buffer.from(sequence, 'latin1'))
}

function japaneseWriter(sets: readonly CharacterSet[], atStart: boolean): CharacterWriter {
  // Python does not know what is chosen at the end of the text that it appends to.
  let chosen = atStart ? asciiSet : undefined
  const choose = (set: CharacterSet, out: number[]): void => {
    if (chosen !== set) pushSequence(out, set.sequence)
    chosen = set
  }
  return (text, at, out) => {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint < 0x80) {
      choose(asciiSet, out)
      out.push(codePoint)
      return 1
    }
    for (const set of sets) {
      const code = set.encode(codePoint)
      if (code === 0) continue
      choose(set, out)
      if (set.size === 2) out.push(code >> 8)
      out.push(code & 0xff)
      return 1
    }
    return 0
  }
}

/** The encoding that writes a character in the first of its sets that has it. */
function japanese(name: string, sets: readonly CharacterSet[]): MultibyteEncoding {
  const reading = {
    sets: [...sets, oldJisx0208Set],
    shifts: false,
    singleShift: sets.includes(latin1Set),
    revisions: true,
  }
  return {
    name,
    marksStart: true,
    writer: (atStart) => japaneseWriter(sets, atStart),
    reader: () => iso2022Reader(reading),
  }
}

/** Python's `iso2022_jp`. */
export const iso2022Jp = japanese('iso2022_jp', [jisx0208Set, romanSet])

/** Python's `iso2022_jp_1`. */
export const iso2022Jp1 = japanese('iso2022_jp_1', [jisx0208Set, jisx0212Set, romanSet])

/** Python's `iso2022_jp_2`. */
export const iso2022Jp2 = japanese('iso2022_jp_2', [
  jisx0208Set,
  jisx0212Set,
  ksx1001Set,
  gb2312Set,
  romanSet,
  latin1Set,
  greekSet,
])

/** Python's `iso2022_jp_ext`. */
export const iso2022JpExt = japanese('iso2022_jp_ext', [jisx0208Set, jisx0212Set, katakanaSet, romanSet])

const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f

function koreanWriter(atStart: boolean): CharacterWriter {
  let asciiChosen = atStart
  let designated = false
  let shifted = false
  return (text, at, out) => {
    const codePoint = text.codePointAt(at) ?? 0
    const needsShift = codePoint >= 0x80
    const code = needsShift ? ksx1001Set.encode(codePoint) : codePoint
    if (needsShift && code === 0) return 0
    if (needsShift && !designated) pushSequence(out, '$)C')
    designated ||= needsShift
    if (!needsShift && !asciiChosen) pushSequence(out, asciiSet.sequence)
    asciiChosen ||= !needsShift
    if (needsShift !== shifted) out.push(needsShift ? SHIFT_OUT : SHIFT_IN)
    shifted = needsShift
    if (needsShift) out.push(code >> 8)
    out.push(code & 0xff)
    return 1
  }
}

const korean = { sets: [ksx1001Set], shifts: true, singleShift: false, revisions: false }

/** Python's `iso2022_kr`. */
export const iso2022Kr: MultibyteEncoding = {
  name: 'iso2022_kr',
  marksStart: true,
  writer: koreanWriter,
  reader: () => iso2022Reader(korean),
}
