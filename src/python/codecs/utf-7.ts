import type { Codec } from './codec.js'
import { asBuffer } from './fault-decoding.js'
import { type CharacterRead, decodeCharacters } from './multibyte.js'

/**
 * A plus sign by itself, or a run of characters that are not written as they are: controls, `\`, `~` and all beyond ASCII,
 * and the plus signs among them.
 */
const SHIFTED = /\+|[^\t\n\r -[\]-}][^\t\n\r -*,-[\]-}]*/g

/** What may follow a shifted run only behind a hyphen. */
const needsHyphen = /[A-Za-z0-9+/-]/

function encode(text: string): Uint8Array {
  const shifted = text.replace(SHIFTED, (run, at: number) => {
    if (run === '+') return '+-'
    const base64 = Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '')
    const next = text.charAt(at + run.length)
    return next === '' || needsHyphen.test(next) ? `+${base64}-` : `+${base64}`
  })
  return Buffer.from(shifted, 'latin1')
}

const HYPHEN = 0x2d
const PLUS = 0x2b
const BASE64 = /^[A-Za-z0-9+/]*/

/** Reads a run from its plus sign to its end. */
function readShifted(bytes: Uint8Array, at: number): CharacterRead {
  const [base64 = ''] = BASE64.exec(asBuffer(bytes.subarray(at + 1)).toString('latin1')) ?? []
  const end = at + 1 + base64.length
  const terminator = bytes[end]
  if (base64 === '') {
    if (terminator === undefined) return { end, text: '' }
    return terminator === HYPHEN ? { end: end + 1, text: '+' } : { end: end + 1, fault: 'ill-formed sequence' }
  }
  const units = Math.floor((base64.length * 6) / 16)
  const leftBits = base64.length * 6 - units * 16
  const padded = Buffer.from(base64.padEnd(Math.ceil(base64.length / 8) * 8, 'A'), 'base64')
  const text = padded
    .subarray(0, units * 2)
    .swap16()
    .toString('utf16le')
  const padding = (padded[units * 2] ?? 0) >> (8 - Math.min(leftBits, 8))
  // Before a fault, or a byte that is one, Python has not yet given out the first half of a pair.
  const complete = text.replace(/[\ud800-\udbff]$/, '')
  if (terminator === undefined) {
    if (leftBits < 6 && padding === 0 && complete === text) return { end, text }
    return { end, text: complete, fault: 'unterminated shift sequence' }
  }
  if (leftBits >= 6) return { end: end + 1, text: complete, fault: 'partial character in shift sequence' }
  if (padding !== 0) return { end: end + 1, text: complete, fault: 'non-zero padding bits in shift sequence' }
  return { end: terminator === HYPHEN ? end + 1 : end, text: terminator < 0x80 ? text : complete }
}

function read(bytes: Uint8Array, at: number): CharacterRead {
  const byte = bytes[at] ?? 0
  if (byte === PLUS) return readShifted(bytes, at)
  if (byte >= 0x80) return { end: at + 1, fault: 'unexpected special character' }
  return { end: at + 1, text: String.fromCharCode(byte) }
}

/** Python's `utf-7`: it can write every text. */
export const utf7: Codec = {
  name: 'utf-7',
  marksStart: false,
  encoder: () => encode,
  decode: (bytes, errors = 'strict') => decodeCharacters('utf7', read, bytes, errors),
}
