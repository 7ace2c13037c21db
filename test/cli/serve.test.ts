import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ServeSummary } from '../../src/cli/serve-summary.js'
import type { LogRecordReceiver } from '../../src/handlers/receivers/receiver.js'
import { ReceiverCounts } from '../../src/handlers/receivers/receiver-counts.js'
import { connectTo, recordFrame } from '../helpers/frames.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli, type World } from './run-cli.js'
import { FAULTY, GOOD } from './sample-files.js'

const folder = useTempFolder()
beforeEach(freshLogging)

function config(
  text = GOOD.replace('StreamHandler', 'FileHandler').replace('sys.stdout', `'${folder.at('a.log')}'`),
): string {
  fs.writeFileSync(folder.at('logging.ini'), text)
  return folder.at('logging.ini')
}

const serve = (args: readonly string[], world?: World) => runCli(['serve', ...args], world)

describe('logini serve', () => {
  test('writes what comes until a signal does', async () => {
    const path = folder.at('log.sock')
    const untilSignal = async (): Promise<string> => {
      const socket = await connectTo(path)
      socket.write(recordFrame('app', 'hello'))
      await vi.waitFor(() => expect(folder.read('a.log')).toBe('INFO hello\n'))
      return 'SIGTERM'
    }
    const ended = await serve(['--unix', path, '--config', config()], { untilSignal })
    expect(ended).toEqual({
      status: 0,
      stdout: '',
      stderr: `logini: listening at unix ${path}\nlogini: SIGTERM: ending\nlogini: 1 record in all\n`,
    })
    expect(fs.existsSync(path)).toBe(false)
  })

  test('listens at as many places as it is told', async () => {
    const places = ['--tcp', '0', '--tcp', '127.0.0.1:0', '--udp', '127.0.0.1:0', '--unix', folder.at('s')]
    const { status, stderr } = await serve([...places, '--config', config()])
    expect(status).toBe(0)
    expect(stderr.match(/listening at .*/g)).toEqual([
      expect.stringMatching(/tcp (127\.0\.0\.1|\[::1\]):\d+$/),
      expect.stringMatching(/tcp 127\.0\.0\.1:\d+$/),
      `listening at unix ${folder.at('s')}`,
      expect.stringMatching(/udp 127\.0\.0\.1:\d+$/),
    ])
  })

  test('takes a configuration in JSON', async () => {
    const handlers = { h: { class: 'logging.FileHandler', filename: folder.at('a.log') } }
    fs.writeFileSync(folder.at('logging.json'), JSON.stringify({ version: 1, handlers, root: { handlers: ['h'] } }))
    const { status } = await serve(['--unix', folder.at('s'), '--config', folder.at('logging.json')])
    expect([status, folder.read('a.log')]).toEqual([0, ''])
  })

  test('tells the faults of a configuration, and what cannot be opened', async () => {
    expect(await serve(['--config', config(FAULTY)])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("there is no level 'info'"),
    })
    expect(await serve(['--config', folder.at('none.ini')])).toMatchObject({ status: 2, stdout: '' })
    const missing = GOOD.replace('StreamHandler', 'FileHandler').replace('sys.stdout', `'${folder.at('none/a.log')}'`)
    const { status, stderr } = await serve(['--config', config(missing)])
    expect([status, stderr]).toEqual([1, expect.stringContaining('ENOENT')])
  })

  test('ends if it cannot listen at one of the places', async () => {
    const other = net.createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as net.AddressInfo
    const places = ['--unix', folder.at('s'), '--tcp', `127.0.0.1:${port}`]
    const { status, stderr } = await serve([...places, '--config', config()])
    expect(status).toBe(2)
    expect(stderr).toContain(`logini: cannot listen at tcp 127.0.0.1:${port}: listen EADDRINUSE`)
    expect(fs.existsSync(folder.at('s'))).toBe(false)
    other.close()
  })

  test.each([
    [['--tcp', 'x'], 'It must be a port, or HOST:PORT'],
    [['--tcp', '70000'], 'It must be a port, or HOST:PORT'],
    [['--tcp', '::1:5'], 'an IPv6 address stands in brackets'],
    [['--unix', ''], 'It must be a path.'],
    [['--max-frame', '0'], 'It must be a whole number from 1.'],
    [['--max-connections', '1.5'], 'It must be a whole number from 1.'],
    [['--frame-timeout', '-1'], 'It must be a number of seconds.'],
    [['--drain', '1s'], 'It must be a number of seconds.'],
  ])('does not take %j', async (args, message) => {
    const { status, stderr } = await serve([...args, '--config', config()])
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  test('needs a configuration', async () => {
    expect(await serve([])).toMatchObject({ status: 2, stderr: expect.stringContaining('--config') })
  })
})

test('the summary tells what came since the last one, and all of it', () => {
  const receivers = [{ counts: new ReceiverCounts() }, { counts: new ReceiverCounts() }] as const
  const summary = new ServeSummary(receivers as unknown as readonly LogRecordReceiver[])
  const [{ counts: one }, { counts: two }] = receivers
  expect(summary.next()).toBeUndefined()
  one.records = 1234
  two.records = 1
  two.connections = 3
  for (let time = 0; time < 3; time++) one.refuse('forbidden')
  two.refuse('truncated')
  expect(summary.next()).toMatch(
    /^1,235 records \([\d,.]+\/s\), refused: 3 forbidden, 1 truncated; 3 connections; 1,235 in all\n$/,
  )
  expect(summary.next()).toBeUndefined()
  two.refuse('truncated')
  expect(summary.next()).toBe('0 records (0/s), refused: 1 truncated; 3 connections; 1,235 in all\n')
  expect(summary.all()).toBe('1,235 records in all, refused: 3 forbidden, 2 truncated\n')
})
