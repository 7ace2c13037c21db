import { type DecodePolicy, decodePolicy } from './error-policies.js'

/** A character of an encoding, or the bytes that are none. */
export interface Decoded {
  /** Behind its last byte. */
  readonly end: number
  /** Why the bytes are no character; absent if they are one. */
  readonly fault?: string
}

/** How an encoding decodes: runs of good characters at once, and one character at a time to find the others. */
export interface FaultDecoding {
  /** Its name in error texts. */
  readonly name: string
  /** Looks at the character that begins at an offset. */
  read(bytes: Uint8Array, at: number): Decoded
  /** Decodes characters that `read` found to be good. */
  decode(bytes: Uint8Array): string
}

/**
 * Decodes bytes that may have faults, by an error policy.
 *
 * @throws UnicodeDecodeError if the policy leaves it at that, LookupError for an unknown policy
 */
export function decodeAroundFaults(encoding: FaultDecoding, bytes: Uint8Array, errors: string, from = 0): string {
  let policy: DecodePolicy | undefined
  let out = ''
  let done = from
  for (let at = from; at < bytes.length; ) {
    const { end, fault } = encoding.read(bytes, at)
    if (fault === undefined) {
      at = end
      continue
    }
    policy ??= decodePolicy(errors)
    const { text, next } = policy({ encoding: encoding.name, bytes, start: at, end, reason: fault })
    out += encoding.decode(bytes.subarray(done, at)) + text
    at = done = next
  }
  return out + encoding.decode(bytes.subarray(done))
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
