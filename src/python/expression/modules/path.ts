/** Python's `os.path`. */
import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { ValueError } from '../../errors.js'
import { PyTuple } from '../../tuple.js'
import { defineFunction } from '../callable.js'
import { Namespace } from '../objects.js'
import { spendText } from '../session.js'
import type { Signature } from '../signature.js'
import { typeName } from '../type-name.js'
import { ntPath } from './nt-path.js'
import type { PathRules } from './path-rules.js'
import { posixPath } from './posix-path.js'

/** The rules of the system that the program runs on. */
export const systemPath: PathRules = process.platform === 'win32' ? ntPath : posixPath

/** How many links a path may lead through. */
const maxLinks = 40

function wantPath(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError(`expected str, bytes or os.PathLike object, not ${typeName(value)}`)
}

function statOf(
  path: string,
  read: (path: string, options: { throwIfNoEntry: false }) => Stats | undefined,
): Stats | undefined {
  try {
    return read(path, { throwIfNoEntry: false })
  } catch {
    // A path that cannot be asked for, as one with a null character, is not there: so Python sees it too.
    return undefined
  }
}

/** Makes `os.path` for a system's rules. */
export function makePathModule(rules: PathRules): Namespace {
  const { sep, split, join } = rules
  const absolute = (path: string) => rules.normalize(rules.isAbsolute(path) ? path : join(process.cwd(), [path]))
  const functions: Record<string, readonly [Signature, (...args: string[]) => unknown]> = {
    abspath: [['path'], absolute],
    basename: [['p'], (path) => split(path)[1]],
    dirname: [['p'], (path) => split(path)[0]],
    exists: [['path'], (path) => statOf(path, statSync) !== undefined],
    expanduser: [['path'], (path) => expandUser(path, rules)],
    expandvars: [['path'], (path) => rules.expandVariables(path, process.env)],
    isabs: [['s'], rules.isAbsolute],
    isdir: [['s'], (path) => statOf(path, statSync)?.isDirectory() ?? false],
    isfile: [['path'], (path) => statOf(path, statSync)?.isFile() ?? false],
    islink: [['path'], (path) => statOf(path, lstatSync)?.isSymbolicLink() ?? false],
    join: [['a', '*p'], (path, ...parts) => join(path, parts)],
    normcase: [['s'], rules.normalizeCase],
    normpath: [['path'], rules.normalize],
    realpath: [['filename'], (path) => realPath(path, rules)],
    relpath: [['path', 'start?'], (path, start) => relative(absolute, path, start, rules)],
    split: [['p'], (path) => PyTuple.from(split(path))],
    splitext: [['p'], (path) => splitExtension(path, rules)],
  }
  const constants = {
    altsep: rules.altsep,
    curdir: '.',
    devnull: rules.devnull,
    extsep: '.',
    pardir: '..',
    pathsep: rules.pathsep,
    sep,
  }
  return new Namespace(
    rules.name,
    new Map<string, unknown>([
      ...Object.entries(constants),
      ...Object.entries(functions).map(([name, [signature, run]]): [string, unknown] => [
        name,
        pathFunction(name, signature, run),
      ]),
    ]),
  )
}

function pathFunction(name: string, signature: Signature, run: (...args: string[]) => unknown): unknown {
  return defineFunction(name, signature, (...args) => {
    const paths = args.flat().filter((arg) => arg !== undefined)
    const texts = paths.map(wantPath)
    spendText(texts.reduce((length, text) => length + text.length, texts.length))
    const result = run(...texts)
    if (typeof result === 'string') spendText(result.length)
    return result
  })
}

function expandUser(path: string, { sep, altsep }: PathRules): string {
  if (!path.startsWith('~')) return path
  const end = Array.from(path).findIndex((character) => character === sep || character === altsep)
  const name = path.slice(1, end < 0 ? undefined : end)
  // Only the home of the user that the program runs as is known.
  if (name !== '' && name !== userInfo().username) return path
  const home = name === '' ? homedir() : userInfo().homedir
  const rest = end < 0 ? '' : path.slice(end)
  return (home.endsWith(sep) ? home.slice(0, -1) : home) + rest || sep
}

function splitExtension(path: string, { split }: PathRules): PyTuple {
  const [, name] = split(path)
  // Dots at the start of a name belong to it.
  const extension = /^\.*[^.].*?(\.[^.]*)$/s.exec(name)?.[1] ?? ''
  return PyTuple.of(path.slice(0, path.length - extension.length), extension)
}

function relative(
  absolute: (path: string) => string,
  path: string,
  start: string | undefined,
  rules: PathRules,
): string {
  if (path === '') throw new ValueError('no path specified')
  const { sep, normalizeCase } = rules
  const from = absolute(start ?? '.')
    .split(sep)
    .filter(Boolean)
  const to = absolute(path).split(sep).filter(Boolean)
  const parts = Math.min(from.length, to.length)
  let shared = 0
  while (shared < parts && normalizeCase(from[shared] ?? '') === normalizeCase(to[shared] ?? '')) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join(sep) || '.'
}

/** A path without links, as far as it leads to something. */
function realPath(path: string, rules: PathRules): string {
  const { sep, join, isAbsolute, normalize } = rules
  const whole = isAbsolute(path) ? path : join(process.cwd(), [path])
  const root = normalize(whole.slice(0, whole.indexOf(sep) + 1))
  const left = whole.slice(root.length).split(sep).reverse()
  let resolved = root
  let links = 0
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const next = normalize(join(resolved, [part]))
    if (!statOf(next, lstatSync)?.isSymbolicLink() || links >= maxLinks) resolved = next
    else {
      links++
      const target = readlinkSync(next)
      if (isAbsolute(target)) resolved = root
      left.push(...target.split(sep).reverse())
    }
  }
  return resolved
}
