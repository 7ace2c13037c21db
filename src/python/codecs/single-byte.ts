import type { Codec } from './codec.js'
import { type DecodePolicy, decodePolicy, type EncodePolicy, encodePolicy } from './error-policies.js'
import { singleByteTable } from './iconv-tables.js'
import { asciiText } from './plain-text.js'
import { encodeError } from './unicode-error.js'

const REASON = 'character maps to <undefined>'

/** Bytes of all characters of the basic plane; 0 also where there is none. */
function bytesOf(table: string): Uint8Array {
  const bytes = new Uint8Array(0x10000)
  for (let byte = 0; byte < 256; byte++) {
    const unit = table.charCodeAt(byte)
    if (unit !== 0xfffd) bytes[unit] = byte
  }
  return bytes
}

/** How many units the table can write from an offset on; their bytes go to `out`. */
function encodeUntilFault(bytes: Uint8Array, text: string, from: number, out: number[]): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const byte = bytes[unit] ?? 0
    if (byte === 0 && unit !== 0) return at
    out.push(byte)
  }
  return text.length
}

function encodeByPolicy(bytes: Uint8Array, text: string, errors: string): Uint8Array {
  const out: number[] = []
  let policy: EncodePolicy | undefined
  for (let start = encodeUntilFault(bytes, text, 0, out); start < text.length; ) {
    let end = start + 1
    while (end < text.length && (bytes[text.charCodeAt(end)] ?? 0) === 0 && text.charCodeAt(end) !== 0) end++
    policy ??= encodePolicy(errors)
    const problem = { encoding: 'charmap', text, start, end, reason: REASON }
    const replacement = policy(problem)
    if (typeof replacement !== 'string') out.push(...replacement)
    else if (encodeUntilFault(bytes, replacement, 0, out) < replacement.length) throw encodeError(problem)
    start = encodeUntilFault(bytes, text, end, out)
  }
  return Uint8Array.from(out)
}

function encode(bytes: Uint8Array, text: string, errors: string): Uint8Array {
  const out = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const byte = bytes[unit] ?? 0
    if (byte === 0 && unit !== 0) return encodeByPolicy(bytes, text, errors)
    out[at] = byte
  }
  return out
}

function decode(table: string, bytes: Uint8Array, errors = 'strict'): string {
  let policy: DecodePolicy | undefined
  let out = ''
  for (let at = 0; at < bytes.length; at++) {
    const character = table.charAt(bytes[at] ?? 0)
    if (character !== '\ufffd') {
      out += character
      continue
    }
    policy ??= decodePolicy(errors)
    out += policy({ encoding: 'charmap', bytes, start: at, end: at + 1, reason: REASON }).text
  }
  return out
}

/** Makes the codec of one of Python's encodings by a table of 256 characters, e.g. `cp1252`. */
export function singleByteCodec(name: string): Codec {
  const table = singleByteTable(name)
  const bytes = bytesOf(table)
  const extendsAscii = bytes.subarray(0, 128).every((byte, unit) => byte === unit)
  return {
    name,
    ...(extendsAscii ? { plain: asciiText } : {}),
    marksStart: false,
    encoder: (errors) => (text) => encode(bytes, text, errors),
    decode: (input, errors) => decode(table, input, errors),
  }
}
