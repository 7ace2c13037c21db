import { type PathRules, withoutDots } from './path-rules.js'

interface Rooted {
  /** A drive letter with its colon, or a server with its share. */
  readonly drive: string
  /** The separator behind the drive, if there is one. */
  readonly root: string
  readonly tail: string
}

function splitRoot(path: string): Rooted {
  const normal = path.replaceAll('/', '\\')
  const cut = (drive: number, root: number): Rooted => ({
    drive: path.slice(0, drive),
    root: path.slice(drive, drive + root),
    tail: path.slice(drive + root),
  })
  if (normal.startsWith('\\\\')) {
    const serverAt = /^\\\\\?\\UNC\\/i.exec(normal)?.[0].length ?? 2
    const shareAt = normal.indexOf('\\', serverAt)
    const rootAt = shareAt < 0 ? -1 : normal.indexOf('\\', shareAt + 1)
    return rootAt < 0 ? cut(path.length, 0) : cut(rootAt, 1)
  }
  if (normal.startsWith('\\')) return cut(0, 1)
  if (normal.charAt(1) === ':') return cut(2, normal.charAt(2) === '\\' ? 1 : 0)
  return cut(0, 0)
}

const separatorsAtEnd = /(?<![\\/])[\\/]+$/

function joined(left: Rooted, part: string): Rooted {
  const right = splitRoot(part)
  if (right.root !== '') return right.drive === '' ? { ...right, drive: left.drive } : right
  if (right.drive !== '' && right.drive.toLowerCase() !== left.drive.toLowerCase()) return right
  const between = left.tail === '' || /[\\/]$/.test(left.tail) ? '' : '\\'
  return { ...left, drive: right.drive === '' ? left.drive : right.drive, tail: left.tail + between + right.tail }
}

function written({ drive, root, tail }: Rooted): string {
  const isBare = tail !== '' && root === '' && drive !== '' && !/[:\\/]$/.test(drive)
  return drive + (isBare ? '\\' : root) + tail
}

const variable = /'[^']*'?|%%|%([^%]*)%|%[^%]*$|\$\$|\$\{([^}]*)\}|\$\{[^}]*$|\$([\w-]+)/g

/** Python's `ntpath`. */
export const ntPath: PathRules = {
  name: 'ntpath',
  sep: '\\',
  altsep: '/',
  pathsep: ';',
  devnull: 'nul',
  isAbsolute: (path) => /^(?:.:[\\/]|[\\/]{2})/s.test(path),
  join: (path, parts) => written(parts.reduce(joined, splitRoot(path))),
  normalize: (path) => {
    const { drive, root, tail } = splitRoot(path.replaceAll('/', '\\'))
    return drive + root + withoutDots(tail.split('\\'), root !== '').join('\\') || '.'
  },
  split: (path) => {
    const { drive, root, tail } = splitRoot(path)
    const at = Math.max(tail.lastIndexOf('\\'), tail.lastIndexOf('/')) + 1
    return [drive + root + tail.slice(0, at).replace(separatorsAtEnd, ''), tail.slice(at)]
  },
  normalizeCase: (path) => path.replaceAll('/', '\\').toLowerCase(),
  expandVariables: (path, read) =>
    path.replace(variable, (whole, percent?: string, braced?: string, plain?: string) => {
      if (whole === '%%' || whole === '$$') return whole.charAt(0)
      return read(percent ?? braced ?? plain ?? '') ?? whole
    }),
}
