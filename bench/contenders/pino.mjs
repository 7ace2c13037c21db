// pino with the fields that the others write: time, name, level, message.
import { once } from 'node:events'
import pino from 'pino'

export const open = ({ piped = false, sync = true, minLength = 0, isoTime = false, level = 'info' }) => {
  const destination = pino.destination({ dest: piped ? 1 : 'app.log', sync, minLength })
  const timestamp = isoTime ? pino.stdTimeFunctions.isoTime : pino.stdTimeFunctions.epochTime
  const logger = pino({ base: { name: 'bench.web' }, level, timestamp }, destination)
  const end = async () => {
    if (piped) return destination.flushSync()
    const closed = once(destination, 'close')
    destination.end()
    await closed
  }
  return { logger, end }
}
