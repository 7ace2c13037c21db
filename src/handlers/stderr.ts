import { type Level, NOTSET, WARNING } from '../core/levels.js'
import { state } from '../core/state.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { nowhere, StreamHandler, type TextStream } from './stream.js'

const PARAMETERS: readonly Parameter[] = [['level', NOTSET]]

/**
 * Writes to what `process.stderr` is at that moment.
 *
 * @see Python's `logging._StderrHandler`, which its `logging.lastResort` is
 */
export class _StderrHandler extends StreamHandler {
  /** @param args - `level`, by default NOTSET */
  constructor(...args: Call<[level?: Level], { level?: Level }>) {
    const [level] = bindArguments('_StderrHandler()', PARAMETERS, args)
    // Node sets up its standard streams when they are asked for, which takes milliseconds: not while this package is loaded.
    super(nowhere)
    this.setLevel(level as Level)
  }

  override get stream(): TextStream {
    return process.stderr
  }
}

state.lastResort ??= new _StderrHandler(WARNING)
