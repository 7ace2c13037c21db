import type { BaseConfigurator } from './base-configurator.js'
import { PartsConfigurator } from './parts-configurator.js'

/** Stands for a value that only shows when the configuration is built. */
export const later: unique symbol = Symbol('later')

/** The methods that say what the values of a configuration stand for. */
const CONVERTING = ['convert', 'resolve', 'ext_convert', 'cfg_convert'] as const

/**
 * Converts the values of a configuration while it is only looked at. What an application's configurator makes of text stays
 * open.
 */
export class Scratch extends PartsConfigurator {
  readonly #configurator: BaseConfigurator
  readonly #isOwn: boolean

  /** @param configurator - the one that will build; nothing of it changes */
  constructor(configurator: BaseConfigurator) {
    super(new Map(configurator.config))
    this.#configurator = configurator
    this.#isOwn = CONVERTING.every((name) => !isOverridden(configurator, name))
  }

  override convert(value: unknown): unknown {
    if (typeof value !== 'string') return super.convert(value)
    const protocol = /^([a-z]+):\/\//.exec(value)?.[1]
    if (protocol === undefined || !Object.hasOwn(this.#configurator.value_converters, protocol)) return value
    const method = this.#configurator.value_converters[protocol]
    return this.#isOwn && this.value_converters[protocol] === method ? super.convert(value) : later
  }
}

/** Whether a configurator does something in a way of its own. */
export function isOverridden(configurator: BaseConfigurator, name: keyof PartsConfigurator): boolean {
  return Reflect.get(configurator, name) !== PartsConfigurator.prototype[name]
}
