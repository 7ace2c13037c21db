import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isPlainObject } from '../python/call-arguments.js'
import { utf8 } from '../python/codecs/utf-8.js'
import { decodeFile, lookupCodec } from '../python/codecs.js'
import { UnicodeDecodeError } from '../python/errors.js'
import { isError } from '../python/is-error.js'
import { ConfigError, type ConfigErrorKind, type Fault } from './config-error.js'
import { hideSecrets } from './hide-secrets.js'

/** A configuration as text: where it comes from and what it says. */
export interface SourceText {
  /** The name for errors. */
  readonly file: string
  readonly text: string
}

/** An object that has a configuration's text, or gives it at once when it is read, as an open file of Python does. */
export type TextSource =
  | { read(): string | Uint8Array; readonly name?: string }
  | { readonly text: string; readonly name?: string }
  | Iterable<string>

/** What the file's name is in the errors of a text that has none. */
const NO_NAME = '<string>'

/**
 * Reads the text of a configuration file.
 *
 * @param path - a path, relative to the working directory, or a `file:` URL
 * @param encoding - Python's name of the file's encoding; UTF-8 if there is none
 * @throws ConfigError for a file that is missing, empty, unreadable, or not text in the encoding
 * @throws LookupError for an encoding that is not known
 */
export function readFileText(path: string | URL, encoding: string | null): SourceText {
  const file = typeof path === 'string' ? path : fileURLToPath(path)
  const size = sizeOf(file)
  if (size === undefined) throw fileError('missing', file, 'there is no such file')
  if (size === 0) throw fileError('empty', file, 'the file is empty')
  return { file, text: decode(bytesOf(file), file, encoding) }
}

/**
 * Gets the text of an object that holds or gives it.
 *
 * @returns `undefined` if the object is not of that kind
 * @throws TypeError for a stream that has no text to give yet
 */
export function textOf(source: object, encoding: string | null): SourceText | undefined {
  const file = 'name' in source && typeof source.name === 'string' ? source.name : NO_NAME
  if ('text' in source && typeof source.text === 'string') return { file, text: source.text }
  if ('read' in source && typeof source.read === 'function') {
    const read: unknown = source.read()
    if (typeof read === 'string') return { file, text: read }
    if (read instanceof Uint8Array) return { file, text: decode(read, file, encoding) }
    throw new TypeError('fileConfig() is synchronous: read() must give the text, or its bytes, at once')
  }
  if (isPlainObject(source) || !(Symbol.iterator in source)) return undefined
  let text = ''
  for (const line of source as Iterable<unknown>) {
    if (typeof line !== 'string') throw new TypeError(`fileConfig() takes lines of text, not ${typeof line}`)
    text += line.endsWith('\n') ? line : `${line}\n`
  }
  return { file, text }
}

// What can not be looked at counts as not there, as with Python's os.path.exists.
function sizeOf(file: string): number | undefined {
  try {
    return fs.statSync(file).size
  } catch {
    return undefined
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const reason = isError(error) ? error.message : String(error)
    throw fileError('unreadable', file, `the file can not be read: ${reason}`, error)
  }
}

function decode(bytes: Uint8Array, file: string, encoding: string | null): string {
  // Python's open() knows the name `locale`, which is no codec; where it runs in UTF-8 mode, as Node does, it is UTF-8.
  const codec = encoding === null || encoding === 'locale' ? utf8 : lookupCodec(encoding)
  try {
    return decodeFile(codec, bytes)
  } catch (error) {
    if (!(error instanceof UnicodeDecodeError) || !('start' in error) || typeof error.start !== 'number') throw error
    const before = codec.decode(bytes.subarray(0, error.start), 'replace').split(/\r\n|\n|\r/)
    const lines = codec.decode(bytes, 'replace').split(/\r\n|\n|\r/)
    const line = before.length
    const column = (before.at(-1)?.length ?? 0) + 1
    const accepted = 'bytes in this encoding, or the name of another one as { encoding }'
    const where = { line, column, sourceLine: hideSecrets(lines[line - 1] ?? '') }
    throw fileError('encoding', file, error.message, error, { ...where, accepted })
  }
}

function fileError(
  kind: ConfigErrorKind,
  file: string,
  message: string,
  cause?: unknown,
  where: Partial<Fault> = {},
): ConfigError {
  const nowhere = { line: 0, column: 0, length: 1, section: null, option: null, sourceLine: null }
  const fault: Fault = { severity: 'error', file, message, accepted: null, suggestion: null, ...nowhere, ...where }
  return new ConfigError(kind, [fault], cause)
}
