import { execFile, spawnSync } from 'node:child_process'
import net from 'node:net'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConfigListener } from '../../src/config/config-listener.js'
import { fileConfig } from '../../src/config/file-config.js'
import { DEFAULT_LOGGING_CONFIG_PORT, listen, stopListening } from '../../src/config/listen.js'
import { getLogger, root } from '../../src/core/manager.js'
import { describeLogging } from '../helpers/describe-logging.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const reported: string[] = []
const folder = useTempFolder()
let listener: ConfigListener | undefined

vi.mock('../../src/core/error-report.js', async (original) => ({
  ...(await original<object>()),
  writeToStderr: (text: string) => void reported.push(text),
}))

beforeEach(() => {
  freshLogging()
  reported.length = 0
})

afterEach(async () => {
  listener?.stop()
  if (listener?.ready.is_set()) await listener.join()
  listener = undefined
  freshLogging()
})

async function started(...args: Parameters<typeof listen>): Promise<ConfigListener> {
  listener = listen(...args)
  listener.start()
  await listener.ready.wait()
  return listener
}

function prefixed(data: string | Uint8Array): Buffer {
  const bytes = Buffer.from(data as string)
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(bytes.length)
  return Buffer.concat([prefix, bytes])
}

/** Sends what stands in the pieces, and resolves when the connection is closed. */
async function send(port: number, ...pieces: readonly Uint8Array[]): Promise<void> {
  const socket = net.connect(port, '127.0.0.1')
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve()).on('error', () => {})
  })
  for (const piece of pieces) await new Promise<void>((resolve) => void socket.write(piece, () => resolve()))
  await closed
}

const json = (level: string) => JSON.stringify({ version: 1, root: { level } })
const ini = (level: string) =>
  `[loggers]\nkeys=root\n[handlers]\nkeys=\n[formatters]\nkeys=\n[logger_root]\nlevel=${level}\nhandlers=\n`

describe('what is received is applied', () => {
  test.each([
    ['JSON', json('DEBUG'), 10],
    ['INI', ini('ERROR'), 40],
    ['JSON behind white space', `\n  ${json('INFO')}`, 20],
  ])('%s', async (_what, text, level) => {
    const { port } = await started(0)
    await send(port, prefixed(text))
    expect([root.level, reported]).toEqual([level, []])
  })

  test('in pieces, however small', async () => {
    const { port } = await started(0)
    const bytes = prefixed(json('DEBUG'))
    await send(port, ...Array.from(bytes, (_byte, at) => bytes.subarray(at, at + 1)))
    expect(root.level).toBe(10)
  })

  test('one for each connection', async () => {
    const { port } = await started(0)
    await send(port, Buffer.concat([prefixed(json('DEBUG')), prefixed(json('CRITICAL'))]))
    expect(root.level).toBe(10)
    await send(port, prefixed(json('CRITICAL')))
    expect(root.level).toBe(50)
  })

  test('loggers that it does not name are turned off', async () => {
    const other = getLogger('other')
    const { port } = await started(0)
    await send(port, prefixed(ini('ERROR')))
    expect(other.disabled).toBe(true)
  })
})

describe('what is refused changes nothing', () => {
  test.each([
    ['a level that is none', json('NOPE'), /Unable to configure root logger|level/],
    ['a fault in INI', ini('NOPE'), /there is no level 'NOPE'/],
    ['no configuration', 'hello', /ConfigError/],
    ['nothing', '', /ConfigError/],
    ['another kind of JSON', '[1, 2]', /ConfigError/],
    ['JSON without a version', '{"root": {"level": "DEBUG"}}', /version/],
    ['broken JSON', '{"version": 1,', /ConfigError/],
    ['what is not UTF-8', Uint8Array.of(0xff, 0xfe), /UnicodeDecodeError/],
  ])('%s', async (_what, data, message) => {
    const { port } = await started(0)
    await send(
      port,
      prefixed(
        JSON.stringify({
          version: 1,
          handlers: { h: { class: 'logging.NullHandler' } },
          root: { level: 'INFO', handlers: ['h'] },
        }),
      ),
    )
    const before = describeLogging()
    await send(port, prefixed(data))
    expect(describeLogging()).toEqual(before)
    expect(reported).toHaveLength(1)
    expect(reported[0]).toMatch(/^logging\.config\.listen\(\): a configuration was refused: /)
    expect(reported[0]).toMatch(message)
  })

  test('a configuration that can not be built changes nothing, wherever the one before is from', async () => {
    const { port } = await started(0)
    fileConfig({ text: ini('ERROR') })
    const before = [describeLogging(), ...root.handlers]
    const withFile = { class: 'logging.FileHandler', filename: folder.at('missing/b.log') }
    await send(port, prefixed(JSON.stringify({ version: 1, handlers: { f: withFile }, root: { handlers: ['f'] } })))
    expect([describeLogging(), ...root.handlers]).toEqual(before)
    expect(reported.join()).toMatch(/ENOENT/)
  })

  test('a message that is too long is not waited for', async () => {
    const { port } = await started(0)
    await send(port, Uint8Array.of(0xff, 0xff, 0xff, 0xff))
    expect(reported.join()).toMatch(/a configuration of 4294967295 bytes; at most 16777216 are accepted/)
  })

  test('a client that goes away too early', async () => {
    const { port } = await started(0)
    for (const bytes of [Uint8Array.of(0, 0), prefixed(json('DEBUG')).subarray(0, 20)]) {
      const socket = net.connect(port, '127.0.0.1')
      socket.end(bytes)
      await new Promise((resolve) => void socket.on('close', resolve).resume())
    }
    await send(port, prefixed(json('ERROR')))
    expect([root.level, reported]).toEqual([40, []])
  })
})

describe('verify', () => {
  test.each<[what: string, verify: (bytes: Uint8Array) => unknown, level: number, said: RegExp]>([
    ['may let pass', (bytes) => bytes, 10, /^$/],
    ['may give other bytes', () => Buffer.from(json('CRITICAL')), 50, /^$/],
    ['may refuse', () => null, 30, /^$/],
    ['may take its time', async (bytes) => bytes, 10, /^$/],
    [
      'may fail',
      () => {
        throw new Error('not signed')
      },
      30,
      /Error: not signed/,
    ],
    ['gives nothing else', () => 'text', 30, /TypeError: verify gives bytes or null, not a string/],
  ])('%s', async (_what, verify, level, said) => {
    const seen: string[] = []
    const { port } = await started(0, (bytes) => {
      seen.push(Buffer.from(bytes).toString())
      return verify(bytes) as Uint8Array
    })
    await send(port, prefixed(json('DEBUG')))
    expect(root.level).toBe(level)
    expect(seen).toEqual([json('DEBUG')])
    expect(reported.join('')).toMatch(said)
  })
})

describe("the listener is Python's thread", () => {
  test('from start to end', async () => {
    const listener = listen({ port: 0, verify: null })
    expect([listener.is_alive(), listener.ready.is_set(), listener.daemon]).toEqual([false, false, false])
    expect(() => listener.join()).toThrow('cannot join thread before it is started')
    listener.start()
    expect(() => listener.start()).toThrow('threads can only be started once')
    expect(listener.is_alive()).toBe(true)
    expect(await listener.ready.wait()).toBe(true)
    expect(listener.port).toBeGreaterThan(0)
    expect(await listener.ready.wait(5)).toBe(true)
    stopListening()
    await listener.join()
    expect(listener.is_alive()).toBe(false)
    stopListening()
  })

  test('join() may end before the listener', async () => {
    const listener = await started(0)
    await listener.join(0.001)
    expect(listener.is_alive()).toBe(true)
  })

  test('stopListening() ends the one that was started last, with its connections', async () => {
    const first = await started(0)
    const second = listen(0)
    listen(0)
    second.start()
    await second.ready.wait()
    const socket = net.connect(second.port, '127.0.0.1').on('error', () => {})
    await new Promise((resolve) => void socket.on('connect', resolve))
    const closed = new Promise((resolve) => void socket.on('close', resolve))
    stopListening()
    await Promise.all([second.join(), closed])
    expect([first.is_alive(), second.is_alive()]).toEqual([true, false])
  })

  test('it may be stopped at once', async () => {
    const listener = listen(0)
    listener.start()
    stopListening()
    await listener.join()
    expect(listener.ready.is_set()).toBe(false)
  })

  test('only this machine can connect', async () => {
    const { port } = await started(0)
    const probe = net.connect(port, '127.0.0.1')
    await new Promise((resolve) => void probe.on('connect', resolve))
    expect(probe.remoteAddress).toBe('127.0.0.1')
    probe.destroy()
  })

  test('a port that is taken is told to whoever waits, or on stderr', async () => {
    const { port } = await started(0)
    const second = listen(port)
    second.start()
    await expect(second.ready.wait()).rejects.toThrow('EADDRINUSE')
    const third = listen(port)
    third.start()
    await third.join()
    expect([third.is_alive(), third.ready.is_set()]).toEqual([false, false])
    expect(reported.join()).toMatch(`listening on port ${port} failed: Error: listen EADDRINUSE`)
  })

  test.each<[args: unknown[], refusal: RegExp]>([
    [['9030'], /the port must be a number/],
    [[-1], /there is no port -1/],
    [[65_536], /there is no port 65536/],
    [[1.5], /there is no port 1\.5/],
    [[1, 'verify'], /verify must be a function/],
    [[{ prot: 1 }], /unexpected keyword argument 'prot'/],
  ])('%j is refused', (args, refusal) => expect(() => Reflect.apply(listen, undefined, args)).toThrow(refusal))

  test('by default it is on port 9030', () => {
    expect([listen().port, DEFAULT_LOGGING_CONFIG_PORT]).toEqual([9030, 9030])
  })
})

const python = spawnSync('python3', ['--version']).status === 0

describe.skipIf(!python)("Python's own client", () => {
  const CLIENT = `
import socket, struct, sys
data_to_send = sys.argv[2].encode()
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(('localhost', int(sys.argv[1])))
s.send(struct.pack('>L', len(data_to_send)))
s.send(data_to_send)
s.close()
`
  test.each([
    ['JSON', json('DEBUG'), 10],
    ['INI', ini('ERROR'), 40],
  ])('sends %s', async (_what, text, level) => {
    const used = new Promise<void>((resolve) => {
      void started(0, (bytes) => {
        setImmediate(resolve)
        return bytes
      }).then(({ port }) => promisify(execFile)('python3', ['-c', CLIENT, String(port), text]))
    })
    await used
    expect([root.level, reported]).toEqual([level, []])
  })
})
