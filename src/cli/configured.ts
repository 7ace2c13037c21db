/** What stands when a configuration has been loaded, for those who tell of it. */
import type { Handler } from '../core/handler.js'
import type { Logger } from '../core/logger.js'
import { isPlaceHolder, manager, root } from '../core/manager.js'
import { MemoryHandler } from '../handlers/memory.js'

/** All loggers, the root first, then by their names: those above come before those below. */
export function allLoggers(): Logger[] {
  const loggers = [...manager.loggerDict.values()].filter((entry) => !isPlaceHolder(entry)) as Logger[]
  return [root, ...loggers.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))]
}

// A dot before all other characters, so that what is below a logger follows it at once.
function sortKey({ name }: Logger): string {
  return name.replaceAll('.', '\0')
}

/** All handlers that records can reach, in the order of the loggers, each followed by the one that it hands records on to. */
export function allHandlers(): Handler[] {
  const found = new Set<Handler>()
  for (const logger of allLoggers()) for (const handler of logger.handlers) addWithTargets(found, handler)
  return [...found]
}

function addWithTargets(found: Set<Handler>, handler: Handler): void {
  if (found.has(handler)) return
  found.add(handler)
  for (const target of targetsOf(handler)) addWithTargets(found, target)
}

/** The handlers that a handler hands records on to: a MemoryHandler's target, those behind a QueueHandler. */
export function targetsOf(handler: Handler): readonly Handler[] {
  if (handler instanceof MemoryHandler) return handler.target === null ? [] : [handler.target]
  const listener: unknown = Reflect.get(handler, 'listener')
  const handlers: unknown = typeof listener === 'object' && listener !== null && Reflect.get(listener, 'handlers')
  return Array.isArray(handlers) ? handlers : []
}
