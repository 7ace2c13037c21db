import { bindArguments } from '../python/call-arguments.js'
import { type ConfigClass, ownNameOf } from './classes.js'
import type { Expressions } from './expressions.js'
import type { Said } from './findings.js'
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
  const fault = args && kwargs && misfit(klass, args, kwargs)
  if (fault !== undefined) noteMisfit(settings, section, fault, argsSetting, kwargsSetting)
  if (args === undefined || kwargs === undefined || fault !== undefined)
    return { about, args: args && (() => []), kwargs: undefined }
  return { about, args: () => realize(args) as unknown[], kwargs: () => realize(kwargs) as Record<string, unknown> }
}

const NO_KEYWORDS: ReadonlyMap<string, unknown> = new Map()

// What a class of this package would say of the arguments.
function misfit(
  klass: ConfigClass | undefined,
  args: readonly unknown[],
  kwargs: ReadonlyMap<string, unknown>,
): Said | undefined {
  const name = klass && ownNameOf(klass)
  const parameters = name === undefined ? undefined : signatureOf(name)
  if (name === undefined || parameters === undefined) return undefined
  const shortName = name.slice(name.lastIndexOf('.') + 1)
  try {
    bindArguments(`${shortName}()`, parameters, [...args, Object.fromEntries(kwargs)])
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/; accepted: .*$/s, '') : String(error)
    return { message, accepted: signatureText(shortName, parameters), cause: error }
  }
}

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
