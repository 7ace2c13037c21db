/** The functions and types that expressions can call: entries of tables, never JavaScript functions as such. */
import { PyObject } from './objects.js'
import { describeHost } from './session.js'
import { bind, type Keywords, noKeywords, type Signature } from './signature.js'
import { typeName } from './type-name.js'

/** A function of Python: a method of a value, a builtin, or one of a module. */
export class PyFunction extends PyObject {
  readonly typeName = 'builtin_function_or_method'

  /** @param run - what it does, with positional and keyword arguments as they were given */
  constructor(
    readonly name: string,
    readonly run: (args: readonly unknown[], keywords: Keywords) => unknown,
  ) {
    super()
  }

  override repr(): string {
    return `<built-in function ${this.name}>`
  }
}

/**
 * Makes a function whose arguments are bound to a signature.
 *
 * @param run - gets the arguments in the signature's order; those left out are undefined
 */
export function defineFunction(name: string, signature: Signature, run: (...args: unknown[]) => unknown): PyFunction {
  return new PyFunction(name, (args, keywords) => run(...bind(`${name}()`, signature, args, keywords)))
}

/** A method: its parameters without the first, and what it does to its value. */
export type Method<Self> = readonly [signature: Signature, run: (self: Self, ...args: unknown[]) => unknown]

/** What a type of Python offers. */
export interface TypeTable<Self> {
  /** The type's name. */
  readonly name: string
  /** What calling it does; without this it cannot be called. */
  readonly construct?: PyFunction
  /** Whether a value is of the type. */
  is(value: unknown): value is Self
  readonly methods: Readonly<Record<string, Method<Self>>>
  /** What is read from a value without a call. */
  readonly properties?: Readonly<Record<string, (self: Self) => unknown>>
}

/** All types by name: the way from a value to its methods. */
const types = new Map<string, Pick<PyType, 'attributeOf' | 'members'>>()

/** The type of a value; undefined for None, functions, modules and what the host has. */
export function typeOf(value: unknown): Pick<PyType, 'attributeOf' | 'members'> | undefined {
  return types.get(typeName(value))
}

/** A type of Python: can be called to make a value, and has the methods of its values. */
export class PyType<Self = never> extends PyObject {
  readonly typeName = 'type'
  readonly name: string
  readonly #table: TypeTable<Self>
  readonly #methods: ReadonlyMap<string, Method<Self>>
  readonly #properties: ReadonlyMap<string, (self: Self) => unknown>

  constructor(table: TypeTable<Self>) {
    super()
    this.name = table.name
    this.#table = table
    this.#methods = new Map(Object.entries(table.methods))
    this.#properties = new Map(Object.entries(table.properties ?? {}))
    types.set(this.name, this)
  }

  /** Whether a value is of this type. */
  holds(value: unknown): boolean {
    return this.#table.is(value)
  }

  /** Calls the type. @throws TypeError if it cannot be */
  construct(args: readonly unknown[], keywords: Keywords): unknown {
    if (this.#table.construct === undefined) throw new TypeError(`cannot create '${this.name}' instances`)
    return this.#table.construct.run(args, keywords)
  }

  /** An attribute of one of the type's values; undefined if it has none of the name. */
  attributeOf(value: unknown, name: string): { readonly value: unknown } | undefined {
    if (!this.#table.is(value)) return undefined
    const property = this.#properties.get(name)
    if (property !== undefined) return { value: property(value) }
    const method = this.#methods.get(name)
    if (method === undefined) return undefined
    const [signature, run] = method
    return { value: defineFunction(name, signature, (...args) => run(value, ...args)) }
  }

  /** The function behind a method, which takes the value as its first argument; undefined if there is no such method. */
  unbound(name: string): { readonly value: unknown } | undefined {
    const method = this.#methods.get(name)
    return method && { value: this.#unbound(name, method) }
  }

  #unbound(name: string, [signature, run]: Method<Self>): PyFunction {
    return new PyFunction(name, ([self, ...args], keywords) => {
      if (!this.#table.is(self))
        throw new TypeError(
          `descriptor '${name}' for '${this.name}' objects doesn't apply to a '${typeName(self)}' object`,
        )
      return run(self, ...bind(`${this.name}.${name}()`, signature, args, keywords))
    })
  }

  /** The names of what its values offer. */
  get members(): string[] {
    return [...this.#properties.keys(), ...this.#methods.keys()]
  }

  override repr(): string {
    return `<class '${this.name}'>`
  }
}

/**
 * Calls a value of Python.
 *
 * @throws TypeError if it cannot be called
 */
export function callValue(callee: unknown, args: readonly unknown[], keywords: Keywords = noKeywords): unknown {
  if (callee instanceof PyFunction) return callee.run(args, keywords)
  if (callee instanceof PyType) return callee.construct(args, keywords)
  const call = describeHost(callee)?.call
  if (call === undefined) throw new TypeError(`'${typeName(callee)}' object is not callable in a configuration`)
  return call(args, keywords)
}
