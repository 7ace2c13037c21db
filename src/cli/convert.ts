import fs from 'node:fs'
import path from 'node:path'
import { checkConfigFile, formatOf } from '../config/config-file.js'
import { type Conversion, Losses } from '../config/convert/conversion.js'
import { jsonText, yamlText } from '../config/convert/dict-text.js'
import { dictToIni, NoConversion } from '../config/convert/dict-to-ini.js'
import { iniToDict } from '../config/convert/ini-to-dict.js'
import { remarkOnComments } from '../config/convert/unread.js'
import { readDict } from '../config/dict/read-dict.js'
import { readFileText } from '../config/read-source.js'
import { addLevelName } from '../core/levels.js'
import { isError } from '../python/is-error.js'
import { type CheckedFile, report, statusOf } from './check.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'
import type { LoadFlags } from './load.js'
import { printable } from './table.js'

/** What configurations are written in. */
export type Target = 'ini' | 'json' | 'yaml'

/** What `logini convert` was told. */
export interface ConvertFlags extends LoadFlags {
  /** Default: JSON for an INI file, INI for any other. */
  readonly to?: Target
  /** The file to write; by default the standard output. */
  readonly output?: string
  readonly disableExistingLoggers: boolean
}

/** The targets by the ends of files' names. */
const BY_EXTENSION: ReadonlyMap<string, Target> = new Map([
  ['.json', 'json'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.ini', 'ini'],
  ['.conf', 'ini'],
  ['.cfg', 'ini'],
])

/**
 * Writes a configuration in another form, and tells what that can not say: `logini convert`.
 *
 * @returns the exit status
 */
export async function convert(file: string, flags: ConvertFlags, host: Host): Promise<number> {
  for (const [name, level] of flags.level ?? []) addLevelName(level, name)
  const options = { defaults: flags.defaults ?? null, encoding: flags.encoding ?? null }
  const checked: CheckedFile = { file, ...checkConfigFile(file, { ...options, registered: null }) }
  if (checked.faults.length > 0) {
    report(checked, { ...host, stdout: host.stderr })
    return statusOf(checked)
  }
  try {
    const { config, losses, remarks } = converted(file, flags)
    for (const loss of losses) host.stderr.write(`logini: not the same: ${printable(loss)}\n`)
    for (const remark of remarks) host.stderr.write(`logini: left out: ${printable(remark)}\n`)
    if (flags.output === undefined) host.stdout.write(config)
    else fs.writeFileSync(flags.output, config)
    return losses.length > 0 ? ExitStatus.faults : ExitStatus.good
  } catch (error) {
    const isRefused = error instanceof NoConversion
    if (!isRefused && !(isError(error) && 'code' in error)) throw error
    host.stderr.write(`logini: ${error.message}\n`)
    return isRefused ? ExitStatus.faults : ExitStatus.trouble
  }
}

function converted(file: string, flags: ConvertFlags): Conversion<string> {
  const source = readFileText(file, flags.encoding ?? null)
  const format = formatOf(file, source.text)
  const to = flags.to ?? targetOf(flags.output) ?? (format === 'ini' ? 'json' : 'ini')
  if (format === 'ini') {
    const disable_existing_loggers = flags.disableExistingLoggers
    const conversion = iniToDict(source, { defaults: flags.defaults ?? null, disable_existing_loggers })
    // There and back the file is at least tidy, and has the values in it.
    return to === 'ini'
      ? withMore(dictToIni(conversion.config), conversion)
      : { ...conversion, config: textOf(conversion.config, to) }
  }
  const config = readDict(source.text, file, format)
  const losses = new Losses()
  if (format === 'yaml') remarkOnComments(source.text.split('\n'), /^\s*#/, losses)
  return to === 'ini' ? withMore(dictToIni(config), losses) : losses.with(textOf(config, to))
}

function withMore(
  conversion: Conversion<string>,
  before: Pick<Conversion<unknown>, 'losses' | 'remarks'>,
): Conversion<string> {
  const { config, losses, remarks } = conversion
  return { config, losses: [...before.losses, ...losses], remarks: [...before.remarks, ...remarks] }
}

function textOf(config: ReadonlyMap<unknown, unknown>, to: 'json' | 'yaml'): string {
  return to === 'json' ? jsonText(config) : yamlText(config)
}

function targetOf(output: string | undefined): Target | undefined {
  return output === undefined ? undefined : BY_EXTENSION.get(path.extname(output).toLowerCase())
}
