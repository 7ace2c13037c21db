import { ConfigError, type Fault } from './config-error.js'
import { hideSecrets } from './hide-secrets.js'
import { IniDocument, IniOption, IniSection, NOWHERE, type Place } from './ini-document.js'
import { readValues } from './ini-values.js'
import { quoted } from './quoted.js'
import { indentOf, strip, stripEnd } from './white-space.js'

/** What {@link parseIni} may be told. */
export interface IniOptions {
  /** The name to give the text in errors; by default `<string>`. */
  readonly file?: string | undefined
}

/**
 * Reads the text of an INI file as Python's `configparser.ConfigParser` does, which is how `fileConfig` reads it.
 *
 * Options end at the first `=` or `:`, their names are in lower case, lines that are indented more go on with the value
 * before them, only whole lines are comments (`#`, `;`), quotes are text, and nothing is listed twice.
 *
 * @throws ConfigError of kind `syntax` with everything that is not INI or listed twice
 * @example parseIni('[loggers]\nkeys = root\n').option('loggers', 'keys')?.value // 'root'
 */
export function parseIni(text: string, { file = '<string>' }: IniOptions = {}): IniDocument {
  const { document, faults } = readIni(text, file)
  if (faults.length > 0) throw new ConfigError('syntax', faults)
  return document
}

/** Reads as {@link parseIni} does, but gives what could be read together with what could not. */
export function readIni(text: string, file: string): { document: IniDocument; faults: Fault[] } {
  const lines = new LogicalLines(text.split(/\r\n|\n|\r/), file)
  return { document: documentOf(lines, file), faults: lines.faults }
}

interface LogicalOption {
  readonly place: Place
  readonly value: string[]
  readonly valuePlaces: number[]
}

interface LogicalSection {
  readonly place: Place
  readonly options: Map<string, LogicalOption>
}

/** Finds what belongs together in the lines of a file. */
class LogicalLines {
  readonly sections = new Map<string, LogicalSection>()
  readonly faults: Fault[] = []
  readonly lines: readonly string[]
  readonly #file: string
  #section: LogicalSection | undefined
  #sectionName = ''
  /** Where lines that are indented more belong. */
  #option: LogicalOption | undefined
  /** How far the last line was indented that was not a continuation. */
  #indent = 0
  #headerMissed = false

  constructor(lines: readonly string[], file: string) {
    this.lines = lines
    this.#file = file
    for (let at = 0; at < lines.length; at++) this.#read(lines[at] ?? '', at + 1)
  }

  #read(line: string, number: number): void {
    const indent = indentOf(line)
    const text = stripEnd(line.slice(indent))
    if (text === '') {
      this.#option?.value.push('')
      this.#option?.valuePlaces.push(number, 1)
    } else if (text.startsWith('#') || text.startsWith(';')) {
      return
    } else if (this.#option !== undefined && indent > this.#indent) {
      this.#option.value.push(text)
      this.#option.valuePlaces.push(number, indent + 1)
    } else {
      this.#indent = indent
      const place = { line: number, column: indent + 1 }
      const bracket = text.startsWith('[') ? text.lastIndexOf(']') : -1
      if (bracket > 1) this.#beginSection(text.slice(1, bracket), place)
      else if (this.#section !== undefined) this.#beginOption(this.#section, text, place)
      else this.#missHeader(text, place)
    }
  }

  #beginSection(name: string, place: Place): void {
    const there = this.sections.get(name)
    const isNew = there === undefined || name !== 'DEFAULT'
    this.#section = isNew ? { place, options: new Map() } : there
    if (there === undefined) this.sections.set(name, this.#section)
    else if (isNew)
      this.#fault(place, name.length + 2, name, null, `this section is already on line ${there.place.line}`, null)
    this.#sectionName = name
    this.#option = undefined
  }

  #beginOption(section: LogicalSection, text: string, place: Place): void {
    const delimiter = text.search(/[=:]/)
    const written = stripEnd(delimiter < 0 ? text : text.slice(0, delimiter))
    if (delimiter < 0 || written === '') {
      const what = delimiter < 0 ? `no '=' or ':' in ${quoted(text)}` : `no name before '${text[delimiter]}'`
      const accepted = 'name = value, or a line indented more than the option whose value it continues'
      this.#fault(place, text.length, this.#sectionName, null, what, accepted)
      if (delimiter >= 0) this.#option = undefined
      return
    }
    const name = written.toLowerCase()
    const rest = text.slice(delimiter + 1)
    const start = delimiter + 1 + indentOf(rest)
    const option = { place, value: [strip(rest)], valuePlaces: [place.line, place.column + start] }
    const there = section.options.get(name)
    if (there === undefined) section.options.set(name, option)
    else {
      const what = `this option is already on line ${there.place.line}`
      this.#fault(place, written.length, this.#sectionName, name, what, null)
    }
    this.#option = option
  }

  // Everything up to the first section is at fault then: one fault for all of it.
  #missHeader(text: string, place: Place): void {
    if (this.#headerMissed) return
    this.#headerMissed = true
    const mark = text.startsWith('\ufeff') ? ' after a byte order mark' : ''
    const accepted =
      mark === '' ? 'a [section] before the first option' : "the file's encoding, as { encoding: 'utf-8-sig' }"
    this.#fault(place, text.length, null, null, `no section header before ${quoted(text)}${mark}`, accepted)
  }

  #fault(
    { line, column }: Place,
    length: number,
    section: string | null,
    option: string | null,
    message: string,
    accepted: string | null,
  ): void {
    const text = this.lines[line - 1]
    const sourceLine = text === undefined ? null : hideSecrets(text, option)
    const where = { file: this.#file, line, column, length, section, option, sourceLine }
    this.faults.push({ severity: 'error', ...where, message, accepted, suggestion: null })
  }
}

function documentOf(logical: LogicalLines, file: string): IniDocument {
  const document = new IniDocument(file, logical.lines)
  const texts = new Map<string, Map<string, string[]>>()
  for (const [name, { options }] of logical.sections) {
    const values = new Map<string, string[]>()
    for (const [option, { value }] of options) values.set(option, value)
    texts.set(name, values)
  }
  for (const [name, values] of readValues(texts)) {
    const source = logical.sections.get(name)
    const section = name === 'DEFAULT' ? document.defaults : new IniSection(name, source?.place ?? NOWHERE)
    if (name !== 'DEFAULT') document.sections.set(name, section)
    for (const [option, value] of values) {
      const { place = NOWHERE, valuePlaces = [] } = source?.options.get(option) ?? {}
      section.options.set(option, new IniOption(option, stripEnd(value), place, valuePlaces))
    }
  }
  return document
}
