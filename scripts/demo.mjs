// The main job, end to end, in two parts: a Python program's logging.ini is loaded and its file rolls over; a web service of four
// processes logs thousands of requests to one file that rolls over, and every request is found there once.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as logging from 'logini'

const PROCESSES = 4
const REQUESTS = 4000
const CONNECTIONS = 16

const place = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-demo-'))
process.chdir(folder)

/** Lines of a text for showing it, indented. */
const shown = (text) => text.trimEnd().replace(/^/gm, '    ')

const linesOf = (file) => fs.readFileSync(file, 'utf8').trimEnd().split('\n')

const showFiles = (names) => {
  for (const name of names) {
    const size = fs.statSync(name).size.toLocaleString('en').padStart(8)
    console.log(`    ${name.padEnd(15)} ${size} bytes  ${String(linesOf(name).length).padStart(5)} records`)
  }
}

/** The files of a log, the oldest first. */
const filesOf = (name) => {
  const age = (file) => Number(file.slice(name.length + 1))
  return fs
    .readdirSync('.')
    .filter((file) => file.startsWith(name) && /^(\.\d+)?$/.test(file.slice(name.length)))
    .sort((a, b) => age(b) - age(a))
}

const rollOver = () => {
  const configuration = place('fixtures/logging.ini')
  console.log(
    `1. fixtures/logging.ini, as a Python program has it:\n\n${shown(fs.readFileSync(configuration, 'utf8'))}\n`,
  )
  logging.config.fileConfig(configuration)
  const logger = logging.getLogger('web')
  for (let request = 1; request <= 40; request++) logger.info('GET /items/%d from %s', request, '127.0.0.1')
  logging.shutdown()
  console.log('   40 requests were logged; on disk stand now the newest of them:\n')
  showFiles(filesOf('my.log'))
  console.log(`\n${shown(linesOf('my.log').at(-1))}\n`)
}

const send = (agent, port, id) =>
  new Promise((resolve, reject) => {
    const route = id % 2 === 0 ? '/orders' : '/visitors'
    const request = http.request({ agent, port, method: 'POST', path: route, host: '127.0.0.1' }, (response) => {
      response.resume().once('end', resolve).once('error', reject)
    })
    request.once('error', reject).end(`id=${id}&name=visitor${id}`)
  })

/** Sends all requests, some at a time, over connections that come and go so that every process gets its share. */
const sendAll = async (port) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let next = 0
  const sendOn = async () => {
    while (next < REQUESTS) await send(agent, port, next++)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, sendOn))
  agent.destroy()
}

const serve = async () => {
  const configuration = fs.readFileSync(place('examples/web-service/logging.ini'), 'utf8')
  const handler = configuration.slice(configuration.indexOf('[handler_requests]'), configuration.indexOf('[formatter_'))
  console.log(`2. examples/web-service: ${PROCESSES} processes, one logging.ini, one file:\n\n${shown(handler)}\n`)
  const server = spawn(process.execPath, [place('examples/web-service/server.mjs'), String(PROCESSES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  const [line] = await once(createInterface({ input: server.stdout }), 'line')
  await sendAll(Number(/:(\d+)$/.exec(line)[1]))
  server.kill('SIGTERM')
  await ended
}

const count = (values) => {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const prove = () => {
  const files = filesOf('requests.log')
  showFiles(files)
  const lines = files.flatMap(linesOf)
  console.log(`\n${shown(lines.at(-1))}\n`)
  const byProcess = [...count(lines.map((line) => /Process-\d+/.exec(line)?.[0]))].sort()
  console.log(`   ${byProcess.map(([name, records]) => `${name}: ${records}`).join(', ')}`)
  const ids = count(lines.map((line) => Number(/"id":"(\d+)"/.exec(line)?.[1])))
  const missing = Array.from({ length: REQUESTS }, (_, id) => id).filter((id) => ids.get(id) !== 1)
  console.log(
    `   ${REQUESTS} requests, ${lines.length} records; requests that are not there exactly once: ${missing.length}`,
  )
  return missing.length === 0 && lines.length === REQUESTS
}

rollOver()
await serve()
const isComplete = prove()
process.chdir(os.tmpdir())
fs.rmSync(folder, { recursive: true })
process.exit(isComplete ? 0 : 1)
