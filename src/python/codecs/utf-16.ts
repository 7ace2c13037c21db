/// <reference lib="es2024.string" />
import type { Codec, Encoder } from './codec.js'
import { asBuffer, type Decoded, decodeAroundFaults, type FaultDecoding } from './fault-decoding.js'
import { utf16leText } from './plain-text.js'
import { encodeAroundRuns, type RunEncoding } from './run-encoding.js'

const swapped = (bytes: Uint8Array): Buffer => Buffer.from(bytes).swap16()

function runsOf(name: string, encode: (text: string) => Uint8Array): RunEncoding {
  return { name, reason: 'surrogates not allowed', unencodable: /\p{Surrogate}/gu, unitSize: 2, encode }
}

const littleRuns = runsOf('utf-16-le', (text) => Buffer.from(text, 'utf16le'))
const bigRuns = runsOf('utf-16-be', (text) => Buffer.from(text, 'utf16le').swap16())
/** Errors call the encoding by its own name in the text that is marked only. */
const markedRuns: RunEncoding = { ...littleRuns, name: 'utf-16' }

function encode(runs: RunEncoding, text: string, errors: string): Uint8Array {
  return text.isWellFormed() ? runs.encode(text) : encodeAroundRuns(runs, text, errors)
}

function reader(high: 0 | 1): (bytes: Uint8Array, at: number) => Decoded {
  const lead = (bytes: Uint8Array, at: number) => (bytes[at + high] ?? 0) & 0xfc
  return (bytes, at) => {
    if (bytes.length - at < 2) return { end: bytes.length, fault: 'truncated data' }
    const end = at + 2
    if (lead(bytes, at) === 0xdc) return { end, fault: 'illegal encoding' }
    if (lead(bytes, at) !== 0xd8) return { end }
    if (bytes.length - at < 4) return { end: bytes.length, fault: 'unexpected end of data' }
    return lead(bytes, end) === 0xdc ? { end: at + 4 } : { end, fault: 'illegal UTF-16 surrogate' }
  }
}

const littleFaults: FaultDecoding = {
  name: 'utf-16-le',
  read: reader(1),
  decode: (bytes) => asBuffer(bytes).toString('utf16le'),
}

const bigFaults: FaultDecoding = {
  name: 'utf-16-be',
  read: reader(0),
  decode: (bytes) => swapped(bytes).toString('utf16le'),
}

/** Python's `utf-16-le`: no byte order mark. */
export const utf16le: Codec = {
  name: 'utf-16-le',
  plain: utf16leText,
  marksStart: false,
  encoder: (errors) => (text) => encode(littleRuns, text, errors),
  decode: (bytes, errors = 'strict') => decodeAroundFaults(littleFaults, bytes, errors),
}

/** Python's `utf-16-be`: no byte order mark. */
export const utf16be: Codec = {
  name: 'utf-16-be',
  marksStart: false,
  encoder: (errors) => (text) => encode(bigRuns, text, errors),
  decode: (bytes, errors = 'strict') => decodeAroundFaults(bigFaults, bytes, errors),
}

function markingEncoder(errors: string, atStart: boolean): Encoder {
  let mark = atStart
  return (text) => {
    if (!mark) return encode(littleRuns, text, errors)
    // As in Python the mark is gone even if the first text turns out to be unencodable.
    mark = false
    return Buffer.concat([Buffer.of(0xff, 0xfe), encode(markedRuns, text, errors)])
  }
}

function decode(bytes: Uint8Array, errors = 'strict'): string {
  const mark = bytes.length < 2 ? 0 : asBuffer(bytes).readUInt16LE()
  if (mark === 0xfffe) return decodeAroundFaults(bigFaults, bytes, errors, 2)
  return decodeAroundFaults(littleFaults, bytes, errors, mark === 0xfeff ? 2 : 0)
}

/** Python's `utf-16`: a byte order mark first, then little-endian as on every machine that Node.js runs on today. */
export const utf16: Codec = { name: 'utf-16', marksStart: true, encoder: markingEncoder, decode }
