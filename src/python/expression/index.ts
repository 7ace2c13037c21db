/**
 * Python expressions as they stand in the `args`, `kwargs` and `defaults` of a `logging.ini`, worked out without ever being
 * code: a parser and an evaluator over tables. What is not in a table does not exist.
 */
import { OverflowError, PySyntaxError } from '../errors.js'
import { evaluate } from './evaluator.js'
import type { Names } from './names.js'
import { parse } from './parser.js'
import { defaultLimits, type Limits, runSession, type Warn } from './session.js'

export { defineFunction, PyFunction } from './callable.js'
export { toList } from './iterate.js'
export { offsetOf } from './located.js'
export { type HostDescription, type Names, NameTable } from './names.js'
export { Computed, Namespace, PyObject } from './objects.js'
export type { ExpressionWarning, Limits, Warn } from './session.js'
export { standardNames } from './standard-names.js'

/**
 * The value of a Python expression. Python's `eval(source, names)`.
 *
 * Values are exact: an int is a bigint, a float a number, a tuple a `PyTuple`, a list an array, a dict a Map, a set a Set,
 * bytes a Uint8Array; `fromPython` of `values.ts` makes plain JavaScript of them.
 *
 * @param source - the text; blanks before and comments behind it do no harm
 * @param names - what the expression can refer to
 * @param limits - what it may use up
 * @param onWarning - takes what Python warns of, also when the expression turns out to be none
 * @throws PySyntaxError for what is not an expression, or is one that is refused, as `lambda`
 * @throws NameError, AttributeError for names that are not in the tables
 * @throws OverflowError for an expression that goes beyond the limits
 * @throws TypeError, ValueError, KeyError and others as Python does; `offsetOf(error)` tells where in the source
 * @example `evaluateExpression("('app-%d.log' % 3, 'a')", names)` gives the tuple `('app-3.log', 'a')`
 */
export function evaluateExpression(
  source: string,
  names: Names,
  limits: Partial<Limits> = {},
  onWarning?: Warn,
): unknown {
  const bounds = { ...defaultLimits, ...limits }
  if (source.length > bounds.sourceLength)
    throw new PySyntaxError(
      `the expression has ${source.length} characters; at most ${bounds.sourceLength} are accepted`,
    )
  try {
    return runSession(bounds, names, () => evaluate(parse(source), names), onWarning)
  } catch (error) {
    // The bounds keep far from the ends of JavaScript's stack and strings, but a caller may have left little of the stack.
    if (!(error instanceof RangeError)) throw error
    throw new OverflowError('the expression is too large to be worked out here', { cause: error })
  }
}

/**
 * Runs what goes on with an expression's value under the limits of an evaluation, as reading the items of a range that may
 * be endless. What is evaluated within it uses up its limit of work, too: so several expressions can share one.
 *
 * @param names - the names with which the value was worked out
 * @param limits - what it may use up
 */
export function withinLimits<Result>(names: Names, run: () => Result, limits: Partial<Limits> = {}): Result {
  return runSession({ ...defaultLimits, ...limits }, names, run)
}
