// Written by scripts/codec-corrections.mjs.

/**
 * Single-byte encodings of Python whose table iconv-lite has not, or not the same: the table of another encoding, and the
 * characters to put into it, each run with the byte it starts at. U+FFFD stands for a byte without a character.
 */
export const SINGLE_BYTE_CORRECTIONS: Readonly<
  Record<string, { readonly base: string; readonly patch: readonly (readonly [byte: number, characters: string])[] }>
> = {
  cp037: {
    base: 'cp1125',
    patch: [
      [0x4, '\u009c\u0009\u0086\u007f\u0097\u008d\u008e'],
      [0x14, '\u009d\u0085\u0008\u0087'],
      [0x1a, '\u0092\u008f'],
      [
        0x20,
        '\u0080\u0081\u0082\u0083\u0084\u000a\u0017\u001b\u0088\u0089\u008a\u008b\u008c\u0005\u0006\u0007\u0090\u0091\u0016\u0093\u0094\u0095\u0096\u0004\u0098\u0099\u009a\u009b\u0014\u0015\u009e\u001a\u0020\u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\u0027="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\u005c÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
      ],
    ],
  },
  cp1006: {
    base: 'hp-roman8',
    patch: [
      [
        0xa1,
        '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9،؛\u00ad؟\ufe81\ufe8d\ufe8e\ufe8e\ufe8f\ufe91\ufb56\ufb58\ufe93\ufe95\ufe97\ufb66\ufb68\ufe99\ufe9b\ufe9d\ufe9f\ufb7a\ufb7c\ufea1\ufea3\ufea5\ufea7\ufea9\ufb84\ufeab\ufead\ufb8c\ufeaf\ufb8a\ufeb1\ufeb3\ufeb5\ufeb7\ufeb9\ufebb\ufebd\ufebf\ufec1\ufec5\ufec9\ufeca\ufecb\ufecc\ufecd\ufece\ufecf\ufed0\ufed1\ufed3\ufed5\ufed7\ufed9\ufedb\ufb92\ufb94\ufedd\ufedf\ufee0\ufee1\ufee3\ufb9e\ufee5\ufee7\ufe85\ufeed\ufba6\ufba8\ufba9\ufbaa\ufe80\ufe89\ufe8a\ufe8b\ufef1\ufef2\ufef3\ufbb0\ufbae\ufe7c\ufe7d',
      ],
    ],
  },
  cp1026: {
    base: 'cp037',
    patch: [
      [0x48, '{'],
      [0x4a, 'Ç'],
      [0x4f, '!'],
      [0x5a, 'Ğİ'],
      [0x5f, '^'],
      [0x68, '['],
      [0x6a, 'ş'],
      [0x79, 'ı'],
      [0x7b, 'ÖŞ'],
      [0x7f, 'Ü'],
      [0x8c, '}`¦'],
      [0xa1, 'ö'],
      [0xac, ']$@'],
      [0xb0, '¢'],
      [0xba, '¬|'],
      [0xc0, 'ç'],
      [0xcc, '~'],
      [0xd0, 'ğ'],
      [0xdc, '\u005c'],
      [0xe0, 'ü'],
      [0xec, '#'],
      [0xfc, '"'],
    ],
  },
  cp1140: { base: 'cp037', patch: [[0x9f, '€']] },
  cp1255: { base: 'cp1255', patch: [[0xca, '\ufffd']] },
  cp273: {
    base: 'cp037',
    patch: [
      [0x43, '{'],
      [0x4a, 'Ä'],
      [0x4f, '!'],
      [0x59, '~Ü'],
      [0x5f, '^'],
      [0x63, '['],
      [0x6a, 'ö'],
      [0x7c, '§'],
      [0xa1, 'ß'],
      [0xb0, '¢'],
      [0xb5, '@'],
      [0xba, '¬|‾'],
      [0xc0, 'ä'],
      [0xcc, '¦'],
      [0xd0, 'ü'],
      [0xdc, '}'],
      [0xe0, 'Ö'],
      [0xec, '\u005c'],
      [0xfc, ']'],
    ],
  },
  cp424: {
    base: 'cp037',
    patch: [
      [0x41, '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8'],
      [0x51, '\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1'],
      [0x62, '\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9'],
      [0x70, '\ufffd\u05ea\ufffd\ufffd\u00a0\ufffd\ufffd\ufffd‗'],
      [0x80, '\ufffd'],
      [0x8c, '\ufffd\ufffd\ufffd'],
      [0x9a, '\ufffd\ufffd\ufffd'],
      [0x9e, '\ufffd'],
      [0xaa, '\ufffd\ufffd\ufffd\ufffd\ufffd'],
      [0xcb, '\ufffd\ufffd\ufffd\ufffd\ufffd'],
      [0xdb, '\ufffd\ufffd\ufffd\ufffd\ufffd'],
      [0xeb, '\ufffd\ufffd\ufffd\ufffd\ufffd'],
      [0xfb, '\ufffd\ufffd\ufffd\ufffd'],
    ],
  },
  cp500: {
    base: 'cp037',
    patch: [
      [0x4a, '['],
      [0x4f, '!'],
      [0x5a, ']'],
      [0x5f, '^'],
      [0xb0, '¢'],
      [0xba, '¬|'],
    ],
  },
  cp875: {
    base: 'cp500',
    patch: [
      [0x41, 'ΑΒΓΔΕΖΗΘΙ'],
      [0x51, 'ΚΛΜΝΞΟΠΡΣ'],
      [0x62, 'ΤΥΦΧΨΩΪΫ|'],
      [0x70, '¨ΆΈΉ\u00a0ΊΌΎΏ'],
      [0x80, '΅'],
      [0x8a, 'αβγδεζ'],
      [0x9a, 'ηθικλμ´'],
      [0xaa, 'νξοπρσ£άέήϊίόύϋώςτυφχψ'],
      [0xcb, 'ωΐΰ‘―'],
      [0xda, '±½\u001a·’¦'],
      [0xe1, '\u001a'],
      [0xeb, '§\u001a\u001a«¬'],
      [0xfb, '©\u001a\u001a»'],
    ],
  },
  kz1048: { base: 'rk1048', patch: [] },
  'mac-arabic': {
    base: '1046',
    patch: [
      [0x80, 'Ä\u00a0ÇÉÑÖÜáàâä\u06ba«çéèêëí…îïñó»ôö÷úùûü\u0020!"#$\u066a&\u0027()*+'],
      [0xad, '-./'],
      [0xba, ':'],
      [0xbc, '<=>'],
      [0xc0, '❊'],
      [0xd8, '\u0638'],
      [0xdb, '[\u005c]^_'],
      [0xf3, '\u067e\u0679\u0686\u06d5\u06a4\u06af\u0688\u0691{|}\u0698\u06d2'],
    ],
  },
  'mac-croatian': {
    base: 'mac-croatian',
    patch: [
      [0xbd, 'Ω'],
      [0xd8, '\uf8ff'],
      [0xdb, '€'],
    ],
  },
  'mac-cyrillic': { base: 'macukraine', patch: [[0xff, '€']] },
  'mac-farsi': { base: 'mac-arabic', patch: [[0xb0, '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9']] },
  'mac-greek': {
    base: 'mac-greek',
    patch: [
      [0x9c, '€'],
      [0xaf, '·'],
      [0xff, '\u00ad'],
    ],
  },
  'mac-iceland': {
    base: 'mac-iceland',
    patch: [
      [0xbd, 'Ω'],
      [0xdb, '€'],
      [0xf0, '\uf8ff'],
    ],
  },
  'mac-latin2': { base: '10029', patch: [] },
  'mac-roman': {
    base: 'mac-roman',
    patch: [
      [0xbd, 'Ω'],
      [0xdb, '€'],
      [0xf0, '\uf8ff'],
    ],
  },
  'mac-romanian': {
    base: 'mac-roman',
    patch: [
      [0xae, 'ĂȘ'],
      [0xbe, 'ăș'],
      [0xde, 'Țț'],
    ],
  },
  'mac-turkish': {
    base: 'mac-turkish',
    patch: [
      [0xbd, 'Ω'],
      [0xf0, '\uf8ff'],
      [0xf5, '\uf8a0'],
    ],
  },
  palmos: {
    base: 'cp1252',
    patch: [
      [0x81, '\u0081'],
      [0x8d, '♦♣♥♠'],
      [0x9b, '\u009b'],
      [0x9d, '\u009d\u009e'],
    ],
  },
  ptcp154: { base: 'pt154', patch: [] },
  'tis-620': { base: 'iso8859-11', patch: [[0xa0, '\ufffd']] },
}

/** Where double-byte tables of Python differ from those of iconv-lite, in the notation of `table-notation.ts`. */
export const PAIR_CORRECTIONS = {
  jisx0208: 'a1c1=301c a1c2=2016 a1dd=2212 a1f1=a2*2 a2cc=ac ada1-adfc f9a1-fcfe',
  jisx0212: 'a2b7=7e 7e>',
  ksx1001: 'a4d4 3164>a4d4',
  gb2312:
    'a1a4=30fb a1aa=2015 a2a1-a2b0 a2e3-a2e4 a2ef-a2f0 a2fd-a2fe a4f4-a4fe a5f7-a5fe a6b9-a6c0 a6d9-a6fe a7c2-a7d0 a7f2-a7fe a8bb-a8c4 a8ea-a9a3 a9f0-affe d7fa-d7fe f8a1-fefe',
  cp932: 'f941=e69d*62 f980=e6db*125 a2>8191 a3>8192 ac>81ca 2016>8161 2212>817c 301c>8160',
  cp949: '',
  gbk: 'a140-a1a0 a240-a2a0 a2ab-a2b0 a2e3-a2e4 a2ef-a2f0 a2fd-a3a0 a440-a4a0 a4f4-a5a0 a5f7-a6a0 a6b9-a6c0 a6d9-a6df a6ec-a6ed a6f3 a6f6-a7a0 a7c2-a7d0 a7f2-a7fe a896-a8a0 a8bc a8bf a8c1-a8c4 a8ea-a8fe a958 a95b a95d-a95f a989-a995 a997-a9a3 a9f0-a9fe aaa1-aafe aba1-abfe aca1-acfe ada1-adfe aea1-aefe afa1-affe d7fa-d7fe f8a1-f8fe f9a1-f9fe faa1-fafe fba1-fbfe fca1-fcfe fda1-fdfe fe50-fefe',
  gb18030: 'a3a0=e5e5 a8bc=e7c7',
  cp950:
    'c6a1=30fe c6a2=309d*2 c6a4=3005 c6a5=3041*83 c6f8=30a1*7 c740=30a8*63 c7a1=30e7*16 c7b1=414*2 c7b3=401 c7b4=416*7 c7bb=423*19 c7ce=451 c7cf=436*26 c7e9=2460*10 c7f3=2474*10 a2>a246 a3>a247 a5>a244 2022>a145 203e>a1c2 223c>a1e3 2609>a1f3 2641>a1f2 5341>a451 5345>a4ca ff64>a14e',
  big5: 'a145=2022 a14e=ff64 a1c2=203e a1e3=223c a1f2=2641 a1f3=2609 a241=ff0f a242=ff3c a244=a5 a246=a2*2 a3e1 c6a1=30fe c6a2=309d*2 c6a4=3005 c6a5=3041*83 c6f8=30a1*7 c740=30a8*63 c7a1=30e7*16 c7b1=414*2 c7b3=401 c7b4=416*7 c7bb=423*19 c7ce=451 c7cf=436*26 c7e9=2460*10 c7f3=2474*10 f9d6-f9fe 5341>a451 5345>a4ca ff0f>a241 ff3c>a242',
  big5hkscs:
    '877a-87df 8e69 8e6f 8e7e 8eab 8eb4 8ecd 8ed0 8f57 8f69 8f6e 8fcb-8fcc 8ffe 906d 907a 90dc 90f1 91bf 9244 92af-92b2 92c8 92d1 9447 94ca 95d9 9644 96ed 96fc 9b76 9b78 9b7b 9bc6 9bde 9bec 9bf6 9c42 9c53 9c62 9c68 9c6b 9c77 9cbc-9cbd 9cd0 9d57 9d5a 9dc4 9ea9 9eef 9efd 9f60 9f66 9fcb 9fd8 a063 a077 a0d5 a0df a0e4 a145=2022 a14e=ff64 a1c2=203e a1e3=223c a1f2=2641 a1f3=2609 a241=ff0f a242=ff3c a244=a5 a246=a2*2 a3c0-a3e1 c6cf c6d3 c6d5 c6d7 c6de-c6df fa5f fa66 fabd fac5 fad5 fb48 fbb8 fbf3 fbf9 fc4f fc6c fcb9 fce2 fcf1 fdb7-fdb8 fdbb fdf1 fe52 fe6f feaa fedd 2550>f9f9 255e>f9e9 2561>f9eb 256a>f9ea 256d>f9fa 256e>f9fb 256f>f9fd 2570>f9fc 5341>a451 5345>a4ca ff0f>a241 ff3c>a242',
} as const
