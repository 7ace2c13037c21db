import type { IniDocument } from './ini-document.js'
import type { Setting, Settings } from './settings.js'
import { indentOf, strip } from './white-space.js'

/** A name in a list, and where in the list's text it stands. */
export interface ListedName {
  readonly name: string
  readonly offset: number
}

/** The names of a list with commas, without the white space around them; none if the list is empty. */
export function listedNames(text: string): ListedName[] {
  if (text === '') return []
  const names: ListedName[] = []
  let start = 0
  for (const part of text.split(',')) {
    names.push({ name: strip(part), offset: start + indentOf(part) })
    start += part.length + 1
  }
  return names
}

/** A section that a list names: what it configures, and whether it is there. */
export interface ListedSection {
  /** The name in the list, and of what the section configures. */
  readonly name: string
  /** The section's own name, as `handler_console`. */
  readonly section: string
  readonly exists: boolean
}

/**
 * Reads the option `keys` of one of the three lists.
 *
 * @param list - `loggers`, `handlers` or `formatters`
 * @returns `undefined` if there is no such section or option, or it is at fault
 */
export function readKeys(settings: Settings, list: string): Setting | undefined {
  return settings.hasSection(list) ? settings.read(list, 'keys') : undefined
}

/**
 * Finds the sections of the names in a list, and notes those that are missing.
 *
 * @param prefix - what the names of the sections begin with, as `handler_`
 */
export function listedSections(
  settings: Settings,
  keys: Setting,
  prefix: string,
  names: readonly ListedName[],
): ListedSection[] {
  const { findings, document } = settings
  return names.map(({ name, offset }) => {
    const section = prefix + name
    const exists = settings.hasSection(section)
    if (!exists && !findings.isFaulty(section)) {
      const subject = { ...settings.subjectOf(keys, offset, name.length), section, option: null }
      findings.addFault(subject, {
        message:
          name === '' ? 'the list has an empty name' : `listed in [${keys.section}], but there is no such section`,
        accepted: name === '' ? 'names separated by single commas, with none at the end' : `a section [${section}]`,
        suggestion: findings.suggest(section, sectionsOf(document, prefix))?.slice(prefix.length) ?? null,
      })
    }
    return { name, section, exists }
  })
}

function* sectionsOf({ sections }: IniDocument, prefix: string): Generator<string> {
  for (const name of sections.keys()) if (name.startsWith(prefix)) yield name
}
