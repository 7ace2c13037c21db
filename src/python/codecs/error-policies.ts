import { LookupError } from '../errors.js'
import { type DecodeProblem, decodeError, type EncodeProblem, encodeError, escapedCodePoint } from './unicode-error.js'
import { unicodeName } from './unicode-names.js'

/**
 * What an error policy puts in place of characters that an encoding cannot write: text to encode, or bytes as they are.
 * Throws the problem's error when it has nothing to offer.
 */
export type EncodePolicy = (problem: EncodeProblem) => string | Uint8Array

/** What an error policy puts in place of undecodable bytes, and the offset at which decoding goes on. */
export type DecodePolicy = (problem: DecodeProblem) => { readonly text: string; readonly next: number }

const isLowEscape = (unit: number): boolean => unit >= 0xdc80 && unit <= 0xdcff

/** Where the run of escaped bytes (`surrogateescape`) that begins at `start` ends; `start` itself when there is none. */
export function escapedRunEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isLowEscape(text.charCodeAt(at))) at++
  return at
}

function eachCharacter(problem: EncodeProblem, show: (codePoint: number) => string): string {
  let out = ''
  for (const character of problem.text.slice(problem.start, problem.end)) out += show(character.codePointAt(0) ?? 0)
  return out
}

function escapeSurrogates(problem: EncodeProblem): Uint8Array {
  const { text, start, end } = problem
  if (escapedRunEnd(text, start, end) !== end) throw encodeError(problem)
  const bytes = new Uint8Array(end - start)
  for (let at = start; at < end; at++) bytes[at - start] = text.charCodeAt(at) - 0xdc00
  return bytes
}

function showName(codePoint: number): string {
  const name = unicodeName(codePoint)
  return name === undefined ? escapedCodePoint(codePoint) : `\\N{${name}}`
}

/** Bytes of one UTF-16 unit in the encodings that have a place for surrogates. */
const surrogateBytes: Readonly<Record<string, (unit: number) => number[]>> = {
  'utf-8': (unit) => [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)],
  'utf-16': (unit) => [unit & 0xff, unit >> 8],
  'utf-16-le': (unit) => [unit & 0xff, unit >> 8],
  'utf-16-be': (unit) => [unit >> 8, unit & 0xff],
  'utf-32': (unit) => [unit & 0xff, unit >> 8, 0, 0],
  'utf-32-le': (unit) => [unit & 0xff, unit >> 8, 0, 0],
  'utf-32-be': (unit) => [0, 0, unit >> 8, unit & 0xff],
}

function passSurrogates(problem: EncodeProblem): Uint8Array {
  const write = surrogateBytes[problem.encoding]
  const out: number[] = []
  for (let at = problem.start; at < problem.end; at++) {
    const unit = problem.text.charCodeAt(at)
    if (write === undefined || (unit & 0xf800) !== 0xd800) throw encodeError(problem)
    out.push(...write(unit))
  }
  return Uint8Array.from(out)
}

const encodePolicies = new Map<string, EncodePolicy>([
  [
    'strict',
    (problem) => {
      throw encodeError(problem)
    },
  ],
  ['ignore', () => ''],
  ['replace', (problem) => eachCharacter(problem, () => '?')],
  ['backslashreplace', (problem) => eachCharacter(problem, escapedCodePoint)],
  ['xmlcharrefreplace', (problem) => eachCharacter(problem, (codePoint) => `&#${codePoint};`)],
  ['namereplace', (problem) => eachCharacter(problem, showName)],
  ['surrogateescape', escapeSurrogates],
  ['surrogatepass', passSurrogates],
])

/** Bytes of an undecodable sequence that `surrogateescape` takes at a time, none of them ASCII. */
const ESCAPED_AT_ONCE = 4

function unescapeBytes(problem: DecodeProblem): { text: string; next: number } {
  let text = ''
  let next = problem.start
  for (; next < problem.end && next - problem.start < ESCAPED_AT_ONCE; next++) {
    const byte = problem.bytes[next] ?? 0
    if (byte < 0x80) break
    text += String.fromCharCode(0xdc00 + byte)
  }
  if (text === '') throw decodeError(problem)
  return { text, next }
}

/** How each encoding that has a place for surrogates reads one: the unit and the bytes it took. */
const surrogateReaders: Readonly<Record<string, { size: number; read(at: number, bytes: Uint8Array): number }>> = {
  'utf-8': {
    size: 3,
    read: (at, bytes) => {
      const [lead = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
      const continued = (lead & 0xf0) === 0xe0 && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80
      return continued ? ((lead & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f) : 0
    },
  },
  'utf-16-le': { size: 2, read: (at, bytes) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) },
  'utf-16-be': { size: 2, read: (at, bytes) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) },
  'utf-32-le': { size: 4, read: (at, bytes) => Buffer.from(bytes.buffer, bytes.byteOffset + at, 4).readUInt32LE() },
  'utf-32-be': { size: 4, read: (at, bytes) => Buffer.from(bytes.buffer, bytes.byteOffset + at, 4).readUInt32BE() },
}

function readSurrogate(problem: DecodeProblem): { text: string; next: number } {
  const { bytes, start, encoding } = problem
  const reader = surrogateReaders[encoding]
  if (reader === undefined || bytes.length - start < reader.size) throw decodeError(problem)
  const unit = reader.read(start, bytes)
  if (unit < 0xd800 || unit > 0xdfff) throw decodeError(problem)
  return { text: String.fromCharCode(unit), next: start + reader.size }
}

function escapeBytes(problem: DecodeProblem): string {
  return Array.from(problem.bytes.subarray(problem.start, problem.end), escapedCodePoint).join('')
}

function onlyForEncoding(): never {
  throw new TypeError("don't know how to handle UnicodeDecodeError in error callback")
}

const decodePolicies = new Map<string, DecodePolicy>([
  [
    'strict',
    (problem) => {
      throw decodeError(problem)
    },
  ],
  ['ignore', ({ end }) => ({ text: '', next: end })],
  ['replace', ({ end }) => ({ text: '\ufffd', next: end })],
  ['backslashreplace', (problem) => ({ text: escapeBytes(problem), next: problem.end })],
  ['surrogateescape', unescapeBytes],
  ['surrogatepass', readSurrogate],
  ['xmlcharrefreplace', onlyForEncoding],
  ['namereplace', onlyForEncoding],
])

/**
 * Finds the policy for characters that cannot be encoded. Python's `codecs.lookup_error(name)`.
 *
 * @throws LookupError when there is none of that name
 */
export function encodePolicy(name: string): EncodePolicy {
  const policy = encodePolicies.get(name)
  if (policy === undefined) throw new LookupError(`unknown error handler name '${name}'`)
  return policy
}

/**
 * Finds the policy for bytes that cannot be decoded. Python's `codecs.lookup_error(name)`.
 *
 * @throws LookupError when there is none of that name
 */
export function decodePolicy(name: string): DecodePolicy {
  const policy = decodePolicies.get(name)
  if (policy === undefined) throw new LookupError(`unknown error handler name '${name}'`)
  return policy
}
