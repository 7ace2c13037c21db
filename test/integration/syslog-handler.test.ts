import { afterEach, describe, expect, it } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import { FrameServer } from '../helpers/frame-server.js'
import type { SenderJob } from '../helpers/log-sender.mjs'
import { hasRsyslog, Rsyslog } from '../helpers/rsyslog.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
const daemons: Rsyslog[] = []

async function start(): Promise<Rsyslog> {
  const daemon = await Rsyslog.start(folder.at(''))
  daemons.push(daemon)
  return daemon
}

function send(args: readonly unknown[], job: Partial<SenderJob>): Child {
  return new Child('log-sender.mjs', [
    JSON.stringify({ handler: 'SysLogHandler', args, records: 1000, ending: 'end', ...job }),
  ])
}

const addressOf = (daemon: Rsyslog, way: string) =>
  way === 'unix' ? [daemon.socket, 'local0'] : [['127.0.0.1', daemon.port], 'local0', way === 'tcp' ? 1 : 2]

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `record ${at}`)
const numbers = (daemon: Rsyslog) => daemon.lines.map(({ message }) => message)

afterEach(async () => {
  await endChildren()
  await Promise.all(daemons.splice(0).map((daemon) => daemon.stop()))
})

it('a server that is not there does not hold up the process, and what is lost is told', async () => {
  const server = await FrameServer.listen()
  const { port } = server
  await server.close()
  const { code, stderr } = await send([['127.0.0.1', port], 'local0', 1, { exitTimeout: 0.5 }], { ending: 'exit' })
    .ended
  expect(code).toBe(0)
  expect(stderr).toContain(`1000 records not delivered to 127.0.0.1:${port} in time: connect ECONNREFUSED`)
})

describe.skipIf(!hasRsyslog)('rsyslog', () => {
  describe.each(['udp', 'tcp', 'unix'])('gets 1,000 records over %s, in order and once', (way) => {
    it.each<[SenderJob['ending'], number]>([
      ['exit', 0],
      ['throw', 1],
      ['end', 0],
    ])('however the process ends: %s', async (ending, code) => {
      const daemon = await start()
      const ended = await send(addressOf(daemon, way), { ending }).ended
      await daemon.received(1000)
      expect([numbers(daemon), ended.code]).toEqual([numbered(1000), code])
      expect(daemon.lines[0]?.priority).toBe('local0.info')
    })
  })

  // Over TCP what it had perhaps not read is sent again. With the unix socket goes what waits in it: ten datagrams at most.
  it.each([
    ['tcp', 0],
    ['unix', 11],
  ])('gets every record over %s though it is restarted meanwhile', async (way, mostLost) => {
    const daemon = await start()
    const child = send(addressOf(daemon, way), { records: 5000, turn: 50, pause: 10 })
    await daemon.received(500)
    await daemon.stop()
    await daemon.start()
    await child.ended
    while (numbers(daemon).at(-1) !== 'record 4999') await new Promise((resolve) => setTimeout(resolve, 10))
    const got = new Set(numbers(daemon))
    expect([...got]).toEqual(numbered(5000).filter((message) => got.has(message)))
    expect(got.size).toBeGreaterThanOrEqual(5000 - mostLost)
  })
})
