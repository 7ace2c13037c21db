import { quoted } from '../quoted.js'
import { validateDictConfig } from '../schemas/dict-config.validator.js'
import type { SchemaError } from '../schemas/validator.js'
import { isTruthy } from './base-configurator.js'
import { type ConvertingDict, entriesOf, isDict } from './converting.js'
import type { DictFindings, DictSaid } from './dict-findings.js'
import type { Path } from './document.js'
import { isIdentifier } from './factories.js'
import { reprOf } from './reading.js'

/** Stands in the tree for what JSON does not have, and for what the schema does not have to look at. */
const SOMETHING = 'ext://something'

/** Python's names for what JSON Schema calls types. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['boolean', 'true or false'],
  ['integer', 'an integer'],
  ['null', 'nothing'],
  ['object', 'a dict'],
  ['string', 'text'],
])

type Tree = Record<string, unknown>
type Dict = ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>
type Read = (value: unknown) => unknown

const anything: Read = () => SOMETHING
const nothing: Read = () => null
const orNothing: Read = (value) => (isTruthy(value) ? scalar(value) : null)
const scalar: Read = (value) => {
  if (isDict(value)) return {}
  if (Array.isArray(value)) return []
  if (typeof value === 'bigint') return Number(value)
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? value : SOMETHING
}
const level: Read = (value) => (typeof value === 'boolean' ? Number(value) : scalar(value))
const names: Read = (value) => {
  if (!isTruthy(value)) return null
  if (isDict(value)) return []
  return Array.isArray(value) ? value.map(name) : scalar(value)
}
// A Map may have numbers for its keys, and a program gives filters themselves.
const name: Read = (value) => {
  if (typeof value === 'object' && value !== null && 'filter' in value && !Array.isArray(value)) return SOMETHING
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : scalar(value)
}

/** How the keys that the schema describes are brought into its form, and what Python accepts besides into one that it allows. */
const CUSTOM: Readonly<Record<string, Read>> = { '()': scalar, '.': orNothing }
const FORMATTER: Readonly<Record<string, Read>> = {
  format: orNothing,
  datefmt: nothing,
  style: scalar,
  validate: nothing,
  defaults: nothing,
  class: orNothing,
}
const HANDLER: Readonly<Record<string, Read>> = {
  ...CUSTOM,
  level,
  filters: names,
  formatter: orNothing,
  class: scalar,
}
const LOGGER: Readonly<Record<string, Read>> = { level, handlers: names, filters: names, propagate: nothing }

/**
 * Holds a configuration against the schema dict-config.schema.json, and notes what it does not allow.
 *
 * @param config - not converted yet
 * @param incremental - whether only levels change
 * @param special - the parts that an application makes in a way of its own, of which nothing can be said
 */
export function checkShape(
  config: ConvertingDict,
  incremental: boolean,
  special: ReadonlySet<unknown>,
  findings: DictFindings,
): void {
  const keys = new Map<string, Path>()
  if (validateDictConfig(treeOf(config, incremental, keys))) return
  for (const error of validateDictConfig.errors ?? []) {
    // The keyword with the name, or with what is wrong, tells more.
    if (error.keyword === 'if' || error.params.pattern === NAME_PATTERN) continue
    const path = keys.get(error.instancePath) ?? []
    if (special.has(path[0])) continue
    findings.addFault(...saidOf(error, path, valueAt(config, path)))
  }
}

const NAME_PATTERN = '^(\\.|\\(\\)|[A-Za-z_][A-Za-z0-9_]*)$'

function treeOf(config: Dict, incremental: boolean, keys: Map<string, Path>): Tree {
  const tree: Tree = { incremental }
  for (const [key, value] of entriesOf(config)) {
    const path = [key]
    keys.set(`/${String(key)}`, path)
    if (key === 'version') tree[key] = value === true ? 1 : scalar(value)
    else if (key === 'root') tree[key] = isTruthy(value) ? partTree(value, '/root', path, keys, () => LOGGER) : {}
    else if (key === 'loggers') tree[key] = sectionTree(value, key, keys, () => LOGGER)
    else if (key === 'handlers')
      tree[key] = sectionTree(value, key, keys, incremental ? () => ({ level: orNothing }) : handlerKeys)
    else if (incremental) continue
    else if (key === 'formatters')
      tree[key] = sectionTree(value, key, keys, (part) => (has(part, '()') ? CUSTOM : FORMATTER))
    else if (key === 'filters')
      tree[key] = sectionTree(value, key, keys, (part) => (has(part, '()') ? CUSTOM : { name: scalar }))
  }
  return tree
}

function handlerKeys(handler: Dict): Readonly<Record<string, Read>> {
  const own: Record<string, Read> = Object.create(null)
  for (const [key] of entriesOf(handler)) {
    // Letters that nobody uses, but that Python takes.
    const isStrange = isIdentifier(key) && !/^\w+$/.test(String(key))
    if (!isStrange) own[String(key)] = anything
  }
  return has(handler, '()') ? { ...own, ...HANDLER, class: anything } : { ...own, ...HANDLER }
}

function sectionTree(
  value: unknown,
  section: string,
  keys: Map<string, Path>,
  read: (part: Dict) => Readonly<Record<string, Read>>,
): unknown {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return {}
  if (!isDict(value)) return scalar(value)
  const tree: Tree = Object.create(null)
  for (const [name, part] of entriesOf(value)) {
    const pointer = `/${section}/${escaped(name)}`
    tree[String(name)] = partTree(part, pointer, [section, name], keys, read)
  }
  return tree
}

function partTree(
  value: unknown,
  pointer: string,
  path: Path,
  keys: Map<string, Path>,
  read: (part: Dict) => Readonly<Record<string, Read>>,
): unknown {
  keys.set(pointer, path)
  if (!isDict(value)) return scalar(value)
  const known = new Map(Object.entries(read(value)))
  const tree: Tree = Object.create(null)
  for (const [key, item] of entriesOf(value)) {
    const text = String(key)
    const shown = known.get(text)?.(item)
    if (shown === undefined) continue
    tree[text] = shown
    keys.set(`${pointer}/${escaped(key)}`, [...path, key])
    for (const at of Array.isArray(shown) ? shown.keys() : [])
      keys.set(`${pointer}/${escaped(key)}/${at}`, [...path, key, at])
  }
  return tree
}

function escaped(key: unknown): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

function has(dict: Dict, key: string): boolean {
  return dict instanceof Map ? dict.has(key) : Object.hasOwn(dict, key)
}

function valueAt(config: Dict, path: Path): unknown {
  let value: unknown = new Map(entriesOf(config))
  for (const key of path) {
    if (isDict(value)) value = new Map(entriesOf(value)).get(key)
    else if (Array.isArray(value)) value = value[Number(key)]
  }
  return value
}

function saidOf({ keyword, params }: SchemaError, path: Path, found: unknown): [path: Path, said: DictSaid] {
  const message = `${reprOf(found)} is not accepted`
  switch (keyword) {
    case 'required':
      return missing(path, String(params.missingProperty))
    case 'enum':
      return [path, { message, accepted: `one of ${listed(params.allowedValues, '  ')}` }]
    case 'type':
      return [path, { message, accepted: listed(params.type, ', ', (type) => TYPES.get(type) ?? type) }]
    case 'propertyNames': {
      const key = String(params.propertyName)
      const accepted = 'letters, digits and _, no digit first'
      return [[...path, key], { message: `Not a valid Python identifier: ${quoted(key)}`, accepted, ofKey: true }]
    }
    default:
      return [
        path,
        { message, accepted: found === '' ? 'text that is not empty' : 'a dict, or cfg:// with what stands for it' },
      ]
  }
}

function missing(path: Path, key: string): [path: Path, said: DictSaid] {
  const accepted = key === 'version' ? '1' : 'the full name of a class, such as logging.StreamHandler'
  const headline = key === 'version' ? { headline: "dictionary doesn't specify a version" } : {}
  return [[...path, key], { message: 'the key is missing', accepted, ...headline }]
}

function listed(values: unknown, separator: string, show: (value: string) => string = (value) => value): string {
  return (Array.isArray(values) ? values : [values]).map((value) => show(String(value))).join(separator)
}
