import type { Handler } from '../core/handler.js'
import { isPlaceHolder, manager, root } from '../core/manager.js'

/** The handlers that loggers have. */
export function* handlersOfLoggers(): Iterable<Handler> {
  for (const logger of [root, ...manager.loggerDict.values()]) if (!isPlaceHolder(logger)) yield* logger.handlers
}

/** Those of some handlers that get no records: neither a logger has them, nor does a handler that gets some pass them on. */
export function unusedHandlers(made: readonly Handler[]): Handler[] {
  if (made.length === 0) return []
  const used = new Set<unknown>(handlersOfLoggers())
  // What is added while going through it is gone through, too.
  for (const handler of used) for (const next of handlersBehind(handler)) used.add(next)
  return made.filter((handler) => !used.has(handler))
}

// The target of a MemoryHandler, and those of a QueueHandler's listener.
function* handlersBehind(handler: unknown): Iterable<unknown> {
  if (typeof handler !== 'object' || handler === null) return
  if ('target' in handler) yield handler.target
  const listener = 'listener' in handler ? handler.listener : null
  if (typeof listener !== 'object' || listener === null || !('handlers' in listener)) return
  if (Array.isArray(listener.handlers)) yield* listener.handlers
}

/** Closes handlers. Whether a configuration stands, or why not, is what counts, not that closing failed. */
export function closeQuietly(handlers: readonly Handler[]): void {
  for (const handler of handlers) {
    try {
      handler.close()
    } catch {}
  }
}
