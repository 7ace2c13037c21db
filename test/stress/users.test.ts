import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { Driver } from '../helpers/driver.js'
import { RotationCase } from '../helpers/rotation-case.js'

/** A user who may do nothing that not everybody may. */
const NOBODY = 65_534

let folder = ''

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-users-'))
  fs.chmodSync(folder, 0o777)
})
afterAll(async () => {
  await endChildren()
  fs.rmSync(folder, { recursive: true })
})

// Only root can be another user as well.
describe.runIf(process.getuid?.() === 0)('processes of two users write one log that both may write to', () => {
  const setup = { kwargs: { chmod: 0o666, use_gzip: true } }

  async function begin(): Promise<{ run: RotationCase; root: Driver; nobody: Driver }> {
    const run = new RotationCase(setup)
    fs.chmodSync(run.place.folder, 0o755)
    fs.chmodSync(run.logs, 0o777)
    const root = await Driver.start(folder, { isFaulty: true })
    const nobody = await Driver.start(folder, { isFaulty: true, uid: NOBODY })
    return { run, root, nobody }
  }

  test('at once', async () => {
    const { run, root, nobody } = await begin()
    await Promise.all([root, nobody].map((driver) => driver.configure(run.place)))
    const reports = await Promise.all([root, nobody].map((driver) => driver.write(500)))
    expect(reports.flatMap(({ troubles }) => troubles)).toEqual([])
    await run.compressed()
    await Promise.all([root, nobody].map((driver) => driver.end()))
    const modes = run.names.map((name) => fs.statSync(path.join(run.logs, name)).mode & 0o777)
    expect(new Set(modes)).toEqual(new Set([0o666]))
    expect(run.finish(root, nobody)).toEqual([])
  })

  test.each(['root', 'nobody'] as const)('%s is killed in a rotation, and the other one takes over', async (who) => {
    const { run, ...drivers } = await begin()
    const [victim, other] = who === 'root' ? [drivers.root, drivers.nobody] : [drivers.nobody, drivers.root]
    await run.prepare(other, victim)
    // While it has the lock.
    await victim.arm({ folder: run.logs, at: 12, when: 'before', action: 'SIGKILL' })
    victim.writeAway(1)
    await victim.child.ended
    expect(run.isLocked).toBe(true)
    expect((await other.write()).troubles).toEqual([])
    await run.goOn(other)
    expect(run.finish(victim, other)).toEqual([])
  })
})
