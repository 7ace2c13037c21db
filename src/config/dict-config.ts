import { adviseOnDict } from './dict/advise.js'
import type { DictConfig } from './dict/base-configurator.js'
import { DictConfigurator } from './dict/dict-configurator.js'
import { documentOf } from './dict/document.js'
import { examine } from './dict/examine.js'
import type { CheckResult } from './file-config.js'
import { inOrder } from './findings.js'

/** What {@link dictConfig} uses. */
export type DictConfigClass = new (config: DictConfig) => { configure(): void }

let configuratorClass: DictConfigClass = DictConfigurator

/** The class that {@link dictConfig} uses. Python's `logging.config.dictConfigClass`. */
export function getDictConfigClass(): DictConfigClass {
  return configuratorClass
}

/**
 * Makes another class do the work of {@link dictConfig}: what Python programs do by assigning `dictConfigClass`.
 *
 * @throws TypeError for what is no class
 */
export function setDictConfigClass(klass: DictConfigClass): void {
  if (typeof klass !== 'function') throw new TypeError('dictConfigClass must be a class')
  configuratorClass = klass
}

/**
 * Configures logging by an object, as Python does: makes its formatters, filters and handlers, closes the handlers that were
 * there, and gives the loggers their levels and handlers.
 *
 * @param config - a plain object or a Map, which stays as it is
 * @throws ConfigError with all that is wrong with the configuration; its message begins with what Python says
 * @throws TypeError if it is neither a plain object nor a Map
 * @example
 * logging.config.dictConfig({
 *   version: 1,
 *   formatters: { brief: { format: '%(levelname)s %(name)s %(message)s' } },
 *   handlers: { console: { class: 'logging.StreamHandler', stream: 'ext://sys.stdout', formatter: 'brief' } },
 *   root: { level: 'INFO', handlers: ['console'] },
 * })
 * @see Python's `logging.config.dictConfig`
 */
export function dictConfig(config: DictConfig): void {
  new configuratorClass(config).configure()
}

/** What {@link checkDictConfig} may be told. */
export interface DictCheckOptions {
  /**
   * Names of classes and functions that the application makes known by `registerClass` or `registerObject` before it loads the
   * configuration, besides those that are known already. `null` if that can not be told here: then a name of another module
   * than Python's logging is warned of only. Default: none.
   */
  readonly registered?: readonly string[] | null
}

/**
 * Looks at a configuration for {@link dictConfig} without loading it: no log file is opened, no logger changed.
 *
 * It can not see what only shows when the configuration is loaded, such as a folder that is missing.
 *
 * @throws TypeError if it is neither a plain object nor a Map
 * @example
 * for (const fault of checkDictConfig(config).faults) console.error(formatFault(fault))
 */
export function checkDictConfig(config: DictConfig, options: DictCheckOptions = {}): CheckResult {
  const configurator =
    configuratorClass.prototype instanceof DictConfigurator
      ? new configuratorClass(config)
      : new DictConfigurator(config)
  const { config: given } = configurator as DictConfigurator
  const findings = examine(configurator as DictConfigurator, documentOf(config), options.registered)
  adviseOnDict(new Map(given), findings)
  return { faults: findings.faults, warnings: inOrder(findings.warnings), kind: findings.isGood ? null : 'invalid' }
}
