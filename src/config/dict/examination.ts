import { checkLevel } from '../../core/levels.js'
import { state } from '../../core/state.js'
import { KeyError, ValueError } from '../../python/errors.js'
import { isError } from '../../python/is-error.js'
import { recordValues } from '../../python/values.js'
import { classNames } from '../classes.js'
import { mayBeRegistered, unknownClass, unregisteredClass } from '../near-class.js'
import { acceptedNames, knownLevel } from '../plan-loggers.js'
import { quoted } from '../quoted.js'
import { registeredObjectNames } from '../registered-objects.js'
import { isTruthy } from './base-configurator.js'
import { byCodePoint } from './code-points.js'
import { ConvertingDict, toPlain } from './converting.js'
import type { DictFindings, DictSaid } from './dict-findings.js'
import type { Path } from './document.js'
import type { PartsConfigurator } from './parts-configurator.js'
import { isFilter, isIterable, itemsOf, reprOf, wordsOf } from './reading.js'
import { nearReference } from './references.js'
import { later, Scratch } from './scratch.js'

/** The parts of one kind that a configuration has: `later` if that only shows when it is built. */
export type Section = ConvertingDict | typeof later

/** Stands for a part that is made by then. */
class Built {
  constructor(readonly section: string) {}
}

/** What stands for a name of the application's own in what is accepted. */
const MINE = 'my.pkg.name'
const STREAMS = ['sys.stdout', 'sys.stderr']

/** What looking at a configuration needs: its values, as they will be, and where to note what is wrong. */
export class Examination {
  readonly configurator: PartsConfigurator
  readonly scratch: Scratch
  readonly findings: DictFindings
  readonly #registered: ReadonlySet<string> | null
  readonly #sections = new Map<string, Section>()

  /**
   * @param registered - names of classes and functions that are not known here, but will be; `null` if nobody can tell
   */
  constructor(configurator: PartsConfigurator, findings: DictFindings, registered: readonly string[] | null) {
    this.configurator = configurator
    this.scratch = new Scratch(configurator)
    this.findings = findings
    this.#registered = registered && new Set(registered)
  }

  /** The value under a key, as it will be; `undefined` if it is at fault, `null` if there is none. */
  read(dict: ConvertingDict, key: string, path: Path): unknown {
    const at = [...path, key]
    if (this.findings.isFaulty(at)) return undefined
    try {
      return dict.get(key)
    } catch (error) {
      this.findings.addFault(at, { ...saidOf(error), ...this.#meant(dict.raw(key)) })
      return undefined
    }
  }

  // What a reference could have stood for.
  #meant(given: unknown): Partial<Pick<DictSaid, 'accepted' | 'suggestion'>> {
    const [, protocol, name] = (typeof given === 'string' && /^(ext|cfg):\/\/(.*)/.exec(given)) || []
    if (name === undefined) return {}
    if (protocol === 'cfg')
      return nearReference(this.scratch.config, name, (word, names) => this.findings.suggest(word, names)) ?? {}
    const accepted = `ext://sys.stdout, a name of Python's logging, or one made known by logging.config.registerObject('${MINE}', value)`
    const meant = this.findings.suggest(name, [...STREAMS, ...registeredObjectNames(), ...classNames()])
    return { accepted, suggestion: meant === null ? null : `ext://${meant}` }
  }

  /** All parts of one kind, such as the handlers. */
  section(name: string): Section {
    const known = this.#sections.get(name) ?? this.#readSection(name)
    this.#sections.set(name, known)
    return known
  }

  #readSection(name: string): Section {
    if (!this.scratch.config.has(name)) return new ConvertingDict({}, this.scratch)
    const value = this.read(this.scratch.config, name, [])
    if (value instanceof ConvertingDict || value === later || value === undefined) return value ?? later
    const items = isIterable(value) ? itemsOf(value) : undefined
    if (items?.length === 0) return new ConvertingDict({}, this.scratch)
    // Python takes the items for names, and finds nothing under them.
    const [first] = name === 'handlers' ? (items?.sort(byCodePoint) ?? []) : (items ?? [])
    const headline =
      items === undefined ? {} : { headline: `Unable to configure ${name.slice(0, -1)} ${reprOf(first)}` }
    this.findings.addFault([name], { message: `${reprOf(value)} is not accepted`, accepted: 'a dict', ...headline })
    return later
  }

  /** The parts of one kind that are dicts, with where they are. */
  *parts(section: string): Iterable<[name: unknown, part: ConvertingDict, path: Path]> {
    const all = this.section(section)
    if (all === later) return
    for (const name of [...all.keys()]) {
      const part = this.dict(all, name as string, [section])
      if (part !== undefined) yield [name, part, [section, name]]
    }
  }

  /** What parts of a kind are from now on, for those that refer to them: not dicts any more. */
  markBuilt(section: string): void {
    const all = this.section(section)
    if (all === later) return
    for (const name of all.keys()) all.set(name, new Built(section))
  }

  /** A dict within another one; `undefined` if it is at fault or open. */
  dict(dict: ConvertingDict, key: string, path: Path): ConvertingDict | undefined {
    const value = this.read(dict, key, path)
    if (value instanceof ConvertingDict) return value
    if (value !== later && value !== undefined)
      this.findings.addFault([...path, key], { message: `${reprOf(value)} is not accepted`, accepted: 'a dict' })
    return undefined
  }

  /** Makes sure of the level under a key, if there is one. */
  level(dict: ConvertingDict, path: Path, key = 'level'): void {
    const value = this.read(dict, key, path)
    if (value === undefined || value === later || (value === null && key === 'level')) return
    try {
      checkLevel(toPlain(value))
    } catch (error) {
      const names = [...state.nameToLevel.keys()]
      const text = typeof value === 'string' ? value : ''
      this.findings.addFault([...path, key], {
        message: text === '' ? `${reprOf(value)} is no level` : `there is no level ${quoted(text)}`,
        accepted: `${acceptedNames(names)}, or an integer`,
        suggestion: knownLevel(text) ?? this.findings.suggest(text, names),
        cause: new ValueError(`Unknown level: ${reprOf(value)}`, { cause: error }),
      })
    }
  }

  /** Makes sure that what is under `.` is a dict, if there is something. */
  attributes(part: ConvertingDict, path: Path): void {
    const value = part.has('.') ? this.read(part, '.', path) : null
    if (value instanceof ConvertingDict || value === later || value === undefined || !isTruthy(value)) return
    this.findings.addFault([...path, '.'], {
      message: `${reprOf(value)} is not accepted`,
      accepted: 'a dict of attributes',
    })
  }

  /** Makes sure that all that a list names is there. @param kind - what it names, as `filter` */
  names(dict: ConvertingDict, path: Path, kind: 'handler' | 'filter'): void {
    const key = `${kind}s`
    const listed = this.read(dict, key, path)
    if (listed === undefined || listed === later || !isTruthy(listed)) return
    const isText = typeof listed === 'string'
    let at = 0
    for (const item of this.items(listed, [...path, key])) {
      const itemPath = isText ? [...path, key] : [...path, key, at++]
      if (kind === 'filter' && isFilter(item)) continue
      const list = isText ? `[${wordsOf(listed).map(quoted).join(', ')}]` : undefined
      if (!this.name(item, itemPath, kind, `Unable to add ${kind} ${reprOf(item)}`, list) && isText) return
    }
  }

  /** What a list names; nothing if it is none. */
  items(listed: unknown, path: Path): unknown[] {
    try {
      return itemsOf(listed)
    } catch (error) {
      this.findings.addFault(path, { ...saidOf(error), accepted: 'a list of names' })
      return []
    }
  }

  /**
   * Makes sure that there is a part of that name.
   *
   * @param complaint - what Python says if there is none
   * @param meant - what is meant most likely, where a text stands for a list, since Python takes its characters for the names
   */
  name(name: unknown, path: Path, kind: string, complaint: string, meant?: string): boolean {
    const all = this.section(`${kind}s`)
    if (all === later || all.has(name)) return true
    const names = [...all.keys()].map(String)
    this.findings.addFault(path, {
      message: `there is no ${kind} ${reprOf(name)}${meant === undefined ? '' : ', and text counts as a list of its characters'}`,
      accepted: names.length === 0 ? `nothing, since ${kind}s has none` : acceptedNames(names),
      suggestion: meant ?? (typeof name === 'string' ? this.findings.suggest(name, names) : null),
      cause: new ValueError(complaint, { cause: new KeyError(recordValues.repr(toPlain(name))) }),
    })
    return false
  }

  /**
   * What the name of a class or function under a key stands for; `undefined` if it is at fault, `later` if that is open.
   */
  callee(dict: ConvertingDict, key: string, path: Path): unknown {
    const value = this.read(dict, key, path)
    if (value === undefined || value === later || typeof value === 'function') return value
    if (typeof value !== 'string') {
      this.findings.addFault([...path, key], { message: `${reprOf(value)} is not accepted`, accepted: 'a full name' })
      return undefined
    }
    return this.resolve(value, [...path, key])
  }

  /** What a full name stands for; `undefined` if it is at fault, `later` if that is open. */
  resolve(name: string, path: Path): unknown {
    if (this.#registered?.has(name)) return later
    try {
      return this.configurator.resolve(name)
    } catch (error) {
      if (this.#registered === null && mayBeRegistered(name)) {
        this.findings.addWarning(path, unregisteredClass(name))
        return later
      }
      this.findings.addFault(path, { ...unknownClass(this.findings, name, false), cause: error })
      return undefined
    }
  }

  /** Notes what making a part would fail with. */
  wouldFail(path: Path, error: unknown, accepted: string | null = null): void {
    this.findings.addFault(path, { ...saidOf(error), accepted })
  }
}

/** What an error says. */
function saidOf(error: unknown): { message: string; cause: unknown } {
  if (!isError(error)) return { message: String(error), cause: error }
  return { message: error instanceof KeyError ? `there is no key ${error.message}` : error.message, cause: error }
}
