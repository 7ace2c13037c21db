import { afterEach, describe, expect, it } from 'vitest'
import { loads } from '../../src/python/pickle/loads.js'
import { Child, endChildren } from '../helpers/child.js'
import { DatagramServer } from '../helpers/datagram-server.js'
import type { SenderJob } from '../helpers/log-sender.mjs'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
let server: DatagramServer | undefined

// Too long to be asked for.
const NOBODY = `${'x'.repeat(64)}.invalid`

afterEach(async () => {
  await endChildren()
  server?.close()
  server = undefined
})

function send(address: readonly [host: string, port: number | null], job: Partial<SenderJob>): Child {
  return new Child('log-sender.mjs', [
    JSON.stringify({ handler: 'DatagramHandler', args: address, records: 1000, ending: 'end', ...job }),
  ])
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `record ${at}`)

const messages = ({ received }: DatagramServer) =>
  received.map((data) => {
    expect(data.readUInt32BE()).toBe(data.length - 4)
    return (loads(data.subarray(4)) as Map<string, unknown>).get('msg')
  })

describe('1,000 records arrive, in order and once, however the process ends', () => {
  it.each<[SenderJob['ending'], number]>([
    ['exit', 0],
    ['throw', 1],
    ['end', 0],
  ])('by UDP: %s', async (ending, code) => {
    server = await DatagramServer.listen()
    const ended = await send(['localhost', server.port], { ending }).ended
    await server.until(1000)
    expect([messages(server), ended.code]).toEqual([numbered(1000), code])
  })

  it.each<[SenderJob['ending'], number]>([
    ['exit', 0],
    ['throw', 1],
    ['end', 0],
  ])('to a unix socket: %s', async (ending, code) => {
    server = await DatagramServer.listen(folder.at('socket'))
    const ended = await send([folder.at('socket'), null], { ending }).ended
    await server.until(1000)
    expect([messages(server), ended.code]).toEqual([numbered(1000), code])
  })
})

it('a record that cannot be sent is reported, with the record', async () => {
  const { stderr, code } = await send([NOBODY, 9021], { records: 3 }).ended
  expect(stderr).toMatch(/ENOTFOUND|EAI_AGAIN/)
  expect([code, stderr.match(/^Arguments: .*/gm)]).toEqual([
    ...[0, ['Arguments: (0,)', 'Arguments: (1,)', 'Arguments: (2,)']],
  ])
})

it('records for a unix socket that is not there are told to be lost', async () => {
  const { stderr, code } = await send(['/nowhere/socket', null], { records: 3 }).ended
  expect([code, stderr.match(/DeliveryError: .*/g)]).toEqual([
    ...[0, ['DeliveryError: 3 records not delivered to /nowhere/socket in time: send ENOENT /nowhere/socket']],
  ])
})

it('nobody needs to listen', async () => {
  server = await DatagramServer.listen()
  const { port } = server
  server.close()
  server = undefined
  const { stderr, code } = await send(['127.0.0.1', port], {}).ended
  expect([stderr, code]).toEqual(['', 0])
})
