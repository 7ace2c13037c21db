import { LookupError } from '../errors.js'
import type { Codec } from './codec.js'
import { ascii, latin1 } from './latin.js'
import { OTHER_CODECS, TEXT_ENCODINGS } from './names.js'
import { utf8, utf8Sig } from './utf-8.js'
import { utf16, utf16be, utf16le } from './utf-16.js'
import { utf32, utf32be, utf32le } from './utf-32.js'

const unicodeCodecs = [utf8, utf8Sig, ascii, latin1, utf16, utf16le, utf16be, utf32, utf32le, utf32be]

/** Codecs by canonical name. */
const codecs = new Map<string, Codec>(unicodeCodecs.map((codec) => [codec.name, codec]))

/** Codecs by the name that was asked for, so that only the first question costs. */
const found = new Map<string, Codec>([['utf-8', utf8]])

let canonicalNames: Map<string, string> | undefined

/** Canonical names by normalised spelling. */
function spellings(): Map<string, string> {
  if (canonicalNames !== undefined) return canonicalNames
  canonicalNames = new Map()
  for (const [canonical, names] of Object.entries(TEXT_ENCODINGS)) {
    for (const name of names.split(' ')) canonicalNames.set(name, canonical)
  }
  return canonicalNames
}

/**
 * An encoding's name as Python looks it up: lower case, every run of other characters than letters, digits and dots one
 * underscore, what is not ASCII dropped. Python's `encodings.normalize_encoding`.
 */
export function normalizeEncoding(name: string): string {
  return name
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}.]+$/gu, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '_')
    .replace(/[^\0-\x7f]/g, '')
}

/**
 * Finds an encoding of text by any name that Python knows for it.
 *
 * ```ts
 * lookupCodec('L1').name // 'iso8859-1'
 * ```
 *
 * @param name - e.g. `utf-8`, `UTF8`, `latin1`, `windows-1252`
 * @throws LookupError if Python has no such encoding, or only one that is not for text, e.g. `rot13`
 */
export function lookupCodec(name: string): Codec {
  const known = found.get(name)
  if (known !== undefined) return known
  const normal = normalizeEncoding(name)
  const canonical = spellings().get(normal) ?? spellings().get(normal.replaceAll('.', '_'))
  if (canonical === undefined) {
    if (OTHER_CODECS.split(' ').includes(normal)) {
      throw new LookupError(`'${name}' is not a text encoding; use codecs.open() to handle arbitrary codecs`)
    }
    throw new LookupError(`unknown encoding: ${name}`)
  }
  const codec = codecs.get(canonical)
  if (codec === undefined) throw new LookupError(`unknown encoding: ${name}`)
  found.set(name, codec)
  return codec
}
