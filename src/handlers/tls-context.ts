import { isPlainObject } from '../python/call-arguments.js'

/** Options of TLS that can be handed to another thread: of Node's `tls.connect`, those that are text, bytes, numbers or booleans. */
export type TlsContext = Readonly<Record<string, unknown>>

/**
 * The `context` of a handler that encrypts.
 *
 * @throws TypeError for one that cannot be handed to the thread that sends
 */
export function tlsContext(context: unknown): TlsContext | null {
  if (typeof context !== 'object' || context === null) return context as TlsContext | null
  if (!isPlainObject(context)) throw refusal(`found ${context.constructor?.name ?? 'an object of no class'}`)
  for (const [name, option] of Object.entries(context))
    if (!isCloneable(option))
      throw refusal(`its ${name} is a ${typeof option}, which cannot go to the thread that sends`)
  return context as TlsContext
}

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

function refusal(found: string): TypeError {
  return new TypeError(
    `context: ${found}; accepted: a plain object with options of tls.connect that are text, bytes, numbers or booleans`,
  )
}
