import type { LogRecord } from '../core/record.js'
import { type FormatterLike, state } from '../core/state.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'

const PARAMETERS: readonly Parameter[] = [['linefmt', null]]

/**
 * Formats many records as one text: a header, the records, a footer. A subclass defines header and footer.
 *
 * @example
 * class Page extends logging.BufferingFormatter {
 *   formatHeader(records) { return `${records.length} records\n` }
 * }
 * new Page(new logging.Formatter('%(message)s\n')).format(records)
 * @see Python's `logging.BufferingFormatter`
 */
export class BufferingFormatter {
  /** Formats each record. */
  linefmt: FormatterLike

  /**
   * @param args - `linefmt`, which formats each record; by default a Formatter of `%(message)s`, which ends no lines
   * @throws TypeError for a surplus or unknown argument
   */
  constructor(...args: Call<[linefmt?: FormatterLike | null], { linefmt?: FormatterLike | null }>) {
    const [linefmt] = bindArguments('BufferingFormatter()', PARAMETERS, args) as [FormatterLike | null]
    this.linefmt = linefmt ?? state.defaultFormatter
  }

  /** What stands before the records: by default nothing. */
  formatHeader(_records: readonly LogRecord[]): string {
    return ''
  }

  /** What stands after the records: by default nothing. */
  formatFooter(_records: readonly LogRecord[]): string {
    return ''
  }

  /** The text of all records, with nothing between them; without records the empty text, and no header. */
  format(records: readonly LogRecord[]): string {
    if (records.length === 0) return ''
    let text = this.formatHeader(records)
    for (const record of records) text += this.linefmt.format(record)
    return text + this.formatFooter(records)
  }
}
