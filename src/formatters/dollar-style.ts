import { ValueError } from '../python/errors.js'
import { parseTemplate } from '../python/template.js'
import { PercentStyle, requireText } from './percent-style.js'
import {
  attributeField,
  type CompiledFormat,
  otherField,
  RecordTemplate,
  type TemplateField,
} from './record-template.js'

/**
 * How a format string is read: `$name` or `${name}`, as Python's `string.Template` has it.
 *
 * @see Python's `logging.StringTemplateStyle`
 */
export class StringTemplateStyle extends PercentStyle {
  /**
   * Checks the format.
   *
   * @throws ValueError for a `$` that begins nothing, or a format without fields
   * @throws TypeError for one that is not text
   */
  override validate(): void {
    requireText(this._fmt)
    const pieces = parseTemplate(this._fmt)
    if (pieces.some(({ invalid }) => invalid !== undefined))
      throw new ValueError("invalid format: bare '$' not allowed")
    if (pieces.every(({ name }) => name === undefined)) throw new ValueError('invalid format: no fields')
  }

  protected override compile(fmt: string): CompiledFormat {
    return new RecordTemplate(templatePieces(fmt))
  }

  protected override mentionsTime(fmt: string): boolean {
    return fmt.includes('$asctime') || fmt.includes('${asctime}')
  }
}
StringTemplateStyle.prototype.default_format = '${message}'

function* templatePieces(fmt: string): Generator<string | TemplateField> {
  for (const { literal, name, invalid } of parseTemplate(fmt)) {
    yield literal
    if (name !== undefined) yield attributeField(name, true, (values) => values.str)
    if (invalid !== undefined)
      yield otherField(() => {
        throw new ValueError(`Invalid placeholder in string: line ${invalid.line}, col ${invalid.column}`)
      })
  }
}
