// log4js with the pattern that gives the same line.
import { promisify } from 'node:util'
import log4js from 'log4js'

const LINE = '%d{yyyy-MM-dd hh:mm:ss,SSS} - %c - %p - %m'
const LINE_WITH_CALL_SITE = '%d{yyyy-MM-dd hh:mm:ss,SSS} - %c - %p - %f{1}:%l - %m'

export const open = ({ type = 'fileSync', maxBytes, backupCount, compress, callSite = false, name = 'bench.web' }) => {
  log4js.configure({
    appenders: {
      out: {
        type,
        filename: 'app.log',
        ...(maxBytes && { maxLogSize: maxBytes, backups: backupCount }),
        ...(compress && { compress }),
        layout: { type: 'pattern', pattern: callSite ? LINE_WITH_CALL_SITE : LINE },
      },
    },
    categories: { default: { appenders: ['out'], level: 'info', enableCallStack: callSite } },
  })
  return { logger: log4js.getLogger(name), end: promisify(log4js.shutdown) }
}
