import type { DictConfig } from '../dict/base-configurator.js'
import { type Conversion, Losses } from './conversion.js'
import { iniFormatters } from './ini-formatters.js'
import { iniHandlers } from './ini-handlers.js'
import { iniLoggers } from './ini-loggers.js'
import { iniText } from './ini-text.js'
import { ConfigTree } from './tree.js'

/** A configuration that the other form has nothing like. */
export class NoConversion extends Error {}

/** What a dictionary may have at its top. */
const KEYS: ReadonlySet<string> = new Set(
  'version formatters filters handlers loggers root incremental disable_existing_loggers'.split(' '),
)

/**
 * Converts a configuration for `dictConfig` into the text of an INI file for `fileConfig`, which makes the same loggers and
 * handlers as far as it can.
 *
 * @param config - one without faults
 * @throws NoConversion for an incremental one
 */
export function dictToIni(config: DictConfig): Conversion<string> {
  const tree = new ConfigTree(config)
  const losses = new Losses()
  const top = tree.dict()
  if (tree.value(top, 'incremental')) throw new NoConversion('an INI file can not be incremental')
  const formatters = iniFormatters(tree, losses)
  const handlers = iniHandlers(tree, losses, formatters)
  const loggers = iniLoggers(tree, losses, handlers)
  const lists = new Map([
    ['loggers', new Map([['keys', loggers.keys.join(',')]])],
    ['handlers', new Map([['keys', [...handlers.names.values()].join(',')]])],
    ['formatters', new Map([['keys', [...formatters.names.values()].join(',')]])],
  ])
  const text = iniText(new Map([...lists, ...loggers.sections, ...handlers.sections, ...formatters.sections]), losses)
  for (const name of tree.dict('filters').keys()) losses.remark(`filters.${name}: an INI file has no filters`)
  if (top.has('disable_existing_loggers') && !tree.value(top, 'disable_existing_loggers'))
    losses.lose('disable_existing_loggers', 'an argument of fileConfig(): { disable_existing_loggers: false }')
  for (const key of top.keys()) if (!KEYS.has(key)) losses.remark(`${key}: not read by dictConfig()`)
  return losses.with(text)
}
