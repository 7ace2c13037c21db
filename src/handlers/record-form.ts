import { hasGivenTimes, type LogRecord } from '../core/record.js'
import { urlencode } from '../python/urlencode.js'
import { exactValues, PyTuple, recordValues } from '../python/values.js'

const TIMES = new Set(['created', 'msecs', 'relativeCreated'])

/**
 * Fields of a record as a form, with values as Python's `str()` has them.
 *
 * @param fields - what is sent: of the record itself or made by somebody
 * @throws UnicodeEncodeError for half a surrogate pair
 */
export function recordForm(
  record: LogRecord,
  fields: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>,
): string {
  const entries = fields instanceof Map ? [...fields] : Object.entries(fields)
  return urlencode(entries.map(([name, value]) => [String(name), valueText(record, name, value)] as const))
}

function valueText(record: LogRecord, name: string, value: unknown): string | Uint8Array {
  if (value instanceof Uint8Array) return value
  // Python keeps the arguments of a message in a tuple, and times off the clock are floats also when they happen to be whole.
  if (value === record.args && Array.isArray(value)) return recordValues.str(PyTuple.from(value))
  if (typeof value === 'number' && TIMES.has(name) && !hasGivenTimes(record)) return exactValues.str(value)
  return recordValues.str(value)
}
