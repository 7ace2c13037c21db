import { once } from 'node:events'
import fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { workerFile } from '../../../src/handlers/delivery/worker-file.js'
import { SocketHandler } from '../../../src/handlers/socket.js'
import { useCourierFile } from '../../helpers/courier-file.js'
import { errorsOf, say } from '../../helpers/emitting.js'
import { FrameServer } from '../../helpers/frame-server.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

useCourierFile()
const folder = useTempFolder()

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!holds() && performance.now() < end) await delay(2)
  expect(holds()).toBe(true)
}

it('a thread that dies is told of with what it takes along, and another one takes its place', async () => {
  const server = await FrameServer.listen()
  const handler = new SocketHandler('127.0.0.1', server.port)
  const errors = errorsOf(handler)
  const { url } = workerFile
  fs.writeFileSync(folder.at('broken.mjs'), 'throw new Error("it does not work")')
  workerFile.url = pathToFileURL(folder.at('broken.mjs'))
  handler.handle(say('one'))
  handler.handle(say('two'))
  await until(() => errors.length > 0)
  expect(errors).toEqual([`DeliveryError: 2 records lost on the way to 127.0.0.1:${server.port}: it does not work`])
  workerFile.url = url
  handler.handle(say('three'))
  await server.received(1)
  expect([server.messages, errors.length]).toEqual([['three'], 1])
  handler.close()
  await handler.delivered()
  await server.close()
})

it('the thread ends when all handlers are closed, and another one begins with the next record', async () => {
  const server = await FrameServer.listen()
  const handler = new SocketHandler('127.0.0.1', server.port)
  for (const message of ['one', 'two']) {
    const started = once(process, 'worker')
    handler.handle(say(message))
    const [worker] = (await started) as [Worker]
    const ended = once(worker, 'exit')
    handler.close()
    expect(await ended).toEqual([0])
  }
  expect(server.messages).toEqual(['one', 'two'])
  await server.close()
})

it('a flush is done when the handler is closed meanwhile', async () => {
  const server = await FrameServer.listen()
  const handler = new SocketHandler('127.0.0.1', server.port)
  handler.handle(say('one'))
  handler.close()
  await handler.flush()
  expect(server.messages).toEqual(['one'])
  await server.close()
})

it('why nothing got through is forgotten with what was given up', async () => {
  const server = await FrameServer.listen()
  const { port } = server
  await server.close()
  const handler = new SocketHandler('127.0.0.1', port, { exitTimeout: 0.1 })
  const errors = errorsOf(handler)
  handler.handle(say('one'))
  await handler.delivered()
  expect(errors).toEqual([expect.stringContaining(`1 record not delivered to 127.0.0.1:${port} in time: connect`)])
  expect(handler.retryTime).toBe(null)
})

it('the program of the thread is said to be missing where it is', () => {
  const { url } = workerFile
  workerFile.url = undefined
  const handler = new SocketHandler('127.0.0.1', 1)
  try {
    // It stands beside the sources only once it is built.
    expect(() => workerFile.find()).toThrow(
      /^logini's handlers\/delivery\/worker\.js is not there; looked for it as file:/,
    )
  } finally {
    workerFile.url = url
    handler.close()
  }
})
