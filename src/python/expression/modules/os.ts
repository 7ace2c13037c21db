/** Python's `os`, as far as it tells something and changes nothing. */
import { EOL, hostname, machine, release, type as systemType, version } from 'node:os'
import { defineFunction, type PyFunction } from '../callable.js'
import { dictOf } from '../containers.js'
import { Computed, Namespace } from '../objects.js'
import { PyRecord } from '../record.js'
import { spend } from '../session.js'
import { wantText } from '../types/want.js'
import { makePathModule, systemPath } from './path.js'

/** What a variable costs whenever the environment is read. */
const unitsPerVariable = 4

function environ(): unknown {
  const variables = Object.entries(process.env)
  spend(variables.length * unitsPerVariable)
  return dictOf(variables)
}

function getenv(key: unknown, missing: unknown = null): unknown {
  const name = wantText(key, 'key')
  return Object.hasOwn(process.env, name) ? process.env[name] : missing
}

function uname(): PyRecord {
  return PyRecord.make('posix.uname_result', [
    ['sysname', systemType()],
    ['nodename', hostname()],
    ['release', release()],
    ['version', version()],
    ['machine', machine()],
  ])
}

const functions: readonly PyFunction[] = [
  defineFunction('getcwd', [], () => process.cwd()),
  defineFunction('getenv', ['key', 'default?'], getenv),
  defineFunction('getpid', [], () => BigInt(process.pid)),
  defineFunction('getppid', [], () => BigInt(process.ppid)),
  defineFunction('uname', [], uname),
  ...(['geteuid', 'getgid', 'getuid'] as const).flatMap((name) => {
    // These are not there on Windows, in neither language.
    const read = process[name]
    return read === undefined ? [] : [defineFunction(name, [], () => BigInt(read.call(process)))]
  }),
]

const { sep, altsep, pathsep, devnull } = systemPath

/** The module `os`. */
export const osModule: Namespace = new Namespace(
  'os',
  new Map<string, unknown>([
    ['altsep', altsep],
    ['curdir', '.'],
    ['devnull', devnull],
    ['environ', new Computed(environ)],
    ['extsep', '.'],
    ['linesep', EOL],
    ['name', process.platform === 'win32' ? 'nt' : 'posix'],
    ['pardir', '..'],
    ['path', makePathModule(systemPath)],
    ['pathsep', pathsep],
    ['sep', sep],
    ...functions.map((one): [string, unknown] => [one.name, one]),
  ]),
)
