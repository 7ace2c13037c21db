import { PyTuple } from '../tuple.js'
import { ByteReader } from './byte-reader.js'
import type { LoadsOptions } from './loads.js'
import { Memo } from './memo.js'
import { Opcode } from './opcodes.js'
import { Inspection } from './plain-data.js'
import { PlainGlobal, plainGlobal } from './plain-globals.js'
import { refusedGlobal, refusedStep } from './refused-step.js'
import { STEPS, type Step } from './steps.js'
import { readDecimal } from './text-values.js'
import { UnpicklingError } from './unpickling-error.js'
import { ValueStack } from './value-stack.js'

/** The highest protocol there is. */
const LAST_PROTOCOL = 5

/** Where Python's memo ends. */
const LAST_MEMO = 0xffff_ffff

/** Carries out the {@link STEPS} of one pickle: a machine with a stack and a memo. */
export class Unpickler {
  readonly stack: ValueStack
  readonly memo = new Memo()
  readonly #reader: ByteReader
  readonly #options: LoadsOptions
  readonly #exact: boolean
  #objectsLeft: number

  constructor(bytes: Buffer, options: LoadsOptions) {
    this.#reader = new ByteReader(bytes)
    this.stack = new ValueStack(this.#reader)
    this.#options = options
    this.#exact = options.exact ?? false
    this.#objectsLeft = options.maxObjects ?? 100_000
  }

  /** The value of the pickle. */
  load(): unknown {
    const reader = this.#reader
    for (let opcode = reader.next(); opcode !== Opcode.STOP; opcode = reader.next())
      (STEPS[opcode] as Step)(this, reader)
    const value = this.stack.pop()
    const { maxDepth = 1000, maxExtent = 2 ** 24 } = this.#options
    const excess = new Inspection(maxDepth, maxExtent).look(value)
    if (excess !== undefined) throw new UnpicklingError(excess.fault, reader.step, excess.what)
    return value
  }

  /** Pushes something that takes memory of its own. */
  pushObject(object: unknown): void {
    if (--this.#objectsLeft < 0) throw this.#tooLarge('there are too many lists, tuples, dicts, sets and bytes')
    this.stack.push(object)
  }

  /** Pushes an int of at most four bytes. */
  pushSmall(value: number): void {
    this.stack.push(this.#exact ? BigInt(value) : value)
  }

  /** Pushes an int of any size. */
  pushInteger(value: bigint): void {
    const number = Number(value)
    this.stack.push(!this.#exact && Number.isSafeInteger(number) ? number : value)
  }

  /** Pushes an int of so many bytes, little-endian, in two's complement. */
  pushLong(length: number): void {
    const { maxIntegerBytes = 65_536 } = this.#options
    const from = this.#reader.take(length)
    if (length > maxIntegerBytes) throw this.#tooLarge(`an int has ${length} bytes, more than ${maxIntegerBytes}`)
    const { bytes } = this.#reader
    if (length === 0) this.pushSmall(0)
    else if (length <= 6) this.pushSmall(bytes.readIntLE(from, length))
    else {
      const digits = Buffer.from(bytes.subarray(from, from + length))
        .reverse()
        .toString('hex')
      this.pushInteger(BigInt.asIntN(8 * length, BigInt(`0x${digits}`)))
    }
  }

  /** Pushes an int in decimal digits, or a bool, which protocol 0 writes as one of two digits. */
  pushNumberOrBool(line: string): void {
    if (line === '00' || line === '01') this.stack.push(line === '01')
    else this.pushInteger(readDecimal(this.#reader, line))
  }

  /** Pushes what the memo has under a number. */
  recall(number: number | bigint): void {
    const value = this.memo.get(Number(number))
    // No pickle makes `undefined`.
    if (value === undefined) throw this.#reader.malformed(`Memo value not found at index ${number}`)
    this.stack.push(value)
  }

  /** Puts the last value into the memo. */
  memoize(number: number | bigint): void {
    if (number < 0 || number > LAST_MEMO) throw this.#reader.malformed(`the memo has no place ${number}`)
    this.memo.put(Number(number), this.stack.top())
  }

  /** Pushes a function by its name, for being called, if it makes plain data. */
  pushGlobal(step: string, module: unknown, name: unknown): void {
    if (typeof module !== 'string' || typeof name !== 'string') throw this.#reader.malformed(`${step} requires str`)
    const known = plainGlobal(module, name)
    if (known === undefined) throw refusedGlobal(this.#reader, step, module, name)
    this.stack.push(known)
  }

  /** Pushes what such a function makes. */
  call(callee: unknown, args: unknown): void {
    if (!(callee instanceof PlainGlobal)) throw refusedStep(Opcode.REDUCE, this.#reader)
    const made = args instanceof PyTuple ? callee.make(args) : undefined
    if (made === undefined) throw this.#reader.malformed(`'${callee.name}' is called with what it does not take`)
    this.pushObject(made)
  }

  checkProtocol(protocol: number): void {
    if (protocol > LAST_PROTOCOL) throw this.#reader.malformed(`unsupported pickle protocol: ${protocol}`)
  }

  #tooLarge(what: string): UnpicklingError {
    return new UnpicklingError('too large', this.#reader.step, what)
  }
}
