import { MemoryHandler } from '../handlers/memory.js'
import type { ConfigClass } from './classes.js'
import type { Expressions } from './expressions.js'
import { listedNames, listedSections, readKeys } from './listed-names.js'
import type { HandlerPlan } from './plan.js'
import { planCall } from './plan-call.js'
import { acceptedNames, readLevel } from './plan-loggers.js'
import { quoted } from './quoted.js'
import type { Setting, Settings } from './settings.js'

/** The handlers of a configuration: their names, and what is to be made. */
export interface PlannedHandlers {
  readonly names: ReadonlySet<string>
  readonly plans: readonly (HandlerPlan | undefined)[]
}

/**
 * Reads the handlers of a configuration.
 *
 * @param formatters - the names of the formatters that it lists, if it does
 * @returns `undefined` if handlers are not listed
 */
export function planHandlers(
  settings: Settings,
  expressions: Expressions,
  formatters: ReadonlySet<string> | undefined,
): PlannedHandlers | undefined {
  const keys = readKeys(settings, 'handlers')
  if (keys === undefined) return undefined
  const listed = listedSections(settings, keys, 'handler_', listedNames(keys.text))
  const names = new Set(listed.map(({ name }) => name))
  const planned = new Map<string, HandlerPlan>()
  const plans = listed.map(({ name, section, exists }) => {
    if (!exists) return undefined
    const plan = planned.get(name) ?? planHandler(settings, expressions, name, section, formatters, names)
    planned.set(name, plan)
    return plan
  })
  return { names, plans }
}

function planHandler(
  settings: Settings,
  expressions: Expressions,
  name: string,
  section: string,
  formatters: ReadonlySet<string> | undefined,
  handlers: ReadonlySet<string>,
): HandlerPlan {
  const klass = settings.read(section, 'class')
  const known = klass && expressions.handlerClass(klass)
  const call = planCall(settings, expressions, section, known)
  return {
    name,
    section,
    klass: known,
    args: call.args,
    kwargs: call.kwargs,
    subject: (message) => {
      const about = call.about(message) ?? klass
      return about === undefined ? settings.findings.sectionSubject(section) : settings.subjectOf(about)
    },
    level: readLevel(settings, section),
    formatter: readName(settings, section, 'formatter', formatters),
    target: isMemoryHandler(known) ? readName(settings, section, 'target', handlers) : '',
  }
}

function isMemoryHandler(klass: ConfigClass | undefined): boolean {
  return klass !== undefined && (klass === MemoryHandler || klass.prototype instanceof MemoryHandler)
}

// The name of a formatter or handler; empty if there is none. One that is not listed stops building when it is looked up.
function readName(
  settings: Settings,
  section: string,
  option: string,
  names: ReadonlySet<string> | undefined,
): string | undefined {
  const setting: Setting | undefined = settings.read(section, option)
  if (setting === undefined) return settings.findings.isFaulty(section, option) ? undefined : ''
  if (setting.text === '' || names === undefined || names.has(setting.text)) return setting.text
  const list = option === 'target' ? 'handlers' : 'formatters'
  settings.addFault(setting, {
    message: `[${list}] lists no ${list.slice(0, -1)} ${quoted(setting.text)}`,
    accepted: names.size === 0 ? `nothing, since [${list}] lists none` : acceptedNames(names),
    suggestion: settings.findings.suggest(setting.text, names),
  })
  return setting.text
}
