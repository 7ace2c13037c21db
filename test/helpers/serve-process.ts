import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Builds the command into a folder; returns its path. */
export function buildCommand(folder: string): string {
  const file = path.join(folder, 'main.mjs')
  buildSync({
    entryPoints: [MAIN],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
  })
  fs.symlinkSync(MODULES, path.join(folder, 'node_modules'))
  const exports = { './package.json': './package.json' }
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'logini', version: '0', exports }))
  return file
}

/** `logini serve` as a process of its own. */
export class ServeProcess {
  /** What it has said. */
  stderr = ''
  readonly #process: ChildProcess

  /**
   * @param command - what {@link buildCommand} gave
   * @param folder - where it runs
   */
  constructor(command: string, folder: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, [command, 'serve', ...args], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
  }

  /** Where it listens, once it says so, in the order of its options. */
  async places(count: number): Promise<string[]> {
    for (;;) {
      const places = [...this.stderr.matchAll(/listening at \S+ (.*)\n/g)].map(([, place]) => place ?? '')
      if (places.length >= count) return places
      if (this.#process.exitCode !== null) throw new Error(`it ended: ${this.stderr}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Asks it to end; returns its exit status. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.#process.exitCode === null) {
      const closed = once(this.#process, 'close')
      this.#process.kill(signal)
      await closed
    }
    return this.#process.exitCode
  }
}
