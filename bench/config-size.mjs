// How the time to load a configuration grows with its size: up to 10,000 loggers and 1,000 handlers.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, save } from './measure.mjs'

const entry = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-bench-'))

const configuration = (loggers, handlers) => {
  const handlerNames = Array.from({ length: handlers }, (_, at) => `h${at}`)
  const loggerNames = Array.from({ length: loggers }, (_, at) => `l${at}`)
  return [
    `[loggers]\nkeys=root,${loggerNames}\n[handlers]\nkeys=${handlerNames}\n[formatters]\nkeys=f`,
    '[formatter_f]\nformat=%(asctime)s %(message)s',
    '[logger_root]\nlevel=INFO\nhandlers=h0',
    ...handlerNames.map(
      (name) => `[handler_${name}]\nclass=FileHandler\nlevel=INFO\nformatter=f\nargs=('${name}.log', 'a', None, True)`,
    ),
    ...loggerNames.map(
      (name, at) => `[logger_${name}]\nlevel=DEBUG\nqualname=app.part${at % 100}.${name}\nhandlers=h${at % handlers}`,
    ),
  ].join('\n')
}

const load = `
import * as logging from ${JSON.stringify(entry)}
const start = process.hrtime.bigint()
logging.config.fileConfig('big.ini')
console.log(Number(process.hrtime.bigint() - start) / 1e6)`
fs.writeFileSync(path.join(folder, 'load.mjs'), load)

console.log('loggers  handlers       ms   us per section')
const points = []
for (const loggers of [10, 100, 1000, 2500, 5000, 10_000]) {
  const handlers = Math.max(1, loggers / 10)
  fs.writeFileSync(path.join(folder, 'big.ini'), configuration(loggers, handlers))
  const times = Array.from({ length: 5 }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['load.mjs'], { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return Number(stdout)
  })
  const time = median(times)
  points.push({ x: loggers, y: time })
  const each = (time * 1000) / (loggers + handlers)
  console.log(
    `${String(loggers).padStart(7)}  ${String(handlers).padStart(8)}  ${time.toFixed(1).padStart(7)}  ${each.toFixed(1).padStart(15)}`,
  )
}
save('config-size', points)
fs.rmSync(folder, { recursive: true })
