import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
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

  it('is loaded by the first handler for many processes, not by the package and not by a rotation', async () => {
    vi.resetModules()
    const loaded: string[] = []
    const extensions = require('node:module')._extensions
    const load = extensions['.js']
    extensions['.js'] = (module: object, file: string) => {
      loaded.push(file)
      load(module, file)
    }
    const isLoaded = () => loaded.some((file) => file.includes('proper-lockfile'))
    try {
      const { handlers } = await import('../../../src/index.js')
      new handlers.RotatingFileHandler(folder.at('a.log')).close()
      expect(isLoaded()).toBe(false)
      new handlers.ConcurrentRotatingFileHandler(folder.at('a.log')).close()
      expect(isLoaded()).toBe(true)
    } finally {
      extensions['.js'] = load
    }
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
