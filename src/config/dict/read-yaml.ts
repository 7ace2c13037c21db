import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'
import { isError } from '../../python/is-error.js'
import { TextFault } from './text-fault.js'

/** A YAML text as read. */
export interface ReadYaml {
  readonly value: unknown
  /** Where a part stands, as offsets; `undefined` if it is written nowhere, as what `<<` takes over. */
  rangeOf(path: readonly unknown[], part: 'key' | 'value'): readonly [start: number, end: number] | undefined
  /** Keys that stand in one dict twice. The last one counts. */
  readonly doubles: readonly (readonly [key: string, start: number, end: number])[]
}

// What Python's YAML takes for these, and only that.
const TESTS: readonly [tag: string, value: unknown, test: RegExp][] = [
  ['tag:yaml.org,2002:bool', true, /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/],
  ['tag:yaml.org,2002:bool', false, /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/],
]
const EXPONENT = /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*[eE][-+][0-9]+$/

let library: typeof Yaml | undefined

/**
 * Reads YAML as Python's `yaml.safe_load` does: YAML 1.1, in which `no` is false and `010` is 8. Dicts are Maps, so that no
 * key means anything but itself.
 *
 * @throws TextFault for what is not YAML, or has tags that nobody knows
 */
export function readYaml(text: string): ReadYaml {
  // Only who has YAML pays for it.
  library ??= createRequire(import.meta.url)('yaml') as typeof Yaml
  const document = library.parseDocument(text, { version: '1.1', uniqueKeys: false, customTags: asPython })
  const [error] = [...document.errors, ...document.warnings]
  if (error !== undefined) throw faultOf(error)
  checkAliases(library, document)
  let value: unknown
  try {
    value = document.toJS({ mapAsMap: true })
  } catch (thrown) {
    throw new TextFault(isError(thrown) ? thrown.message : String(thrown), 0)
  }
  if (holdsItself(value)) throw new TextFault('a value holds itself', 0)
  const { isAlias, isMap, isNode, isScalar, isSeq, visit } = library
  const doubles: [string, number, number][] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue
        if (seen.has(key.value)) doubles.push([String(key.value), key.range[0], key.range[1]])
        seen.add(key.value)
      }
    },
  })
  // Of keys that are there twice the last one counts; a reference leads to what it stands for.
  const pairOf = (node: unknown, key: unknown): Yaml.Pair | undefined =>
    isMap(node) ? node.items.findLast((item) => isScalar(item.key) && item.key.value === key) : undefined
  const nodeAt = (path: readonly unknown[]): unknown => {
    let node: unknown = document.contents
    for (const key of path) {
      if (isAlias(node)) node = node.resolve(document)
      node = isSeq(node) ? node.items[Number(key)] : pairOf(node, key)?.value
    }
    return node
  }
  const rangeOf: ReadYaml['rangeOf'] = (path, part) => {
    const key = part === 'key' ? pairOf(nodeAt(path.slice(0, -1)), path.at(-1))?.key : undefined
    const node = key ?? nodeAt(path)
    return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
  }
  return { value, rangeOf, doubles }
}

function asPython(tags: Yaml.Tags): Yaml.Tags {
  return tags.map((tag) => {
    if (typeof tag !== 'object' || !('test' in tag) || tag.test === undefined) return tag
    for (const [name, value, test] of TESTS)
      if (tag.tag === name && tag.test.test(String(value))) return { ...tag, test }
    return 'format' in tag && tag.format === 'EXP' ? { ...tag, test: EXPONENT } : tag
  })
}

function faultOf({ message, pos: [start, end] }: Yaml.YAMLError): TextFault {
  const said = message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? message
  const text = /^Source contains multiple documents/.test(said) ? 'there is more than one document' : said
  return new TextFault(text.charAt(0).toLowerCase() + text.slice(1), start, Math.max(1, end - start))
}

function checkAliases(yaml: typeof Yaml, document: Yaml.Document): void {
  yaml.visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      throw new TextFault(`there is no anchor &${alias.source}`, alias.range?.[0] ?? 0, alias.source.length + 1)
    },
  })
}

function holdsItself(value: unknown, above: ReadonlySet<unknown> = new Set(), known = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null || known.has(value)) return false
  if (above.has(value)) return true
  if (!(value instanceof Map) && !Array.isArray(value)) return false
  const within = new Set(above).add(value)
  for (const item of value.values()) if (holdsItself(item, within, known)) return true
  known.add(value)
  return false
}
