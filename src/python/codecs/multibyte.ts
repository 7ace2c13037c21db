import type { Codec, Encoder } from './codec.js'
import { type DecodePolicy, decodePolicy, type EncodePolicy, encodePolicy } from './error-policies.js'
import type { PlainText } from './plain-text.js'
import { encodeError } from './unicode-error.js'

/**
 * Appends the bytes of the character at an offset of the text, and returns how many UTF-16 units it took: 0 if the encoding
 * cannot write it.
 */
export type CharacterWriter = (text: string, at: number, out: number[]) => number

/** What a reader found. */
export interface CharacterRead {
  /** Behind its last byte. */
  readonly end: number
  /** A character, or several, or none yet. */
  readonly text?: string
  /** Why bytes are no character; the text is then what stands before the fault. */
  readonly fault?: string
}

/** Reads what begins at an offset of the bytes. */
export type CharacterReader = (bytes: Uint8Array, at: number) => CharacterRead

/** An encoding whose characters take several bytes, and may shift its state. */
export interface MultibyteEncoding {
  /** Python's canonical name, which is also the one in error texts. */
  readonly name: string
  /** Texts that are written by a plain string. Absent if that depends on the state. */
  readonly plain?: PlainText
  /** Whether a writer must know if there is text before. */
  readonly marksStart?: boolean
  /** A writer with a state of its own; `atStart` is false if there is text before. */
  writer(atStart: boolean): CharacterWriter
  /** A reader with a state of its own. */
  reader(): CharacterReader
}

/** Why a character cannot be written or bytes not be read, in Python's words. */
export const ILLEGAL = 'illegal multibyte sequence'

/** Why the last bytes cannot be read, in Python's words. */
export const INCOMPLETE = 'incomplete multibyte sequence'

/** Units of the character at an offset. */
const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function encode({ name, plain }: MultibyteEncoding, write: CharacterWriter, text: string, errors: string): Uint8Array {
  const out: number[] = []
  const asciiAsIs = plain !== undefined
  let policy: EncodePolicy | undefined
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (asciiAsIs && unit < 0x80) {
      out.push(unit)
      at++
      continue
    }
    const units = write(text, at, out)
    at += units
    if (units > 0) continue
    const end = at + unitsAt(text, at)
    policy ??= encodePolicy(errors)
    const replacement = policy({ encoding: name, text, start: at, end, reason: ILLEGAL })
    at = end
    if (typeof replacement !== 'string') {
      out.push(...replacement)
      continue
    }
    for (let from = 0; from < replacement.length; ) {
      const taken = write(replacement, from, out)
      if (taken === 0)
        throw encodeError({ encoding: name, text: replacement, start: from, end: from + 1, reason: ILLEGAL })
      from += taken
    }
  }
  return Buffer.from(out)
}

/**
 * Decodes by a reader and an error policy.
 *
 * @throws UnicodeDecodeError if the policy leaves a fault at that, LookupError for an unknown policy
 */
export function decodeCharacters(name: string, read: CharacterReader, bytes: Uint8Array, errors: string): string {
  let policy: DecodePolicy | undefined
  let out = ''
  for (let at = 0; at < bytes.length; ) {
    const { end, text = '', fault } = read(bytes, at)
    out += text
    if (fault === undefined) {
      at = end
      continue
    }
    policy ??= decodePolicy(errors)
    const replacement = policy({ encoding: name, bytes, start: at, end, reason: fault })
    out += replacement.text
    at = replacement.next
  }
  return out
}

/** Makes the codec of such an encoding. */
export function multibyteCodec(encoding: MultibyteEncoding): Codec {
  const { name, plain, marksStart = false } = encoding
  const encoder = (errors: string, atStart: boolean): Encoder => {
    const write = encoding.writer(atStart)
    return (text) =>
      (plain?.sizeOf(text) ?? -1) >= 0 ? Buffer.from(text, 'latin1') : encode(encoding, write, text, errors)
  }
  return {
    name,
    ...(plain === undefined ? {} : { plain }),
    marksStart,
    encoder,
    decode: (bytes, errors = 'strict') => decodeCharacters(name, encoding.reader(), bytes, errors),
  }
}
