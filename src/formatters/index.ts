/**
 * Formatters: what turns records into text.
 *
 * @packageDocumentation
 */

export { StrFormatStyle } from './brace-style.js'
export { BufferingFormatter } from './buffering.js'
export type { Defaults } from './defaults.js'
export { StringTemplateStyle } from './dollar-style.js'
export { Formatter, type FormatterArguments, type FormatterOptions } from './formatter.js'
export { PercentStyle } from './percent-style.js'
export { BASIC_FORMAT, STYLES, type StyleEntry } from './styles.js'
export type { Converter } from './time-text.js'
