import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Fence, SupersededError } from '../../../src/handlers/concurrent/fence.js'
import { RotationLock } from '../../../src/handlers/concurrent/rotation-lock.js'
import { holderName } from '../../helpers/holder-name.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const lockPath = () => folder.at('.__a.lock.d')
const newLock = () => new RotationLock(lockPath(), folder.at('.'))

function acquired(lock: RotationLock): Fence {
  const fence = lock.tryAcquire()
  if (fence === undefined) throw new Error('it is not to be had')
  return fence
}

/** Makes the lock look as if nobody had touched it for a while. */
function age(seconds: number): void {
  const then = Date.now() / 1000 - seconds
  fs.utimesSync(lockPath(), then, then)
}

/** Has time stand still; returns what lets some milliseconds pass. */
function clock(): (milliseconds: number) => void {
  let now = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  return (milliseconds) => {
    now += milliseconds
  }
}

/** Somebody who sees the lock takes it over after more than four and less than seven seconds. */
function takenOverWhenSeenLongEnough(): void {
  const pass = clock()
  const lock = newLock()
  expect(lock.tryAcquire()).toBeUndefined()
  pass(4000)
  expect(lock.tryAcquire()).toBeUndefined()
  pass(3000)
  lock.release(acquired(lock))
  expect(folder.all()).toEqual({})
}

/** A lock as a process of this machine holds it. */
function heldBy(pid: number | undefined): void {
  fs.mkdirSync(lockPath())
  fs.symlinkSync(folder.at('.'), path.join(lockPath(), holderName(pid)))
}

async function process_(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  children.push(child)
  await new Promise((resolve) => child.once('spawn', resolve))
  return child
}

describe('the lock', () => {
  it('is held by one at a time, and leaves nothing behind', () => {
    const first = newLock()
    const second = newLock()
    const fence = acquired(first)
    expect(second.tryAcquire()).toBeUndefined()
    first.release(fence)
    expect(folder.all()).toEqual({})
    second.release(acquired(second))
    expect(folder.all()).toEqual({})
  })

  it('that cannot be taken properly, leaves nothing behind', () => {
    vi.spyOn(fs, 'readdirSync').mockImplementation(() => {
      throw Object.assign(new Error('EMFILE: injected'), { code: 'EMFILE' })
    })
    expect(() => newLock().tryAcquire()).toThrow('EMFILE')
    vi.restoreAllMocks()
    expect(folder.all()).toEqual({})
  })

  it('is given back at the second try if the first one fails', () => {
    const lock = newLock()
    const fence = acquired(lock)
    vi.spyOn(fs, 'unlinkSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('EIO: injected'), { code: 'EIO' })
    })
    lock.release(fence)
    expect(folder.all()).toEqual({})
  })

  it('is not waited for when its holder is dead', async () => {
    const child = await process_()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    heldBy(child.pid)
    expect(newLock().tryAcquire()).toBeUndefined()
    child.kill('SIGKILL')
    await ended
    const lock = newLock()
    lock.release(acquired(lock))
    expect(folder.all()).toEqual({})
  })

  it('is known to be held by a stopped process, and taken over when it is old', async () => {
    const child = await process_()
    heldBy(child.pid)
    const lock = newLock()
    expect(lock.isOfTheStopped).toBe(false)
    child.kill('SIGSTOP')
    await vi.waitUntil(() => process.platform !== 'linux' || lock.isOfTheStopped, 10_000)
    expect(lock.tryAcquire()).toBeUndefined()
    if (process.platform !== 'linux') return
    age(7)
    lock.release(acquired(lock))
    expect(folder.all()).toEqual({})
  })

  it('in which nobody has a fence is taken over when it is stale', () => {
    fs.mkdirSync(lockPath())
    const lock = newLock()
    age(1)
    expect(lock.tryAcquire()).toBeUndefined()
    age(7)
    lock.release(acquired(lock))
    expect(folder.all()).toEqual({})
  })

  it('of another machine is not taken over because of the clock, unless that says hours', () => {
    fs.mkdirSync(lockPath())
    fs.symlinkSync('..', path.join(lockPath(), 'elsewhere.1.0.0'))
    const lock = newLock()
    age(3_600)
    expect(lock.tryAcquire()).toBeUndefined()
    age(8_000)
    lock.release(acquired(lock))
    expect(folder.all()).toEqual({})
  })

  it('is moved under only some time after its fence was taken down: a step may be on its way', () => {
    fs.mkdirSync(lockPath())
    fs.symlinkSync('..', path.join(lockPath(), 'elsewhere.1.0.0'))
    age(8_000)
    const at: Record<string, number> = {}
    for (const name of ['unlinkSync', 'rmdirSync'] as const) {
      const original = fs[name] as (file: fs.PathLike) => void
      vi.spyOn(fs, name).mockImplementationOnce((file: fs.PathLike) => {
        at[name] = performance.now()
        original(file)
      })
    }
    const lock = newLock()
    lock.release(acquired(lock))
    expect(Number(at.rmdirSync) - Number(at.unlinkSync)).toBeGreaterThan(90)
  })

  it('whose folder is removed by somebody else before it is prepared, is not had', () => {
    const lock = new RotationLock(lockPath(), folder.at('.'), (made) => {
      fs.rmdirSync(made)
      throw Object.assign(new Error('ENOENT: chmod'), { code: 'ENOENT' })
    })
    expect(lock.tryAcquire()).toBeUndefined()
  })

  it('whose folder cannot be prepared, leaves nothing behind', () => {
    const lock = new RotationLock(lockPath(), folder.at('.'), () => {
      throw Object.assign(new Error('EIO: injected'), { code: 'EIO' })
    })
    expect(() => lock.tryAcquire()).toThrow('EIO')
    expect(folder.all()).toEqual({})
  })

  it('is taken over when it was seen for as long, also if the clock says that it is from the future', () => {
    fs.mkdirSync(lockPath())
    age(-3600)
    takenOverWhenSeenLongEnough()
  })

  it('is not taken from a running process because the clock says that it is stale', async () => {
    heldBy((await process_()).pid)
    age(3600)
    takenOverWhenSeenLongEnough()
  })

  it('tells one lock of others from the next', () => {
    const holder = newLock()
    const waiting = newLock()
    const seen = new Set<string>()
    for (let at = 0; at < 3; at++) {
      const fence = acquired(holder)
      waiting.tryAcquire()
      seen.add(waiting.other)
      holder.release(fence)
    }
    expect(seen.size).toBe(3)
  })

  it('has its folder made where locks are to be', () => {
    const prepared: string[] = []
    const file = folder.at('locks/here/.__a.lock.d')
    const lock = new RotationLock(file, folder.at('.'), (made) => prepared.push(made))
    const fence = acquired(lock)
    fs.writeFileSync(folder.at('a'), '')
    expect(fence.rename(folder.at('a'), folder.at('b'))).toBe(true)
    lock.release(fence)
    expect(prepared).toEqual([folder.at('locks/here'), file])
    expect(folder.all()).toEqual({ b: '', 'locks/': '' })
  })

  it('is not made when the log has no folder', () => {
    const lock = new RotationLock(folder.at('gone/.__a.lock.d'), folder.at('gone'))
    expect(() => lock.tryAcquire()).toThrow('ENOENT')
  })
})

describe('a lock that was taken over', () => {
  /** Somebody holds it for too long, and somebody else takes it. */
  function takeOver(): { slow: RotationLock; slowFence: Fence; fast: RotationLock; fastFence: Fence } {
    const pass = clock()
    const slow = newLock()
    const slowFence = acquired(slow)
    const fast = newLock()
    expect(fast.tryAcquire()).toBeUndefined()
    pass(7000)
    return { slow, slowFence, fast, fastFence: acquired(fast) }
  }

  it('leaves its first holder no way to move anything', () => {
    fs.writeFileSync(folder.at('a.log'), 'a')
    fs.writeFileSync(folder.at('a.log.1'), 'b')
    const { slowFence, fastFence } = takeOver()
    expect(() => slowFence.rename(folder.at('a.log'), folder.at('a.log.1'))).toThrow(SupersededError)
    expect(() => slowFence.unlink(folder.at('a.log'))).toThrow(SupersededError)
    expect(slowFence.isUp).toBe(false)
    expect(folder.read('a.log.1')).toBe('b')
    expect(fastFence.isUp).toBe(true)
    expect(fastFence.unlink(folder.at('a.log.1'))).toBe(true)
    expect(fastFence.rename(folder.at('a.log'), folder.at('a.log.1'))).toBe(true)
  })

  it('leaves no way either in a folder below that of the log', () => {
    fs.mkdirSync(folder.at('old'))
    fs.writeFileSync(folder.at('old/a.log.1'), 'b')
    const { slowFence, fastFence } = takeOver()
    const renamed = vi.spyOn(fs, 'renameSync')
    expect(() => slowFence.rename(folder.at('old/a.log.1'), folder.at('old/a.log.2'))).toThrow(SupersededError)
    // It was tried: what stood in its way was the missing link, and not a look beforehand.
    expect(renamed).toHaveBeenCalledTimes(1)
    expect(fastFence.rename(folder.at('old/a.log.1'), folder.at('old/a.log.2'))).toBe(true)
    expect(folder.at('old/a.log.2')).toSatisfy(fs.existsSync)
  })

  it('is not given back by its first holder', () => {
    const { slow, slowFence, fast, fastFence } = takeOver()
    slow.release(slowFence)
    expect(newLock().tryAcquire()).toBeUndefined()
    expect(fastFence.isUp).toBe(true)
    fast.release(fastFence)
    expect(folder.all()).toEqual({})
  })

  it("by each of two from the other, is nobody's and not left behind", () => {
    const { slow, slowFence, fast, fastFence } = takeOver()
    for (const name of fs.readdirSync(lockPath())) fs.unlinkSync(path.join(lockPath(), name))
    slow.release(slowFence)
    expect(folder.all()).toEqual({})
    fast.release(fastFence)
    expect(folder.all()).toEqual({})
  })

  it('is not kept fresh by proper-lockfile, which would fail for having forgotten it', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const first = newLock()
    const fence = acquired(first)
    fs.rmSync(lockPath(), { recursive: true })
    const second = newLock()
    second.release(acquired(second))
    first.release(fence)
    expect(() => vi.advanceTimersByTime(60_000)).not.toThrow()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is held by no more than one of two that believe to have it', () => {
    const { slow, slowFence } = takeOver()
    fs.rmSync(lockPath(), { recursive: true })
    const third = newLock()
    const thirdFence = acquired(third)
    slow.release(slowFence)
    expect(thirdFence.isUp).toBe(true)
    third.release(thirdFence)
  })
})

describe('between two steps', () => {
  /** Has something happen just before a call to the file system. */
  function justBefore(name: 'symlinkSync' | 'readdirSync', act: () => void): void {
    const original = fs[name] as (...args: unknown[]) => unknown
    vi.spyOn(fs, name).mockImplementationOnce((...args: unknown[]) => {
      act()
      return original.apply(fs, args) as never
    })
  }

  /** Somebody takes the lock, whoever has it. */
  function steal(): { lock: RotationLock; fence: Fence } {
    fs.rmSync(lockPath(), { recursive: true })
    const lock = newLock()
    return { lock, fence: acquired(lock) }
  }

  it('the lock goes to somebody else: who has made the first folder does not take it from them', () => {
    let other: ReturnType<typeof steal> | undefined
    justBefore('symlinkSync', () => {
      other = steal()
    })
    expect(newLock().tryAcquire()).toBeUndefined()
    expect(other?.fence.isUp).toBe(true)
    if (other !== undefined) other.lock.release(other.fence)
    expect(folder.all()).toEqual({})
  })

  it('a lock left behind goes to somebody else: it is not taken from them', () => {
    const theirs = path.join(lockPath(), 'elsewhere.2.0.0')
    fs.mkdirSync(lockPath())
    fs.symlinkSync('..', path.join(lockPath(), 'elsewhere.1.0.0'))
    age(8_000)
    justBefore('readdirSync', () => {
      fs.rmSync(lockPath(), { recursive: true })
      fs.mkdirSync(lockPath())
      fs.symlinkSync('..', theirs)
    })
    expect(newLock().tryAcquire()).toBeUndefined()
    expect(fs.existsSync(theirs)).toBe(true)
  })

  it('somebody else believes the folder theirs: nobody has the lock, and nothing is left behind', () => {
    const late = path.join(lockPath(), 'elsewhere.1.0.0')
    justBefore('symlinkSync', () => fs.symlinkSync('..', late))
    const lock = newLock()
    expect(lock.tryAcquire()).toBeUndefined()
    expect(fs.readdirSync(lockPath())).toEqual(['elsewhere.1.0.0'])
    fs.unlinkSync(late)
    fs.rmdirSync(lockPath())
    lock.release(acquired(lock))
    expect(folder.all()).toEqual({})
  })
})

describe('where there are no links', () => {
  it('a file marks the holder, and is looked at before every step', () => {
    vi.spyOn(fs, 'symlinkSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM: symlink'), { code: 'EPERM' })
    })
    fs.writeFileSync(folder.at('a'), 'a')
    const lock = newLock()
    const fence = acquired(lock)
    expect(fence.rename(folder.at('a'), folder.at('b'))).toBe(true)
    expect(fence.rename(folder.at('a'), folder.at('b'))).toBe(false)
    fs.rmSync(lockPath(), { recursive: true })
    const other = newLock()
    const otherFence = acquired(other)
    expect(() => fence.unlink(folder.at('b'))).toThrow(SupersededError)
    expect(folder.read('b')).toBe('a')
    lock.release(fence)
    other.release(otherFence)
    expect(folder.all()).toEqual({ b: 'a' })
  })
})
