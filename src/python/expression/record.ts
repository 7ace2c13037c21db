import { PyTuple } from '../tuple.js'

/** A tuple whose items have names too, as Python's `sys.version_info`. */
export class PyRecord extends PyTuple {
  #typeName = 'tuple'
  #fields: ReadonlyMap<string, unknown> = new Map()

  /** Makes a record of a type's name and the fields in their order. */
  static make(typeName: string, fields: readonly (readonly [name: string, value: unknown])[]): PyRecord {
    const record = new PyRecord()
    for (const [, value] of fields) record.push(value)
    record.#typeName = typeName
    record.#fields = new Map(fields)
    return record
  }

  /** The name of its type, as in Python's error messages. */
  get typeName(): string {
    return this.#typeName
  }

  /** The items by their names. */
  get fields(): ReadonlyMap<string, unknown> {
    return this.#fields
  }
}
