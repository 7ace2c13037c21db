import { Handler } from '../../core/handler.js'
import { isRecordQueue } from '../../handlers/queues/record-queue.js'
import { ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { type ConfigClass, importClass } from '../classes.js'
import type { BaseConfigurator } from './base-configurator.js'
import { ConvertingDict } from './converting.js'
import { callFactory, isClass } from './factories.js'
import { itemsOf, NotConfiguredYet, reprOf } from './reading.js'

/** Whether a class is the one that the package has under a name, or extends it. */
export function isSubclass(klass: unknown, name: string): klass is ConfigClass {
  const base = importClass(name)
  if (base === undefined || typeof klass !== 'function') return false
  return klass === base || klass.prototype instanceof base
}

/**
 * Reads `queue`, `listener` and `handlers` of a QueueHandler, and puts into the configuration what they stand for.
 *
 * @throws TypeError for what can be neither
 * @throws ValueError for handlers that are not there
 */
export function readQueueSettings(configurator: BaseConfigurator, config: ConvertingDict): void {
  if (config.has('queue')) config.set('queue', queueOf(configurator, config.get('queue')))
  if (config.has('listener')) config.set('listener', listenerOf(configurator, config.get('listener')))
  if (config.has('handlers')) config.set('handlers', handlersOf(configurator, config.get('handlers')))
}

function queueOf(configurator: BaseConfigurator, given: unknown): unknown {
  if (typeof given === 'string') {
    const factory = configurator.resolve(given)
    if (typeof factory === 'function') return callFactory(factory, {})
  } else if (given instanceof ConvertingDict && given.has('()')) {
    return configurator.configure_custom(new ConvertingDict(new Map(given), configurator))
  } else {
    const object: unknown = given instanceof ConvertingDict ? given.source : given
    if (isRecordQueue(object)) return object
  }
  throw new TypeError(`Invalid queue specifier ${reprOf(given)}`)
}

function listenerOf(configurator: BaseConfigurator, given: unknown): unknown {
  let listener = given
  if (typeof given === 'string') listener = configurator.resolve(given)
  else if (given instanceof ConvertingDict && given.has('()'))
    return configurator.configure_custom(new ConvertingDict(new Map(given), configurator))
  if (!isListener(listener)) throw new TypeError(`Invalid listener specifier ${reprOf(given)}`)
  return listener
}

/** Whether a value can make the listener of a QueueHandler: such a class, or any function. */
export function isListener(value: unknown): boolean {
  return isClass(value) ? isSubclass(value, 'logging.handlers.QueueListener') : typeof value === 'function'
}

function handlersOf({ config }: BaseConfigurator, names: unknown): Handler[] {
  const handlers = config.get('handlers') as ConvertingDict
  return itemsOf(names).map((name) => {
    try {
      const handler = handlers.item(name)
      if (handler instanceof Handler) return handler
      throw new NotConfiguredYet(`Required handler ${recordValues.repr(name)} is not configured yet`)
    } catch (error) {
      throw new ValueError(`Unable to set required handler ${recordValues.repr(name)}`, { cause: error })
    }
  })
}

/**
 * Makes a QueueHandler with its listener, which gets the handlers that do the work. The listener is not started.
 *
 * @param klass - QueueHandler, or a class that extends it
 */
export function makeQueueHandler(klass: ConfigClass, kwargs: Readonly<Record<string, unknown>>): object {
  const { queue, listener, handlers = [], respect_handler_level = false, ...others } = kwargs
  const shared = queue ?? callFactory(importClass('queue.Queue'), {})
  const makeListener = listener ?? importClass('logging.handlers.QueueListener')
  const args = [shared, ...(handlers as Handler[]), { respect_handler_level }]
  const made: unknown = isClass(makeListener)
    ? Reflect.construct(makeListener, args)
    : (makeListener as (...args: unknown[]) => unknown)(...args)
  const keywords = Object.keys(others).length > 0 ? [others] : []
  const handler: object = Reflect.construct(klass, [shared, ...keywords])
  Reflect.set(handler, 'listener', made)
  return handler
}
