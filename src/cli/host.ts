/** Where a command writes to. */
export interface Output {
  write(text: string): unknown
  /** Whether it is a terminal. */
  readonly isTTY?: boolean | undefined
  /** How many characters fit on a line, where that is known. */
  readonly columns?: number | undefined
}

/** What a command has to do with the world besides the files that it is given. */
export interface Host {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Reads all of the standard input. */
  readInput(): Promise<Uint8Array>
  /** Waits until somebody asks the process to end; gives the signal's name. What comes then ends it at once. */
  untilSignal(): Promise<string>
}

/** By which a process is asked to end. */
const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']

/** The process itself as the host of a command. */
export const processHost: Host = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  readInput: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  },
  untilSignal: () =>
    new Promise((resolve) => {
      const listener = (signal: NodeJS.Signals): void => {
        for (const name of ENDING) process.removeListener(name, listener)
        resolve(signal)
      }
      for (const name of ENDING) process.on(name, listener)
    }),
}
