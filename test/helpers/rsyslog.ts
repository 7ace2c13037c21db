import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const PROGRAM = ['/usr/sbin/rsyslogd', '/usr/bin/rsyslogd'].find((file) => fs.existsSync(file)) ?? ''

/** Whether Debian's syslog daemon is there to be run. */
export const hasRsyslog = PROGRAM !== '' && spawnSync(PROGRAM, ['-v']).status === 0

/** A record as the daemon has it. */
export interface SyslogLine {
  /** Facility and priority, as `local0.err`. */
  readonly priority: string
  readonly message: string
}

/** Debian's syslog daemon, listening at a port for UDP and TCP, and at a unix socket. */
export class Rsyslog {
  /** The path of the unix socket. */
  readonly socket: string
  readonly port: number
  readonly #folder: string
  #process: ChildProcess | undefined

  private constructor(folder: string, port: number) {
    this.#folder = folder
    this.port = port
    this.socket = path.join(folder, 'log')
    fs.writeFileSync(
      this.#at('conf'),
      [
        'module(load="imuxsock" SysSock.Use="off")',
        `input(type="imuxsock" Socket="${this.socket}" RateLimit.Interval="0" UseSysTimeStamp="off")`,
        'module(load="imudp")',
        `input(type="imudp" address="127.0.0.1" port="${port}" rcvbufSize="4m")`,
        // Python ends each record with a NUL.
        'module(load="imtcp" AddtlFrameDelimiter="0")',
        `input(type="imtcp" address="127.0.0.1" port="${port}")`,
        'template(name="plain" type="string" string="%syslogfacility-text%.%syslogseverity-text% %rawmsg-after-pri%\\n")',
        `action(type="omfile" file="${this.#at('records')}" template="plain" flushOnTXEnd="on")`,
      ].join('\n'),
    )
  }

  /** @param folder - one of its own */
  static async start(folder: string): Promise<Rsyslog> {
    const rsyslog = new Rsyslog(folder, await freePort())
    await rsyslog.start()
    return rsyslog
  }

  async start(): Promise<void> {
    const args = ['-n', '-f', this.#at('conf'), '-i', this.#at('pid')]
    this.#process = spawn(PROGRAM, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    while (!(await accepts(this.port)) || !fs.existsSync(this.socket)) await delay(10)
  }

  async stop(): Promise<void> {
    const { pid } = this.#process ?? {}
    if (this.#process === undefined || pid === undefined) return
    const ended = once(this.#process, 'exit')
    process.kill(pid, 'SIGTERM')
    await ended
    this.#process = undefined
  }

  /** What it has by now. */
  get lines(): SyslogLine[] {
    const file = this.#at('records')
    if (!fs.existsSync(file)) return []
    return fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const blank = line.indexOf(' ')
        return { priority: line.slice(0, blank), message: line.slice(blank + 1) }
      })
  }

  /** Resolves when it has so many. */
  async received(count: number): Promise<void> {
    while (this.lines.length < count) await delay(10)
  }

  #at(name: string): string {
    return path.join(this.#folder, name)
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
