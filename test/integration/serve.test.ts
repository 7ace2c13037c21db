import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { workerFile } from '../../src/handlers/delivery/worker-file.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { connectTo, framed, recordFrame } from '../helpers/frames.js'
import { hasPython } from '../helpers/python-receiver.js'
import { runProgram } from '../helpers/run-program.js'
import { buildCommand, ServeProcess } from '../helpers/serve-process.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const SENDER = fileURLToPath(new URL('../../fixtures/receivers/socket_sender.py', import.meta.url))
const FORMAT = /FORMAT = \(\n([\s\S]*?)\n\)/
  .exec(fs.readFileSync(SENDER, 'utf8'))?.[1]
  ?.replace(/^ *"|"$/gm, '')
  .replaceAll('\n', '')

useCourierFile()
const folder = useTempFolder()
const commandFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-command-'))
let command: string
let served: ServeProcess | undefined

beforeAll(() => {
  command = buildCommand(commandFolder)
})
afterAll(() => fs.rmSync(commandFolder, { recursive: true }))
afterEach(async () => {
  await served?.end('SIGKILL')
  served = undefined
})

function serve(format: string, ...args: readonly string[]): ServeProcess {
  fs.writeFileSync(
    folder.at('logging.ini'),
    `[loggers]
keys=root
[handlers]
keys=file
[formatters]
keys=line
[logger_root]
level=CRITICAL
handlers=file
[handler_file]
class=FileHandler
kwargs={'filename': 'app.log', 'encoding': 'utf-8', 'errors': 'backslashreplace'}
formatter=line
[formatter_line]
format=${format}
`,
  )
  served = new ServeProcess(command, folder.at('.'), ['--config', 'logging.ini', ...args])
  return served
}

const written = (): string => fs.readFileSync(folder.at('app.log'), 'utf8')

describe.skipIf(!hasPython)('logini serve writes what Python’s handlers send (python3) as Python writes it', () => {
  it.each(['tcp', 'unix', 'udp'] as const)('over %s', { timeout: 60_000 }, async (kind) => {
    const place = kind === 'unix' ? folder.at('socket') : '127.0.0.1:0'
    const process = serve(FORMAT ?? '', `--${kind}`, place)
    const [listening = ''] = await process.places(1)
    const address = kind === 'unix' ? listening : listening.replace(/^.*:/, '')
    // What a datagram cannot hold and a buffer in the kernel cannot keep is no business of the receiver.
    const count = kind === 'udp' ? 54 : 1000
    execFileSync('python3', [SENDER, kind, address, String(count), folder.at('python.log')])
    expect(await process.end()).toBe(0)
    expect(written()).toBe(fs.readFileSync(folder.at('python.log'), 'utf8'))
    expect(process.stderr).toMatch(`logini: SIGTERM: ending\nlogini: ${count.toLocaleString('en-US')} records in all\n`)
  })
})

describe('logini serve', () => {
  it('takes what is on its way when it is asked to end, and refuses what it has to', async () => {
    const process = serve('%(name)s %(message)s', '--tcp', '127.0.0.1:0')
    const [listening = ''] = await process.places(1)
    const socket = await connectTo({ address: '127.0.0.1', port: Number(listening.split(':')[1]), family: 'IPv4' })
    const frames = Array.from({ length: 20_000 }, (_, at) => recordFrame('a.b', `message ${at}`))
    frames.splice(5000, 0, framed(Buffer.from('cos\nsystem\n(X\x0d\0\0\0touch evil.txttR.', 'latin1')))
    const sent = new Promise((resolve) => socket.write(Buffer.concat(frames), resolve))
    await sent
    expect(await process.end('SIGINT')).toBe(0)
    expect(written()).toBe(Array.from({ length: 20_000 }, (_, at) => `a.b message ${at}\n`).join(''))
    expect(process.stderr).toMatch(/logini: refused \(forbidden\) from 127.0.0.1:\d+: GLOBAL refers .*'os.system'/)
    expect(process.stderr).toMatch(/logini: 20,000 records in all, refused: 1 forbidden\n$/)
    expect(fs.existsSync(folder.at('evil.txt'))).toBe(false)
  })

  it('says every so often what came', async () => {
    const process = serve('%(message)s', '--tcp', '127.0.0.1:0', '--summary', '0.2')
    const [listening = ''] = await process.places(1)
    const socket = await connectTo({ address: '127.0.0.1', port: Number(listening.split(':')[1]), family: 'IPv4' })
    socket.write(recordFrame('a', 'one'))
    await vi.waitFor(
      () => expect(process.stderr).toMatch(/logini: 1 record \([\d.]+\/s\); 1 connection; 1 in all\n/),
      5000,
    )
    socket.write(framed(Buffer.from('zzz')))
    await vi.waitFor(() => expect(process.stderr).toMatch(/logini: 0 records \(0\/s\), refused: 1 malformed; /), 5000)
    socket.destroy()
  })
})

describe('logini serve and this package’s own SocketHandler', () => {
  it.each(['process.exit()', "throw 'away'", ''])(
    'get every record across, also when the sender ends with %j',
    async (end) => {
      const process = serve('%(levelname)s %(name)s %(module)s %(value)s %(message)s', '--unix', folder.at('socket'))
      await process.places(1)
      const sender = runProgram(`
      import { getLogger } from './core/manager.ts'
      import { workerFile } from './handlers/delivery/worker-file.ts'
      import { SocketHandler } from './handlers/socket.ts'
      workerFile.url = new URL(${JSON.stringify(workerFile.url?.href)})
      const logger = getLogger('app.sender')
      logger.setLevel('DEBUG')
      logger.addHandler(new SocketHandler(${JSON.stringify(folder.at('socket'))}, null))
      const values = [1, 'x', null, [1, [2]], { a: true }, new Map([['k', 5n]]), new Set([1]), new Date(0)]
      for (let at = 0; at < 1000; at++) logger.info('number %d \u{1f600}', at, { extra: { value: values[at % 8] } })
      logger.error('failed', new Error('broken'), { extra: { value: 0 } })
      ${end}
    `)
      expect(sender.stderr.includes('Logging error')).toBe(false)
      expect(await process.end()).toBe(0)
      const shown = ['1', 'x', 'None', '[1, [2]]', "{'a': True}", "{'k': 5}", '{1}', '1970-01-01T00:00:00.000Z']
      const lines = written().split('\n')
      expect(lines.slice(0, 1000)).toEqual(
        Array.from({ length: 1000 }, (_, at) => `INFO app.sender program ${shown[at % 8]} number ${at} \u{1f600}`),
      )
      expect(lines[1000]).toBe('ERROR app.sender program 0 failed')
      expect(lines[1001]).toBe('Error: broken')
    },
  )
})
