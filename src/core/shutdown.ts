import { ValueError } from '../python/errors.js'
import { isError } from '../python/is-error.js'
import type { Handler } from './handler.js'
import { state } from './state.js'

/** The `flush` methods that only wait for what `close` does anyway. */
export const flushedByClosing = new WeakSet<Handler['flush']>()

/**
 * Flushes and closes handlers, the youngest first; by default all of them. It runs by itself when the process exits.
 *
 * When it returns, all is written that can be written at once. What goes over the network is under way: `await` what it returns to have
 * it delivered. Nobody has to wait: the end of the process does, as long as the handlers' `exitTimeout` says.
 *
 * @param handlerList - the handlers to close, as `WeakRef`s
 * @returns what resolves when everything is delivered, or given up and reported. It never rejects
 * @throws what a handler throws, unless it is an error of the system (a full disk), a ValueError (closed already) or `raiseExceptions` is false
 * @see Python's `logging.shutdown`
 */
export function shutdown(handlerList: Iterable<WeakRef<Handler>> = state.handlerList): Promise<void> {
  const handlers = [...handlerList].flatMap((reference) => reference.deref() ?? [])
  closeHandlers(handlers)
  return delivered(handlers)
}

function closeHandlers(handlers: readonly Handler[]): void {
  for (const handler of handlers.toReversed()) {
    try {
      close(handler)
    } catch (error) {
      if (state.raiseExceptions && !isHarmless(error)) throw error
    }
  }
}

// Handlers that send records elsewhere say when that is done.
async function delivered(handlers: readonly Handler[]): Promise<void> {
  const waits = handlers.map(async (handler) => {
    if ('delivered' in handler && typeof handler.delivered === 'function') await handler.delivered()
  })
  await Promise.allSettled(waits)
}

function closeAll(): void {
  closeHandlers([...state.handlerList].flatMap((reference) => reference.deref() ?? []))
}

/** The handlers that {@link replaceHandlers} will close, once there is something in their place. */
let replaced: WeakRef<Handler>[] | undefined

/** Closes all handlers and forgets their names: what a new configuration begins with. */
export function clearExistingHandlers(): void {
  state.namedHandlers.clear()
  if (replaced === undefined) closeAll()
  else {
    replaced.push(...state.handlerList)
    quietly(replaced, flush)
  }
  state.handlerList.clear()
}

/**
 * Runs a function that configures logging. The handlers that it clears away stay open until it has come to its end; if it
 * throws, they are what they were before, and those that it made are closed.
 *
 * @throws what the function throws
 */
export function replaceHandlers(configure: () => void): void {
  const names = [...state.namedHandlers]
  const old: WeakRef<Handler>[] = []
  replaced = old
  try {
    configure()
  } catch (error) {
    if (old.length > 0) quietly([...state.handlerList], close)
    for (const [name, handler] of names) state.namedHandlers.set(name, handler)
    for (const handler of old) state.handlerList.add(handler)
    throw error
  } finally {
    replaced = undefined
  }
  quietly(old, close)
}

// What stands now, or why it does not, is what counts, not that flushing or closing failed.
function quietly(handlers: readonly WeakRef<Handler>[], act: (handler: Handler) => void): void {
  for (const reference of handlers.toReversed()) {
    const handler = reference.deref()
    if (handler === undefined) continue
    try {
      act(handler)
    } catch {}
  }
}

function flush(handler: Handler): void {
  if (flushesOnClose(handler)) handler.flush()
}

function close(handler: Handler): void {
  flush(handler)
  handler.close()
}

// A MemoryHandler that was told not to flush when it is closed is not flushed here either.
function flushesOnClose(handler: Handler): boolean {
  if (flushedByClosing.has(handler.flush)) return false
  return !('flushOnClose' in handler) || Boolean(handler.flushOnClose)
}

// Errors of the system, and what a handler says that was closed before.
function isHarmless(error: unknown): boolean {
  return error instanceof ValueError || (isError(error) && 'code' in error)
}

process.once('exit', closeAll)
