import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import type { Defaults } from './defaults.js'
import type { FormatterOptions } from './formatter.js'

/** Colours by the names of levels: `{ ERROR: 'red', CRITICAL: 'bold_red,bg_white' }`. */
export type LogColors = Readonly<Record<string, string>> | ReadonlyMap<string, string>

/** Further colours of levels, by the names of the fields that they give. */
export type SecondaryLogColors = Readonly<Record<string, LogColors>> | ReadonlyMap<string, LogColors>

/** The colours of those who give none. */
export const default_log_colors: Readonly<Record<string, string>> = {
  DEBUG: 'white',
  INFO: 'green',
  WARNING: 'yellow',
  ERROR: 'red',
  CRITICAL: 'bold_red',
}

const PARAMETERS: readonly Parameter[] = [
  ['fmt', null],
  ['datefmt', null],
  ['style', '%'],
  ['log_colors', null],
  ['reset', true],
  ['secondary_log_colors', null],
  ['validate', true],
  ['stream', null],
  ['no_color', false],
  ['force_color', false],
  ['defaults', null],
]

/** The arguments of a {@link ColoredFormatter} by name. */
export interface ColoredFormatterOptions extends FormatterOptions {
  /** The colours of levels. Default {@link default_log_colors}. */
  log_colors?: LogColors | null | undefined
  /** Whether a record ends with the end of all colours. Default true. */
  reset?: boolean | undefined
  /** More colours of levels: those under `message` are the field `message_log_color`. */
  secondary_log_colors?: SecondaryLogColors | null | undefined
  /** Where the records go: if that is no terminal, there are no colours. Default `null`: it does not matter. */
  stream?: { readonly isTTY?: boolean } | null | undefined
  /** Whether there are no colours. Default false. */
  no_color?: boolean | undefined
  /** Whether there are colours whatever else says that there are none. Default false. */
  force_color?: boolean | undefined
}

/** A coloured formatter's arguments as called: some in Python's order, then perhaps the rest by name. */
export type ColoredFormatterArguments = Call<
  [
    fmt?: string | null | undefined,
    datefmt?: string | null | undefined,
    style?: string | undefined,
    log_colors?: ColoredFormatterOptions['log_colors'],
    reset?: boolean | undefined,
    secondary_log_colors?: ColoredFormatterOptions['secondary_log_colors'],
    validate?: boolean | undefined,
    stream?: ColoredFormatterOptions['stream'],
    no_color?: boolean | undefined,
    force_color?: boolean | undefined,
    defaults?: Defaults | undefined,
  ],
  ColoredFormatterOptions
>

/** The arguments of a coloured formatter, bound to their names. */
type Bound = { [Name in keyof ColoredFormatterOptions]-?: Exclude<ColoredFormatterOptions[Name], undefined> }

/**
 * Binds the arguments of a coloured formatter to their names.
 *
 * @throws TypeError for a surplus or unknown argument
 */
export function bindColoredArguments(args: readonly unknown[]): Bound {
  const values = bindArguments('ColoredFormatter()', PARAMETERS, args)
  return Object.fromEntries(PARAMETERS.map(([name], at) => [name, values[at]])) as unknown as Bound
}
