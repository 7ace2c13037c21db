import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { isDead, isStopped, newHolder } from '../../../src/handlers/concurrent/holder.js'
import { Troubles } from '../../../src/handlers/concurrent/troubles.js'
import { holderName } from '../../helpers/holder-name.js'

describe('a holder', () => {
  it('is another one every time, and no path', () => {
    const holders = new Set(Array.from({ length: 100 }, newHolder))
    expect(holders.size).toBe(100)
    for (const holder of holders) expect(holder).toMatch(/^[\w-]+\.\d+\.\d+\.\d+$/)
  })

  it('is dead when its process is', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.once('close', resolve))
    expect(isDead(holderName(child.pid))).toBe(true)
    expect(isDead(newHolder())).toBe(false)
    expect(isStopped(newHolder())).toBe(false)
  })

  it.runIf(process.platform === 'linux')('is dead also when its process is not buried', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
    try {
      await vi.waitUntil(() => isDead(holderName(Number(pid))), 10_000)
    } finally {
      parent.kill()
    }
  })

  it('of another container is not known to be dead, be its machine of the same name', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.once('close', resolve))
    const elsewhere = holderName(child.pid).replace(/-\d*(\.\d+\.\d+\.\d+)$/, '-4026599999$1')
    expect([isDead(elsewhere), isStopped(elsewhere)]).toEqual([false, false])
  })

  it('of another machine is not known to be dead or stopped', () => {
    for (const holder of ['elsewhere.4194304.0.0', 'nonsense', '']) {
      expect(isDead(holder)).toBe(false)
      expect(isStopped(holder)).toBe(false)
    }
  })
})

describe('troubles', () => {
  const error = (code: string) => Object.assign(new Error(code), { code })

  it('of the system are new once, until it goes well or another comes', () => {
    const troubles = new Troubles()
    const news = (...codes: string[]) => codes.map((code) => troubles.isNew(error(code)))
    expect(news('ENOSPC', 'ENOSPC', 'EIO', 'EIO', 'ENOSPC')).toEqual([true, false, true, false, true])
    troubles.clear()
    expect(news('ENOSPC')).toEqual([true])
  })

  it('of any other kind are always new', () => {
    const troubles = new Troubles()
    for (const trouble of [new TypeError('x'), new TypeError('x'), 'x', undefined])
      expect(troubles.isNew(trouble)).toBe(true)
  })
})
