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
  readonly klass: ConfigClass
  /** Its positional arguments, as exact values. */
  readonly args: readonly unknown[]
  /** Its keyword arguments, as exact values. */
  readonly keywords: Keywords

  constructor(klass: ConfigClass, args: readonly unknown[], keywords: Keywords) {
    super()
    this.typeName = klass.name
    this.klass = klass
    this.args = args
    this.keywords = keywords
  }

  /** @param made - what was made of the values that it may share with others */
  make(made: Map<object, unknown>): object {
    const args = fromPython(this.args.map((value) => withInstances(value, made))) as unknown[]
    const keywords = fromPython(withInstances(this.keywords, made)) as Record<string, unknown>
    return construct(this.klass, args, keywords)
  }
}

/**
 * A value out of an expression as plain JavaScript, with the instances that it asks for. What stands in it twice is one
 * thing afterwards, too.
 */
export function realize(value: unknown): unknown {
  return fromPython(withInstances(value, new Map()))
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

function withInstances(value: unknown, made: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (made.has(value)) return made.get(value)
  const result = value instanceof LateInstance ? value.make(made) : withInstancesWithin(value, made)
  made.set(value, result)
  return result
}

function withInstancesWithin(value: object, made: Map<object, unknown>): unknown {
  const isDict = value instanceof Map
  if (!isDict && !Array.isArray(value)) return value
  let isChanged = false
  const items = [...value.values()].map((item) => {
    const result = withInstances(item, made)
    if (!Object.is(result, item)) isChanged = true
    return result
  })
  if (!isChanged) return value
  return isDict ? new Map([...value.keys()].map((key, at) => [key, items[at]])) : items
}
