import { isPlainObject } from '../../python/call-arguments.js'
import { AttributeError, ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { ConvertingDict, ConvertingList } from './converting.js'
import { callFactory, keywordsOf, setAttributes } from './factories.js'
import { follow } from './references.js'
import { resolveName } from './resolve.js'

/** A configuration as {@link dictConfig} takes it. */
export type DictConfig = Readonly<Record<string, unknown>> | ReadonlyMap<unknown, unknown>

// As Python's pattern, of which the dot stops at the end of the line, and `$` holds before a newline at the end.
const PROTOCOL = /^([a-z]+):\/\/([^\n]*)\n?$/

/** References within references within references are followed this far. */
const DEEPEST = 100

/**
 * What configurators have in common: the values of a configuration, and what they stand for.
 *
 * @example
 * class Configurator extends logging.config.DictConfigurator {
 *   value_converters = { ext: 'ext_convert', cfg: 'cfg_convert', env: 'env_convert' }
 *   env_convert(name) { return process.env[name] ?? null }
 * }
 * @see Python's `logging.config.BaseConfigurator`
 */
export class BaseConfigurator {
  /** The configuration. */
  readonly config: ConvertingDict
  /** The methods that convert what stands behind `NAME://`, by these names. */
  value_converters: Readonly<Record<string, string>> = { ext: 'ext_convert', cfg: 'cfg_convert' }
  #depth = 0

  /**
   * @param config - stays as it is
   * @throws TypeError if it is neither a plain object nor a Map
   */
  constructor(config: DictConfig) {
    if (!isPlainObject(config) && !(config instanceof Map))
      throw new TypeError(`a configuration is a plain object or a Map, not ${recordValues.typeName(config)}`)
    this.config = new ConvertingDict(config, this)
  }

  /**
   * What a full name of Python's stands for: a class that is known, or one of the values that are in reach.
   *
   * @throws ValueError if there is nothing of that name
   */
  resolve(s: string): unknown {
    if (typeof s !== 'string') throw new AttributeError(`a name must be text, not ${recordValues.typeName(s)}`)
    return resolveName(s)
  }

  /** What stands behind `ext://`, see {@link resolve}. */
  ext_convert(value: string): unknown {
    return this.resolve(value)
  }

  /**
   * What stands behind `cfg://`: another part of the configuration.
   *
   * @throws ValueError, KeyError, IndexError or TypeError if there is no such part
   */
  cfg_convert(value: string): unknown {
    return follow(this.config, value)
  }

  /** A value as it is meant: lists and dicts convert what they hold when it is read, text may stand for something else. */
  convert(value: unknown): unknown {
    if (typeof value === 'string') return this.#convertText(value)
    if (value instanceof ConvertingDict) return value
    if (isPlainObject(value) || value instanceof Map) return new ConvertingDict(value, this)
    return Array.isArray(value) ? new ConvertingList(value, this) : value
  }

  /**
   * Makes what a dict with the key `()` describes: that names or is what to call, `.` holds attributes to set on what comes
   * out, all others are keyword arguments.
   *
   * @throws what the factory throws
   */
  configure_custom(config: ConvertingDict): unknown {
    const factory = config.pop('()')
    const callee = typeof factory === 'function' ? factory : this.resolve(factory as string)
    const result = callFactory(callee, keywordsOf(config))
    const attributes = config.pop('.')
    if (isTruthy(attributes)) setAttributes(result, attributes)
    return result
  }

  #convertText(text: string): unknown {
    const [, protocol, rest] = PROTOCOL.exec(text) ?? []
    if (protocol === undefined || rest === undefined || !Object.hasOwn(this.value_converters, protocol)) return text
    const convert: unknown = Reflect.get(this, this.value_converters[protocol] ?? '')
    if (typeof convert !== 'function') throw new AttributeError(`there is no method for ${protocol}://`)
    if (this.#depth >= DEEPEST) throw new ValueError(`${recordValues.repr(text)} refers to itself`)
    this.#depth++
    try {
      return convert.call(this, rest)
    } finally {
      this.#depth--
    }
  }
}

/** Whether Python takes a value of a configuration for true: an empty list or dict it does not. */
export function isTruthy(value: unknown): boolean {
  if (value instanceof ConvertingDict || value instanceof Map || value instanceof Set) return value.size > 0
  if (value instanceof ConvertingList || Array.isArray(value)) return value.length > 0
  if (isPlainObject(value)) return Object.keys(value).length > 0
  return Boolean(value) || Number.isNaN(value)
}
