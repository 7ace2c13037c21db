import { checkConfigFile } from '../config/config-file.js'
import type { CheckOptions, CheckResult } from '../config/file-config.js'
import { addLevelName } from '../core/levels.js'
import { asJson } from './check-json.js'
import { asText } from './check-text.js'
import { paintFor } from './colors.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'

/** What `logini check` was told, besides the files. */
export interface CheckFlags {
  readonly json?: boolean
  readonly defaults?: ReadonlyMap<string, string>
  readonly disableExistingLoggers: boolean
  readonly encoding?: string
  /** Levels that the application adds: numbers by names. */
  readonly level?: ReadonlyMap<string, number>
  /** Classes that the application registers, if that was told. */
  readonly registered?: readonly string[]
}

/** A file and what was found in it. */
export interface CheckedFile extends CheckResult {
  /** As it was given, or `<stdin>`. */
  readonly file: string
}

/** What stands for the standard input among the files. */
const INPUT = '-'
/** The name of the standard input in what is said. Python's. */
const INPUT_NAME = '<stdin>'

/**
 * Checks files and reports on them: `logini check`.
 *
 * @returns the exit status
 */
export async function check(files: readonly string[], flags: CheckFlags, host: Host): Promise<number> {
  const options = {
    defaults: flags.defaults ?? null,
    disable_existing_loggers: flags.disableExistingLoggers,
    encoding: flags.encoding ?? null,
    registered: flags.registered ?? null,
  }
  for (const [name, level] of flags.level ?? []) addLevelName(level, name)
  const input = files.includes(INPUT) ? await host.readInput() : null
  const checked: CheckedFile[] = []
  for (const file of files) {
    const result = file === INPUT && input !== null ? checkInput(input, options) : checkFile(file, options)
    checked.push(result)
    if (!flags.json) report(result, host)
  }
  if (flags.json) host.stdout.write(asJson(checked))
  return Math.max(...checked.map(statusOf))
}

function checkFile(file: string, options: CheckOptions): CheckedFile {
  return { file, ...checkConfigFile(file, options) }
}

function checkInput(bytes: Uint8Array, options: CheckOptions): CheckedFile {
  return { file: INPUT_NAME, ...checkConfigFile({ name: INPUT_NAME, read: () => bytes }, options) }
}

/** Reports on a file. What is wrong with it is the answer to the question; that it could not be answered belongs elsewhere. */
export function report(checked: CheckedFile, { stdout, stderr, env }: Host): void {
  const output = isTrouble(checked) ? stderr : stdout
  output.write(asText(checked, paintFor(output, env)))
}

/** The exit status for a file. */
export function statusOf(checked: CheckedFile): number {
  if (isTrouble(checked)) return ExitStatus.trouble
  return checked.faults.length > 0 ? ExitStatus.faults : ExitStatus.good
}

/** Whether the file could not be read at all. */
export function isTrouble({ kind }: CheckedFile): boolean {
  return kind === 'missing' || kind === 'unreadable'
}
