/**
 * Formatters: what turns records into text.
 *
 * @packageDocumentation
 */

export { StrFormatStyle } from './brace-style.js'
export { BufferingFormatter } from './buffering.js'
export { ColoredFormatter, TTYColoredFormatter } from './colored.js'
export {
  type ColoredFormatterArguments,
  type ColoredFormatterOptions,
  default_log_colors,
  type LogColors,
  type SecondaryLogColors,
} from './colored-arguments.js'
export type { Defaults } from './defaults.js'
export { StringTemplateStyle } from './dollar-style.js'
export { Formatter, type FormatterArguments, type FormatterOptions } from './formatter.js'
export { JsonFormatter, type JsonFormatterArguments, type JsonFormatterOptions } from './json.js'
export type { BaseJsonOptions, Fields } from './json-arguments.js'
export { BaseJsonFormatter, type LogData, RESERVED_ATTRS } from './json-base.js'
export { type LevelFormats, LevelFormatter, type LevelFormatterOptions } from './level-formatter.js'
export { PercentStyle } from './percent-style.js'
export { BASIC_FORMAT, STYLES, type StyleEntry } from './styles.js'
export type { Converter } from './time-text.js'
