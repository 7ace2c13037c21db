// Builds dist/: validators from the schemas, bundles (esbuild) and type declarations (tsc).
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { LATE_MODULES, lateModules } from './late-modules.mjs'
import { writeValidators } from './validators.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

writeValidators()
fs.rmSync('dist', { recursive: true, force: true })

const options = {
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // `ini` is bundled: looking for a package and reading CommonJS costs a process several milliseconds at its start.
  external: ['commander', 'iconv-lite', 'nodemailer', 'proper-lockfile', 'unix-dgram', 'yaml'],
  sourcemap: true,
  legalComments: 'none',
}

const faces = ['src/index.ts', 'src/config/index.ts', 'src/handlers/index.ts', 'src/formatters/index.ts']

// Importing a hundred small modules costs more start-up time than the modules do, so what ships is one chunk, and some for what
// few programs need. The chunks are shared between the entries: module state exists once, whichever entry is imported.
const chunks = { ...options, splitting: true, chunkNames: 'chunks/[name]-[hash]' }
await build({
  ...chunks,
  entryPoints: [...faces, 'src/cli/main.ts', ...LATE_MODULES],
  plugins: [lateModules(LATE_MODULES)],
})
// The same without late modules, for whoever cannot `require` an ES module: jest, and programs that are bundled.
await build({ ...chunks, outdir: 'dist/whole', entryPoints: faces })
// A thread of its own shares nothing with the others, and needs little.
await build({ ...options, entryPoints: ['src/handlers/delivery/worker.ts'] })
const bundled = `What is bundled here besides logini:\n\nini\n\n${fs.readFileSync('node_modules/ini/LICENSE', 'utf8')}`
fs.writeFileSync('dist/THIRD-PARTY-LICENSES.txt', bundled)
fs.cpSync('src/config/schemas', 'dist/schema', { recursive: true, filter: (from) => !/\.(ts|js)$/.test(from) })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })
