import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Console } from '../../src/handlers/console.js'
import { runProgram } from '../helpers/run-program.js'

afterEach(() => vi.restoreAllMocks())

const COUNT = 20_000
const expected = Array.from({ length: COUNT }, (_, at) => `${at % 2 === 0 ? 'log' : 'print'} ${at}`.padEnd(50)).join(
  '\n',
)

/** A program that logs and prints by turns, more than any pipe holds, and then does something. */
const program = (then: string, stream = 'stdout') => `
  import { makeLogRecord } from './core/record.js'
  import { StreamHandler } from './handlers/stream.js'

  const handler = new StreamHandler(process.${stream})
  for (let at = 0; at < ${COUNT}; at++) {
    if (at % 2 === 0) handler.handle(makeLogRecord({ msg: ('log ' + at).padEnd(50) }))
    else process.${stream}.write(('print ' + at).padEnd(50) + '\\n')
  }
  ${then}`

describe('what is logged and printed by turns comes out complete and in order', () => {
  it.each([
    ['process.exit()', 'process.exit(3)', 3],
    ['an uncaught error', 'throw new Error("the end")', 1],
    ['a rejected promise', 'await Promise.reject(new Error("the end"))', 1],
    ['the natural end', '', 0],
  ])('before %s', (_, then, status) => {
    const ran = runProgram(program(then))
    expect(ran.stdout.trimEnd()).toBe(expected.trimEnd())
    expect(ran.status).toBe(status)
  })

  it('on stderr', () => {
    expect(runProgram(program('process.exit()', 'stderr')).stderr.trimEnd()).toBe(expected.trimEnd())
  })

  it.each([
    ['a pipe', '$program | cat'],
    ['a file', '$program > out; cat out'],
    ['the end of a file', 'echo before > out; $program >> out; tail -n +2 out'],
  ])('through %s', (_, command) => {
    expect(runProgram(program('process.exit()'), command).stdout.trimEnd()).toBe(expected.trimEnd())
  })

  it.skipIf(spawnSync('script', ['--version']).error !== undefined)('on a terminal', () => {
    const { stdout } = runProgram(program('process.exit()'), 'script -qec "$program" /dev/null < /dev/null')
    expect(stdout.replaceAll('\r\n', '\n').trimEnd()).toBe(expected.trimEnd())
  })
})

it('stays behind what the application printed before there was a handler', () => {
  const { stdout } = runProgram(`
    import { makeLogRecord } from './core/record.js'
    import { StreamHandler } from './handlers/stream.js'

    process.stdout.write('x'.repeat(2 ** 20) + '\\n')
    new StreamHandler(process.stdout).handle(makeLogRecord({ msg: 'logged' }))
    process.stdout.write('printed\\n')
  `)
  expect(stdout.replace(/x+/, 'x')).toBe('x\nlogged\nprinted\n')
  expect(stdout).toHaveLength(2 ** 20 + 16)
})

it('reports a reader that has gone, and goes on', () => {
  const { stderr, stdout } = runProgram(
    `
    import { makeLogRecord } from './core/record.js'
    import { StreamHandler } from './handlers/stream.js'

    const handler = new StreamHandler(process.stdout)
    let code
    handler.handleError = (_record, error) => { code = error.code }
    while (code === undefined) handler.handle(makeLogRecord({ msg: 'nobody listens' }))
    setTimeout(() => process.stderr.write(code + ', and on it goes'))
    `,
    '{ $program; echo $? >&3; } 3>&2 | true',
  )
  expect(stderr).toBe('EPIPE, and on it goes0\n')
  expect(stdout).toBe('')
})

describe('in a worker thread', () => {
  const inWorker = (options: string, whenDone: string) => `
    import { isMainThread, Worker } from 'node:worker_threads'
    import { fileURLToPath } from 'node:url'
    import { makeLogRecord } from './core/record.js'
    import { StreamHandler } from './handlers/stream.js'

    if (isMainThread) {
      const worker = new Worker(fileURLToPath(import.meta.url), ${options})
      ${whenDone}
    } else {
      const handler = new StreamHandler(process.stdout)
      for (let at = 0; at < ${COUNT}; at++) {
        if (at % 2 === 0) handler.handle(makeLogRecord({ msg: ('log ' + at).padEnd(50) }))
        else console.log(('print ' + at).padEnd(50))
      }
      process.exit()
    }`

  it('keeps the order of what is logged and printed', () => {
    expect(runProgram(inWorker('{}', '')).stdout.trimEnd()).toBe(expected.trimEnd())
  })

  it('goes to whoever made the worker, if that wants it', () => {
    const { stdout } = runProgram(
      inWorker(
        '{ stdout: true }',
        `let text = ''
         worker.stdout.setEncoding('utf8').on('data', (more) => { text += more }).on('end', () => console.log(text.length))`,
      ),
    )
    expect(stdout).toBe(`${expected.length + 1}\n`)
  })
})

describe('in this process', () => {
  it('is Node’s standard output and error only', () => {
    expect([Console.of(null), Console.of({ write: () => {} }), Console.of(process.stdin)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('hands all to somebody who took over the stream', () => {
    const direct = vi.spyOn(fs, 'writeSync').mockReturnValue(0)
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    Console.of(process.stderr)?.write('text\n')
    expect(write.mock.calls).toEqual([['text\n']])
    expect(direct).not.toHaveBeenCalled()
  })
})
