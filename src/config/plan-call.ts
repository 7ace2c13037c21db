import { bindArguments } from '../python/call-arguments.js'
import { type ConfigClass, ownNameOf } from './classes.js'
import type { Expressions } from './expressions.js'
import { realize } from './late-instance.js'
import type { HandlerPlan } from './plan.js'
import type { Setting, Settings } from './settings.js'
import { signatureOf, signatureText } from './signatures.js'

/** The call that makes a handler. */
export interface PlannedCall extends Pick<HandlerPlan, 'args' | 'kwargs'> {
  /** The option that says the most of it. */
  readonly about: Setting | undefined
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
  const about = argsSetting ?? kwargsSetting
  const args = argsSetting ? expressions.positional(argsSetting) : findings.isFaulty(section, 'args') ? undefined : []
  const kwargs = kwargsSetting
    ? expressions.keywords(kwargsSetting)
    : findings.isFaulty(section, 'kwargs')
      ? undefined
      : NO_KEYWORDS
  if (args === undefined || kwargs === undefined || !fits(settings, section, klass, args, kwargs, about))
    return { about, args: args && (() => []), kwargs: undefined }
  return { about, args: () => args.map(realize), kwargs: () => realize(kwargs) as Record<string, unknown> }
}

const NO_KEYWORDS: ReadonlyMap<string, unknown> = new Map()

function fits(
  settings: Settings,
  section: string,
  klass: ConfigClass | undefined,
  args: readonly unknown[],
  kwargs: ReadonlyMap<string, unknown>,
  about: Setting | undefined,
): boolean {
  const name = klass && ownNameOf(klass)
  const parameters = name === undefined ? undefined : signatureOf(name)
  if (name === undefined || parameters === undefined) return true
  const shortName = name.slice(name.lastIndexOf('.') + 1)
  try {
    bindArguments(`${shortName}()`, parameters, [...args, Object.fromEntries(kwargs)])
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/; accepted: .*$/s, '') : String(error)
    const said = { message, accepted: signatureText(shortName, parameters), cause: error }
    if (about !== undefined) settings.addFault(about, said)
    else settings.findings.addFault(settings.findings.sectionSubject(section, 'args'), said)
    return false
  }
}
