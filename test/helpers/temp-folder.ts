import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A folder of its own for each test of a file. */
export interface TempFolder {
  /** The path of something in it. */
  at(name: string): string
  /** The text of a file in it. */
  read(name: string): string
  /** The files in it, by name, with what is in them; folders end with a slash. */
  all(): Record<string, string>
}

/** Has a folder made before each test of the file, and removed after it. */
export function useTempFolder(): TempFolder {
  let folder = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-test-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => path.join(folder, name)
  const read = (name: string) => fs.readFileSync(at(name), 'utf8')
  const entry = ({ name, isFolder }: { name: string; isFolder: boolean }): [string, string] =>
    isFolder ? [`${name}/`, ''] : [name, read(name)]
  return {
    at,
    read,
    all: () =>
      Object.fromEntries(
        fs
          .readdirSync(folder, { withFileTypes: true })
          .map((found) => ({ name: found.name, isFolder: found.isDirectory() }))
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map(entry),
      ),
  }
}
