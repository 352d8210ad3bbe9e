"""Logging is forgotten between two runs: handlers, levels and filters are again as they were when the first program began."""
import logging

from stampede.fresh import on_reset

_own = None  # name -> handlers that were there from the start; "" is the root


def _loggers():
    named = {name: each for name, each in logging.root.manager.loggerDict.items() if isinstance(each, logging.Logger)}
    return {"": logging.root, **named}


@on_reset
def forget():
    global _own
    if _own is None:
        _own = {name: list(logger.handlers) for name, logger in _loggers().items()}
    logging.disable(logging.NOTSET)
    for name, logger in _loggers().items():
        logger.handlers[:] = _own.get(name, [])
        logger.filters.clear()
        logger.propagate, logger.disabled = True, False
        logger.setLevel(logging.NOTSET if name else logging.WARNING)
