import { expect, it } from 'vitest'
import { hideSecrets } from '../../src/config/hide-secrets.js'

it.each([
  ["args=(('h', 25), 'a', 'b', 'S', ('app', 'secret'), ())", "args=(('h', 25), 'a', 'b', 'S', ('app', '******'), ())"],
  ["args=('h', '/', 'POST', True, ['app', 'secret', 'x'])", "args=('h', '/', 'POST', True, ['app', '******', '*'])"],
  ["args=(('h', 25), 'a', 'b', 'S', ('app', \"it's\")", "args=(('h', 25), 'a', 'b', 'S', ('app', \"****\")"],
  ["args=(('h', 25), ('app', 'secr", "args=(('h', 25), ('app', '****"],
  ["    ('app', 'secret'), ())", "    ('app', '******'), ())"],
  ["args=('app.log', 'a', 'utf-8')", "args=('app.log', 'a', 'utf-8')"],
  ["args=(('localhost', 514), 'local0')", "args=(('localhost', 514), 'local0')"],
  ['args=()', 'args=()'],
  ["args=(os.path.join('logs', 'app.log'), 'a')", "args=(os.path.join('logs', 'app.log'), 'a')"],
  ["args=(os.environ['HOME'] + '/x',)", "args=(os.environ['HOME'] + '/x',)"],
  [
    "kwargs={'credentials': ('app', 'secret'), 'timeout': 5}",
    "kwargs={'credentials': ('***', '******'), 'timeout': 5}",
  ],
  ["kwargs={'password': 'secret', 'mode': 'a'}", "kwargs={'password': '******', 'mode': 'a'}"],
])('in arguments: %s', (line, shown) => {
  expect(hideSecrets(line, line.startsWith('k') ? 'kwargs' : 'args')).toBe(shown)
})

it.each([
  ['      "credentials": ["app", "secret"],', '      "credentials": ["***", "******"],'],
  ['    credentials: [app, secret]', '    credentials: [***, ******]'],
  ['    password: secret', '    password: ******'],
  ['token=secret', 'token=******'],
  ['  "handlers": ["console", "file"]', '  "handlers": ["console", "file"]'],
  ["format=%(asctime)s ('a', 'b')", "format=%(asctime)s ('a', 'b')"],
  ['keys=root,password', 'keys=root,password'],
  ['', ''],
])('elsewhere: %s', (line, shown) => {
  expect(hideSecrets(line)).toBe(shown)
})
