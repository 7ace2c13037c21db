import { evaluateExpression, toList, type Warn, withinLimits } from '../python/expression/index.js'
import { loggingNames } from './logging-names.js'

/**
 * The value of an expression with the names of logging, exact. The build has this module, and all that it needs, read when it is first called.
 *
 * @param onWarning - takes what Python warns of
 * @throws what `evaluateExpression` throws
 */
export function evaluate(source: string, onWarning?: Warn): unknown {
  return evaluateExpression(source, loggingNames(), {}, onWarning)
}

/** The items of a value of an expression, as a new list. @throws TypeError if it has none, OverflowError if they are too many */
export function itemsOf(value: unknown): unknown[] {
  return withinLimits(loggingNames(), () => toList(value))
}
