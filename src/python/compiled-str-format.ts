import { IndexError, ValueError } from './errors.js'
import { parseFormatSpec } from './format-spec.js'
import { formatWithSpec, shownCode } from './format-value.js'
import { attributeOf, lookUp } from './lookup.js'
import { type AttributeReader, parseFieldName } from './str-field.js'
import { parseStrFormat, type StrFormatPiece } from './str-format-parse.js'
import { checkLength, longestString } from './text.js'
import type { ValueText } from './value-text.js'

/** How a `{}` format is to be compiled. */
export interface StrFormatOptions {
  /** Reads a keyword argument, and throws what Python would where there is none; by default Maps and own properties are read. */
  readonly get?: ((kwargs: object, name: string) => unknown) | undefined
  /** Reads an attribute, and throws an AttributeError where there is none; by default numbers have `real` and the like, and objects their own. */
  readonly attribute?: AttributeReader | undefined
  /** The longest result in UTF-16 units; an OverflowError refuses what is longer before memory is taken. By default what V8 can hold. */
  readonly maxLength?: number | undefined
}

type Arguments = readonly unknown[]

type Fill = (args: Arguments, kwargs: object) => string

/** A stretch of the format. */
interface Step {
  /** the text before the field */ readonly literal: string
  /** shows the field, if one follows the text */ readonly fill: Fill | undefined
}

/** How deep fields may stand in each other: a specification has fields, the specification of such a field has none. */
const deepestLevel = 2

/** A `{}` format as functions to call one after the other. `StrFormat` says what it does. */
export class CompiledStrFormat {
  readonly fields: string[] = []
  readonly #values: ValueText
  readonly #get: (kwargs: object, name: string) => unknown
  readonly #attribute: AttributeReader
  readonly #limit: number
  readonly #fill: Fill
  /** How fields name positions, once the first has done so. */
  #numbering: 'automatic' | 'manual' | undefined
  #nextPosition = 0

  constructor(format: string, values: ValueText, options: StrFormatOptions) {
    this.#values = values
    this.#get = options.get ?? ((kwargs, name) => lookUp(kwargs, name, values))
    this.#attribute = options.attribute ?? ((value, name) => attributeOf(value, name, values))
    this.#limit = options.maxLength ?? longestString
    this.#fill = this.#compile(format, 1)
  }

  format(args: Arguments, kwargs: object): string {
    return this.#fill(args, kwargs)
  }

  #compile(format: string, level: number): Fill {
    if (level > deepestLevel) return fail('Max string recursion exceeded')
    const limit = this.#limit
    const steps: Step[] = []
    // What is wrong further on is only thrown when the fields before it are filled, for these can fail first.
    try {
      for (const piece of parseStrFormat(format)) steps.push(this.#step(piece, level))
    } catch (error) {
      if (!(error instanceof ValueError)) throw error
      steps.push({ literal: '', fill: fail(error.message) })
    }
    return (args, kwargs) => {
      let out = ''
      for (const { literal, fill } of steps) {
        out += fill === undefined ? literal : literal + fill(args, kwargs)
        if (out.length > limit) checkLength(out.length, limit)
      }
      return out
    }
  }

  #step({ literal, field, spec, conversion }: StrFormatPiece, level: number): Step {
    if (field === undefined) return { literal, fill: undefined }
    const read = this.#reader(field)
    const convert = this.#converter(conversion)
    const show = this.#shower(spec, level)
    if (convert === undefined) return { literal, fill: (args, kwargs) => show(read(args, kwargs), args, kwargs) }
    return { literal, fill: (args, kwargs) => show(convert(read(args, kwargs)), args, kwargs) }
  }

  /** Finds the value of a field. Fields are compiled in the order in which they are filled, so their numbers are known here. */
  #reader(field: string): (args: Arguments, kwargs: object) => unknown {
    const { first, fault, path } = parseFieldName(field, this.#values, this.#attribute)
    if (fault !== undefined) return fail(fault)
    if (typeof first === 'string') {
      this.fields.push(first)
      const get = this.#get
      return path.length === 0
        ? (_args, kwargs) => get(kwargs, first)
        : (_args, kwargs) => follow(path, get(kwargs, first))
    }
    const numbering = first === undefined ? 'automatic' : 'manual'
    this.#numbering ??= numbering
    if (this.#numbering !== numbering) return fail(wordsForSwitch[numbering])
    const position = first ?? this.#nextPosition++
    return (args) => follow(path, argumentAt(args, position))
  }

  #converter(conversion: string | undefined): ((value: unknown) => string) | undefined {
    switch (conversion) {
      case undefined:
        return undefined
      case 's':
        return this.#values.str
      case 'r':
        return this.#values.repr
      case 'a':
        return this.#values.ascii
      default:
        return fail(`Unknown conversion specifier ${shownCode(conversion)}`)
    }
  }

  #shower(spec: string, level: number): (value: unknown, args: Arguments, kwargs: object) => string {
    const values = this.#values
    const limit = this.#limit
    if (spec.includes('{')) {
      const fillSpec = this.#compile(spec, level + 1)
      return (value, args, kwargs) => formatWithSpec(value, parseFormatSpec(fillSpec(args, kwargs)), values, limit)
    }
    const parsed = parseFormatSpec(spec)
    return (value) => formatWithSpec(value, parsed, values, limit)
  }
}

const wordsForSwitch = {
  automatic: 'cannot switch from manual field specification to automatic field numbering',
  manual: 'cannot switch from automatic field numbering to manual field specification',
}

function follow(path: readonly ((value: unknown) => unknown)[], start: unknown): unknown {
  return path.reduce((value, step) => step(value), start)
}

function argumentAt(args: Arguments, position: number): unknown {
  if (position < args.length) return args[position]
  throw new IndexError(`Replacement index ${position} out of range for positional args tuple`)
}

function fail(message: string): () => never {
  return () => {
    throw new ValueError(message)
  }
}
