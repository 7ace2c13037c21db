/** How the command ends: what scripts go by. */
export const ExitStatus = {
  /** All files are good; there may be warnings. */
  good: 0,
  /** At least one file has faults. */
  faults: 1,
  /** The command was not understood, or a file could not be read. */
  trouble: 2,
} as const
