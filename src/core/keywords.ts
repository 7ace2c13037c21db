import { isPlainObject } from '../python/call-arguments.js'
import { isError } from '../python/is-error.js'
import { compilePercentFormat } from '../python/percent-format.js'
import { messageValues } from '../python/values.js'

import type { EntryFunction } from './call-site.js'

/** The function whose caller is the call site, handed on where one logging function calls another. */
export const ENTRY = Symbol('entry')

/** The keyword arguments of a logging call: one trailing plain object. */
export interface LogOptions {
  /** An error to log with the record: what was thrown. */
  exc_info?: unknown
  /** Whether to log the stack of the call too. Default false. */
  stack_info?: boolean
  /** Which caller is the call site: 1, the default, is the caller itself, 2 its caller. */
  stacklevel?: number
  /** More attributes for the record. */
  extra?: Readonly<Record<string, unknown>> | null
  [ENTRY]?: EntryFunction
}

const KEYS: ReadonlySet<string> = new Set(['exc_info', 'stack_info', 'stacklevel', 'extra'])

/** The keyword arguments of a logging call, when its last argument is an object of nothing else. */
export function trailingOptions(args: readonly unknown[]): LogOptions | undefined {
  const last: unknown = args[args.length - 1]
  if (typeof last !== 'object' || !isPlainObject(last)) return undefined
  const keys = Object.keys(last)
  // An empty object is an argument like any other.
  const isOptions = keys.length === 0 ? Object.hasOwn(last, ENTRY) : keys.every((key) => KEYS.has(key))
  return isOptions ? (last as LogOptions) : undefined
}

/**
 * The error that a logging call carries without naming it `exc_info`: the message itself, or a last argument that the
 * message has no conversion for.
 */
export function impliedError(msg: unknown, args: readonly unknown[]): { error: Error; consumed: boolean } | undefined {
  const last = args[args.length - 1]
  if (isError(last)) {
    if (typeof msg !== 'string') return { error: last, consumed: true }
    const format = compilePercentFormat(msg, messageValues)
    return format.argumentCount < args.length && !format.usesMapping ? { error: last, consumed: true } : undefined
  }
  return isError(msg) ? { error: msg, consumed: false } : undefined
}

/**
 * A logging call that is handed on to another logging function: its arguments, and its keywords with the function which the
 * program called.
 *
 * @param exc_info - what `exc_info` is where the call does not say
 */
export function handedOn(
  args: readonly unknown[],
  entry: EntryFunction,
  exc_info?: unknown,
): { args: readonly unknown[]; options: LogOptions } {
  const given = trailingOptions(args)
  const options = { [ENTRY]: entry, ...(exc_info === undefined ? {} : { exc_info }), ...given }
  return { args: given === undefined ? args : args.slice(0, -1), options }
}
