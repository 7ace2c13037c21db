// pino, writing to a rotating-file-stream.
import { once } from 'node:events'
import pino from 'pino'
import { createStream } from 'rotating-file-stream'

export const open = ({ maxBytes, backupCount }) => {
  const stream = createStream('app.log', {
    size: `${maxBytes}B`,
    maxFiles: backupCount,
    path: process.cwd(),
  })
  const logger = pino({ base: { name: 'bench.web' } }, stream)
  const end = async () => {
    const finished = once(stream, 'finish')
    stream.end()
    await finished
  }
  return { logger, end }
}
