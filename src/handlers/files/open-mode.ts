import { ValueError } from '../../python/errors.js'

/** What a mode of Python's `open()` means for a text file. */
export interface OpenMode {
  /** Node's flags for it. */
  readonly flags: string
  /** Whether every write goes to the file's end. */
  readonly append: boolean
  /** Whether the file may be written to. */
  readonly writable: boolean
}

const NODE_FLAGS: Readonly<Record<string, string>> = { r: 'r', w: 'w', a: 'a', x: 'wx' }

/**
 * Reads a mode of Python's `open()`, e.g. `a`, `wt` or `r+`.
 *
 * @throws ValueError for a mode that Python refuses for a text file, a binary one included
 */
export function parseOpenMode(mode: string): OpenMode {
  const letters = new Set(mode)
  if (letters.size !== mode.length || /[^rwaxtb+]/.test(mode)) throw new ValueError(`invalid mode: '${mode}'`)
  if (letters.has('t') && letters.has('b')) throw new ValueError("can't have text and binary mode at once")
  const actions = [...'rwax'].filter((letter) => letters.has(letter))
  if (actions.length > 1) throw new ValueError('must have exactly one of create/read/write/append mode')
  if (letters.has('b')) throw new ValueError("binary mode doesn't take an encoding argument")
  const [action] = actions
  const flags = NODE_FLAGS[action ?? '']
  if (flags === undefined) {
    throw new ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
  }
  const both = letters.has('+')
  return { flags: both ? `${flags}+` : flags, append: action === 'a', writable: both || action !== 'r' }
}
