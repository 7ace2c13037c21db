/** Where names are looked up: the targets of the comprehensions around, then the names of the evaluation. */
import { NameError } from '../errors.js'
import type { Target } from './nodes.js'

/** Finds the value of a name. */
export interface Scope {
  /** @throws NameError if the name has no value */
  get(name: string): unknown
}

/** The names that a comprehension's targets take; they exist in it alone, from the moment when they are assigned. */
export class LocalScope implements Scope {
  readonly #outer: Scope
  readonly #names: ReadonlySet<string>
  readonly #values = new Map<string, unknown>()

  /** @param targets - all targets of the comprehension: their names hide those outside from the start */
  constructor(outer: Scope, targets: readonly Target[]) {
    this.#outer = outer
    this.#names = new Set(targets.flatMap(namesOf))
  }

  get(name: string): unknown {
    if (!this.#names.has(name)) return this.#outer.get(name)
    if (this.#values.has(name)) return this.#values.get(name)
    throw new NameError(`cannot access local variable '${name}' where it is not associated with a value`)
  }

  /** Gives one of the comprehension's names a value. */
  set(name: string, value: unknown): void {
    this.#values.set(name, value)
  }
}

function namesOf(target: Target): string[] {
  return target.kind === 'name' ? [target.name] : target.items.flatMap(namesOf)
}
