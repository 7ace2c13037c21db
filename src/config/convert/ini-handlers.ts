import { checkLevel } from '../../core/levels.js'
import { isByNameOnly } from '../../python/call-arguments.js'
import { type ConfigClass, handlerClass, importClass, ownNameOf } from '../classes.js'
import { isIdentifier } from '../dict/factories.js'
import { isSubclass } from '../dict/queue-settings.js'
import { mayBeRegistered } from '../near-class.js'
import { signatureOf } from '../signatures.js'
import type { Losses } from './conversion.js'
import type { IniParts } from './ini-formatters.js'
import { levelName } from './ini-level.js'
import { IniNames, noteRenamed } from './ini-names.js'
import { NoPythonSource, pythonSource } from './python-source.js'
import { type ConfigTree, type Dict, namesIn } from './tree.js'

/** Keys of a handler that are no arguments of its class. */
const RESERVED: ReadonlySet<string> = new Set(['class', '()', '.', 'level', 'formatter', 'filters'])

/** The handlers of a dictionary as sections of an INI file. */
export function iniHandlers(tree: ConfigTree, losses: Losses, formatters: IniParts): IniParts {
  const all = tree.dict('handlers')
  const written = new IniNames()
  const names = new Map<string, string>()
  const sections = new Map<string, Map<string, string>>()
  for (const name of all.keys()) if (isSayable(tree, losses, name)) names.set(name, written.of(name))
  for (const [name, asWritten] of names) {
    noteRenamed(losses, 'handlers', name, asWritten)
    const section = new HandlerSection(tree, losses, name, names)
    sections.set(`handler_${asWritten}`, section.options(formatters))
  }
  return { names, sections }
}

function isSayable(tree: ConfigTree, losses: Losses, name: string): boolean {
  const where = `handlers.${name}`
  const klass = tree.calleeName(tree.dict('handlers', name)) ?? ''
  if (importClass(klass) === undefined && !mayBeRegistered(klass)) {
    losses.lose(where, `left out: an INI file can not call ${klass}`)
    return false
  }
  if (!isSubclass(importClass(klass), 'logging.handlers.QueueHandler')) return true
  losses.lose(where, 'left out: an INI file can not make queues and their listeners')
  return false
}

class HandlerSection {
  readonly #config: Dict
  readonly #where: string
  readonly #className: string
  readonly #klass: ConfigClass | undefined

  constructor(
    private readonly tree: ConfigTree,
    private readonly losses: Losses,
    name: string,
    private readonly handlers: ReadonlyMap<string, string>,
  ) {
    this.#config = tree.dict('handlers', name)
    this.#where = `handlers.${name}`
    this.#className = tree.calleeName(this.#config) ?? ''
    this.#klass = importClass(this.#className)
  }

  options(formatters: IniParts): Map<string, string> {
    const options = new Map([['class', shortName(this.#className)]])
    const level = levelName(this.#value('level'), `${this.#where}.level`, this.losses)
    if (level !== undefined) options.set('level', level)
    const formatter = formatters.names.get(String(this.#value('formatter')))
    if (formatter !== undefined) options.set('formatter', formatter)
    else if (this.#value('formatter')) this.losses.lose(`${this.#where}.formatter`, 'the formatter was left out')
    for (const filter of namesIn(this.#value('filters')))
      this.losses.lose(`${this.#where}.filters`, `'${String(filter)}': an INI file has no filters`)
    if (this.#config.has('.')) this.losses.lose(`${this.#where}[.]`, 'an INI file can not set attributes')
    this.#setArguments(options)
    return options
  }

  #setArguments(options: Map<string, string>): void {
    const parameters = signatureOf((this.#klass && ownNameOf(this.#klass)) ?? '') ?? []
    const sources = this.#sources(options)
    const args: string[] = []
    // As people write it: by position as far as that goes, the rest by name.
    for (const parameter of parameters) {
      const source = sources.get(parameter[0])
      if (source === undefined || isByNameOnly(parameter)) break
      args.push(source)
      sources.delete(parameter[0])
    }
    options.set('args', args.length === 1 ? `(${args[0]},)` : `(${args.join(', ')})`)
    if (sources.size === 0) return
    options.set('kwargs', `{${Array.from(sources, ([key, source]) => `'${key}': ${source}`).join(', ')}}`)
  }

  #sources(options: Map<string, string>): Map<string, string> {
    const sources = new Map<string, string>()
    const isMemory = isSubclass(this.#klass, 'logging.handlers.MemoryHandler')
    for (const key of this.#config.keys()) {
      if (RESERVED.has(key)) continue
      // As it is written: an expression can say what `ext://` says.
      const value = this.tree.resolve(this.#config.get(key))
      const where = `${this.#where}.${key}`
      if (!isIdentifier(key)) this.losses.remark(`${where}: not read by dictConfig()`)
      else if (isMemory && key === 'target') this.#setTarget(options, value, where)
      else if (isMemory && key === 'flushLevel') sources.set(key, String(checkLevel(this.#value(key))))
      else this.#addSource(sources, key, value, where)
    }
    return sources
  }

  #setTarget(options: Map<string, string>, value: unknown, where: string): void {
    const target = this.handlers.get(String(value))
    if (target === undefined) this.losses.lose(where, 'the handler was left out')
    else options.set('target', target)
  }

  #addSource(sources: Map<string, string>, key: string, value: unknown, where: string): void {
    try {
      sources.set(
        key,
        pythonSource(value, (item) => this.tree.resolve(item)),
      )
    } catch (error) {
      if (!(error instanceof NoPythonSource)) throw error
      this.losses.lose(where, `left out: ${error.message}`)
    }
  }

  #value(key: string): unknown {
    return this.tree.value(this.#config, key)
  }
}

function shortName(name: string): string {
  const short = name.replace(/^logging\./, '')
  return short !== name && handlerClass(short) === importClass(name) ? short : name
}
