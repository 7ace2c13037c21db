import { analyse } from '../analyse.js'
import { ConfigError } from '../config-error.js'
import { Expressions } from '../expressions.js'
import { readConfig } from '../file-config.js'
import type { GivenOptions } from '../given-config.js'
import { type ListedName, listedNames, readKeys } from '../listed-names.js'
import type { TextSource } from '../read-source.js'
import type { Setting, Settings } from '../settings.js'
import { type Conversion, Losses } from './conversion.js'
import { dictFormatter } from './dict-formatter.js'
import { dictHandlers } from './dict-handlers.js'
import { dictLoggers } from './dict-loggers.js'
import { remarkOnTheRest } from './unread.js'

/** What {@link iniToDict} may be told. */
export interface IniToDictOptions {
  /** Values for `%(name)s`. */
  readonly defaults?: GivenOptions | null
  /** Whether loggers that are there already are turned off, which an INI file does not say. Default true. */
  readonly disable_existing_loggers?: boolean
}

/** What the parts of an INI file are converted with. */
export interface IniReader {
  readonly settings: Settings
  readonly expressions: Expressions
  readonly losses: Losses
  /** The names that a list has, each once: of the sections, what follows the prefix. */
  names(list: string): readonly string[]
  /** An option as it is read; `undefined` if it is not there. */
  read(section: string, option: string, raw?: boolean): Setting | undefined
}

/**
 * Converts a configuration for `fileConfig` into one for `dictConfig`, which makes the same loggers and handlers.
 *
 * @throws ConfigError for a configuration with faults
 */
export function iniToDict(source: TextSource, options: IniToDictOptions = {}): Conversion<Map<string, unknown>> {
  const { document, faults } = readConfig(source, options.defaults ?? null, null)
  const { findings, settings } = analyse(document, faults, null)
  const found = findings.sorted()
  if (found.length > 0) throw new ConfigError(faults.length > 0 ? 'syntax' : 'invalid', found)
  const losses = new Losses()
  const reader: IniReader = {
    settings,
    expressions: new Expressions(settings, null),
    losses,
    names: (list) => [...new Set(listed(settings, list).map(({ name }) => name))],
    read: (section, option, raw = false) => settings.read(section, option, raw),
  }
  const config = new Map<string, unknown>([['version', 1]])
  if (options.disable_existing_loggers === false) config.set('disable_existing_loggers', false)
  config.set('formatters', new Map(reader.names('formatters').map((name) => [name, dictFormatter(reader, name)])))
  config.set('handlers', dictHandlers(reader))
  for (const [key, value] of dictLoggers(reader)) config.set(key, value)
  remarkOnTheRest(document, settings, losses)
  return losses.with(config)
}

function listed(settings: Settings, list: string): readonly ListedName[] {
  return listedNames(readKeys(settings, list)?.text ?? '')
}
