/** Python's `os.path`. */
import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { ValueError } from '../../errors.js'
import { PyTuple } from '../../tuple.js'
import { defineFunction, type PyFunction } from '../callable.js'
import { Namespace } from '../objects.js'
import { spend, spendText } from '../session.js'
import type { Signature } from '../signature.js'
import { typeName } from '../type-name.js'
import { ntPath } from './nt-path.js'
import type { PathRules } from './path-rules.js'
import { posixPath } from './posix-path.js'

/** The rules of the system that the program runs on. */
export const systemPath: PathRules = process.platform === 'win32' ? ntPath : posixPath

/** How many links a path may lead through. */
const maxLinks = 40

/** What looking at a file costs. */
const unitsPerStat = 200

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
  const functions: Record<string, PathFunction> = {
    abspath: [['path'], (path) => absolute(path)],
    basename: [['p'], (path) => split(path)[1]],
    dirname: [['p'], (path) => split(path)[0]],
    exists: [['path'], (path) => statOf(path, statSync) !== undefined],
    expanduser: [['path'], (path) => expandUser(path, rules)],
    expandvars: [['path'], (path) => rules.expandVariables(path, variable)],
    isabs: [['s'], (path) => rules.isAbsolute(path)],
    isdir: [['s'], (path) => statOf(path, statSync)?.isDirectory() ?? false],
    isfile: [['path'], (path) => statOf(path, statSync)?.isFile() ?? false],
    islink: [['path'], (path) => statOf(path, lstatSync)?.isSymbolicLink() ?? false],
    join: [['a', '*p'], join],
    normcase: [['s'], (path) => rules.normalizeCase(path)],
    normpath: [['path'], (path) => rules.normalize(path)],
    realpath: [['filename'], (path) => realPath(path, rules)],
    relpath: [['path', 'start?'], (path, [start]) => relative(absolute, path, start, rules)],
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
      ...Object.entries(functions).map(([name, one]): [string, unknown] => [name, pathFunction(name, one)]),
    ]),
  )
}

type PathFunction = readonly [Signature, (first: string, rest: readonly string[]) => unknown]

function pathFunction(name: string, [signature, run]: PathFunction): PyFunction {
  // What an asterisk takes comes as one array.
  const takesMore = signature[1]?.startsWith('*')
  return defineFunction(name, signature, (...args) => {
    const given = takesMore ? [args[0], ...(args[1] as readonly unknown[])] : args
    const [first = '', ...rest] = given.filter((arg) => arg !== undefined).map(wantPath)
    const length = rest.reduce((sum, text) => sum + text.length, first.length)
    spendText(length + rest.length)
    // Each part is looked at together with what is joined already.
    spend((length * rest.length) >> 10)
    const result = run(first, rest)
    if (typeof result === 'string') spendText(result.length)
    return result
  })
}

/** A variable of the environment, paid for each time that it is put in. */
function variable(name: string): string | undefined {
  const value = Object.hasOwn(process.env, name) ? process.env[name] : undefined
  if (value !== undefined) spendText(value.length)
  return value
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

function splitExtension(path: string, { sep, altsep }: PathRules): PyTuple {
  const name = path.slice(Math.max(path.lastIndexOf(sep), altsep === null ? -1 : path.lastIndexOf(altsep)) + 1)
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
    spend(unitsPerStat)
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
