/** Reading attributes: from the tables of types, modules and described host values, and from nothing else. */
import { AttributeError } from '../errors.js'
import { PyType, typeOf } from './callable.js'
import { Computed, Namespace } from './objects.js'
import { PyRecord } from './record.js'
import { describeHost } from './session.js'
import { typeName } from './type-name.js'

/**
 * The value of `value.name`.
 *
 * @throws AttributeError if there is none in the tables
 */
export function attributeOf(value: unknown, name: string): unknown {
  const found = find(value, name)
  if (found !== undefined) return found.value
  const reason = name.startsWith('__') ? ': names with double underscores are refused' : ''
  throw new AttributeError(
    `${nameOf(value)} has no attribute '${name}' that a configuration can use${reason}${accepted(value)}`,
  )
}

interface Found {
  readonly value: unknown
}

function find(value: unknown, name: string): Found | undefined {
  if (value instanceof Namespace) return entry(value.members, name)
  if (value instanceof PyType) return value.unbound(name)
  if (value instanceof PyRecord) return entry(value.fields, name)
  const type = typeOf(value)
  if (type !== undefined) return type.attributeOf(value, name)
  const attributes = describeHost(value)?.attributes
  return attributes && entry(attributes, name)
}

function entry(members: ReadonlyMap<string, unknown>, name: string): Found | undefined {
  if (!members.has(name)) return undefined
  const member = members.get(name)
  return { value: member instanceof Computed ? member.read() : member }
}

function nameOf(value: unknown): string {
  if (value instanceof Namespace) return `module '${value.name}'`
  return value instanceof PyType ? `type object '${value.name}'` : `'${typeName(value)}' object`
}

function accepted(value: unknown): string {
  const names = membersOf(value)
  return names.length === 0 ? '' : `; accepted: ${names.sort().join(', ')}`
}

function membersOf(value: unknown): string[] {
  if (value instanceof Namespace) return [...value.members.keys()]
  if (value instanceof PyType) return value.members
  if (value instanceof PyRecord) return [...value.fields.keys()]
  return typeOf(value)?.members ?? [...(describeHost(value)?.attributes?.keys() ?? [])]
}
