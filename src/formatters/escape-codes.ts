/** The colours of terminals by the names that Python's package colorlog gives them. */
import { KeyError } from '../python/errors.js'
import { reprText } from '../python/text.js'

const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'purple', 'cyan', 'white']
/** Where the numbers of the colours begin: those of the text and of its ground, and the light ones of both. */
const TEXT = 30
const GROUND = 40
const LIGHT_TEXT = 90
const LIGHT_GROUND = 100

/** Ends all colours. */
export const RESET = '\x1b[0m'

/** The sequences by their names: `red`, `bold_red`, `light_red`, `fg_red`, `bg_red`, `fg_208`, `bold`, `reset` and so on. */
export const escape_codes: ReadonlyMap<string, string> = new Map(allCodes())

function* allCodes(): Generator<[name: string, code: string]> {
  yield ['reset', RESET]
  yield ['bold', sequence('1')]
  yield ['thin', sequence('2')]
  for (const [at, color] of COLORS.entries()) {
    for (const [name, number] of [
      [color, TEXT + at],
      [`light_${color}`, LIGHT_TEXT + at],
    ] as const) {
      for (const prefix of ['', 'fg_']) {
        yield [prefix + name, sequence(`${number}`)]
        yield [`${prefix}bold_${name}`, sequence(`1;${number}`)]
        yield [`${prefix}thin_${name}`, sequence(`2;${number}`)]
      }
    }
    yield [`bg_${color}`, sequence(`${GROUND + at}`)]
    yield [`bg_light_${color}`, sequence(`${LIGHT_GROUND + at}`)]
    yield [`bg_bold_${color}`, sequence(`${LIGHT_GROUND + at}`)]
  }
  for (let color = 0; color < 256; color++) {
    yield [`fg_${color}`, sequence(`38;5;${color}`)]
    yield [`bg_${color}`, sequence(`48;5;${color}`)]
  }
}

function sequence(numbers: string): string {
  return `\x1b[${numbers}m`
}

/**
 * The sequences of some colours.
 *
 * @param colors - their names with commas between them, as `bold_red,bg_white`; the empty text for none
 * @throws KeyError for a name that is none
 */
export function parse_colors(colors: string): string {
  return colors
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const code = escape_codes.get(name)
      if (code === undefined) throw new KeyError(reprText(name))
      return code
    })
    .join('')
}
