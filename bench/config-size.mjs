// How the time to load a configuration grows with its size.
import fs from 'node:fs'
import path from 'node:path'
import { atMost, entry, IN_LINE, inFolder, inFreshProcess, median, short } from './measure.mjs'

const ROUNDS = short ? 1 : 5
const SIZES = short ? [10, 100] : [10, 100, 1000, 2500, 5000, 10_000]

const configurationOf = (loggers, handlers) => {
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

const probe = async (entry) => {
  const { default: logging } = await import(entry)
  const start = process.hrtime.bigint()
  logging.config.fileConfig('big.ini')
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  const loggers = [...logging.root.manager.loggerDict.values()].filter((one) => one instanceof logging.Logger)
  return { ms, loggers: loggers.length }
}

export const title = 'Large configurations'

export const work = `\`fileConfig\` of so many loggers and a tenth as many file handlers (\`delay\`), in processes of their own.`

export const run = () =>
  inFolder((folder) => {
    const rows = SIZES.map((loggers) => {
      const handlers = Math.max(1, loggers / 10)
      fs.writeFileSync(path.join(folder, 'big.ini'), configurationOf(loggers, handlers))
      const rounds = Array.from({ length: ROUNDS }, () => inFreshProcess(probe, { args: [entry], cwd: folder }))
      for (const { loggers: built } of rounds)
        if (built !== loggers) throw new Error(`${built} loggers, not ${loggers}`)
      if (short) console.log(`  ${loggers} loggers built`)
      return [loggers, handlers, median(rounds.map(({ ms }) => ms))]
    })
    const [from, to] = [rows.find(([loggers]) => loggers >= 1000) ?? rows[0], rows.at(-1)]
    const grown = to[2] / from[2] / (to[0] / from[0])
    return {
      tables: [
        {
          columns: [{ title: 'loggers' }, { title: 'handlers' }, { title: 'ms', digits: 1 }],
          rows,
          plot: { kind: 'curves', title: 'Loading a configuration, ms', columns: [2] },
        },
      ],
      goals: [atMost(`at most in line, from ${from[0].toLocaleString('en')} loggers on`, grown, IN_LINE)],
    }
  })
