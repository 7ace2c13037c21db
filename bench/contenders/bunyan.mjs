// bunyan, which adds the host's name, the process's number and a version to what the others write, and is asynchronous.
import { once } from 'node:events'
import fs from 'node:fs'
import bunyan from 'bunyan'

export const open = () => {
  const stream = fs.createWriteStream('app.log', { flags: 'a' })
  const logger = bunyan.createLogger({ name: 'bench.web', streams: [{ stream }] })
  const end = async () => {
    const closed = once(stream, 'close')
    stream.end()
    await closed
  }
  return { logger, end }
}
