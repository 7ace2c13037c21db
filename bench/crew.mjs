// The processes of a contender: starts them, has them work at once, and times them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { here } from './measure.mjs'

const programOf = (contender) =>
  contender.endsWith('.py')
    ? ['python3', path.join(here, 'contenders', contender)]
    : [process.execPath, path.join(here, 'contender.mjs'), contender]

/**
 * One process, which gets requests as lines of JSON on its standard input and answers each with one on descriptor 3. Its
 * standard output can go through a pipe to another process, which stores what it gets in the file `received`.
 */
const startMember = (contender, folder, piped) => {
  const program = programOf(contender)
  const [command, ...args] = piped ? ['sh', '-c', '"$0" "$@" | cat > received', ...program] : program
  const child = spawn(command, args, { cwd: folder, stdio: ['pipe', 'ignore', 'inherit', 'pipe'] })
  const exit = once(child, 'exit')
  const answers = readline.createInterface({ input: child.stdio[3] })[Symbol.asyncIterator]()
  return {
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`)
      const { value, done } = await answers.next()
      if (!done) return JSON.parse(value)
      if (request.exit) return {}
      throw new Error(`${contender} ended before it answered to ${JSON.stringify(request)}`)
    },
    async end() {
      child.stdin.end()
      await exit
    },
  }
}

const empty = (folder) => {
  for (const name of fs.readdirSync(folder))
    if (name !== 'received') fs.rmSync(path.join(folder, name), { recursive: true, force: true })
}

/** A log file of that size, which takes no room and ends with a newline. */
const presize = (file, bytes) => {
  const fd = fs.openSync(file, 'w')
  fs.writeSync(fd, '\n', bytes - 1)
  fs.closeSync(fd)
}

/**
 * Starts the processes of a contender in a folder.
 *
 * @param spec.contender - the module in contenders/
 * @param spec.processes - how many of it; by default one
 * @param spec.loop - how the records are made: by one of the loops in contender.mjs; by default `info`
 * @param spec.presized - the size that `app.log` has at the start of each round; by default it is not there
 * @param spec.piped - whether standard output goes to another process
 * @param spec - the rest is handed to the contender's `open`
 */
export const startCrew = (
  { contender, processes = 1, loop = 'info', presized = 0, piped = false, ...settings },
  folder,
) => {
  fs.mkdirSync(folder, { recursive: true })
  const members = Array.from({ length: processes }, () => startMember(contender, folder, piped))
  const ask = (request) => Promise.all(members.map((member, at) => member.ask({ ...request, host: `10.0.0.${at}` })))
  return {
    /**
     * Has the processes together write that many records, from an emptied folder on. With `exit` they end at once thereafter.
     *
     * @returns the nanoseconds from the start of the first process to the last one's `until`, which is its `end` or when it has `called`,
     *   and what each of them said
     */
    async write(records, { exit = false, until = 'end' } = {}) {
      empty(folder)
      if (presized > 0) presize(path.join(folder, 'app.log'), presized)
      await ask({ task: 'open', piped, ...settings })
      const said = await ask({ task: 'write', loop, exit, records: Math.ceil(records / processes) })
      const took = Math.max(...said.map((one) => one[until])) - Math.min(...said.map(({ start }) => start))
      return { took, said }
    },
    end: () => Promise.all(members.map((member) => member.end())),
  }
}
