"""Where commands go. A connection is only a name here: nothing is opened, so nothing is pooled."""
import json
from urllib.parse import parse_qs, unquote, urlparse

from redis.exceptions import ConnectionError, ResponseError, TimeoutError
from stampede import big_values, bridge
from stampede.bridge import Failed, step

DATABASES = 16  # of a server whose configuration does not say otherwise

OPTIONS = set(
    "db password socket_timeout socket_connect_timeout retry_on_timeout retry_on_error encoding encoding_errors "
    "decode_responses parser_class socket_read_size health_check_interval client_name lib_name lib_version username "
    "retry redis_connect_func credential_provider protocol command_packer event_dispatcher host port "
    "socket_keepalive socket_keepalive_options socket_type".split()
)


class DefaultParser:
    """Named by Django when it makes a pool; there is nothing to parse here."""


class ConnectionPool:
    """One server and database number, with the options of the connections to it."""

    def __init__(self, max_connections=None, **options):
        self.connection_kwargs = options
        self._checked = False

    @classmethod
    def from_url(cls, url, **options):
        parts = urlparse(url)
        if parts.scheme not in ("redis", "rediss", "unix"):
            raise ValueError(
                "Redis URL must specify one of the following schemes (redis://, rediss://, unix://)"
            )
        options["host"] = unquote(parts.hostname or parts.path or "localhost")
        options["port"] = parts.port or 6379
        number = parts.path.replace("/", "") if parts.scheme != "unix" else ""
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if number.isdigit():
            options["db"] = int(number)
        if "db" in query:
            options["db"] = int(query.pop("db"))
        options.update(query)
        for name in ("username", "password"):
            if getattr(parts, name):
                options[name] = unquote(getattr(parts, name))
        return cls(**options)

    def _open(self):
        for name in self.connection_kwargs:
            if name not in OPTIONS and not name.startswith("ssl_"):
                raise TypeError(f"AbstractConnection.__init__() got an unexpected keyword argument '{name}'")
        options = self.connection_kwargs
        self.host, self.port = options.get("host", "localhost"), int(options.get("port", 6379))
        self.database = int(options.get("db") or 0)
        here = "127.0.0.1" if self.host == "localhost" else self.host  # one server by two names
        self.store = f"redis:redis://{here}:{self.port}/{self.database}"
        self.encoding = options.get("encoding", "utf-8"), options.get("encoding_errors", "strict")
        self._checked = True

    def send(self, op, key=None, payload=None, ttl_ms=None, extra=None):
        """One command: its reply, or the exception that redis-py makes of the failure."""
        try:
            if self.database >= DATABASES:
                step("has", self.store, "")  # the server says no, if it is there
                raise ResponseError("DB index is out of range")
            return step(op, self.store, key, payload, ttl_ms, None if extra is None else json.dumps(extra))
        except Failed as e:
            failed = e
        raise self._error(failed)

    def _error(self, failed):
        if failed.kind == "server-down":
            return ConnectionError(f"Error 111 connecting to {self.host}:{self.port}. Connection refused.")
        if failed.kind == "timed-out":
            return TimeoutError("Timeout reading from socket")
        if failed.kind == "connection-lost":
            return ConnectionError("Connection closed by server.")
        return ResponseError(failed.message)

    def told(self, data):
        """Stored bytes as part of a longer command."""
        return big_values.told(data, self.store, bridge.among_others)

    def decoded(self, value):
        """What a reading command gives back: bytes, or text when decode_responses is set."""
        decode = value is not None and self.connection_kwargs.get("decode_responses")
        return value.decode(*self.encoding) if decode else value

    def disconnect(self, inuse_connections=True):
        pass

    def close(self):
        pass


class BlockingConnectionPool(ConnectionPool):
    """The same here: nothing ever has to wait for a free connection."""
