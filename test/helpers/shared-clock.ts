import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A clock for several processes that a test puts forward, or a process among them. */
export class SharedClock {
  /** What `fork` is given so that a process goes by it. */
  readonly forkOptions: { readonly execArgv: string[]; readonly env: NodeJS.ProcessEnv }
  readonly #file: string
  #ahead: number

  /**
   * @param file - a path for what the processes have in common
   * @param start - what it shows now, as `Date` reads it
   */
  constructor(file: string, start: string) {
    const preload = fileURLToPath(new URL('./shared-clock.mjs', import.meta.url))
    this.#file = file
    this.#ahead = Date.parse(start) - Date.now()
    this.forkOptions = { execArgv: ['--import', preload], env: { ...process.env, LOGINI_TEST_CLOCK: file } }
    this.forward(0)
  }

  /** Puts it forward, or back. */
  forward(seconds: number): void {
    this.#ahead += seconds * 1000
    fs.writeFileSync(this.#file, new Float64Array([this.#ahead]), { flag: fs.existsSync(this.#file) ? 'r+' : 'w' })
  }
}
