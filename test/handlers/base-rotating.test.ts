import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emitsAtOnce } from '../../src/core/handler.js'
import type { LogRecord } from '../../src/core/record.js'
import { BaseRotatingHandler } from '../../src/handlers/base-rotating.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()

/** Begins a new file before each record that asks for it. */
class OnDemand extends BaseRotatingHandler {
  override shouldRollover(record: LogRecord): boolean {
    return record.msg === 'roll'
  }
  override doRollover(): void {
    this.closeStream()
    this.rotate(this.baseFilename, this.rotation_filename(`${this.baseFilename}.old`))
    this.stream = this._open()
  }
}

it('needs a mode, and has no rules of its own', () => {
  expect(() => Reflect.construct(BaseRotatingHandler, ['a.log'])).toThrow("missing required argument: 'mode'")
  const handler = new BaseRotatingHandler(folder.at('a.log'), 'w', 'latin-1', { delay: true, errors: 'replace' })
  expect([handler.mode, handler.encoding, handler.delay, handler.errors]).toEqual(['w', 'latin-1', true, 'replace'])
  const errors = errorsOf(handler)
  handler.emit(say('x'))
  expect(errors).toEqual(['Error: shouldRollover must be implemented by BaseRotatingHandler subclasses'])
  expect(() => handler.doRollover()).toThrow('doRollover must be implemented')
})

it('calls what a subclass says', () => {
  const handler = new OnDemand(folder.at('a.log'), 'a')
  for (const msg of ['1', 'roll', '2']) handler.handle(say(msg))
  handler.close()
  expect(folder.all()).toEqual({ 'a.log': 'roll\n2\n', 'a.log.old': '1\n' })
})

it('renames what is there', () => {
  const handler = new OnDemand(folder.at('a.log'), 'a', null, true)
  handler.rotate(folder.at('not'), folder.at('there'))
  handler.emit(say('roll'))
  handler.close()
  expect(folder.all()).toEqual({ 'a.log': 'roll\n' })
})

it('has the application’s own names and ways', () => {
  const handler = new OnDemand(folder.at('a.log'), 'a')
  expect([BaseRotatingHandler.prototype.namer, handler.namer, handler.rotator]).toEqual([null, null, null])
  const calls: string[][] = []
  handler.namer = (name) => `${name}.mine`
  handler.rotator = (source, dest) => {
    calls.push([source, dest])
    fs.writeFileSync(dest, fs.readFileSync(source, 'utf8').toUpperCase())
    fs.unlinkSync(source)
  }
  for (const msg of ['one', 'roll']) handler.handle(say(msg))
  handler.close()
  expect(calls).toEqual([[folder.at('a.log'), folder.at('a.log.old.mine')]])
  expect(folder.all()).toEqual({ 'a.log': 'roll\n', 'a.log.old.mine': 'ONE\n' })
})

describe('a rollover that fails', () => {
  it('is reported, and the record written', () => {
    const handler = new OnDemand(folder.at('a.log'), 'a')
    const errors = errorsOf(handler)
    handler.rotator = () => {
      throw new Error('not now')
    }
    for (const msg of ['1', 'roll', '2', 'roll']) handler.handle(say(msg))
    handler.close()
    expect(errors).toEqual(['Error: not now', 'Error: not now'])
    expect(folder.all()).toEqual({ 'a.log': '1\nroll\n2\nroll\n' })
  })
})

it('formats a record once, and each anew', () => {
  class Measuring extends OnDemand {
    override shouldRollover(record: LogRecord): boolean {
      return this.formatAhead(record).length > 100
    }
  }
  const handler = new Measuring(folder.at('a.log'), 'a')
  let count = 0
  handler.setFormatter({ format: (record) => `${++count} ${record.msg}` })
  const record = say('x')
  handler.emit(record)
  handler.shouldRollover(record)
  handler.emit(record)
  handler.close()
  expect(folder.read('a.log')).toBe('1 x\n3 x\n')
})

it('is done with a record when emit returns', () => {
  expect(emitsAtOnce.has(BaseRotatingHandler.prototype.emit)).toBe(true)
})
