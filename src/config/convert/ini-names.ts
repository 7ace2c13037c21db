import type { Losses } from './conversion.js'

/** Gives parts of a configuration names that can stand in lists and in the heads of sections. */
export class IniNames {
  readonly #names = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** @param taken - names that are not free */
  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(name)
  }

  /** The name for a part, always the same one. */
  of(name: string): string {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    let found = name.replace(/[,[\]\p{Cc}\p{Zl}\p{Zp}]+/gu, '_').trim() || '_'
    while (this.#taken.has(found)) found += '_'
    this.#taken.add(found)
    this.#names.set(name, found)
    return found
  }
}

/** Notes a name that can be seen from outside, and is another one now. */
export function noteRenamed(losses: Losses, kind: string, name: string, written: string): void {
  if (name !== written) losses.lose(`${kind}[${name}]`, `called '${written}' in the INI file`)
}
