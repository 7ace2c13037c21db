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
/** In the file that is sent, and how often each round sends it, by all senders together. */
const FRAMES = short ? 100 : 5000
const TIMES = short ? 16 : 32
const ROUNDS = short ? 1 : 5
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

/** Has all senders send; returns the nanoseconds that a record took until it was in the file. */
const round = async (receiver, senders, file, lineLength) => {
  const times = Math.ceil(TIMES / senders.length)
  const records = senders.length * times * FRAMES
  const expected = receiver.size + records * lineLength
  const start = process.hrtime.bigint()
  const sent = senders.map((sender) => once(sender, 'message'))
  for (const sender of senders) sender.send({ file, port: receiver.port, times })
  for (; receiver.size < expected; receiver.size = fs.statSync(receiver.log).size) await delay(2)
  const took = Number(process.hrtime.bigint() - start)
  if (receiver.size > expected) throw new Error('there is more in the file than was sent')
  await Promise.all(sent)
  return took / records
}

const compare = (count, file, lineLength) =>
  inFolder(async (folder) => {
    const senders = await Promise.all(Array.from({ length: count }, startSender))
    const running = []
    const times = Object.fromEntries(Object.keys(receivers).map((label) => [label, []]))
    try {
      for (const [at, start] of Object.values(receivers).entries())
        running.push(await start(path.join(folder, String(at))))
      for (let turn = short ? 1 : 0; turn <= ROUNDS; turn++)
        for (const [at, label] of Object.keys(receivers).entries()) {
          const time = await round(running[at], senders, file, lineLength)
          // The first round only warms up.
          if (turn > 0) times[label].push(time)
        }
    } finally {
      for (const { child } of running) child.kill('SIGKILL')
      for (const sender of senders) sender.disconnect()
    }
    return times
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
