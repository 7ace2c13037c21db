import type { LogRecord } from '../core/record.js'
import type { FormatterLike } from '../core/state.js'
import { isPlainObject } from '../python/call-arguments.js'
import { ColoredFormatter } from './colored.js'
import type { ColoredFormatterOptions } from './colored-arguments.js'

/** Formats by the names of levels. */
export type LevelFormats = Readonly<Record<string, string>> | ReadonlyMap<string, string>

/** The arguments of a {@link LevelFormatter} by name. */
export interface LevelFormatterOptions extends Omit<ColoredFormatterOptions, 'fmt'> {
  /** The format of each level; a level without one gets that of a {@link ColoredFormatter}. */
  fmt: LevelFormats
}

/**
 * Coloured formats, one for each level.
 *
 * @example `new LevelFormatter({ fmt: { INFO: '%(message)s', ERROR: '%(log_color)s%(levelname)s %(message)s' } })`
 * @see Python's package colorlog, `colorlog.LevelFormatter`
 */
export class LevelFormatter implements FormatterLike {
  readonly formatters: ReadonlyMap<string, ColoredFormatter>
  /** Formats the records of levels without a format. */
  readonly default_formatter: ColoredFormatter

  /**
   * @param args - `fmt`, and the rest by name as a {@link ColoredFormatter} takes it; or all by name
   * @throws TypeError for a missing or unknown argument
   * @throws ValueError for a format that is not one of the style
   */
  constructor(...args: [options: LevelFormatterOptions] | [fmt: LevelFormats, options?: ColoredFormatterOptions]) {
    const [first, rest] = args
    const { fmt, ...options } = isByName(first) ? first : { ...rest, fmt: first }
    if (typeof fmt !== 'object' || fmt === null)
      throw new TypeError('LevelFormatter() takes the formats by the names of levels')
    const formats = fmt instanceof Map ? [...fmt] : Object.entries(fmt)
    this.formatters = new Map(
      formats.map(([level, format]): [string, ColoredFormatter] => [
        level,
        new ColoredFormatter({ ...options, fmt: format as string }),
      ]),
    )
    this.default_formatter = new ColoredFormatter(options)
  }

  /** The record in the format of its level. */
  format(record: LogRecord): string {
    return (this.formatters.get(record.levelname) ?? this.default_formatter).format(record)
  }
}

function isByName(given: LevelFormats | LevelFormatterOptions): given is LevelFormatterOptions {
  return isPlainObject(given) && typeof given.fmt === 'object'
}
