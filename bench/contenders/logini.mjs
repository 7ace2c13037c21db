import fs from 'node:fs'
import { entry } from '../measure.mjs'

const { default: logging } = await import(entry)

const configurationOf = ({
  handler,
  args,
  kwargs = '{}',
  format = '%(asctime)s - %(name)s - %(levelname)s - %(message)s',
}) => `
[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=INFO
handlers=h
[handler_h]
class=${handler}
args=${args}
kwargs=${kwargs}
formatter=f
[formatter_f]
format=${format}
`

export const open = ({ name = 'bench.web', ...settings }) => {
  const file = `logging-${process.pid}.ini`
  fs.writeFileSync(file, configurationOf(settings))
  logging.config.fileConfig(file, { disable_existing_loggers: false })
  return { logger: logging.getLogger(name), end: () => logging.shutdown() }
}
