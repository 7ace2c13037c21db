/** JavaScript's own objects that a way out of an evaluator would change, or use to change others. */
const BUILTINS: readonly object[] = [
  globalThis,
  ...[
    Object,
    Array,
    Function,
    String,
    Number,
    Boolean,
    BigInt,
    Symbol,
    Map,
    Set,
    WeakMap,
    RegExp,
    Date,
    Promise,
    Error,
  ],
  ...[TypeError, RangeError, SyntaxError, Uint8Array, ArrayBuffer],
].flatMap((builtin) => ('prototype' in builtin ? [builtin, builtin.prototype as object] : [builtin]))

/**
 * Remembers the properties of JavaScript's own objects.
 *
 * @returns what tells the properties that have come, gone or changed since then
 */
export function watchBuiltins(): () => string[] {
  const before = BUILTINS.map((builtin) => Object.getOwnPropertyDescriptors(builtin))
  return () => BUILTINS.flatMap((builtin, at) => changedKeys(before[at] ?? {}, builtin).map((key) => `${at}: ${key}`))
}

function changedKeys(before: Readonly<Record<PropertyKey, PropertyDescriptor>>, builtin: object): string[] {
  const now: Readonly<Record<PropertyKey, PropertyDescriptor>> = Object.getOwnPropertyDescriptors(builtin)
  const keys = new Set([...Reflect.ownKeys(before), ...Reflect.ownKeys(now)])
  return [...keys].filter((key) => !isSame(before[key], now[key])).map(String)
}

function isSame(one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return (
    Object.is(one.value, other.value) &&
    one.get === other.get &&
    one.set === other.set &&
    one.writable === other.writable
  )
}
