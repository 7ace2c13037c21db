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

/** A configuration with several of all; LOGS stands for a folder, with its slash. */
export const MANY = `[loggers]
keys=root,app,pool,net
[handlers]
keys=console,file,mem,sys,own
[formatters]
keys=brief,json
[logger_root]
level=WARNING
handlers=console
[logger_app]
level=INFO
handlers=file
qualname=app
[logger_pool]
level=NOTSET
handlers=mem
qualname=app.db.pool
[logger_net]
level=DEBUG
handlers=sys,own
qualname=net
propagate=0
[handler_console]
class=StreamHandler
args=(sys.stderr,)
level=ERROR
formatter=brief
[handler_file]
class=handlers.RotatingFileHandler
args=('LOGSapp.log', 'w', 1000, 3)
formatter=json
[handler_mem]
class=handlers.MemoryHandler
args=(10,)
target=file
[handler_sys]
class=handlers.SocketHandler
args=('localhost', 9020)
[handler_own]
class=my.pkg.Handler
args=('anything',)
formatter=brief
[formatter_brief]
format=%(levelname)s:%(name)s:%(message)s
[formatter_json]
class=pythonjsonlogger.json.JsonFormatter
format=%(levelname)s %(message)s
datefmt=%H
`
