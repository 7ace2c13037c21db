import { AttributeError, NameError, PySyntaxError, ValueError } from '../../python/errors.js'
import { evaluateExpression, PyObject } from '../../python/expression/index.js'
import { gmtime, localtime } from '../../python/struct-time.js'
import { fromPython } from '../../python/values.js'
import { importClass } from '../classes.js'
import { moduleNames } from '../logging-names.js'
import { quoted } from '../quoted.js'
import { registeredObject } from '../registered-objects.js'

const DOTTED_NAME = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/

/** The functions of Python's modules that a configuration can hand on. */
const FUNCTIONS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['time.gmtime', gmtime],
  ['time.localtime', localtime],
])

/**
 * What a full name stands for, as Python finds it by importing the modules in it: a registered class or object, or what
 * Python has under that name in `logging`, `sys`, `os`, `time` and `socket`. Nothing is imported.
 *
 * @throws ValueError if nothing of this name can be reached
 */
export function resolveName(name: string): unknown {
  if (name === '') throw new ValueError('Empty module name')
  const found = registeredObject(name) ?? known(importClass(name)) ?? known(FUNCTIONS.get(name))
  if (found !== undefined) return found.value
  const reason = DOTTED_NAME.test(name) ? undefined : 'it is not a full name, such as logging.StreamHandler'
  try {
    if (reason === undefined) return memberOf(name)
  } catch (error) {
    if (![NameError, AttributeError, PySyntaxError].some((kind) => error instanceof kind)) throw error
  }
  throw new ValueError(`Cannot resolve ${quoted(name)}: ${reason ?? 'there is nothing of this name in reach'}`)
}

function known(value: unknown): { readonly value: unknown } | undefined {
  return value === undefined ? undefined : { value }
}

function memberOf(name: string): unknown {
  const value = fromPython(evaluateExpression(name, moduleNames()))
  if (value instanceof PyObject) throw new AttributeError(`${name} is out of reach`)
  return value
}
