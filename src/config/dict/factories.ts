import { AttributeError, ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { type ConfigClass, isRegistered } from '../classes.js'
import { construct } from '../late-instance.js'
import { quoted } from '../quoted.js'
import { type ConvertingDict, define, entriesOf, isDict, toPlain } from './converting.js'

// Python's pattern takes these for letters too, since it ignores case; and a newline at the end.
const IDENTIFIER = /^[a-z_\u0130\u0131\u017f\u212a][a-z0-9_\u0130\u0131\u017f\u212a]*\n?$/i

/** Something that can be called: a class, or a function that makes what it gives. */
export type Factory = ((kwargs: Readonly<Record<string, unknown>>) => unknown) | ConfigClass

/** Whether a value is a class, and so is called with `new`. Functions that old tools made of classes count too. */
export function isClass(value: unknown): value is ConfigClass {
  if (typeof value !== 'function') return false
  if (isRegistered(value) || /^class\b/.test(Function.prototype.toString.call(value))) return true
  const prototype: unknown = value.prototype
  if (typeof prototype !== 'object' || prototype === null || isGenerator(value)) return false
  return Reflect.ownKeys(prototype).length > 1 || Object.getPrototypeOf(prototype) !== Object.prototype
}

function isGenerator(value: object): boolean {
  return /^(?:Async)?GeneratorFunction$/.test(String(Reflect.get(value, Symbol.toStringTag)))
}

/**
 * Calls a factory with keyword arguments: a class gets them as the last argument unless there are none, a function always.
 *
 * @throws what it throws
 */
export function callFactory(factory: unknown, kwargs: Readonly<Record<string, unknown>>): unknown {
  if (typeof factory !== 'function') throw new TypeError(`'${recordValues.typeName(factory)}' object is not callable`)
  return isClass(factory) ? construct(factory, [], kwargs) : factory(kwargs)
}

/**
 * The entries of a dict as keyword arguments, but for `.`.
 *
 * @throws ValueError for a name that Python would not take for a keyword
 */
export function keywordsOf(config: ConvertingDict): Record<string, unknown> {
  const kwargs: Record<string, unknown> = {}
  for (const key of [...config.keys()]) {
    if (key === '.') continue
    define(kwargs, checkIdentifier(key), toPlain(config.get(key)))
  }
  return kwargs
}

/** Whether Python takes a key for the name of a keyword argument. */
export function isIdentifier(key: unknown): key is string {
  return typeof key === 'string' && IDENTIFIER.test(key)
}

function checkIdentifier(key: unknown): string {
  if (typeof key !== 'string') throw new TypeError(`a name must be text, not ${recordValues.repr(key)}`)
  if (!isIdentifier(key)) throw new ValueError(`Not a valid Python identifier: ${quoted(key)}`)
  return key
}

/**
 * Gives an object the attributes that `.` lists.
 *
 * @throws AttributeError for one that can not be set
 */
export function setAttributes(target: unknown, attributes: unknown): void {
  if (!isDict(attributes))
    throw new AttributeError(`'${recordValues.typeName(attributes)}' object has no attribute 'items'`)
  if ((typeof target !== 'object' && typeof target !== 'function') || target === null)
    throw new AttributeError(`${recordValues.repr(target)} can not have attributes`)
  for (const [key, value] of entriesOf(attributes)) {
    const name = String(key)
    if (name === '__proto__') define(target, name, toPlain(value))
    else if (!Reflect.set(target, name, toPlain(value)))
      throw new AttributeError(`attribute '${name}' of '${target.constructor.name}' objects is not writable`)
  }
}
