import { LookupError } from '../errors.js'
import type { Codec } from './codec.js'
import { OTHER_CODECS, TEXT_ENCODINGS } from './names.js'
import { codecOf } from './registry.js'
import { utf8 } from './utf-8.js'

/** Codecs by the name that was asked for, so that only the first question costs; for what most ask for not even that. */
const found = new Map<string, Codec>([
  ['utf-8', utf8],
  ['UTF-8', utf8],
  ['utf8', utf8],
])

interface Spellings {
  /** Canonical names by what Python's modules are called. */
  readonly modules: ReadonlyMap<string, string>
  /** Canonical names by all other spellings. */
  readonly aliases: ReadonlyMap<string, string>
}

let spellings: Spellings | undefined

function readSpellings(): Spellings {
  const modules = new Map<string, string>()
  const aliases = new Map<string, string>()
  for (const [canonical, names] of Object.entries(TEXT_ENCODINGS)) {
    const [module = '', ...others] = names.split(' ')
    modules.set(module, canonical)
    for (const name of others) aliases.set(name, canonical)
  }
  return { modules, aliases }
}

/**
 * An encoding's name as Python looks it up: lower case, every run of other characters than letters, digits and dots one
 * underscore, what is not ASCII dropped. Python's `encodings.normalize_encoding`.
 */
function normalizeEncoding(name: string): string {
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
 * @throws LookupError if Python has no such encoding, or only one that is not for text, e.g. `rot13`, or this package has not the one
 *   that Python has
 */
export function lookupCodec(name: string): Codec {
  const known = found.get(name)
  if (known !== undefined) return known
  const normal = normalizeEncoding(name)
  spellings ??= readSpellings()
  const { aliases, modules } = spellings
  const canonical = aliases.get(normal) ?? aliases.get(normal.replaceAll('.', '_')) ?? modules.get(normal)
  if (canonical === undefined) {
    if (OTHER_CODECS.split(' ').includes(normal)) {
      throw new LookupError(`'${name}' is not a text encoding; use codecs.open() to handle arbitrary codecs`)
    }
    throw new LookupError(`unknown encoding: ${name}`)
  }
  const codec = codecOf(canonical)
  if (codec === undefined) throw new LookupError(`encoding not supported: ${name}`)
  found.set(name, codec)
  return codec
}
