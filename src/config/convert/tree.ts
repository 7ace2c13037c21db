import { isPlainObject } from '../../python/call-arguments.js'
import { type ConfigClass, ownNameOf } from '../classes.js'
import { isDict } from '../dict/converting.js'
import { parseReference } from '../dict/references.js'
import { resolveName } from '../dict/resolve.js'

const EXTERNAL = 'ext://'

/** How many references may lead from one to the next. */
const MOST_STEPS = 100

/** A dict of a configuration: its keys and values. */
export type Dict = ReadonlyMap<string, unknown>

/** A configuration for `dictConfig` to look into, with what its references stand for in their place. */
export class ConfigTree {
  readonly #root: Dict

  constructor(config: unknown) {
    this.#root = entriesOf(config)
  }

  /** The dict under some keys; an empty one if there is none. */
  dict(...keys: readonly string[]): Dict {
    let found = this.#root
    for (const key of keys) found = entriesOf(this.value(found, key))
    return found
  }

  /** What the value under a key stands for; `undefined` if there is none. */
  value(dict: Dict, key: string): unknown {
    const value = this.resolve(dict.get(key))
    if (typeof value !== 'string' || !value.startsWith(EXTERNAL)) return value
    try {
      return resolveName(value.slice(EXTERNAL.length))
    } catch {
      // What is out of reach here stays as it is written.
      return value
    }
  }

  /** The full name of what makes a part, by `()` or `class`; `undefined` if there is none. */
  calleeName(part: Dict): string | undefined {
    const callee = this.resolve(part.get(part.has('()') ? '()' : 'class'))
    if (typeof callee === 'function') return ownNameOf(callee as ConfigClass) ?? 'what is not known by a name'
    if (typeof callee !== 'string' || callee === '') return undefined
    return callee.startsWith(EXTERNAL) ? callee.slice(EXTERNAL.length) : callee
  }

  /** A value, or what it refers to in the configuration by `cfg://`. */
  resolve(value: unknown): unknown {
    let found = value
    for (let step = 0; typeof found === 'string' && found.startsWith('cfg://') && step < MOST_STEPS; step++) {
      let at: unknown = this.#root
      for (const key of parseReference(found.slice('cfg://'.length))) at = itemOf(at, key)
      found = at
    }
    return found
  }
}

/** The items of a list of names; none for what is no list. */
export function namesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isDict(value) ? [...entriesOf(value).keys()] : []
}

function entriesOf(value: unknown): Dict {
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [String(key), item]))
  return new Map(isPlainObject(value) ? Object.entries(value) : [])
}

function itemOf(container: unknown, key: string | number): unknown {
  if (Array.isArray(container)) return container[Number(key)]
  const entries = entriesOf(container)
  return entries.get(String(key))
}
