import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as errors from '../../../src/python/errors.js'
import { evaluateExpression, type Limits, offsetOf } from '../../../src/python/expression/index.js'
import { PyObject } from '../../../src/python/expression/objects.js'
import { names } from '../../helpers/expression-names.js'

/** Every class that an expression may end in. */
const known = [...Object.values(errors), TypeError]

/** Works an expression out and gives its error; anything but a value or an error of these classes fails the test. */
function errorOf(source: string, limits: Partial<Limits> = {}): Error | undefined {
  try {
    evaluateExpression(source, names, limits)
    return undefined
  } catch (error) {
    const { constructor: thrown = undefined } = error as Error
    // JavaScript's own type errors speak of undefined things; Python's have no such words.
    if (!known.some((one) => one === thrown) || /is not a function|of undefined|stack/.test((error as Error).message))
      throw error
    return error as Error
  }
}

describe('the ways out of an evaluator that Python knows', () => {
  it.each([
    "__import__('os').system('id')",
    "__import__('subprocess')",
    "open('/etc/passwd')",
    "open('/etc/passwd').read()",
    "eval('1')",
    "exec('1')",
    "compile('1', '', 'eval')",
    'globals()',
    'locals()',
    'vars()',
    'dir()',
    "getattr('', 'upper')",
    "setattr(os, 'sep', 1)",
    "hasattr('', 'x')",
    "type('')",
    "type('X', (), {})",
    'object',
    'super()',
    'input()',
    'breakpoint()',
    'help()',
    'memoryview',
    'exit()',
    '__builtins__',
    "__builtins__['open']",
    '__loader__',
    '__spec__',
    "''.__class__",
    "''.__class__.__mro__[1].__subclasses__()",
    '().__class__.__bases__[0]',
    '[].__class__.__base__.__subclasses__()[-1]',
    "{}.__class__.__init__.__globals__['os']",
    '(1).__class__',
    'len.__self__',
    'len.__globals__',
    "''.join.__self__",
    "''.upper.__func__.__code__",
    'int.__subclasses__()',
    'str.__dict__',
    '(lambda: 0).__globals__',
    '(x for x in []).gi_frame',
    '(x for x in []).gi_frame.f_back.f_globals',
    'os.system("id")',
    'os.popen("id")',
    'os.execv("/bin/sh", [])',
    'os.fork()',
    'os.remove("x")',
    'os.makedirs("x")',
    'os.environ.update({"A": "b"})',
    'os.environ.__class__',
    'os.environ.setdefault("A", "b")',
    'os.putenv("A", "b")',
    'os.kill(1, 9)',
    'os._exit(1)',
    'os.path.os.system("id")',
    'os.sys.modules',
    "os.__dict__['system']",
    'os.__builtins__',
    'sys.modules',
    "sys.modules['os'].system('id')",
    'sys.exit(1)',
    'sys._getframe(0)',
    'sys.stdout.constructor',
    'sys.stdout.__class__',
    "sys.stdout.write('x')",
    'sys.settrace',
    'time.sleep(1000)',
    'time.__loader__',
    'handlers.SysLogHandler.__init__.__globals__',
    'handlers.logging.os.system("id")',
    "'{0.__class__}'.format(1)",
    "'{0.__class__.__mro__}'.format('')",
    "'{0.format.__globals__}'.format('')",
    "'{x.__class__}'.format(x=1)",
    "'{0.system}'.format(os)",
    "'{0[__class__]}'.format({})",
    "'{.__init__}'.format(os)",
    "'%(__class__)s' % os",
    "'%(members)s' % os",
    "f'{1 .__class__}'",
    "f'{os.system}'",
    '[x.__class__ for x in [1]]',
    '[0 for os.sep in [1]]',
    "[0 for os.environ['A'] in [1]]",
    '(os := 1)',
    '[y := 1, y]',
    'lambda: os',
    'print("x")',
    're.compile("x")',
    'warnings.warn("x")',
    'weakref.ref',
    'threading.Thread',
    'traceback.print_exc()',
    'io.open("/etc/passwd")',
    'collections.abc.sys',
    'atexit.register(len)',
    'config.fileConfig("x")',
  ])('Python: %s', (source) => {
    expect(errorOf(source)).toBeInstanceOf(Error)
  })

  it.each([
    "''.constructor",
    "''.constructor.constructor('return process')()",
    '[].constructor',
    '{}.constructor',
    '(1).toString',
    'len.constructor',
    'len.call',
    'len.apply',
    'len.bind',
    'len.run',
    'len.name',
    'str.prototype',
    'str.construct',
    'os.members',
    'os.name.constructor',
    "os['members']",
    "os['constructor']",
    "{}['constructor']",
    "{}['__proto__']",
    "{}['toString']",
    "''['constructor']",
    "[]['length']",
    "[]['constructor']",
    '().length',
    '[].push(1)',
    '[].map',
    '{}.set',
    '{1}.add(2)',
    'dict(a=1).constructor',
    "{'a': 1}.__proto__",
    "os.environ['__proto__']",
    "os.environ.get('__proto__').x",
    "os.environ['constructor']",
    'sys.stdout._events',
    'sys.stdout.on',
    "sys.stdout['write']",
    'handlers.SysLogHandler.prototype',
    'handlers.SysLogHandler.secret',
    'handlers.SysLogHandler.constructor',
    'handlers.SysLogHandler.name',
    'handlers.constructor',
    "'{0.constructor}'.format('')",
    "'{0.members}'.format(os)",
    "'{0[constructor]}'.format({})",
    "'{0[length]}'.format([])",
    "'{members}'.format_map(os)",
    "'{length}'.format_map([])",
    "'{size}'.format_map({})",
    "'{tm_year}'.format_map(time.gmtime(0))",
    "'{__proto__}'.format()",
    "'{constructor}'.format()",
    "'%(constructor)s' % {}",
    "'%(__proto__)s' % {}",
    "'%(length)s' % []",
    'globalThis',
    'process',
    'require',
    'require("fs")',
    'module',
    'Function',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'undefined',
    'this',
    'arguments',
    'window',
    'import("fs")',
    '`${process}`',
    '"${process}".x',
    'new Date()',
    '/x/.source',
    '() => 1',
    'function() {}',
    '[1].concat',
    'range(3).at(0)',
    'time.gmtime(0).toArray()',
    'time.gmtime(0).constructor',
    "b''.buffer",
    "b''.toString()",
    '(x for x in []).next',
    '(x for x in []).constructor',
    '{1: 2}.keys().dict',
    '{1: 2}.items().constructor',
    'zip().typeName',
    '....repr',
  ])('JavaScript: %s', (source) => {
    expect(errorOf(source)).toBeInstanceOf(Error)
  })

  it('keeps keys of objects apart from prototypes', () => {
    const dict = evaluateExpression("{'__proto__': 1, 'constructor': 2}", names)
    expect(dict).toBeInstanceOf(Map)
    expect([...(dict as Map<unknown, unknown>)]).toEqual([
      ['__proto__', 1n],
      ['constructor', 2n],
    ])
    expect(({} as { a?: unknown }).a).toBeUndefined()
    evaluateExpression("dict(__proto__={'a': 1})", names)
    expect(({} as { a?: unknown }).a).toBeUndefined()
  })

  it('lets no value be shown with what is inside it', () => {
    expect(evaluateExpression('str([os, len, str, sys.stdout, handlers.SysLogHandler])', names)).toBe(
      "[<module 'os'>, <built-in function len>, <class 'str'>, <object object>, <type object>]",
    )
  })
})

describe('any text at all', () => {
  const tokens = fc.constantFrom(
    ...'( ) [ ] { } , : . ; = == != < > <= >= + - * / // % ** << >> & | ^ ~ @ := -> ! ... \\ # \n \t'.split(' '),
    ...'and or not in is if else for lambda yield await import True False None async def'.split(' '),
    ...'os sys time len str int list dict range sorted map sum x environ path join format upper __class__'.split(' '),
    ...[
      "''",
      "'a'",
      "f'{",
      "}'",
      "f'{1}'",
      "b'x'",
      "r'\\'",
      "'''",
      '"',
      '0',
      '1',
      '2.5',
      '0x1f',
      '1_0',
      '1e9',
      '9'.repeat(30),
    ],
    ...[
      '%s',
      "'%d' % ",
      "'{}'.format(",
      '.upper()',
      '[0]',
      '[::-1]',
      '**{}',
      '*[]',
      ' ',
      '  ',
      'é',
      '😀',
      '\0',
      '\r\n',
      '\ufeff',
    ],
  )
  const soup = fc.array(tokens, { maxLength: 25 }).map((parts) => parts.join(''))
  const spaced = fc.array(tokens, { maxLength: 25 }).map((parts) => parts.join(' '))
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const limits = { work: 20_000 }

  it.each([
    ['tokens', soup],
    ['tokens apart', spaced],
    ['characters', anything],
  ])('ends in a value or an error of known class: %s', (_title, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        const error = errorOf(source, limits)
        const offset = offsetOf(error)
        expect(offset === undefined || (offset >= 0 && offset <= source.length)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  const seeds = [
    "('logs/app-%s.log' % os.environ.get('NAME', 'x').upper(), 'a', 10*1024*1024, 5)",
    '(os.path.join(os.path.dirname("a/b"), f"{1 + 1:>5}-{"x"!r}.log"), "midnight")',
    "{'stream': sys.stdout, 'level': INFO, **{'a': [1, 2, {3}][0]}}",
    '[x * 2 for x in range(10) if x % 2 == 0 and not x > 5 or x is None]',
    "'{:>{w}}|{0!r:<5}'.format(1, w=3)[::-1].split('|', 1)",
    "max(len(x) for x in ('a', r'b\\n', b'c'.decode())) if True else -1 ** 2",
  ]
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(200), fc.nat(3), tokens), { minLength: 1, maxLength: 4 }),
    )
    .map(([seed, changes]) =>
      changes.reduce((text, [at, cut, token]) => text.slice(0, at) + token + text.slice(at + cut), seed),
    )

  it('ends in a value or an error of known class: changed expressions', () => {
    fc.assert(
      fc.property(mutated, (source) => {
        errorOf(source, limits)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives values of Python only', () => {
    const isOurs = (value: unknown): boolean => {
      if (value === null || ['bigint', 'number', 'boolean', 'string'].includes(typeof value)) return true
      if (Array.isArray(value) || value instanceof Set) return [...value].every(isOurs)
      if (value instanceof Map) return [...value].flat().every(isOurs)
      return value instanceof PyObject || value instanceof Uint8Array || value === process.stdout
    }
    fc.assert(
      fc.property(mutated, (source) => {
        let value: unknown
        try {
          value = evaluateExpression(source, names, limits)
        } catch {
          return
        }
        expect(isOurs(value)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
