import type { ExpressionWarning } from '../python/expression/index.js'
import { ConfigError, type Fault } from './config-error.js'
import { hideSecrets } from './hide-secrets.js'
import { type IniDocument, type IniOption, type IniSection, NOWHERE, type Place } from './ini-document.js'
import { nearest } from './near.js'

/** How many suggestions are looked for: comparing names costs time, and nobody reads more. */
const MOST_SUGGESTIONS = 100

/** What a fault says, besides where. */
export interface Said {
  readonly message: string
  readonly accepted?: string | null
  readonly suggestion?: string | null
  /** The error that it comes from. */
  readonly cause?: unknown
}

/** Which section or option it is that a fault is found in. */
export interface Subject {
  readonly section: string | null
  readonly option: string | null
  readonly place: Place
  readonly length: number
}

/** What Python warns of when it evaluates an option. */
export interface SyntaxWarning {
  readonly warning: ExpressionWarning
  /** The option's text. */
  readonly source: string
  /** Where it is. */
  readonly subject: () => Subject
}

/** Collects all that is wrong with a configuration, and remembers for each option and section whether it is at fault. */
export class Findings {
  readonly faults: Fault[]
  readonly warnings: Fault[] = []
  readonly #document: IniDocument
  readonly #closed = new Map<string, Fault>()
  readonly #causes = new Map<Fault, unknown>()
  readonly #syntaxWarnings = new Map<string, SyntaxWarning[]>()
  #suggestions = 0

  /** @param faults - what was found before, in reading the document */
  constructor(document: IniDocument, faults: readonly Fault[] = []) {
    this.#document = document
    this.faults = [...faults]
  }

  /** Notes a fault of a section or option. */
  addFault(subject: Subject, said: Said): void {
    const fault = this.#make('error', subject, said)
    this.faults.push(fault)
    if (said.cause !== undefined) this.#causes.set(fault, said.cause)
    const key = keyOf(subject.section ?? '', subject.option)
    if (!this.#closed.has(key)) this.#closed.set(key, fault)
  }

  /** Notes what is allowed but most likely not meant. */
  addWarning(subject: Subject, said: Said): void {
    this.warnings.push(this.#make('warning', subject, said))
  }

  /** Notes what Python warns of when it evaluates an option. */
  addSyntaxWarning(section: string, option: string, warning: SyntaxWarning): void {
    const key = keyOf(section, option)
    const there = this.#syntaxWarnings.get(key)
    if (there === undefined) this.#syntaxWarnings.set(key, [warning])
    else there.push(warning)
  }

  /** What Python warns of when it evaluates an option, in the order of its text. */
  syntaxWarnings(section: string, option: string): readonly SyntaxWarning[] {
    return this.#syntaxWarnings.get(keyOf(section, option)) ?? []
  }

  /** The same of all options that there is something to warn of. */
  allSyntaxWarnings(): Iterable<readonly SyntaxWarning[]> {
    return this.#syntaxWarnings.values()
  }

  /** Whether a section, or an option of it, is at fault. */
  isFaulty(section: string, option: string | null = null): boolean {
    return this.#closed.has(keyOf(section, option))
  }

  /**
   * Gives a value that was worked out from an option, unless it could not be.
   *
   * @param value - `undefined` if the option is at fault
   * @throws ConfigError with all faults of the configuration
   */
  known<T>(value: T | undefined, section: string, option: string | null = null): T {
    if (value === undefined) throw this.error(section, option)
    return value
  }

  /** All faults as one error, whose cause is that of the option's fault, or of the first one. */
  error(section = '', option: string | null = null): ConfigError {
    const fault = this.#closed.get(keyOf(section, option)) ?? this.faults[0]
    return new ConfigError('invalid', this.sorted(), fault && this.#causes.get(fault))
  }

  /** The faults in the order of the file. */
  sorted(): Fault[] {
    return inOrder(this.faults)
  }

  /** The faults and, before them in what an error shows, what happened while building. */
  failure(subject: Subject, said: Said): ConfigError {
    return new ConfigError('failed', [this.#make('error', subject, said), ...this.sorted()], said.cause)
  }

  /** The name that a misspelt one most likely means. */
  suggest(word: string, names: Iterable<string>): string | null {
    return this.#suggestions++ < MOST_SUGGESTIONS ? nearest(word, names) : null
  }

  /** The section's head as the subject of a fault. */
  sectionSubject(section: string, option: string | null = null): Subject {
    const place = this.#document.sections.get(section)?.place ?? NOWHERE
    return { section, option, place, length: section.length + 2 }
  }

  #make(severity: Fault['severity'], { section, option, place, length }: Subject, said: Said): Fault {
    const { accepted = null, suggestion = null, message } = said
    const line = this.#document.lines[place.line - 1]
    const sourceLine = line === undefined ? null : hideSecrets(line, option)
    const where = { file: this.#document.file, line: place.line, column: place.column, length: Math.max(1, length) }
    return { severity, ...where, section, option, message, accepted, suggestion, sourceLine }
  }
}

function keyOf(section: string, option: string | null): string {
  return option === null ? section : `${section}\n${option}`
}

/** Faults by line and column; those of one place stay as they are. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column)
}

/** A section's head, or the name of one of its options, as the subject of a fault. */
export function subjectOfPart(section: IniSection, option?: IniOption): Subject {
  const length = option?.name.length ?? section.name.length + 2
  return { section: section.name, option: option?.name ?? null, place: option?.place ?? section.place, length }
}
