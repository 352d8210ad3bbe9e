"""Several servers as one: spreads the keys, and gives a server that fails some rest before asking it again.

A failing call raises and starts a pause (retry_timeout) in which calls silently miss; after retry_attempts further failures
the server is left out (dead) for dead_timeout. https://pymemcache.readthedocs.io/en/latest/getting_started.html#using-a-memcached-cluster
"""
import time

from pymemcache.client.base import Client, check_key_helper, normalize_server_spec
from pymemcache.client.rendezvous import RendezvousHash
from pymemcache.exceptions import MemcacheError
from stampede.virtual_time import EPOCH_S


class HashClient:
    client_class = Client

    def __init__(
        self,
        servers,
        hasher=RendezvousHash,
        serde=None,
        serializer=None,
        deserializer=None,
        connect_timeout=None,
        timeout=None,
        no_delay=False,
        socket_module=None,
        socket_keepalive=None,
        key_prefix=b"",
        max_pool_size=None,
        pool_idle_timeout=0,
        lock_generator=None,
        retry_attempts=2,
        retry_timeout=1,
        dead_timeout=60,
        use_pooling=False,
        ignore_exc=False,
        allow_unicode_keys=False,
        default_noreply=True,
        encoding="ascii",
        tls_context=None,
    ):
        if serializer is not None or deserializer is not None:
            raise NotImplementedError("serializer and deserializer are not simulated: pass a serde")
        self.clients = {}
        self.retry_attempts = retry_attempts
        self.retry_timeout = retry_timeout
        self.dead_timeout = dead_timeout
        self.key_prefix = key_prefix
        self.ignore_exc = ignore_exc
        self.allow_unicode_keys = allow_unicode_keys
        self.hasher = hasher()
        self.default_kwargs = {
            "serde": serde,
            "connect_timeout": connect_timeout,
            "timeout": timeout,
            "no_delay": no_delay,
            "key_prefix": key_prefix,
            "allow_unicode_keys": allow_unicode_keys,
            "default_noreply": default_noreply,
            "encoding": encoding,
        }
        self._failed_clients = {}  # server -> [attempts, time of the last failure]
        self._dead_clients = {}  # server -> since when
        # Taken to be made when the run began: reading the clock just for this would tie every run to its moment.
        self._last_dead_check_time = EPOCH_S
        for server in servers:
            self.add_server(normalize_server_spec(server))

    def add_server(self, server, port=None):
        server = server if port is None else (server, port)
        key = self._make_client_key(server)
        self.clients[key] = self.client_class(server, **self.default_kwargs)
        self.hasher.add_node(key)

    def remove_server(self, server, port=None):
        """Leaves a server out: its keys go to the others."""
        server = server if port is None else (server, port)
        self._failed_clients.pop(server)
        self._dead_clients[server] = time.time()
        self.hasher.remove_node(self._make_client_key(server))

    def close(self):
        for client in self.clients.values():
            self._safely(client, False, client.close)

    disconnect_all = close

    def get(self, key, default=None):
        return self._run("get", key, default, default=default)

    def set(self, key, *args, **kwargs):
        return self._run("set", key, False, *args, **kwargs)

    def add(self, key, *args, **kwargs):
        return self._run("add", key, False, *args, **kwargs)

    def incr(self, key, *args, **kwargs):
        return self._run("incr", key, False, *args, **kwargs)

    def decr(self, key, *args, **kwargs):
        return self._run("decr", key, False, *args, **kwargs)

    def touch(self, key, *args, **kwargs):
        return self._run("touch", key, False, *args, **kwargs)

    def delete(self, key, *args, **kwargs):
        return self._run("delete", key, False, *args, **kwargs)

    def delete_many(self, keys, *args, **kwargs):
        for key in keys:
            self._run("delete", key, False, *args, **kwargs)
        return True

    delete_multi = delete_many

    def get_many(self, keys):
        found = {}
        for client, batch in self._batches(keys)[0]:
            found.update(self._safely(client, {}, client.get_many, batch))
        return found

    get_multi = get_many

    def set_many(self, values, *args, **kwargs):
        """The keys that could not be stored."""
        batches, failed = self._batches(values)
        for client, batch in batches:
            part = {key: values[key] for key in batch}
            failed += self._safely(client, batch, self._set_batch, client, part, *args, **kwargs)
        return failed

    def _set_batch(self, client, values, *args, **kwargs):
        try:
            return client.set_many(values, *args, **kwargs)
        except Exception:
            if not self.ignore_exc:
                raise
            return []  # claims success, and does not count as a failure of the server

    set_multi = set_many

    def flush_all(self, *args, **kwargs):
        for client in self.clients.values():
            self._safely(client, False, client.flush_all, *args, **kwargs)

    def _make_client_key(self, server):
        return "%s:%s" % server if isinstance(server, (list, tuple)) and len(server) == 2 else server

    def _batches(self, keys):
        """-> [(client, its keys)], the keys that no server is left for."""
        batches, left_over = {}, []
        for key in keys:
            client = self._get_client(key)
            if client is None:
                left_over.append(key)
            else:
                batches.setdefault(client.server, []).append(key)
        return [(self.clients[self._make_client_key(server)], batch) for server, batch in batches.items()], left_over

    def _get_client(self, key):
        check_key_helper(key, self.allow_unicode_keys, self.key_prefix)
        if self._dead_clients:
            self._retry_dead()
        node = self.hasher.get_node(key) if len(self.hasher.nodes) != 1 else self.hasher.nodes[0]
        if node is not None:
            return self.clients[node]
        if self.ignore_exc is True:
            return None
        raise MemcacheError("All servers seem to be down right now")

    def _retry_dead(self):
        now = time.time()
        if now - self._last_dead_check_time < self.dead_timeout:
            return
        for server, since in list(self._dead_clients.items()):
            if now - since >= self.dead_timeout:
                self.add_server(server)
                del self._dead_clients[server]
        self._last_dead_check_time = now

    def _run(self, command, key, otherwise, *args, **kwargs):
        client = self._get_client(key)
        if client is None:
            return otherwise
        return self._safely(client, otherwise, getattr(client, command), key, *args, **kwargs)

    def _safely(self, client, otherwise, call, *args, **kwargs):
        """Calls, unless the server is resting: then `otherwise`. What fails raises, unless ignore_exc."""
        try:
            known = self._failed_clients.get(client.server)
            if known is not None:
                attempts, since = known
                if attempts < self.retry_attempts:
                    # Exactly that long counts as over: on a real clock some time always passes beside what a program sleeps.
                    if time.time() - since < self.retry_timeout:
                        return otherwise
                    result = call(*args, **kwargs)
                    self._failed_clients.pop(client.server)
                    return result
                self.remove_server(client.server)
            return call(*args, **kwargs)
        except OSError:
            self._mark_failed_server(client.server)
            if not self.ignore_exc:
                raise
            return otherwise
        except Exception:
            if not self.ignore_exc:
                raise
            return otherwise

    def _mark_failed_server(self, server):
        known = self._failed_clients.get(server)
        if known is not None:
            self._failed_clients[server] = [known[0] + 1, time.time()]
            return
        self._failed_clients[server] = [0, time.time()]
        if self.retry_attempts <= 0:
            self.remove_server(server)
