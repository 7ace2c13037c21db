/** The rules by which an operating system writes paths: what `posixpath` and `ntpath` do without looking at any file. */
export interface PathRules {
  /** Python's name of the module, as `posixpath`. */
  readonly name: string
  readonly sep: string
  readonly altsep: string | null
  readonly pathsep: string
  readonly devnull: string
  /** Whether a path does not depend on the current folder. */
  isAbsolute(path: string): boolean
  /** Joins parts; an absolute one begins anew. */
  join(path: string, parts: readonly string[]): string
  /** Takes out what leads nowhere: `.`, doubled separators, a folder before `..`. */
  normalize(path: string): string
  /** Splits the last part off, without the separators between. */
  split(path: string): [head: string, tail: string]
  /** The form in which paths are the same if the system finds the same file. */
  normalizeCase(path: string): string
  /** Puts variables of the environment in; those that `read` does not know stay as they are. */
  expandVariables(path: string, read: (name: string) => string | undefined): string
}

/** The folders of a path that hold something, `..` as far as it leads out of them. */
export function withoutDots(parts: readonly string[], isRooted: boolean): string[] {
  const kept: string[] = []
  for (const part of parts) {
    if (part === '' || part === '.') continue
    if (part !== '..') kept.push(part)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!isRooted) kept.push(part)
  }
  return kept
}
