import { paintFor } from './colors.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'
import { type LoadFlags, loadStaged } from './load.js'
import { treeText } from './tree-text.js'

/**
 * Draws the loggers of a configuration: `logini tree`.
 *
 * @returns the exit status
 */
export async function tree(file: string, flags: LoadFlags, host: Host): Promise<number> {
  return await loadStaged(file, flags, host, (loaded) => {
    host.stdout.write(treeText(loaded, paintFor(host.stdout, host.env)))
    return ExitStatus.good
  })
}
