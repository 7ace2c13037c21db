// What a fresh process pays for importing the package and loading a logging.ini, over `node -e 0`: the medians of 21 runs in turn.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurn, processTime, save } from './measure.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-bench-'))
const entry = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const configuration = fileURLToPath(new URL('../fixtures/logging.ini', import.meta.url))
const script = (name, text) => {
  fs.writeFileSync(path.join(folder, name), text)
  return [name]
}
const importing = `import * as logging from ${JSON.stringify(entry)}\n`
const contenders = {
  'node -e 0': ['-e', '0'],
  'an empty module': script('empty.mjs', ''),
  import: script('import.mjs', importing),
  'import and fileConfig': script(
    'load.mjs',
    `${importing}logging.config.fileConfig(${JSON.stringify(configuration)})`,
  ),
  'import, fileConfig, one record': script(
    'log.mjs',
    `${importing}logging.config.fileConfig(${JSON.stringify(configuration)})\nlogging.info('%s', 'hello')`,
  ),
}
const pino = import.meta.resolve('pino')
contenders['import of pino'] = script('pino.mjs', `import ${JSON.stringify(pino)}\n`)
const runs = Object.fromEntries(
  Object.entries(contenders).map(([name, args]) => [name, () => processTime(args, folder)]),
)
const medians = inTurn(21, runs)
const base = medians['node -e 0']
console.log('a fresh process                    ms   over node -e 0')
for (const [name, time] of Object.entries(medians))
  console.log(`${name.padEnd(32)} ${time.toFixed(1).padStart(5)}   ${(time - base).toFixed(1).padStart(5)}`)
save(
  'start-up',
  Object.entries(medians)
    .slice(1)
    .map(([label, time]) => ({ label, value: time - base })),
)
fs.rmSync(folder, { recursive: true })
