import { classNames } from './classes.js'
import type { Findings, Said } from './findings.js'
import { nearest } from './near.js'
import { quoted } from './quoted.js'

/** Packages of Python's whose classes are expected in configurations. */
const KNOWN_PACKAGES = ['concurrent_log_handler', 'cloghandler', 'pythonjsonlogger', 'colorlog']

/**
 * What to say of a name that stands for no class.
 *
 * @param inLogging - whether names from within Python's logging are meant too, as they are in handlers
 */
export function unknownClass(findings: Pick<Findings, 'suggest'>, name: string, inLogging: boolean): Said {
  const fullName = inLogging && /^(?:handlers\.)?\w+$/.test(name) ? `logging.${name}` : name
  const [top = ''] = fullName.split('.')
  if (KNOWN_PACKAGES.includes(top))
    return {
      message: `logini does not have the class ${quoted(name)}`,
      accepted: `${classesOf(top)}, or one of your own: logging.config.registerClass('${fullName}', YourClass)`,
      suggestion: nearestClass(findings, name, inLogging),
    }
  return {
    message: `there is no class ${quoted(name)}`,
    accepted: `a class of Python's logging, or one made known by logging.config.registerClass('${registeredName(name)}', YourClass)`,
    suggestion: nearestClass(findings, name, inLogging),
  }
}

/**
 * Whether a name that stands for no class can be that of a class of the application's own: it names a module, and that is
 * not one of Python's logging, misspelt or not, nor of a package whose classes are expected here.
 */
export function mayBeRegistered(name: string): boolean {
  const [, module, top] = /^((\w+)(?:\.\w+)*)\.\w+$/.exec(name) ?? []
  if (module === undefined || top === undefined || KNOWN_PACKAGES.includes(top)) return false
  const isLogging = top === 'logging' || top === 'handlers'
  return !isLogging && nearest(module, ['logging', 'handlers', 'logging.handlers']) === null
}

/** What to say of a class that the application may register or not. */
export function unregisteredClass(name: string): Said {
  return {
    message: `${quoted(name)} is none of logini's classes: the application has to register it`,
    accepted: `logging.config.registerClass('${name}', YourClass) before fileConfig()`,
  }
}

function classesOf(packageName: string): string {
  return [...classNames()].filter((name) => name.startsWith(`${packageName}.`)).join(', ')
}

function registeredName(name: string): string {
  return /^(?!logging\.|handlers\.)\w+(?:\.\w+)+$/.test(name) ? name : 'my.pkg.MyClass'
}

/**
 * The class that a name most likely means, or `null`. The last part of a name says what is meant; where the class is,
 * people get wrong.
 */
export function nearestClass(findings: Pick<Findings, 'suggest'>, name: string, inLogging: boolean): string | null {
  const byLastPart = new Map<string, string>()
  for (const full of classNames()) {
    const written = inLogging ? full.replace(/^logging\./, '') : full
    byLastPart.set(full.slice(full.lastIndexOf('.') + 1), written)
  }
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/\W/g, '')
  if (last === 'handlers') return null
  const found = byLastPart.has(last) ? last : findings.suggest(last, byLastPart.keys())
  return (found !== null && byLastPart.get(found)) || null
}
