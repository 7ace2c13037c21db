import { Command, CommanderError, Option } from 'commander'
import { type CheckFlags, check } from './check.js'
import type { ConvertFlags } from './convert.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'
import type { LoadFlags } from './load.js'
import {
  addAttribute,
  addDefault,
  addEndpoint,
  addLevel,
  addName,
  addPath,
  count,
  encodingName,
  seconds,
  size,
} from './option-values.js'
import { type ServeFlags, serve } from './serve.js'
import type { TryFlags } from './try.js'
import { packageVersion } from './version.js'

const CHECK_HELP = `
Exit status: 0 if all files are good (there may be warnings), 1 if a file has
faults, 2 if the command was not understood or a file could not be read.

Examples:
  logini check logging.ini
  logini check --defaults logdir=/var/log --registered my.pkg.Handler conf/*.ini
  logini check --json logging.ini | jq '.files[].faults[].message'`

const CONVERT_HELP = `
Exit status: 0 if the other form says all, 1 if it does not or the file has
faults, 2 if the command was not understood or a file could not be read or written.

Examples:
  logini convert logging.ini > logging.json
  logini convert logging.yaml -o logging.ini`

const TRY_HELP = `
Exit status: 0 if all went well, 1 if the file has faults or a handler failed,
2 if the command was not understood or the file could not be read.`

const SERVE_HELP = `
Without --tcp, --udp and the like it listens at --tcp 9020. HOST is 'localhost'
unless given: whoever can connect can write to the logs. A record is handed to
the logger of its name, whatever the level of that. On SIGTERM and SIGINT it
takes what is on its way, writes it, and ends.

Exit status: 0 after a signal, 1 if the configuration has faults, 2 if the
command was not understood, the file could not be read, or it cannot listen.

Examples:
  logini serve --tcp 9020 --config logging.ini
  logini serve --tcp 0.0.0.0:9020 --unix /run/app/log.sock --config logging.yaml`

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
    .description("Python's logging.ini for Node.js programs: checks configurations, and shows what they do.")
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
  const treeCommand = program
    .command('tree')
    .summary('draw the loggers of a configuration')
    .description(
      'Draw the loggers that a configuration makes, with their levels and handlers; what is inherited stands in parentheses. No log file is opened, nothing is sent.',
    )
    .argument('<file>', 'the file')
  withLoadOptions(treeCommand).action(async (file: string, flags: LoadFlags) => {
    const { tree } = await import('./tree.js')
    end(await tree(file, flags, host))
  })
  const tryCommand = program
    .command('try')
    .summary('send sample records through a configuration')
    .description(
      'Send a record of every level through every logger of a configuration, and tell which handler wrote what. Log files go to a scratch folder; nothing is sent over the network.',
    )
    .argument('<file>', 'the file')
  withLoadOptions(tryCommand)
    .option('--logger <name>', 'a further logger to try (repeatable)', addName)
    .option('--extra <key=value>', 'a further attribute of the records (repeatable)', addAttribute)
    .option('--keep', 'leave the log files where they are')
    .addHelpText('after', TRY_HELP)
    .action(async (file: string, flags: TryFlags) => {
      const { tryOut } = await import('./try.js')
      end(await tryOut(file, flags, host))
    })
  const convertCommand = program
    .command('convert')
    .summary('write a configuration in another form')
    .description(
      'Write a configuration for fileConfig() as one for dictConfig(), or the other way round. What the other form can not say is told on standard error.',
    )
    .argument('<file>', 'the file: INI, JSON or YAML')
    .addOption(
      new Option('--to <form>', 'what to write (default: json for an INI file, else ini)').choices([
        'ini',
        'json',
        'yaml',
      ]),
    )
    .option('-o, --output <file>', 'the file to write (default: standard output)')
    .option('--no-disable-existing-loggers', 'write { disable_existing_loggers: false }')
  withLoadOptions(convertCommand)
    .addHelpText('after', CONVERT_HELP)
    .action(async (file: string, flags: ConvertFlags) => {
      const { convert } = await import('./convert.js')
      end(await convert(file, flags, host))
    })
  const serveCommand = program
    .command('serve')
    .summary('receive the records of other processes')
    .description(
      "Receive what SocketHandlers and DatagramHandlers send, this package's and Python's, and write it as a configuration says. Only plain data is read: nothing that comes is executed.",
    )
    .requiredOption('--config <file>', 'the configuration: INI, JSON or YAML')
    .option('--tcp <[host:]port>', 'listen for SocketHandlers (repeatable)', addEndpoint)
    .option('--udp <[host:]port>', 'listen for DatagramHandlers (repeatable)', addEndpoint)
    .option('--unix <path>', 'listen at a unix socket for SocketHandlers (repeatable)', addPath)
    .option('--unix-datagram <path>', 'listen at a unix socket for DatagramHandlers (repeatable)', addPath)
    .option('--max-frame <bytes>', 'the largest record', count, 1_048_576)
    .option('--buffer <bytes>', 'collect so much for a file, up to 50 ms; 0: write each record at once', size, 65_536)
    .option('--max-connections <number>', 'how many may be open, for each --tcp and --unix', count, 1024)
    .option('--frame-timeout <seconds>', 'how long a record may take to come, 0 for ever', seconds, 30)
    .option('--idle-timeout <seconds>', 'close a connection over which nothing comes, 0 never', seconds, 0)
    .option('--summary <seconds>', 'how often to say what came, 0 only at the end', seconds, 60)
    .option('--drain <seconds>', 'how long to wait at the end for what is on its way', seconds, 5)
  withLoadOptions(serveCommand)
    .addHelpText('after', SERVE_HELP)
    .action(async (flags: ServeFlags) => end(await serve(flags, host)))
  return program
}

function withLoadOptions(command: Command): Command {
  return command
    .option('--defaults <key=value>', 'a value for %(key)s in the file (repeatable)', addDefault)
    .option('--level <name=number>', 'a level that the application adds (repeatable)', addLevel)
    .option('--encoding <name>', "the file's encoding, as in Python (default: utf-8)", encodingName)
}
