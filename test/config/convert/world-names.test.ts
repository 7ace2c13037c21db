import { expect, test } from 'vitest'
import { dependsOnWorld } from '../../../src/config/convert/world-names.js'

test.each([
  ["os.environ['X']", true],
  ["('a.log', os.getpid())", true],
  ["{'x': [time.strftime('%Y')]}", true],
  ["f'{os.getpid()}.log'", true],
  ['handlers.os.getcwd()', true],
  ['sys.argv[0]', true],
  ["os.path.join('a', os.environ.get('X'))", true],
  ["os.path.abspath('x')", true],
  ["'os.environ' + 'time'", false],
  ['(sys.stdout, sys.stderr)', false],
  ["os.path.join('a', 'b')", false],
  ['handlers.SysLogHandler.LOG_USER | handlers.socket.SOCK_STREAM', false],
  ["'%s' % ('x',) if 1 < 2 else [n for n in (1, 2)][0:1]", false],
])('%s: %j', (source, expected) => expect(dependsOnWorld(source)).toBe(expected))
