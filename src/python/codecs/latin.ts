import type { Codec } from './codec.js'
import { asBuffer, decodeAroundFaults, type FaultDecoding } from './fault-decoding.js'
import { encodeAroundRuns, type RunEncoding } from './run-encoding.js'

const encodeUnits = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const asciiRuns: RunEncoding = {
  name: 'ascii',
  reason: 'ordinal not in range(128)',
  unencodable: /[^\0-\x7f]+/gu,
  unitSize: 1,
  encode: encodeUnits,
}

const latin1Runs: RunEncoding = {
  name: 'latin-1',
  reason: 'ordinal not in range(256)',
  unencodable: /[^\0-\xff]+/gu,
  unitSize: 1,
  encode: encodeUnits,
}

/** Only ASCII has as many bytes in UTF-8 as units; counting them natively is twice as fast as a regular expression. */
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length

const beyondLatin1 = /[^\0-\xff]/
const isLatin1 = (text: string): boolean => !beyondLatin1.test(text)

const asciiFaults: FaultDecoding = {
  name: 'ascii',
  read: (bytes, at) => ((bytes[at] ?? 0) < 0x80 ? { end: at + 1 } : { end: at + 1, fault: asciiRuns.reason }),
  decode: (bytes) => asBuffer(bytes).toString('latin1'),
}

/** Python's `ascii`. */
export const ascii: Codec = {
  name: 'ascii',
  plain: { nodeEncoding: 'latin1', accepts: isAscii },
  marksStart: false,
  encoder: (errors) => (text) => (isAscii(text) ? encodeUnits(text) : encodeAroundRuns(asciiRuns, text, errors)),
  decode: (bytes, errors = 'strict') => decodeAroundFaults(asciiFaults, bytes, errors),
}

/** Python's `latin-1`. */
export const latin1: Codec = {
  name: 'iso8859-1',
  plain: { nodeEncoding: 'latin1', accepts: isLatin1 },
  marksStart: false,
  encoder: (errors) => (text) => (isLatin1(text) ? encodeUnits(text) : encodeAroundRuns(latin1Runs, text, errors)),
  decode: (bytes) => asBuffer(bytes).toString('latin1'),
}
