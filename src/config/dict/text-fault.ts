/** Why a text is not JSON or YAML, and where. */
export class TextFault extends Error {
  override name = 'TextFault'

  /**
   * @param offset - in UTF-16 units
   * @param accepted - what could stand there
   */
  constructor(
    message: string,
    readonly offset: number,
    readonly length = 1,
    readonly accepted: string | null = null,
  ) {
    super(message)
  }
}
