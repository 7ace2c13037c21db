import type { FormatterLike } from '../core/state.js'
import { Formatter } from '../formatters/index.js'
import { isError } from '../python/is-error.js'
import { type ConfigClass, ownNameOf } from './classes.js'
import type { Expressions } from './expressions.js'
import { type ListedSection, listedNames, listedSections, readKeys } from './listed-names.js'
import type { FormatterPlan } from './plan.js'
import type { Setting, Settings } from './settings.js'

/** How a field looks in each style. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['%', '%(message)s'],
  ['{', '{message}'],
  ['$', '$message'],
])

/** What is accepted as the format of a style, in words. */
export function acceptedFormat(style: unknown): string {
  return `a format with fields of its style, such as ${FIELDS.get(String(style)) ?? '%(message)s'}`
}

/** A formatter's section and its options as read. */
export interface ReadFormatter extends ListedSection {
  readonly format: Setting | undefined
  readonly datefmt: Setting | undefined
  readonly style: Setting | undefined
  readonly defaults: Setting | undefined
  readonly klass: Setting | undefined
}

/** Reads the formatters of a configuration; `undefined` if they are not listed. All but `class` are taken as written. */
export function readFormatters(settings: Settings): ReadFormatter[] | undefined {
  const keys = readKeys(settings, 'formatters')
  if (keys === undefined) return undefined
  return listedSections(settings, keys, 'formatter_', listedNames(keys.text)).map((listed) => ({
    ...listed,
    format: settings.read(listed.section, 'format', true),
    datefmt: settings.read(listed.section, 'datefmt', true),
    style: settings.read(listed.section, 'style', true),
    defaults: settings.read(listed.section, 'defaults', true),
    klass: settings.read(listed.section, 'class'),
  }))
}

/** Works out the formatters that were read. The schema must have been applied to their options. */
export function planFormatters(
  settings: Settings,
  expressions: Expressions,
  read: readonly ReadFormatter[],
): (FormatterPlan | undefined)[] {
  const planned = new Map<string, FormatterPlan>()
  return read.map((formatter) => {
    if (!formatter.exists) return undefined
    const plan = planned.get(formatter.name) ?? planFormatter(settings, expressions, formatter)
    planned.set(formatter.name, plan)
    return plan
  })
}

function planFormatter(settings: Settings, expressions: Expressions, read: ReadFormatter): FormatterPlan {
  const { findings } = settings
  const { name, section, format, datefmt, style, klass } = read
  const isRead = read.defaults !== undefined && !findings.isFaulty(section, 'defaults')
  const defaults = isRead ? expressions.defaults(read.defaults) : undefined
  const known = klass === undefined || klass.text === '' ? Formatter : expressions.formatterClass(klass)
  const subject = () => {
    const about = klass ?? format ?? read.defaults
    return about === undefined ? findings.sectionSubject(section) : settings.subjectOf(about)
  }
  const isFaulty = ['class', 'style', 'defaults'].some((option) => findings.isFaulty(section, option))
  if (known === undefined || isFaulty) return { name, section, subject, make: undefined }
  const args = [format?.text ?? null, datefmt?.text ?? null, style?.text ?? '%']
  const keywords = defaults === undefined ? [] : [{ defaults: defaults() }]
  const make = () => Reflect.construct(known, [...args, ...keywords]) as FormatterLike
  return { name, section, subject, make: isPure(known) ? madeBefore(settings, read, make) : make }
}

// Making one of these touches nothing else, so that it can be done while the configuration is only looked at.
function isPure(klass: ConfigClass): boolean {
  return ownNameOf(klass) !== undefined
}

function madeBefore(
  settings: Settings,
  { section, format, style }: ReadFormatter,
  make: () => FormatterLike,
): (() => FormatterLike) | undefined {
  try {
    make()
  } catch (error) {
    const said = { message: isError(error) ? error.message : String(error), cause: error }
    if (format === undefined) settings.findings.addFault(settings.findings.sectionSubject(section, 'format'), said)
    else
      settings.addFault(format, {
        ...said,
        accepted: acceptedFormat(style?.text ?? '%'),
      })
    return undefined
  }
  return make
}
