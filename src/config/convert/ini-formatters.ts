import { Formatter } from '../../formatters/index.js'
import { importClass } from '../classes.js'
import { isTruthy } from '../dict/base-configurator.js'
import { mayBeRegistered } from '../near-class.js'
import type { Losses } from './conversion.js'
import { IniNames } from './ini-names.js'
import { NoPythonSource, pythonSource } from './python-source.js'
import type { ConfigTree, Dict } from './tree.js'

/** Parts of a dictionary as sections. */
export interface IniParts {
  /** The names in the file, by those in the dictionary; what could not be said is not among them. */
  readonly names: ReadonlyMap<string, string>
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** What a formatter has in an INI file, by its names in a dictionary. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['format', 'format'],
  ['fmt', 'format'],
  ['datefmt', 'datefmt'],
  ['style', 'style'],
])

/** Keys that are dealt with as a whole. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['()', 'class', 'validate'])

/** The formatters of a dictionary as sections of an INI file. */
export function iniFormatters(tree: ConfigTree, losses: Losses): IniParts {
  const written = new IniNames()
  const names = new Map<string, string>()
  const sections = new Map<string, Map<string, string>>()
  for (const name of tree.dict('formatters').keys()) {
    const options = optionsOf(tree, losses, `formatters.${name}`, tree.dict('formatters', name))
    if (options === undefined) continue
    names.set(name, written.of(name))
    sections.set(`formatter_${written.of(name)}`, options)
  }
  return { names, sections }
}

function optionsOf(tree: ConfigTree, losses: Losses, where: string, config: Dict): Map<string, string> | undefined {
  const isMade = config.has('()')
  const klass = tree.calleeName(config)
  if (klass !== undefined && !isClassName(klass)) {
    losses.lose(where, `an INI file can not call ${klass}`)
    return undefined
  }
  const options = new Map<string, string>()
  if (klass !== undefined && klass !== 'logging.Formatter') options.set('class', klass)
  for (const key of config.keys()) {
    const value = tree.value(config, key)
    const option = OPTIONS.get(key)
    if (NOT_WRITTEN.has(key) || value === null || value === undefined) continue
    if (option !== undefined && typeof value === 'string') options.set(option, value)
    else if (key === 'defaults') setDefaults(tree, losses, where, options, value)
    else if (key === '.') losses.lose(`${where}[.]`, 'an INI file can not set attributes')
    else if (isMade || option !== undefined) losses.lose(`${where}.${key}`, 'an INI file has no place for it')
    else losses.remark(`${where}.${key}: not read by dictConfig()`)
  }
  if (config.has('validate')) checkValidity(losses, where, options, tree, config)
  return options
}

function isClassName(name: string): boolean {
  return importClass(name) !== undefined || mayBeRegistered(name)
}

function setDefaults(
  tree: ConfigTree,
  losses: Losses,
  where: string,
  options: Map<string, string>,
  value: unknown,
): void {
  try {
    options.set(
      'defaults',
      pythonSource(value, (item) => tree.resolve(item)),
    )
  } catch (error) {
    if (!(error instanceof NoPythonSource)) throw error
    losses.lose(`${where}.defaults`, error.message)
  }
}

// A format that holds need not be spared from being looked at.
function checkValidity(
  losses: Losses,
  where: string,
  options: Map<string, string>,
  tree: ConfigTree,
  config: Dict,
): void {
  if (isTruthy(tree.value(config, 'validate'))) return
  const [format, style] = [tree.value(config, config.has('format') ? 'format' : 'fmt'), tree.value(config, 'style')]
  try {
    new Formatter(text(format), null, text(style) ?? '%')
  } catch {
    options.delete('format')
    losses.lose(`${where}.validate`, 'fileConfig() always checks formats, and refuses this one: it is left out')
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
