/** Options whose values are the arguments of a call. */
const ARGUMENTS = new Set(['args', 'kwargs'])

/** Names of what nobody else is to see. */
const SECRET = /^(?:credentials|password|passwd|secret|token|api_?key)$/i

const TOKEN = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[([{}\])]|[:=]|[^\s"'()[\]{}:=,]+/g
const TEXT = /^["']/
const CALLED = /[\w)\]]\s*$/

/** A bracket that is open. */
interface Group {
  readonly texts: RegExpExecArray[]
  /** Whether there is anything but texts in it, or it holds the arguments of a call. */
  isMixed: boolean
  readonly isSecret: boolean
}

/**
 * A line of a configuration as it can be shown in an error message, which may end up in a log: passwords are stars, each for a character, so that
 * columns stay what they are.
 *
 * They are what stands behind names such as `credentials` and `password`; and in the arguments of a handler all but the first
 * of several texts in brackets of their own that are no call's: `('localhost', 25), ('user', '******')`.
 *
 * @param option - what the line is the value of, or part of it
 */
export function hideSecrets(line: string, option: string | null = null): string {
  const isArguments = option !== null && ARGUMENTS.has(option)
  // One long line may have a thousand faults.
  if (last.line !== line || last.isArguments !== isArguments)
    last = { line, isArguments, shown: hidden(line, isArguments) }
  return last.shown
}

let last = { line: '', isArguments: false, shown: '' }

function hidden(line: string, isArguments: boolean): string {
  const secrets: RegExpExecArray[] = []
  const groups: Group[] = []
  // A line that goes on with a value is within its brackets.
  const depth = /^\s/.test(line) ? 1 : 0
  const end = () => {
    const group = groups.pop()
    if (group === undefined) return
    if (group.isSecret) secrets.push(...group.texts)
    else if (isArguments && !group.isMixed && depth + groups.length > 0) secrets.push(...group.texts.slice(1))
  }
  let name = ''
  let isNamed = false
  for (const token of line.matchAll(TOKEN)) {
    const [text] = token
    if (text === ':' || text === '=') {
      isNamed = SECRET.test(name)
      continue
    }
    const outer = groups.at(-1)
    if (/^[([{]$/.test(text)) {
      if (outer !== undefined) outer.isMixed = true
      const isCall = CALLED.test(line.slice(0, token.index))
      groups.push({ texts: [], isMixed: isCall, isSecret: isNamed || outer?.isSecret === true })
    } else if (/^[)\]}]$/.test(text)) end()
    else if (isNamed) secrets.push(token)
    else if (outer !== undefined && (outer.isSecret || TEXT.test(text))) outer.texts.push(token)
    else if (outer !== undefined) outer.isMixed = true
    name = text.replace(/^["']|["']$/g, '')
    isNamed = false
  }
  while (groups.length > 0) end()
  return secrets.reduce(starred, line)
}

function starred(line: string, { 0: text, index }: RegExpExecArray): string {
  const inner = TEXT.test(text)
    ? text.slice(1, text.length > 1 && text.endsWith(text.charAt(0)) ? -1 : undefined)
    : text
  const start = index + (TEXT.test(text) ? 1 : 0)
  return line.slice(0, start) + '*'.repeat(inner.length) + line.slice(start + inner.length)
}
