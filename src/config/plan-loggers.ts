import { state } from '../core/state.js'
import { isError } from '../python/is-error.js'
import { listedNames, listedSections, readKeys } from './listed-names.js'
import type { LoggerPlan, Plan } from './plan.js'
import { isNonZero } from './python-int.js'
import { quoted } from './quoted.js'
import type { Setting, Settings } from './settings.js'

const MOST_NAMES = 12

/** Reads the loggers of a configuration. @param handlers - the names of the handlers that it lists, if it does */
export function planLoggers(
  settings: Settings,
  handlers: ReadonlySet<string> | undefined,
): Pick<Plan, 'listsRoot' | 'root' | 'loggers'> {
  const root = settings.hasSection('logger_root') ? planLogger(settings, 'logger_root', handlers, true) : undefined
  const keys = readKeys(settings, 'loggers')
  if (keys === undefined) return { listsRoot: false, root, loggers: [] }
  const names = listedNames(keys.text)
  const rootAt = names.findIndex(({ name }) => name === 'root')
  if (rootAt < 0) {
    const suggestion =
      settings.findings.suggest(
        'root',
        names.map(({ name }) => name),
      ) === null
        ? null
        : 'root'
    const said = {
      message: `${quoted(keys.text)} does not name the logger root`,
      accepted: 'names separated by commas, root among them',
    }
    settings.addFault(keys, { ...said, suggestion })
  }
  const others = names.filter((_, at) => at !== rootAt)
  const planned = new Map<string, LoggerPlan>()
  const loggers = listedSections(settings, keys, 'logger_', others).map(({ section, exists }) => {
    if (!exists) return undefined
    const plan = planned.get(section) ?? planLogger(settings, section, handlers, false)
    planned.set(section, plan)
    return plan
  })
  return { listsRoot: rootAt >= 0, root, loggers }
}

function planLogger(
  settings: Settings,
  section: string,
  handlers: ReadonlySet<string> | undefined,
  isRoot: boolean,
): LoggerPlan {
  const { findings } = settings
  const level = readLevel(settings, section)
  const listed = settings.read(section, 'handlers')
  if (listed !== undefined && handlers !== undefined) checkHandlers(settings, listed, handlers)
  if (isRoot) return { section, qualname: 'root', propagate: true, level, handlers: listed && namesIn(listed) }
  const qualname = settings.read(section, 'qualname')
  // The schema asks for the name of any logger but the root; who lists the root twice must give it one too.
  if (section === 'logger_root' && qualname === undefined && !findings.isFaulty(section, 'qualname'))
    findings.addFault(findings.sectionSubject(section, 'qualname'), {
      message: 'the option is missing, and root is listed more than once',
      accepted: 'root once',
    })
  const propagate = readPropagate(settings, section)
  return { section, qualname: qualname?.text, propagate, level, handlers: listed && namesIn(listed) }
}

function namesIn(setting: Setting): string[] {
  return listedNames(setting.text).map(({ name }) => name)
}

function checkHandlers(settings: Settings, listed: Setting, handlers: ReadonlySet<string>): void {
  for (const { name, offset } of listedNames(listed.text)) {
    if (handlers.has(name)) continue
    const said = {
      message: name === '' ? 'the list has an empty name' : `[handlers] lists no handler ${quoted(name)}`,
      accepted: handlers.size === 0 ? 'nothing, since [handlers] lists none' : acceptedNames(handlers),
      suggestion: settings.findings.suggest(name, handlers),
    }
    settings.addFault(listed, said, offset, name.length)
  }
}

function readPropagate(settings: Settings, section: string): boolean | undefined {
  const setting = settings.read(section, 'propagate')
  if (setting === undefined) return settings.findings.isFaulty(section, 'propagate') ? undefined : true
  try {
    return isNonZero(setting.text)
  } catch (error) {
    const message = isError(error) ? error.message : String(error)
    const said = { message, accepted: '0 or 1 (any integer)', suggestion: meantNumber(setting.text), cause: error }
    settings.addFault(setting, said)
    return undefined
  }
}

function meantNumber(text: string): string | null {
  const word = text.trim().toLowerCase()
  if (['yes', 'true', 'on', '1.0', 'y', 't'].includes(word)) return '1'
  return ['no', 'false', 'off', '0.0', 'n', 'f'].includes(word) ? '0' : null
}

/** Reads the level of a logger or handler: its name, or `null` if the section has none. */
export function readLevel(settings: Settings, section: string): string | null | undefined {
  const setting = settings.read(section, 'level')
  if (setting === undefined) return settings.findings.isFaulty(section, 'level') ? undefined : null
  if (state.nameToLevel.has(setting.text)) return setting.text
  const names = [...state.nameToLevel.keys()]
  settings.addFault(setting, {
    message: setting.text === '' ? 'there is no value' : `there is no level ${quoted(setting.text)}`,
    accepted: acceptedNames(names),
    suggestion: knownLevel(setting.text) ?? settings.findings.suggest(setting.text, names),
  })
  return undefined
}

/** The level that is meant by a number in text or by a name as a program writes it, which are refused. */
export function knownLevel(text: string): string | null {
  const name = text.replace(/^logging\./, '')
  if (state.nameToLevel.has(name)) return name
  return /^\d{1,3}$/.test(text) ? (state.levelToName.get(Number(text)) ?? null) : null
}

/** The names to choose from, as far as they can be read at a glance. */
export function acceptedNames(names: Iterable<string>): string {
  const shown: string[] = []
  for (const name of names) {
    if (shown.length === MOST_NAMES) return `${shown.join(', ')}, ...`
    shown.push(name)
  }
  return shown.join(', ')
}
