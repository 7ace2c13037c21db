const list = (count: number, make: (at: number) => string, separator = '') =>
  Array.from({ length: count }, (_, at) => make(at)).join(separator)

function base(loggers = '', handlers = '', rootHandlers = 'h'): string {
  return `[loggers]
keys=root${loggers}
[handlers]
keys=h${handlers}
[formatters]
keys=f
[logger_root]
handlers=${rootHandlers}
[formatter_f]
format=%(message)s
[handler_h]
class=StreamHandler
formatter=f
`
}

const loggers = (count: number, options: (at: number) => string) =>
  base(list(count, (at) => `,l${at}`)) + list(count, (at) => `[logger_l${at}]\n${options(at)}\n`)
const handlers = (count: number, options: (at: number) => string) =>
  base(
    '',
    list(count, (at) => `,h${at}`),
  ) + list(count, (at) => `[handler_h${at}]\n${options(at)}\n`)
const withFormat = (format: string) => base().replace('%(message)s', format)

/** Configurations that have something a number of times over, by what that is. */
export const GROWN: Readonly<Record<string, (count: number) => string>> = {
  // Much of what is good
  loggers: (count) => loggers(count, (at) => `qualname=a${at % 10}.b${at}\nlevel=INFO\nhandlers=h`),
  handlers: (count) => handlers(count, (at) => `class=FileHandler\nargs=('x${at}.log', 'a')\nformatter=f`),
  'handlers of the root, and loggers': (count) =>
    base(
      list(count, (at) => `,l${at}`),
      list(count, (at) => `,h${at}`),
      list(count, (at) => `h${at}`, ','),
    ) + list(count, (at) => `[handler_h${at}]\nclass=NullHandler\n[logger_l${at}]\nqualname=a${at}\nhandlers=h\n`),
  formatters: (count) =>
    base().replace('keys=f\n', `keys=f${list(count, (at) => `,f${at}`)}\n`) +
    list(count, (at) => `[formatter_f${at}]\nformat=${at} %(message)s\n`),
  comments: (count) => '# comment\n'.repeat(count) + base(),
  'fields of a format': (count) => withFormat('%(message)s'.repeat(count)),
  'fields of a format with braces': (count) => withFormat(`${'{message}'.repeat(count)}\nstyle={`),
  'fields of a format with dollars': (count) => withFormat(`${`$${'{message}'}`.repeat(count)}\nstyle=$`),
  'dots in the name of a logger': (count) => `${base(',a')}[logger_a]\nqualname=${'a.'.repeat(count)}\nhandlers=h\n`,
  'arguments of a handler': (count) => `${base()}args=(${'1,'.repeat(Math.min(count, 20_000))})[:0]\n`,

  // References
  'references to a name': (count) => `${base('', '', '%(x)s'.repeat(count))}\n[DEFAULT]\nx=h,\n`,
  'references to nothing, in every section': (count) =>
    `${loggers(count, () => 'level=%(y)s\nhandlers=')}[DEFAULT]\nx=\ny=${'%(x)s'.repeat(count)}%\n`,
  'faults within a reference': (count) =>
    `${base().replace('keys=root', 'keys=root,%(x)s')}[DEFAULT]\nx=${list(count, (at) => `l${at}`, ',')}\n`,
  'faults between references': (count) =>
    `${base().replace('keys=root', `keys=root${list(count, (at) => `,%(x)s${at}`)}`)}[DEFAULT]\nx=l\n`,
  'lone percent signs': (count) => base() + list(count, (at) => `[handler_x${at}]\nclass=%\n`),

  // Much of what is not
  'names without a section': (count) => base(list(count, (at) => `,l${at}`)),
  'unknown handlers': (count) =>
    base(
      '',
      '',
      list(count, (at) => `x${at}`, ','),
    ),
  'unknown handlers, a line each': (count) =>
    base(
      '',
      '',
      list(count, (at) => `x${at}`, ',\n '),
    ),
  'unknown classes': (count) => handlers(count, (at) => `class=StreamHandle${at}`),
  'options that are not read': (count) => base() + list(count, (at) => `o${at}=1\n`),
  'sections that are not read': (count) => base() + list(count, (at) => `[handler_x${at}]\nclass=X\n`),
  'sections that stand twice': (count) => base() + '[x]\na=b\n'.repeat(count),
  'options that stand twice': (count) => `${base()}[x]\n${'a=b\n'.repeat(count)}`,
  'lines without a meaning': (count) => `${base()}[x]\n${'junk\n'.repeat(count)}`,
  'names that stand twice': (count) => `${base(',a'.repeat(count))}[logger_a]\nqualname=a\nhandlers=h\n`,
  'loggers that are configured twice': (count) => loggers(count, () => 'qualname=a\nhandlers=h'),
  commas: (count) => base(','.repeat(count)),
  'white space in a name': (count) => base('', '', `h${' '.repeat(count)}x`),
  'blank lines in a value': (count) => `${base()}x=a${'\n'.repeat(count)} b\n`,
  brackets: (count) => `${base()}args=${'('.repeat(count)}\n`,
  'parts of a text': (count) => `${base()}args=(${"'x'".repeat(count)},)\n`,
  'parts of a class': (count) => base().replace('StreamHandler', `${'a.'.repeat(count)}b`),
  'odd parts of a class': (count) => base().replace('StreamHandler', `${'a.'.repeat(count)}(`),
  'percent signs of a format': (count) => withFormat('%'.repeat(count)),
  'fields of a format that are not closed': (count) => withFormat('%('.repeat(count)),
  'hash signs in a format': (count) => withFormat(`%(message)s${' #'.repeat(count)}`),
  'expressions that do not end': (count) => handlers(count / 50, () => 'class=NullHandler\nargs=sum(range(10**12))'),
}
