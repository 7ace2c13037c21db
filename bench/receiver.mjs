// Receivers of the records of many processes.
import { execFileSync, fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { atLeast, entry, here, inFolder, median, ratio, short } from './measure.mjs'

const OWN = 'logini serve'
const PEER = "Python's documented receiver"
const CASES = [1, 4, 16]
/** In the file that each sender sends again and again. */
const FRAMES = short ? 100 : 500
const ROUNDS = short ? 1 : 5
/** How long a round takes, about. */
const SECONDS = 0.5
const GOAL = 3

export const title = 'Receivers of the records of other processes'

export const work = `Records that Python's SocketHandler has made, sent by several processes over connections of their own as fast as they are taken; the receiver writes
each with \`%(asctime)s %(levelname)s %(name)s %(process)d %(message)s\` to a file. A round ends when the last line is in the file.`

const CONFIG = `[loggers]
keys=root
[handlers]
keys=file
[formatters]
keys=line
[logger_root]
handlers=file
[handler_file]
class=FileHandler
args=('app.log',)
formatter=line
[formatter_line]
format=%(asctime)s %(levelname)s %(name)s %(process)d %(message)s
`

const startReceiver = async (command, args, output, folder) => {
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'logging.ini'), CONFIG)
  const stdio = ['ignore', output === 'stdout' ? 'pipe' : 'ignore', output === 'stderr' ? 'pipe' : 'inherit']
  const child = spawn(command, args, { cwd: folder, stdio })
  const [line] = await once(readline.createInterface({ input: child[output] }), 'line')
  return { child, port: Number(/\d+$/.exec(line)[0]), log: path.join(folder, 'app.log'), size: 0 }
}

const receivers = {
  [PEER]: (folder) => startReceiver('python3', [path.join(here, 'contenders', 'socket_receiver.py')], 'stdout', folder),
  [OWN]: (folder) => {
    const args = [path.join(path.dirname(entry), 'cli', 'main.js'), 'serve', '--tcp', '127.0.0.1:0']
    return startReceiver(process.execPath, [...args, '--config', 'logging.ini'], 'stderr', folder)
  },
}

const startSender = async () => {
  const child = fork(path.join(here, 'sender.mjs'))
  await once(child, 'message')
  return child
}

/** Has each sender send the file so many times; returns how many records that were, and the nanoseconds until all were in the log. */
const send = async (receiver, senders, file, lineLength, times) => {
  const records = senders.length * times * FRAMES
  const expected = receiver.size + records * lineLength
  const start = process.hrtime.bigint()
  const sent = senders.map((sender) => once(sender, 'message'))
  for (const sender of senders) sender.send({ file, port: receiver.port, times })
  while (receiver.size < expected) {
    if (senders.some(({ exitCode }) => exitCode !== null)) throw new Error('a sender has failed')
    await delay(1)
    receiver.size = fs.statSync(receiver.log, { throwIfNoEntry: false })?.size ?? 0
  }
  const took = Number(process.hrtime.bigint() - start)
  if (receiver.size > expected) throw new Error('there is more in the file than was sent')
  await Promise.all(sent)
  return { records, took }
}

/** Warms a receiver up with more and more records; returns how many times each sender sends the file to fill a round. */
const warmUp = async (...args) => {
  for (let times = 1; ; times *= 2) {
    const { took } = await send(...args, times)
    if (short) return times
    if (took / 1e9 > SECONDS / 2) return Math.ceil((times * SECONDS * 1e9) / took)
  }
}

const compare = (count, file, lineLength) =>
  inFolder(async (folder) => {
    const senders = await Promise.all(Array.from({ length: count }, startSender))
    const entries = []
    try {
      for (const [label, start] of Object.entries(receivers)) {
        const receiver = await start(path.join(folder, String(entries.length)))
        const args = [receiver, senders, file, lineLength]
        entries.push({ label, receiver, args, each: [] })
      }
      for (const one of entries) one.turns = await warmUp(...one.args)
      for (let round = 0; round < ROUNDS; round++)
        for (const { args, turns, each } of entries) {
          const { records, took } = await send(...args, turns)
          each.push(took / records)
        }
    } finally {
      for (const { receiver } of entries) receiver.child.kill('SIGKILL')
      for (const sender of senders) sender.kill()
    }
    return Object.fromEntries(entries.map(({ label, each }) => [label, each]))
  })

export const run = () =>
  inFolder(async (folder) => {
    if (spawnSync('python3', ['--version']).status !== 0) return { tables: [], goals: [] }
    execFileSync('python3', [path.join(here, 'contenders', 'frames.py'), String(FRAMES)], { cwd: folder })
    const file = path.join(folder, 'frames')
    const lineLength = Number(fs.readFileSync(path.join(folder, 'line-length'), 'utf8'))
    const compared = []
    for (const count of CASES) compared.push({ count, times: await compare(count, file, lineLength) })
    const faster = ({ times }) => ratio(times[PEER], times[OWN])
    return {
      tables: [
        {
          columns: [
            { title: 'senders' },
            { title: `${PEER}, records/s` },
            { title: `${OWN}, records/s` },
            { title: 'times as many', digits: 2 },
          ],
          rows: compared.map((one) => [
            String(one.count),
            1e9 / median(one.times[PEER]),
            1e9 / median(one.times[OWN]),
            faster(one),
          ]),
          plot: { kind: 'bars', title: `Records a second of logini serve, as a multiple of ${PEER}`, column: 3 },
        },
      ],
      goals: compared.map((one) =>
        atLeast(
          `${one.count} ${one.count === 1 ? 'sender' : 'senders'}: at least ${GOAL} times ${PEER}`,
          faster(one),
          GOAL,
        ),
      ),
    }
  })
