import { afterEach, expect, it, vi } from 'vitest'
import { state } from '../../src/core/state.js'
import { _StderrHandler } from '../../src/handlers/stderr.js'
import { say } from '../helpers/emitting.js'
import { runProgram } from '../helpers/run-program.js'

afterEach(() => vi.restoreAllMocks())

it('is the last resort, for warnings', () => {
  expect([state.lastResort?.constructor.name, state.lastResort?.level, String(state.lastResort)]).toEqual([
    '_StderrHandler',
    30,
    '<_StderrHandler <stderr> (WARNING)>',
  ])
})

it('writes to what is stderr at that moment', () => {
  const handler = new _StderrHandler()
  const write = vi.fn()
  vi.spyOn(process, 'stderr', 'get').mockReturnValue({ write } as never)
  handler.emit(say('hello'))
  expect(write.mock.calls).toEqual([['hello\n']])
})

it('takes a level, and no other stream', () => {
  const handler = new _StderrHandler('ERROR')
  expect([handler.level, new _StderrHandler({ level: 5 }).level, new _StderrHandler().level]).toEqual([40, 5, 0])
  expect(() => handler.setStream(process.stdout)).toThrow(TypeError)
})

it('leaves Node’s streams alone until something is written', () => {
  const { stdout, stderr } = runProgram(`
    let asked = 0
    const { get } = Object.getOwnPropertyDescriptor(process, 'stderr')
    Object.defineProperty(process, 'stderr', { get() { asked++; return get.call(this) }, configurable: true })
    await import('./handlers/index.js')
    const { getLogger } = await import('./core/manager.js')
    const before = asked
    getLogger('a').warning('wanted')
    console.log(before, asked > 0)
  `)
  expect([stdout, stderr]).toEqual(['0 true\n', 'wanted\n'])
})
