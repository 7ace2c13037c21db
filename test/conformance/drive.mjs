// Runs one scenario on the built package, in a process of its own: node drive.mjs SCENARIO.json RESULT.json, in the working folder.
// What stands in RESULT.json has the form of a golden's `steps`; see README.md.
import fs from 'node:fs'
import path from 'node:path'

const [scenarioFile, resultFile] = process.argv.slice(2)
const { default: logging } = await import(new URL('../../dist/index.js', import.meta.url).href)

const SHOWN = (
  'baseFilename mode encoding errors delay maxBytes backupCount when interval utc atTime suffix host port address facility ' +
  'socktype mailhost mailport fromaddr toaddrs subject secure url method capacity flushLevel terminator'
).split(' ')
const NETWORK = new Set(['SocketHandler', 'DatagramHandler', 'SysLogHandler', 'SMTPHandler', 'HTTPHandler'])

const pick = (object, names) =>
  Object.fromEntries(names.filter((name) => name in object).map((name) => [name, object[name]]))

/** A record's attributes from JSON: a list of one mapping is a mapping, as Python's own logging call would make it. */
const record = ({ args, ...rest }) => {
  const isMapping = args?.length === 1 && args[0]?.constructor === Object
  return logging.makeLogRecord(args === undefined ? rest : { ...rest, args: isMapping ? args[0] : args })
}

const handlerFacts = (handler) => {
  const attributes = pick(handler, SHOWN)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) delete attributes[name]
    else if (name === 'baseFilename') attributes[name] = path.relative('.', value)
    else if (typeof value === 'bigint') attributes[name] = Number(value)
    else if (value instanceof Map) attributes[name] = Object.fromEntries(value)
    else if (value?.constructor !== Object && typeof value === 'object' && value !== null && !Array.isArray(value))
      attributes[name] = String(value)
  }
  for (const name of ['stdout', 'stderr']) if (handler.stream === process[name]) attributes.stream = name
  if (handler.target) attributes.target = handler.target.constructor.name
  const { formatter } = handler
  return {
    class: handler.constructor.name,
    name: handler.name,
    level: handler.level,
    formatter: formatter && {
      class: formatter.constructor.name,
      fmt: formatter._fmt ?? null,
      datefmt: formatter.datefmt ?? null,
    },
    attributes,
  }
}

const loggerFacts = ({ level, propagate, disabled, handlers }) => ({
  level,
  propagate: Boolean(propagate),
  disabled: Boolean(disabled),
  handlers: handlers.map(handlerFacts),
})

const formatted = ({
  fmt = null,
  datefmt = null,
  style = '%',
  validate = true,
  defaults,
  utc,
  record: given,
  ...settings
}) => {
  const formatter = new logging.Formatter(fmt, datefmt, style, validate, { defaults })
  if (utc) formatter.converter = logging.gmtime
  return Object.assign(formatter, settings).format(record(given))
}

const STEPS = {
  fileConfig: (step) =>
    logging.config.fileConfig(step.fileConfig, pick(step, ['defaults', 'disable_existing_loggers', 'encoding'])),
  dictConfig: (step) => logging.config.dictConfig(step.dictConfig),
  basicConfig: ({ basicConfig: { stream, ...rest } }) =>
    logging.basicConfig(stream === undefined ? rest : { ...rest, stream: process[stream] ?? stream }),
  log: ({ log, level = 'INFO', msg, args = [], extra }) =>
    logging.getLogger(log).log(logging[level] ?? level, msg, ...args, ...(extra === undefined ? [] : [{ extra }])),
  handle: (step) => logging.getLogger(step.handle).handle(record(step.record)),
  format: (step) => formatted(step.format),
  getLogger: (step) => {
    const logger = logging.getLogger(step.getLogger)
    if ('setLevel' in step) logger.setLevel(step.setLevel)
    if ('propagate' in step) logger.propagate = step.propagate
    return {
      effective: logger.getEffectiveLevel(),
      disabled: Boolean(logger.disabled),
      hasHandlers: logger.hasHandlers(),
    }
  },
  isEnabledFor: (step) => logging.getLogger(step.isEnabledFor).isEnabledFor(step.level),
  addLevelName: (step) => logging.addLevelName(step.addLevelName, step.name),
  getLevelName: (step) => logging.getLevelName(step.getLevelName),
  disable: (step) => logging.disable(step.disable),
  describe: () => {
    const loggers = [...logging.root.manager.loggerDict].filter(([, logger]) => logger instanceof logging.Logger)
    return {
      root: loggerFacts(logging.root),
      loggers: Object.fromEntries(loggers.map(([name, logger]) => [name, loggerFacts(logger)])),
    }
  },
  mute_network: () => {
    for (const name of logging.getHandlerNames()) {
      const handler = logging.getHandlerByName(name)
      if (NETWORK.has(handler.constructor.name)) handler.emit = () => {}
    }
  },
  mkdir: (step) => void fs.mkdirSync(step.mkdir, { recursive: true }),
  shutdown: () => logging.shutdown(),
}

const steps = []
const errors = []
for (const step of JSON.parse(fs.readFileSync(scenarioFile, 'utf8')).steps) {
  const kind = Object.keys(STEPS).find((name) => name in step)
  if (kind === undefined) throw new Error(`unknown step: ${JSON.stringify(step)}`)
  try {
    const value = await STEPS[kind](step)
    steps.push(value === undefined ? { ok: true } : { ok: true, value })
    errors.push(null)
  } catch (error) {
    steps.push({ ok: false })
    errors.push(String(error))
  }
}
fs.writeFileSync(resultFile, JSON.stringify({ steps, errors }))
