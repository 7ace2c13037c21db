import { Command, CommanderError } from 'commander'
import { type CheckFlags, check } from './check.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'
import { addDefault, addLevel, addName, encodingName } from './option-values.js'
import { packageVersion } from './version.js'

const CHECK_HELP = `
Exit status: 0 if all files are good (there may be warnings), 1 if a file has
faults, 2 if the command was not understood or a file could not be read.

Examples:
  logini check logging.ini
  logini check --defaults logdir=/var/log --registered my.pkg.Handler conf/*.ini
  logini check --json logging.ini | jq '.files[].faults[].message'`

/**
 * Runs the command `logini`.
 *
 * @param args - what stands after the command's name
 * @returns the exit status, one of {@link ExitStatus}
 */
export async function run(args: readonly string[], host: Host): Promise<number> {
  let status: number = ExitStatus.good
  const program = makeProgram(host, (ended) => {
    status = ended
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? ExitStatus.good : ExitStatus.trouble
  }
  return status
}

function makeProgram(host: Host, end: (status: number) => void): Command {
  const program = new Command('logini')
    .description("Python's logging.ini for Node.js programs: checks configurations.")
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.columns ?? 80,
      getErrHelpWidth: () => host.stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(text.replace(/^error: /, 'logini: ')),
    })
    .showHelpAfterError("(run 'logini --help' for what there is)")
  program
    .command('check')
    .summary('say whether configurations are good')
    .description(
      'Say whether configurations for fileConfig() are good, without loading them: no log file is opened, nothing is executed.',
    )
    .argument('<file...>', "the files; '-' stands for the standard input")
    .option('--defaults <key=value>', 'a value for %(key)s in the files (repeatable)', addDefault)
    .option('--registered <class>', 'a class that the application registers (repeatable)', addName)
    .option('--level <name=number>', 'a level that the application adds (repeatable)', addLevel)
    .option('--no-disable-existing-loggers', 'check for { disable_existing_loggers: false }')
    .option('--encoding <name>', "the files' encoding, as in Python (default: utf-8)", encodingName)
    .option('--json', 'print one JSON document')
    .addHelpText('after', CHECK_HELP)
    .action(async (files: string[], flags: CheckFlags) => end(await check(files, flags, host)))
  return program
}
