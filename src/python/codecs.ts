/**
 * Python's text encodings: their names, their bytes, their error policies and their error texts.
 *
 * `lookupCodec(name)` finds one; what it returns writes and reads text as `open(path, encoding=, errors=)` does.
 */
export type { Codec, Encoder } from './codecs/codec.js'
export { decodeFile } from './codecs/decode-file.js'
export { lookupCodec } from './codecs/lookup.js'
export type { PlainText } from './codecs/plain-text.js'
