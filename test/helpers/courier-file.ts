import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll } from 'vitest'
import { workerFile } from '../../src/handlers/delivery/worker-file.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Has the program of the courier's thread built from the sources for a file of tests: Node cannot run TypeScript there. It is put where
 * it finds the packages that it needs.
 */
export function useCourierFile(): void {
  let folder = ''
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(ROOT, 'node_modules', '.logini-courier-'))
    const outfile = path.join(folder, 'worker.mjs')
    buildSync({
      entryPoints: [path.join(ROOT, 'src/handlers/delivery/worker.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    })
    workerFile.url = pathToFileURL(outfile)
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
}
