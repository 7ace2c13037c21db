import { adviseOnLoggers } from './advice-loggers.js'
import type { Analysis } from './analyse.js'
import { subjectOfPart } from './findings.js'
import type { IniOption, IniSection } from './ini-document.js'
import { listedNames, readKeys } from './listed-names.js'
import { quoted } from './quoted.js'
import type { Setting } from './settings.js'
import { adviseOnSyntax } from './syntax-warnings.js'

/** What advice is given on. */
export interface Advice extends Analysis {
  /** Whether loggers that the configuration does not name will be turned off. */
  readonly disableExisting: boolean
}

/** The lists, what the names of their sections begin with, and the options that fileConfig reads in those. */
const KINDS = [
  { list: 'loggers', prefix: 'logger_', options: ['qualname', 'level', 'propagate', 'handlers'] },
  { list: 'handlers', prefix: 'handler_', options: ['class', 'args', 'kwargs', 'level', 'formatter', 'target'] },
  { list: 'formatters', prefix: 'formatter_', options: ['format', 'datefmt', 'style', 'defaults', 'class'] },
]

/** Options that people give to handlers, and that belong among their arguments. */
const ARGUMENTS: ReadonlySet<string> = new Set(
  'filename mode maxbytes backupcount encoding delay errors when interval utc attime stream capacity flushlevel host port address facility'.split(
    ' ',
  ),
)

/** Why some options are not read, although they mean something elsewhere. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['disable_existing_loggers', 'it is an argument of fileConfig(), not an option of the file'],
  ['version', 'it belongs to dictConfig()'],
  ['filters', 'fileConfig() knows no filters'],
  ['filter', 'fileConfig() knows no filters'],
  ['validate', 'fileConfig() always checks formats'],
])

/**
 * Warns of what Python accepts without a word and is most likely not meant: options and sections that are not read,
 * comments and quotes that become part of a value, records that would be written twice or nowhere.
 */
export function adviseOn(advice: Advice): void {
  for (const { list, prefix, options } of KINDS) {
    adviseOnSection(advice, list, ['keys'])
    const keys = readKeys(advice.settings, list)
    if (keys === undefined) continue
    const names = listedNames(keys.text)
    const listed = new Set(names.map(({ name }) => prefix + name))
    if (list === 'loggers') listed.add('logger_root')
    for (const section of listed) adviseOnSection(advice, section, options)
    adviseOnUnlisted(advice, list, prefix, listed)
    adviseOnRepeats(advice, keys)
  }
  adviseOnUnused(advice)
  adviseOnFormats(advice)
  adviseOnSyntax(advice.findings)
  adviseOnLoggers(advice)
}

function adviseOnSection(advice: Advice, name: string, options: readonly string[]): void {
  const section = advice.settings.document.sections.get(name)
  if (section === undefined) return
  for (const option of section.options.values()) {
    if (advice.settings.isUsed(name, option) || advice.findings.isFaulty(name, option.name)) continue
    advice.findings.addWarning(subjectOfPart(section, option), notRead(advice, section, option, options))
  }
}

function notRead(advice: Advice, section: IniSection, { name }: IniOption, options: readonly string[]) {
  const reason = REASONS.get(name) ?? reasonWithin(section.name, name, options)
  const suggestion = reason === null ? advice.findings.suggest(name, options) : null
  const message = `fileConfig() does not read this option${reason === null ? '' : `: ${reason}`}`
  return { message, accepted: suggestion === null && reason === null ? options.join(', ') : null, suggestion }
}

function reasonWithin(section: string, name: string, options: readonly string[]): string | null {
  if (section.startsWith('handler_') && ARGUMENTS.has(name)) return 'arguments of the handler go into args or kwargs'
  if (section.startsWith('handler_') && name === 'target') return 'only a MemoryHandler has a target'
  return section === 'logger_root' && options.includes(name) ? 'the root logger has none' : null
}

function adviseOnUnlisted(
  { settings, findings, disableExisting }: Advice,
  list: string,
  prefix: string,
  listed: ReadonlySet<string>,
): void {
  for (const section of settings.document.sections.values()) {
    if (!section.name.startsWith(prefix) || listed.has(section.name)) continue
    const name = section.name.slice(prefix.length)
    const disabled = list === 'loggers' && disableExisting
    const consequence = disabled ? '; if its logger is there already, it is turned off (disable_existing_loggers)' : ''
    findings.addWarning(subjectOfPart(section), {
      message: `not read, since [${list}] does not list ${quoted(name)}${consequence}`,
      suggestion: null,
    })
  }
}

function adviseOnRepeats({ settings, findings }: Advice, keys: Setting): void {
  const seen = new Set<string>()
  for (const { name, offset } of listedNames(keys.text)) {
    if (seen.has(name))
      findings.addWarning(settings.subjectOf(keys, offset, name.length), {
        message: `${quoted(name)} is listed more than once`,
      })
    seen.add(name)
  }
}

function adviseOnUnused({ plan, settings, findings }: Advice): void {
  const used = new Set([plan.root, ...plan.loggers].flatMap((logger) => logger?.handlers ?? []))
  const formatters = new Set<string | undefined>()
  for (const handler of plan.handlers ?? []) {
    if (handler?.target) used.add(handler.target)
    formatters.add(handler?.formatter)
  }
  const warn = (section: string, message: string) => {
    const found = settings.document.sections.get(section)
    if (found !== undefined) findings.addWarning(subjectOfPart(found), { message })
  }
  for (const handler of plan.handlers ?? [])
    if (handler && !used.has(handler.name)) warn(handler.section, 'made, but no logger uses this handler')
  for (const formatter of plan.formatters ?? [])
    if (formatter && !formatters.has(formatter.name))
      warn(formatter.section, 'made, but no handler uses this formatter')
}

function adviseOnFormats({ plan, settings, findings }: Advice): void {
  for (const formatter of plan.formatters ?? []) {
    for (const option of ['format', 'datefmt']) {
      const setting = formatter && settings.read(formatter.section, option, true)
      if (setting === undefined) continue
      const comment = setting.text.search(/\s[#;]\s/)
      if (comment >= 0)
        findings.addWarning(settings.subjectOf(setting, comment + 1), {
          message: 'part of the value: a comment has a line of its own',
        })
      else if (/^(["']).+\1$/.test(setting.text))
        findings.addWarning(settings.subjectOf(setting), { message: 'the quotes are part of the value' })
    }
  }
}
