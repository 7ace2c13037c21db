/** Values of Python that have no counterpart among JavaScript's: the base of them, and the small ones. */

/** A value that only the evaluator knows. None of its JavaScript properties can be reached from an expression. */
export abstract class PyObject {
  /** The name of its type, as in Python's error messages. */
  abstract readonly typeName: string

  /** Python's `repr` of it. */
  repr(): string {
    return `<${this.typeName} object>`
  }
}

class Ellipsis extends PyObject {
  readonly typeName = 'ellipsis'

  override repr(): string {
    return 'Ellipsis'
  }
}

/** Python's `...`. */
export const ellipsis: PyObject = new Ellipsis()

/** `start:stop:step` of an index, as evaluated. */
export class PySlice extends PyObject {
  readonly typeName = 'slice'

  constructor(
    readonly start: unknown,
    readonly stop: unknown,
    readonly step: unknown,
  ) {
    super()
  }
}

/** A member that is worked out whenever it is read, as `os.environ`, or made only if somebody wants it, as `sys.stdout`. */
export class Computed {
  constructor(readonly read: () => unknown) {}
}

/** Something with named members and nothing else: a module, or a part of one. Only the members in the map exist. */
export class Namespace extends PyObject {
  readonly typeName = 'module'

  /**
   * @param name - the module's name for error messages, as `os`
   * @param members - what an expression can reach in it; ints are bigints, and a {@link Computed} is read anew each time
   */
  constructor(
    readonly name: string,
    readonly members: ReadonlyMap<string, unknown>,
  ) {
    super()
  }

  override repr(): string {
    return `<module '${this.name}'>`
  }
}

/** A value that can be read once, item by item: what `zip`, `map` and a generator expression give. */
export class PyIterator extends PyObject implements Iterable<unknown> {
  readonly #items: Iterator<unknown>

  /** @param typeName - Python's name for this kind of iterator, as `zip` */
  constructor(
    readonly typeName: string,
    items: Iterable<unknown>,
  ) {
    super()
    this.#items = items[Symbol.iterator]()
  }

  [Symbol.iterator](): Iterator<unknown> {
    const next = () => this.#items.next()
    return { next }
  }
}

/** What `keys()`, `values()` and `items()` of a dict give. */
export class DictView extends PyObject implements Iterable<unknown> {
  readonly typeName: string

  constructor(
    readonly part: 'keys' | 'values' | 'items',
    readonly dict: ReadonlyMap<unknown, unknown>,
    readonly items: readonly unknown[],
  ) {
    super()
    this.typeName = `dict_${part}`
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.items[Symbol.iterator]()
  }
}
