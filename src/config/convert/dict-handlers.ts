import { type ConfigClass, importClass, ownNameOf } from '../classes.js'
import { LateInstance } from '../late-instance.js'
import type { Setting } from '../settings.js'
import { signatureOf } from '../signatures.js'
import { dictValue, NoDictValue } from './dict-value.js'
import type { IniReader } from './ini-to-dict.js'
import { dependsOnWorld } from './world-names.js'

/** Keys of a handler in a dictionary that are no arguments of its class. */
const RESERVED: ReadonlySet<string> = new Set(['class', '()', '.', 'formatter', 'filters'])

/** A positional argument that has no name. */
interface Call {
  readonly named: ReadonlyMap<string, unknown>
  readonly unnamed: number
}

type Handlers = Map<string, Map<string, unknown>>

/** The handlers of an INI file as `dictConfig` has them. */
export function dictHandlers(reader: IniReader): Handlers {
  const handlers: Handlers = new Map()
  const names = reader.names('handlers')
  for (const name of names) handlers.set(name, new Map())
  for (const name of names) fill(reader, handlers, name)
  return handlers
}

function fill(reader: IniReader, handlers: Handlers, name: string): void {
  const { read, expressions, losses } = reader
  const section = `handler_${name}`
  const handler = handlers.get(name) ?? new Map<string, unknown>()
  const setting = read(section, 'class')
  if (setting === undefined) return
  const klass = expressions.handlerClass(setting)
  handler.set('class', fullName(setting.text, klass))
  const level = read(section, 'level')?.text
  const formatter = read(section, 'formatter')?.text
  const target = read(section, 'target')?.text
  if (level !== undefined) handler.set('level', level)
  if (formatter) handler.set('formatter', formatter)
  const { named, unnamed } = callOf(reader, section, klass && signatureOf(ownNameOf(klass) ?? ''))
  if (unnamed > 0) losses.lose(`[${section}] args`, `left out: what ${setting.text} calls its arguments is not known`)
  for (const [key, value] of named) {
    // The section's own level, and its target, come after those of the constructor.
    if (handler.has(key) || (key === 'target' && target)) continue
    set(reader, handlers, handler, section, key, value)
  }
  if (target && isMemoryHandler(klass)) handler.set('target', target)
}

function callOf(
  { read, expressions, losses }: IniReader,
  section: string,
  parameters: ReturnType<typeof signatureOf>,
): Call {
  const given = (option: string): Setting | undefined => {
    const setting = read(section, option)
    if (setting !== undefined && dependsOnWorld(setting.text))
      losses.lose(`[${section}] ${option}`, 'written with the values of here and now')
    return setting
  }
  const args = given('args')
  const kwargs = given('kwargs')
  const positional = (args && expressions.positional(args)) ?? []
  const named = new Map<string, unknown>()
  positional.forEach((value, at) => {
    const name = parameters?.[at]?.[0]
    if (name !== undefined) named.set(name, value)
  })
  for (const [key, value] of (kwargs && expressions.keywords(kwargs)) ?? []) named.set(key, value)
  return { named, unnamed: parameters === undefined ? positional.length : 0 }
}

function set(
  { losses }: IniReader,
  handlers: Handlers,
  handler: Map<string, unknown>,
  section: string,
  key: string,
  value: unknown,
): void {
  const where = `[${section}] ${key}`
  if (RESERVED.has(key)) {
    losses.lose(where, 'left out: in a dictionary this key is no argument')
    return
  }
  if (key === 'target' && value instanceof LateInstance) {
    const name = addTarget(handlers, section, value)
    losses.lose(where, `written as a handler of its own, '${name}', which has no name in the file`)
    handler.set(key, name)
    return
  }
  try {
    handler.set(key, dictValue(value))
  } catch (error) {
    if (!(error instanceof NoDictValue)) throw error
    losses.lose(where, `left out: ${error.message}`)
  }
}

// The target of a MemoryHandler that stands among its arguments: a dictionary knows handlers by their names only.
function addTarget(handlers: Handlers, section: string, { klass, args, keywords }: LateInstance): string {
  const parameters = signatureOf(ownNameOf(klass) ?? '') ?? []
  const target = new Map<string, unknown>([['class', ownNameOf(klass) ?? klass.name]])
  for (const [at, value] of args.entries()) target.set(parameters[at]?.[0] ?? '', dictValue(value))
  for (const [key, value] of keywords) target.set(key, dictValue(value))
  let name = `${section.slice('handler_'.length)}_target`
  while (handlers.has(name)) name += '_'
  handlers.set(name, target)
  return name
}

function fullName(text: string, klass: ConfigClass | undefined): string {
  const inLogging = `logging.${text}`
  if (importClass(inLogging) !== undefined && importClass(inLogging) === klass) return inLogging
  return (importClass(text) === klass ? undefined : klass && ownNameOf(klass)) ?? text
}

function isMemoryHandler(klass: ConfigClass | undefined): boolean {
  const base = importClass('logging.handlers.MemoryHandler')
  return klass !== undefined && base !== undefined && (klass === base || klass.prototype instanceof base)
}
