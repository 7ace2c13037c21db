import type { ConfigClass } from '../config/classes.js'
import { ConfigError } from '../config/config-error.js'
import { checkConfigFile, configFromFile, formatOf } from '../config/config-file.js'
import { ConfigTree } from '../config/convert/tree.js'
import { readDict } from '../config/dict/read-dict.js'
import { parseIni } from '../config/ini-dialect.js'
import { readFileText } from '../config/read-source.js'
import { addLevelName } from '../core/levels.js'
import { clearExistingHandlers } from '../core/shutdown.js'
import { applicationClassesOfDict, applicationClassesOfIni } from './application-classes.js'
import { type CheckedFile, report, statusOf } from './check.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'
import { Staging } from './staging.js'

/** What commands that load a configuration were told of it. */
export interface LoadFlags {
  readonly defaults?: ReadonlyMap<string, string>
  readonly encoding?: string
  /** Levels that the application adds: numbers by names. */
  readonly level?: ReadonlyMap<string, number>
}

/** A configuration that stands, without consequences. */
export interface Loaded {
  readonly staging: Staging
  /** The name of a handler's formatter; `null` if it has none. */
  formatterName(handler: string | null): string | null
}

/**
 * Loads a configuration with its log files in a folder of their own and without sending anything, hands it on, and clears up.
 * One with faults is reported on instead.
 *
 * @param act - what to do with it; gives the exit status
 * @returns the exit status
 */
export async function loadStaged(
  file: string,
  flags: LoadFlags,
  host: Host,
  act: (loaded: Loaded) => Promise<number> | number,
): Promise<number> {
  for (const [name, level] of flags.level ?? []) addLevelName(level, name)
  const options = { defaults: flags.defaults ?? null, encoding: flags.encoding ?? null }
  const checked: CheckedFile = { file, ...checkConfigFile(file, { ...options, registered: null }) }
  if (checked.faults.length > 0) {
    report(checked, host)
    return statusOf(checked)
  }
  const { classes, formatterName } = lookInto(file, options.encoding)
  return await stage(classes, host, async (staging) => {
    configFromFile(file, options)
    return await act({ staging, formatterName })
  })
}

function lookInto(
  file: string,
  encoding: string | null,
): Pick<Loaded, 'formatterName'> & { classes: ReadonlyMap<string, ConfigClass> } {
  const { text } = readFileText(file, encoding)
  const format = formatOf(file, text)
  if (format === 'ini') {
    const document = parseIni(text)
    const formatterName = (handler: string | null) => document.option(`handler_${handler}`, 'formatter')?.value || null
    return { classes: applicationClassesOfIni(document), formatterName }
  }
  const config = readDict(text, file, format)
  const tree = new ConfigTree(config)
  const formatterName = (handler: string | null) => {
    const name = handler === null ? null : tree.value(tree.dict('handlers', handler), 'formatter')
    return typeof name === 'string' ? name : null
  }
  return { classes: applicationClassesOfDict(config), formatterName }
}

async function stage(
  classes: ReadonlyMap<string, ConfigClass>,
  host: Host,
  act: (staging: Staging) => Promise<number>,
): Promise<number> {
  const staging = new Staging(classes)
  try {
    const status = await act(staging)
    for (const folder of staging.missingFolders)
      host.stderr.write(`logini: the folder ${folder} for log files is missing\n`)
    return status
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    host.stderr.write(`${error.message}\n`)
    return ExitStatus.faults
  } finally {
    clearExistingHandlers()
    staging.end()
  }
}
