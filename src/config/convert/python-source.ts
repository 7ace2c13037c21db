import { isPlainObject } from '../../python/call-arguments.js'
import { evaluateExpression } from '../../python/expression/index.js'
import { floatRepr } from '../../python/float-text.js'
import { reprText } from '../../python/text.js'
import { recordValues } from '../../python/values.js'
import { loggingNames } from '../logging-names.js'

/** A value that a Python expression can not say. */
export class NoPythonSource extends Error {}

/**
 * A value of a dictionary as a Python expression in an INI file.
 *
 * @param resolve - gives what stands behind `cfg://`
 * @throws NoPythonSource for one that can not be said
 */
export function pythonSource(value: unknown, resolve: (value: unknown) => unknown): string {
  const source = (item: unknown): string => pythonSource(item, resolve)
  const found = resolve(value)
  if (found === null || found === undefined) return 'None'
  if (typeof found === 'string')
    return found.startsWith('ext://') ? nameFor(found.slice('ext://'.length)) : reprText(found)
  if (found instanceof Number) return floatRepr(found.valueOf())
  if (typeof found === 'number' && !Number.isFinite(found)) return `float('${floatRepr(found)}')`
  if (typeof found === 'number' || typeof found === 'boolean' || typeof found === 'bigint')
    return recordValues.repr(found)
  if (Array.isArray(found)) return `[${found.map(source).join(', ')}]`
  if (!(found instanceof Map) && !isPlainObject(found)) throw new NoPythonSource('an object of the program')
  const entries = found instanceof Map ? [...found] : Object.entries(found)
  return `{${entries.map(([key, item]) => `${reprText(String(key))}: ${source(item)}`).join(', ')}}`
}

// The name by which Python's logging, in which expressions are evaluated, knows what has a full name.
function nameFor(fullName: string): string {
  const name = fullName
    .replace(/^logging\.(?=[^.]+$)/, '')
    .replace(/^logging\.handlers\./, 'handlers.')
    .replace(/^socket\./, 'handlers.socket.')
  try {
    evaluateExpression(name, loggingNames())
    return name
  } catch (error) {
    throw new NoPythonSource(`ext://${fullName} is out of reach for an INI file`, { cause: error })
  }
}
