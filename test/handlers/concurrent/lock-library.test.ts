import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lockLibrary } from '../../../src/handlers/concurrent/lock-library.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
const require = createRequire(import.meta.url)

describe('the library of locks', () => {
  it('is proper-lockfile', () => {
    const options = { realpath: false, lockfilePath: folder.at('lock') }
    const { lockSync, unlockSync } = lockLibrary()
    lockSync(folder.at('a'), options)
    expect(fs.existsSync(folder.at('lock'))).toBe(true)
    expect(() => lockSync(folder.at('a'), options)).toThrow('already being held')
    unlockSync(folder.at('a'), options)
    expect(fs.existsSync(folder.at('lock'))).toBe(false)
  })

  it('leaves the process as it was', () => {
    const { close } = fs
    const { cwd, emit } = process
    const before = process.listenerCount('SIGTERM')
    lockLibrary()
    expect(process.listenerCount('SIGTERM')).toBe(before)
    expect(fs.close).toBe(close)
    expect(process.cwd).toBe(cwd)
    expect(process.emit).toBe(emit)
  })

  it('is another copy than the application’s, which has its hooks', () => {
    // In a process of its own, for these hooks change it.
    const program = `
      const { createRequire } = require('node:module')
      const own = createRequire(${JSON.stringify(fileURLToPath(import.meta.url))})
      const cache = Object.keys(own.cache)
      const first = own('proper-lockfile')
      console.log(process.listenerCount('SIGTERM'))
    `
    expect(execFileSync(process.execPath, ['-e', program]).toString()).toBe('1\n')
    lockLibrary()
    expect(
      Object.keys(require.cache).filter((file) => /proper-lockfile[\\/]|signal-exit|graceful-fs/.test(file)),
    ).toEqual([])
  })
})
