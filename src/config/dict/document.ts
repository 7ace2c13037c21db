import type { Fault } from '../config-error.js'

/** A part of a configuration: the keys and indexes that lead to it. */
export type Path = readonly unknown[]

/** Where something stands in a file. */
export interface Span {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** How many characters of the line it is, at least 1. */
  readonly length: number
}

/** Where the parts of a configuration are written. */
export interface DictDocument {
  /** What the text allows but most likely does not mean. */
  readonly warnings: readonly Fault[]
  /** The file's name as it was given, or what stands for it. */
  readonly file: string
  readonly lines: readonly string[]
  /** Where a part stands: its value, or the key before it; `undefined` if it stands nowhere. */
  spanOf(path: Path, part: 'key' | 'value'): Span | undefined
}

/** The document of a configuration that is an object of the program's. */
export const noDocument: DictDocument = {
  warnings: [],
  file: '<object>',
  lines: [],
  spanOf: () => undefined,
}

const PLAIN_KEY = /^[\p{L}\p{N}_]+$/u

/** A path as `cfg://` writes it: `handlers.mail.toaddrs[0]`, `loggers[app.db].level`. */
export function pathText(path: Path): string {
  let text = ''
  for (const key of path) {
    if (typeof key === 'number' || !PLAIN_KEY.test(String(key))) text += `[${String(key)}]`
    else text += text === '' ? String(key) : `.${String(key)}`
  }
  return text
}

const documents = new WeakMap<object, DictDocument>()

/** Remembers where a configuration is written. */
export function rememberDocument(config: object, document: DictDocument): void {
  documents.set(config, document)
}

/** Where a configuration is written; {@link noDocument} if it is not known to come from a file. */
export function documentOf(config: object): DictDocument {
  return documents.get(config) ?? noDocument
}
