import fs from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { emitsAtOnce } from '../../src/core/handler.js'
import { WatchedFileHandler } from '../../src/handlers/watched-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()

describe('a file that was', () => {
  it('moved away is begun anew', () => {
    const handler = new WatchedFileHandler(folder.at('a.log'))
    handler.emit(say('1'))
    fs.renameSync(folder.at('a.log'), folder.at('a.log.1'))
    handler.emit(say('2'))
    fs.writeFileSync(folder.at('b.log'), 'of another\n')
    fs.renameSync(folder.at('b.log'), folder.at('a.log'))
    handler.emit(say('3'))
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': 'of another\n3\n', 'a.log.1': '1\n' })
  })

  it('deleted is begun anew', () => {
    const handler = new WatchedFileHandler(folder.at('a.log'))
    handler.emit(say('1'))
    fs.unlinkSync(folder.at('a.log'))
    handler.emit(say('2'))
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': '2\n' })
  })

  it('left alone stays open', () => {
    const handler = new WatchedFileHandler(folder.at('a.log'))
    const open = vi.spyOn(handler, '_open')
    handler.emit(say('1'))
    handler.emit(say('2'))
    expect(open).not.toHaveBeenCalled()
    handler.close()
  })
})

it('knows the file that is open', () => {
  const handler = new WatchedFileHandler(folder.at('a.log'))
  const known = () => {
    const { dev, ino } = fs.statSync(folder.at('a.log'))
    return handler.dev === dev && handler.ino === ino
  }
  expect(known()).toBe(true)
  fs.renameSync(folder.at('a.log'), folder.at('a.log.1'))
  handler.reopenIfNeeded()
  expect(known()).toBe(true)
  handler.close()
  const late = new WatchedFileHandler(folder.at('c.log'), { delay: true })
  expect([late.dev, late.ino]).toEqual([-1, -1])
  late.reopenIfNeeded()
  expect(fs.existsSync(folder.at('c.log'))).toBe(false)
})

it.each(['a', 'w'])('loses nothing of a file that is opened late with mode %s', (mode) => {
  const handler = new WatchedFileHandler(folder.at('a.log'), mode, null, true)
  for (const msg of ['1', '2', '3']) handler.emit(say(msg))
  handler.close()
  expect(folder.all()).toEqual({ 'a.log': '1\n2\n3\n' })
})

it('reports a folder that is gone for as long as it is, and goes on then', () => {
  fs.mkdirSync(folder.at('logs'))
  const handler = new WatchedFileHandler(folder.at('logs/a.log'))
  const errors = errorsOf(handler)
  handler.emit(say('1'))
  fs.rmSync(folder.at('logs'), { recursive: true })
  handler.emit(say('2'))
  handler.emit(say('3'))
  fs.mkdirSync(folder.at('logs'))
  handler.emit(say('4'))
  handler.emit(say('5'))
  handler.close()
  expect(errors).toEqual([expect.stringContaining('ENOENT'), expect.stringContaining('ENOENT')])
  expect(folder.read('logs/a.log')).toBe('4\n5\n')
})

it('is done with a record when emit returns', () => {
  expect(emitsAtOnce.has(WatchedFileHandler.prototype.emit)).toBe(true)
})
