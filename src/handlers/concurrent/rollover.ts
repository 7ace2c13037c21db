import type { FileState } from './file-state.js'

/** When a log is rolled over next, as all of its processes know it. Times are in seconds since the epoch. */
export interface Rollover {
  readonly at: number
  /**
   * The rollover before, and the file that it moves away, by {@link fileKey}. While that file is at the log's path, the
   * rollover was begun, and not finished.
   */
  readonly last?: { readonly at: number; readonly file: string } | undefined
}

/** Text that says which file it is. */
export function fileKey({ dev, ino }: FileState): string {
  return `${dev}:${ino}`
}

/** No rollover was ever due before, in seconds since the epoch: the beginning of the year 2000. */
export const EARLIEST = 946_684_800
