import { type ConfigClass, ownNameOf } from './classes.js'
import type { Expressions } from './expressions.js'
import type { Said } from './findings.js'
import { realize } from './late-instance.js'
import { misfitOf } from './misfit.js'
import type { HandlerPlan } from './plan.js'
import type { Setting, Settings } from './settings.js'

/** The call that makes a handler. */
export interface PlannedCall extends Pick<HandlerPlan, 'args' | 'kwargs'> {
  /** The option that says the most of it: of what goes wrong with this message. */
  about(message: string): Setting | undefined
}

/** Reads the arguments of a handler, and holds them against what its class takes. */
export function planCall(
  settings: Settings,
  expressions: Expressions,
  section: string,
  klass: ConfigClass | undefined,
): PlannedCall {
  const { findings } = settings
  const argsSetting = settings.read(section, 'args')
  const kwargsSetting = settings.read(section, 'kwargs')
  const args = argsSetting ? expressions.positional(argsSetting) : findings.isFaulty(section, 'args') ? undefined : []
  const kwargs = kwargsSetting
    ? expressions.keywords(kwargsSetting)
    : findings.isFaulty(section, 'kwargs')
      ? undefined
      : NO_KEYWORDS
  const name = klass && ownNameOf(klass)
  const fault =
    name !== undefined && args && kwargs
      ? misfitOf(name, [...args, Object.fromEntries(kwargs)], (word, names) => findings.suggest(word, names))
      : undefined
  if (fault !== undefined) noteMisfit(settings, section, fault, argsSetting, kwargsSetting)
  const about = (message: string) => {
    const isOfKeyword = kwargs?.has(/^\w*/.exec(message)?.[0] ?? '') === true
    return isOfKeyword ? kwargsSetting : (argsSetting ?? kwargsSetting)
  }
  if (args === undefined || kwargs === undefined || fault !== undefined)
    return { about, args: args && (() => []), kwargs: undefined }
  return { about, args: () => realize(args) as unknown[], kwargs: () => realize(kwargs) as Record<string, unknown> }
}

const NO_KEYWORDS: ReadonlyMap<string, unknown> = new Map()

function noteMisfit(
  settings: Settings,
  section: string,
  said: Said,
  args: Setting | undefined,
  kwargs: Setting | undefined,
): void {
  const isKeyword = / keyword argument | multiple values /.test(said.message)
  const about = isKeyword ? (kwargs ?? args) : (args ?? kwargs)
  if (about !== undefined) settings.addFault(about, said)
  else settings.findings.addFault(settings.findings.sectionSubject(section, 'args'), said)
}
