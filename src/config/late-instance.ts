import { isPlainObject } from '../python/call-arguments.js'
import { PyObject } from '../python/expression/objects.js'
import type { Keywords } from '../python/expression/signature.js'
import { fromPython } from '../python/values.js'
import type { ConfigClass } from './classes.js'

/**
 * An instance that an expression asks for, as `StreamHandler(sys.stdout)` among the arguments of a MemoryHandler. It is
 * made when the handler itself is: holding a configuration against the rules must not open files.
 */
export class LateInstance extends PyObject {
  readonly typeName: string
  readonly #klass: ConfigClass
  readonly #args: readonly unknown[]
  readonly #keywords: Keywords

  constructor(klass: ConfigClass, args: readonly unknown[], keywords: Keywords) {
    super()
    this.typeName = klass.name
    this.#klass = klass
    this.#args = args
    this.#keywords = keywords
  }

  make(): object {
    return construct(this.#klass, this.#args.map(realize), realize(this.#keywords) as Record<string, unknown>)
  }
}

/** A value out of an expression as plain JavaScript, with the instances that it asks for. */
export function realize(value: unknown): unknown {
  return fromPython(withInstances(value))
}

/**
 * Calls a class as Python would with these arguments.
 *
 * @throws what its constructor throws
 */
export function construct(
  klass: ConfigClass,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
): object {
  // A plain object in last place is keyword arguments, so one that is meant as the last positional argument needs another
  // behind it.
  const trailing = Object.keys(kwargs).length > 0 || isPlainObject(args.at(-1)) ? [kwargs] : []
  return Reflect.construct(klass, [...args, ...trailing])
}

function withInstances(value: unknown): unknown {
  if (value instanceof LateInstance) return value.make()
  if (!holdsInstance(value, new Set())) return value
  if (Array.isArray(value)) return value.map(withInstances)
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withInstances(item)]))
  return value
}

function holdsInstance(value: unknown, seen: Set<unknown>): boolean {
  if (value instanceof LateInstance) return true
  if (typeof value !== 'object' || value === null || seen.has(value)) return false
  seen.add(value)
  if (!Array.isArray(value) && !(value instanceof Map)) return false
  for (const item of value.values()) if (holdsInstance(item, seen)) return true
  return false
}
