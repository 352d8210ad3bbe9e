# BACKENDS: locmem, redis, redis-down
import io
import logging
import logging.config

from django.core.cache import cache

stream = io.StringIO()
logging.config.dictConfig({
    "version": 1, "disable_existing_loggers": False,
    "formatters": {"short": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {"memory": {"class": "logging.StreamHandler", "stream": stream, "formatter": "short"}},
    "loggers": {"shop.cache": {"handlers": ["memory"], "level": "DEBUG", "propagate": False}},
})
log = logging.getLogger("shop.cache")


def safe_get(key, default=None):
    try:
        value = cache.get(key)
    except Exception as e:
        log.error("cache is down: %s", type(e).__name__)
        return default
    log.debug("%s %s", key, "hit" if value is not None else "miss")
    return default if value is None else value


print(safe_get("a", 5))
try:
    cache.set("a", 1)
except Exception:
    log.exception("no set")
print(safe_get("a", 5), log.isEnabledFor(logging.DEBUG), log.getEffectiveLevel(), logging.getLogger("shop.cache.x").parent.name)
print(stream.getvalue().splitlines()[:3])


class Counting(logging.Handler):
    n = 0

    def emit(self, record):
        Counting.n += 1
        self.last = f"{record.levelname}:{record.getMessage()}:{record.lineno > 0}:{record.funcName}"


handler = Counting(level=logging.WARNING)
log.addHandler(handler)
log.info("quiet")
log.warning("loud %(a)s", {"a": 1}, extra={"key": "k"})
print(Counting.n, handler.last)
log.removeHandler(handler)
logging.getLogger("django.request").warning("not shown in stdout")
log.setLevel("ERROR")
log.warning("no")
print(stream.getvalue().count("\n") > 1, logging.getLevelName(30))
