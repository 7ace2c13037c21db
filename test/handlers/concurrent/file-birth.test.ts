import fs from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FileBirth, type FileBirthSettings } from '../../../src/handlers/concurrent/file-birth.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
const ANY = { exclusively: false, readable: false, emptied: false }
const NO_MARK = new Uint8Array()

afterEach(() => vi.restoreAllMocks())

const birth = (settings: Partial<FileBirthSettings> = {}) =>
  new FileBirth(folder.at('a.log'), { owner: null, chmod: null, umask: null, ...settings })

function open(settings: Partial<FileBirthSettings> = {}, mark = NO_MARK, how = ANY): number {
  return birth(settings).open(mark, how)
}

/** Has the system refuse to set permissions and owners. */
function refuse(code: string): void {
  for (const name of ['fchmodSync', 'fchownSync'] as const)
    vi.spyOn(fs, name).mockImplementation(() => {
      throw Object.assign(new Error(code), { code })
    })
}

const mode = (name: string) => fs.statSync(folder.at(name)).mode & 0o7777
const asRoot = process.getuid?.() === 0

describe.skipIf(process.platform === 'win32')('a new file', () => {
  it.each([
    [{}, 0o666 & ~process.umask()],
    [{ chmod: 0o640 }, 0o640],
    [{ chmod: 0o666 }, 0o666],
    [{ umask: 0o077 }, 0o600],
    [{ umask: 0 }, 0o666],
    [{ umask: 0o077, chmod: 0o644 }, 0o644],
  ])('has the permissions of %j', (settings, expected) => {
    fs.closeSync(open(settings))
    expect(mode('a.log')).toBe(expected)
    expect(fs.readdirSync(folder.at('.'))).toEqual(['a.log'])
  })

  it.runIf(asRoot)('belongs to the owner', () => {
    fs.closeSync(open({ owner: ['daemon', 2] }))
    const { uid, gid } = fs.statSync(folder.at('a.log'))
    expect([uid, gid]).toEqual([1, 2])
  })

  it('is complete when it has its name', () => {
    const seen: number[] = []
    const link = fs.linkSync
    vi.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      link(from, to)
      seen.push(mode('a.log'))
    })
    fs.closeSync(open({ chmod: 0o666, umask: 0o077 }))
    expect(seen).toEqual([0o666])
  })

  it('begins with the mark', () => {
    fs.closeSync(open({}, Buffer.from('mark')))
    fs.closeSync(open({}, Buffer.from('mark')))
    expect(folder.all()).toEqual({ 'a.log': 'mark' })
  })

  it('is that of whoever was faster', () => {
    const link = fs.linkSync
    vi.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      fs.writeFileSync(to, 'theirs')
      link(from, to)
    })
    fs.closeSync(open({ chmod: 0o640 }, Buffer.from('mark')))
    expect(folder.all()).toEqual({ 'a.log': 'theirs' })
  })

  it('is made once more when others have moved it away meanwhile', () => {
    const link = fs.linkSync
    vi.spyOn(fs, 'linkSync').mockImplementationOnce((from, to) => {
      link(from, to)
      fs.renameSync(to, folder.at('a.log.1'))
    })
    fs.closeSync(open({ chmod: 0o640 }, Buffer.from('mark')))
    expect(folder.all()).toEqual({ 'a.log': 'mark', 'a.log.1': 'mark' })
    expect(mode('a.log')).toBe(0o640)
  })

  it('is made where a symbolic link leads', () => {
    fs.symlinkSync(folder.at('b'), folder.at('a.log'))
    fs.closeSync(open({ chmod: 0o640 }))
    expect(folder.all()).toEqual({ 'a.log': '', b: '' })
    expect(mode('b')).toBe(0o640)
  })

  it('is made once more when others have taken it for one left behind', () => {
    const link = fs.linkSync
    vi.spyOn(fs, 'linkSync').mockImplementationOnce((from, to) => {
      fs.unlinkSync(from)
      link(from, to)
    })
    fs.closeSync(open({ chmod: 0o640 }, Buffer.from('mark')))
    expect(folder.all()).toEqual({ 'a.log': 'mark' })
  })

  it('is made without links, where there are none', () => {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM: link'), { code: 'EPERM' })
    })
    fs.closeSync(open({ chmod: 0o640 }))
    expect(folder.all()).toEqual({ 'a.log': '' })
    expect(mode('a.log')).toBe(0o640)
  })

  it.each(['fstatSync', 'fchmodSync', 'linkSync'] as const)(
    'of which nothing is left when it cannot be made: %s',
    (name) => {
      vi.spyOn(fs, name).mockImplementation(() => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      })
      expect(() => open({ chmod: 0o640, umask: 0o077 })).toThrow('EIO')
      expect(folder.all()).toEqual({})
    },
  )

  it('is there also if its first name cannot be taken away, which others do later', () => {
    const made = birth({ chmod: 0o640 })
    const unlink = vi.spyOn(fs, 'unlinkSync').mockImplementation(() => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    })
    fs.closeSync(made.open(NO_MARK, ANY))
    unlink.mockRestore()
    const names = () => fs.readdirSync(folder.at('.')).toSorted()
    expect(names()).toEqual([expect.stringMatching(/^\.__a\.log\.0\..*\.new$/), 'a.log'])
    fs.rmSync(folder.at('a.log'))
    fs.utimesSync(folder.at(names()[0] ?? ''), 0, 0)
    const later = performance.now() + 10_001
    vi.spyOn(performance, 'now').mockImplementation(() => later)
    fs.closeSync(made.open(NO_MARK, ANY))
    expect(names()).toEqual(['a.log'])
  })

  it.each([{}, { chmod: 0o640 }])('is not made exclusively when there is one: %j', (settings) => {
    const exclusively = { ...ANY, exclusively: true }
    fs.closeSync(open(settings, NO_MARK, exclusively))
    expect(() => open(settings, NO_MARK, exclusively)).toThrow('EEXIST')
    expect(fs.readdirSync(folder.at('.'))).toEqual(['a.log'])
  })
})

describe.skipIf(process.platform === 'win32')('an existing file', () => {
  it('gets the permissions, but not those of the umask', () => {
    fs.writeFileSync(folder.at('a.log'), 'x', { mode: 0o604 })
    fs.chmodSync(folder.at('a.log'), 0o604)
    fs.closeSync(open({ umask: 0o077 }))
    expect(mode('a.log')).toBe(0o604)
    fs.closeSync(open({ chmod: 0o640 }))
    expect(mode('a.log')).toBe(0o640)
    expect(folder.read('a.log')).toBe('x')
  })

  // EINVAL: in a container that has no such user.
  it.each(['EPERM', 'EINVAL'])('of somebody else is written to as it is: %s', (code) => {
    fs.writeFileSync(folder.at('a.log'), 'x')
    refuse(code)
    fs.closeSync(open({ chmod: 0o600, owner: [12, 34] }))
  })

  it('is closed again when its permissions cannot be set', () => {
    fs.writeFileSync(folder.at('a.log'), 'x')
    refuse('EIO')
    const close = vi.spyOn(fs, 'closeSync')
    expect(() => open({ chmod: 0o600 })).toThrow('EIO')
    expect(close).toHaveBeenCalledOnce()
  })

  it('is emptied when it is opened', () => {
    fs.writeFileSync(folder.at('a.log'), 'x')
    fs.closeSync(open({}, NO_MARK, { ...ANY, emptied: true }))
    expect(folder.all()).toEqual({ 'a.log': '' })
  })

  it('is opened for reading too, if that is allowed', () => {
    fs.writeFileSync(folder.at('a.log'), 'x')
    const readable = { ...ANY, readable: true }
    const fd = open({}, NO_MARK, readable)
    expect(fs.readSync(fd, Buffer.alloc(1), 0, 1, 0)).toBe(1)
    fs.closeSync(fd)
    const real = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((file, flags, ...more) => {
      if (Number(flags) & fs.constants.O_RDWR) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return real(file, flags, ...more)
    })
    const only = open({}, NO_MARK, readable)
    fs.writeSync(only, 'y')
    fs.closeSync(only)
    expect(folder.read('a.log')).toBe('xy')
  })
})

describe.skipIf(process.platform === 'win32')('a folder', () => {
  it.each([
    [{}, undefined],
    [{ chmod: 0o640 }, 0o750],
    [{ chmod: 0o666 }, 0o777],
    [{ umask: 0o022 }, 0o755],
  ])('can be used by whoever may use the files: %j', (settings, expected) => {
    fs.mkdirSync(folder.at('d'), { mode: 0o700 })
    birth(settings).dressFolder(folder.at('d'))
    expect(mode('d')).toBe(expected ?? 0o700)
  })
})
