"""CPython's logging, as contender.mjs has the others do it."""

import json
import logging
import logging.config
import os
import sys
import time

FIRST = 1_000_000

CONFIGURATION = """
[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=INFO
handlers=h
[handler_h]
class={handler}
args={args}
formatter=f
[formatter_f]
format={format}
"""


def open_(handler, args, format="%(asctime)s - %(name)s - %(levelname)s - %(message)s", **_):
    name = f"logging-{os.getpid()}.ini"
    with open(name, "w") as file:
        file.write(CONFIGURATION.format(handler=handler, args=args, format=format))
    logging.config.fileConfig(name, disable_existing_loggers=False)


def write(records, host, **_):
    logger = logging.getLogger("bench.web")
    start = time.monotonic_ns()
    for at in range(FIRST, FIRST + records):
        logger.info("request %d from %s", at, host)
    called = time.monotonic_ns()
    logging.shutdown()
    return {"start": start, "called": called, "end": time.monotonic_ns()}


TASKS = {"open": open_, "write": write}
for line in sys.stdin:
    request = json.loads(line)
    answer = TASKS[request.pop("task")](**request)
    os.write(3, json.dumps(answer).encode() + b"\n")
