/**
 * The cache API as the editor explains it: completion, hover and signature help, and later the reference page. What is atomic
 * and which steps a call makes were traced on real Django 5.2 (FACTS.md sections 3 and 6); signatures are those of
 * django/core/cache/backends/base.py. Every backend has an answer for every method: a missing one does not compile.
 */
import type { BackendName } from "#engine/step";

interface ApiParameter {
  name: string;
  about: string;
}

export interface BackendAnswer {
  /** One step that nobody can come between. "in-process": only among the threads of one process. */
  atomic: "yes" | "no" | "in-process" | "does nothing";
  /** What the backend does, in its own words. */
  steps: string;
}

export interface ApiMethod {
  name: string;
  /** As a learner would write the call, defaults included. */
  signature: string;
  parameters: ApiParameter[];
  returns: string;
  about: string;
  backends: Record<BackendName, BackendAnswer>;
  href: string;
}

const DOCS = "https://docs.djangoproject.com/en/5.2/topics/cache/";
const docs = (anchor: string): string => `${DOCS}#${anchor}`;
const method = (name: string): string => docs(`django.core.caches.cache.${name}`);

const key: ApiParameter = { name: "key", about: "Any object; it is formatted into `prefix:version:key`." };
const keys: ApiParameter = { name: "keys", about: "Any iterable of keys." };
const value: ApiParameter = { name: "value", about: "Anything that can be pickled." };
const version: ApiParameter = { name: "version=None", about: "Part of the final key; None means the VERSION setting." };
const timeout: ApiParameter = {
  name: "timeout=DEFAULT_TIMEOUT",
  about: "Seconds. None = never expires, 0 or less = not stored, left out = the TIMEOUT setting (300).",
};

const dummy: BackendAnswer = { atomic: "does nothing", steps: "nothing" };
const yes = (steps: string): BackendAnswer => ({ atomic: "yes", steps });
const no = (steps: string): BackendAnswer => ({ atomic: "no", steps });
const lock = (steps = "one critical section of the lock"): BackendAnswer => ({ atomic: "in-process", steps });

export const apiMethods: readonly ApiMethod[] = [
  {
    name: "get",
    signature: "cache.get(key, default=None, version=None)",
    parameters: [key, { name: "default=None", about: "What to return on a miss; never called." }, version],
    returns: "the value, or `default` on a miss",
    about: "Reads one key. A stored None looks like a miss unless you pass a default of your own.",
    backends: {
      locmem: lock(),
      filebased: no("open, read the expiry; remove the file if it is over"),
      db: no("SELECT; DELETE if it has expired"),
      dummy,
      redis: yes("GET"),
      memcached: yes("get"),
    },
    href: method("get"),
  },
  {
    name: "set",
    signature: "cache.set(key, value, timeout=DEFAULT_TIMEOUT, version=None)",
    parameters: [key, value, timeout, version],
    returns: "None",
    about: "Stores a value, whatever was there before.",
    backends: {
      locmem: lock("pickle; then one critical section, with a cull when full"),
      filebased: yes(
        "list the directory, cull, write a temporary file, rename: readers see the old value or the new one",
      ),
      db: no("SELECT COUNT(*), a cull when over the limit, then a transaction: SELECT, UPDATE or INSERT"),
      dummy,
      redis: yes("SET with EX; DEL when the timeout is 0 or less"),
      memcached: yes("set"),
    },
    href: method("set"),
  },
  {
    name: "add",
    signature: "cache.add(key, value, timeout=DEFAULT_TIMEOUT, version=None)",
    parameters: [key, value, timeout, version],
    returns: "True if it stored the value, False if the key was taken",
    about: "Stores only if the key is not there. A refused add changes nothing, not even the timeout.",
    backends: {
      locmem: lock(),
      filebased: no("has_key, then set: two callers can both win"),
      db: no("as set; the primary key lets only one insert a new key, an expired row may be taken over by two"),
      dummy,
      redis: yes("SET with NX and EX"),
      memcached: yes("add"),
    },
    href: method("add"),
  },
  {
    name: "get_or_set",
    signature: "cache.get_or_set(key, default, timeout=DEFAULT_TIMEOUT, version=None)",
    parameters: [key, { name: "default", about: "A value, or a callable that is called on a miss." }, timeout, version],
    returns: "the value in the cache, or the default it has just stored",
    about: "get, on a miss the callable, add, get again. Several callers may compute at once; the add lets one win.",
    backends: {
      locmem: no("three critical sections: get, add, get; the callable runs between them"),
      filebased: no("open, add (two steps), open"),
      db: no("get, add, get"),
      dummy,
      redis: no("GET, SET NX EX, GET; the callable runs between them"),
      memcached: no("get, add, get; the callable runs between them"),
    },
    href: method("get_or_set"),
  },
  {
    name: "touch",
    signature: "cache.touch(key, timeout=DEFAULT_TIMEOUT, version=None)",
    parameters: [key, timeout, version],
    returns: "True if the key was there, False if not",
    about: "Gives a key a new timeout from now. Without an argument that is the default, which may be shorter.",
    backends: {
      locmem: lock(),
      filebased: no("open, lock, read, rewrite in place; set does not take that lock"),
      db: no("SELECT COUNT(*), then a transaction: SELECT, UPDATE"),
      dummy,
      redis: yes("EXPIRE; PERSIST for None"),
      memcached: yes("touch"),
    },
    href: method("touch"),
  },
  {
    name: "delete",
    signature: "cache.delete(key, version=None)",
    parameters: [key, version],
    returns: "True if a key was removed, False if there was none",
    about: "Removes one key.",
    backends: {
      locmem: lock(),
      filebased: yes("remove the file"),
      db: yes("DELETE"),
      dummy,
      redis: yes("DEL"),
      memcached: yes("delete"),
    },
    href: method("delete"),
  },
  {
    name: "has_key",
    signature: "cache.has_key(key, version=None)",
    parameters: [key, version],
    returns: "True if the key is there and has not expired",
    about: "The same as `key in cache`, but it can name a version. By the time you act on the answer it may be wrong.",
    backends: {
      locmem: lock(),
      filebased: no("open, read the expiry; remove the file if it is over"),
      db: yes("SELECT"),
      dummy,
      redis: yes("EXISTS"),
      memcached: yes("get"),
    },
    href: docs("basic-usage"),
  },
  {
    name: "incr",
    signature: "cache.incr(key, delta=1, version=None)",
    parameters: [key, { name: "delta=1", about: "How much to add." }, version],
    returns: "the new value; a missing key raises ValueError",
    about: "Counts up. On filebased and db it is a get and a set, loses counts in a race and forgets the timeout.",
    backends: {
      locmem: lock("one critical section, the timeout is kept"),
      filebased: no("get, then set with the default timeout"),
      db: no("get, then set with the default timeout"),
      dummy,
      redis: no(
        "EXISTS, then INCRBY: the count is exact all the same; a key that expires in between is made anew without a timeout",
      ),
      memcached: yes("incr"),
    },
    href: method("incr"),
  },
  {
    name: "decr",
    signature: "cache.decr(key, delta=1, version=None)",
    parameters: [key, { name: "delta=1", about: "How much to take off." }, version],
    returns: "the new value; a missing key raises ValueError",
    about: "Counts down. memcached never goes below 0.",
    backends: {
      locmem: lock("one critical section, the timeout is kept"),
      filebased: no("get, then set with the default timeout"),
      db: no("get, then set with the default timeout"),
      dummy,
      redis: no("EXISTS, then INCRBY with a negative delta: the count is exact all the same"),
      memcached: yes("decr"),
    },
    href: method("decr"),
  },
  {
    name: "get_many",
    signature: "cache.get_many(keys, version=None)",
    parameters: [keys, version],
    returns: "a dict of the keys that were there",
    about: "Reads several keys; on a server in one round trip. Missing keys are left out.",
    backends: {
      locmem: no("one critical section a key"),
      filebased: no("one file a key"),
      db: yes("one SELECT … IN; a DELETE of the expired ones after it"),
      dummy,
      redis: yes("MGET"),
      memcached: no("one get with all keys of a server"),
    },
    href: method("get_many"),
  },
  {
    name: "set_many",
    signature: "cache.set_many(data, timeout=DEFAULT_TIMEOUT, version=None)",
    parameters: [{ name: "data", about: "A dict of keys and values." }, timeout, version],
    returns: "a list of the keys that could not be stored, nearly always []",
    about: "Stores several keys with one timeout.",
    backends: {
      locmem: no("one set a key"),
      filebased: no("one set a key"),
      db: no("one set, so one transaction, a key"),
      dummy,
      redis: yes("MULTI, MSET, EXPIRE for each, EXEC"),
      memcached: no("one set a key, sent together"),
    },
    href: method("set_many"),
  },
  {
    name: "delete_many",
    signature: "cache.delete_many(keys, version=None)",
    parameters: [keys, version],
    returns: "None",
    about: "Removes several keys.",
    backends: {
      locmem: no("one delete a key"),
      filebased: no("one remove a key"),
      db: yes("one DELETE … IN"),
      dummy,
      redis: yes("DEL with all keys"),
      memcached: no("one delete a key"),
    },
    href: method("delete_many"),
  },
  {
    name: "clear",
    signature: "cache.clear()",
    parameters: [],
    returns: "None; True on redis",
    about:
      "Empties the whole store. KEY_PREFIX and VERSION are ignored: other sites in the same store lose theirs too.",
    backends: {
      locmem: lock(),
      filebased: no("list the directory, remove each file"),
      db: yes("DELETE of the whole table"),
      dummy,
      redis: yes("FLUSHDB: the whole database number"),
      memcached: no("flush_all on every server"),
    },
    href: method("clear"),
  },
  {
    name: "incr_version",
    signature: "cache.incr_version(key, delta=1, version=None)",
    parameters: [key, { name: "delta=1", about: "How many versions to move by." }, version],
    returns: "the new version; a missing key raises ValueError",
    about: "Moves one key to the next version, with the default timeout.",
    backends: {
      locmem: no("get, set, delete: three critical sections"),
      filebased: no("get, set, delete"),
      db: no("get, set, delete"),
      dummy,
      redis: no("GET, SET at the new version, DEL"),
      memcached: no("get, set, delete"),
    },
    href: docs("cache-versioning"),
  },
  {
    name: "decr_version",
    signature: "cache.decr_version(key, delta=1, version=None)",
    parameters: [key, { name: "delta=1", about: "How many versions to move by." }, version],
    returns: "the new version; a missing key raises ValueError",
    about: "Moves one key to the version before, with the default timeout.",
    backends: {
      locmem: no("get, set, delete: three critical sections"),
      filebased: no("get, set, delete"),
      db: no("get, set, delete"),
      dummy,
      redis: no("GET, SET at the new version, DEL"),
      memcached: no("get, set, delete"),
    },
    href: docs("cache-versioning"),
  },
  {
    name: "close",
    signature: "cache.close()",
    parameters: [],
    returns: "None",
    about: "Closes the connection, where there is one. Django does it at the end of every request.",
    backends: {
      locmem: yes("nothing"),
      filebased: yes("nothing"),
      db: yes("nothing"),
      dummy,
      redis: yes("nothing"),
      memcached: yes("closes the socket"),
    },
    href: method("close"),
  },
];

const byName = new Map(apiMethods.map((each) => [each.name, each]));

/** The method of this name, or null: asynchronous twins are not listed, they behave differently. */
export const apiMethod = (name: string): ApiMethod | null => byName.get(name) ?? null;

export const ATOMIC_WORDS: Record<BackendAnswer["atomic"], string> = {
  yes: "atomic",
  no: "not atomic",
  "in-process": "atomic among the threads of one process",
  "does nothing": "does nothing",
};
