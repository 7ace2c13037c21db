import type { Logger } from '../core/logger.js'
import { isPlaceHolder, manager, root } from '../core/manager.js'
import { replaceHandlers } from '../core/shutdown.js'

/**
 * Runs a function that configures logging as a whole or not at all: if it throws, the loggers, and the handlers that were
 * there, are as before. Loggers that it made stay, and are as if somebody had only asked for them.
 *
 * @throws what the function throws
 */
export function asWholeOrNot(configure: () => void): void {
  const before = new Map(loggers().map((logger) => [logger, stateOf(logger)]))
  try {
    replaceHandlers(configure)
  } catch (error) {
    for (const logger of loggers()) Object.assign(logger, before.get(logger) ?? untouched())
    manager._clear_cache()
    throw error
  }
}

/** What a configuration changes of a logger. */
type LoggerState = Pick<Logger, 'level' | 'propagate' | 'disabled' | 'handlers' | 'filters'>

const untouched = (): LoggerState => ({ level: 0, propagate: true, disabled: false, handlers: [], filters: [] })

function stateOf({ level, propagate, disabled, handlers, filters }: Logger): LoggerState {
  return { level, propagate, disabled, handlers: [...handlers], filters: [...filters] }
}

function loggers(): Logger[] {
  const found = [root]
  for (const logger of manager.loggerDict.values()) if (!isPlaceHolder(logger)) found.push(logger)
  return found
}
