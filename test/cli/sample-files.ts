/** A configuration with nothing wrong. */
export const GOOD = `[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=INFO
handlers=h
[handler_h]
class=StreamHandler
args=(sys.stdout,)
formatter=f
[formatter_f]
format=%(levelname)s %(message)s
`

/** A configuration with one fault, on line 8. */
export const FAULTY = GOOD.replace('level=INFO', 'level=info')

/** A configuration with one warning, on line 15. */
export const SUSPECT = GOOD.replace('format=', 'formet=')
