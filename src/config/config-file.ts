import path from 'node:path'
import { ConfigError } from './config-error.js'
import { ConfigWatch } from './config-watch.js'
import { type DictFormat, readDict } from './dict/read-dict.js'
import { checkDictConfig, dictConfig } from './dict-config.js'
import {
  type CheckOptions,
  type CheckResult,
  checkFileConfig,
  configureByIni,
  type FileConfigOptions,
} from './file-config.js'
import { readFileText, type SourceText, type TextSource, textOf } from './read-source.js'
import { asWholeOrNot } from './transaction.js'

/** What {@link configFromFile} may be told. */
export interface ConfigFileOptions extends FileConfigOptions {
  /** Whether to apply the file anew whenever it changes. Default false. */
  readonly watch?: boolean
  /**
   * Called when a changed file has been applied, or has been refused, with the error. By default what is wrong is written to
   * the process's standard error.
   */
  readonly onChange?: (error: ConfigError | null) => void
}

/** The formats by the ends of files' names; all others are taken for INI. */
const FORMATS: ReadonlyMap<string, DictFormat> = new Map([
  ['.json', 'json'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
])

/**
 * Configures logging by a file: `.json`, `.yaml` and `.yml` hold what {@link dictConfig} takes, `.ini`, `.conf`, `.cfg` and
 * all others what {@link fileConfig} takes. A file that is refused, for a fault in it or because something that it names can
 * not be opened, changes nothing.
 *
 * @param file - a path, relative to the working directory, or a `file:` URL
 * @returns what watches the file, if that was asked for: `close()` ends it. It keeps no process alive
 * @throws ConfigError with all that is wrong with the file
 * @throws LookupError for an unknown encoding
 * @throws TypeError for `defaults` with a file that is not INI
 * @example
 * const watch = logging.config.configFromFile('logging.yaml', { watch: true })
 */
export function configFromFile(file: string | URL, options: ConfigFileOptions & { readonly watch: true }): ConfigWatch
export function configFromFile(file: string | URL, options?: ConfigFileOptions): ConfigWatch | null
export function configFromFile(file: string | URL, options: ConfigFileOptions = {}): ConfigWatch | null {
  const read = () => readFileText(file, options.encoding ?? null)
  const source = read()
  apply(source, options)
  if (!options.watch) return null
  return new ConfigWatch(source, read, (changed) => apply(changed, options), options.onChange)
}

/** Configures logging by a text in any of the formats; one that is refused changes nothing. @throws ConfigError */
export function apply({ file, text }: SourceText, options: ConfigFileOptions = {}): void {
  const format = formatOf(file, text)
  if (format === 'ini') {
    asWholeOrNot(() => configureByIni({ name: file, text }, options, true))
    return
  }
  if (options.defaults) throw new TypeError(`defaults are for INI files; ${file} is ${format.toUpperCase()}`)
  const config = dictOf({ file, text }, format, options)
  asWholeOrNot(() => dictConfig(config))
}

function dictOf(source: SourceText, format: DictFormat, options: FileConfigOptions): Map<unknown, unknown> {
  const config = readDict(source.text, source.file, format)
  const disableExisting = options.disable_existing_loggers
  // What the file says counts.
  if (disableExisting !== undefined && !config.has('disable_existing_loggers'))
    config.set('disable_existing_loggers', disableExisting)
  return config
}

/**
 * Looks at a file for {@link configFromFile} without loading it: no log file is opened, no logger changed.
 *
 * @param source - a path, a file URL, or something that gives a text; one without a name that begins with `{` is JSON
 * @throws LookupError for an unknown encoding
 * @throws TypeError for what gives no text
 * @example
 * for (const fault of checkConfigFile('logging.yaml').faults) console.error(formatFault(fault))
 */
export function checkConfigFile(source: string | URL | TextSource, options: CheckOptions = {}): CheckResult {
  try {
    const { file, text } = sourceTextOf(source, options.encoding ?? null)
    const format = formatOf(file, text)
    if (format === 'ini') return checkFileConfig({ name: file, text }, options)
    return checkDictConfig(dictOf({ file, text }, format, options), options)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { faults: error.faults, warnings: [], kind: error.kind }
  }
}

function sourceTextOf(source: string | URL | TextSource, encoding: string | null): SourceText {
  if (typeof source === 'string' || source instanceof URL) return readFileText(source, encoding)
  const text = textOf(source, encoding)
  if (text === undefined) throw new TypeError('a configuration is a path, a file URL or an object with read()')
  return text
}

/** The format of a file, by the end of its name; a text that begins with `{` is JSON. */
export function formatOf(file: string, text: string): DictFormat | 'ini' {
  return FORMATS.get(path.extname(file).toLowerCase()) ?? (/^\s*\{/.test(text) ? 'json' : 'ini')
}
