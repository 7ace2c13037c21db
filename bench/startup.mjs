// What a fresh process pays before its first record.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { atMost, entry, here, inFolder, inTurn, median, processTime, ratio, short } from './measure.mjs'

const ROUNDS = short ? 1 : 21
const EMPTY = 'an empty module'
const OWN = 'logini: import, fileConfig, a record'

const own = `import * as logging from ${JSON.stringify(pathToFileURL(entry))}\n`
const configured = `${own}logging.config.fileConfig(${JSON.stringify(path.join(here, '../fixtures/logging.ini'))})\n`
const peer = (name) => `import ${name} from ${JSON.stringify(import.meta.resolve(name))}\n`

const SCRIPTS = {
  [EMPTY]: '',
  'logini: import': own,
  'logini: import, fileConfig': configured,
  [OWN]: `${configured}logging.info('%s', 'hello')`,
  'pino: import': peer('pino'),
  'pino: import, configure, a record': `${peer('pino')}
const logger = pino({ base: { name: 'bench.web' } }, pino.destination({ dest: 'pino.log', sync: true }))
logger.info('%s', 'hello')`,
  'winston: import, configure, a record': `${peer('winston')}
const { combine, splat, timestamp, printf } = winston.format
const logger = winston.createLogger({
  format: combine(splat(), timestamp(), printf((info) => info.timestamp + ' - ' + info.level + ' - ' + info.message)),
  transports: [new winston.transports.File({ filename: 'winston.log', maxsize: 512, maxFiles: 5 })],
})
logger.info('%s', 'hello')`,
  'log4js: import, configure, a record': `${peer('log4js')}
const layout = { type: 'pattern', pattern: '%d - %p - %m' }
log4js.configure({
  appenders: { out: { type: 'fileSync', filename: 'log4js.log', maxLogSize: 512, backups: 5, layout } },
  categories: { default: { appenders: ['out'], level: 'info' } },
})
log4js.getLogger().info('%s', 'hello')`,
}

export const title = 'Start-up'

export const work = `A fresh process, from its start to its end, over one that runs an empty module. logini loads \`fixtures/logging.ini\`; pino writes to a
synchronous destination, winston and log4js to a file that rotates at 512 bytes.`

export const run = () =>
  inFolder((folder) => {
    const runs = Object.entries(SCRIPTS).map(([label, text], at) => {
      fs.writeFileSync(path.join(folder, `${at}.mjs`), text)
      return [label, () => processTime([`${at}.mjs`], folder)]
    })
    const { [EMPTY]: empty, ...times } = inTurn(ROUNDS, Object.fromEntries(runs))
    const over = (each) => each.map((time, round) => time - empty[round])
    const rows = Object.entries(times).map(([label, each]) => [label, median(over(each))])
    if (short) for (const name of ['my', 'pino', 'winston', 'log4js']) checkLog(path.join(folder, `${name}.log`))
    return {
      tables: [
        {
          columns: [{ title: '' }, { title: 'ms more', digits: 1 }],
          rows,
          plot: { kind: 'bars', title: `A fresh process, ms more than ${EMPTY}`, column: 1 },
        },
      ],
      goals: Object.keys(times)
        .filter((label) => !label.startsWith('logini') && label.includes('configure'))
        .map((label) => atMost(`not slower than ${label}`, ratio(over(times[OWN]), over(times[label])), 1)),
    }
  })

const checkLog = (file) => {
  if (!fs.readFileSync(file, 'utf8').includes('hello')) throw new Error(`no record in ${file}`)
  console.log(`  ${path.basename(file)}: its record`)
}
