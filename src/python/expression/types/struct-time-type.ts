/** Python's `time.struct_time`. */
import { StructTime } from '../../struct-time.js'
import { PyType } from '../callable.js'

/** The type `time.struct_time`: what `time.localtime()` gives. */
export const structTimeType: PyType<StructTime> = new PyType<StructTime>({
  name: 'time.struct_time',
  is: (value) => value instanceof StructTime,
  methods: {},
  properties: {
    tm_gmtoff: ({ tm_gmtoff }) => (tm_gmtoff === null ? null : BigInt(tm_gmtoff)),
    tm_hour: ({ tm_hour }) => BigInt(tm_hour),
    tm_isdst: ({ tm_isdst }) => BigInt(tm_isdst),
    tm_mday: ({ tm_mday }) => BigInt(tm_mday),
    tm_min: ({ tm_min }) => BigInt(tm_min),
    tm_mon: ({ tm_mon }) => BigInt(tm_mon),
    tm_sec: ({ tm_sec }) => BigInt(tm_sec),
    tm_wday: ({ tm_wday }) => BigInt(tm_wday),
    tm_yday: ({ tm_yday }) => BigInt(tm_yday),
    tm_year: ({ tm_year }) => BigInt(tm_year),
    tm_zone: ({ tm_zone }) => tm_zone,
  },
})
