import { type PathRules, withoutDots } from './path-rules.js'

/** Python's `posixpath`. */
export const posixPath: PathRules = {
  name: 'posixpath',
  sep: '/',
  altsep: null,
  pathsep: ':',
  devnull: '/dev/null',
  isAbsolute: (path) => path.startsWith('/'),
  join: (path, parts) =>
    parts.reduce((joined, part) => {
      if (part.startsWith('/') || joined === '') return part
      return joined.endsWith('/') ? joined + part : `${joined}/${part}`
    }, path),
  normalize: (path) => {
    // Two slashes at the start may mean something to a system, three do not.
    const root = /^\/\/(?!\/)|^\/|/.exec(path)?.[0] ?? ''
    return root + withoutDots(path.split('/'), root !== '').join('/') || '.'
  },
  split: (path) => {
    const at = path.lastIndexOf('/') + 1
    const head = path.slice(0, at)
    return [withoutEnd(head) || head, path.slice(at)]
  },
  normalizeCase: (path) => path,
  expandVariables: (path, read) => {
    // Behind the last brace no name in braces can end: looking for it there would take the square of the length.
    const end = path.lastIndexOf('}') + 1
    const value = (whole: string, plain?: string, braced?: string) => read(plain ?? braced ?? '') ?? whole
    return (
      path.slice(0, end).replace(/\$(?:(\w+)|\{([^}]*)\})/g, value) +
      path.slice(end).replace(/\$(\w+)/g, (whole, name: string) => value(whole, name))
    )
  },
}

/** A path without the slashes at its end; a loop, since a pattern would try every slash in the middle. */
function withoutEnd(path: string): string {
  let end = path.length
  while (path.charAt(end - 1) === '/') end--
  return path.slice(0, end)
}
