/**
 * What the time zones of the tz database (2025b, public domain) call their offsets. Made by scripts/zone-table.mjs.
 *
 * A line is ` names |types|stretches`. A type is `abbreviation:offset`, the offset in seconds east of Greenwich, base 36,
 * with `*` for daylight saving time; stretches refer to types by letter, A being the first. A stretch is its start, in
 * quarters of an hour (base 36; seconds after a `'`) since the start before it, the first since 1800-01-01; and its types. Up
 * to the `;` a stretch has one type, and the zone's clock is what it says. After the `;` JavaScript's Date knows the clock,
 * and the offset picks the type.
 */

/** From this second on Date agrees with the tz database in every zone. */
export const DATE_AGREES_FROM = 828234000

/** The lines. */
export const ZONE_TABLE = `
 Africa/Abidjan Africa/Timbuktu Iceland |LMT:-qw,GMT:0|A'1mg7vewB;'u9rgl4B
 Africa/Accra |LMT:-1g,GMT:0,+0020:xc*,+0030:1e0,+0030:1e0*|A'1ogaapgB'24aamkC'1yhyoB'cjvlcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'cjvlcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'cjvlcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'cjvlcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'cjvlcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'ci0xcC'69weoB'683lcC'cloeoB'668xcC'cloeoB'1y8pcD2xryB3huyE91aBi02E91aBi2qE91aBi02E91aBi02E91aBi02E91aB;ait6B
 Africa/Addis_Ababa |LMT:760,ADMT:76w,EAT:8c0|A'10j63i0B'ymedb4C;'hkev6wC
 Africa/Algiers |LMT:kc,PMT:fl,WET:0,WEST:2s0*,CET:2s0,CEST:5k0*|A'1blj0roB'afgo4rC'2qx1nlD82oCcw0DelcCbc0DfmoCatcDg5cC9s0Dio0CaioD7c0Cdp1cD51gC79kE3318Fdx8Ed1gFcd4EslcC6zxgE5eykC;51s4CD5v3wEFC1vxgDCrhcE
 Africa/Asmara |LMT:778,AMT:778,ADMT:76w,EAT:8c0|A'10j63gsBf140C'o6mlccD;'hkev6wD
 Africa/Asmera Africa/Nairobi |LMT:6tg,+0230:6y0,EAT:8c0,+0245:7n0|A'1kja6ikB'aiwqjgC14ymB5942D46ynC;kluzC
 Africa/Bamako |LMT:-1hc,GMT:0,-01:-2s0|A'1mg7w5cB'bk956oCjrxgB;75x8B
 Africa/Bangui |LMT:3fw,WAT:2s0|A'1mg7r84B;'u9rkrwB
 Africa/Banjul |LMT:-330,BMT:-330,-01:-2s0,GMT:0|A'1mg7xr0Bfyw0C'4m1rp0D;kz98D
 Africa/Bissau |LMT:-2vw,-01:-2s0,GMT:0|A2c62sB;17l98BC
 Africa/Blantyre |LMT:6hc,ZMT:6ja,ZMT:6j0,CAT:5k0|A'1m7xiuoB'1j56m2C'5qqlcaD;'n86170D
 Africa/Brazzaville |LMT:2tw,WAT:2s0|A'1mg7ru4B;'u9rk5wB
 Africa/Bujumbura |LMT:5fs,CAT:5k0|A'1ayxx88B;'15r1ersB
 Africa/Cairo Egypt |LMT:5sl,EET:5k0,EEST:8c0*|A'1gkufjfB'krj48lC5rwBeisCbekBelgCfh8Bbk4CfukBb9gCfukBcasCeqkB8npgCanwBfpgCbbwBfpkCb9gBfukCb9gBfrwCb9gBfrwCb9gBfrwCb9gBfukCb9gBfrwCb9gBfrwCbc4Bfp8Cbc4BfrwCbc4Bfp8Cbc4B;6tcBC
 Africa/Casablanca |LMT:-1ek,+00:0,+01:2s0*,+01:2s0,+00:0*|A'1nediqkB'di7nxgC518B79gC4b18B3fesCad8Bch04C8ukB;1oysBCaoaoDBi71cCB7tk8DE
 Africa/Ceuta |LMT:-zg,WET:0,WEST:2s0*,CET:2s0,CEST:5k0*|A23wioBd198CbekB45hgCco4B15h8Ccg4BdzwCcysBeioCcyoBt1tcC8ukB;1oysBCaoaoDE
 Africa/Conakry |LMT:-2jg,GMT:0,-01:-2s0|A'1mg7x7gB'bk944kCjf9gB;7il8B
 Africa/Dakar |LMT:-388,-01:-2s0,GMT:0|A'1mg7xw8B'fcoa7sC;lhekC
 Africa/Dar_es_Salaam |LMT:79w,EAT:8c0,+0245:7n0|A'1wd7i24B'8ve49wC9rs1B;6rhnB
 Africa/Djibouti |LMT:7zo,EAT:8c0|A'1m6qw0cB;'uj8fzoB
 Africa/Douala |LMT:1so,WAT:2s0|A'1mg7svcB;'u9rj4oB
 Africa/El_Aaiun |LMT:-2g0,-01:-2s0,+00:0,+01:2s0*,+01:2s0,+00:0*|A'1xxleg0B;'isdxk0BCD10ow8EF
 Africa/Freetown |LMT:-2gc,FMT:-2gc,-01:-2s0,-0040:-1uo*,GMT:0|A'16sn14cBno2oC'a4v6zoD'681qoC'7vcxcD'awkeoC'7vcxcD'awkeoC'7vcxcD'ayf2oC'7vcxcD'awkeoC'7vcxcD'awkeoC'7vcxcD'e1j2oC'4qe9cD'7dqoC'16dy9cE;l3ekE
 Africa/Gaborone |LMT:4ss,SAST:460,CAT:5k0,CAST:8c0*|A'18d0gj8B'9h5hysCuh6uDdh8C;jdpgC
 Africa/Harare |LMT:5r0,CAT:5k0|A'1hu5wx0B;'yvtf30B
 Africa/Johannesburg |LMT:56o,SAST:460,SAST:5k0,SAST:8c0*|A'1c2g5hcB'5rpt0oCtq86Ddh8CdhgDdh8C;jdpgC
 Africa/Juba |LMT:5us,CAT:5k0,CAST:8c0*,EAT:8c0|A'1wd7jh8B;'kcrsisBCmkp4DB
 Africa/Kampala |LMT:604,EAT:8c0,+0230:6y0,+0245:7n0|A'1v26xzwB's8lo4CdiyqD6rjzB;9rpnB
 Africa/Khartoum |LMT:60w,CAT:5k0,CAST:8c0*,EAT:8c0|A'1wd7jb4B;'kcrsowBCmkp4DB
 Africa/Kigali |LMT:5kg,CAT:5k0|A'1yo4qfkB;'i1ulkgB
 Africa/Kinshasa |LMT:2u0,WAT:2s0|A'1f2iyi0B;'11ngdi0B
 Africa/Lagos |LMT:mn,GMT:0,+0030:1e0,WAT:2s0|A'1j21opdB'1kdnanA'2ve7ddC'2yfgknD;11tuqD
 Africa/Libreville |LMT:1r0,WAT:2s0|A'1mg7sx0B;'u9rj30B
 Africa/Lome |LMT:84,GMT:0|A'1cjbp3wB;'146nmw4B
 Africa/Luanda |LMT:2g8,LMT:2es,WAT:2s0|A'1c0huvsB'afpx08C;17l9gC
 Africa/Lubumbashi |LMT:534,WAT:2s0,CAT:5k0|A'1f2iw8wB'bpwyb4C;11casC
 Africa/Lusaka |LMT:58k,CAT:5k0|A'1hu5xfgB;'yvtekkB
 Africa/Malabo |LMT:1mk,GMT:0,WAT:2s0|A'1mg7t1gB'r44sakC;4jmoC
 Africa/Maputo |LMT:616,CAT:5k0|A'1kvvwmuB;'vu3fd6B
 Africa/Maseru |LMT:53c,SAST:5k0,SAST:8c0*|A'1hu5xkoB'l5xrrcCdh8B;jdpgB
 Africa/Mbabane |LMT:5rc,SAST:5k0|A'1hu5wwoB;'yvtf3cB
 Africa/Mogadishu |LMT:8eg,EAT:8c0,+0230:6y0|A'1cyyflkB'je91egCjjheB;9rpmB
 Africa/Monrovia |LMT:-1zw,MMT:-1zw,MMT:-226,GMT:0|A'16sn0nwBrxc0C;'qj6zc4CD
 Africa/Ndjamena |LMT:2sc,WAT:2s0,WAST:5k0*|A'1mg7rvoB;'u9rk4cBC
 Africa/Niamey |LMT:e4,-01:-2s0,GMT:0,WAT:2s0|A'1mg7u9wB'bk99u4Cjf98D;7ilcD
 Africa/Nouakchott |LMT:-2yc,GMT:0,-01:-2s0|A'1mg7xmcB'bk93poCk3usB;6tzwB
 Africa/Ouagadougou |LMT:-a4,GMT:0|A'1mg7uy4B;'u9rh1wB
 Africa/Porto-Novo |LMT:hg,GMT:0,WAT:2s0|A'1mg7u6kB'bk975gC;qxuoC
 Africa/Sao_Tome |LMT:18w,LMT:-1p9,GMT:0,WAT:2s0|A'17u6s34B'em12kwC;17l9cCD
 Africa/Tripoli Libya |LMT:2fw,CET:2s0,CEST:5k0*,EET:5k0|A'1qmiw84B'gl6ajwC5ucB1bxoC67oB1b6sC6vwB296sD;89msDB97bwCB62w0DB576oCdjwDBbmw8Cfk0D
 Africa/Tunis |LMT:1vw,PMT:fl,CET:2s0,CEST:5k0*|A'16glks4B'fke44bC'enxevlDg2oC7c0D17k0CbesDhmwCaw0D1ekClgDbzwCdhgDdx0Cd1oDcd0C;i99kCD
 Africa/Windhoek |LMT:360,+0130:460,SAST:5k0,SAST:8c0*,CAT:5k0,WAT:2s0*|A'1c2g7i0B'5rpr00Ctq86Ddh8C;k4o4Cf6ygEF
 America/Adak America/Atka US/Aleutian |LMT:xya,LMT:-wpq,NST:-uk0,NWT:-rs0*,NPT:-rs0*,BST:-uk0,BDT:-rs0*,AHST:-rs0,HST:-rs0,HDT:-p00*|A'zdrlg1B'h4z1xpC'ln70qaD2mzsE3g4Cg5p8F1k2wGdh8F;4xcFGae40H2agIJ
 America/Anchorage US/Alaska |LMT:12wo,LMT:-rrc,AST:-rs0,AWT:-p00*,APT:-p00*,AHST:-rs0,AHDT:-p00*,YST:-p00,AKST:-p00,AKDT:-m80*|A'zdrlg1B'h4ywzbC'ln72woD2mzwE3g0Cg5p8F1k2wGdh8F;4xgFGae3wH2agIJ
 America/Anguilla |LMT:-bog,AST:-b40|A'1mjd50gB;'u6m6zkB
 America/Antigua |LMT:-bg0,EST:-dw0,AST:-b40|A'1mjd4s0B'k9mqg0C;ea24C
 America/Araguaina |LMT:-8xc,-03:-8c0,-02:-5k0*|A'1nhtsxcB'99k8moCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Argentina/Buenos_Aires America/Buenos_Aires |LMT:-ato,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp1hoB'db2bqcC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFmcz0Db9cEF
 America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca |LMT:-c6k,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp2ukB'db2adgC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCmcz0Db9cECF
 America/Argentina/Cordoba America/Cordoba America/Rosario |LMT:-bw0,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp2k0Bj5uoC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCmcz0Db9cEF
 America/Argentina/Jujuy America/Jujuy |LMT:-c3c,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp2rcB'db2agoC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCfncgDCF10agEF5pc4Db9cEF
 America/Argentina/La_Rioja |LMT:-cdo,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp31oB'db2a6cC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCmcz0Db9cECF
 America/Argentina/Mendoza America/Mendoza |LMT:-cqs,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp3esB'db29t8C'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCfmdsDCF1sqgE4xusDb9cECF
 America/Argentina/Rio_Gallegos |LMT:-ctg,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp3hgB'db29qkC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFmcz0Db9cECF
 America/Argentina/Salta |LMT:-c44,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp2s4B'db2afwC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCmcz0Db9cEF
 America/Argentina/San_Juan |LMT:-cos,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp3csB'db29v8C'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCmcz0Db9cECF
 America/Argentina/San_Luis |LMT:-cac,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp2ycB'db2a9oC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCfmdsDCgyoE69mkDb9cECF5xbwDC1alkE
 America/Argentina/Tucuman |LMT:-c2s,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp2qsB'db2ah8C'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFCmcz0Db9cECF
 America/Argentina/Ushuaia |LMT:-cnc,CMT:-bw0,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1dhp3bcB'db29woC'5iv8k0D8ykCelgDa7wCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykCi5gD8vwCi5gD8vwCi5gD8vwCi5gD8ykC91gDpukC91gD1cikC5k4D1sakCfusDcrx8C5k4D5p8Cgw4Da58Cgw4Da58Cgw4DcikCdhgDdzwCdhgDdh8CdhgE;6i8EFmcz0Db9cECF
 America/Aruba |LMT:-czc,-0430:-ci0,AST:-b40|A'1midzncB'rlo7ioC;3r8uC
 America/Asuncion |LMT:-aog,AMT:-aog,-04:-b40,-03:-8c0,-03:-8c0*|A'1ayydcgBve2oC;'jy93zkCD4bhsEC10ut8D
 America/Atikokan |LMT:-gys,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0|A'1dkw0ysB'c5efx8CeikBgh6kC10w8D2n0cE3fkF;i878F
 America/Bahia |LMT:-74s,-03:-8c0,-02:-5k0*|A'1nhtr4sB'99kaf8CddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Bahia_Banderas |LMT:-jho,MST:-jg0,CST:-go0,MDT:-go0*,CDT:-dw0*|A2joosB4340C2kvwBcasDbekBdk4C7k7wB;kt60BDEuoosCE
 America/Barbados |LMT:-b1h,AST:-b40,ADT:-8c0*,-0330:-9q0*|A'1m9qtphB'fzq06jC9xgBi2kC9c4Bg58Dbc4B;j0q0BC
 America/Belem |LMT:-8z8,-03:-8c0,-02:-5k0*|A'1nhtsz8B'99k8ksCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Belize |LMT:-gc0,CST:-go0,-0530:-fa0*,CWT:-dw0*,CPT:-dw0*,CDT:-dw0*|A'1mkwto0B'3edkc0C9byBhmqC9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9umBh42C9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9byBhmqC9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9umB9uqD2cpwE94oB1cqsC9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9umBh42C9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9umBh42C9umBh42C9umBhmqC9byBhmqC9byBhmqC9byBhmqC9umBh42C9umBh42C9umBhmqC9byB;1f3eBF
 America/Blanc-Sablon |LMT:-aks,AST:-b40,ADT:-8c0*,AWT:-8c0*,APT:-8c0*|A'17u73wsB'hw37f8CeikBhi2sD2n0kE3fcB;i87gB
 America/Boa_Vista |LMT:-b8g,-04:-b40,-03:-8c0*|A'1nhtv8gB'99k93kCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp0BC
 America/Bogota |LMT:-dps,BMT:-dps,-05:-dw0,-04:-b40*|A'17xwj1sBn2g0C;'srdoy8CD
 America/Boise |LMT:-lip,PST:-m80,PDT:-jg0*,MST:-jg0,MWT:-go0*,MPT:-go0*,MDT:-go0*|A1r1e8Bpto8CfjwBbesCfjwB2nxgDe36kE2n08F3foDg7usGdh8DdhgGdh8DdhgGdh8D;4xsDG
 America/Cambridge_Bay |-00:0,MST:-jg0,MWT:-go0*,MPT:-go0*,MDT:-go0*,CST:-go0,CDT:-dw0*,EST:-dw0|A2i6ioBgm6cC2n08D3foB;i874BEmf28FGqykHFbewEB
 America/Campo_Grande |LMT:-a44,-04:-b40,-03:-8c0*|A'1nhtu44B'99ka7wCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp0BC
 America/Cancun |LMT:-g2g,CST:-go0,EST:-dw0,CDT:-dw0*,EDT:-b40*|A2joooB;102ncBCjqm8DB15zwCEkqkDBceg8C
 America/Caracas |LMT:-ce8,CMT:-ce4,-0430:-ci0,-04:-b40|A'1ayyf28B'bjfjzwC'rlo83wD;3r8uDC
 America/Cayenne |LMT:-9ow,-04:-b40,-03:-8c0|A'1m6rdowB'tcw6r4C;1oy8C
 America/Cayman |LMT:-f2k,KMT:-e7y,EST:-dw0|A'1ayyhqkB'biv5teC;'u85og2C
 America/Chicago US/Central |LMT:-g8c,CST:-go0,CDT:-dw0*,EST:-dw0,CWT:-dw0*,CPT:-dw0*|A1r1e0Bpto8CfjwBbesCfjwBh44Cad8Baw4Cg2kBdhgCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBbesDj6kBbxgCbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekB9xgE2n0cF3fkBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CdzwBdhgCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgCdzwBdhgCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4xwBC
 America/Chihuahua |LMT:-jn8,MST:-jg0,CST:-go0,MDT:-go0*,CDT:-dw0*|A2joosB4340C2kvwBcasDbekBdk4C;sddwCEl8joDBigqkC
 America/Ciudad_Juarez |LMT:-jpw,MST:-jg0,CST:-go0,MDT:-go0*,CDT:-dw0*|A2joosB4340C2kvwBcasDbekBdk4C;sddwCEl8joDBigqkCB9usDB
 America/Coral_Harbour America/Panama |LMT:-eq8,CMT:-eso,EST:-dw0|A'1ayyhe8B'9jvmqgC;'w757vcC
 America/Costa_Rica |LMT:-fkd,SJMT:-fkd,CST:-go0,CDT:-dw0*|A'1ayyi8dBnbpcC;'pjw8fnCD
 America/Coyhaique |LMT:-dcg,SMT:-d39,-05:-dw0,-04:-b40,-04:-b40*,-03:-8c0*,-03:-8c0|A'1ayyg0gB'ag6l2tC'3dlssrB'157b79D'f4e0rB'49hzb9E'aye0rCbc4Efp8Cbc4Efp8Cbc4Efp8Cbc4EfrwCbc4D7bp8C4isD32akEfxcC3s0Dg4g0FavwDhmsF;2vkFD15hv0G
 America/Creston |LMT:-lks,MST:-jg0,PST:-m80|A'17u7ewsB'h39xv8C1944B;12rlsB
 America/Cuiaba |LMT:-adw,-04:-b40,-03:-8c0*|A'1nhtudwB'99k9y4CddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp0BC
 America/Curacao |LMT:-crn,-0430:-ci0,AST:-b40|A'1midzfnB'rlo7qdC;3r8uC
 America/Danmarkshavn |LMT:-3gg,-03:-8c0,-02:-5k0*,GMT:0|A'1ou4jggB;'rvusjkBCD
 America/Dawson |LMT:-ptg,YST:-p00,YDT:-m80*,YWT:-m80*,YPT:-m80*,YDDT:-jg0*,PST:-m80,PDT:-jg0*,MST:-jg0|A'1gipj5gB'97l62kCeikBfk4CbucBgqocD2n00E3fwBepekFe00B;34scBGH127csI
 America/Dawson_Creek |LMT:-m9k,PST:-m80,PDT:-jg0*,PWT:-jg0*,PPT:-jg0*,MST:-jg0|A'17u7flkB'hw36ugCeikBhi2sD2n04E3fsB16isCbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4xoBC2010F
 America/Denver America/Shiprock Navajo US/Mountain |LMT:-jfw,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*|A1r1e4Bpto8CfjwBbesCfjwBbesCg2kBaw4C458BfklgD2n08E3foBepesCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4xsBC
 America/Detroit US/Michigan |LMT:-fdn,CST:-go0,EST:-dw0,EWT:-b40*,EPT:-b40*,EDT:-b40*|A'1isqy1nB'5eraudCk3h8D2n0gE3fgC1xhgFbekC'9rlbxoF'71s2cCdhgFdh8C;vwoCF
 America/Dominica |LMT:-bdc,AST:-b40|A'1m6rff0B;'uj7wl0B
 America/Edmonton America/Yellowknife Canada/Mountain |LMT:-l0g,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*|A'1jo110gB'629inkCeikBcg4C398BoqsCdzwBcysCbekBg2sCavwBg2sCbekBdstgD2n08E3foB16isCbekB;gq9sBC
 America/Eirunepe |LMT:-cxs,-05:-dw0,-04:-b40*,-04:-b40|A'1nhtwxsB'99ka68CddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dowBCsx1wDB
 America/El_Salvador |LMT:-gio,CST:-go0,CDT:-dw0*|A'1r5d76oB;'pkm4tcBC
 America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte |LMT:-lo4,MST:-jg0,PST:-m80,PDT:-jg0*,PWT:-jg0*,PPT:-jg0*|A2joosB1i2oC2l1gB2kvwCa5gDdh8C7xusE2hj0F6u8C1slgDl18CyysDat8Cg30DbekCfk4DbekC16ioDbeoCfk0DbeoCg2oDbeoCfk0DbeoCfk0DbeoCfk0DbeoCfk0DbeoC;6ypoCD
 America/Fort_Nelson |LMT:-mpz,PST:-m80,PDT:-jg0*,PWT:-jg0*,PPT:-jg0*,MST:-jg0|A'17u7g1zB'hw36e1CeikBhi2sD2n04E3fsB16isCbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4xoBCxyegF
 America/Fort_Wayne America/Indiana/Indianapolis America/Indianapolis US/East-Indiana |LMT:-fye,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBg9xgC798B9xgD2n0cE3fkBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4F1tukBfk4F89mkGdh8F;4y0FG
 America/Fortaleza |LMT:-74o,-03:-8c0,-02:-5k0*|A'1nhtr4oB'99kafcCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Glace_Bay |LMT:-b3o,AST:-b40,ADT:-8c0*,AWT:-8c0*,APT:-8c0*|A'1hgur3oB'89fk8cCeikBhi2sD2n0kE3fcB5otgCbekB;c7zgBC
 America/Godthab America/Nuuk |LMT:-9kw,-03:-8c0,-02:-5k0*,-02:-5k0,-01:-2s0*|A'1ou4pkwB;'rvumf4BC1405gDE
 America/Goose_Bay |LMT:-b6s,NST:-9rg,NDT:-6zg*,NST:-9q0,NDT:-6y0*,NWT:-6y0*,NPT:-6y0*,AST:-b40,ADT:-8c0*,ADDT:-5k0*|A'17u74isB'hw35goCeikBccakD'kzjykEavwDg2sEavwDg2sEavwDglgEad8DglgEavwDg2sEavwDg2sF2ga6G3faDglgEavwDg2sEavwDg2sEavwDg2sEavwDglgEavwDf1gEbekDfk4EbekDfk4EbekDfk4EbekDfk4EbekDg2sEbekDfk4EbekDfk4EbekDfk4EbekDfk4EdzwDdhgEdh8DdhgEdh8DdhgEdh8DdhgEdh8DdhgEdzwDa04H2yqIdzwHdhgIdh8HdhgIdh8HdhgIdh8H;4y4HIJ
 America/Grand_Turk |LMT:-d68,KMT:-e7y,EST:-dw0,EDT:-b40*,AST:-b40|A'1ayyfu8B'biv7pqC;'u85og2CDxye4E29eoDC
 America/Grenada |LMT:-bfo,AST:-b40|A'1m6rffoB;'uj7wkcB
 America/Guadeloupe |LMT:-be8,AST:-b40|A'1m5ku28B;'ukehxsB
 America/Guatemala |LMT:-grg,CST:-go0,CDT:-dw0*|A'1pz8jfgB;'qqqskkBC
 America/Guayaquil |LMT:-es8,QMT:-ejc,-05:-dw0,-04:-b40*|A'1ayyhg8B'le9mf4C;'kcr84oCD
 America/Guyana |LMT:-arr,-04:-b40,-0345:-af0,-03:-8c0|A'1m8ctfrB'1va8c9C;157owCDB
 America/Halifax Canada/Atlantic |LMT:-bs0,AST:-b40,ADT:-8c0*,AWT:-8c0*,APT:-8c0*|A'1hgurs0B'777go0CdjwB15hoCeikB15h8C8akBiisC918Bhk4C9h8Bi04C8ykBi04C9x8Bh1gCaykBh1gC8vwBh1gCaykBh1gC8t8Bi5gC8fwBiisC9ekBhk4CafwBg04CaykBg04Cbh8Bh1gC8t8Bj6sC8vwBi5gC7rwBh1gCaykBg04CaykBi2sC8vwBgisCaykBg04CaykB9v0D2n0kE3fcBfk4CbekBfk4CbekBfk4CbekBfk4CbekB171gCbekBfk4CbekBfk4CbekBfk4CbekB171gCbekBfk4CbekBfk4CbekBfk4CbekB1y04Cdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4y4BC
 America/Havana Cuba |LMT:-f94,HMT:-f9c,CST:-dw0,CDT:-b40*|A'1ayyhx4B'ijto08C'1icfyoD918C8r1gD6qkCk84D798Ck84D6qkC225gD6qkCk84D6qkCe39gD8ykChusD9bwCdxgDbh8Cg2sDavwCh44Ddh8C;4y8CD
 America/Hermosillo |LMT:-kjs,MST:-jg0,CST:-go0,MDT:-go0*|A2joosB4340C2kvwBcasDbekBdk4C7k7wB;kt60BD
 America/Indiana/Knox America/Knox_IN US/Indiana-Starke |LMT:-g1i,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkB16isCbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CdzwBdhgCdh8BdhgCbekBfk4CbekBfk4Cdh8BdhgCdzwBdhgCdh8BdhgF14fwB2mw4Cdh8BdhgCdh8BdhgCdh8B;4xwBCgebgFaug0CB
 America/Indiana/Marengo |LMT:-fzn,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkB46w4CbekB1xhgCbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sF607wGdh8F;4y0FG30m4Cls0FG
 America/Indiana/Petersburg |LMT:-g5v,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkB7798Caw4Bg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgF14ykBdhgCdh8BdhgCdh8BdhgCdh8B;4xwBC5vssFlcyoCB171cFG
 America/Indiana/Tell_City |LMT:-g2f,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkB7798Caw4Bg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCdh8BdhgCdh8BdhgCdh8BdhgF2mvwBdhgCdh8BdhgGdh4F;4y0FGr8rgCB
 America/Indiana/Vevay |LMT:-fr4,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkB6fs4Fb9zwGdh8F;4y0FG
 America/Indiana/Vincennes |LMT:-g7j,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkBfk4CbekB4xusCbekBfk4CbekBg2kCaw4Bg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CdzwBdhgCavwBg2sCdh8BdhgCdh8BdhgF3rbwGdh8F;4y0FGr8rgCB171cFG
 America/Indiana/Winamac |LMT:-g1d,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CdzwBdhgCdh8BdhgCbekBfk4CbekBfk4CbekBfk4CbekBg2sF607wGdh8F;4y0FGr8rgCBG1718FG
 America/Inuvik |-00:0,PST:-m80,PDT:-jg0*,MDT:-go0*,MST:-jg0|A36zeoB;crxcBCD7dq8ED
 America/Iqaluit America/Pangnirtung |-00:0,EWT:-b40*,EPT:-b40*,EST:-dw0,EDT:-b40*,CST:-go0,CDT:-dw0*|A2z5hcB2a7wC3fgD;i87cDEFmqgwGfjwDE
 America/Jamaica Jamaica |LMT:-e7y,KMT:-e7y,EST:-dw0,EDT:-b40*|A'1ayygvyBgleoC;'u85og2CD
 America/Juneau |LMT:15rv,LMT:-ow5,PST:-m80,PWT:-jg0*,PPT:-jg0*,PDT:-jg0*,YDT:-m80*,YST:-p00,AKST:-p00,AKDT:-m80*|A'zdrlg1B'h4yu44C'ln707vD2n04E3fsChps4Fdh8C;4xoCF7r7sGdhcCFH2bp8IJ
 America/Kentucky/Louisville America/Louisville |LMT:-fvq,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwB14ysC93wBerpgCbekB9xgD2n0cE3fkB'ast9oC'1sw2cB2xs4CavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgCdzwBdhgC67wF531cGdh8FdhgGdh8F;4y0FG30m4Cls0FG
 America/Kentucky/Monticello |LMT:-fpo,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0,EDT:-b40*|A1r1e0Bpto8CfjwBbesCfjwBgr44D2n0cE3fkBgytgCdh8BdhgCdh8B;4xwBCn60sFG
 America/Kralendijk America/Lower_Princes America/Marigot America/Puerto_Rico America/St_Barthelemy America/Virgin |LMT:-c8p,AST:-b40,AWT:-8c0*,APT:-8c0*|A'1fshmwpB'mhp1jbC2gvgD3fcB;i87gB
 America/La_Paz |LMT:-cmc,CMT:-cmc,BST:-9uc*,-04:-b40|A'1ayyfacBveg0Cbp8D;'jpva5oD
 America/Lima |LMT:-e9o,LMT:-eac,-05:-dw0,-04:-b40*|A'1ayygxoB'9ov9coC'fcxjloD6nwCd44Ddh8CdhgDdh8C;mdjkCD
 America/Los_Angeles US/Pacific |LMT:-lwa,PST:-m80,PDT:-jg0*,PWT:-jg0*,PPT:-jg0*|A1r1e8Bpto8CfjwBbesCfjwBgr44D2n04E3fsB'1a3c5oC'f2iicBzuoCaw0Bg2oCbeoBfk0CbeoBfk0CbeoBfk0CbeoBfk0CbeoBg2oCbeoBfk0CbeoBfk0CbeoBfk0CbeoBfk0CbeoBg2oCaw0Bg2oCdhcBdhcCdhcBdhcCdhcBdhcCe00BcyoCe00BdhgCdh8BdhgCdh8BdhgCdh8B;4xoBC
 America/Maceio |LMT:-6m4,-03:-8c0,-02:-5k0*|A'1nhtqm4B'99kaxwCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Managua |LMT:-fz8,MMT:-fzc,CST:-go0,EST:-dw0,CDT:-dw0*|A'1ayyin8B'n7jmo4C;'ijh6ooCD6x4oEC9m34DC9z3kEC
 America/Manaus Brazil/West |LMT:-b44,-04:-b40,-03:-8c0*|A'1nhtv44B'99k97wCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp0BC
 America/Martinique |LMT:-bb8,FFMT:-bb8,AST:-b40,ADT:-8c0*|A'1ayydz8Bg0yoC;'umcvcsCD
 America/Matamoros |LMT:-i20,CST:-go0,CDT:-dw0*|A2joooB;102ncBC
 America/Mazatlan Mexico/BajaSur |LMT:-jpg,MST:-jg0,CST:-go0,MDT:-go0*|A2joosB4340C2kvwBcasDbekBdk4C7k7wB;kt60BD
 America/Menominee |LMT:-g83,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*,EST:-dw0|A'18qfg83B'gz53bxCfjwBbesCfjwBgr44D2n0cE3fkBfk4CbekBepesCdzwB1vesF;if4F2hy4CB
 America/Merida |LMT:-glg,CST:-go0,EST:-dw0,CDT:-dw0*|A2joooB;102ncBCjqm8DB
 America/Metlakatla |LMT:16au,LMT:-od6,PST:-m80,PWT:-jg0*,PPT:-jg0*,PDT:-jg0*,AKST:-p00,AKDT:-m80*|A'zdrlg1B'h4ytl5C'ln70quD2n04E3fsChps4Fdh8C;4xoCFGypvwHG1zjwCG9c4HG
 America/Mexico_City Mexico/General |LMT:-id0,MST:-jg0,CST:-go0,MDT:-go0*,CDT:-dw0*,CWT:-dw0*|A2joosB4340C2kvwBcasDbekBdk4C5598Ead8C13hgE8d8C219gFa58C4cisEcfwC;eljgCE
 America/Miquelon |LMT:-aeg,AST:-b40,-03:-8c0,-02:-5k0*|A'1m5xrqgB;'uk1k9kBCD
 America/Moncton |LMT:-bzw,EST:-dw0,AST:-b40,ADT:-8c0*,AWT:-8c0*,APT:-8c0*|A'17t0jzwB'9nu9w4CbwasDeikCazmoD6qkCk84D6qkCk84D6qkCk84D6qkCk84D6qkCk84D6qkCjmsD8t8ChpgD998Cgo4Dat8Ca08E2n0kF3fcCfk4DbekCfk4DbekCfk4DbekCfk4DbekCg2sDavwCg2sDbekCfk4DbekCfk4DbekCfk4DbekCfk4DbekCg2sDbekCfk4Ddh8CdhgDdh8CdhgDdh8CdhgDdzwCdhgDdh8CdhgDdh8CdhgDdh8CdhgDdh8CdhgDdzwCcysDdzwCdhgDdh8CdhgDdh8CdhgDdh8C;4y4CD
 America/Monterrey |LMT:-iks,MST:-jg0,CST:-go0,MDT:-go0*,CDT:-dw0*|A2joooB4344C2kvwBcasDbekBdk4C;sddwCE
 America/Montevideo |LMT:-aer,MMT:-aer,-04:-b40,-03:-8c0*,-0330:-9q0,-0230:-6y0*,-03:-8c0,-02:-5k0*,-0130:-460*|A'1klcqerB8xpcC'1s74p9DdjwEdk2DdhaEdk2DdhaE5p1eDbemEfk2DbemEfk2DbemEfk2DbemEg2qDavyEg2qDavyEe02DdhaEfk2DbemE96qD111aF6nyGc65eFcymG4o2H3mkG3tesHcykG205gFdxaG;tbqGHIF
 America/Montreal America/Nipigon America/Thunder_Bay America/Toronto Canada/Eastern |LMT:-ep8,EST:-dw0,EDT:-b40*,EWT:-b40*,EPT:-b40*|A'1dkvyp8B'c5efesCeikBbh6CfhaBe0cCavoBh4cC93wBhusC9bwBhmsC9bwBh44Cad8BglgCad8BglgCad8BglgCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sC1caoD2n0gE3fgBfk4CbekBfk4CbekBfk4CbekBfk4Cg2kBbesCfjwBbesCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4Cdh8BdhgCdh8BdhgCdh8BdhgCdzwBdhgCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4y0BC
 America/Montserrat |LMT:-bis,AST:-b40|A'1m6rfkgB;'uj7wfkB
 America/Nassau |LMT:-ebu,EST:-dw0,EWT:-b40*,EPT:-b40*,EDT:-b40*|A'1mjd7nuB'fqrow6C207wB2asCefcD4r8Bdx4cEdh8BdhgEdzwBcysEdzwBdhgEdh8BdhgEdh8BdhgEdh8B;4y0BE
 America/New_York US/Eastern |LMT:-dpe,EST:-dw0,EDT:-b40*,EWT:-b40*,EPT:-b40*|A1r1dwBpto8CfjwBbesCfjwBbesCg2kBcysCbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekB9xgD2n0gE3fgBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CdzwBdhgCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgCdzwBdhgCdh8BdhgCdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4y0BC
 America/Nome |LMT:101a,LMT:-umq,NST:-uk0,NWT:-rs0*,NPT:-rs0*,BST:-uk0,BDT:-rs0*,YST:-p00,AKST:-p00,AKDT:-m80*|A'zdrlg1B'h4yzupC'ln72taD2mzsE3g4Cg5p8F1k2wGdh8F;4xcFGHagecIJ
 America/Noronha Brazil/DeNoronha |LMT:-604,-02:-5k0,-01:-2s0*|A'1nhtq04B'99k8rwCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp8BC
 America/North_Dakota/Beulah |LMT:-iuj,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*,CST:-go0,CDT:-dw0*|A1r1e4Bpto8CfjwBbesCfjwBgr44D2n08E3foBg7usCdh8BdhgCdh8BdhgCdh8B;4xsBCup7kFG
 America/North_Dakota/Center |LMT:-irc,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*,CST:-go0,CDT:-dw0*|A1r1e4Bpto8CfjwBbesCfjwBgr44D2n08E3foBg7usCdh8BdhgCdh8BdhgCdh8B;4xsBCh5a8FG
 America/North_Dakota/New_Salem |LMT:-is3,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*,CST:-go0,CDT:-dw0*|A1r1e4Bpto8CfjwBbesCfjwBgr44D2n08E3foBg7usCdh8BdhgCdh8BdhgCdh8B;4xsBCpewwFG
 America/Ojinaga |LMT:-jc4,MST:-jg0,CST:-go0,MDT:-go0*,CDT:-dw0*|A2joosB4340C2kvwBcasDbekBdk4C;sddwCEl8joDBigqkCE
 America/Paramaribo |LMT:-a7s,PMT:-a84,PMT:-a7o,-0330:-9q0,-03:-8c0|A'1lxg7jsB'cixc0cC'5lydbkD;'cnnf4cDE
 America/Phoenix US/Arizona |LMT:-kr6,MST:-jg0,MDT:-go0*,MWT:-go0*|A1r1e4Bpto8CfjwBbesCfjwBgr44D'zjedoB6qsDdjwB'bs6lmcCdh8B;1mv4B
 America/Port-au-Prince |LMT:-de8,PPMT:-ddo,EST:-dw0,EDT:-b40*|A'1ayyg28B'e4gmngC;'rmk9acCD
 America/Port_of_Spain |LMT:-be4,AST:-b40|A'1mjd4q4B;'u6m79wB
 America/Porto_Acre America/Rio_Branco Brazil/Acre |LMT:-ck0,-05:-dw0,-04:-b40*,-04:-b40|A'1nhtwk0B'99kak0CddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dowBCsx1wDB
 America/Porto_Velho |LMT:-bu0,-04:-b40,-03:-8c0*|A'1nhtvu0B'99k8i0CddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp0BC
 America/Punta_Arenas |LMT:-d4s,SMT:-d39,-05:-dw0,-04:-b40,-04:-b40*,-03:-8c0*,-03:-8c0|A'1ayyfssB'ag6lahC'3dlssrB'157b79D'f4e0rB'49hzb9E'aye0rCbc4Efp8Cbc4Efp8Cbc4Efp8Cbc4EfrwCbc4D7bp8C4isD32akEfxcC3s0Dg4g0FavwDhmsF;2vkFDz9kcG
 America/Rainy_River America/Winnipeg Canada/Central |LMT:-hzo,CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*|A'19onwnoB'f0j80cCavwB16j0CeikBdxxgC9ukB3aasD2n0cE3fkBglgCbekBeisCbekBfk4CbekBfk4CbekBg5gCb98BfmsCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4Cdh8BdhgCbekB1y04CavwB1y04Ce00BdhcCdhcBdhcCdhcBdhcCdhcB;4xsBC
 America/Rankin_Inlet |-00:0,CST:-go0,CDT:-dw0*,EST:-dw0|A39zmoB;9rpcBCn60sDbesCB
 America/Recife |LMT:-6go,-03:-8c0,-02:-5k0*|A'1nhtqgoB'99kb3cCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Regina Canada/Saskatchewan |LMT:-jdo,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*,CST:-go0|A'1j5921oB'6l1hmcCeikB8nmkCbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekB1vxgCdh8BdhgCcykBe04Cdh8Be04Cdh8BdhgCdh8B8wcD2n08E3foBeisCdh8BeisCbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekB16isCdh8BdhgF;7a4cF
 America/Resolute |-00:0,CST:-go0,CDT:-dw0*,EST:-dw0|A32yyoB;gsdcBCn60sDbesCB46vwD9usCB
 America/Santarem |LMT:-a4o,-04:-b40,-03:-8c0*,-03:-8c0|A'1nhtu4oB'99ka7cCddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB83hgC658Bow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp0BCsx1sD
 America/Santiago Chile/Continental |LMT:-d39,SMT:-d39,-05:-dw0,-04:-b40,-04:-b40*,-03:-8c0*|A'1ayyfr9Bf1pcC'3dlssrB'157b79D'f4e0rB'49hzb9E'aye0rCbc4Efp8Cbc4Efp8Cbc4Efp8Cbc4EfrwCbc4D7bp8C4isD2yykF3bwEfxgC3s0Dg4g0FavwDhmsF;2vkFD
 America/Santo_Domingo |LMT:-cy0,SDMT:-cyo,EST:-dw0,EDT:-b40*,-0430:-ci0*,AST:-b40|A'1ayyfm0B'mkixcoC'hiw29cD8ykC1zxgE;4y4ECF
 America/Sao_Paulo Brazil/East |LMT:-8ms,-03:-8c0,-02:-5k0*|A'1nhtsmsB'99k8x8CddcBdpgCdbwBciysCa2oBgyoC8ykBi2sC918Bi2sC6nwB8004C9mkBow4C4d8Bi5gC6nwBi5gC8vwBi5gC8ykB;1dp4BC
 America/Scoresbysund |LMT:-42g,-02:-5k0,-01:-2s0*,+00:0*,-01:-2s0|A'1ou4k2gB;'rvurxkBCD8tk4EDvy2oCB
 America/Sitka |LMT:15lz,LMT:-p21,PST:-m80,PWT:-jg0*,PPT:-jg0*,PDT:-jg0*,YST:-p00,AKST:-p00,AKDT:-m80*|A'zdrlg1BoofmC'ln701zD2n04E3fsChps4Fdh8C;4xoCFGagecHI
 America/St_Johns Canada/Newfoundland |LMT:-9rg,NST:-9rg,NDT:-6zg*,NST:-9q0,NDT:-6y0*,NWT:-6y0*,NPT:-6y0*,NDDT:-460*|A'17u733gBp008CbzwBfhgCeikBe54C7bwBjk4Cdh8BdhgCdh8Be04CcykBe04CcykBe04CcykBe04CcykBe04Cdh8BdhgCdh8Be04CcykBe04CcykBe04CcykBe04CcykBe04Cdh8Be04CcykBe04CcykBb9kD'1wfukEcykDeiwEavwDg2sEavwDg2sEavwDglgEad8DglgEavwDg2sEavwDg2sF2ga6G3faDglgEavwDg2sEavwDg2sEavwDg2sEavwDglgEavwDf1gEbekDfk4EbekDfk4EbekDfk4EbekDfk4EbekDg2sEbekDfk4EbekDfk4EbekDfk4EbekDfk4EdzwDdhgEdh8DdhgEdh8DdhgEdh8DdhgEdh8DdhgEdzwDcysEdzwDdhgEdh8DdhgEdh8DdhgEdh8D;4y6DEH
 America/St_Kitts |LMT:-bm4,AST:-b40|A'1mjd4y4B;'u6m71wB
 America/St_Lucia |LMT:-bao,CMT:-bao,AST:-b40|A'1ayydyoBgj40C;'u9r61cC
 America/St_Thomas |LMT:-c0w,AST:-b40|A'1m6rg0wB;'uj7vz4B
 America/St_Vincent |LMT:-bc8,KMT:-bc8,AST:-b40|A'1ayye08Bgj40C;'u9r5zsC
 America/Swift_Current |LMT:-jyw,MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*,CST:-go0|A'1j592mwB'6l1h14CeikBhi2sD2n08E3foBfk4CcfwBeisCbekBfk4CbekBfk4CbekB5pc4Cdh8B14g4Cdh8BdhgCbekBg2sCavwB;67r4BF
 America/Tegucigalpa |LMT:-g5g,CST:-go0,CDT:-dw0*|A'1r9zutgB;'pfzh6kBC
 America/Thule |LMT:-cqk,AST:-b40,ADT:-8c0*|A'1ou4sqkB;'rvuj9gBC
 America/Tortola |LMT:-bys,AST:-b40|A'1m6rfysB;'uj7w18B
 America/Vancouver Canada/Pacific |LMT:-mss,PST:-m80,PDT:-jg0*,PWT:-jg0*,PPT:-jg0*|A'17u7g4sB'hw36b8CeikBhi2sD2n04E3fsBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCbekBfk4CbekBfk4CbekBfk4CbekBfk4CbekBg2sCavwBg2sCdh8BdhgCdh8BdhgCdh8BdhgCdzwBcysCdzwBdhgCdh8BdhgCdh8BdhgCdh8B;4xoBC
 America/Whitehorse Canada/Yukon |LMT:-p0c,YST:-p00,YDT:-m80*,YWT:-m80*,YPT:-m80*,YDDT:-jg0*,PST:-m80,PDT:-jg0*,MST:-jg0|A'1gipiccB'97l6voCeikBfk4CbucBgqocD2n00E3fwBepekFe00B8tcG;2vz0GH127csI
 America/Yakutat |LMT:14sh,LMT:-pvj,YST:-p00,YWT:-m80*,YPT:-m80*,YDT:-m80*,AKST:-p00,AKDT:-m80*|A'zdrlg1B'h4yv3iC'ln720hD2n00E3fwChps4Fdh8C;4xkCFagecGH
 Antarctica/Casey |-00:0,+08:m80,+11:uk0|A3j0aoB;r1cBC
 Antarctica/Davis |-00:0,+07:jg0,+05:dw0|A3a0ioB5v0kA3724B;oqoBC
 Antarctica/DumontDUrville |-00:0,+10:rs0|A32h1cB3s6wA3lvsB;9w80B
 Antarctica/Macquarie |-00:0,AEST:rs0,AEDT:uk0*|A230yoBcplsCcyoB1il4Als6gBeo1sCdhcBfk0C9uoBh40C;4zkCB
 Antarctica/Mawson |-00:0,+06:go0,+05:dw0|A37tmoB;bxpcBC
 Antarctica/McMurdo |-00:0,NZST:xc0,NZDT:1040*|A398ioB;aitcBC
 Antarctica/Palmer |-00:0,-03:-8c0*,-04:-b40,-03:-8c0,-02:-5k0*|A3g02oB4doCgw4Ba58Cgw4BcikCdhgBdzwCdhgBdh8CdhgD;6i8DEC9lkgBCpnzwD
 Antarctica/Rothera |-00:0,-03:-8c0|A;3jrc0AB
 Antarctica/South_Pole NZ Pacific/Auckland |LMT:wd4,NZMT:vy0,NZST:yq0*,NZST:xc0*,NZST:xc0,NZDT:1040*|A'zxacywB'usn9z4C8t8BglgDbemBfk2DbemBfk2DbemBfk2DbxaBf1eDbxaBf1eDf1aBbeqDfjyBbeqDfjyBbeqDfjyBbeqDfjyBbeqDg2mBaw2Dg2mBbeqD3y7qE;i1dcEF
 Antarctica/Syowa |-00:0,+03:8c0|A3a1pcB;9pmoB
 Antarctica/Troll |-00:0,+00:0,+02:5k0*|A;3jrc0Aqe2oBC
 Antarctica/Vostok |-00:0,+07:jg0,+05:dw0|A3aphcB;91uoBAC
 Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin |LMT:2h4,CET:2s0,CEST:5k0*,CEMT:8c0*|A'1cnyauwB'c1n0x4Cbc4BelkCbeoBfk0CbeoBg6tcC1y00Baw0Ce00BdhcCdhcBdhcC3ukD940C42sBaw0Cd1cBdesC2l8D3mkC79gBeioCcg0Be00CcyoB;f7ukBC
 Asia/Aden |LMT:8bu,+03:8c0|A'26a7bo6B;'afs0buB
 Asia/Almaty |LMT:e90,+05:dw0,+06:go0,+07:jg0*,+06:go0*|A'1svy1r0B'37a0d0C;tpkkCDfyq8EBls4CDB
 Asia/Amman |LMT:6nk,EET:5k0,EEST:8c0*,+03:8c0|A'1wd7iogB;'kcrtbkBC13p3sD
 Asia/Anadyr |LMT:wv8,+12:xc0,+13:1040,+14:12w0*,+13:1040*,+12:xc0*,+11:uk0|A'1svxj4sB'379zj8C;tplcCD97akEB6rf0FGls4BEdo2kFGqysB
 Asia/Aqtau |LMT:9b4,+04:b40,+05:dw0,+06:go0,+06:go0*,+05:dw0*|A'1svy6owB'379y74C;tpkgCD97bcEC6rf0FBls4CEB2e2oFB77s0C
 Asia/Aqtobe |LMT:al4,+04:b40,+05:dw0,+06:go0*,+06:go0,+05:dw0*|A'1svy5ewB'379zh4C;tpkgCD8tu0EdhcDC6rf0FBls4CD
 Asia/Ashgabat Asia/Ashkhabad |LMT:at8,+04:b40,+05:dw0,+06:go0*,+05:dw0*|A'1svy56sB'379zp8C;tpkgCDfyqcEBls4C
 Asia/Atyrau |LMT:9m8,+03:8c0,+05:dw0,+06:go0,+06:go0*,+05:dw0*,+04:b40|A'1svy6dsB'37a1a8C;tpkcCD97bcEC6rf0FGls4CE5efwFG47esC
 Asia/Baghdad |LMT:884,BMT:880,+03:8c0,+04:b40*|A'1ayxufwB'em11c4C;'r50g80CD
 Asia/Bahrain |LMT:9d8,+0330:9q0,+04:b40,+03:8c0|A'21vemmsB'1a1eb8C;jjhqCD
 Asia/Baku |LMT:98c,+03:8c0,+04:b40,+05:dw0*,+04:b40*|A'1svy6roB'h4tkwcC;9nccCDfyqgEB14g4CD
 Asia/Bangkok |LMT:im4,BMT:im4,+07:jg0|A'15r0qpwBu8w0C;'pysda4C
 Asia/Barnaul |LMT:fic,+06:go0,+07:jg0,+08:m80*,+07:jg0*|A'1qldshoB'5hu6ucC;tpkoCDfyq4EBls4CD2iq8EBbwb4CB
 Asia/Beirut |LMT:6ko,EET:5k0,EEST:8c0*|A'15r12rcB'kzyucoCfmkBbusCdjwBcw4CeikBeisCavwBp9pgCbbwBfpgCbbwBfpgCbbwBfs4CbbwBfpgCbbwB;679oBC
 Asia/Bishkek |LMT:dtc,+05:dw0,+06:go0,+07:jg0*,+06:go0*|A'1svy26oB'379zxcC;tpkkCDfyq8EBasqgC
 Asia/Brunei |LMT:la4,+0730:ku0,+08:m80|A'1tuaw1wB'3khxs4C;rt26C
 Asia/Calcutta Asia/Kolkata |LMT:gd4,HMT:gcw,MMT:eva,IST:fa0,+0630:i20*|A'sfp8ywB'83glc8C'isc6tmD'innm9aEgqkD82sE2cfwD;i74qD
 Asia/Chita |LMT:l0g,+08:m80,+09:p00,+10:rs0*,+09:p00*,+10:rs0|A'1qlmwbkB'5hkxggC;tpkwCDfypwEBls4CDef18FBC
 Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator |LMT:jsk,+07:jg0,+08:m80,+09:p00*|A'1j3mk7gB;'xmcrskBCD
 Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC |LMT:mhj,CST:m80,CDT:p00*|A'1gpkc6hB'9jeyxjCcnwBfj6sC9x8Bbc4Ch6kB6o4C2p18Biw4CaakBeisCet8BdhgCbbwBfpgC1zwB;fhacBC
 Asia/Colombo |LMT:esc,MMT:esk,+0530:fa0,+06:go0*,+0630:i20*,+0630:i20,+06:go0|A'15r0ujoB'dkh6nsC'isle6kDhpaE2ciuC;i71uCFG
 Asia/Dacca Asia/Dhaka |LMT:gqs,HMT:gcw,+0630:i20,+0530:fa0,+06:go0,+07:jg0*|A'1ayxlx8B'r080dwC'bmgywD82sC6tmkE;dpy2EF
 Asia/Damascus |LMT:6q0,EET:5k0,EEST:8c0*,+03:8c0|A'1qmiry0B'5k6q0CcfwBeisCcfwBeisCcfwBeisCcykBsz9gCbh8BfpgCb98BfusCbbwBfpgCb98Bf9gCbukBfpgCbbwBfs4CbbwBfpgCbbwB;6tgBC13p3oD
 Asia/Dili |LMT:n98,+08:m80,+09:p00|A2c61sBmnjwC;kxqcCB
 Asia/Dubai |LMT:a8o,+04:b40|A'1qmiofcB;'q3gnkoB
 Asia/Dushanbe |LMT:cqo,+05:dw0,+06:go0,+07:jg0*,+06:go0*|A'1svy39cB'379yuoC;tpkkCDfyq8EB
 Asia/Famagusta |LMT:6ac,EET:5k0,EEST:8c0*,+03:8c0|A'1rlnlpoB;'p4bqacBCz33oDB15psCB
 Asia/Gaza |LMT:6ds,EET:5k0,EEST:8c0*,IST:5k0,IDT:8c0*|A'1gkuey8B'kp9t1sC91cB3hcC1gw0Bb6oCfuoBb9cCfuoBcaoCeqoBcaoCeqoB7wnsCanwBfpgCbbwBfpkCb9gBfukCb9gBfrwCb9gBfrwCb9gBfrwCb9gBfukCb9gBfrwCb9gBfrwCbc4Bfp8C2l4D;1xpoDEjjegBC
 Asia/Hebron |LMT:6hz,EET:5k0,EEST:8c0*,IST:5k0,IDT:8c0*|A'1gkueu1B'kp9t5zC91cB3hcC1gw0Bb6oCfuoBb9cCfuoBcaoCeqoBcaoCeqoB7wnsCanwBfpgCbbwBfpkCb9gBfukCb9gBfrwCb9gBfrwCb9gBfrwCb9gBfukCb9gBfrwCb9gBfrwCbc4Bfp8C2l4D;1xpoDEjjegBC
 Asia/Ho_Chi_Minh Asia/Saigon |LMT:jqu,PLMT:jqu,+07:jg0,+08:m80,+09:p00|A'1jkt2x6B3mqoC'gj25iuD1njwEco0C16o8D676oC3dukD;7im8DC
 Asia/Hong_Kong Hongkong |LMT:l56,HKT:m80,HKST:p00*,HKWT:nm0*,JST:p00|A26s1wBriw8C800D6aaE2xhiBbekCglqB9uoCh40BbeoCdhcBbeoCfk0BbeoCfk0BbeoCfk0BbxcCfk0BbeoCfjwBadgCgl8BadgCh3wB9usCh3wBadgCgl8BadgCgl8BadgCgl8BadgCh3wB9usCh3wB9usCh3wBadgCgl8BadgCgl8Bcg4Cdh8BdhgCdh8BdhgCdzwBdhgCdh8BdhgCdh8B;5hyBC
 Asia/Hovd |LMT:gz0,+06:go0,+07:jg0,+08:m80*|A'1j3mn10B;'xmcoz0BCD
 Asia/Irkutsk |LMT:jb5,IMT:jb5,+07:jg0,+08:m80,+09:p00*,+08:m80*,+09:p00|A'15r0q0vBu3xcC'5fh175D;tpksDEfyq0FCls4DEef18GD
 Asia/Istanbul Europe/Istanbul Turkey |LMT:5d4,IMT:5ew,EET:5k0,EEST:8c0*,+03:8c0,+04:b40*|A'15r13ywB'g1oam8C'2wvx6wDbbwC2mdgDfmkCbusDdjwCcw4DeikC176sDafwCfpgDbbwCb31gD76kC45gDlrwCe84D2n98ChhgD918Cew4DcfwCeisDcfwCe04DcykCeisDcykCeisDcfwC83esDyykCeo4DaakC;3y30CD6dp0EFC5488DCnl3sE
 Asia/Jakarta |LMT:js0,BMT:js0,+0720:kdc,+0730:ku0,+09:p00,+08:m80,WIB:jg0|A'za5dk0B'tfikqoC6n1cD'4wdzjcE2mt6D1yg6F1i2mDa9uqG;4ie6G
 Asia/Jayapura |LMT:q20,+09:p00,+0930:qe0,WIT:p00|A'1xbnpy0B'66bqe0Cej1aD;4ieeD
 Asia/Jerusalem Asia/Tel_Aviv Israel |LMT:6iu,JMT:6ig,IST:5k0,IDT:8c0*,IDDT:b40*|A'15r12t6B'jtxuoeC'bp5aigD91cC3hcD1gw0Cb6oDfuoCb9cDfuoCcaoDeqoCcaoDeqoC165cE7hcD4ioCdeoDdmoCcaoDb9cCeo0DglcCbxcDdhcCcyoDbeoCk80D6qoCk80D6qoCjpcD8tcCfk0Daw0C;985cCD
 Asia/Kabul |LMT:ctc,+04:b40,+0430:ci0|A'1ayxpuoB'spc1pcC;isdsC
 Asia/Kamchatka |LMT:tdo,+11:uk0,+12:xc0,+13:1040*,+12:xc0*|A'1s47hacB'3z045oC;tpl8CDfypkEBls4CDdo2kEBqysC
 Asia/Karachi |LMT:cf0,+0530:fa0,+0630:i20*,+05:dw0,PKT:dw0,PKST:go0*|A'1jua0x0B'im3zt0C2cfwB4h6sD;dpxyDx8sEF
 Asia/Kashgar Asia/Urumqi |LMT:g7w,+06:go0|A'1ustmg4B;'lx5pjwB
 Asia/Kathmandu Asia/Katmandu |LMT:fss,+0530:fa0,+0545:fz0|A'1qmiiv8B;'q3gt4sBC
 Asia/Khandyga |LMT:p3p,+08:m80,+09:p00,+10:rs0*,+09:p00*,+10:rs0,+11:uk0*,+11:uk0|A'1qlms8bB'5hl1jpC;tpkwCDfypwEBls4CD8zboFG5fpgHFC
 Asia/Krasnoyarsk |LMT:h72,+06:go0,+07:jg0,+08:m80*,+07:jg0*,+08:m80|A'1qmrqsyB'5gg8j2C;tpkoCDfyq4EBls4CDef18FC
 Asia/Kuala_Lumpur |LMT:ity,SMT:j8d,+07:jg0,+0720:kdc*,+0720:kdc,+0730:ku0,+09:p00,+08:m80|A'1gpkfu2B'2ax69lC'eeb94dD'1kbr2oE49c0F'8n3jcG2ol6F;i9l0FH
 Asia/Kuching |LMT:kfk,+0730:ku0,+08:m80,+0820:n5c*,+09:p00|A'1tuawwgB'3khwxkC211aD'4ohqoC'e5a9cD'4ohqoC'e3flcD'4ohqoC'e3flcD'4ohqoC'e3flcD'4ohqoC'e5a9cD'4ohqoC'e3flcD'4ohqoC'3ajlcE2ol8C;i9l0C
 Asia/Kuwait |LMT:8vw,+03:8c0|A'26a7b44B;'afs0vwB
 Asia/Macao Asia/Macau |LMT:l0y,CST:m80,+09:p00,+10:rs0*,CDT:p00*|A'1iph9n2B'jdvyoyC9mkDevwCc5gDbbwC1i5kBfpcEbc0Bew0Ego0BbeoEdhcBbc0Efk0BbeoEfk0BbeoEfmoBbuoEfk0BbeoEfk0BadcEglcBadcEh40B9uoEh4eBadgEgl8BadgEgl8BadgEgl8BadgEh3wB9usEh3wB9usEh3wBadgEgl8BadgEgl8Bcg4Edh4BdhkEdh4BdhkEdzwBdhgEdh8BdhgEdh8B;5hyBE
 Asia/Magadan |LMT:rxc,+10:rs0,+11:uk0,+12:xc0*,+11:uk0*,+12:xc0|A'1svxo2oB'37a05cC;tpl4CDfypoEBls4CDef18FBC
 Asia/Makassar Asia/Ujung_Pandang |LMT:m40,MMT:m40,+08:m80,+09:p00,WITA:m80|A'1qmick0B9n9cC'4u87w0D2px8E;i8roE
 Asia/Manila |LMT:-189k,LMT:meg,PST:m80,PDT:p00*,JST:p00|A'nhgexkB'sjc9igCrx5cD5mkC3oysD4akE2ao0Dk5cC6a84D3zwC;bpfoCD
 Asia/Muscat |LMT:auo,+04:b40|A'1qmintcB;'q3go6oB
 Asia/Nicosia Europe/Nicosia |LMT:66g,EET:5k0,EEST:8c0*|A'1rlnltkB;'p4bq6gBC
 Asia/Novokuznetsk |LMT:g5c,+06:go0,+07:jg0,+08:m80*,+07:jg0*|A'1svw56oB'37bu5cC;tpkoCDfyq4EBls4CDdo2kEBqysC
 Asia/Novosibirsk |LMT:fcs,+06:go0,+07:jg0,+08:m80*,+07:jg0*|A'1qllnz8B'5hmbcsC;tpkoCDfyq4EBls4CD10a8EBder4CB
 Asia/Omsk |LMT:dl6,+05:dw0,+06:go0,+07:jg0*,+06:go0*,+07:jg0|A'1qk1p2uB'5j6d16C;tpkkCDfyq8EBls4CDef18FC
 Asia/Oral |LMT:9ic,+03:8c0,+05:dw0,+06:go0*,+06:go0,+05:dw0*,+04:b40|A'1svy6hoB'37a16cC;tpkcCD8tu0EdhcDC58z0FG2484C56kFG9go4C
 Asia/Phnom_Penh |LMT:jfg,PLMT:jqu,+07:jg0,+08:m80,+09:p00|A'1jkt38kB'2isicmC'gj25iuD1njwEco0C;iaboC
 Asia/Pontianak |LMT:k8w,PMT:k8w,+0730:ku0,+09:p00,+08:m80,WITA:m80,WIB:jg0|A'1kj9t34BieyoC'4tnu2wD2qqiC1yg6E1i2mCa9uqF;4ie6FG
 Asia/Pyongyang |LMT:nac,KST:nm0,JST:p00,KST:p00|A'1khq61oB'1yh10cCpaamD;iazoDB
 Asia/Qatar |LMT:9jk,+04:b40,+03:8c0|A'1qmip4gB;'q3gmvkBC
 Asia/Qostanay |LMT:bs4,+04:b40,+05:dw0,+06:go0*,+06:go0,+05:dw0*|A'1svy47wB'37a0o4C;tpkgCD8tu0EdhcDC6rf0FBls4CD9lukEC
 Asia/Qyzylorda |LMT:c4g,+04:b40,+05:dw0,+06:go0*,+06:go0,+05:dw0*|A'1svy3vkB'37a10gC;tpkgCD8tu0EdhcDC6rf0FdhgCEdh4DC9go4EC
 Asia/Rangoon Asia/Yangon |LMT:htb,RMT:htb,+0630:i20,+09:p00|A'15r0ripBu25cC'bnjp3bD29bqC;ijd0C
 Asia/Riyadh |LMT:8ng,+03:8c0|A'24tj0okB;'bwgbbgB
 Asia/Sakhalin |LMT:qfc,+09:p00,+11:uk0,+12:xc0*,+11:uk0*,+10:rs0|A'1j4r48oB'kvnarcC;iax0CDfypoEFls4CD3wikEFaiisCF
 Asia/Samarkand |LMT:ceh,+04:b40,+05:dw0,+06:go0*,+06:go0|A'1svy3ljB'37a1ahC;tpkgCD8tu0EdhcDC
 Asia/Seoul ROK |LMT:nig,KST:nm0,JST:p00,KST:p00,KDT:rs0*,KDT:qe0*|A'1khq5tkB'1yh18gCpbemD21uoE7p8DeysEbx8DeysEbzwDhmsE9bwD1wg4BudeF9ekBitgF9ukBg2sFad8BglgFad8BglgFad8BglgFad8Bo5gD;6b4yDE
 Asia/Singapore Singapore |LMT:j8d,SMT:j8d,+07:jg0,+0720:kdc*,+0720:kdc,+0730:ku0,+09:p00,+08:m80|A'1gpkffnB3beoC'eeb94dD'1kbr2oE49c0F'8n3jcG2ol6F;i9l0FH
 Asia/Srednekolymsk |LMT:sgs,+10:rs0,+11:uk0,+12:xc0*,+11:uk0*,+12:xc0|A'1svxnj8B'37a0osC;tpl4CDfypoEBls4CDef18FC
 Asia/Taipei ROC |LMT:mi0,CST:m80,JST:p00,CDT:p00*|A'1e3muu0B'lsd1m0C5zpcBhhcDaakBeisDet8BdhgDbbwBfpgDbbwBfpgDbbwBfpgDbbwBb9gDi58Bb6sDfukBb6sDfukBb6sDdjwBdk4DdjwBdhgDdjwBdhgDdjwBdhgDdjwBi2sD918Bi04D918B;67acBD
 Asia/Tashkent |LMT:ctz,+05:dw0,+06:go0,+07:jg0*,+06:go0*|A'1svy361B'379yxzC;tpkkCDfyq8EB
 Asia/Tbilisi |LMT:8an,TBMT:8an,+03:8c0,+04:b40,+05:dw0*,+04:b40*|A'15r111dBxbeoC'h4tjynD;9nccDEfyqgFC2md4DE7bx8FCk8gD
 Asia/Tehran Iran |LMT:9iw,TMT:9iw,+0330:9q0,+0430:ci0*,+04:b40,+05:dw0*|A'1ojd554Bem5cC;'i18hiwCDEF
 Asia/Thimbu Asia/Thimphu |LMT:glo,+0530:fa0,+06:go0|A'251fzecB;'bojcloBC
 Asia/Tokyo Japan |LMT:pvn,JST:p00,JDT:rs0*|A1u4scB19caoC9uoBf1cCbxcBhmoC9c0BhmoC9c0B;dricB
 Asia/Tomsk |LMT:fqf,+06:go0,+07:jg0,+08:m80*,+07:jg0*|A'1qm009lB'5h7z2fC;tpkoCDfyq4EBls4CD7q58EB6ow4CB
 Asia/Ust-Nera |LMT:qiu,+08:m80,+09:p00,+12:xc0*,+11:uk0,+11:uk0*,+10:rs0,+12:xc0|A'1qlmqt6B'5hl2yuC;tpkwCDEfypoFGls4EDef18HEG
 Asia/Vientiane |LMT:j00,PLMT:jqu,+07:jg0,+08:m80,+09:p00|A'1jkt3o0B'2ishx6C'gj25iuD1njwEco0C16o8D61h8C;b268C
 Asia/Vladivostok |LMT:of7,+09:p00,+10:rs0,+11:uk0*,+10:rs0*,+11:uk0|A'1s4gvktB'3yqvf7C;tpl0CDfypsEBls4CDef18FC
 Asia/Yakutsk |LMT:o0y,+08:m80,+09:p00,+10:rs0*,+09:p00*,+10:rs0|A'1qlmtb2B'5hl0gyC;tpkwCDfypwEBls4CDef18FC
 Asia/Yekaterinburg |LMT:b89,PMT:af5,+04:b40,+05:dw0,+06:go0*,+05:dw0*,+06:go0|A'1ostu3rB'1kybx4C'5pfyv5D;tpkgDEfyqcFCls4DEef18GD
 Asia/Yerevan |LMT:88o,+03:8c0,+04:b40,+05:dw0*,+04:b40*|A'1svy7rcB'h4tjwoC;9nccCDfyqgEB3dc4CD
 Atlantic/Azores |LMT:-4r4,HMT:-5aw,-02:-5k0,-01:-2s0*,+00:0*,-01:-2s0,WET:0,WEST:2s0*|A'17u6y34B'em124wC3cqkDa2sC8w0DgvwCa5gDgvwCa5gDgvwCa84DgvwCa5gDgvwC1vs0Dco0C15hcDcg0Ce00DcyoCeioDcyoCeioDcg0C15hcDcg0CdhcDdhcC14yoDdhcCcyoDe00CeioDcg0CdhcDdhcCcyoDe00CeioDg2oC79cDgqoCdc0Ddk0CbuoD33wE8aoD56sCadcD2l8E9uoD4o4C9uoD33wE9c0D4o4C9uoD33wE9c0D4o4CbxcDdhcCdhoDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDe00CdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDe00CdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDe00CdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcF;2fwwFEh9xkGHcqkEF
 Atlantic/Bermuda |LMT:-c06,BMT:-c06,BST:-986*,AST:-b40,ADT:-8c0*|A'1ayyeo6BkhhcCd6kBeg4Cbh8B8hkcD'69z5ruEkqkDbesEgl8D9usEhmkD9c4EhmkD15hgE8t8Dio4E7rwDj6sE7rwDjpgE798DjpgE798DjpgE7rwD2slgEbekD;9wi4DE
 Atlantic/Canary |LMT:-2uo,-01:-2s0,WET:0,WEST:2s0*|A'1rr606oB'ctvupcC;hh6gCD
 Atlantic/Cape_Verde |LMT:-4cs,-02:-5k0,-01:-2s0*,-01:-2s0|A2c62wBn1pcC2cfwB;i73wBD
 Atlantic/Faeroe Atlantic/Faroe |LMT:-194,WET:0,WEST:2s0*|A'1kdkul4B;'wcehewBC
 Atlantic/Madeira |LMT:-34o,FMT:-34o,-01:-2s0,+00:0*,+01:2s0*,WET:0,WEST:2s0*|A'17u6wgoB'em10zcC3cqkDa2sC8w0DgvwCa5gDgvwCa5gDgvwCa84DgvwCa5gDgvwC1vs0Dco0C15hcDcg0Ce00DcyoCeioDcyoCeioDcg0C15hcDcg0CdhcDdhcC14yoDdhcCcyoDe00CeioDcg0CdhcDdhcCcyoDe00CeioDg2oC79cDgqoCdc0Ddk0CbuoD33wE8aoD56sCadcD2l8E9uoD4o4C9uoD33wE9c0D4o4C9uoD33wE9c0D4o4CbxcDdhcCdhoDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDe00CdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDe00CdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDe00CdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcF;2fx0FG
 Atlantic/Reykjavik |LMT:-42o,-01:-2s0,+00:0*,GMT:0|A'1kd2eqoB'4rpd9cCi04B918CjxgB73wCjxgB10akC71gBdeykCdhkB8tgCinwB8tcCi5cB9c0Ch40B9uoCh40B9uoCh40B9uoChmoB9c0ChmoBbxcCf1cBbxcCf1cBbxcCfk0BbeoCf1cBbxcCfk0BbxcCf1cBbxcCf1cBbxcCf1cBbxcCf1cBbxcCfk0BbxcCf1cBbxcCf1cBbxcCf1cBbxcCf1cBbxcCf1cBbxcCfk0BbxcCf1cBbxcCf1cBbxcCf1cBbxcCf1cBbxcCfk0BbxcD;1aygD
 Atlantic/South_Georgia |LMT:-6rk,-02:-5k0|A'1ayy9fkB;'15r12kgB
 Atlantic/St_Helena |LMT:-120,JMT:-120,GMT:0|A'1ayy3q0B19uaoC;'9wztm0C
 Atlantic/Stanley |LMT:-apo,SMT:-apo,-04:-b40,-03:-8c0*,-03:-8c0,-02:-5k0*|A'1ayyddoBgodcC'dbvxqcDcykCe04DcykCeisDcykCe04DcykCe04DcykCe04D73wC;kaicCEFbswcDCirn0E
 Australia/ACT Australia/Canberra Australia/NSW Australia/Sydney |LMT:s04,AEST:rs0,AEDT:uk0*|A'1dmg6nwB'bfqds4C65cBim80C6g0BdhcCdhcBe00CcyoB;jd7kBC
 Australia/Adelaide Australia/South |LMT:pnw,ACST:p00,ACST:qe0,ACDT:t60*|A'1dmg904B'27qdzwCda2uD65cCim80D6g0CdhcDdhcCe00DcyoC;jd7iCD
 Australia/Brisbane Australia/Queensland |LMT:sc8,AEST:rs0,AEDT:uk0*|A'1dkurnsB'bhbss8C65cBim80C6g0BdhcCdhcBe00CcyoB;jd7kBC
 Australia/Broken_Hill Australia/Yancowinna |LMT:q70,AEST:rs0,ACST:p00,ACST:qe0,ACDT:t60*|A'1dmg8h0B't9nr0C20o4Dda2uE65cDim80E6g0DdhcEdhcDe00EcyoD;jd7iDE
 Australia/Currie Australia/Hobart Australia/Tasmania |LMT:ra4,AEST:rs0,AEDT:uk0*|A'1dxcspwB'b03ee4CcyoBg2oC9c0BhmoC9c0Bh5uoC6g0BdhcCdhcBe00CcyoBho80CdhcBfk0C9uoBh40C;4zkCB
 Australia/Darwin Australia/North |LMT:o88,ACST:p00,ACST:qe0,ACDT:t60*|A'1dmgafsB'27qck8Cda2uD65cCim80D6g0CdhcDdhcCe00DcyoC;jd7iC
 Australia/Eucla |LMT:nv4,+0845:ob0,+0945:r30*|A'1e21eswB'b05944C65cBim80C6g0BdhcCdhcB;k463BC
 Australia/LHI Australia/Lord_Howe |LMT:tgk,AEST:rs0,+1030:t60,+1130:vy0*,+11:uk0*|A'1dmg57gB;'133j6skBCDE
 Australia/Lindeman |LMT:rl8,AEST:rs0,AEDT:uk0*|A'1dkusesB'bhbs18C65cBim80C6g0BdhcCdhcBe00CcyoB;jd7kBC
 Australia/Melbourne Australia/Victoria |LMT:qug,AEST:rs0,AEDT:uk0*|A'1dmg7tkB'bfqcmgC65cBim80C6g0BdhcCdhcBe00CcyoB;jd7kBC
 Australia/Perth Australia/West |LMT:lgc,AWST:m80,AWDT:p00*|A'1e21h7oB'b058scC65cBim80C6g0BdhcCdhcB;k460BC
 CET |CET:2s0,CEST:5k0*|A2ff94Bbc4AelkBbeoAfk0BbeoAg6tcB1y00Aaw0Be00AdhcBdhcAdhcBcdcA;i998AB
 CST6CDT |CST:-go0,CDT:-dw0*,CWT:-dw0*,CPT:-dw0*|A2gv28BfjwAbesBfjwAgr44C2n0cD3fkAg7usBdh8AdhgBdh8AdhgBdh8A;4xwAB
 Chile/EasterIsland Pacific/Easter |LMT:-k94,EMT:-k94,-07:-jg0,-06:-go0*,-06:-go0,-05:-dw0*|A'1ayymx4Bw2aoC'ivmeuwDavwChmsD;2vkDC960cEF
 EET |EET:5k0,EEST:8c0*|A3p7k4BcyoAe00BdhcAdhcBdhcAe00B;cyoBA
 EST |EST:-dw0|A;3jrc0A
 EST5EDT |EST:-dw0,EDT:-b40*,EWT:-b40*,EPT:-b40*|A2gv24BfjwAbesBfjwAgr44C2n0gD3fgAg7usBdh8AdhgBdh8AdhgBdh8A;4y0AB
 Eire Europe/Dublin |LMT:-169,DMT:-169,IST:1lr*,GMT:0,BST:2s0*,IST:2s0*,IST:2s0,GMT:0*|A'1621l69BqwiwC9uoD'9pytrEc00DdxcEe2oDdeoEdk0DdeoEfmoDbuoEdk0Dcw0FeioDeioFaw0Dfk0FbxcDfk0Fcg0DeioFcg0De00FcyoDf1cFcg0DeioFcg0De00FcyoDeioFcg0DeioFcg0De00FdhcDeioFcg0De00FcyoDeioFcg0DeioFcg0De00FcyoDeioFg2oD79cF4yw0DbxcFh40Dcg0FeioDbeoFfk0Dcg0Fe00DcyoFe00DdhcFe00DcyoFcg0De00FcyoDeioFcg0Df1cFcg0De00FcyoDeioFcg0DeioFcg0De00FcyoDcyoFg2oDaw0Fg2oDbeoFfk0Daw0Fg2oDaw0Fg2oDaw0Fg2oDaw0FglcD8aoFinoG;vxgGH
 Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich |GMT:0|A;3jrc0A
 Etc/GMT+1 |-01:-2s0|A;3jrc0A
 Etc/GMT+10 |-10:-rs0|A;3jrc0A
 Etc/GMT+11 |-11:-uk0|A;3jrc0A
 Etc/GMT+12 |-12:-xc0|A;3jrc0A
 Etc/GMT+2 |-02:-5k0|A;3jrc0A
 Etc/GMT+3 |-03:-8c0|A;3jrc0A
 Etc/GMT+4 |-04:-b40|A;3jrc0A
 Etc/GMT+5 |-05:-dw0|A;3jrc0A
 Etc/GMT+6 |-06:-go0|A;3jrc0A
 Etc/GMT+7 |-07:-jg0|A;3jrc0A
 Etc/GMT+8 |-08:-m80|A;3jrc0A
 Etc/GMT+9 |-09:-p00|A;3jrc0A
 Etc/GMT-1 |+01:2s0|A;3jrc0A
 Etc/GMT-10 |+10:rs0|A;3jrc0A
 Etc/GMT-11 |+11:uk0|A;3jrc0A
 Etc/GMT-12 |+12:xc0|A;3jrc0A
 Etc/GMT-13 |+13:1040|A;3jrc0A
 Etc/GMT-14 |+14:12w0|A;3jrc0A
 Etc/GMT-2 |+02:5k0|A;3jrc0A
 Etc/GMT-3 |+03:8c0|A;3jrc0A
 Etc/GMT-4 |+04:b40|A;3jrc0A
 Etc/GMT-5 |+05:dw0|A;3jrc0A
 Etc/GMT-6 |+06:go0|A;3jrc0A
 Etc/GMT-7 |+07:jg0|A;3jrc0A
 Etc/GMT-8 |+08:m80|A;3jrc0A
 Etc/GMT-9 |+09:p00|A;3jrc0A
 Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu |UTC:0|A;3jrc0A
 Europe/Amsterdam |LMT:wk,AMT:wk,NST:3ok*,+0120:3pc*,+0020:xc,CEST:5k0*,CET:2s0|A'i9k73gB1p4dcCbbwBeloCbeoBeioCdhcBe00CcyoBe00CcyoBe00CcyoBdeoCeioBhhcC9hcBcyoCe00Bi00C8yoBgioCag0BglcCadcBgqoCaqoBgaoCao0BgdcCalcBgg0CaioBh40C9uoBgo0CatcBg80CaqoBgaoCao0Bgg0CaioBh1cC2ycD'4uaz8EglcDadcEgo0DatcEgd4F'1aarpcGaw0Fe00GdhcFdhcGdhcFcdcG;i998GF
 Europe/Andorra |LMT:a4,WET:0,CET:2s0,CEST:5k0*|A'1gpkydwB'nvgqy4C;hh6oCD
 Europe/Astrakhan |LMT:8wc,+03:8c0,+04:b40,+05:dw0*,+04:b40*|A'1svwcfoB'37bv8cC;tpkcCDegagEB1ig4CqykEBe9usCB
 Europe/Athens |LMT:4e4,AMT:4e4,EET:5k0,EEST:8c0*,CEST:5k0*,CET:2s0|A'1dy1i9wB'aw2tdoC'8bjasgD458C6glgD1p8E14tsFaygEdx8Fdk4C66ykD96kC;cwdoCD
 Europe/Belfast Europe/London GB GB-Eire |LMT:-23,GMT:0,BST:2s0*,BDST:5k0*,BST:2s0|A'p07eq3B'zqf9hxC9uoBe00Cc00BdxcCe2oBdeoCdk0BdeoCfmoBbuoCdk0Bcw0CeioBeioCaw0Bfk0CbxcBfk0Ccg0BeioCcg0Be00CcyoBf1cCcg0BeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CdhcBeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBeioCg2oB79cCw58D79cChmoD9c0ChmoD9uoCh40Dcg0CelcD7pcC684Be00CcyoBbxcC22kD8tcC684B9uoCh40BbeoCfk0Bcg0Ce00BcyoCe00BdhcCe00BcyoCcg0Be00CcyoBeioCcg0Bf1cCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBcyoCg2oBaw0Cg2oBbeoCfk0Baw0Cg2oBaw0Cg2oBaw0Cg2oBaw0CglcB8aoCinoE;vxgEB1nuwCB
 Europe/Belgrade Europe/Podgorica |LMT:3so,CET:2s0,CEST:5k0*|A'17u6pjcB'twhnkoC15n0Baw0Ce00BdhcCdhcBg5cC9pcB;i998BC
 Europe/Bratislava Europe/Prague |LMT:2o8,PMT:2o8,CET:2s0,CEST:5k0*,GMT:0*|A'q3efzsBvdhcC'cttug8Dbc4CelkDbeoCfk0DbeoCg6tcD1y00Caw0De00CdhcDdhcCdhcDdhcCg2oDbc0C45gE680C458Dcg0CeioDcg0CdxcDd1cC;f7ukCD
 Europe/Brussels |LMT:t6,BMT:t6,WET:0,CET:2s0,CEST:5k0*,WEST:2s0*|A'15r18iuB'6forh6Cgx9cD13zwEbc0DelkEbeoDfk0EbeoD46gC86oFg2oC9uoFio0CaioFgo0Cb6oFeioCeioFcg0CcyoFe00CdhcFdhcCeioFcg0Ce00FcyoCeioFcz0CeioFcg0Ce00FcyoCeioFcg0CdhcFdhcCcyoFeioCdhcFdhcCcyoFe00CeioFcg0CdhcFdhcCcyoFe00CeioFg2oC79cF6aoE1ud8Daw0Ee00DdhcEcdcDelcEcdcDi5cEag0D;hgnwDE
 Europe/Bucharest |LMT:4u0,BMT:4u0,EET:5k0,EEST:8c0*|A'1bvrf60Btx1cC'fj8m0D9xcCdhcDdhcCe00DdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcCdhcDdhcC;mqiwCD
 Europe/Budapest |LMT:3j8,CET:2s0,CEST:5k0*|A'1bekxssB'db0dz8Cbc4BelkCbeoBfk0CbeoBfmoCbc0Bf1cCcg0Bffx0C16gcBaw0Ce00BdhcCdhcBfp0Cdk4Bb48Ce2kBdesCdhcBdhcCdhcBe00CcyoB3hh4C9ukBh4cC9uoBi5cC8tcBi5cC8tcB;97mkBC
 Europe/Busingen Europe/Zurich |LMT:1kw,BMT:1dm,CET:2s0,CEST:5k0*|A'rxv2f4B'lc05jaC'ohmxdmDbeoCfk0DbeoC;kh1cCD
 Europe/Chisinau Europe/Tiraspol |LMT:5c8,CMT:5bo,BMT:4u0,EET:5k0,EEST:8c0*,CEST:5k0*,CET:2s0,MSK:8c0,MSD:b40*|A'15r13zsB'jw96okC'70f1toD'fj8m0E9xcDdhcEdhcDe00EdhcDdhcEdhcDdhcEdhcDdhcEdhcDdhcEdhcDdhcEdhcDnmoEovwFz1sGaw0Fe00GdhcFal0H;j208HIfad4ED
 Europe/Copenhagen |LMT:2bw,CMT:2bw,CET:2s0,CEST:5k0*|A'1ayy0c4B3080C'bo7orwDaakChr1kD1uqwCaw0De00CdhcDdhcCdhcDa00Cj6oD940Ci5cD79cCk80D6qoC;g2ykCD
 Europe/Gibraltar |LMT:-zo,GMT:0,BST:2s0*,BDST:5k0*,CET:2s0,CEST:5k0*|A'1621kzoB'iol38cC9uoBe00Cc00BdxcCe2oBdeoCdk0BdeoCfmoBbuoCdk0Bcw0CeioBeioCaw0Bfk0CbxcBfk0Ccg0BeioCcg0Be00CcyoBf1cCcg0BeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CdhcBeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBeioCg2oB79cCw58D79cChmoD9c0ChmoD9uoCh40Dcg0CelcD7pcC684Be00CcyoBbxcC22kD8tcC684B9uoCh40BbeoCfk0Bcg0Ce00BcyoCe00BdhcCe00BcyoCcg0Be00CcyoBeioCcg0Bf1cCcg0Be00E;9k2gEF
 Europe/Guernsey |LMT:-gx,GMT:0,BST:2s0*,CEST:5k0*,CET:2s0,BDST:5k0*,BST:2s0|A'1n7or4xB'1ixx33C9uoBe00Cc00BdxcCe2oBdeoCdk0BdeoCfmoBbuoCdk0Bcw0CeioBeioCaw0Bfk0CbxcBfk0Ccg0BeioCcg0Be00CcyoBf1cCcg0BeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CdhcBeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBeioCg2oB79cC9h0D1r6wEaw0De00EdhcDdhcEdhcD2noF51oC684Be00CcyoBbxcC22kF8tcC684B9uoCh40BbeoCfk0Bcg0Ce00BcyoCe00BdhcCe00BcyoCcg0Be00CcyoBeioCcg0Bf1cCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBcyoCg2oBaw0Cg2oBbeoCfk0Baw0Cg2oBaw0Cg2oBaw0Cg2oBaw0CglcB8aoCinoG;vxgGB1nuwCB
 Europe/Helsinki Europe/Mariehamn |LMT:4md,HMT:4md,EET:5k0,EEST:8c0*|A'14x721nBw940C'ax3tqdDdmoC;kh48CD
 Europe/Isle_of_Man |LMT:-tv,GMT:0,BST:2s0*,BDST:5k0*,BST:2s0|A'17fxvhvB'haosq5C9uoBe00Cc00BdxcCe2oBdeoCdk0BdeoCfmoBbuoCdk0Bcw0CeioBeioCaw0Bfk0CbxcBfk0Ccg0BeioCcg0Be00CcyoBf1cCcg0BeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CdhcBeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBeioCg2oB79cCw58D79cChmoD9c0ChmoD9uoCh40Dcg0CelcD7pcC684Be00CcyoBbxcC22kD8tcC684B9uoCh40BbeoCfk0Bcg0Ce00BcyoCe00BdhcCe00BcyoCcg0Be00CcyoBeioCcg0Bf1cCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBcyoCg2oBaw0Cg2oBbeoCfk0Baw0Cg2oBaw0Cg2oBaw0Cg2oBaw0CglcB8aoCinoE;vxgEB1nuwCB
 Europe/Jersey |LMT:-e2,GMT:0,BST:2s0*,CEST:5k0*,CET:2s0,BDST:5k0*,BST:2s0|A21zdsBdhd4C9uoBe00Cc00BdxcCe2oBdeoCdk0BdeoCfmoBbuoCdk0Bcw0CeioBeioCaw0Bfk0CbxcBfk0Ccg0BeioCcg0Be00CcyoBf1cCcg0BeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CdhcBeioCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBeioCg2oB79cC9h0D1r6wEaw0De00EdhcDdhcEdhcD2noF51oC684Be00CcyoBbxcC22kF8tcC684B9uoCh40BbeoCfk0Bcg0Ce00BcyoCe00BdhcCe00BcyoCcg0Be00CcyoBeioCcg0Bf1cCcg0Be00CcyoBeioCcg0BeioCcg0Be00CcyoBcyoCg2oBaw0Cg2oBbeoCfk0Baw0Cg2oBaw0Cg2oBaw0Cg2oBaw0CglcB8aoCinoG;vxgGB1nuwCB
 Europe/Kaliningrad |LMT:3so,CET:2s0,CEST:5k0*,EET:5k0,EEST:8c0*,MSK:8c0,MSD:b40*,+03:8c0|A'1cny9jcB'c1n28oCbc4BelkCbeoBfk0CbeoBg6tcC1y00Baw0Ce00BdhcCdhcBdhcCl0D1eoEdrwDbmsF;hu88FGegakEDgj9gHD
 Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye |LMT:5ng,KMT:5ng,EET:5k0,MSK:8c0,CEST:5k0*,CET:2s0,MSD:b40*,EEST:8c0*|A'15r13okBxbeoC'37a03gD8gd8Eu8gFaw0Ee00F2fsD;jnmsDGfeigHC
 Europe/Kirov |LMT:97c,+03:8c0,+04:b40,+05:dw0*,MSD:b40*,MSK:8c0,MSK:b40|A2hsw0B88voC;tpkcCDegagEF1ig4CqykEFe9usGF
 Europe/Lisbon Portugal |LMT:-1p9,WET:0,WEST:2s0*,WEMT:5k0*,CET:2s0,CEST:5k0*|A'17u6v19A'em0zmrB3cqkCa2sB8w0CgvwBa5gCgvwBa5gCgvwBa84CgvwBa5gCgvwB1vs0Cco0B15hcCcg0Be00CcyoBeioCcyoBeioCcg0B15hcCcg0BdhcCdhcB14yoCdhcBcyoCe00BeioCcg0BdhcCdhcBcyoCe00BeioCg2oB79cCgqoBdc0Cdk0BbuoC33wD8aoC56sBadcC2l8D9uoC4o4B9uoC33wD9c0C4o4B9uoC33wD9c0C4o4BbxcCdhcBdhoCdhcBdhcCdhcBdhcCdhcBdhcCdhcBdhcCe00BdhcCdhcBdhcCdhcBdhcCdhcBdhcCdhcBdhcCe00BdhcCdhcBdhcCdhcBdhcCdhcBdhcCdhcBdhcCdhcBdhcCe00BdhcCdhcBdhcCdhcBdhcCdhcBdhcCdhcE;2fx4EB5fpcCBbnhgEF2mw0CB
 Europe/Ljubljana |LMT:2os,CET:2s0,CEST:5k0*|A'17u6qn8B'twhmgsC15n0Baw0Ce00BdhcCdhcBdhcCcdcB;i998BC
 Europe/Luxembourg |LMT:150,CET:2s0,CEST:5k0*,WET:0,WEST:2s0*,WEST:5k0*,WET:2s0|A'1ihq6v0B'68l290CaasBfjwCag4Bfk8CbeoB56gD76oEg30D9ucEio8DaigEgo8Db6gEeisDeikEcg8DcygEe04DdjwEdesDeikEcg4DdzwEcysDeikEcysDeikEcgcDe00EcyoDeioEcg0DdhcEdhcDcyoEeioDdhcEdhcDcyoEe00DeioEcg0DdhcEdhcDcyoEe00DeioEg2oD79cE5uoF1ut8Gaw0Fe00GdhcFcg0BeioCcdcBi5cCag0B;hgnwBC
 Europe/Madrid |LMT:-ok,WET:0,WEST:2s0*,WEMT:5k0*,CET:2s0,CEST:5k0*|A23wioBczp8Ccw4Bdh8Cdk4B3eikCco4B15h8Ccg4BdzwCcysBeioCcyoBeikCcg4B5s7wC804Bdh8C22kDbhcCrewBbx8E1ljwF8ysEgykFcg4EeikFcg4EeikFcg4EeikFcg4E1xzwFbesE;f7usEF
 Europe/Malta |LMT:2os,CET:2s0,CEST:5k0*|A'1cz0fz8B'bsbx8sC8t8BdhgCdjwBbusCfmkBatgCg2kBcg4Cdh8Beu04C1sg8Baw0Ce00BdeoCcg0BelcCcagBdk8Cf1cBbx4Cf1cBaw8Cg2oBd914C9bwBi5gC8tcBi5cC8tcBio0C8tcB;71gBC
 Europe/Minsk |LMT:53s,MMT:53c,EET:5k0,MSK:8c0,CEST:5k0*,CET:2s0,MSD:b40*,EEST:8c0*,+03:8c0|A'15r1488B'n4x6ogC'379zjcD8a58E10ggFaw0Ee00FdhcE6qcD;j5uwDGfyqkHCf0tgI
 Europe/Monaco |LMT:1d8,PMT:fl,WET:0,WEST:2s0*,WEMT:5k0*,CET:2s0,CEST:5k0*|A'1c8bdasB'9tlnlnC'2pzpnlD82oCcw0DelcCbc0DfmoCatcDg5cC9s0Dio0CaioDgo0Cb6oDeioCh40D9uoCcyoDe00CdhcDdhcCeioDcg0Ce00DcyoCeioDcyoCeioDcg0Ce00DcyoCeioDcg0CdhcDdhcCcyoDeioCdhcDdhcCcyoDe00CeioDcg0CdhcDdhcCcyoDe00CeioDg2oC79oDw7oEbekDbesEhmwDaw0Ee00DdhcEdx4Dd1kEcdcF;i998FG
 Europe/Moscow W-SU |LMT:6yh,MMT:6yh,MMT:707,MST:9s7*,MDST:ck7*,MSD:b40*,MSK:8c0,+05:dw0*,EET:5k0,EEST:8c0*,MSK:b40|A'15r12djBrfk0C'ipzuaDd9cCbh8E7xgDj3wE'1jwk7F3e8G14o0F2ikHc5cF284Gr1gI5sw4G;tpk8GFfyqkJIls4GFef18KG
 Europe/Oslo |LMT:1zo,CET:2s0,CEST:5k0*|A'1dkvi0cB'b5svboC9p4BhxmoC1o8cBaw0Ce00BdhcCdhcBdhcCdhcBa3xcCe00BdhcCdhcBdhcCdhcBdhcCdhcBdhcCdhcBdhcCe00Bg2oCaw0B;37x8BC
 Europe/Paris |LMT:fl,PMT:fl,WET:0,WEST:2s0*,CEST:5k0*,CET:2s0,WEMT:5k0*|A'1blj0wfBf0o0C'2qx1nlD82oCcw0DelcCbc0DfmoCatcDg5cC9s0Dio0CaioDgo0Cb6oDeioCh40D9uoCcyoDe00CdhcDdhcCeioDcg0Ce00DcyoCeioDcyoCeioDcg0Ce00DcyoCeioDcg0CdhcDdhcCcyoDeioCdhcDdhcCcyoDe00CeioDcg0CdhcDdhcCcyoDe00CeioDg2oC79oD87kE1sgcFaw0Ee00FdhcEanoG39gDd1kGcdcF;i998FE
 Europe/Riga |LMT:4gy,RMT:4gy,LST:78y*,EET:5k0,MSK:8c0,CEST:5k0*,CET:2s0,MSD:b40*,EEST:8c0*|A'15r14v2Bsrs8CbeoBelcC3s0B58l4D'7fhlkyEofwF108gGaw0Fe00GdhcFdhcGt4E;iyasEHegakID
 Europe/Rome Europe/San_Marino Europe/Vatican |LMT:2b8,RMT:2b8,CET:2s0,CEST:5k0*|A'yxrkcsB'e170v8Cgz40D8t8CdhgDdjwCbusDfmkCatgDg2kCcg4Ddh8Ceu04D1sg8Caw0De00CdhcDcdcCelcDcagCdk8Df1cCbx4Df1cCaw8Dg2oCd914D9bwCi5gD8tcCi5cD8tcCio0D8tcC;71gCD
 Europe/Samara |LMT:99w,+03:8c0,+04:b40,+05:dw0*,+04:b40*,+03:8c0*|A2hsw0B88voC;tpkcCDegagEB1ig4FdhgBCDdwd4EBqysC
 Europe/Sarajevo |LMT:3es,CET:2s0,CEST:5k0*|A'17u6px8B'twhn6sC15n0Baw0Ce00BdhcCdhcBdhcCcdcB;i998BC
 Europe/Saratov |LMT:8j6,+03:8c0,+04:b40,+05:dw0*,+04:b40*|A2hsw0B88voC;tpkcCDdpbsEB29esCqykEBe9usCB
 Europe/Simferopol |LMT:6bc,SMT:6ao,EET:5k0,MSK:8c0,CEST:5k0*,CET:2s0,MSD:b40*,EEST:8c0*,MSK:b40|A'15r130oB'n4x6ooC'37a0qoD8jh8Er4gFaw0Ee00FdhcEqcD;jbuwDGCgppcHCG1vekDG1vxkHCId7h0D
 Europe/Skopje |LMT:3yw,CET:2s0,CEST:5k0*|A'17u6pd4B'twhnqwC15n0Baw0Ce00BdhcCdhcBdhcCcdcB;i998BC
 Europe/Sofia |LMT:4bg,IMT:5ew,EET:5k0,CET:2s0,CEST:5k0*,EEST:8c0*|A'15r150kB'7s708kC'p0d6uwDaw0Ee00DdhcEdhcDdhgC;ilmgCF
 Europe/Stockholm |LMT:3cc,SET:2se,CET:2s0,CEST:5k0*|A'15898noB'ayjpvyC'8jiakeDaasC;140qsCD
 Europe/Tallinn |LMT:4l0,TMT:4l0,CET:2s0,CEST:5k0*,EET:5k0,MSK:8c0,MSD:b40*,EEST:8c0*|A'15r14r0BsmdcC'3re10DbeoClbsB'ygov0E'a1zgd0FtzwDulsCaw0De00CdhcDcqcF;izuwFGegakHE
 Europe/Tirane |LMT:3o8,CET:2s0,CEST:5k0*|A'1nhtgbsB'dt2gw8C1sdkBaw0Cw0B;k36kBC
 Europe/Ulyanovsk |LMT:8yo,+03:8c0,+04:b40,+05:dw0*,+04:b40*,+03:8c0*,+02:5k0|A2hsw0B88voC;tpkcCDegagEB1ig4FGls4BEef18CB
 Europe/Vaduz |LMT:1rg,CET:2s0,CEST:5k0*|A'1d9v7kkB'ohmxrgCbeoBfk0CbeoB;kh1cBC
 Europe/Vienna |LMT:30x,CET:2s0,CEST:5k0*|A'1cnyab3B'c1n1gxCbc4BelkCbeoBfk0CbeoB1600CbxcBeow0C1y00Baw0Ce00BdhcCdhcBdhcCqoBr6oCd1cBdeoCdhcBeioCcg0B;fyt8BC
 Europe/Vilnius |LMT:4os,WMT:3w0,KMT:4fc,CET:2s0,EET:5k0,MSK:8c0,CEST:5k0*,MSD:b40*,EEST:8c0*|A'15r14n8B'jb5y4sC'1g224oD'e75ncE6l8Dew5gFo2gG10r4Daw0Ge00DdhcG8voF;j3pkFHegakIE6rpkGD171cEI
 Europe/Volgograd |LMT:884,+03:8c0,+04:b40,+05:dw0*,MSD:b40*,MSK:8c0,MSK:b40|A'1qmmfrwB'5glrw4C;tpkcCDdpbsEF29esCqykEFe9usGF5pc0CF
 Europe/Warsaw Poland |LMT:3w0,WMT:3w0,CET:2s0,CEST:5k0*,EET:5k0,EEST:8c0*|A'15r15g0Bqqw0C'dvyc0Dbc4CelkDbeoCfk0DbeoEfmkFbeoE2194CdkocD1ruoCaw0De00CdhcDdmkCfbwDdrwCc5gDd1kCfhcDbeoCeioDcg0Ce00DcyoC5rekD8tcCdhcDdhcCi5cD9c0CdhcDdhcChmoD9c0ChmoD9c0ChmoD9c0Ci5cD8tcC;3ydcCD
 Europe/Zagreb |LMT:2yg,CET:2s0,CEST:5k0*|A'17u6qdkB'twhmqgC15n0Baw0Ce00BdhcCdhcBdhcCcdcB;i998BC
 Factory |-00:0|A;3jrc0A
 HST |HST:-rs0|A;3jrc0A
 Indian/Antananarivo |LMT:8ss,EAT:8c0,EAST:b40*|A'1m6qv78B'm9lccsC6qoB;bpv4B
 Indian/Chagos |LMT:des,+05:dw0,+06:go0|A'1ju9zx8B;'wvpc2sBC
 Indian/Christmas |LMT:jks,+07:jg0|A'1dmgf38B;'133iwwsB
 Indian/Cocos |LMT:hy4,+0630:i20|A'1g6sjdwB;'10j6sm4B
 Indian/Comoro |LMT:80g,EAT:8c0|A'1m6qvzkB;'uj8g0gB
 Indian/Kerguelen |-00:0,+05:dw0|A34q80B;f140B
 Indian/Mahe |LMT:a9o,+04:b40|A'1jua32cB;'wvp8xoB
 Indian/Maldives |LMT:dm0,MMT:dm0,+05:dw0|A'15r0vq0B1o4dcC;'57x6y0C
 Indian/Mauritius |LMT:anc,+04:b40,+05:dw0*|A'1jua2ooB;'wvp9bcBC
 Indian/Mayotte |LMT:8dk,EAT:8c0|A'1m6qvmgB;'uj8gdkB
 Indian/Reunion |LMT:a9s,+04:b40|A'1m579q8B;'uks29sB
 Kwajalein Pacific/Kwajalein |LMT:uzk,+11:uk0,+10:rs0,+09:p00,-12:-xc0,+12:xc0|A'1gpk3ogB'ise0fkC36w4D2544Bj9zsE;6ukEF
 MET |MET:2s0,MEST:5k0*|A2ff94Bbc4AelkBbeoAfk0BbeoAg6tcB1y00Aaw0Be00AdhcBdhcAdhcBcdcA;i998AB
 MST |MST:-jg0|A;3jrc0A
 MST7MDT |MST:-jg0,MDT:-go0*,MWT:-go0*,MPT:-go0*|A2gv2cBfjwAbesBfjwAgr44C2n08D3foAg7usBdh8AdhgBdh8AdhgBdh8A;4xsAB
 NZ-CHAT Pacific/Chatham |LMT:xz0,+1215:y10,+1245:zf0,+1345:1270*|A'zxabd0B'149qqm0C;i1ddCD
 PST8PDT |PST:-m80,PDT:-jg0*,PWT:-jg0*,PPT:-jg0*|A2gv2gBfjwAbesBfjwAgr44C2n04D3fsAg7usBdh8AdhgBdh8AdhgBdh8A;4xoAB
 Pacific/Apia |LMT:yv4,LMT:-vsw,-1130:-vy0,-11:-uk0,-10:-rs0*,+14:12w0*,+13:1040|A'1ca1egwBdwaoC'kcrmt4D;f12qDEFG
 Pacific/Bougainville |LMT:st4,PMMT:r8w,+10:rs0,+09:p00,+11:uk0|A'15r0giwB'7tuc88C'osc24wD2cysC;ib7oCE
 Pacific/Chuuk |LMT:-12k4,LMT:s3w,+10:rs0,+09:p00|A'nhg984B1631cC'76a5nwD39c4CgnmkD399gC;icp0C
 Pacific/Efate |LMT:v64,+11:uk0,+12:xc0*|A'1mgt7hwB;'u964i4BC
 Pacific/Enderbury Pacific/Kanton |-00:0,-12:-xc0,-11:-uk0,+13:1040|A2vgg0B;oaw0BCD
 Pacific/Fakaofo |LMT:-vpk,-11:-uk0,+13:1040|A'1gpludkB;'100dhmgBC
 Pacific/Fiji |LMT:x4w,+12:xc0,+13:1040*|A'1ofwev4B;'sa2x4wBC
 Pacific/Funafuti |LMT:x6s,+12:xc0|A'1gpk1h8B;'100faisB
 Pacific/Galapagos |LMT:-glc,-05:-dw0,-06:-go0,-05:-dw0*|A'1wd85xcB;'kcr62oBCh7soDC
 Pacific/Gambier |LMT:-ozo,-09:-p00|A'1mubyboB;'tvndocB
 Pacific/Guadalcanal Pacific/Ponape |LMT:tmc,+11:uk0|A'1muafpoB;'tvowacB
 Pacific/Guam |LMT:-13v0,LMT:qt0,GST:rs0,+09:p00,GDT:uk0*,ChST:rs0|A'nhgaj0B1631cC'ld6pp0D1zesCb79gE173wC4y84E'qdrpoC'7kgacE56kC;950CEna1kF
 Pacific/Honolulu Pacific/Johnston US/Hawaii |LMT:-t8e,HST:-t60,HDT:-qe0*,HWT:-qe0*,HPT:-qe0*,HST:-rs0|A'1e4bfweB'jgnatmC1l0B6jz0D2mzuE3g2B19msF;gyjyF
 Pacific/Kiritimati |LMT:-t4w,-1040:-tmo,-10:-rs0,+14:12w0|A'1gplrswB;'100dk74BCD
 Pacific/Kosrae |LMT:-10hg,LMT:u6k,+11:uk0,+09:p00,+10:rs0,+12:xc0|A'nhg75gB1631cC'76a4ykD39c8CdgqgE36w4D399gCi5ugF;6ukFC
 Pacific/Majuro |LMT:vpc,+11:uk0,+09:p00,+10:rs0,+12:xc0|A'1gpk2yoB'76a6hcC39c8BdgqgD36w4C24lgBjaigE;6ukE
 Pacific/Marquesas |LMT:-pu0,-0930:-qe0|A'1mubz60B;'tvncu0B
 Pacific/Midway |LMT:-wug,-11:-uk0,-10:-rs0*,SST:-uk0|A'1gplvigB'sx94dkC6qkD;a0mwD
 Pacific/Nauru |LMT:uws,+1130:vy0,+09:p00,+12:xc0|A'1r61t38B'ba66ysC29xmB;i9voBD
 Pacific/Niue |LMT:-vgs,-1120:-vhc,-11:-uk0|A'27qngssB'63yiokC;'2vdcioC
 Pacific/Norfolk |LMT:v3s,+1112:v40,+1130:vy0,+1230:yq0*,+11:uk0,+12:xc0*|A'1gpk3k8B'q3einsC;'9x0ps0CDEF
 Pacific/Noumea |LMT:uto,+11:uk0,+12:xc0*|A'1mgt7ucB;'u9645oBC
 Pacific/Pago_Pago Pacific/Samoa US/Samoa |LMT:z20,LMT:-vm0,SST:-uk0|A'1ca1ea0BdwaoC;'usij20C
 Pacific/Palau |LMT:-15rg,LMT:owk,+09:p00|A'nhgcfgB1631cC;'100f28kC
 Pacific/Pitcairn |LMT:-o38,-0830:-nm0,-08:-m80|A'1gplmr8B;'100dp8sBC
 Pacific/Pohnpei |LMT:-11d8,LMT:tas,+11:uk0,+09:p00,+10:rs0|A'nhg818B1631cC'76a42sD39c8CdgqgE36w4D399gC;icp0C
 Pacific/Port_Moresby Pacific/Truk Pacific/Yap |LMT:r94,PMMT:r8w,+10:rs0|A'15r0i2wB'7tuao8C;'1354j8wC
 Pacific/Rarotonga |LMT:112w,LMT:-tl4,-1030:-t60,-0930:-qe0*,-10:-rs0|A'1g6gw94B13oqoC;'8zbx2wCDE
 Pacific/Saipan |LMT:-13oc,LMT:qzo,+09:p00,GST:rs0,GDT:uk0*,ChST:rs0|A'nhgaccB1631cC'mpn8noDb8w4E173wD4y84E'qdrpoD'7kgacE56kD;950DEna1kF
 Pacific/Tahiti |LMT:-rp4,-10:-rs0|A'1muc114B;'tvnaywB
 Pacific/Tarawa |LMT:w1g,+12:xc0|A'1gpk2mkB;'100f9dgB
 Pacific/Tongatapu |LMT:y80,+1220:y9c,+13:1040,+14:12w0*|A'2417sg0B'7znjyoC;'4p3zlcCD
 Pacific/Wake |LMT:uus,+12:xc0|A'1gpk3t8B;'100f86sB
 Pacific/Wallis |LMT:y1k,+12:xc0|A'1gpk0mgB;'100fbdkB
 WET |WET:0,WEST:2s0*|A3p7k4BcyoAe00BdhcAdhcBdhcAe00BcyoAdhcBdhcAdhcBdhcAdhcBdhcAdhcBe00AdhcBdhcAdhcBdhcAdhcBdhcAdhcBdhcAdhcBdhcAdhcBe00AdhcBdhcAdhcBdhcAdhcBdhcAdhcBdhcAdhcBdhcA;e00AB
`
