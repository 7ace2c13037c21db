import type { Codec, Encoder } from './codec.js'
import { asBuffer, type Decoded, decodeAroundFaults, type FaultDecoding } from './fault-decoding.js'
import { encodeAroundRuns, type RunEncoding } from './run-encoding.js'

type Order = 'LE' | 'BE'

function encodeUnits(text: string, order: Order): Uint8Array {
  const out = Buffer.allocUnsafe(text.length * 4)
  let size = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    size = order === 'LE' ? out.writeUInt32LE(codePoint, size) : out.writeUInt32BE(codePoint, size)
  }
  return out.subarray(0, size)
}

function runsOf(name: string, order: Order): RunEncoding {
  const encode = (text: string) => encodeUnits(text, order)
  return { name, reason: 'surrogates not allowed', unencodable: /\p{Surrogate}/gu, unitSize: 4, encode }
}

const littleRuns = runsOf('utf-32-le', 'LE')
const bigRuns = runsOf('utf-32-be', 'BE')
/** Errors call the encoding by its own name in the text that is marked only. */
const markedRuns: RunEncoding = { ...littleRuns, name: 'utf-32' }

const readUnit = (bytes: Uint8Array, at: number, order: Order): number =>
  order === 'LE' ? asBuffer(bytes).readUInt32LE(at) : asBuffer(bytes).readUInt32BE(at)

function faultsOf(name: string, order: Order): FaultDecoding {
  const read = (bytes: Uint8Array, at: number): Decoded => {
    if (bytes.length - at < 4) return { end: bytes.length, fault: 'truncated data' }
    const codePoint = readUnit(bytes, at, order)
    const end = at + 4
    if (codePoint > 0x10ffff) return { end, fault: 'code point not in range(0x110000)' }
    if (codePoint < 0xd800 || codePoint > 0xdfff) return { end }
    return { end, fault: 'code point in surrogate code point range(0xd800, 0xe000)' }
  }
  const decode = (bytes: Uint8Array): string => {
    let out = ''
    for (let at = 0; at < bytes.length; at += 4) out += String.fromCodePoint(readUnit(bytes, at, order))
    return out
  }
  return { name, read, decode }
}

const littleFaults = faultsOf('utf-32-le', 'LE')
const bigFaults = faultsOf('utf-32-be', 'BE')

/** Python's `utf-32-le`: no byte order mark. */
export const utf32le: Codec = {
  name: 'utf-32-le',
  marksStart: false,
  encoder: (errors) => (text) => encodeAroundRuns(littleRuns, text, errors),
  decode: (bytes, errors = 'strict') => decodeAroundFaults(littleFaults, bytes, errors),
}

/** Python's `utf-32-be`: no byte order mark. */
export const utf32be: Codec = {
  name: 'utf-32-be',
  marksStart: false,
  encoder: (errors) => (text) => encodeAroundRuns(bigRuns, text, errors),
  decode: (bytes, errors = 'strict') => decodeAroundFaults(bigFaults, bytes, errors),
}

function markingEncoder(errors: string, atStart: boolean): Encoder {
  let mark = atStart
  return (text) => {
    if (!mark) return encodeAroundRuns(littleRuns, text, errors)
    // As in Python the mark is gone even if the first text turns out to be unencodable.
    mark = false
    return Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), encodeAroundRuns(markedRuns, text, errors)])
  }
}

function decode(bytes: Uint8Array, errors = 'strict'): string {
  const mark = bytes.length < 4 ? 0 : asBuffer(bytes).readUInt32LE()
  if (mark === 0xfffe0000) return decodeAroundFaults(bigFaults, bytes, errors, 4)
  return decodeAroundFaults(littleFaults, bytes, errors, mark === 0xfeff ? 4 : 0)
}

/** Python's `utf-32`: a byte order mark first, then little-endian as on every machine that Node.js runs on today. */
export const utf32: Codec = { name: 'utf-32', marksStart: true, encoder: markingEncoder, decode }
