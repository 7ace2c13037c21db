#!/usr/bin/env python3
"""Records what CPython's dictConfig makes of configurations: python3.13 scripts/record-dict-config.py

Writes fixtures/config/dict-config.json: one configuration that is good, what it describes, and what becomes of it when one
value of it is another. What CPython says of one that it refuses is recorded without what the cause was.
"""
import copy
import json
import logging
import logging.config
import logging.handlers
import pathlib

HERE = pathlib.Path(__file__).parent.parent / "fixtures" / "config"

BASE = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {
        "f": {"format": "f %(message)s", "datefmt": "%H", "style": "%", "validate": True},
        "g": {"()": "logging.Formatter", "fmt": "g %(message)s", "style": "%"},
    },
    "filters": {"a": {"name": "a"}, "b": {"()": "logging.Filter", "name": "b"}},
    "handlers": {
        "h": {"class": "logging.StreamHandler", "level": "INFO", "formatter": "f", "filters": ["a"], "stream": "ext://sys.stdout"},
        "c": {"()": "logging.StreamHandler", "formatter": "g"},
        "m": {"class": "logging.handlers.MemoryHandler", "capacity": 9, "flushLevel": "ERROR", "target": "z"},
        "q": {"class": "logging.handlers.QueueHandler", "handlers": ["h"]},
        "z": {"class": "logging.NullHandler"},
    },
    "loggers": {"l": {"level": "DEBUG", "handlers": ["h", "m"], "filters": ["b"], "propagate": False}, "l.k": {}},
    "root": {"level": "ERROR", "handlers": ["c", "q"]},
    "texts": {"a": "INFO", "h": "h", "l": ["h", "z"], "d": {"class": "logging.NullHandler"}, "n": None, "f": "%(message)s", "s": "{"},
}

KEYS = ["version", "incremental", "disable_existing_loggers", "formatters", "filters", "handlers", "loggers", "root"]
PATHS = [[key] for key in KEYS]
PATHS += [["formatters", "f"]] + [["formatters", "f", key] for key in "format datefmt style validate class defaults () . other".split()]
PATHS += [["formatters", "g"]] + [["formatters", "g", key] for key in "() fmt format style class . other".split()]
PATHS += [["filters", "a"]] + [["filters", "a", key] for key in "name () . class".split()]
PATHS += [["filters", "b", key] for key in "name () . other".split()]
PATHS += [["handlers", "h"]] + [["handlers", "h", key] for key in "class () level formatter filters . other not-a-name".split()]
PATHS += [["handlers", "c", key] for key in "() class level formatter filters .".split()]
PATHS += [["handlers", "m", key] for key in "class capacity flushLevel target flushOnClose".split()]
PATHS += [["handlers", "q", key] for key in "handlers queue listener respect_handler_level other".split()]
PATHS += [["handlers", "x"], ["loggers", "l"], ["loggers", "x"], ["loggers", ""], ["loggers", "root"]]
PATHS += [["loggers", "l", key] for key in "level handlers filters propagate other".split()]
PATHS += [["root", key] for key in "level handlers filters propagate".split()]

GONE = "(gone)"
VALUES = [
    GONE, None, True, False, 0, 1, 2, -5, 1.5, "", "INFO", "info", "20", "h", "hz", "nope", "a", "f", "z", "m", "%", "{",
    [], ["h"], ["nope"], ["h", "z"], [None], [[]], ["a", "b"], {}, {"h": 1}, {"class": "logging.NullHandler"}, {"level": 7},
    {"()": "logging.NullHandler"}, {"()": "logging.Filter", "name": "x"}, {"()": "logging.Formatter", "format": "new %(message)s"},
    {"()": "queue.Queue", "maxsize": 3},
    "cfg://texts.a", "cfg://texts.h", "cfg://texts.l", "cfg://texts.d", "cfg://texts.n", "cfg://texts.f", "cfg://texts.s",
    "cfg://texts.l[1]", "cfg://texts.l[7]", "cfg://texts.nope", "cfg://", "cfg://texts.", "cfg://handlers.z", ["cfg://texts.h"],
    "ext://sys.stdout", "ext://logging.INFO", "ext://logging.StreamHandler", "ext://nope.x", "ext://", "abc://x",
    "logging.StreamHandler", "logging.Formatter", "logging.Filter", "logging.NullHandler", "logging.Nope", "StreamHandler", "logging",
    "logging.INFO", "%(message)s!", "no fields", "{message}", "queue.Queue",
]


def reset():
    for handler in [ref() for ref in logging._handlerList]:
        if handler is not None:
            handler.close()
    logging._handlers.clear()
    del logging._handlerList[:]
    logging.root.manager.loggerDict.clear()
    logging.root.handlers, logging.root.filters, logging.root.disabled = [], [], False
    logging.root.propagate = True
    logging.root.setLevel(logging.WARNING)


def of_handler(handler):
    formatter = handler.formatter
    return [type(handler).__name__, handler.name, int(handler.level), getattr(formatter, "_fmt", None), len(handler.filters)]


def of_logger(logger):
    return [int(logger.level), bool(logger.propagate), bool(logger.disabled), [of_handler(h) for h in logger.handlers], len(logger.filters)]


def described():
    loggers = {name: of_logger(logger) for name, logger in sorted(logging.root.manager.loggerDict.items()) if isinstance(logger, logging.Logger)}
    return json.dumps({"root": of_logger(logging.root), "loggers": loggers})


def outcome(config):
    reset()
    try:
        logging.config.dictConfig(config)
        return [True, described()]
    except Exception as error:
        said = str(error) if isinstance(error, ValueError) else ""
        return [False, said]


def changed(path, value):
    config = copy.deepcopy(BASE)
    part = config
    for key in path[:-1]:
        part = part[key]
    if value == GONE:
        part.pop(path[-1], None)
    else:
        part[path[-1]] = copy.deepcopy(value)
    return config


def main():
    texts = [outcome(BASE)[1]]
    cases = []
    for path in PATHS:
        for value in VALUES:
            good, text = outcome(changed(path, value))
            if text not in texts:
                texts.append(text)
            cases.append([path, value, good, texts.index(text)])
    reset()
    lines = ",\n".join(json.dumps(case) for case in cases)
    text = '{"base": %s,\n"gone": %s,\n"texts": %s,\n"cases": [\n%s\n]}\n' % (
        json.dumps(BASE), json.dumps(GONE), json.dumps(texts, indent=0), lines)
    (HERE / "dict-config.json").write_text(text)
    print(len(cases), "cases", sum(case[2] for case in cases), "good", len(texts), "texts")


main()
