"""Writes fixtures/python/expressions.json: what CPython's eval() makes of expressions, within vars(logging).

    PYENV_VERSION=3.13.0 python3 scripts/record-expressions.py

Each group has rows of the expression and its repr() (with the streams by their names), or the class of its error.
"""
import json
import logging
import logging.handlers
import os
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")
os.environ.clear()
os.environ.update(HOME="/home/me", LOG_NAME="app", LOG_DIR="var/log", LOG_SIZE="512", EMPTY="")
os.environ["TZ"] = "UTC"
logging.time.tzset()

# Expressions are set apart by ¦ and line ends; ␤ is a line end within one.
GROUPS = {
    "numbers": r"""
0¦42¦0x1F¦0XfF¦0o17¦0O7¦0b1011¦0B1¦1_000_000¦0xFF_FF¦0x_1¦0b1_0¦00¦0_0¦00.5¦01.5¦01e1¦09.5¦1.¦.25¦1.5¦2e3¦1E-2¦1_0.0_1e1_0¦1e1000¦1e-1000
1e16¦1e22¦123456789.125¦0.1¦1e-5¦100.¦-0.0¦5e-324¦12345678901234567890¦-0x10¦+8¦- -5¦~5¦~-1¦--+-3¦1..real¦1 .real¦0x1.real¦1.5.real
01¦0_1¦09¦0777¦0_¦1_¦1__0¦1_.5¦1._5¦1e_5¦1e¦1e+¦1_a¦0x¦0xg¦0b12¦0b2¦0o8¦0or 2¦1l¦1L¦1.real¦1.e¦1.2.3¦1e5x¦0xfg
1if 0else 2¦1or 2¦0xfor 1¦1in(1,)¦1and 1¦1not in ()¦1is 1¦1_000if 1 else 2¦1.if 1 else 2¦[1for x in (1,2)]¦1else
2+3*4¦(2+3)*4¦10-2-3¦100/10/2¦7//2¦-7//2¦7//-2¦7%3¦-7%3¦7%-3¦-7%-3¦7.5//2¦-7.5//2¦7.5%-2¦-7.5%2¦1e300*1e10¦5%3.5¦0.1+0.2
7/2¦6/3¦1/3¦-1/3¦10**18/3¦(10**400)/(10**399)¦1/(10**400)¦10**400/3¦0/-5¦2**53+1 == float(2**53)¦2**53 < 2**53+0.5
2**10¦2**-1¦-2**2¦(-2)**2¦2**3**2¦2**-1**2¦0**0¦2.5**2¦2**0.5¦10**-3¦10.0**308¦4**0.5¦1.1**-7¦(-2.0)**3¦0.0**0
1<<10¦-1<<3¦1024>>3¦-1>>5¦-5>>1¦6&3¦6|3¦6|True¦~True¦6^3¦-6&255¦True&False¦True^True¦True+True¦True*2.5¦-True
1/0¦1//0¦1%0¦1.0/0¦1.0//0¦1.0%0¦divmod(1,0)¦0**-1¦0.0**-1¦1<<-1¦1>>-1¦1.5<<1¦1.5&1¦10.0**309¦float(10**400)¦10**400*1.0¦~1.5
1+'a'¦'a'+1¦1+None¦[]+()¦()+[]¦-'a'¦+[]¦1@1¦'a'-'b'¦'a'*'b'¦'a'*1.5¦[1]*None¦{}+{}¦None*2¦1<'a'¦None<1¦[]<()¦1<None
""",
    "strings": r"""
'a'¦"b"¦'''c'''¦'''d''' '''e'''¦''¦""¦''''''¦'it''s'¦"double 'single' inside"¦'single "double" inside'¦'it\'s'¦'a' "b" 'c'¦'a' 'b' f'c'¦u'text'¦U'x'
r'a\tb\n'¦R'C:\temp\new'¦r'a\'b'¦r'\\'¦'C:\\temp'¦'\x41\x7a'¦'\u00e9\u2603'¦'\U0001F600'¦'\101\60'¦'\0'¦'\08'¦'\400'¦'\777'¦'\8'¦'\q'¦'\ '¦'\a\b\f\n\r\t\v\\\'\"'
'\N{SNOWMAN}'¦'\N{latin small letter a}'¦'\N{CJK UNIFIED IDEOGRAPH-4E00}'¦'\N{HANGUL SYLLABLE GAG}'¦'\N{no such name}'¦'\N'¦'\N{}'¦'\N{x'¦rb'\N{x}'
'\x4'¦'\x'¦'\u123'¦'\U00110000'¦'\U0000'¦b'\x'¦b'\x4'¦b'é'¦'unclosed¦"unclosed¦'''unclosed¦'a"¦'\'
b'abc'¦B'x'¦br'\n'¦Rb'\n'¦b'\xff\x00\101'¦b'a' b'b'¦b'a' 'b'¦'a' b'b'¦f'a' b'b'¦fb'a'¦bf'a'¦ur'a'¦ub'a'¦uf'a'¦b'\u1234'¦b''¦b'a'+b'b'¦b'ab'*2¦b'abc'[0]¦b'abc'[1:]¦97 in b'a'¦b'a' in b'cab'
'a'+'b'¦'ab'*3¦3*'ab'¦'ab'*0¦'ab'*-1¦'log' + '-' 'x' + '.txt'¦'a' * 2 + 'b'¦'😀'*2¦len('😀')¦len('e\u0301')¦'a😀b'[1]¦'a😀b'[::-1]¦'\ud800'
'abc'[0]¦'abc'[-1]¦'abc'[3]¦'abc'[-4]¦'abc'[1:]¦'abc'[:-1]¦'abc'[::-1]¦'abcdef'[1:5:2]¦'abcdef'[5:1:-2]¦'abc'[10:]¦'abc'[:10]¦'abc'[-10:2]¦'abc'[::0]¦'abc'[True]¦'abc'['a']¦'abc'[1.0]¦'abc'[None]¦'abc'[None:None]¦'abc'[0,1]¦'abc'[0:1,]¦'abc'[-2**70:2**70]
'x' in 'axb'¦'' in ''¦'ab' not in 'cab'¦1 in 'a'¦'a' < 'b'¦'a' < 'B'¦'ab' < 'abc'¦'\uffff' < '😀'¦'a' == 'a'¦'a' != b'a'¦'a' is 'a'
""",
    "str methods": r"""
'Hello'.upper()¦'Hello'.lower()¦'hELLO wORLD'.title()¦"they're bill's".title()¦'hELLO'.capitalize()¦'hELLO'.swapcase()¦'Straße'.casefold()¦'ß'.upper()¦'ǆ'.title()¦'ﬁ'.capitalize()¦'ΣΑΣ'.lower()¦'ΑΣ Σ'.swapcase()¦'ΑΣΑ ΑΣ'.title()¦'İ'.lower()¦'ŉ'.title()¦'ᾳ'.title()¦'ა'.title()¦'Ꭰ'.casefold()¦'ı'.casefold()¦'ẞ'.casefold()
'  a b '.strip()¦'  a '.lstrip()¦' a  '.rstrip()¦'xxaxx'.strip('x')¦'abcba'.strip('ab')¦'a'.strip('')¦'\x1c\x85\u2003a\ufeff'.strip()¦'a'.strip(1)¦' a '.strip(None)
'a,b,,c'.split(',')¦' a  b '.split()¦'a b c'.split(' ', 1)¦' a b c'.split(None, 1)¦'a b c'.split(maxsplit=1)¦''.split()¦''.split(',')¦'a'.split('')¦'a,b,c'.rsplit(',', 1)¦' a b  c '.rsplit(None, 1)¦'aaa'.split('aa')¦'aaa'.rsplit('aa')¦'a b'.split(sep='b')¦'a'.split(1)¦'a,b'.split(',', '1')
'a\nb\r\nc\x0bd\x1ce\u2028f'.splitlines()¦'a\n'.splitlines(True)¦'a\n\nb'.splitlines(keepends=1)¦''.splitlines()¦'k=v=w'.partition('=')¦'k=v=w'.rpartition('=')¦'k'.partition('=')¦'k'.rpartition('=')¦'k'.partition('')
'-'.join(['a','b'])¦''.join(())¦','.join('abc')¦','.join({'k': 1})¦','.join([1])¦','.join(1)¦'a'.join(x for x in 'bcd')
'aXbX'.replace('X','-')¦'aXbX'.replace('X','-',1)¦'aXbX'.replace('X','-',count=1)¦'abc'.replace('','-')¦'abc'.replace('','-',2)¦''.replace('','x')¦'abc'.replace('b','')¦'a'.replace('a',1)¦'aaa'.replace('aa','b')¦'a'.replace('a')
'abcabc'.find('c')¦'abcabc'.find('c',3)¦'abcabc'.find('x')¦'abc'.find('')¦'abc'.find('',3)¦'abc'.find('',4)¦'abcabc'.rfind('c')¦'abc'.index('d')¦'abc'.rindex('c')¦'abcabc'.count('bc')¦'aaa'.count('aa')¦'abc'.count('')¦'a😀b'.find('b')¦'abc'.find('b',-1)¦'abc'.find('b',None,None)¦'abc'.find(1)
'abc'.startswith('ab')¦'abc'.startswith(('x','a'))¦'abc'.startswith('b',1)¦'abc'.startswith(())¦'abc'.endswith('bc')¦'abc'.endswith('b',0,2)¦'abc'.startswith('',4)¦'a'.startswith(1)¦'abc'.removeprefix('a')¦'abc'.removesuffix('c')¦'abc'.removesuffix('')¦'abc'.removeprefix('x')
'a'.center(5)¦'ab'.center(5,'*')¦'abc'.center(6,'-')¦'a'.ljust(3,'.')¦'a'.rjust(3)¦'42'.zfill(5)¦'-42'.zfill(5)¦'+'.zfill(3)¦''.zfill(2)¦'a'.ljust(1)¦'a'.center(3,'ab')¦'a'.center('3')¦'😀'.rjust(3,'-')¦'a\tb'.expandtabs()¦'a\tb\n\tc'.expandtabs(4)¦'\t'.expandtabs(0)
'12'.isdigit()¦''.isdigit()¦'²'.isdigit()¦'²'.isdecimal()¦'½'.isnumeric()¦'五'.isnumeric()¦'٣'.isdecimal()¦'abc'.isalpha()¦'ab1'.isalnum()¦'é'.isalpha()¦'a b'.isalpha()¦'abc'.islower()¦'aBc'.islower()¦'1'.islower()¦'ABC1'.isupper()¦'Ab Cd'.istitle()¦'AB'.istitle()¦' \t'.isspace()¦'\x1f'.isspace()¦'a_1'.isidentifier()¦'1a'.isidentifier()¦'a\n'.isprintable()¦''.isprintable()¦'é'.isascii()
'é'.encode()¦'é'.encode('latin-1')¦'é'.encode('ascii')¦'é'.encode('ascii','replace')¦'é☃'.encode('ascii','xmlcharrefreplace')¦'a'.encode('utf-16-le')¦'a'.encode('nope')¦'a'.encode(errors='ignore')¦b'\xc3\xa9'.decode()¦b'\xe9'.decode('latin-1')¦b'\xff'.decode()¦b'\xff'.decode('utf-8','replace')¦b'\x01\xff'.hex()¦'a'.encode(1)¦'a'.encode(None)
'a'.nope¦'a'.nope()¦'a'.upper(1)¦'a'.upper(x=1)¦'a'.center()¦'a'.ljust(width=3)¦str.upper('a')¦str.upper(1)¦str.upper()¦str.join('-', 'ab')¦'a'.upper()()
""",
    "formatting": r"""
'%s.log' % 'a'¦'%s-%d' % ('x', 3)¦'%03d|%5s|%-5s|' % (7, 'ab', 'cd')¦'%(a)s/%(b)s' % {'a': 1, 'b': 2}¦'100%%' % ()¦'%x %o %.2f' % (255, 8, 1.5)¦'%r %a' % ('é', 'é')¦'%c%c' % (65, 'b')¦'%e %g' % (12345.678, 0.00001)¦'%+d % d' % (1, 2)¦'%#x %#o' % (255, 8)¦'%5.1f|%-8.3e|' % (3.14159, 3.14159)¦'%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159)¦'%i%u' % (1, 2)¦'%s' % None¦'%s' % [1]¦'%s' % ((1,),)¦'%d' % True¦'%d' % 3.9¦'%s' % 1.0¦'%%%s' % 'x'
'%s %s' % 'a'¦'%s' % ('a','b')¦'a' % 1¦'%d' % 'a'¦'%x' % 1.5¦'%(a)s' % {}¦'%(a)s' % 1¦'%(a)s %s' % {'a': 1}¦'%z' % 1¦'%' % 1¦'%(a' % {}¦'%c' % 'ab'¦'%c' % -1¦'%f' % 'a'¦'%*d' % ('a', 1)¦'a' % {}¦'a' % []¦'%s' % {}¦'%s' % ()¦'%d' % None¦'a' % {'b': 1}
'{}-{}'.format('a', 'b')¦'{1}{0}{1}'.format('a', 'b')¦'{name}.log'.format(name='app')¦'{:>4}|{:<4}|{:^5}|'.format('a', 'b', 'c')¦'{:04d}'.format(42)¦'{{}}{0}'.format(1)¦'{0[0]}{0[1]}'.format(['a','b'])¦'{0[k]}'.format({'k': 1})¦'{0.real}'.format(5)¦'{:{}}|'.format('a', 5)¦'{:{w}.{p}f}'.format(3.14159, w=8, p=2)¦'{!r}'.format('a')¦'{0!s:>5}'.format(1)¦'{:,}'.format(1234567)¦'{:_x}'.format(65535)¦'{:%}'.format(0.25)¦'{:+.1e}'.format(12345.0)¦'{:*^9}'.format('x')¦'{:=+5d}'.format(3)¦'{:c}'.format(65)¦'{:b}'.format(5)¦'{:#b}'.format(5)¦'{:n}'.format(5)¦'{:z.0f}'.format(-0.1)¦'{}'.format(*[1])¦'{a}'.format(**{'a': 1})¦'{a}{b}'.format_map({'a': 1, 'b': 2})¦'{:}'.format(None)¦'{0}{0}'.format('a')
'{}'.format()¦'{1}'.format(1)¦'{a}'.format()¦'{'.format()¦'}'.format()¦'{}{0}'.format(1)¦'{0}{}'.format(1)¦'{:d}'.format('a')¦'{:s}'.format(1)¦'{!x}'.format(1)¦'{:5}'.format(None)¦'{:5}'.format([])¦'{0.nope}'.format(1)¦'{0[5]}'.format([1])¦'{0[a]}'.format([1])¦'{:.2d}'.format(1)¦'{:,s}'.format('a')¦'{:q}'.format(1)¦'{:>{}'.format(1)¦'{0.__class__}'.format(1) if 0 else 1
f'plain'¦f'{1+1}'¦f'{os.environ["LOG_NAME"]}.log'¦f'{5:03d}'¦f'{{x}}'¦f'{{{1}}}'¦f'{"x"!r}'¦F'{"ab":>5}¦'¦f'a{1}b{2}c' 'd'¦'a' f'{"b"}'¦'a{' f'{1}' '}'¦rf'\d{3}'¦fr'{1}\n'¦f'{None} {True}'¦f'{1:{2}}'¦f'{1.5:{9}.{3}f}'¦f'{"a":{"*"}^{5}}'¦f'{1!r:>{3}}'¦f'{1 if 1 else 2:>5}'¦f'{(lambda)}'¦f'{[i for i in (1,2)]}'¦f'{ {1:2}[1] }'¦f'{1,}'¦f'{1,2}'¦f'{*(1,2),}'¦f'{not 1}'¦f'{-1}'¦f'{"a" "b"}'¦f'{f"{f"{1}"}"}'¦f'{'a'}'¦f'{"\n"}'¦f'{1:%}'¦f'{1:,}'¦f'{1==1}'¦f'{1!=1}'¦f'{1<=1}'¦f'{1:=5}'¦f'{1:=+5}'¦f'{True:5}'¦f'{1.0}'¦f''¦f'\{1}'¦f'\x7bx'¦f'{"é"!a}'¦f'{1:{{}}}'
f'{1=}'¦f'{ 1 + 1 = }'¦f'{"a"=}'¦f'{"a"=!s}'¦f'{"a"=:>5}'¦f'{1=!r:^7}'¦f'{1 =}'¦f'{1,=}'¦f'{"a"+"é"=}'
f'{'¦f'}'¦f'{}'¦f'{ }'¦f'{!r}'¦f'{:5}'¦f'{1'¦f'{1:'¦f'{1!r'¦f'{1!z}'¦f'{1!}'¦f'{1! r}'¦f'{1!rr}'¦f'{1!r!s}'¦f'{1:>5¦f'{1}}'¦f'{a b}'¦f'{1=2}'¦f'{(1}'¦f'{1)}'¦f'{[1}'¦f'{*()}'¦f'{**{}}'¦f'{lambda x: 1}'¦f'{yield}'¦f'{1:{2:{3:{4}}}}'¦f'{1;2}'¦f'{1 #}'¦f'{1!s=}'¦f'{{1}'¦f'{1:{}}'¦f'{1:q}'¦f'{None:5}'¦f'{1:{'¦f'\N'¦f'{1:}}'
""",
    "containers": r"""
()¦(1,)¦(1,2)¦(1,2,)¦1,¦1,2¦((),)¦(1)¦[]¦[1,]¦[1,'two',None]¦{}¦{'a':1}¦{'a':1,}¦{'a':1,'a':2}¦{1:'a',1.0:'b',True:'c'}¦{(1,2):3}¦{1}¦{1,1.0,True}¦{*[1],*[1]}¦[*'ab',1]¦(*[1],)¦[*range(3)]¦{**{'a':1},'a':2}¦{'a':1,**{'a':2}}¦{'k':{'n':None}}¦(((1,2),(3,(4,))),)¦[[]]*2¦set()¦{None:1}
(,)¦[,]¦{,}¦(1,,2)¦[1,,2]¦{1:2,,3:4}¦{1:}¦{:1}¦{:}¦{1:2,3}¦{1,2:3}¦(1 2)¦('a' 1)¦(*[1])¦*[1]¦*[1],2¦[*1]¦{**1}¦{**[1]}¦{*1}¦{**{},1}¦{1,**{}}¦{[]}¦{{}}¦{[]:1}¦{{1}:1}¦{(1,[]):1}¦(*1 or 2,)
(1,2)+(3,)¦[1]+[2]¦(1,)*3¦[0]*3¦2*[1,2]¦[1,2,3][0]¦[1,2,3][-1]¦[1,2,3][3]¦[1,2,3][1:]¦[1,2,3][::-1]¦(1,2,3)[:2]¦(1,2,3)[::2]¦[1][True]¦[1]['a']¦[1][None]¦[1][1.0]¦{'a':1}['a']¦{'a':1}['b']¦{1:2}[1.0]¦{1:2}[True]¦{}[0]¦{}[[]]¦[][0]¦()[0]¦[1,2][0:1,]¦5[0]¦None[0]¦{1}[0]¦range(5)[-1]¦range(0,10,3)[1:]¦range(3)[5]
1 in [1]¦1 in (1.0,)¦1 in {1:2}¦1 in {1}¦'a' in ['ab']¦None in [None]¦[] in [[]]¦[] in {}¦1 in 5¦1 in None¦1 in range(3)¦1.0 in range(3)¦1.5 in range(3)¦'a' in range(3)¦2 not in (1,2)
[1,2]==[1,2]¦[1]==(1,)¦(1,2)<(1,3)¦(1,)<(1,0)¦[1,'a']<[1,'b']¦[1]<['a']¦{1:2}=={1.0:2.0}¦{1,2}=={2,1}¦{1}<{1,2}¦{1}<=  {1}¦{1}<{2}¦{1,2}>{1}¦{1}==frozenset([1])¦range(3)==range(0,3,1)¦()is()¦[]is[]¦{}=={}¦{}<{}¦b'a'<b'b'¦(1,[2])==(1,[2])
{1,2}|{2,3}=={1,2,3}¦{1,2}&{2,3}¦{1,2}-{2}¦{1,2}^{2,3}=={1,3}¦{'a':1}|{'b':2}¦{'a':1}|{'a':2}¦{1}|[1]¦{'a':1}&{'a':1}¦{1}+{2}¦frozenset([1])|{2}=={1,2}
[1,2,1].count(1)¦[1,2].index(2)¦[1,2].index(3)¦(1,2).index(1,1)¦(1,2,1).index(1,1)¦[1].copy()¦{'a':1}.get('a')¦{'a':1}.get('b')¦{'a':1}.get('b',0)¦{'a':1}.get([])¦list({'a':1}.keys())¦list({'a':1}.values())¦list({'a':1}.items())¦{'a':1}.copy()¦{'a':1}.items()¦{'a':1}.keys()¦{1:2}.keys()=={1}¦len({1:2}.values())¦{}.get()¦{'a':1}.get(key='a')
[].nope¦{}.nope¦().nope¦None.nope¦(1).nope¦1.5.nope¦range(3).start¦range(1,9,2).step¦range(3).nope¦(5).real¦(5).imag¦(5).numerator¦(5).bit_length()¦True.real¦(2.0).is_integer()¦(2).is_integer()¦(2.5).real
""",
    "logic": r"""
'a' if True else 'b'¦1 if 0 else 2¦1 if 0 else 2 if 0 else 3¦1,2 if 0 else 3¦not 0¦not not 1¦not 1 == 2¦True and not False¦'' or 'fallback'¦'a' and 'b'¦0 and 1¦0 or ''¦None or 0 or []¦1 or 1/0¦0 and 1/0¦1 if 1 else 1/0¦1 < 2 < 3¦1 < 3 < 2¦1 < 2 > 1¦1 == 1 in [1]¦3 == 3.0¦1 == True¦'a' != 'b'¦None is None¦None is not None¦1 is not None¦True is True¦[] or {} or () or set() or range(0) or 0.0 or b'' or 'x'¦1 > 2 < 1/0¦None == 0¦not -1¦not []¦not 'a'¦1 if [] else 2¦'a' < 'b' < 'c'
1 if 2¦1 if 2 else¦if 1 else 2¦1 else 2¦not¦- not 1¦1 < not 2¦1 and¦or 1¦1 in¦a not 1¦is 1¦1 is is 1¦1 not 1¦1 <> 2¦1 = 1¦x = 1¦1 == ¦x := 1¦== 1¦1 if 1 if 1 else 2 else 3
""",
    "calls": r"""
len('four')¦len([])¦len({'a':1})¦len(range(10))¦len(b'ab')¦len(5)¦len()¦len('a','b')¦max(3,9,4)¦max('abc')¦max([])¦max([],default=0)¦max(1)¦max()¦min([5,2])¦min('b','a')¦max('aa','b',key=len)¦max(1,'a')¦max(1,2,default=3)¦sum([1,2,3])¦sum([0.1]*3)¦sum([[1],[2]],[])¦sum(['a'])¦sum(['a'],'')¦sum([],5)¦sum([1],start=2)¦sorted([3,1,2])¦sorted('bca',reverse=True)¦sorted(['b','A'],key=str.lower)¦sorted([1,'a'])¦sorted([(2,'a'),(1,'b')])¦sorted({'b':1,'a':2})
int('12')¦int('ff',16)¦int('0xff',16)¦int('0xff',0)¦int('0b11',0)¦int('010',0)¦int('010')¦int(' 7 ')¦int('1_0')¦int('-5')¦int('+5')¦int('z',36)¦int(3.9)¦int(-3.9)¦int(True)¦int()¦int('٣')¦int(b'12')¦int('ten')¦int('')¦int('1.5')¦int('1__0')¦int('_1')¦int(None)¦int([])¦int('1',1)¦int('1',37)¦int(1,10)¦int('9',8)¦int(float('inf'))¦int(float('nan'))¦int('0x')¦int('12',base=8)¦int(x=1)
float('2.5')¦float('1e3')¦float(' -inf ')¦float('nan')¦float('Infinity')¦float('1_0.5')¦float('.5')¦float('5.')¦float(3)¦float(True)¦float()¦float('')¦float('.')¦float('1e')¦float('0x1')¦float('a')¦float(None)¦float('1__0')¦float('infinit')¦float('e5')
str(3)¦str(True)+str(None)¦str(1.0)¦str(1e16)¦str([1,'a'])¦str((1,))¦str({'a':1})¦str()¦str('a')¦str(b'a')¦str(b'a','utf-8')¦str('a','utf-8')¦str(b'\xff','ascii','replace')¦str(object=5)¦str(1,2)¦repr('a')¦repr("it's")¦repr('\n\x00é\u200b')¦repr(1.0)¦ascii('é☃😀')¦repr(())¦repr({1})¦repr(b"a'")¦repr(range(3))¦repr(...)
bool('')¦bool('a')¦bool()¦bool([0])¦list('ab')¦list()¦list((1,2))¦list({'a':1})¦list(1)¦tuple('ab')¦tuple()¦tuple([1])¦dict()¦dict(a=1,b='x')¦dict([('a',1)])¦dict({'a':1},b=2)¦dict(['ab'])¦dict([1])¦dict(['abc'])¦dict(1)¦dict(**{'a':1})¦dict(a=1,**{'a':2})¦dict(**{1:2})¦set('aa')¦frozenset('a')¦frozenset()¦bytes(3)¦bytes([65,66])¦bytes('é','utf-8')¦bytes('a')¦bytes([256])¦bytes(-1)¦bytes()¦range(3)¦list(range(2,8,3))¦list(range(3,0,-1))¦range(1,2,0)¦range()¦range(1.0)¦range(3)[1]
abs(-3)¦abs(-1.5)¦abs(True)¦abs('a')¦round(3.7)¦round(2.5)¦round(3.5)¦round(-2.5)¦round(2.675,2)¦round(1234.5,-2)¦round(15,-1)¦round(25,-1)¦round(1.5,0)¦round(5,2)¦round(1.25,1)¦round(0.5)¦round(-0.4)¦round(1e300,2)¦round(float('inf'))¦round(float('nan'))¦round('a')¦round(1.5,None)¦round(number=2.4)¦divmod(7,3)¦divmod(-7,3)¦divmod(7.5,2)¦pow(2,10)¦pow(2,-1)¦pow(3,4,5)¦pow(3,-1,7)¦pow(2,-1,4)¦pow(2,3,0)¦pow(2.0,3,5)¦chr(65)¦chr(0x1F600)¦chr(-1)¦chr(0x110000)¦ord('a')¦ord('😀')¦ord('')¦ord('ab')¦ord(b'a')¦hex(255)¦hex(-255)¦oct(8)¦bin(5)¦hex(1.5)¦bin(True)
any([0,1])¦any([])¦all([])¦all([1,0])¦any(x>1 for x in (1,2))¦list(zip('ab',(1,2)))¦list(zip('ab',(1,)))¦list(zip('ab',(1,),strict=True))¦list(zip())¦list(zip('a',strict=1))¦list(enumerate('ab'))¦list(enumerate('ab',1))¦list(enumerate('ab',start='a'))¦list(reversed([1,2]))¦list(reversed('ab'))¦list(reversed({1}))¦list(map(str,(1,2)))¦list(map(max,(1,5),(3,4)))¦','.join(map(str,range(3)))¦list(map(str.upper,'ab'))¦list(map(None,'a'))¦list(filter(None,[0,1]))¦list(filter(str.isdigit,'a1'))¦map(str)¦isinstance(1,int)¦isinstance(True,int)¦isinstance('a',(int,str))¦isinstance(1.0,int)¦isinstance(1,5)¦callable(len)¦callable(1)¦format(3.14159,'.2f')¦format('a','>3')¦format(1)¦format(1,'q')¦format(1,2)
len(*['ab'])¦max(*[1,2],3)¦dict(a=1,)¦dict(*[],**{})¦len(*5)¦len(**{})¦dict(**5)¦len(¦len)¦len(a¦dict(a=1,a=2)¦dict(a=1,2)¦dict(**{},2)¦dict(**{},*[])¦dict(a=1,*[])¦dict(a.b=1)¦dict((a)=1)¦dict(True=1)¦dict(1=2)¦dict(=1)¦dict(a=)¦dict(,)¦dict(1,,2)¦dict(*)¦dict(**)¦max(x for x in [1],)¦max((x for x in [1]),)¦max(1, x for x in [1])¦max(x for x in (1,2))¦5()¦'a'()¦None()¦len()()¦(1,2)(3)
""",
    "comprehensions": r"""
[x*2 for x in (1,2)]¦[x for x in range(5) if x%2]¦[x for x in range(9) if x>2 if x<5]¦[(x,y) for x in (1,2) for y in 'ab']¦[x for y in [[1],[2]] for x in y]¦{x:x*x for x in (1,2)}¦{x for x in (1,1)}¦list(x for x in 'ab')¦sum(x for x in range(4))¦[a+b for a,b in [(1,2),(3,4)]]¦[c for a,*c in ['abc']]¦[a for (a,b),c in [((1,2),3)]]¦[a for [a,b] in [(1,2)]]¦[x if x else 'n' for x in (0,1)]¦[[y for y in range(x)] for x in (1,2)]¦{k:v for k,v in {'a':1}.items()}¦[x for x in 'abc'][1]¦'-'.join(c.upper() for c in 'ab')¦[x for x, in [(1,)]]¦[len for len in (1,)]¦[x for x in [x for x in (1,2)]]¦[*(x for x in (1,2))]¦{**{x:1 for x in 'a'}}
[x for x in 5]¦[x for x in nope]¦[1 for z in [1] if q for q in [1]]¦[x for x in x]¦[a for a,b in [(1,)]]¦[a for a,b in [(1,2,3)]]¦[a for a,*b in [()]]¦[a for a,b in [1]]¦(x for x in 5)¦list(1/0 for x in [1])¦{x:1 for x in [[]]}
[x, y for x in (1,2)]¦[x for x in 1,2]¦[for x in y]¦[x for]¦[x for x]¦[x for x in]¦[x for 1 in y]¦[x for x+1 in y]¦[x for None in y]¦[*x for x in y]¦{**x for x in y}¦[x for x in y if]¦[x for x in y else 1]¦[x async for x in y]¦{x:x, for x in y}¦[x for *x in y]¦[x for __debug__ in y]¦(x for x in y for)¦[await x for x in y]
""",
    "layout": r"""
  1¦	1¦1 # c¦1#c¦'# no comment'¦(1, # one␤    2)¦(1,␤␤␤2)¦[␤1␤]¦1\␤+2¦\␤1¦'a' \␤ 'b'¦('a'␤'b')¦1␤¦1␤␤¦1␤# c¦1␤ # c¦'a\␤b'¦'''a␤b'''¦␤1¦ ␤1¦#c␤1¦(␤#c␤1)¦{'a':␤1}¦f'''{␤1␤}'''¦len(␤'a'␤)¦1 ;¦1;¦1␤2¦1␤  2¦␤ 1¦'a'␤'b'¦'a␤b'¦¦#¦␤¦1\¦1\ ␤¦1\␤¦$¦?¦!¦`1`¦1 ! 2¦1 +¦+¦*¦.¦..¦....¦. . .¦1.¦x.¦x..y¦:¦1:2¦(:)¦->¦=¦@¦a@¦1␤ ¦→¦“a”¦a，b¦²¦x²¦( sys . stdout , )¦(	1	,	)
""",
    "names": r"""
True¦False¦None¦...¦Ellipsis¦__debug__¦true¦false¦null¦nope¦None.x¦INFO¦DEBUG¦CRITICAL + 1¦WARN == WARNING¦handlers.SYSLOG_UDP_PORT¦handlers.DEFAULT_TCP_LOGGING_PORT + 1¦handlers.SysLogHandler.LOG_USER¦handlers.SysLogHandler.LOG_LOCAL7¦handlers.SysLogHandler.nope¦handlers.nope¦logging¦logging.INFO¦json¦datetime¦Path¦LOG_LOCAL0¦process¦console¦stdout¦ｌｅｎ('a')¦é¦[é for é in 'a']¦_¦match¦case
sys.stdout¦sys.stderr¦(sys.stdout,)¦[sys.stderr]¦{'stream': sys.stdout}¦sys.nope¦sys.byteorder¦sys.maxsize¦sys.maxunicode¦sys.version_info[0]¦sys.version_info >= (3, 8)¦sys.version_info.minor¦sys.getdefaultencoding()
import os¦from x import y¦def f(): pass¦class A: pass¦return 1¦yield 1¦(yield)¦(yield from x)¦await x¦lambda¦assert 1¦del x¦pass¦raise x¦with x: y¦for x in y: z¦while 1: 2¦try: x¦global x¦break¦print 'a'¦exec 'a'¦True = 1¦None = 1¦a = b¦a += 1¦@a¦async x¦nonlocal x¦else¦in¦is¦and¦not in
(1¦[1¦{1¦1)¦1]¦1}¦(1]¦[1)¦{1)¦(1}¦((1)¦(1))¦'a¦f'a¦f'{¦(1,¦[1,¦{1:¦len('a'
""",
    "os and time": r"""
os.path.join('logs','app.log')¦os.path.join('a','b','c')¦os.path.join('a/','b')¦os.path.join('a','/b')¦os.path.join('','a')¦os.path.join('a','')¦os.path.join('a','','b')¦os.path.join('/')¦os.path.join()¦os.path.join('a',1)¦os.path.join(*['a','b'])¦os.path.basename('a/b.log')¦os.path.basename('a/')¦os.path.dirname('a/b.log')¦os.path.dirname('/a')¦os.path.dirname('a')¦os.path.dirname('//a')¦os.path.split('a//b')¦os.path.splitext('a.tar.gz')¦os.path.splitext('.bashrc')¦os.path.splitext('a.d/b')¦os.path.splitext('...a.b')¦os.path.normpath('a/./b/../c//d')¦os.path.normpath('')¦os.path.normpath('../..')¦os.path.normpath('/..')¦os.path.normpath('//a')¦os.path.normpath('///a')¦os.path.isabs('/a')¦os.path.isabs('a')¦os.path.abspath('/a/../b')¦os.path.relpath('/a/b','/a/c')¦os.path.relpath('/a','/a')¦os.path.relpath('')¦os.path.expanduser('~/logs')¦os.path.expanduser('~')¦os.path.expanduser('a~')¦os.path.expanduser('~nobody-of-this-name/x')¦os.path.expandvars('$LOG_DIR/${LOG_NAME}.log')¦os.path.expandvars('$NOPE ${NOPE} $ ${')¦os.path.expandvars('$LOG_NAME$EMPTY$LOG_NAMEx')¦os.path.normcase('A/b')¦os.path.exists('/no/such')¦os.path.isfile('/')¦os.path.isdir('/')¦os.path.islink('/')¦os.path.exists('\0')¦os.path.realpath('/no/../such')¦os.path.nothing('a')¦os.path.sep¦os.path.curdir + os.path.pardir¦os.path.basename(1)¦os.path.join('a', p='b')
os.environ['LOG_NAME']¦os.environ['NOPE']¦os.environ.get('LOG_NAME')¦os.environ.get('NOPE')¦os.environ.get('NOPE','fallback')¦os.getenv('LOG_NAME','x')¦os.getenv('NOPE')¦os.getenv('NOPE','y') + '.log'¦os.getenv(1)¦os.environ.get('NOPE') + '.log'¦'LOG_NAME' in os.environ¦'NOPE' not in os.environ¦int(os.environ['LOG_SIZE'])*2¦int(os.environ.get('NOPE'))¦os.environ.NOPE¦len(os.environ) > 1¦'on' if os.environ.get('DEBUG') == '1' else 'off'¦os.environ.get('EMPTY') or 'default'¦os.sep¦os.linesep¦os.name¦os.curdir¦os.pardir¦os.devnull¦os.pathsep¦os.extsep¦os.altsep¦isinstance(os.getpid(), int)¦os.getcwd() == os.path.abspath('.')¦os.nothing
time.strftime('app-%Y%m%d.log', time.gmtime(0))¦time.strftime('%Y-%m-%d %H:%M:%S', (2024, 2, 29, 3, 4, 5, 3, 60, 0))¦'x-' + time.strftime('%j', time.gmtime(86400*40)) + '.log'¦time.strftime('')¦time.strftime('%%')¦len(time.strftime('%Y%m%d'))¦time.strftime(1)¦time.strftime()¦time.strftime('%Y', 1)¦time.strftime('%Y', (2024,))¦time.strftime('%Y', (2024,13,1,0,0,0,0,1,0))¦time.strftime('%Y', [2024,1,1,0,0,0,0,1,0])¦time.gmtime(0)¦time.gmtime(0)[0]¦time.gmtime(0)[:3]¦time.gmtime(0).tm_yday¦time.gmtime(0).nope¦'%04d-%02d-%02d' % time.gmtime(0)[:3]¦time.gmtime(1.9).tm_sec¦time.gmtime('a')¦time.gmtime(1e30)¦time.asctime(time.gmtime(0))¦time.asctime((2024,2,9,3,4,5,4,40,0))¦time.ctime(0)¦time.mktime(time.gmtime(0))¦time.mktime((2024,1,1,0,0,0,0,1,0))¦time.localtime(0).tm_year¦isinstance(time.time(), float)¦time.time() > 1.7e9¦time.timezone¦time.altzone¦time.daylight¦time.tzname¦time.nothing¦len(time.gmtime(0))¦time.gmtime(0) == (1970,1,1,0,0,0,3,1,0)¦f'{time.gmtime(0).tm_year:04}'
""",
}


def shown(value):
    """The repr, with the streams by name and sets in an order that does not depend on hashes."""
    if value is sys.stdout or value is sys.stderr:
        return value.name
    if isinstance(value, (set, frozenset)) and len(value) > 1:
        raise AssertionError(f"the order of {value} is nobody's")
    if type(value) in (tuple, list):
        inner = ", ".join(map(shown, value)) + ("," if len(value) == 1 and type(value) is tuple else "")
        return f"({inner})" if type(value) is tuple else f"[{inner}]"
    if type(value) is dict:
        return "{" + ", ".join(f"{shown(k)}: {shown(v)}" for k, v in value.items()) + "}"
    return repr(value)


BASES = {"IndentationError": "SyntaxError", "UnboundLocalError": "NameError"}


def outcome(source):
    try:
        return {"repr": shown(eval(source, dict(vars(logging))))}
    except Exception as error:
        name = type(error).__name__
        return {"error": BASES.get(name, name)}


def rows(text):
    for source in text.strip("\n").replace("\n", "¦").split("¦"):
        yield {"expression": source.replace("␤", "\n"), **outcome(source.replace("␤", "\n"))}


recorded = {group: list(rows(text)) for group, text in GROUPS.items()}
target = pathlib.Path(__file__).parent.parent / "fixtures" / "python" / "expressions.json"
lines = [
    f"{json.dumps(group)}: [\n" + ",\n".join(json.dumps(row) for row in group_rows) + "\n]"
    for group, group_rows in recorded.items()
]
target.write_text("{\n" + ",\n".join(lines) + "\n}\n")
