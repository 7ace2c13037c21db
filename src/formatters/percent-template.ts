import { makeConverter } from '../python/percent-conversions.js'
import { compilePercentFormat } from '../python/percent-format.js'
import { type PercentConversion, parsePercentFormat } from '../python/percent-parse.js'
import { longestString } from '../python/text.js'
import { recordValues } from '../python/values.js'
import { recordDict } from './record-dict.js'
import { attributeField, type CompiledFormat, RecordTemplate, type TemplateField } from './record-template.js'

/** Makes a `%` format ready. Never throws: what is wrong with it is thrown when it is used. */
export function compilePercentTemplate(fmt: string): CompiledFormat {
  const { literal, conversions } = parsePercentFormat(fmt)
  const pieces: (string | TemplateField)[] = [literal]
  for (const conversion of conversions) {
    const field = fieldFor(conversion)
    if (field === undefined) return wholeFormat(fmt)
    pieces.push(field, conversion.literal)
  }
  return new RecordTemplate(pieces)
}

function fieldFor(conversion: PercentConversion): TemplateField | undefined {
  const { key, flags, width = 0, precision, type, fault } = conversion
  if (key === undefined || width === '*' || precision === '*' || fault !== undefined) return undefined
  const spec = { type, flags, width, precision, limit: longestString }
  const show = makeConverter(spec, recordValues)
  if (show === undefined) return undefined
  const isPlain = type === 's' && width === 0 && precision === undefined
  return attributeField(key, isPlain, (values) => makeConverter(spec, values) ?? show)
}

// Formats that mix in positional conversions, or are faulty: Python fails on nearly all of them, each at its own point.
function wholeFormat(fmt: string): CompiledFormat {
  return {
    format(record, defaults) {
      return compilePercentFormat(fmt, recordValues).format(recordDict(record, defaults))
    },
  }
}
