import { IndexError, ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { quoted } from '../quoted.js'
import { ConvertingDict, ConvertingList } from './converting.js'
import { pathText } from './document.js'

// Python's \s and \w, which know more than JavaScript's.
const SPACE = '[\\s\\x1c-\\x1f\\x85]*'
const WORD = '([\\p{L}\\p{N}_]+)'
const FIRST = new RegExp(`^${SPACE}${WORD}${SPACE}`, 'u')
const MEMBER = new RegExp(`^\\.${SPACE}${WORD}${SPACE}`, 'u')
const INDEX = new RegExp(`^\\[([^[\\]]*)\\]${SPACE}`, 'u')
const NUMBER = /^\p{Nd}+$/u

/** A step of a reference into the configuration: the key of a dict, or what may be the index of a list as well. */
type Step = string | number

/**
 * Takes what stands behind `cfg://` apart: `handlers.mail.toaddrs[0]`.
 *
 * @throws ValueError if it is no reference
 */
export function parseReference(text: string): Step[] {
  const first = FIRST.exec(text)
  if (first?.[1] === undefined) throw new ValueError(`Unable to convert ${quoted(text)}`)
  const steps: Step[] = [first[1]]
  let rest = text.slice(first[0].length)
  while (rest !== '') {
    const member = MEMBER.exec(rest)
    const found = member ?? INDEX.exec(rest)
    const [all, key] = found ?? []
    if (all === undefined || key === undefined)
      throw new ValueError(`Unable to convert ${quoted(text)} at ${quoted(rest)}`)
    steps.push(member === null && NUMBER.test(key) ? decimal(key) : key)
    rest = rest.slice(all.length)
  }
  return steps
}

/**
 * What a reference into the configuration stands for.
 *
 * @throws ValueError if it is no reference
 * @throws KeyError, IndexError or TypeError if there is nothing there
 */
export function follow(config: ConvertingDict, text: string): unknown {
  let value: unknown = config
  for (const step of parseReference(text)) value = subscript(value, step)
  return value
}

/**
 * What a reference that leads nowhere may mean: the keys that are there at its first step that leads nowhere, and the
 * reference with the nearest of them; `undefined` if it fails for another reason.
 *
 * @param suggest - gives the nearest of some names
 */
export function nearReference(
  config: ConvertingDict,
  text: string,
  suggest: (word: string, names: string[]) => string | null,
): { readonly accepted: string; readonly suggestion: string | null } | undefined {
  let value: unknown = config
  try {
    const steps = parseReference(text)
    for (const [at, step] of steps.entries()) {
      if (value instanceof ConvertingDict && !value.has(step)) {
        const keys = [...value.keys()].map(String)
        const key = suggest(String(step), keys)
        return { accepted: keys.join(', '), suggestion: key && `cfg://${pathText(steps.with(at, key))}` }
      }
      value = subscript(value, step)
    }
  } catch {
    // What it leads to is at fault itself.
  }
  return undefined
}

/**
 * An item of what stands in a configuration.
 *
 * @throws KeyError, IndexError or TypeError if it has none of that key
 */
export function subscript(value: unknown, key: Step): unknown {
  if (value instanceof ConvertingDict) return value.item(key)
  const isList = value instanceof ConvertingList
  if (!isList && typeof value !== 'string')
    throw new TypeError(`'${recordValues.typeName(value)}' object is not subscriptable`)
  if (typeof key !== 'number')
    throw new TypeError(
      isList ? 'list indices must be integers or slices, not str' : "string indices must be integers, not 'str'",
    )
  if (isList) return value.item(key)
  const character = [...value][key]
  if (character === undefined) throw new IndexError('string index out of range')
  return character
}

function decimal(digits: string): number {
  let number = 0
  for (const digit of digits) number = number * 10 + digitValue(digit)
  return number
}

// Unicode has the ten digits of a script one after the other.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let run = 0
  while (NUMBER.test(String.fromCodePoint(code - run - 1))) run++
  return run % 10
}
