import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** No child process lives longer, whatever happens. */
const LONGEST_LIFE_MS = 600_000

const alive = new Set<Child>()

/** How a child process ended. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

/** A Node process that a test talks to. */
export class Child {
  /** Resolves when the process has ended and all that it said is there. */
  readonly ended: Promise<Ending>
  readonly #process: ChildProcess
  readonly #messages: unknown[] = []
  readonly #waiting: { resolve(message: unknown): void; reject(error: Error): void }[] = []
  #ending: Ending | undefined

  /**
   * @param script - the program's name in this folder
   * @param args - its arguments
   */
  constructor(script: string, args: readonly string[] = [], options: ForkOptions = {}) {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: LONGEST_LIFE_MS,
      killSignal: 'SIGKILL',
      ...options,
    })
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('message', (message) => {
      const waiting = this.#waiting.shift()
      if (waiting === undefined) this.#messages.push(message)
      else waiting.resolve(message)
    })
    this.#process = child
    alive.add(this)
    this.ended = new Promise((resolve) => {
      child.on('close', (code, signal) => {
        this.#ending = { code, signal, stderr }
        alive.delete(this)
        for (const { reject } of this.#waiting) reject(this.#silence(this.#ending))
        resolve(this.#ending)
      })
    })
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /**
   * The next thing that the process says.
   *
   * @throws Error if it ends without a word
   */
  async message<T>(): Promise<T> {
    if (this.#messages.length > 0) return this.#messages.shift() as T
    if (this.#ending !== undefined) throw this.#silence(this.#ending)
    return (await new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))) as T
  }

  /** Tells the process something; one that has ended does not hear it. */
  send(message: string | object): void {
    if (this.#process.connected) this.#process.send(message, () => {})
  }

  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal)
  }

  #silence({ code, signal, stderr }: Ending): Error {
    return new Error(`process ${this.pid} ended by ${signal ?? `code ${code}`} without an answer\n${stderr}`)
  }
}

/** Ends all child processes that still run. */
export async function endChildren(): Promise<void> {
  const left = [...alive]
  for (const child of left) child.kill('SIGKILL')
  await Promise.all(left.map(({ ended }) => ended))
}
