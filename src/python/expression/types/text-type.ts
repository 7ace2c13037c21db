/** Python's str. */
import { defineFunction, type Method, PyType } from '../callable.js'
import { isTrue } from '../compare.js'
import { formatText } from '../format.js'
import { str } from '../repr.js'
import { spend, spendText } from '../session.js'
import type { Keywords } from '../signature.js'
import { decoded } from './decode.js'
import { encoded } from './encode.js'
import { capitalized, folded, swapped, titled } from './text-case.js'
import { center, leftJustified, rightJustified, stripped, tabsExpanded, zeroFilled } from './text-padding.js'
import { count, find, hasAffix, index } from './text-search-methods.js'
import { join, partition, replace, split, splitFromEnd, splitLines } from './text-split.js'
import { textTests } from './text-tests.js'
import { wantText } from './want.js'

/** A method that needs nothing but the text and looks at each character. */
function plain<Result>(look: (text: string) => Result): Method<string> {
  return [
    [],
    (text) => {
      spend(text.length)
      const result = look(text)
      if (typeof result === 'string') spendText(result.length)
      return result
    },
  ]
}

const within = ['/sub', '/start?', '/end?']

/** The type `str` with its methods. */
export const textType: PyType<string> = new PyType<string>({
  name: 'str',
  is: (value) => typeof value === 'string',
  construct: defineFunction('str', ['object?', 'encoding?', 'errors?'], (object = '', encoding, errors) =>
    encoding === undefined && errors === undefined ? str(object) : decoded(object, encoding, errors),
  ),
  methods: {
    ...Object.fromEntries(Object.entries(textTests).map(([name, test]) => [name, plain(test)])),
    capitalize: plain(capitalized),
    casefold: plain(folded),
    center: [['/width', '/fillchar?'], center],
    count: [within, count],
    encode: [['encoding?', 'errors?'], encoded],
    endswith: [['/suffix', '/start?', '/end?'], (text, affix, start, end) => hasAffix(text, affix, start, end, true)],
    expandtabs: [['tabsize?'], tabsExpanded],
    find: [within, (text, sub, start, end) => find(text, sub, start, end, false)],
    format: [
      ['*args', '**kwargs'],
      (text, args, kwargs) => formatText(text, args as readonly unknown[], kwargs as Keywords),
    ],
    format_map: [['/mapping'], (text, mapping) => formatText(text, [], mapping as Keywords)],
    index: [within, (text, sub, start, end) => index(text, sub, start, end, false)],
    join: [['/iterable'], join],
    ljust: [['/width', '/fillchar?'], leftJustified],
    lower: plain((text) => text.toLowerCase()),
    lstrip: [['/chars?'], (text, chars) => stripped(text, chars, true, false)],
    partition: [['/sep'], (text, sep) => partition(text, sep, false)],
    removeprefix: [
      ['/prefix'],
      (text, prefix) => (text.startsWith(wantText(prefix, 'prefix')) ? text.slice(String(prefix).length) : text),
    ],
    removesuffix: [
      ['/suffix'],
      (text, suffix) =>
        suffix !== '' && text.endsWith(wantText(suffix, 'suffix')) ? text.slice(0, -String(suffix).length) : text,
    ],
    replace: [
      ['/old', '/new', 'count?'],
      (text, old, replacement, most) => replace(text, wantText(old, 'old'), wantText(replacement, 'new'), most),
    ],
    rfind: [within, (text, sub, start, end) => find(text, sub, start, end, true)],
    rindex: [within, (text, sub, start, end) => index(text, sub, start, end, true)],
    rjust: [['/width', '/fillchar?'], rightJustified],
    rpartition: [['/sep'], (text, sep) => partition(text, sep, true)],
    rsplit: [['sep?', 'maxsplit?'], splitFromEnd],
    rstrip: [['/chars?'], (text, chars) => stripped(text, chars, false, true)],
    split: [['sep?', 'maxsplit?'], split],
    splitlines: [['keepends?'], (text, keepends) => splitLines(text, isTrue(keepends))],
    startswith: [
      ['/prefix', '/start?', '/end?'],
      (text, affix, start, end) => hasAffix(text, affix, start, end, false),
    ],
    strip: [['/chars?'], (text, chars) => stripped(text, chars, true, true)],
    swapcase: plain(swapped),
    title: plain(titled),
    upper: plain((text) => text.toUpperCase()),
    zfill: [['/width'], zeroFilled],
  },
})
