import type { IniDocument } from '../ini-document.js'
import type { Settings } from '../settings.js'
import type { Losses } from './conversion.js'

/** Remarks on what `fileConfig` does not read, and what is for people only. */
export function remarkOnTheRest(document: IniDocument, settings: Settings, losses: Losses): void {
  const others: string[] = []
  for (const { name, options } of document.sections.values()) {
    if (settings.tree[name] === undefined) {
      others.push(`[${name}]`)
      continue
    }
    for (const option of options.values())
      if (!settings.isUsed(name, option)) losses.remark(`[${name}] ${option.name}: not read by fileConfig()`)
  }
  if (others.length > 0) losses.remark(`not read by fileConfig(): ${others.join(', ')}`)
  remarkOnComments(document.lines, /^\s*[#;]/, losses)
}

/** Remarks on comments. @param comment - matches a line that is one */
export function remarkOnComments(lines: readonly string[], comment: RegExp, losses: Losses): void {
  const count = lines.filter((line) => comment.test(line)).length
  if (count > 0) losses.remark(`${count} line${count === 1 ? '' : 's'} of comments`)
}
