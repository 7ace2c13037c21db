import { isPlainObject } from '../call-arguments.js'
import { RecursionError } from '../errors.js'
import { PyTuple } from '../tuple.js'
import { kindOfNumber } from '../values.js'
import { ByteWriter } from './byte-writer.js'
import { Opcode } from './opcodes.js'
import { PickleFloat } from './pickle-float.js'

/** As many levels of lists, tuples and dicts may hold each other. CPython goes to about 5,000. */
const MAX_DEPTH = 1000

/** Python puts items into a list or dict in batches of so many. */
const BATCH = 1000

/**
 * A value as a pickle of protocol 1, byte for byte as CPython writes it: what Python's network handlers send.
 *
 * `null` and `undefined` are None, a number without a fraction is an int (see {@link PickleFloat}), an array is a list, a
 * {@link PyTuple} a tuple, a Map or plain object a dict, a Set a set, a Uint8Array bytes. Equal texts are taken for the same
 * object, which CPython knows only of some.
 *
 * @throws TypeError for a value that is none of these
 * @throws RecursionError when values hold each other more than 1,000 levels deep
 * @see Python's `pickle.dumps(value, 1)`
 */
export function dumps(value: unknown): Uint8Array {
  const out = new ByteWriter()
  new Pickler(out).save(value)
  out.byte(Opcode.STOP)
  return out.finish()
}

class Pickler {
  readonly #out: ByteWriter
  /** The numbers of what was written before: texts by value, everything else by identity; globals by {@link globalKey}. */
  readonly #memo = new Map<unknown, number>()
  #count = 0
  #depth = 0

  constructor(out: ByteWriter) {
    this.#out = out
  }

  save(value: unknown): void {
    switch (typeof value) {
      case 'string':
        if (!this.#recall(value)) {
          this.#out.byteAndText(Opcode.BINUNICODE, value)
          this.#memoize(value)
        }
        return
      case 'number':
        if (kindOfNumber(value) === 'int') this.#integer(value)
        else this.#out.byteAndDouble(Opcode.BINFLOAT, value)
        return
      case 'bigint':
        this.#integer(value)
        return
      case 'boolean':
        this.#out.ascii(value ? 'I01\n' : 'I00\n')
        return
      case 'undefined':
        this.#out.byte(Opcode.NONE)
        return
      case 'object':
        if (value === null) this.#out.byte(Opcode.NONE)
        else if (value instanceof PickleFloat) this.#out.byteAndDouble(Opcode.BINFLOAT, value.value)
        else if (!this.#recall(value)) this.#nested(value)
        return
      default:
        throw new TypeError(`cannot pickle '${typeof value}' object`)
    }
  }

  #integer(value: number | bigint): void {
    if (value < -0x80000000 || value > 0x7fffffff) this.#out.ascii(`L${BigInt(value)}L\n`)
    else {
      const small = Number(value)
      if (small < 0 || small > 0xffff) this.#out.byteAndInt32(Opcode.BININT, small)
      else if (small > 0xff) this.#out.byteAndUint16(Opcode.BININT2, small)
      else {
        this.#out.byte(Opcode.BININT1)
        this.#out.byte(small)
      }
    }
  }

  #nested(value: object): void {
    if (++this.#depth > MAX_DEPTH) throw new RecursionError('maximum recursion depth exceeded while pickling an object')
    if (value instanceof PyTuple) this.#tuple(value)
    else if (Array.isArray(value)) this.#list(value)
    else if (value instanceof Map) this.#dict(value, value.entries(), value.size)
    else if (value instanceof Uint8Array) this.#bytes(value)
    else if (value instanceof Set) this.#set(value)
    else if (isPlainObject(value)) {
      const entries = Object.entries(value)
      this.#dict(value, entries.values(), entries.length)
    } else throw new TypeError(`cannot pickle '${value.constructor?.name ?? 'object'}' object`)
    this.#depth--
  }

  #tuple(tuple: readonly unknown[]): void {
    if (tuple.length === 0) {
      this.#out.byte(Opcode.EMPTY_TUPLE)
      return
    }
    this.#out.byte(Opcode.MARK)
    for (const item of tuple) this.save(item)
    if (this.#memo.has(tuple)) {
      // One of its items holds the tuple, and has written it meanwhile.
      this.#out.byte(Opcode.POP_MARK)
      this.#recall(tuple)
      return
    }
    this.#out.byte(Opcode.TUPLE)
    this.#memoize(tuple)
  }

  #list(list: readonly unknown[]): void {
    this.#out.byte(Opcode.EMPTY_LIST)
    this.#memoize(list)
    if (list.length === 1) {
      this.save(list[0])
      this.#out.byte(Opcode.APPEND)
      return
    }
    for (let from = 0; from < list.length; from += BATCH) {
      this.#out.byte(Opcode.MARK)
      const end = Math.min(from + BATCH, list.length)
      for (let at = from; at < end; at++) this.save(list[at])
      this.#out.byte(Opcode.APPENDS)
    }
  }

  #dict(dict: object, entries: Iterator<[unknown, unknown]>, size: number): void {
    this.#out.byte(Opcode.EMPTY_DICT)
    this.#memoize(dict)
    if (size === 0) return
    if (size === 1) {
      this.#entries(entries, 1)
      this.#out.byte(Opcode.SETITEM)
      return
    }
    // CPython ends a dict of whole batches with an empty one.
    for (let batch = BATCH; batch === BATCH; ) {
      this.#out.byte(Opcode.MARK)
      batch = this.#entries(entries, BATCH)
      this.#out.byte(Opcode.SETITEMS)
    }
  }

  #entries(entries: Iterator<[unknown, unknown]>, most: number): number {
    let count = 0
    for (; count < most; count++) {
      const entry = entries.next()
      if (entry.done === true) break
      this.save(entry.value[0])
      this.save(entry.value[1])
    }
    return count
  }

  // Protocol 1 knows neither bytes nor sets: they are calls of functions that every unpickler has.
  #bytes(bytes: Uint8Array): void {
    if (bytes.length === 0) {
      this.#global('__builtin__', 'bytes')
      this.#out.byte(Opcode.EMPTY_TUPLE)
    } else {
      this.#global('_codecs', 'encode')
      this.#out.byte(Opcode.MARK)
      this.save(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
      this.save('latin1')
      this.#endOfArguments()
    }
    this.#out.byte(Opcode.REDUCE)
    this.#memoize(bytes)
  }

  #set(set: ReadonlySet<unknown>): void {
    this.#global('__builtin__', 'set')
    this.#out.byte(Opcode.MARK)
    this.save([...set])
    this.#endOfArguments()
    this.#out.byte(Opcode.REDUCE)
    this.#memoize(set)
  }

  #global(module: string, name: string): void {
    const key = globalKey(module, name)
    if (this.#recall(key)) return
    this.#out.ascii(`c${module}\n${name}\n`)
    this.#memoize(key)
  }

  // The tuple of arguments is an object of its own, which takes a number though nothing refers to it again.
  #endOfArguments(): void {
    this.#out.byte(Opcode.TUPLE)
    this.#memoize(Symbol())
  }

  #recall(value: unknown): boolean {
    const number = this.#memo.get(value)
    if (number === undefined) return false
    if (number > 0xff) this.#out.byteAndInt32(Opcode.LONG_BINGET, number)
    else {
      this.#out.byte(Opcode.BINGET)
      this.#out.byte(number)
    }
    return true
  }

  #memoize(value: unknown): void {
    const number = this.#count++
    this.#memo.set(value, number)
    if (number > 0xff) this.#out.byteAndInt32(Opcode.LONG_BINPUT, number)
    else {
      this.#out.byte(Opcode.BINPUT)
      this.#out.byte(number)
    }
  }
}

// A symbol, since a text of the application's may read the same.
function globalKey(module: string, name: string): symbol {
  return Symbol.for(`logini.pickle.${module}.${name}`)
}
