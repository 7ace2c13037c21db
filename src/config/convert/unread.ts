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
  const comments = document.lines.filter((line) => /^\s*[#;]/.test(line)).length
  if (comments > 0) losses.remark(`${comments} line${comments === 1 ? '' : 's'} of comments`)
}
