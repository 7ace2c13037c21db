import type { LogRecord } from '../core/record.js'
import { ValueError } from '../python/errors.js'
import { parseFormatSpec } from '../python/format-spec.js'
import { formatWithSpec } from '../python/format-value.js'
import { compileStrFormat, parseStrFormat, type StrFormat, type StrFormatPiece } from '../python/str-format.js'
import { longestString } from '../python/text.js'
import { exactValues, recordValues, type ValueText } from '../python/values.js'
import type { Defaults } from './defaults.js'
import { fieldOf, readerOf } from './record-fields.js'
import {
  attributeField,
  type CompiledFormat,
  otherField,
  RecordTemplate,
  type Show,
  type TemplateField,
} from './record-template.js'

// The name of an attribute alone: no index, no attribute of the attribute, no number of an argument.
const ATTRIBUTE_NAME = /^(?!\p{Nd}+$)[^.[]+$/u

type Conversion = 'str' | 'repr' | 'ascii'
const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map([
  ['s', 'str'],
  ['r', 'repr'],
  ['a', 'ascii'],
])

/** Makes a `{}` format ready. Never throws: what is wrong with it is thrown when it is used. */
export function compileBraceTemplate(fmt: string): CompiledFormat {
  const pieces: (string | TemplateField)[] = []
  // Where the grammar is broken Python fails, but only after it has filled the fields before.
  try {
    for (const piece of parseStrFormat(fmt)) {
      pieces.push(piece.literal)
      if (piece.field !== undefined) pieces.push(simpleField(piece) ?? anyField(piece))
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error
    const { message } = error
    pieces.push(
      otherField(() => {
        throw new ValueError(message)
      }),
    )
  }
  return new RecordTemplate(pieces)
}

function simpleField({ field = '', spec, conversion = '' }: StrFormatPiece): TemplateField | undefined {
  const convert = CONVERSIONS.get(conversion)
  if (!ATTRIBUTE_NAME.test(field) || spec.includes('{') || (conversion !== '' && convert === undefined))
    return undefined
  const isPlain = spec === '' && (convert === undefined || convert === 'str')
  return attributeField(field, isPlain, (values) => showWith(values, convert, spec))
}

function showWith(values: ValueText, convert: Conversion | undefined, text: string): Show {
  const spec = parseFormatSpec(text)
  if (convert === undefined) return (value) => formatWithSpec(value, spec, values, longestString)
  return (value) => formatWithSpec(values[convert](value), spec, values, longestString)
}

// A field with indices, attributes or fields in its specification.
function anyField({ field = '', spec, conversion }: StrFormatPiece): TemplateField {
  const text = `{${field}${conversion === undefined ? '' : `!${conversion}`}:${spec}}`
  const ordinary = compileStrFormat(text, recordValues, { get: readFrom })
  const [name = ''] = field.split(/[.[]/, 1)
  const isAttribute = ATTRIBUTE_NAME.test(name)
  let exact: StrFormat | undefined
  return otherField((record, defaults) => {
    const source: Source = { record, defaults }
    // The attribute decides how the whole field is looked at; what is nested in it is mostly a number of columns.
    if (!isAttribute || fieldOf(record, name, readerOf(name), defaults).values !== exactValues)
      return ordinary.format([], source)
    exact ??= compileStrFormat(text, exactValues, { get: readFrom })
    return exact.format([], source)
  })
}

interface Source {
  readonly record: LogRecord
  readonly defaults: Defaults
}

function readFrom(source: object, name: string): unknown {
  const { record, defaults } = source as Source
  return fieldOf(record, name, readerOf(name), defaults).value
}
