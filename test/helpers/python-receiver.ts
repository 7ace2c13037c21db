import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../fixtures/receivers/socket_receiver.py', import.meta.url))

/** Whether there is a Python to run. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

/** What Python made of a record. */
export interface ReceivedRecord {
  /** The record's class. */
  readonly type: string
  /** The record, formatted. */
  readonly text: string
  readonly message: string
  /** The attributes that not every record has, with tags for what JSON does not know. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** Python's documented receiver of records, as a process. */
export class PythonReceiver {
  readonly records: ReceivedRecord[] = []
  #port = 0
  readonly #process: ChildProcess
  #onRecord: () => void = () => {}

  private constructor(kind: string, address: string | number) {
    this.#process = spawn('python3', [PROGRAM, kind, String(address)], { stdio: ['ignore', 'pipe', 'inherit'] })
  }

  static async start(kind: 'tcp' | 'unix' | 'udp', address: string | number = 0): Promise<PythonReceiver> {
    const receiver = new PythonReceiver(kind, address)
    const { stdout } = receiver.#process
    if (stdout === null) throw new Error('Python’s output is not to be read')
    const lines = createInterface(stdout)
    const [ready] = await once(lines, 'line')
    receiver.#port = Number(String(ready).split(' ')[1])
    lines.on('line', (line) => {
      receiver.records.push(JSON.parse(line))
      receiver.#onRecord()
    })
    return receiver
  }

  get port(): number {
    return this.#port
  }

  /** Resolves when so many records are there. */
  async received(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onRecord = () => {
        if (this.records.length >= count) resolve()
      }
      this.#onRecord()
    })
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'close')
    this.#process.kill('SIGKILL')
    await ended
  }
}
