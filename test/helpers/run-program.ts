import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

/** What a program did. */
export interface Ran {
  stdout: string
  stderr: string
  status: number | null
}

/**
 * Runs a program in a process of its own.
 *
 * @param source - an ES module in TypeScript; it imports from `./core/…`, `./handlers/…` as if it stood in src
 * @param command - a line for the shell in place of running it with Node directly; `$program` stands for the command
 */
export function runProgram(source: string, command?: string): Ran {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-program-'))
  try {
    const file = path.join(folder, 'program.mjs')
    buildSync({
      stdin: { contents: source, resolveDir: SRC, loader: 'ts' },
      outfile: file,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['iconv-lite', 'nodemailer', 'proper-lockfile', 'unix-dgram', 'yaml'],
    })
    const options = {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, NODE_OPTIONS: '' },
    } as const
    const { stdout, stderr, status, error } =
      command === undefined
        ? spawnSync(process.execPath, [file], options)
        : spawnSync('sh', ['-c', command], {
            ...options,
            env: { ...options.env, program: `${process.execPath} ${file}` },
          })
    if (error !== undefined) throw error
    return { stdout, stderr, status }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
