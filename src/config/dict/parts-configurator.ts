import { Filter, type Filterer, type FilterLike } from '../../core/filter.js'
import { Handler } from '../../core/handler.js'
import { checkLevel } from '../../core/levels.js'
import type { Logger } from '../../core/logger.js'
import { getLogger, root } from '../../core/manager.js'
import type { FormatterLike } from '../../core/state.js'
import { Formatter } from '../../formatters/index.js'
import { ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { BaseConfigurator, isTruthy } from './base-configurator.js'
import { ConvertingDict, toPlain } from './converting.js'
import { callFactory, keywordsOf, setAttributes } from './factories.js'
import { isSubclass, makeQueueHandler, readQueueSettings } from './queue-settings.js'
import { isFilter, isPremature, itemsOf, NotConfiguredYet } from './reading.js'

/** Makes the parts that a configuration describes: the half of {@link DictConfigurator} that applications override. */
export class PartsConfigurator extends BaseConfigurator {
  /** Makes a formatter. @throws what making it throws */
  configure_formatter(config: ConvertingDict): FormatterLike {
    if (config.has('()')) return this.#customFormatter(config)
    // A program may give the class itself. A reference to it will not do, since Python wants a name here.
    const given = config.raw('class')
    const name = config.get('class')
    const named = isTruthy(name) ? () => this.resolve(name as string) : () => Formatter
    const klass = typeof given === 'function' ? given : named()
    const fmt = config.get('format')
    const datefmt = config.get('datefmt')
    const style = config.has('style') ? config.get('style') : '%'
    const validate = config.has('validate') ? [isTruthy(config.get('validate'))] : []
    const defaults = config.get('defaults')
    const keywords = defaults === null ? [] : [{ defaults: toPlain(defaults) }]
    if (typeof klass !== 'function') throw new TypeError(`'${recordValues.typeName(klass)}' object is not callable`)
    return Reflect.construct(klass, [
      isTruthy(fmt) ? toPlain(fmt) : null,
      toPlain(datefmt),
      toPlain(style),
      ...validate,
      ...keywords,
    ])
  }

  // A factory that does not know `format` gets it as `fmt`.
  #customFormatter(config: ConvertingDict): FormatterLike {
    const given = new ConvertingDict(new Map(config), this)
    try {
      return this.configure_custom(config) as FormatterLike
    } catch (error) {
      if (!(error instanceof TypeError) || !error.message.includes("'format'") || !given.has('format')) throw error
      given.set('fmt', given.pop('format'))
      return this.configure_custom(given) as FormatterLike
    }
  }

  /** Makes a filter. @throws what making it throws */
  configure_filter(config: ConvertingDict): FilterLike {
    if (config.has('()')) return this.configure_custom(config) as FilterLike
    const name = config.has('name') ? config.get('name') : ''
    return new Filter(toPlain(name) as string)
  }

  /** Makes a handler, but for its name. @throws what making it throws */
  configure_handler(config: ConvertingDict): Handler {
    const given = new Map(config)
    const formatter = this.#formatterOf(config.pop('formatter'))
    const level = config.pop('level')
    const filters = config.pop('filters')
    const make = config.has('()') ? this.#factoryOf(config) : this.#handlerClassOf(config, given)
    const handler = make(keywordsOf(config)) as Handler
    if (isTruthy(formatter)) handler.setFormatter(formatter as FormatterLike)
    if (level !== null) handler.setLevel(checkLevel(toPlain(level)))
    if (isTruthy(filters)) this.add_filters(handler, filters)
    const attributes = config.pop('.')
    if (isTruthy(attributes)) setAttributes(handler, attributes)
    return handler
  }

  #formatterOf(name: unknown): unknown {
    if (!isTruthy(name)) return null
    try {
      return this.#part('formatters').item(name)
    } catch (error) {
      throw new ValueError(`Unable to set formatter ${recordValues.repr(toPlain(name))}`, { cause: error })
    }
  }

  #factoryOf(config: ConvertingDict): (kwargs: Record<string, unknown>) => unknown {
    const given = config.pop('()')
    const factory = typeof given === 'function' ? given : this.resolve(given as string)
    return (kwargs) => callFactory(factory, kwargs)
  }

  #handlerClassOf(
    config: ConvertingDict,
    given: ReadonlyMap<unknown, unknown>,
  ): (kwargs: Record<string, unknown>) => unknown {
    config.item('class')
    const named = config.pop('class')
    const klass = typeof named === 'function' ? named : this.resolve(named as string)
    if (typeof klass !== 'function') throw new TypeError(`${recordValues.repr(toPlain(named))} is not a class`)
    try {
      if (isSubclass(klass, 'logging.handlers.MemoryHandler')) this.#readMemorySettings(config)
      if (!isSubclass(klass, 'logging.handlers.QueueHandler')) return (kwargs) => callFactory(klass, kwargs)
      readQueueSettings(this, config)
      return (kwargs) => makeQueueHandler(klass, kwargs)
    } catch (error) {
      // For the second attempt, when the others are there.
      if (isPremature(error)) for (const [key, value] of given) config.set(key, value)
      throw error
    }
  }

  #readMemorySettings(config: ConvertingDict): void {
    if (config.has('flushLevel')) config.set('flushLevel', checkLevel(toPlain(config.get('flushLevel'))))
    if (!config.has('target')) return
    const name = config.get('target')
    try {
      const target = this.#part('handlers').item(name)
      if (!(target instanceof Handler)) throw new NotConfiguredYet('target not configured yet')
      config.set('target', target)
    } catch (error) {
      throw new ValueError(`Unable to set target handler ${recordValues.repr(toPlain(name))}`, { cause: error })
    }
  }

  /** Adds filters to a logger or handler: by their names, or themselves. @throws ValueError if there is no such filter */
  add_filters(filterer: Filterer, filters: unknown): void {
    for (const each of itemsOf(filters)) {
      try {
        filterer.addFilter(isFilter(each) ? each : (this.#part('filters').item(each) as FilterLike))
      } catch (error) {
        throw new ValueError(`Unable to add filter ${recordValues.repr(toPlain(each))}`, { cause: error })
      }
    }
  }

  /** Adds handlers to a logger by their names. @throws ValueError if there is no such handler */
  add_handlers(logger: Logger, handlers: unknown): void {
    for (const each of itemsOf(handlers)) {
      try {
        logger.addHandler(this.#part('handlers').item(each) as Handler)
      } catch (error) {
        throw new ValueError(`Unable to add handler ${recordValues.repr(toPlain(each))}`, { cause: error })
      }
    }
  }

  /** Does what is the same for the root and for other loggers. @param incremental - whether only the level changes */
  common_logger_config(logger: Logger, config: ConvertingDict, incremental = false): void {
    const level = config.get('level')
    if (level !== null) logger.setLevel(checkLevel(toPlain(level)))
    if (incremental) return
    for (const handler of [...logger.handlers]) logger.removeHandler(handler)
    const handlers = config.get('handlers')
    if (isTruthy(handlers)) this.add_handlers(logger, handlers)
    const filters = config.get('filters')
    if (isTruthy(filters)) this.add_filters(logger, filters)
  }

  /** Configures a logger that is not the root. @param incremental - whether its handlers and filters stay */
  configure_logger(name: string, config: ConvertingDict, incremental = false): void {
    const logger = getLogger(name)
    this.common_logger_config(logger, config, incremental)
    logger.disabled = false
    const propagate = config.get('propagate')
    if (propagate !== null) logger.propagate = isTruthy(propagate)
  }

  /** Configures the root. @param incremental - whether its handlers and filters stay */
  configure_root(config: ConvertingDict, incremental = false): void {
    this.common_logger_config(root, config, incremental)
  }

  #part(name: string): ConvertingDict {
    const part = this.config.get(name)
    return part instanceof ConvertingDict ? part : new ConvertingDict({}, this)
  }
}
