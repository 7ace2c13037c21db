import { recordValues } from '../../python/values.js'
import { ConfigError, type ConfigErrorKind, type Fault } from '../config-error.js'
import { inOrder, type Said } from '../findings.js'
import { hideSecrets } from '../hide-secrets.js'
import { nearest } from '../near.js'
import { byCodePoint } from './code-points.js'
import { type DictDocument, type Path, pathText, type Span } from './document.js'

/** How many suggestions are looked for: comparing names costs time, and nobody reads more. */
const MOST_SUGGESTIONS = 100

/** What a fault says and what it is about. */
export interface DictSaid extends Said {
  /** Whether it is about the key rather than about what stands under it. */
  readonly ofKey?: boolean
  /** What Python says of the whole, if it is not that the part cannot be configured. */
  readonly headline?: string
}

interface Found {
  readonly path: Path
  readonly said: DictSaid
  readonly fault: Fault
}

/** The parts of a configuration in the order in which they are built, and what Python calls one of them. */
const PARTS = new Map([
  ['version', ''],
  ['formatters', 'formatter'],
  ['filters', 'filter'],
  ['handlers', 'handler'],
  ['loggers', 'logger'],
  ['root', 'root logger'],
])
const ORDER = [...PARTS.keys()]

/** Collects all that is wrong with a configuration for `dictConfig`. */
export class DictFindings {
  readonly document: DictDocument
  readonly warnings: Fault[]
  /** Whether handlers have their turn in the order of their names. */
  sortsHandlers = true
  readonly #found: Found[] = []
  readonly #faulty = new Set<string>()
  #suggestions = 0

  constructor(document: DictDocument) {
    this.document = document
    this.warnings = [...document.warnings]
  }

  /** Notes a fault. Of one that was told of already nothing is noted. */
  addFault(path: Path, said: DictSaid): void {
    if (this.isFaulty(path)) return
    this.#faulty.add(pathText(path))
    this.#found.push({ path, said, fault: this.make('error', path, said) })
  }

  /** Notes what is allowed but most likely not meant. */
  addWarning(path: Path, said: DictSaid): void {
    this.warnings.push(this.make('warning', path, said))
  }

  /** Whether there is a fault in a part itself, not in something below it. */
  isFaulty(path: Path): boolean {
    return this.#faulty.has(pathText(path))
  }

  get isGood(): boolean {
    return this.#found.length === 0
  }

  /** The faults in the order of the file or, without one, in that in which the parts are built. */
  get faults(): Fault[] {
    return inOrder(this.#inBuildOrder().map(({ fault }) => fault))
  }

  /** All faults as one error. @param kind - why the configuration is refused */
  error(kind: ConfigErrorKind = 'invalid'): ConfigError {
    const [first] = this.#inBuildOrder()
    return new ConfigError(kind, this.faults, first?.said.cause, first && headlineOf(first))
  }

  /** The name that a misspelt one most likely means. */
  suggest(word: string, names: Iterable<string>): string | null {
    return this.#suggestions++ < MOST_SUGGESTIONS ? nearest(word, names) : null
  }

  /** A fault or warning as it is told. */
  make(severity: Fault['severity'], path: Path, said: DictSaid): Fault {
    const { file, lines } = this.document
    const { line, column, length } = this.#spanOf(path, said.ofKey ?? false)
    const { message, accepted = null, suggestion = null } = said
    const where = { file, line, column, length, section: null, option: null, path: pathText(path) }
    const text = lines[line - 1]
    const sourceLine = text === undefined ? null : hideSecrets(text)
    return { severity, ...where, message, accepted, suggestion, sourceLine }
  }

  // What is missing stands nowhere: then it is told where what it is missing in begins.
  #spanOf(path: Path, ofKey: boolean): Span {
    const span = this.document.spanOf(path, ofKey ? 'key' : 'value')
    if (span !== undefined) return span
    for (let length = path.length - 1; length > 0; length--) {
      const above = this.document.spanOf(path.slice(0, length), 'key')
      if (above !== undefined) return above
    }
    return this.document.lines.length > 0 ? { line: 1, column: 1, length: 1 } : { line: 0, column: 0, length: 1 }
  }

  #inBuildOrder(): Found[] {
    return [...this.#found].sort((one, other) => inTurn(one, other, this.sortsHandlers))
  }
}

function inTurn(one: Found, other: Found, sortsHandlers: boolean): number {
  const difference = orderOf(one) - orderOf(other)
  return sortsHandlers && difference === 0 && one.path[0] === 'handlers'
    ? byCodePoint(one.path[1], other.path[1])
    : difference
}

function orderOf({ path: [part] }: Found): number {
  return ORDER.indexOf(String(part))
}

function headlineOf({ path: [part, name], said }: Found): string | undefined {
  if (said.headline !== undefined) return said.headline
  const kind = PARTS.get(String(part))
  if (!kind || (name === undefined && part !== 'root')) return undefined
  return `Unable to configure ${part === 'root' ? kind : `${kind} ${recordValues.repr(name)}`}`
}
