/** The functions that Python's pickles call to make plain data for which a protocol has no step of its own. */

/** A function that was named in a pickle and is yet to be called: it is no value itself. */
export class PlainGlobal {
  readonly name: string
  /** Makes the value; `undefined` when that cannot be with these arguments. */
  readonly make: (args: readonly unknown[]) => unknown

  constructor(name: string, make: (args: readonly unknown[]) => unknown) {
    this.name = name
    this.make = make
  }
}

const globals = new Map([['_codecs.encode', new PlainGlobal('_codecs.encode', encode)]])
// Python 3 names the module as Python 2 did, for its sake.
for (const module of ['builtins', '__builtin__'])
  for (const [name, make] of Object.entries({
    bytes: makeBytes,
    bytearray: makeBytes,
    set: makeSet,
    frozenset: makeSet,
  }))
    globals.set(`${module}.${name}`, new PlainGlobal(`${module}.${name}`, make))

/** The function of that name, if it makes nothing but plain data. */
export function plainGlobal(module: string, name: string): PlainGlobal | undefined {
  return globals.get(`${module}.${name}`)
}

/** Whether Python can use a value as a key of a dict or an item of a set. (A frozenset, which it can, is a Set like any other here.) */
export function isHashable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (value instanceof Map) return false
  return !Array.isArray(value) || value.constructor !== Array
}

// Each byte as the character of that number.
function encode(args: readonly unknown[]): Uint8Array | undefined {
  const [text, codec] = args
  if (args.length !== 2 || typeof text !== 'string' || (codec !== 'latin1' && codec !== 'latin-1')) return undefined
  return /[^\0-\xff]/.test(text) ? undefined : Uint8Array.from(Buffer.from(text, 'latin1'))
}

function makeBytes(args: readonly unknown[]): Uint8Array | undefined {
  if (args.length === 0) return new Uint8Array()
  if (args.length === 1 && args[0] instanceof Uint8Array) return args[0].slice()
  return encode(args)
}

function makeSet(args: readonly unknown[]): Set<unknown> | undefined {
  const [items] = args
  return args.length === 1 && Array.isArray(items) && items.every(isHashable) ? new Set(items) : undefined
}
