import { parse } from '../../python/expression/parser.js'

/** Modules whose values are those of the machine, the process or the moment. */
const WORLDLY: ReadonlySet<string> = new Set(['os', 'time', 'socket', 'sys'])

/** What of them is the same everywhere, or has a name in dictionaries too. */
const FIXED =
  /^(?:sys\.(?:__)?std(?:in|out|err)(?:__)?|os\.path\.(?:join|basename|dirname|normpath|split|splitext)|os\.path\.sep|os\.sep|socket\.(?:SOCK|AF)_\w+)$/

/** Whether the value of an expression may be another one elsewhere, or at another time. */
export function dependsOnWorld(source: string): boolean {
  const open: unknown[] = [parse(source)]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const { path, rest } = dottedName(next)
    const from = path.findIndex((name) => WORLDLY.has(name))
    if (from >= 0 && !FIXED.test(path.slice(from).join('.'))) return true
    open.push(...rest)
  }
  return false
}

// The names that a part begins with, as `handlers`, `os`, `path`, and the parts within it that follow them.
function dottedName(node: object): { path: string[]; rest: readonly unknown[] } {
  const values = Object.values(node).filter((value) => value !== undefined)
  const first = nameOf(node, 'name')
  if (first !== undefined) return { path: [first], rest: [] }
  const base: unknown = Reflect.get(node, 'first')
  const trailers: unknown = Reflect.get(node, 'trailers')
  const name = nameOf(base, 'name')
  if (name === undefined || !Array.isArray(trailers)) return { path: [], rest: values }
  const path = [name]
  let at = 0
  for (let more = nameOf(trailers[at], 'attribute'); more !== undefined; more = nameOf(trailers[++at], 'attribute'))
    path.push(more)
  return { path, rest: trailers.slice(at) }
}

function nameOf(node: unknown, kind: string): string | undefined {
  if (typeof node !== 'object' || node === null || Reflect.get(node, 'kind') !== kind) return undefined
  return String(Reflect.get(node, 'name'))
}
