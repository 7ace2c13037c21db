// What a record costs: the whole pipeline from fileConfig to the file, against bare fs.writeSync of the same bytes and pino.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pino from 'pino'
import logging from '../dist/index.js'
import { configurationOf } from './crew.mjs'
import { inTurn, save } from './measure.mjs'

const RECORDS = 200_000
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-bench-'))
process.chdir(folder)

const timed = (run) => {
  const start = process.hrtime.bigint()
  run()
  return RECORDS / (Number(process.hrtime.bigint() - start) / 1e9)
}

const throughLogini = (handler, args) => () => {
  fs.writeFileSync('logging.ini', configurationOf(handler, args))
  logging.config.fileConfig('logging.ini', { disable_existing_loggers: false })
  const logger = logging.getLogger('bench.web')
  return timed(() => {
    for (let at = 0; at < RECORDS; at++) logger.info('request %d from %s', at, '127.0.0.1')
  })
}

const line = '2026-01-01 12:00:00,123 - bench.web - INFO - request 123456 from 127.0.0.1\n'
const medians = inTurn(7, {
  'bare fs.writeSync': () => {
    const fd = fs.openSync('bare.log', 'w')
    const rate = timed(() => {
      for (let at = 0; at < RECORDS; at++) fs.writeSync(fd, line)
    })
    fs.closeSync(fd)
    return rate
  },
  FileHandler: throughLogini('FileHandler', "('file.log', 'w')"),
  'RotatingFileHandler 50 MB': throughLogini('handlers.RotatingFileHandler', "('rotating.log', 'a', 50_000_000, 3)"),
  TimedRotatingFileHandler: throughLogini('handlers.TimedRotatingFileHandler', "('timed.log', 'midnight')"),
  'pino, sync': () => {
    const destination = pino.destination({ dest: 'pino.log', sync: true, append: false })
    const logger = pino({ base: { name: 'bench.web' } }, destination)
    const rate = timed(() => {
      for (let at = 0; at < RECORDS; at++) logger.info('request %d from %s', at, '127.0.0.1')
    })
    destination.end()
    return rate
  },
  'a disabled logger.debug': () => {
    logging.getLogger('bench.web').setLevel('INFO')
    const logger = logging.getLogger('bench.web')
    return timed(() => {
      for (let at = 0; at < RECORDS; at++) logger.debug('request %d from %s', at, '127.0.0.1')
    })
  },
})
const base = medians['bare fs.writeSync']
console.log(`${RECORDS} records                 records/s   of bare writeSync`)
for (const [name, rate] of Object.entries(medians))
  console.log(
    `${name.padEnd(28)} ${Math.round(rate).toLocaleString('en').padStart(13)}   ${(rate / base).toFixed(2).padStart(8)}`,
  )
const isWriting = ([name]) => name !== 'a disabled logger.debug'
save(
  'records',
  Object.entries(medians)
    .filter(isWriting)
    .map(([label, rate]) => ({ label, value: rate / base })),
)
logging.shutdown()
process.chdir('/')
fs.rmSync(folder, { recursive: true })
