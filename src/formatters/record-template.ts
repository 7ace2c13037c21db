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
  /** Reads what goes there. */
  readonly read: Reader
  /** Shows it if it is text, as most attributes are; `undefined` when it goes there as it is. */
  readonly showText: Show | undefined
  /** Reads and shows it if it is anything else, a default included. */
  readonly showOther: (record: LogRecord, defaults: Defaults) => string
}

/** A format as text and fields. */
export class RecordTemplate implements CompiledFormat {
  /** The text before the first field, and that after each. */
  readonly #literals = ['']
  readonly #fields: TemplateField[] = []

  /** @param pieces - text and fields in the order in which they stand in the format */
  constructor(pieces: Iterable<string | TemplateField>) {
    for (const piece of pieces) {
      if (typeof piece === 'string') this.#literals.push(`${this.#literals.pop()}${piece}`)
      else {
        this.#fields.push(piece)
        this.#literals.push('')
      }
    }
  }

  format(record: LogRecord, defaults: Defaults): string {
    const literals = this.#literals
    let text = literals[0] as string
    let at = 0
    for (const { read, showText, showOther } of this.#fields) {
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
  return { read, showText: isPlain ? undefined : show, showOther }
}

/** A field that does not come down to one attribute. */
export function otherField(showOther: TemplateField['showOther']): TemplateField {
  return { read: nothing, showText: undefined, showOther }
}

function nothing(): undefined {}
