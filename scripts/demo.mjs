// The main job, end to end: loads a Python program's logging.ini, logs until the file has rolled over, and shows what stands on disk.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as logging from 'logini'

const configuration = fileURLToPath(new URL('../fixtures/logging.ini', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-demo-'))
process.chdir(folder)

console.log('fixtures/logging.ini:\n')
console.log(fs.readFileSync(configuration, 'utf8').replace(/^/gm, '    '))

logging.config.fileConfig(configuration)
const logger = logging.getLogger('web')
for (let request = 1; request <= 40; request++) logger.info('GET /items/%d from %s', request, '127.0.0.1')
logging.shutdown()

console.log(`40 requests were logged; in ${folder} stand now:\n`)
for (const name of fs.readdirSync(folder).sort()) {
  const lines = fs.readFileSync(name, 'utf8').trimEnd().split('\n')
  console.log(`    ${name.padEnd(9)} ${String(fs.statSync(name).size).padStart(4)} bytes  ${lines[0]}  ...`)
}
fs.rmSync(folder, { recursive: true })
