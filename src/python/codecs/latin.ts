import type { Codec } from './codec.js'
import { asBuffer, decodeAroundFaults, type FaultDecoding } from './fault-decoding.js'
import { asciiText, latin1Text } from './plain-text.js'
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

const asciiFaults: FaultDecoding = {
  name: 'ascii',
  read: (bytes, at) => ((bytes[at] ?? 0) < 0x80 ? { end: at + 1 } : { end: at + 1, fault: asciiRuns.reason }),
  decode: (bytes) => asBuffer(bytes).toString('latin1'),
}

/** Python's `ascii`. */
export const ascii: Codec = {
  name: 'ascii',
  plain: asciiText,
  marksStart: false,
  encoder: (errors) => (text) =>
    asciiText.sizeOf(text) >= 0 ? encodeUnits(text) : encodeAroundRuns(asciiRuns, text, errors),
  decode: (bytes, errors = 'strict') => decodeAroundFaults(asciiFaults, bytes, errors),
}

/** Python's `latin-1`. */
export const latin1: Codec = {
  name: 'iso8859-1',
  plain: latin1Text,
  marksStart: false,
  encoder: (errors) => (text) =>
    latin1Text.sizeOf(text) >= 0 ? encodeUnits(text) : encodeAroundRuns(latin1Runs, text, errors),
  decode: (bytes) => asBuffer(bytes).toString('latin1'),
}
