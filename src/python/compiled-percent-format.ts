import { OverflowError, ValueError } from './errors.js'
import { intText } from './int-text.js'
import { isMapping, lookUp } from './lookup.js'
import { type Converter, makeConverter } from './percent-conversions.js'
import { type PercentConversion, parsePercentFormat } from './percent-parse.js'
import { largestPrecision, largestWidth } from './sizes.js'
import { checkLength, codePointLength, longestString } from './text.js'
import type { ValueText } from './value-text.js'

/** How a `%` format is to be compiled. */
export interface PercentOptions {
  /** Reads a key of the mapping, and throws what Python would where it lacks it; by default Maps and own properties are read. */
  readonly get?: ((mapping: object, key: string) => unknown) | undefined
  /** The longest result in UTF-16 units; an OverflowError refuses what is longer before memory is taken. By default what V8 can hold. */
  readonly maxLength?: number | undefined
}

/** A conversion that needs nothing but its value: no `*`, no fault. */
interface Step {
  readonly key: string
  readonly convert: Converter
  /** whether text goes there as it is: a call saved is a twentieth of all */ readonly isPlainText: boolean
  /** whether an int goes there as it is */ readonly isPlainInt: boolean
  /** the text after the conversion */ readonly literal: string
}

/** A `%` format as functions to call one after the other. {@link PercentFormat} says what it does. */
export class CompiledPercentFormat {
  readonly argumentCount: number
  readonly usesMapping: boolean
  readonly keys: readonly string[]
  readonly #format: string
  readonly #values: ValueText
  readonly #get: (mapping: object, key: string) => unknown
  readonly #limit: number
  readonly #start: string
  readonly #conversions: readonly PercentConversion[]
  readonly #steps: readonly Step[]
  /** Which arguments the steps alone can deal with. */
  readonly #stepsTake: 'tuple' | 'mapping' | undefined

  constructor(format: string, values: ValueText, options: PercentOptions) {
    const { literal, conversions } = parsePercentFormat(format)
    this.#format = format
    this.#values = values
    this.#get = options.get ?? ((mapping, key) => lookUp(mapping, key, values))
    this.#limit = options.maxLength ?? longestString
    this.#start = literal
    this.#conversions = conversions
    this.keys = conversions.flatMap(({ key }) => (key === undefined ? [] : [key]))
    this.usesMapping = conversions.some(({ isMapped }) => isMapped)
    this.argumentCount = this.usesMapping ? 0 : conversions.reduce((sum, one) => sum + countArguments(one), 0)
    const isPlain = conversions.every(({ width, precision, fault }) => width !== '*' && precision !== '*' && !fault)
    this.#stepsTake = isPlain ? takenByAll(conversions) : undefined
    this.#steps = this.#stepsTake === undefined ? [] : conversions.map((conversion) => this.#step(conversion))
  }

  format(args: unknown): string {
    if (this.#values.isTuple(args)) {
      return this.#stepsTake === 'tuple' ? this.#formatTuple(args) : this.#formatSlowly(args, undefined)
    }
    const mapping = isMapping(args) ? args : undefined
    if (this.#stepsTake === 'mapping' && mapping !== undefined) return this.#formatMapping(mapping)
    return this.#formatSlowly([args], mapping)
  }

  #formatTuple(args: readonly unknown[]): string {
    const steps = this.#steps
    let out = this.#start
    for (let at = 0; at < steps.length; at++) {
      if (at === args.length) throw tooFewArguments()
      out = this.#joined(out, shown(steps[at] as Step, args[at]), (steps[at] as Step).literal)
    }
    if (steps.length < args.length) throw tooManyArguments()
    return out
  }

  #formatMapping(mapping: object): string {
    const get = this.#get
    let out = this.#start
    for (const { key, convert, literal } of this.#steps) out = this.#joined(out, convert(get(mapping, key)), literal)
    return out
  }

  /** Any format: a key makes what it finds the only argument left, for its conversion and its `*` alike, as in Python. */
  #formatSlowly(args: readonly unknown[], mapping: object | undefined): string {
    let left = args
    let at = 0
    const next = (): unknown => {
      if (at === left.length) throw tooFewArguments()
      return left[at++]
    }
    let out = this.#start
    for (const conversion of this.#conversions) {
      const { isMapped, key, fault, literal } = conversion
      if (isMapped && mapping === undefined) throw new TypeError('format requires a mapping')
      if (mapping !== undefined && key !== undefined) {
        left = [this.#get(mapping, key)]
        at = 0
      }
      const width = conversion.width === '*' ? this.#starred(next(), 'ssize_t') : (conversion.width ?? 0)
      const precision = conversion.precision === '*' ? this.#starred(next(), 'int') : conversion.precision
      if (fault !== undefined) throw new ValueError(fault)
      const value = next()
      out = this.#joined(out, this.#converter(conversion, width, precision)(value), literal)
    }
    if (at < left.length && mapping === undefined) throw tooManyArguments()
    return out
  }

  #step(conversion: PercentConversion): Step {
    const { key = '', type, flags, width, precision, literal } = conversion
    const convert = this.#converter(
      conversion,
      Number(width ?? 0),
      precision === undefined ? undefined : Number(precision),
    )
    const isBare = !width && precision === undefined && !flags.plus && !flags.space
    return { key, convert, isPlainText: isBare && type === 's', isPlainInt: isBare && type === 'd', literal }
  }

  #converter(conversion: PercentConversion, width: number, precision: number | undefined): Converter {
    const { type, flags, offset } = conversion
    const spec = {
      type,
      flags: width < 0 ? { ...flags, left: true } : flags,
      width: Math.abs(width),
      precision: precision === undefined ? undefined : Math.max(precision, 0),
      limit: this.#limit,
    }
    return makeConverter(spec, this.#values) ?? (() => this.#refuse(type, offset))
  }

  #refuse(type: string, offset: number): never {
    const code = type.codePointAt(0) ?? 0
    const shown = code >= 0x1f && code < 0x7f ? type : '?'
    const index = codePointLength(this.#format.slice(0, offset))
    throw new ValueError(`unsupported format character '${shown}' (0x${code.toString(16)}) at index ${index}`)
  }

  #starred(value: unknown, type: 'ssize_t' | 'int'): number {
    const kind = this.#values.kind(value)
    if (kind !== 'int' && kind !== 'bool') throw new TypeError('* wants int')
    const size = Number(value)
    if (Math.abs(size) > Number(type === 'int' ? largestPrecision : largestWidth))
      throw new OverflowError(`Python int too large to convert to C ${type}`)
    return size
  }

  #joined(before: string, piece: string, after: string): string {
    const length = before.length + piece.length + after.length
    if (length > this.#limit) checkLength(length, this.#limit)
    return before + piece + after
  }
}

function shown({ convert, isPlainText, isPlainInt }: Step, value: unknown): string {
  if (isPlainText && typeof value === 'string') return value
  if (isPlainInt && typeof value === 'number' && (value | 0) === value) return intText(value)
  return convert(value)
}

function countArguments({ width, precision, fault }: PercentConversion): number {
  return Number(width === '*') + Number(precision === '*') + Number(fault === undefined)
}

function takenByAll(conversions: readonly PercentConversion[]): 'tuple' | 'mapping' | undefined {
  if (conversions.every(({ isMapped }) => !isMapped)) return 'tuple'
  return conversions.every(({ isMapped }) => isMapped) ? 'mapping' : undefined
}

function tooFewArguments(): TypeError {
  return new TypeError('not enough arguments for format string')
}

function tooManyArguments(): TypeError {
  return new TypeError('not all arguments converted during string formatting')
}
