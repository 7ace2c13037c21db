import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Archive } from '../../../src/handlers/concurrent/archive.js'
import { runInBackground, runNow } from '../../../src/handlers/concurrent/compression-runs.js'
import { type CompressionTask, compressAll } from '../../../src/handlers/concurrent/compression-steps.js'
import { Compressor, compressionDone } from '../../../src/handlers/concurrent/compressor.js'
import { stateAt } from '../../../src/handlers/concurrent/file-state.js'
import { RotationLock } from '../../../src/handlers/concurrent/rotation-lock.js'
import { isAfterSeal } from '../../../src/handlers/concurrent/seal.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
let lock: RotationLock
let troubles: unknown[]

beforeEach(() => {
  troubles = []
  lock = new RotationLock(folder.at('.__a.lock.d'), folder.at('.'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await compressionDone()
})

const newCompressor = () => new Compressor(folder.at('a.log'), lock, (trouble) => troubles.push(trouble))

/** A rotated file. */
function rotated(name: string, text: string | Buffer = `${name}\n`): { file: NonNullable<ReturnType<typeof stateAt>> } {
  fs.writeFileSync(folder.at(name), text)
  const file = stateAt(folder.at(name))
  if (file === undefined) throw new Error('it is not there')
  return { file }
}

function task(name: string, text?: string | Buffer): CompressionTask {
  const { file } = rotated(name, text)
  return { file, find: () => (fs.existsSync(folder.at(name)) ? folder.at(name) : undefined), temporary: folder.at('t') }
}

const names = () => fs.readdirSync(folder.at('.')).sort()
const unpacked = (name: string) => gunzipSync(fs.readFileSync(folder.at(name))).toString('latin1')
const SOON = () => performance.now() + 5_000

describe.each([
  ['in the background', (of: CompressionTask) => runInBackground(compressAll([of], lock), true)],
  ['at once', async (of: CompressionTask) => runNow(compressAll([of], lock), SOON())],
])('compression %s', (_, run) => {
  it('puts an archive in the file’s place', async () => {
    await run(task('a.log.1', 'one\ntwo\n'))
    expect(names()).toEqual(['a.log.1.gz'])
    expect(unpacked('a.log.1.gz')).toBe('one\ntwo\n')
  })

  it('takes a large file piece by piece', async () => {
    const text = Buffer.alloc(2_000_000, 'a line of some length\n')
    await run(task('a.log.1', text))
    expect(gunzipSync(fs.readFileSync(folder.at('a.log.1.gz'))).equals(text)).toBe(true)
  })

  it('makes an archive of an empty file, too', async () => {
    await run(task('a.log.1', ''))
    expect(names()).toEqual(['a.log.1.gz'])
    expect(unpacked('a.log.1.gz')).toBe('')
  })

  it('keeps permissions and the time of the last record', async () => {
    const of = task('a.log.1')
    fs.chmodSync(folder.at('a.log.1'), 0o604)
    fs.utimesSync(folder.at('a.log.1'), 1e9, 1e9)
    await run(of)
    const { mode, mtimeMs } = fs.statSync(folder.at('a.log.1.gz'))
    expect([mode & 0o777, mtimeMs]).toEqual([0o604, 1e12])
  })

  it.runIf(process.getuid?.() === 0)('keeps the owner', async () => {
    const of = task('a.log.1')
    fs.chownSync(folder.at('a.log.1'), 12, 34)
    await run(of)
    const { uid, gid } = fs.statSync(folder.at('a.log.1.gz'))
    expect([uid, gid]).toEqual([12, 34])
  })

  it('syncs the archive before the file is removed', async () => {
    const steps: string[] = []
    for (const name of ['fsync', 'fsyncSync', 'renameSync', 'unlinkSync'] as const) {
      const real = fs[name] as (...args: unknown[]) => unknown
      vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
        if (typeof args[0] === 'number' || String(args[0]).includes('a.log.1') || String(args[1]).includes('a.log.1'))
          steps.push(name.replace('Sync', ''))
        return real(...args)
      }) as never)
    }
    await run(task('a.log.1'))
    expect(steps).toEqual(['fsync', 'rename', 'unlink'])
  })

  it('keeps what is appended while it runs, and until the file is removed', async () => {
    const of = task('a.log.1', 'one\n')
    const late = ['while\n', 'late\n']
    const append = () => {
      const text = late.shift()
      if (text !== undefined) fs.appendFileSync(folder.at('a.log.1'), text)
    }
    vi.spyOn(fs, 'utimesSync').mockImplementation(append)
    const acquire = lock.tryAcquire.bind(lock)
    vi.spyOn(lock, 'tryAcquire').mockImplementation(() => {
      append()
      return acquire()
    })
    await run(of)
    expect(late).toEqual([])
    expect(unpacked('a.log.1.gz')).toBe('one\nwhile\nlate\n')
  })

  it('seals the removed file for those who are later still', async () => {
    const of = task('a.log.1', 'one\n')
    const fd = fs.openSync(folder.at('a.log.1'), 'a+')
    fs.writeSync(fd, 'early\n')
    await run(of)
    expect(isAfterSeal(fd, Buffer.from('early\n'))).toBe(false)
    fs.writeSync(fd, 'late\n')
    expect(isAfterSeal(fd, Buffer.from('late\n'))).toBe(true)
    expect(isAfterSeal(fd, Buffer.from('early\n'))).toBe(false)
    expect(unpacked('a.log.1.gz')).toBe('one\nearly\n')
    fs.closeSync(fd)
  })

  it.each([
    ['another name', () => fs.linkSync(folder.at('a.log.1'), folder.at('kept'))],
    [
      'been a symbolic link',
      () => {
        fs.renameSync(folder.at('a.log.1'), folder.at('kept'))
        fs.symlinkSync('kept', folder.at('a.log.1'))
      },
    ],
  ])('leaves a file that has %s as it is there', async (_, link) => {
    const of = task('a.log.1', 'one\n')
    link()
    await run(of)
    expect(names()).toEqual(['a.log.1.gz', 'kept'])
    expect(unpacked('a.log.1.gz')).toBe('one\n')
    expect(folder.read('kept')).toBe('one\n')
  })

  it('follows a file that moves up meanwhile', async () => {
    const { file } = rotated('a.log.1', 'one\n')
    let at = 'a.log.1'
    vi.spyOn(fs, 'utimesSync').mockImplementationOnce(() => {})
    const find = () => folder.at(at)
    const read = fs.readSync as (...args: unknown[]) => number
    vi.spyOn(fs, 'readSync').mockImplementation(((...args: unknown[]) => {
      if (at === 'a.log.1') fs.renameSync(folder.at(at), folder.at('a.log.2'))
      at = 'a.log.2'
      return read(...args)
    }) as never)
    await run({ file, find, temporary: folder.at('t') })
    expect(names()).toEqual(['a.log.2.gz'])
  })

  it('ends without an archive when the file is gone', async () => {
    const of = task('a.log.1')
    vi.spyOn(Archive.prototype, 'publish').mockImplementationOnce(function (this: Archive, ...args) {
      fs.rmSync(folder.at('a.log.1'))
      return this.publish(...args)
    })
    await run(of)
    expect(names()).toEqual([])
  })

  it.each(['writeSync', 'renameSync', 'fsync', 'fsyncSync'] as const)('keeps the file when %s fails', async (name) => {
    const of = task('a.log.1', 'one\n')
    const fail = (...args: unknown[]) => {
      const error = Object.assign(new Error('ENOSPC: injected'), { code: 'ENOSPC' })
      const callback = args.at(-1)
      if (typeof callback !== 'function') throw error
      callback(error)
    }
    vi.spyOn(fs, name).mockImplementation(fail as never)
    await run(of).catch((error) => troubles.push(error))
    vi.restoreAllMocks()
    if (troubles.length === 0) return expect(names()).toEqual(['a.log.1.gz'])
    expect(folder.all()).toEqual({ 'a.log.1': 'one\n' })
    return undefined
  })
})

describe('a compressor', () => {
  it('compresses what it is given, one after the other and some together', async () => {
    const compressor = newCompressor()
    const all = Array.from({ length: 70 }, (_, at) => `a.log.${at + 1}`)
    for (const name of all) compressor.add(rotated(name).file, () => folder.at(name))
    expect(names()).toEqual([...all].sort())
    await compressor.idle
    expect(names()).toEqual(all.map((name) => `${name}.gz`).sort())
    for (const name of all) expect(unpacked(`${name}.gz`)).toBe(`${name}\n`)
    expect(troubles).toEqual([])
  })

  it('goes on with more, after it was done', async () => {
    const compressor = newCompressor()
    for (const name of ['a.log.1', 'a.log.2']) {
      compressor.add(rotated(name).file, () => folder.at(name))
      await compressor.idle
    }
    expect(names()).toEqual(['a.log.1.gz', 'a.log.2.gz'])
  })

  it('tells what went wrong, and leaves the file as it is', async () => {
    const compressor = newCompressor()
    compressor.add(rotated('a.log.1').file, () => folder.at('a.log.1'))
    vi.spyOn(fs, 'fsync').mockImplementation((_fd, callback) => callback(new Error('EIO')))
    await compressor.idle
    expect(troubles).toEqual([new Error('EIO')])
    expect(names()).toEqual(['a.log.1'])
  })

  it('tells a trouble that lasts once', async () => {
    const compressor = newCompressor()
    const full = vi.spyOn(fs, 'fsync').mockImplementation((_fd, callback) => {
      callback(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    })
    const compress = async (name: string) => {
      compressor.add(rotated(name).file, () => folder.at(name))
      await compressor.idle
    }
    await compress('a.log.1')
    await compress('a.log.2')
    expect(troubles).toHaveLength(1)
    full.mockRestore()
    await compress('a.log.3')
    expect(names()).toEqual(['a.log.1', 'a.log.2', 'a.log.3.gz'])
  })

  it('compresses also when what others left cannot be looked for', async () => {
    const compressor = newCompressor()
    compressor.add(rotated('a.log.1').file, () => folder.at('a.log.1'))
    vi.spyOn(fs, 'readdirSync').mockImplementationOnce(() => {
      throw new Error('EMFILE')
    })
    await compressor.idle
    expect(troubles).toEqual([new Error('EMFILE')])
    expect(names()).toEqual(['a.log.1.gz'])
  })

  it('knows a new file from one that had the same number', async () => {
    const compressor = newCompressor()
    const { file } = rotated('a.log.1')
    // The first one is gone, and while that is found out the second is rotated.
    compressor.add(file, () => {
      compressor.add(file, () => folder.at('a.log.1'))
      return undefined
    })
    await compressor.idle
    expect(names()).toEqual(['a.log.1.gz'])
  })

  it('finishes at once what it has, and what it has begun', async () => {
    const compressor = newCompressor()
    for (const name of ['a.log.1', 'a.log.2']) compressor.add(rotated(name).file, () => folder.at(name))
    await new Promise((resolve) => setImmediate(resolve))
    expect(names()).toHaveLength(4)
    compressor.finish(SOON())
    expect(names()).toEqual(['a.log.1.gz', 'a.log.2.gz'])
    await compressor.idle
    expect(names()).toEqual(['a.log.1.gz', 'a.log.2.gz'])
    expect(troubles).toEqual([])
  })

  it('leaves what there is no time for', async () => {
    const compressor = newCompressor()
    compressor.add(rotated('a.log.1').file, () => folder.at('a.log.1'))
    compressor.finish(performance.now() - 1)
    expect(names()).toEqual(['a.log.1'])
    await compressor.idle
  })

  it('leaves what takes too long', () => {
    const compressor = newCompressor()
    compressor.add(rotated('a.log.1', Buffer.alloc(1_000_000, 'x')).file, () => folder.at('a.log.1'))
    const times = [0, 0, 0, 9]
    vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 9)
    compressor.finish(5)
    expect(names()).toEqual(['a.log.1'])
    expect(troubles).toEqual([])
  })

  it('compresses the others when one cannot be, and tells of that one once', async () => {
    const compressor = newCompressor()
    const real = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((file, ...more) => {
      if (String(file).endsWith('a.log.3')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return real(file, ...more)
    })
    for (const own of ['a.log.1', 'a.log.2']) {
      compressor.add(rotated(own).file, () => folder.at(own))
      for (const left of ['a.log.3', `${own}4`]) {
        const { file } = rotated(left)
        // They are too large to be compressed together.
        compressor.adopt({ ...file, mtimeMs: 0, size: 9_000_000 }, () => folder.at(left), false)
      }
      await compressor.idle
    }
    expect(names()).toEqual(['a.log.1.gz', 'a.log.14.gz', 'a.log.2.gz', 'a.log.24.gz', 'a.log.3'])
    expect(troubles).toEqual([expect.objectContaining({ code: 'EACCES' })])
  })

  it.each([
    ['cannot be synced', 'fsync'],
    ['cannot be put in its place', 'renameSync'],
  ] as const)('compresses the others when an archive %s', async (_, name) => {
    const compressor = newCompressor()
    for (const own of ['a.log.1', 'a.log.2']) compressor.add(rotated(own).file, () => folder.at(own))
    if (name === 'fsync') vi.spyOn(fs, name).mockImplementationOnce((_fd, callback) => callback(new Error('EIO')))
    else
      vi.spyOn(fs, name).mockImplementationOnce(() => {
        throw new Error('EIO')
      })
    await compressor.idle
    expect(names()).toEqual(['a.log.1', 'a.log.2.gz'])
    expect(troubles).toEqual([new Error('EIO')])
  })

  it('closes all when what it has begun can be neither completed nor removed', async () => {
    const compressor = newCompressor()
    for (const own of ['a.log.1', 'a.log.2']) compressor.add(rotated(own).file, () => folder.at(own))
    const open = vi.spyOn(fs, 'openSync')
    const close = vi.spyOn(fs, 'closeSync')
    const fault = Object.assign(new Error('EROFS'), { code: 'EROFS' })
    for (const name of ['renameSync', 'unlinkSync'] as const) {
      const real = fs[name] as (...args: unknown[]) => void
      vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
        if (String(args[0]).endsWith('.gz')) throw fault
        real(...args)
      }) as never)
    }
    await compressor.idle
    expect(close.mock.calls.length).toBe(open.mock.calls.length)
    expect(troubles).toEqual([fault])
  })

  it('leaves to others what they took for left behind', async () => {
    const compressor = newCompressor()
    compressor.add(rotated('a.log.1').file, () => folder.at('a.log.1'))
    const real = fs.utimesSync
    vi.spyOn(fs, 'utimesSync').mockImplementationOnce((file, ...times) => {
      fs.unlinkSync(file)
      real(file, ...times)
    })
    await compressor.idle
    expect(names()).toEqual(['a.log.1'])
    expect(troubles).toEqual([])
  })

  it('takes on what was left behind: not touched for ten seconds, or with its archive beside it', async () => {
    const compressor = newCompressor()
    const now = Date.now() / 1000
    for (const [name, age] of [
      ['a.log.1', 1],
      ['a.log.2', 11],
      ['a.log.3', 1],
    ] as const) {
      rotated(name)
      fs.utimesSync(folder.at(name), now - age, now - age)
      const file = stateAt(folder.at(name))
      if (file !== undefined) compressor.adopt(file, () => folder.at(name), name === 'a.log.3')
    }
    fs.writeFileSync(folder.at('a.log.3.gz'), gzipSync('a part of it'))
    await compressor.idle
    expect(names()).toEqual(['a.log.1', 'a.log.2.gz', 'a.log.3.gz'])
    expect(unpacked('a.log.3.gz')).toBe('a.log.3\n')
  })

  it('does not take on what another process works on, and removes what dead ones have begun', async () => {
    const { file } = rotated('a.log.1')
    fs.utimesSync(folder.at('a.log.1'), 1e9, 1e9)
    const begun = (inode: number | bigint, holder: string) => `.__a.log.${inode}.${holder}.gz`
    const old = begun(1, 'elsewhere.1.0.0')
    for (const name of [begun(file.ino, 'elsewhere.1.0.1'), begun(2, 'elsewhere.1.0.2'), old, '.__a.log.rollover'])
      fs.writeFileSync(folder.at(name), '')
    fs.utimesSync(folder.at(old), 1e9, 1e9)
    const compressor = newCompressor()
    compressor.adopt(file, () => folder.at('a.log.1'), true)
    await compressor.idle
    expect(names()).toEqual(
      ['.__a.log.rollover', begun(2, 'elsewhere.1.0.2'), begun(file.ino, 'elsewhere.1.0.1'), 'a.log.1'].sort(),
    )
  })
})

describe('the end of the process', () => {
  const BUILT = new URL('../../../dist/index.js', import.meta.url)
  const program = `
    import { handlers, makeLogRecord } from ${JSON.stringify(BUILT.href)}
    const handler = new handlers.ConcurrentRotatingFileHandler('a.log', { maxBytes: 3, backupCount: 9, use_gzip: true })
    for (const msg of ['one', 'two', 'three']) handler.emit(makeLogRecord({ msg }))
  `
  it.each([
    ['by itself', ''],
    ['by process.exit', 'process.exit(0)'],
    ['by an error', 'throw new Error("the end")'],
  ])('%s compresses what is left', (_, end) => {
    const script = folder.at('program.mjs')
    fs.writeFileSync(script, program + end)
    const options = { cwd: folder.at('.'), stdio: 'ignore' } as const
    try {
      execFileSync(process.execPath, [script], options)
    } catch (error) {
      expect(end).toContain('throw')
      expect(error).toMatchObject({ status: 1 })
    }
    expect(names()).toEqual(['a.log', 'a.log.1.gz', 'a.log.2.gz', 'program.mjs'])
    expect([unpacked('a.log.2.gz'), unpacked('a.log.1.gz'), folder.read('a.log')]).toEqual([
      'one\n',
      'two\n',
      'three\n',
    ])
  })

  it('compresses what only the end has rotated', () => {
    const script = folder.at('program.mjs')
    const options = '{ maxBytes: 3, backupCount: 9, use_gzip: true, bufferBytes: 1_000 }'
    fs.writeFileSync(script, program.replace(/{ maxBytes.*? }/, options))
    execFileSync(process.execPath, [script], { cwd: folder.at('.') })
    expect(names()).toEqual(['a.log', 'a.log.1.gz', 'a.log.2.gz', 'program.mjs'])
  })

  it('has the built package', () => {
    expect(fs.existsSync(path.join(fileURLToPath(BUILT)))).toBe(true)
  })
})
