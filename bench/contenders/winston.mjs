// winston with the format that gives the same line. Its File transport is asynchronous.
import { once } from 'node:events'
import winston from 'winston'

const { combine, splat, timestamp, printf } = winston.format

export const open = ({ maxBytes, backupCount, zippedArchive = false, name = 'bench.web' }) => {
  const file = new winston.transports.File({
    filename: 'app.log',
    ...(maxBytes && { maxsize: maxBytes, maxFiles: backupCount + 1, tailable: true, zippedArchive }),
  })
  const logger = winston.createLogger({
    level: 'info',
    format: combine(
      splat(),
      timestamp({ format: 'YYYY-MM-DD HH:mm:ss,SSS' }),
      printf((info) => `${info.timestamp} - ${name} - ${info.level.toUpperCase()} - ${info.message}`),
    ),
    transports: [file],
  })
  const end = async () => {
    // `end` on a logger that still holds records back is an error in winston.
    while (logger.writableLength + logger.readableLength > 0) await new Promise((resolve) => setImmediate(resolve))
    const finished = once(file, 'finish')
    logger.end()
    await finished
  }
  return { logger, end }
}
