import { ValueError } from '../python/errors.js'

/** Something that is wrong in a configuration (`error`), or allowed but most likely not meant (`warning`). */
export interface Fault {
  readonly severity: 'error' | 'warning'
  /** The file's name as it was given, or what stands for it, such as `<string>`. */
  readonly file: string
  /** The line, from 1; 0 for what has no line, as a configuration given as an object or a missing file. */
  readonly line: number
  /** The column, from 1, in UTF-16 units as editors count them; 0 where there is no line. */
  readonly column: number
  /** How many characters of the line it is about, at least 1. */
  readonly length: number
  readonly section: string | null
  /** The option's name, in lower case as Python knows it. */
  readonly option: string | null
  /** In a configuration for `dictConfig`: the keys that lead to it, as `handlers.file.level`. Not there for INI files. */
  readonly path?: string
  /** What is wrong, with what was found. */
  readonly message: string
  /** What is accepted there, in words. */
  readonly accepted: string | null
  /** A name that exists and is near to the one found. */
  readonly suggestion: string | null
  /** The text of the line, `null` where there is none. */
  readonly sourceLine: string | null
}

/**
 * Why a configuration was refused:
 *
 * - `missing`: there is no such file
 * - `empty`: the file has no bytes
 * - `unreadable`: it can not be read (a folder, no permission)
 * - `encoding`: its bytes are not text in the encoding
 * - `syntax`: it is not INI as Python reads it
 * - `invalid`: something in it can not be what it says
 * - `failed`: it is in order, but building failed, as when a log file can not be opened
 */
export type ConfigErrorKind = 'missing' | 'empty' | 'unreadable' | 'encoding' | 'syntax' | 'invalid' | 'failed'

/** An error's message shows this many faults; `faults` has all. */
const SHOWN = 50
/** Of a longer line, only this many characters around the fault are shown. */
const WINDOW = 100

/**
 * A configuration that can not be loaded. Where CPython raises KeyError, ValueError, SyntaxError, RuntimeError and so on
 * for the first thing that it trips over, this one error tells of everything that is wrong, and where.
 *
 * @example
 * try {
 *   logging.config.fileConfig('logging.ini')
 * } catch (error) {
 *   if (error instanceof logging.config.ConfigError && error.kind === 'missing') logging.basicConfig()
 *   else throw error
 * }
 */
export class ConfigError extends ValueError {
  override name = 'ConfigError'
  readonly kind: ConfigErrorKind
  /** The file's name as it was given. */
  readonly file: string
  /** All faults, in the order of the file. */
  readonly faults: readonly Fault[]

  /**
   * @param kind - why
   * @param faults - what, at least one
   * @param cause - the error that a fault comes from, where there is one
   * @param headline - what Python says, to stand before the faults
   */
  constructor(kind: ConfigErrorKind, faults: readonly Fault[], cause?: unknown, headline?: string) {
    const message = messageOf(faults)
    super(headline === undefined ? message : `${headline}\n${message}`, cause === undefined ? undefined : { cause })
    this.kind = kind
    this.file = faults[0]?.file ?? ''
    this.faults = faults
  }
}

function messageOf(faults: readonly Fault[]): string {
  const texts = faults.slice(0, SHOWN).map(formatFault)
  if (faults.length > SHOWN) texts.push(`... and ${faults.length - SHOWN} more`)
  return faults.length > 1 ? `${faults.length} faults\n${texts.join('\n')}` : texts.join('\n')
}

/**
 * A fault as text: `file:line:column: what`, the line with a caret below it, and what is accepted.
 *
 * @example
 * logging.ini:14:7: [logger_root] level: there is no level 'info'
 *   14 | level=info
 *      |       ^^^^
 *   accepted: CRITICAL, FATAL, ERROR, WARN, WARNING, INFO, DEBUG, NOTSET
 *   did you mean 'INFO'?
 */
export function formatFault(fault: Fault): string {
  return paintFault(fault, (text) => text)
}

/** The parts of a fault's text. */
export type FaultPart = 'place' | 'warning' | 'message' | 'source' | 'caret' | 'hint'

/**
 * A fault as {@link formatFault} gives it, each part shown in its own way, as in colours.
 *
 * @param paint - gives the text of a part as it is to be shown
 */
export function paintFault(fault: Fault, paint: (text: string, part: FaultPart) => string): string {
  const { severity, sourceLine, accepted, suggestion } = fault
  const place = paint(printable(`${placeOf(fault)}:`), 'place')
  const warning = severity === 'warning' ? `${paint('warning:', 'warning')} ` : ''
  const lines = [`${place} ${warning}${paint(printable(subjectOf(fault) + fault.message), 'message')}`]
  if (sourceLine !== null) {
    const [line, carets] = excerpt(sourceLine, fault)
    lines.push(paint(line, 'source'), paint(carets, 'caret'))
  }
  if (accepted !== null) lines.push(paint(`  accepted: ${printable(accepted)}`, 'hint'))
  if (suggestion !== null) lines.push(paint(`  did you mean ${quotedUnlessList(printable(suggestion))}?`, 'hint'))
  return lines.join('\n')
}

function quotedUnlessList(suggestion: string): string {
  return suggestion.startsWith('[') ? suggestion : `'${suggestion}'`
}

function placeOf({ file, line, column }: Fault): string {
  return line === 0 ? file : `${file}:${line}:${column}`
}

function subjectOf({ section, option, path }: Fault): string {
  if (path !== undefined) return path === '' ? '' : `${path}: `
  if (section === null) return ''
  return option === null ? `[${section}]: ` : `[${section}] ${option}: `
}

function excerpt(text: string, { line, column, length }: Fault): [line: string, carets: string] {
  const start = text.length <= WINDOW ? 0 : Math.max(0, Math.min(column - 1 - WINDOW / 2, text.length - WINDOW))
  const shown = text.slice(start, start + WINDOW)
  const before = start > 0 ? '...' : ''
  const after = start + WINDOW < text.length ? '...' : ''
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - start))))
  const gutter = ' '.repeat(String(line).length)
  return [
    `  ${line} | ${before}${printable(shown)}${after}`,
    `  ${gutter} | ${' '.repeat(before.length + column - 1 - start)}${carets}`,
  ]
}

// One column for each character, so that the caret stands right, and nothing that a terminal obeys.
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => ' '.repeat(character.length))
}
