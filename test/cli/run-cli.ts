import type { Host } from '../../src/cli/host.js'
import { run } from '../../src/cli/program.js'

/** What the command did. */
export interface CliRun {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** What the world of the command is like. */
export interface World {
  readonly env?: Record<string, string>
  readonly input?: string | Uint8Array
  readonly isTTY?: boolean
  readonly columns?: number
  /** What the command waits for that runs until somebody ends it. */
  readonly untilSignal?: () => Promise<string>
}

/** Runs the command `logini` within this process. */
export async function runCli(
  args: readonly string[],
  { env = {}, input = '', isTTY, columns, untilSignal = async () => 'SIGTERM' }: World = {},
): Promise<CliRun> {
  const written = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns,
    write: (text: string) => {
      written[name] += text
    },
  })
  const host: Host = {
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readInput: async () => Buffer.from(input),
    untilSignal,
  }
  return { status: await run(args, host), ...written }
}
