/** Python's `sys`, as far as it tells something and changes nothing. */
import { endianness } from 'node:os'
import { dirname } from 'node:path'
import { defineFunction } from '../callable.js'
import { Computed, Namespace } from '../objects.js'
import { PyRecord } from '../record.js'

/** The version of Python that this package stands in for. */
const version = [
  ['major', 3n],
  ['minor', 13n],
  ['micro', 0n],
  ['releaselevel', 'final'],
  ['serial', 0n],
] as const

/** The folder of the script that the program was started with: the first place in which Python looks for modules. */
function mainFolder(): string {
  const script = process.argv[1]
  return script === undefined ? '' : dirname(script)
}

/** The module `sys`. Its streams are the process's own, and are made only if they are asked for. */
export const sysModule: Namespace = new Namespace(
  'sys',
  new Map<string, unknown>([
    ['__stderr__', new Computed(() => process.stderr)],
    ['__stdin__', new Computed(() => process.stdin)],
    ['__stdout__', new Computed(() => process.stdout)],
    ['argv', new Computed(() => process.argv.slice(1))],
    ['byteorder', endianness() === 'LE' ? 'little' : 'big'],
    ['executable', process.execPath],
    ['getdefaultencoding', defineFunction('getdefaultencoding', [], () => 'utf-8')],
    ['getfilesystemencoding', defineFunction('getfilesystemencoding', [], () => 'utf-8')],
    ['maxsize', 2n ** 63n - 1n],
    ['maxunicode', 0x10ffffn],
    ['path', new Computed(() => [mainFolder()])],
    ['platform', process.platform],
    ['stderr', new Computed(() => process.stderr)],
    ['stdin', new Computed(() => process.stdin)],
    ['stdout', new Computed(() => process.stdout)],
    ['version_info', PyRecord.make('sys.version_info', version)],
  ]),
)
