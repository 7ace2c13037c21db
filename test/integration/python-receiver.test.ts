import { afterEach, describe, expect, it } from 'vitest'
import { getLogger } from '../../src/core/manager.js'
import { DatagramHandler } from '../../src/handlers/datagram.js'
import { SocketHandler } from '../../src/handlers/socket.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { hasPython, PythonReceiver } from '../helpers/python-receiver.js'
import { useTempFolder } from '../helpers/temp-folder.js'

useCourierFile()
const folder = useTempFolder()
let receiver: PythonReceiver | undefined

afterEach(async () => {
  await receiver?.stop()
  receiver = undefined
})

// The attributes of the records, in turn, and how Python shows them.
const EXTRAS: readonly [value: unknown, shown: unknown][] = [
  ['text', 'text'],
  ['\u{1f600} 世界', '\u{1f600} 世界'],
  ['', ''],
  [0, { int: '0' }],
  [-123456, { int: '-123456' }],
  [2 ** 40, { int: '1099511627776' }],
  [10n ** 30n, { int: '1000000000000000000000000000000' }],
  [0.1, 0.1],
  [-2.5e-308, -2.5e-308],
  [true, true],
  [false, false],
  [null, null],
  [undefined, null],
  [
    [1, 'a', [null]],
    [{ int: '1' }, 'a', [null]],
  ],
  [{ a: { b: [true] } }, { dict: [['a', { dict: [['b', [true]]] }]] }],
  [new Map([[1, 'one']]), { dict: [[{ int: '1' }, 'one']] }],
  [new Set([3, 1]), { set: [1, 3] }],
  [new Uint8Array([0, 128, 255]), { bytes: [0, 128, 255] }],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  ['x'.repeat(20_000), 'x'.repeat(20_000)],
]

describe.skipIf(!hasPython)('Python’s documented receiver (python3) takes 1,000 records of all kinds', () => {
  it.each(['tcp', 'unix', 'udp'] as const)('by %s', async (kind) => {
    receiver = await PythonReceiver.start(kind, kind === 'unix' ? folder.at('socket') : 0)
    const { port } = receiver
    const handler =
      kind === 'udp'
        ? new DatagramHandler('localhost', port)
        : new SocketHandler(kind === 'unix' ? folder.at('socket') : 'localhost', kind === 'unix' ? null : port)
    const logger = getLogger('app.python')
    logger.handlers = [handler]
    const expected = Array.from({ length: 1000 }, (_, at) => {
      const [value, shown] = EXTRAS[at % EXTRAS.length] ?? []
      const [message, args] = at % 2 === 0 ? [`${at} \u{10348}`, []] : [`${at} %s \u{1f469}\u200d\u{1f467}`, ['Zoë']]
      if (at % 100 === 0) logger.error(message, ...args, { exc_info: new Error('broken'), extra: { value } })
      else logger.warning(message, ...args, { extra: { value } })
      return { type: 'LogRecord', message: message.replace('%s', 'Zoë'), extra: { value: shown } }
    })
    await handler.flush()
    await receiver.received(1000)
    for (const [at, { type, message, extra }] of receiver.records.entries())
      expect({ type, message, extra }).toEqual(expected[at])
    expect(receiver.records[1]?.text).toMatch(
      new RegExp(`^\\d{4}-.*,\\d{3} WARNING app.python ${process.pid} 0 \\d+ \\S+ \\d+ 1 Zoë`),
    )
    expect(receiver.records[100]?.text).toMatch(/100 \u{10348}\nError: broken\n {4}at /u)
    handler.close()
  })
})
