"""`logging` as a new process finds it: what a program has configured goes with it."""
import logging

from stampede.fresh import on_reset

_at_first = {}  # logger -> its handlers, before the first program ran


def _loggers():
    return [logging.root, *(found for found in logging.root.manager.loggerDict.values() if isinstance(found, logging.Logger))]


@on_reset
def forget():
    if not _at_first:
        _at_first.update((logger, list(logger.handlers)) for logger in _loggers())
    logging.disable(logging.NOTSET)
    for logger in _loggers():
        logger.handlers[:] = _at_first.get(logger, [])
        logger.filters[:] = []
        logger.disabled, logger.propagate = False, True
        logger.setLevel(logging.WARNING if logger is logging.root else logging.NOTSET)
