import { getHandlerByName, type Handler } from '../../core/handler.js'
import { checkLevel } from '../../core/levels.js'
import { getLogger, manager } from '../../core/manager.js'
import { clearExistingHandlers } from '../../core/shutdown.js'
import { ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { leaveBehind } from '../existing-loggers.js'
import { quoted } from '../quoted.js'
import { isTruthy } from './base-configurator.js'
import { byCodePoint } from './code-points.js'
import { ConvertingDict, toPlain } from './converting.js'
import type { PartsConfigurator } from './parts-configurator.js'
import { dictOf, isPremature, isVersion, itemsOf, typeNameOf } from './reading.js'

/** Says which part of a configuration could not be made; the cause says why. */
export class BuildError extends ValueError {
  /** The part, as the keys that lead to it. */
  readonly path: readonly string[]

  constructor(message: string, path: readonly string[], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.path = path
  }
}

/**
 * Makes and changes what a configuration describes, in the order in which Python does, and as far: what comes before the
 * first fault stays.
 *
 * @param made - gets the handlers that are made
 * @throws BuildError for what could not be made
 */
export function buildAll(configurator: PartsConfigurator, made: Handler[]): void {
  const { config } = configurator
  checkVersion(config)
  if (isTruthy(config.pop('incremental'))) changeLevels(configurator)
  else buildAnew(configurator, made)
}

function checkVersion(config: ConvertingDict): void {
  if (!config.has('version')) throw new BuildError("dictionary doesn't specify a version", [])
  const version = config.get('version')
  if (!isVersion(version))
    throw new BuildError(`Unsupported version: ${recordValues.str(toPlain(version))}`, ['version'])
}

function buildAnew(configurator: PartsConfigurator, made: Handler[]): void {
  const { config } = configurator
  const disableExisting = config.has('disable_existing_loggers') ? config.pop('disable_existing_loggers') : true
  clearExistingHandlers()
  const formatters = section(config, 'formatters')
  for (const name of [...formatters.keys()])
    attempt(['formatters', name], 'formatter', () =>
      formatters.set(name, thing('formatter', configurator.configure_formatter(dictOf(formatters.item(name))))),
    )
  const filters = section(config, 'filters')
  for (const name of [...filters.keys()])
    attempt(['filters', name], 'filter', () => {
      const filter = configurator.configure_filter(dictOf(filters.item(name)))
      filters.set(name, typeof filter === 'function' ? filter : thing('filter', filter))
    })
  makeHandlers(configurator, made)
  configureLoggers(configurator, isTruthy(disableExisting))
}

// In the order of their names; those that need one that comes later wait until all others are made.
function makeHandlers(configurator: PartsConfigurator, made: Handler[]): void {
  const handlers = section(configurator.config, 'handlers')
  const make = (name: unknown) => {
    const handler = thing(
      'handler',
      configurator.configure_handler(dictOf(handlers.item(name))),
      (each) => 'handle' in each,
    )
    made.push(handler)
    handler.name = String(name)
    handlers.set(name, handler)
  }
  const waiting: unknown[] = []
  for (const name of [...handlers.keys()].sort(byCodePoint)) {
    attempt(['handlers', name], 'handler', () => {
      try {
        make(name)
      } catch (error) {
        if (!isPremature(error)) throw error
        waiting.push(name)
      }
    })
  }
  for (const name of waiting) attempt(['handlers', name], 'handler', () => make(name))
}

// What a function gives is not known before, and what is nothing like it would break the first record.
function thing<T>(kind: string, made: T, isGood: (made: T & object) => boolean = () => true): T {
  if (typeof made === 'object' && made !== null && isGood(made)) return made
  throw new TypeError(`what was made is no ${kind}, but ${recordValues.typeName(made)}`)
}

function configureLoggers(configurator: PartsConfigurator, disableExisting: boolean): void {
  const { config } = configurator
  const existing = new Set(manager.loggerDict.keys())
  const reconfigured = new Set<string>()
  const loggers = section(config, 'loggers')
  for (const key of loggers.keys()) {
    const name = key as string
    if (existing.delete(name)) reconfigured.add(name)
    attempt(['loggers', name], 'logger', () => {
      const part = loggers.item(name)
      // Python has the logger by the time it sees that there is nothing to configure it by.
      getLogger(name)
      configurator.configure_logger(name, dictOf(part))
    })
  }
  leaveBehind(existing, reconfigured, disableExisting)
  configureRoot(configurator, false)
}

function configureRoot(configurator: PartsConfigurator, incremental: boolean): void {
  const root = configurator.config.get('root')
  if (isTruthy(root)) attempt(['root'], 'root logger', () => configurator.configure_root(dictOf(root), incremental))
}

function changeLevels(configurator: PartsConfigurator): void {
  const { config } = configurator
  const handlers = section(config, 'handlers')
  for (const name of handlers.keys()) {
    const handler = getHandlerByName(String(name))
    if (handler === null)
      throw new BuildError(`No handler found with name ${recordValues.repr(name)}`, ['handlers', String(name)])
    attempt(['handlers', name], 'handler', () => {
      const level = dictOf(handlers.item(name)).get('level')
      if (isTruthy(level)) handler.setLevel(checkLevel(toPlain(level)))
    })
  }
  const loggers = section(config, 'loggers')
  for (const name of loggers.keys())
    attempt(['loggers', name], 'logger', () =>
      configurator.configure_logger(name as string, dictOf(loggers.item(name)), true),
    )
  configureRoot(configurator, true)
}

function section(config: ConvertingDict, name: string): ConvertingDict {
  const value = config.has(name) ? config.get(name) : emptyDict()
  if (value instanceof ConvertingDict) return value
  const isIterable = typeof value !== 'number' && typeof value !== 'boolean' && value !== null
  if (isIterable && itemsOf(value).length === 0) return emptyDict()
  throw new BuildError(`${quoted(name)} must be a dict, not ${typeNameOf(value)}`, [name])
}

function emptyDict(): ConvertingDict {
  return new ConvertingDict({}, { convert: (value) => value })
}

function attempt(path: readonly unknown[], kind: string, act: () => unknown): void {
  try {
    act()
  } catch (error) {
    const [, name] = path
    const text = name === undefined ? kind : `${kind} ${recordValues.repr(name)}`
    throw new BuildError(`Unable to configure ${text}`, path.map(String), error)
  }
}
