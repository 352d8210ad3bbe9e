/**
 * The primitive commands of all backends. `payload` is what is stored, one character a byte (latin-1): a
 * pickle, or what the backend keeps raw. `ttlMs` is counted from the moment the command is carried out:
 * `null` = never expires, zero or less = already expired (each backend knows what it does with that).
 */
export interface Limits {
  maxEntries: number;
  /** Django's CULL_FREQUENCY: one entry in this many goes; 0 = all of them. */
  cullFrequency: number;
}

export type CacheCommand =
  | { op: "get"; key: string }
  | { op: "get-many"; keys: string[] }
  /** `existing` (redis: XX): only if the key is there. `px`: the timeout was said in milliseconds. */
  | { op: "set"; key: string; payload: string; ttlMs: number | null; limits?: Limits; existing?: true; px?: true }
  | { op: "set-many"; entries: [key: string, payload: string][]; ttlMs: number | null }
  | { op: "add"; key: string; payload: string; ttlMs: number | null; limits?: Limits; px?: true }
  | { op: "replace"; key: string; payload: string } // the second half of an incr that only Python can compute
  | { op: "touch"; key: string; ttlMs: number | null; limits?: Limits }
  | { op: "delete"; key: string }
  | { op: "delete-many"; keys: string[] }
  | { op: "has"; key: string }
  /** `existing` (redis, a script): a missing key is left alone. */
  | { op: "incr"; key: string; delta: string | null; existing?: true } // decimal digits: Python's integers have no limit; null = Python adds
  | { op: "clear" }
  // redis only: what django-redis and redis-py's Lock send
  | { op: "ttl"; key: string } // PTTL: milliseconds, -1 = never, -2 = no such key
  | { op: "ping" } // PING
  | { op: "keys"; pattern: string } // KEYS
  | { op: "scan"; pattern: string; after: string | null; count: number } // one SCAN: what comes after a key, in order
  | { op: "delete-if"; key: string; payload: string } // the script that releases a lock: only if it is still ours
  | { op: "touch-if"; key: string; payload: string; ttlMs: number; added: boolean } // the scripts that extend a lock
  | { op: "count"; limits?: Limits } // db: SELECT COUNT(*), filebased: list the directory
  | { op: "entries" } // locmem, filebased: a program looks at what is stored behind the API's back (cache._cache, os.listdir)
  | { op: "cull"; limits: Limits } // db: the statements that follow when there are too many rows
  | { op: "delete-expired"; keys: string[] }; // db: the DELETE after a SELECT that found expired rows
