import { ValueError } from '../python/errors.js'
import { parseStrFormat } from '../python/str-format.js'
import { reprText } from '../python/text.js'
import { compileBraceTemplate } from './brace-template.js'
import { PercentStyle, requireText } from './percent-style.js'
import type { CompiledFormat } from './record-template.js'

// What Python's validation takes for a field: a name or number, then attributes and indices.
const FIELD = /^[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+|\[[^\]]+\])*\n?$/u

// And for a specification, which may hold a field for the width and one for the precision. It is not quite the grammar of
// the specifications that can be formatted.
const SPEC =
  /^(?:[^\n]?[<=>^])?[-+ ]?#?0?(?:\p{Nd}+|\{[\p{L}\p{N}_]+\})?[,_]?(?:\.(?:\p{Nd}+|\{[\p{L}\p{N}_]+\}))?[bcdefgnosx%]?\n?$/iu

/**
 * How a format string is read: `{name}`, with the conversions and specifications of Python's `str.format`.
 *
 * @see Python's `logging.StrFormatStyle`
 */
export class StrFormatStyle extends PercentStyle {
  /**
   * Checks the format as far as Python does: a format that is accepted may still fail on a record.
   *
   * @throws ValueError for a format that is not one of this style
   * @throws TypeError for one that is not text
   */
  override validate(): void {
    requireText(this._fmt)
    if (!hasFields(this._fmt)) throw new ValueError('invalid format: no fields')
  }

  protected override compile(fmt: string): CompiledFormat {
    return compileBraceTemplate(fmt)
  }

  protected override mentionsTime(fmt: string): boolean {
    return fmt.includes('{asctime')
  }
}
StrFormatStyle.prototype.default_format = '{message}'

function hasFields(fmt: string): boolean {
  let found = false
  try {
    for (const { field, spec, conversion } of parseStrFormat(fmt)) {
      if (field && !FIELD.test(field)) throw new ValueError(`invalid field name/expression: ${reprText(field)}`)
      if (conversion && !'rsa'.includes(conversion)) throw new ValueError(`invalid conversion: ${reprText(conversion)}`)
      if (spec && !SPEC.test(spec)) throw new ValueError(`bad specifier: ${reprText(spec)}`)
      if (field) found = true
    }
  } catch (error) {
    throw error instanceof ValueError ? new ValueError(`invalid format: ${error.message}`, { cause: error }) : error
  }
  return found
}
