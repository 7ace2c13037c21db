import { bindArguments, isPlainObject, type Parameter } from '../python/call-arguments.js'
import { type Advice, adviseOn } from './advice.js'
import { analyse } from './analyse.js'
import { build } from './build.js'
import { ConfigError, type ConfigErrorKind, type Fault } from './config-error.js'
import { inOrder } from './findings.js'
import { documentOfObject, type GivenOptions, withDefaults } from './given-config.js'
import { readIni } from './ini-dialect.js'
import { IniDocument } from './ini-document.js'
import { readFileText, type TextSource, textOf } from './read-source.js'

/** A configuration: a path, a file URL, text to be read, a parsed document, or an object of sections with options. */
export type ConfigSource = string | URL | TextSource | IniDocument | Readonly<Record<string, GivenOptions>>

/** What {@link fileConfig} may be told. */
export interface FileConfigOptions {
  /** Values for `%(name)s`; options that every section has unless [DEFAULT] or the section says otherwise. */
  readonly defaults?: GivenOptions | null
  /**
   * Whether loggers that are there already are turned off, unless the configuration names them or one above them. Default
   * true, as in Python.
   */
  readonly disable_existing_loggers?: boolean
  /** Python's name of the file's encoding. Default UTF-8. */
  readonly encoding?: string | null
}

/** The arguments of {@link fileConfig} in Python's order, or by name. */
export type FileConfigArguments =
  | [options?: FileConfigOptions]
  | [
      defaults: GivenOptions | null | undefined,
      disable_existing_loggers: boolean | undefined,
      encoding?: string | null | FileConfigOptions,
    ]
  | [defaults: GivenOptions | null | undefined, options: FileConfigOptions]
  | [
      defaults: GivenOptions | null | undefined,
      disable_existing_loggers: boolean | undefined,
      encoding: string | null | undefined,
      options: FileConfigOptions,
    ]

const PARAMETERS: readonly Parameter[] = [
  ['defaults', null],
  ['disable_existing_loggers', true],
  ['encoding', null],
]

/**
 * Configures logging by an INI file, as Python does: makes its formatters and handlers, closes the handlers that were
 * there, and gives the loggers their levels and handlers.
 *
 * @param fname - the file, or the configuration itself
 * @param args - `defaults`, `disable_existing_loggers`, `encoding`: see {@link FileConfigOptions}
 * @throws ConfigError with all that is wrong with the configuration. A file that can not be read or is not INI changes
 *   nothing; other faults leave what CPython leaves: all that comes before the first one is configured
 * @throws LookupError for an unknown encoding
 * @throws TypeError for arguments that are none
 * @example
 * logging.config.fileConfig('logging.ini', { defaults: { logdir: '/var/log' }, disable_existing_loggers: false })
 * @see Python's `logging.config.fileConfig`
 */
export function fileConfig(fname: ConfigSource, ...args: FileConfigArguments): void {
  const bound = bindArguments('fileConfig()', PARAMETERS, args)
  const [defaults, disableExisting, encoding] = bound as [GivenOptions | null, boolean, string | null]
  configureByIni(fname, { defaults, disable_existing_loggers: disableExisting, encoding })
}

/**
 * Does what {@link fileConfig} does.
 *
 * @param isStrict - whether a configuration with any fault is refused as a whole, so that it changes nothing
 */
export function configureByIni(fname: ConfigSource, options: FileConfigOptions, isStrict = false): void {
  const { defaults = null, disable_existing_loggers: disableExisting = true, encoding = null } = options
  const { document, faults } = readConfig(fname, defaults, encoding)
  const { plan, findings } = analyse(document, faults)
  if (faults.length > 0) throw new ConfigError('syntax', findings.sorted())
  if (isStrict && findings.faults.length > 0) throw findings.error()
  build(plan, findings, Boolean(disableExisting))
}

/** What {@link checkFileConfig} may be told. */
export interface CheckOptions extends FileConfigOptions {
  /**
   * Names of classes that the application makes known by `registerClass` before it loads the configuration, besides those
   * that are known already. `null` if that can not be told here: then a class of another module than Python's logging is
   * warned of only. Default: none.
   */
  readonly registered?: readonly string[] | null
}

/** What {@link checkFileConfig} finds. */
export interface CheckResult {
  /** What is wrong, in the order of the file; without any the configuration can be loaded. */
  readonly faults: readonly Fault[]
  /** What Python accepts, mostly without a word, and is most likely not meant. */
  readonly warnings: readonly Fault[]
  /** Why it would be refused; `null` if it is in order. */
  readonly kind: ConfigErrorKind | null
}

/**
 * Looks at a configuration without loading it: no log file is opened, no logger changed.
 *
 * It can not see what only shows when the configuration is loaded, such as a folder that is missing.
 *
 * @throws LookupError for an unknown encoding
 * @throws TypeError for arguments that are none
 * @example
 * for (const fault of checkFileConfig('logging.ini').faults) console.error(formatFault(fault))
 */
export function checkFileConfig(fname: ConfigSource, options: CheckOptions = {}): CheckResult {
  const { defaults = null, encoding = null } = options
  try {
    const { document, faults } = readConfig(fname, defaults, encoding)
    const analysis = analyse(document, faults, options.registered)
    const advice: Advice = { ...analysis, disableExisting: options.disable_existing_loggers ?? true }
    adviseOn(advice)
    const found = analysis.findings.sorted()
    const kind = faults.length > 0 ? 'syntax' : found.length > 0 ? 'invalid' : null
    return { faults: found, warnings: inOrder(analysis.findings.warnings), kind }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { faults: error.faults, warnings: [], kind: error.kind }
  }
}

/** Reads a configuration. @throws ConfigError for one that is not INI at all, or can not be read */
export function readConfig(
  fname: ConfigSource,
  defaults: GivenOptions | null,
  encoding: string | null,
): { document: IniDocument; faults: readonly Fault[] } {
  const { document, faults } = readDocument(fname, encoding)
  return { document: defaults === null ? document : withDefaults(document, defaults), faults }
}

function readDocument(
  fname: ConfigSource,
  encoding: string | null,
): { document: IniDocument; faults: readonly Fault[] } {
  if (fname instanceof IniDocument) return { document: fname, faults: [] }
  if (typeof fname === 'string' || fname instanceof URL) {
    const { text, file } = readFileText(fname, encoding)
    return readText(text, file)
  }
  const source = typeof fname === 'object' && fname !== null ? textOf(fname, encoding) : undefined
  if (source !== undefined) return readText(source.text, source.file)
  if (isPlainObject(fname)) return { document: documentOfObject(fname), faults: [] }
  throw new TypeError(
    'fileConfig() takes a path, a file URL, an object with read(), a parsed document or an object of sections',
  )
}

// Of a file that is not INI at all, what its lines would mean says nothing.
function readText(text: string, file: string): { document: IniDocument; faults: readonly Fault[] } {
  const { document, faults } = readIni(text, file)
  if (faults.some(({ section }) => section === null)) throw new ConfigError('syntax', faults)
  return { document, faults }
}
