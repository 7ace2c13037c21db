import type { LogRecord } from '../core/record.js'
import { exactValues, recordValues, type ValueText } from '../python/values.js'
import type { Defaults } from './defaults.js'
import { fieldOf, type Reader, readerOf } from './record-fields.js'

/** A format string made ready. */
export interface CompiledFormat {
  /**
   * @throws KeyError when neither the record nor the defaults have a field
   * @throws TypeError, ValueError and others of Python's when a value does not fit its field
   */
  format(record: LogRecord, defaults: Defaults): string
}

/** Shows a value in the way its place in the format asks for. */
export type Show = (value: unknown) => string

/** A place in a format where an attribute of the record goes. */
export interface TemplateField {
  /** The attribute that it comes down to, if it is one. */
  readonly name: string | undefined
  /** Reads what goes there. */
  readonly read: Reader
  /** Shows it if it is text, as most attributes are; `undefined` when it goes there as it is. */
  readonly showText: Show | undefined
  /** Reads and shows it if it is anything else, a default included. */
  readonly showOther: (record: LogRecord, defaults: Defaults) => string
}

/** The attributes that the records of a busy moment have in common. */
const COMMON: ReadonlySet<string | undefined> = new Set(['asctime', 'name', 'levelname'])

/**
 * A format as text and fields.
 *
 * Records that follow each other mostly differ in their message alone, so the text before it is kept for the next record.
 */
export class RecordTemplate implements CompiledFormat {
  /** The text before the first field, and that after each. */
  readonly #literals = ['']
  readonly #fields: TemplateField[] = []
  /** How many fields the head of the format has: those at its start that are attributes in common. */
  readonly #headFields: number
  /** What comes after the message, if nothing but that comes after the head. */
  readonly #end: string | undefined
  // The head of the last record, and what it was made of.
  #head: string | undefined
  #asctime: unknown
  #name: unknown
  #levelname: unknown

  /** @param pieces - text and fields in the order in which they stand in the format */
  constructor(pieces: Iterable<string | TemplateField>) {
    for (const piece of pieces) {
      if (typeof piece === 'string') this.#literals.push(`${this.#literals.pop()}${piece}`)
      else {
        this.#fields.push(piece)
        this.#literals.push('')
      }
    }
    const fields = this.#fields
    const end = fields.findIndex(({ name }) => !COMMON.has(name))
    this.#headFields = end < 0 ? fields.length : end
    const last = fields[this.#headFields]
    const endsInMessage = this.#headFields === fields.length - 1 && last?.name === 'message' && !last.showText
    this.#end = endsInMessage ? this.#literals.at(-1) : undefined
  }

  format(record: LogRecord, defaults: Defaults): string {
    const { message } = record
    const isKnown =
      record.asctime === this.#asctime && record.name === this.#name && record.levelname === this.#levelname
    const head = (isKnown ? this.#head : undefined) ?? this.#makeHead(record, defaults)
    if (this.#end !== undefined && typeof message === 'string') return head + message + this.#end
    return this.#join(head, this.#headFields, this.#fields.length, record, defaults)
  }

  #makeHead(record: LogRecord, defaults: Defaults): string {
    const { asctime, name, levelname } = record
    const head = this.#join(this.#literals[0] as string, 0, this.#headFields, record, defaults)
    const isText = this.#fields.slice(0, this.#headFields).every(({ read }) => typeof read(record) === 'string')
    // Counting its bytes makes V8 join its pieces: that is done once here instead of once for each record.
    this.#head = isText && Buffer.byteLength(head) > 0 ? head : undefined
    this.#asctime = asctime
    this.#name = name
    this.#levelname = levelname
    return head
  }

  /** Adds some of the fields to a text, each with the text that follows it. */
  #join(start: string, from: number, to: number, record: LogRecord, defaults: Defaults): string {
    const literals = this.#literals
    let text = start
    for (let at = from; at < to; ) {
      const { read, showText, showOther } = this.#fields[at] as TemplateField
      const value = read(record)
      if (typeof value !== 'string') text += showOther(record, defaults)
      else text += showText === undefined ? value : showText(value)
      text += literals[++at]
    }
    return text
  }
}

/**
 * A field that stands for one attribute.
 *
 * @param isPlain - whether text goes there as it is
 * @param makeShow - makes the function that shows values as a table has them
 */
export function attributeField(name: string, isPlain: boolean, makeShow: (values: ValueText) => Show): TemplateField {
  const read = readerOf(name)
  const show = makeShow(recordValues)
  let showExact: Show | undefined
  const showOther = (record: LogRecord, defaults: Defaults): string => {
    const { value, values } = fieldOf(record, name, read, defaults)
    if (values !== exactValues) return show(value)
    showExact ??= makeShow(exactValues)
    return showExact(value)
  }
  return { name, read, showText: isPlain ? undefined : show, showOther }
}

/** A field that does not come down to one attribute. */
export function otherField(showOther: TemplateField['showOther']): TemplateField {
  return { name: undefined, read: nothing, showText: undefined, showOther }
}

function nothing(): undefined {}
