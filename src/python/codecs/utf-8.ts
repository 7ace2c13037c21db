/// <reference lib="es2024.string" />
import { isUtf8 } from 'node:buffer'
import type { Codec, Encoder } from './codec.js'
import { asBuffer, type Decoded, decodeAroundFaults, type FaultDecoding } from './fault-decoding.js'
import { utf8Text } from './plain-text.js'
import { encodeAroundRuns, type RunEncoding } from './run-encoding.js'

const runs: RunEncoding = {
  name: 'utf-8',
  reason: 'surrogates not allowed',
  unencodable: /\p{Surrogate}+/gu,
  unitSize: 1,
  encode: (text) => Buffer.from(text, 'utf8'),
}

function encode(text: string, errors: string): Uint8Array {
  return text.isWellFormed() ? Buffer.from(text, 'utf8') : encodeAroundRuns(runs, text, errors)
}

/** What follows a lead byte: how many continuation bytes, and the range of the first of them. */
function sequence(lead: number): readonly [count: number, low: number, high: number] | undefined {
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf]
  if (lead >= 0xe0 && lead <= 0xef) return [2, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf]
  if (lead >= 0xf0 && lead <= 0xf4) return [3, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf]
  return undefined
}

function readSequence(bytes: Uint8Array, at: number): Decoded {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { end: at + 1 }
  const expected = sequence(lead)
  if (expected === undefined) return { end: at + 1, fault: 'invalid start byte' }
  let [left, low, high] = expected
  let end = at + 1
  for (; left > 0; left--, end++) {
    const byte = bytes[end]
    if (byte === undefined) return { end, fault: 'unexpected end of data' }
    if (byte < low || byte > high) return { end, fault: 'invalid continuation byte' }
    low = 0x80
    high = 0xbf
  }
  return { end }
}

const faults: FaultDecoding = {
  name: 'utf-8',
  read: readSequence,
  decode: (bytes) => asBuffer(bytes).toString('utf8'),
}

function decode(bytes: Uint8Array, errors = 'strict'): string {
  return isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : decodeAroundFaults(faults, bytes, errors)
}

/** Python's `utf-8`. */
export const utf8: Codec = {
  name: 'utf-8',
  plain: utf8Text,
  marksStart: false,
  encoder: (errors) => (text) => encode(text, errors),
  decode,
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf])

function markingEncoder(errors: string, atStart: boolean): Encoder {
  let mark = atStart
  return (text) => {
    if (!mark) return encode(text, errors)
    // As in Python the mark is gone even if the first text turns out to be unencodable.
    mark = false
    return Buffer.concat([BOM, encode(text, errors)])
  }
}

/** Python's `utf-8-sig`: UTF-8 that begins with a byte order mark. */
export const utf8Sig: Codec = {
  name: 'utf-8-sig',
  marksStart: true,
  encoder: markingEncoder,
  decode: (bytes, errors) => decode(BOM.equals(bytes.subarray(0, 3)) ? bytes.subarray(3) : bytes, errors),
}
