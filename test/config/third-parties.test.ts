import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConfigError } from '../../src/config/config-error.js'
import { dictConfig } from '../../src/config/dict-config.js'
import { checkFileConfig, fileConfig } from '../../src/config/file-config.js'
import { root } from '../../src/core/manager.js'
import { makeLogRecord } from '../../src/core/record.js'
import { ColoredFormatter, JsonFormatter, LevelFormatter } from '../../src/formatters/index.js'
import { StreamHandler } from '../../src/handlers/stream.js'
import { freshLogging } from '../helpers/fresh-logging.js'

afterEach(() => {
  freshLogging()
  vi.unstubAllEnvs()
})

function ini(formatter: string, handlerClass = 'StreamHandler'): string {
  return `[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=INFO
handlers=h
[handler_h]
class=${handlerClass}
args=()
formatter=f
[formatter_f]
${formatter}`
}

const record = makeLogRecord({ name: 'app', levelname: 'INFO', levelno: 20, msg: 'é %s', args: ['x'], user: 'bob' })

function line(): string | undefined {
  return root.handlers[0]?.format(record)
}

describe('fileConfig', () => {
  test.each(['pythonjsonlogger.jsonlogger.JsonFormatter', 'pythonjsonlogger.json.JsonFormatter'])('%s', (name) => {
    fileConfig({ text: ini(`class=${name}\nformat=%(levelname)s %(message)s`) })
    expect(root.handlers[0]?.formatter).toBeInstanceOf(JsonFormatter)
    expect(line()).toBe('{"levelname": "INFO", "message": "\\u00e9 x", "user": "bob"}')
  })

  test('a list of names, as only JSON formatters have it', () => {
    fileConfig({
      text: ini("class=pythonjsonlogger.json.JsonFormatter\nformat=levelname,message\nstyle=,\ndefaults={'v': 1.0}"),
    })
    expect(line()).toBe('{"v": 1.0, "levelname": "INFO", "message": "\\u00e9 x", "user": "bob"}')
  })

  test.each(['colorlog.ColoredFormatter', 'colorlog.formatter.ColoredFormatter', 'colorlog.TTYColoredFormatter'])(
    '%s',
    (name) => {
      vi.stubEnv('NO_COLOR', undefined)
      fileConfig({ text: ini(`class=${name}\nformat=%(log_color)s%(levelname)s`, 'colorlog.StreamHandler') })
      expect(root.handlers[0]).toBeInstanceOf(StreamHandler)
      expect(line()).toBe('\x1b[32mINFO\x1b[0m')
    },
  )

  test.each([
    ['class=pythonjsonlogger.json.JsonFormatter\nstyle=#\nformat=%(message)s', 'Style must be one of'],
    ['class=colorlog.ColoredFormatter\nstyle=,\nformat=%(message)s', 'Style must be one of'],
    ['style=,\nformat=%(message)s', "',' is not accepted"],
    ['class=logging.Formatter\nstyle=,\nformat=%(message)s', "',' is not accepted"],
    ['class=colorlog.LevelFormatter', "'colorlog.LevelFormatter' is not a class of formatters"],
    ['class=pythonjsonlogger.json.JsonFormatter\nformat=message', "Invalid format 'message'"],
  ])('%j is at fault', (formatter, message) => {
    const { faults } = checkFileConfig({ text: ini(formatter) })
    expect(faults.map((fault) => fault.message).join()).toContain(message)
  })
})

describe('a class that there is not', () => {
  test.each([
    [
      'pythonjsonlogger.orjson.OrjsonFormatter',
      "logini does not have the class 'pythonjsonlogger.orjson.OrjsonFormatter'",
    ],
    ['colorlog.ColourFormatter', "logini does not have the class 'colorlog.ColourFormatter'"],
    ['uvicorn.logging.DefaultFormatter', "there is no class 'uvicorn.logging.DefaultFormatter'"],
  ])('%s is told of, with its place and the call that would supply it', (name, message) => {
    const [fault] = checkFileConfig({ name: 'logging.ini', text: ini(`class=${name}`) }).faults
    expect(fault).toMatchObject({ file: 'logging.ini', line: 15, column: 7, message })
    expect(fault?.accepted).toContain(`logging.config.registerClass('${name}', YourClass)`)
  })
})

describe('dictConfig', () => {
  const configure = (formatter: Record<string, unknown>) =>
    dictConfig({
      version: 1,
      formatters: { f: formatter },
      handlers: { h: { class: 'logging.StreamHandler', formatter: 'f' } },
      root: { handlers: ['h'] },
    })

  test('JSON, with keyword arguments', () => {
    configure({
      '()': 'pythonjsonlogger.json.JsonFormatter',
      fmt: '%(levelname)s %(message)s',
      rename_fields: { levelname: 'level' },
      static_fields: { service: 'api' },
      json_ensure_ascii: false,
    })
    expect(line()).toBe('{"level": "INFO", "message": "é x", "service": "api", "user": "bob"}')
  })

  test('JSON, by its class', () => {
    configure({ class: 'pythonjsonlogger.jsonlogger.JsonFormatter', format: '%(levelname)s' })
    expect(line()).toBe('{"levelname": "INFO", "user": "bob"}')
  })

  test('colours, with keyword arguments', () => {
    for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
    configure({
      '()': 'colorlog.ColoredFormatter',
      format: '%(log_color)s%(levelname)s %(message_log_color)s%(message)s',
      log_colors: { INFO: 'cyan' },
      secondary_log_colors: { message: { INFO: 'blue' } },
      stream: 'ext://sys.stderr',
    })
    const formatter = root.handlers[0]?.formatter
    expect(formatter).toBeInstanceOf(ColoredFormatter)
    expect((formatter as ColoredFormatter).stream).toBe(process.stderr)
    ;(formatter as ColoredFormatter).stream = { isTTY: true }
    expect(line()).toBe('\x1b[36mINFO \x1b[34mé x\x1b[0m')
  })

  test('colours, with a format for each level', () => {
    vi.stubEnv('NO_COLOR', '1')
    vi.stubEnv('FORCE_COLOR', undefined)
    configure({ '()': 'colorlog.LevelFormatter', fmt: { INFO: 'I %(message)s' } })
    expect(root.handlers[0]?.formatter).toBeInstanceOf(LevelFormatter)
    expect(line()).toBe('I é x')
  })

  test('what is wrong with the arguments is told', () => {
    expect(() => configure({ '()': 'pythonjsonlogger.json.JsonFormatter', nope: 1 })).toThrow(ConfigError)
  })
})
