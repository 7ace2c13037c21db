import { STANDARD_CLASSES } from './standard-classes.js'

/** A class of handlers or formatters. */
export type ConfigClass = new (...args: never) => object

/** Classes by their full Python names, as `logging.handlers.MemoryHandler`. */
const classes = new Map(STANDARD_CLASSES)

const ownNames = new Map([...STANDARD_CLASSES].map(([name, klass]) => [klass, name]))

let revision = 0

/**
 * Makes a class known under a Python name, for `class=` in configurations. A name that is known already gets the new class.
 *
 * @param name - the full name, as `my.pkg.MyHandler`
 * @param klass - what is called with the arguments in `args`, and with those in `kwargs` as one trailing object
 * @throws TypeError for a name that is not text, or something that is no class
 * @example
 * class ListHandler extends logging.Handler { ... }
 * logging.config.registerClass('my.pkg.ListHandler', ListHandler)
 */
export function registerClass(name: string, klass: ConfigClass): void {
  if (typeof name !== 'string' || name === '') throw new TypeError('registerClass(): the name must be text')
  if (typeof klass !== 'function' || klass.prototype === undefined)
    throw new TypeError(`registerClass(): what '${name}' stands for must be a class`)
  classes.set(fullNameOf(name.startsWith('handlers.') ? `logging.${name}` : name), klass)
  revision++
}

/**
 * Puts other classes in the place of some, by their full names.
 *
 * @param changes - `undefined` for a name that is to be unknown
 * @returns what was there before, to be put back in the same way
 */
export function swapClasses(
  changes: ReadonlyMap<string, ConfigClass | undefined>,
): ReadonlyMap<string, ConfigClass | undefined> {
  const before = new Map(Array.from(changes.keys(), (name) => [name, classes.get(name)]))
  for (const [name, klass] of changes) {
    if (klass === undefined) classes.delete(name)
    else classes.set(name, klass)
  }
  revision++
  return before
}

/** Counts the changes of what is known. */
export function classesRevision(): number {
  return revision
}

/** All classes that are known, by their full names. */
export function registeredClasses(): IterableIterator<[name: string, klass: ConfigClass]> {
  return classes.entries()
}

/** Whether a value is a class that is known. */
export function isRegistered(value: unknown): value is ConfigClass {
  return typeof value === 'function' && new Set<unknown>(classes.values()).has(value)
}

/** The full name of a class that came with this package; `undefined` for any other. */
export function ownNameOf(klass: ConfigClass): string | undefined {
  return ownNames.get(klass)
}

/**
 * Finds a class by a full name, as Python does that imports the modules in it.
 *
 * @returns `undefined` if there is none
 */
export function importClass(name: string): ConfigClass | undefined {
  return classes.get(fullNameOf(name))
}

/**
 * Finds a class by a name as handlers have it: from within Python's logging, as `StreamHandler` or
 * `handlers.RotatingFileHandler`, or else a full one.
 *
 * @returns `undefined` if there is none
 */
export function handlerClass(name: string): ConfigClass | undefined {
  return classes.get(fullNameOf(`logging.${name}`)) ?? importClass(name)
}

/** The full names of all classes that are known. */
export function classNames(): IterableIterator<string> {
  return classes.keys()
}

// Python's logging.handlers and logging.config both have `logging` among their names, and so on round in a circle.
function fullNameOf(name: string): string {
  return name.startsWith('logging.') ? name.replace(/^logging\.(?:(?:handlers|config)\.logging\.)+/, 'logging.') : name
}
