import { ValueError } from '../python/errors.js'
import type { Handler } from './handler.js'
import { state } from './state.js'

/**
 * Flushes and closes handlers, the youngest first; by default all of them. It runs by itself when the process exits.
 *
 * @param handlerList - the handlers to close, as `WeakRef`s
 * @throws what a handler throws, unless it is an error of the system (a full disk), a ValueError (closed already) or `raiseExceptions` is false
 * @see Python's `logging.shutdown`
 */
export function shutdown(handlerList: Iterable<WeakRef<Handler>> = state.handlerList): void {
  for (const reference of [...handlerList].reverse()) {
    const handler = reference.deref()
    if (handler === undefined) continue
    try {
      if (flushesOnClose(handler)) handler.flush()
      handler.close()
    } catch (error) {
      if (state.raiseExceptions && !isHarmless(error)) throw error
    }
  }
}

/** Closes all handlers and forgets their names: what a new configuration begins with. */
export function clearExistingHandlers(): void {
  state.namedHandlers.clear()
  shutdown()
  state.handlerList.clear()
}

// A MemoryHandler that was told not to flush when it is closed is not flushed here either.
function flushesOnClose(handler: Handler): boolean {
  return !('flushOnClose' in handler) || Boolean(handler.flushOnClose)
}

// Errors of the system, and what a handler says that was closed before.
function isHarmless(error: unknown): boolean {
  return error instanceof ValueError || (error instanceof Error && 'code' in error)
}

process.once('exit', () => shutdown())
