/** Formatting within expressions: the format functions over the evaluator's values, bounded. */
import { compilePercentFormat } from '../percent-format.js'
import { compileStrFormat, formatValue } from '../str-format.js'
import { StructTime } from '../struct-time.js'
import { PyTuple } from '../tuple.js'
import { attributeOf } from './attributes.js'
import { structFields } from './iterate.js'
import { PyObject } from './objects.js'
import { PyRange } from './range.js'
import { expressionValues } from './repr.js'
import { currentLimits, spend, spendText } from './session.js'
import type { Keywords } from './signature.js'
import { subscript } from './subscript.js'

function paid(text: string): string {
  spendText(text.length)
  return text
}

/** Python's `format % args`. @throws what Python does; OverflowError if the text would be too long */
export function formatPercent(format: string, args: unknown): string {
  spend(format.length)
  const options = { maxLength: currentLimits().textLength, get: subscript }
  return paid(compilePercentFormat(format, expressionValues, options).format(asArguments(args)))
}

/** A time is a tuple; what has no items is an only argument. */
function asArguments(args: unknown): unknown {
  if (args instanceof StructTime) return structFields(args)
  const isContainer =
    Array.isArray(args) || args instanceof Map || args instanceof Uint8Array || args instanceof PyRange
  const isOpaque = args instanceof PyObject || (typeof args === 'object' && args !== null && !(args instanceof Set))
  return isOpaque && !isContainer ? PyTuple.of(args) : args
}

/** Python's `format.format(*args, **kwargs)`. @throws what Python does; OverflowError if the text would be too long */
export function formatText(format: string, args: readonly unknown[], kwargs: Keywords): string {
  spend(format.length)
  const options = { maxLength: currentLimits().textLength, attribute: attributeOf, get: subscript }
  return paid(compileStrFormat(format, expressionValues, options).format(args, kwargs))
}

/** Python's `format(value, spec)`. @throws what Python does; OverflowError if the text would be too long */
export function formatted(value: unknown, spec: string): string {
  spend(spec.length)
  return paid(formatValue(value, spec, expressionValues, currentLimits().textLength))
}
