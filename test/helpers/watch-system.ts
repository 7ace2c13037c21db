import childProcess from 'node:child_process'
import fs from 'node:fs'
import { vi } from 'vitest'

const FILE_CALLS = [
  ...(['openSync', 'writeSync', 'writeFileSync', 'appendFileSync', 'mkdirSync', 'createWriteStream', 'open'] as const),
  ...(['unlinkSync', 'rmSync', 'rmdirSync', 'renameSync', 'truncateSync', 'chmodSync', 'symlinkSync'] as const),
]
const PROCESS_CALLS = ['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork'] as const

/**
 * Has every call noted that opens or changes a file or starts a process, and does not let it happen.
 *
 * @returns what tells the calls until then, with the variables of the environment that changed, and ends it
 */
export function watchSystem(): () => string[] {
  const before = { ...process.env }
  const calls: string[] = []
  const refuse = (name: string) => (): never => {
    calls.push(name)
    throw new Error(`${name} was called`)
  }
  const spies = [
    ...FILE_CALLS.map((name) => vi.spyOn(fs, name).mockImplementation(refuse(name))),
    ...PROCESS_CALLS.map((name) => vi.spyOn(childProcess, name).mockImplementation(refuse(name))),
    vi.spyOn(process, 'exit').mockImplementation(refuse('exit')),
  ]
  return () => {
    for (const spy of spies) spy.mockRestore()
    const names = new Set([...Object.keys(before), ...Object.keys(process.env)])
    return [...calls, ...[...names].filter((name) => before[name] !== process.env[name])]
  }
}
