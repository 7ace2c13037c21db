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
}

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
}
