import type { ExpressionWarning } from '../python/expression/index.js'
import type { Findings, Said, Subject } from './findings.js'
import { type IniDocument, type IniOption, NOWHERE } from './ini-document.js'
import { Interpolation, InterpolationError } from './interpolation.js'

/** An option as `fileConfig` reads it in a section: its text after substitution. */
export interface Setting {
  /** The section that it was read in; the option itself may come from [DEFAULT]. */
  readonly section: string
  readonly option: IniOption
  readonly text: string
  /** Whether the text is as written: nothing was substituted in it. */
  readonly raw: boolean
}

/** What {@link Settings} has read: sections of options. */
export type ReadTree = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Reads the options of a document, notes what can not be substituted, and keeps all that was read. */
export class Settings {
  readonly document: IniDocument
  readonly findings: Findings
  readonly #interpolation: Interpolation
  readonly #tree: Record<string, Record<string, string>> = Object.create(null)
  readonly #read = new Map<string, Map<string, Setting | undefined>>()

  constructor(document: IniDocument, findings: Findings) {
    this.document = document
    this.findings = findings
    this.#interpolation = new Interpolation(document)
  }

  /** All that was read until now, as plain sections and options: what the schema describes. */
  get tree(): ReadTree {
    return this.#tree
  }

  /** Whether there is such a section; if so, it counts as read. */
  hasSection(section: string): boolean {
    if (!this.document.sections.has(section)) return false
    this.#tree[section] ??= Object.create(null) as Record<string, string>
    return true
  }

  /** Whether the option, or one that it was substituted in, was read. */
  isUsed(section: string, option: IniOption): boolean {
    return this.#tree[section]?.[option.name] !== undefined || this.#interpolation.used.has(option)
  }

  /**
   * Reads an option.
   *
   * @param raw - whether nothing is to be substituted
   * @returns `undefined` if the section has no such option, or if it is at fault
   */
  read(section: string, name: string, raw = false): Setting | undefined {
    const known = this.#readIn(section)
    if (!known.has(name)) known.set(name, this.#readOnce(section, name, raw))
    return known.get(name)
  }

  #readIn(section: string): Map<string, Setting | undefined> {
    const there = this.#read.get(section)
    if (there !== undefined) return there
    const known = new Map<string, Setting | undefined>()
    this.#read.set(section, known)
    return known
  }

  #readOnce(section: string, name: string, raw: boolean): Setting | undefined {
    const option = this.document.option(section, name)
    if (option === undefined) return undefined
    const text = raw ? option.value : this.#expand(section, option)
    if (text === undefined) return undefined
    const options = this.#tree[section]
    if (options !== undefined) options[name] = text
    return { section, option, text, raw: text === option.value }
  }

  /** Notes a fault of a setting, or of a part of its text. */
  addFault(setting: Setting, said: Said, offset = 0, length = setting.text.length - offset): void {
    this.findings.addFault(this.subjectOf(setting, offset, length), said)
  }

  /** Notes what Python warns of when it evaluates a setting. */
  addSyntaxWarning(setting: Setting, warning: ExpressionWarning): void {
    const { section, option, text } = setting
    const subject = () => this.subjectOf(setting, warning.offset, warning.length)
    this.findings.addSyntaxWarning(section, option.name, { warning, source: text, subject })
  }

  /** A part of a setting's text, where it is written in the file; the section's head if it is written nowhere. */
  subjectOf({ section, option, text, raw }: Setting, offset = 0, length = text.length - offset): Subject {
    if (option.place === NOWHERE) return this.findings.sectionSubject(section, option.name)
    const origin = (at: number) => (raw ? at : this.#interpolation.originOf(section, option, at))
    const start = origin(offset)
    const lineEnd = option.value.indexOf('\n', start)
    const end = length <= 1 ? start + 1 : origin(offset + length)
    const lastOnLine = lineEnd < 0 ? end : Math.min(end, lineEnd)
    return { section, option: option.name, place: option.placeOf(start), length: lastOnLine - start }
  }

  #expand(section: string, option: IniOption): string | undefined {
    try {
      return this.#interpolation.expand(section, option)
    } catch (error) {
      if (!(error instanceof InterpolationError)) throw error
      const place = error.option.placeOf(error.offset)
      const names = error.missing === null ? [] : this.document.optionNames(section)
      const suggestion = error.missing === null ? null : this.findings.suggest(error.missing, names)
      const within =
        error.option === option ? '' : ` (in ${error.option.name}${place === NOWHERE ? '' : `, line ${place.line}`})`
      const subject = { section, option: option.name, place, length: error.length }
      this.findings.addFault(subject, {
        message: error.message + within,
        accepted: error.accepted,
        suggestion,
        cause: error,
      })
      return undefined
    }
  }
}
