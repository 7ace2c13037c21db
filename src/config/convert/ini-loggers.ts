import type { Losses } from './conversion.js'
import type { IniParts } from './ini-formatters.js'
import { levelName } from './ini-level.js'
import { IniNames } from './ini-names.js'
import { type ConfigTree, type Dict, namesIn } from './tree.js'

/** The loggers of a dictionary as sections of an INI file, and the names for their list. */
export interface IniLoggers {
  readonly keys: readonly string[]
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** The root and the loggers of a dictionary as sections of an INI file. */
export function iniLoggers(tree: ConfigTree, losses: Losses, handlers: IniParts): IniLoggers {
  const written = new IniNames(['root'])
  const keys = ['root']
  const options = (config: Dict, where: string) => optionsOf(tree, losses, handlers, config, where)
  const root = new Map<string, string>()
  const sections = new Map([['logger_root', root]])
  for (const name of tree.dict('loggers').keys()) {
    const config = tree.dict('loggers', name)
    const where = `loggers.${name}`
    const logger = options(config, where)
    if (name === 'root' || name === '') {
      for (const [option, value] of logger) root.set(option, value)
      continue
    }
    logger.set('qualname', name)
    const propagate = tree.value(config, 'propagate')
    if (propagate !== null && propagate !== undefined) logger.set('propagate', propagate ? '1' : '0')
    keys.push(written.of(name))
    sections.set(`logger_${written.of(name)}`, logger)
  }
  // It comes last, over what stands under other names of the root, which keeps its level if it has no other here.
  const last = tree.dict('root')
  if (last.size > 0) for (const [option, value] of options(last, 'root')) root.set(option, value)
  if (!root.has('handlers')) root.set('handlers', '')
  return { keys, sections }
}

function optionsOf(
  tree: ConfigTree,
  losses: Losses,
  handlers: IniParts,
  config: Dict,
  where: string,
): Map<string, string> {
  const options = new Map<string, string>()
  const level = levelName(tree.value(config, 'level'), `${where}.level`, losses)
  if (level !== undefined) options.set('level', level)
  const names = namesIn(tree.value(config, 'handlers')).map(String)
  for (const name of names)
    if (!handlers.names.has(name)) losses.lose(`${where}.handlers`, `'${name}', since that handler was left out`)
  options.set('handlers', names.flatMap((name) => handlers.names.get(name) ?? []).join(','))
  for (const filter of namesIn(tree.value(config, 'filters')))
    losses.lose(`${where}.filters`, `'${String(filter)}': an INI file has no filters`)
  return options
}
