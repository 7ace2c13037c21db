import { types } from 'node:util'
import { messageValues } from '../python/values.js'

// A chain of causes this long is a mistake or an attack; the indentation makes its text grow with the square of its length.
const MAX_DEPTH = 100

// The names that V8 itself writes at the head of a stack.
const BUILT_IN_NAME = /^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error(?=[:\n]|$)/

/**
 * What was thrown, as text of one or many lines without a newline at the end.
 *
 * An Error shows its stack, its cause and, of an AggregateError, its errors, in the form in which Node's console shows them,
 * but with every line of every stack. An error met again (causes may go in a circle) is only named. What is not an Error is
 * shown as `%s` shows it. Where no error is at hand (`true`, `null`) the text is Python's, `NoneType: None`.
 *
 * @example
 * Error: cannot start
 *     at start (/srv/app/main.js:7:9) {
 *   [cause]: Error: connect ECONNREFUSED 10.0.0.1:5432
 *       at connect (/srv/app/db.js:3:11)
 * }
 */
export function exceptionText(thrown: unknown): string {
  if (thrown === undefined || thrown === null || typeof thrown === 'boolean') return 'NoneType: None'
  if (!isError(thrown)) return withoutLastNewline(messageValues.str(thrown))
  return errorText(thrown, new Set(), 0)
}

interface ErrorLike {
  readonly name?: unknown
  readonly message?: unknown
  readonly stack?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
}

function isError(value: unknown): value is ErrorLike & object {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Error || types.isNativeError(value)) return true
  // What comes from another process or thread may be an error in all but its class.
  const { stack, message } = value as ErrorLike
  return typeof stack === 'string' && typeof message === 'string'
}

function errorText(error: ErrorLike & object, shown: Set<object>, depth: number): string {
  shown.add(error)
  const { cause, errors } = error
  const parts: string[] = []
  if (cause !== undefined && cause !== null && typeof cause !== 'function')
    parts.push(`[cause]: ${partText(cause, shown, depth)}`)
  if (Array.isArray(errors) && (error instanceof AggregateError || errors.some(isError)))
    parts.push(`[errors]: ${listText(errors, shown, depth)}`)
  const stack = stackText(error)
  return parts.length === 0 ? stack : `${stack} {\n  ${parts.map(indented).join(',\n  ')}\n}`
}

function listText(values: readonly unknown[], shown: Set<object>, depth: number): string {
  const items = values.map((value) => `  ${indented(partText(value, shown, depth))}`)
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`
}

function partText(value: unknown, shown: Set<object>, depth: number): string {
  if (!isError(value)) return messageValues.repr(value)
  if (shown.has(value)) return `[${headline(value)}, see above]`
  return depth === MAX_DEPTH ? `[${headline(value)}]` : errorText(value, shown, depth + 1)
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

function stackText(error: ErrorLike): string {
  const { stack } = error
  if (typeof stack !== 'string' || stack === '') return withoutLastNewline(errorToString(error))
  // V8 writes the stack before a subclass's constructor gives the error its name.
  const [builtIn] = BUILT_IN_NAME.exec(stack) ?? []
  return withoutLastNewline(builtIn === undefined ? stack : nameOf(error, builtIn) + stack.slice(builtIn.length))
}

function nameOf(error: ErrorLike, builtIn: string): string {
  const { name } = error
  if (typeof name === 'string' && name !== '' && name !== builtIn) return name
  const made: unknown = error.constructor
  const isSubclass = typeof made === 'function' && made.prototype instanceof Error && made.name !== ''
  return isSubclass ? made.name : builtIn
}

function headline(error: ErrorLike): string {
  return errorToString(error).split('\n', 1).join('')
}

function errorToString(error: ErrorLike): string {
  return Error.prototype.toString.call(error)
}

function withoutLastNewline(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
