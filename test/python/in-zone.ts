/** Runs something with `TZ` set to a text (undefined: not set), and puts `TZ` back. */
export function inZone<T>(zone: string | undefined, run: () => T): T {
  const before = process.env.TZ
  const set = (text: string | undefined): void => {
    if (text === undefined) delete process.env.TZ
    else process.env.TZ = text
  }
  set(zone)
  try {
    return run()
  } finally {
    set(before)
  }
}
