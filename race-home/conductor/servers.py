"""The time of servers. Redis and memcached have clocks of their own, which as good as stand still in a run. So what they are told to keep for a
while is noted, with the client that said so, and deleted once the run's clock has passed that moment.
"""
import importlib


def time_of_redis(run, client, name, key=None, *args, **options):
    if name == "SET" and ("NX" not in args or not _looked(run, client, "exists", key)):
        known = dict(zip(args, args[1:]))
        seconds = known["EX"] if "EX" in known else known["PX"] / 1000 if "PX" in known else None
    elif name == "EXPIRE":
        seconds = args[0]
    elif name in ("PERSIST", "DEL", "FLUSHDB"):
        seconds = None
    else:
        return
    for each in list(run.ends) if name == "FLUSHDB" else [key, *args] if name == "DEL" else [key]:
        run.ends[each] = seconds is not None and (run.now + float(seconds), client)


def time_of_pipeline(run, pipeline, *args, **kwargs):
    for command, _ in pipeline.command_stack:
        keys = command[1::2] if command[0] == "MSET" else command[1:2]
        for key in keys:
            client = importlib.import_module("redis").Redis(connection_pool=pipeline.connection_pool)
            run.ends[key] = command[0] == "EXPIRE" and (run.now + command[2], client)


def time_of_script(run, script, keys=(), args=(), client=None):
    """redis-py's locks, the only ones known here: (token,) releases, (token, ms) takes anew, (token, ms, "0") adds to what is left."""
    client = client or script.registered_client
    if len(args) > 1 and keys and _text(_looked(run, client, "get", keys[0])) == _text(args[0]):
        end = run.ends.get(keys[0])
        begins = end[0] if end and args[2:] == ["0"] else run.now
        run.ends[keys[0]] = (begins + float(args[1]) / 1000, client)


def _text(value):
    return value.decode() if isinstance(value, bytes) else value


def time_of_memcached(run, client, name, keys, expire=None, *args, **kwargs):
    if isinstance(name, list):
        line = name[0].decode().split()
        if line[0] not in ("touch", "delete"):
            return
        keys, expire = [line[1]], int(line[2]) if line[0] == "touch" else 0
    elif name not in (b"set", b"add") or name == b"add" and _looked(run, client, "get", *keys) is not None:
        return
    for key in keys:
        seconds = expire - run.start - run.now if expire > 60 * 60 * 24 * 30 else expire
        run.ends[key] = expire > 0 and (run.now + seconds, client)


def _looked(run, client, method, *args):
    """A look of the conductor's, which is no step."""
    from .steps import here

    token = here.set(run)
    try:
        return getattr(client, method)(*args)
    finally:
        here.reset(token)


def expire(run):
    """Deletes from the servers what has run out by now. -> its keys"""
    over = [(key, end) for key, end in run.ends.items() if end and end[0] <= run.now]
    for key, (_, client) in over:
        del run.ends[key]
        client.delete(key)
    return [key for key, _ in over]
