/** What came of converting a configuration. */
export interface Conversion<Config> {
  readonly config: Config
  /** What the other form can not say: the configurations differ in that. */
  readonly losses: readonly string[]
  /** What was left out, but has no effect. */
  readonly remarks: readonly string[]
}

/** Gathers what can not be said. */
export class Losses {
  readonly losses: string[] = []
  readonly remarks: string[] = []

  /** Notes a loss. @param where - the part that it is of */
  lose(where: string, what: string): void {
    this.losses.push(`${where}: ${what}`)
  }

  /** Notes something that has no effect. */
  remark(what: string): void {
    this.remarks.push(what)
  }

  /** The conversion as a whole. */
  with<Config>(config: Config): Conversion<Config> {
    return { config, losses: this.losses, remarks: this.remarks }
  }
}
