import { defaultsFromPython } from '../formatters/defaults.js'
import { Formatter } from '../formatters/index.js'
import { AttributeError, LookupError, NameError, PySyntaxError } from '../python/errors.js'
import { offsetOf } from '../python/expression/located.js'
import { isError } from '../python/is-error.js'
import { plainTuple } from '../python/plain-literal.js'
import { fromPython } from '../python/values.js'
import { type ConfigClass, handlerClass, importClass, isRegistered, ownNameOf } from './classes.js'
import { evaluate, itemsOf } from './evaluation.js'
import type { Said } from './findings.js'
import { mayBeRegistered, nearestClass, unknownClass, unregisteredClass } from './near-class.js'
import { quoted } from './quoted.js'
import type { Setting, Settings } from './settings.js'

/** A dotted name: what nearly every `class=` is, and needs no evaluation. */
const DOTTED_NAME = /^[A-Za-z_][\w.]*$/

/** What is told as accepted where a class is expected. */
const CLASS_NAME = 'the name of a class'

/** A name, or an attribute behind its dot. */
const WORD = /^(?:\.\s*)?(\w*)/

/** Stands for a class of which nothing is known but that it will be there. */
class Unknown {}

/** Where an error of the evaluator goes on to tell what it would accept. */
const ACCEPTED = '; accepted: '

/**
 * Works out the options that are Python expressions, and the classes. What can not be worked out is noted as a fault, and
 * gives `undefined`.
 */
export class Expressions {
  readonly #settings: Settings
  readonly #registered: ReadonlySet<string> | null

  /** @param registered - names that count as classes although they are not known; `null` if those are not known either */
  constructor(settings: Settings, registered: readonly string[] | null) {
    this.#settings = settings
    this.#registered = registered && new Set(registered)
  }

  /** The positional arguments of a handler, as exact values: the items of what `args` gives. */
  positional(setting: Setting): readonly unknown[] | undefined {
    return this.#evaluate(setting, 'a tuple or list, such as (sys.stdout,)', listOf)?.value
  }

  /** The keyword arguments of a handler, as exact values: what `kwargs` gives. */
  keywords(setting: Setting): ReadonlyMap<string, unknown> | undefined {
    return this.#evaluate(setting, "a dict with names as its keys, such as {'delay': True}", keywordsOf)?.value
  }

  /** The defaults of a formatter. Python takes whatever the expression gives. */
  defaults(setting: Setting): (() => unknown) | undefined {
    const dict = this.exactDefaults(setting)
    if (dict === undefined) return undefined
    const { value } = dict
    return () => (value instanceof Map ? defaultsFromPython(value) : fromPython(value))
  }

  /** The defaults of a formatter, as an exact value. */
  exactDefaults(setting: Setting): { readonly value: unknown } | undefined {
    const accepted = "a dict of values by the names of fields, such as {'user': 'nobody'}"
    return this.#evaluate(setting, accepted, (value) => value)
  }

  /** The class of a handler: an expression within Python's logging or, if that knows no such name, a full name. */
  handlerClass(setting: Setting): ConfigClass | undefined {
    const { text } = setting
    if (this.#registered?.has(text)) return Unknown
    if (DOTTED_NAME.test(text)) return handlerClass(text) ?? this.#unknownClass(setting, true)
    try {
      const value = evaluate(text)
      if (isRegistered(value)) return value
      const suggestion = nearestClass(this.#settings.findings, text, true)
      return this.#refuse(setting, { message: `${quoted(text)} is not a class`, accepted: CLASS_NAME, suggestion })
    } catch (error) {
      const isName = error instanceof NameError || error instanceof AttributeError
      const imported = isName ? importClass(text) : undefined
      return imported ?? this.#refuse(setting, this.#saidOf(error, setting, CLASS_NAME), offsetOf(error))
    }
  }

  /** The class of a formatter, which has a full name. Of the classes of this package only those of formatters will do. */
  formatterClass(setting: Setting): ConfigClass | undefined {
    const klass = this.#registered?.has(setting.text) ? Unknown : importClass(setting.text)
    if (klass === undefined) return this.#unknownClass(setting, false)
    if (ownNameOf(klass) === undefined || klass === Formatter || klass.prototype instanceof Formatter) return klass
    return this.#refuse(setting, {
      message: `${quoted(setting.text)} is not a class of formatters`,
      accepted: 'logging.Formatter',
    })
  }

  #unknownClass(setting: Setting, inLogging: boolean): ConfigClass | undefined {
    const { findings } = this.#settings
    if (this.#registered !== null || !mayBeRegistered(setting.text))
      return this.#refuse(setting, unknownClass(findings, setting.text, inLogging))
    findings.addWarning(this.#settings.subjectOf(setting), unregisteredClass(setting.text))
    return Unknown
  }

  #evaluate<T>(setting: Setting, accepted: string, read: (value: unknown) => T): { value: T } | undefined {
    let value: unknown
    try {
      value =
        plainTuple(setting.text) ??
        evaluate(setting.text, (warning) => this.#settings.addSyntaxWarning(setting, warning))
    } catch (error) {
      return this.#refuse(setting, this.#saidOf(error, setting, accepted), offsetOf(error))
    }
    try {
      return { value: read(value) }
    } catch (error) {
      return this.#refuse(setting, { message: textOf(error), accepted, cause: error })
    }
  }

  // A name or attribute that is not there comes with those that are.
  #saidOf(error: unknown, { text }: Setting, accepted: string): Said {
    const message = textOf(error)
    const at = message.indexOf(ACCEPTED)
    if (at < 0) return { message, accepted: error instanceof PySyntaxError ? accepted : null, cause: error }
    const names = message.slice(at + ACCEPTED.length)
    const word = WORD.exec(text.slice(offsetOf(error) ?? 0))?.[1] ?? ''
    const suggestion = this.#settings.findings.suggest(word, names.split(', '))
    return { message: message.slice(0, at), accepted: names, suggestion, cause: error }
  }

  #refuse(setting: Setting, said: Said, offset?: number): undefined {
    if (offset === undefined) this.#settings.addFault(setting, said)
    else this.#settings.addFault(setting, said, offset, WORD.exec(setting.text.slice(offset))?.[0].length || 1)
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? Array.from(value) : itemsOf(value)
}

function keywordsOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!(value instanceof Map)) throw new TypeError('this gives no dict')
  for (const key of value.keys()) if (typeof key !== 'string') throw new TypeError('the keys must be text')
  return value
}

// The text of a KeyError is the key alone.
function textOf(error: unknown): string {
  if (!isError(error)) return String(error)
  return error instanceof LookupError ? `${error.name}: ${error.message}` : error.message
}
