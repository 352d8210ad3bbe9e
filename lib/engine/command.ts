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
  | { op: "set"; key: string; payload: string; ttlMs: number | null; limits?: Limits }
  | { op: "set-many"; entries: [key: string, payload: string][]; ttlMs: number | null }
  | { op: "add"; key: string; payload: string; ttlMs: number | null; limits?: Limits }
  | { op: "replace"; key: string; payload: string } // the second half of an incr that only Python can compute
  | { op: "touch"; key: string; ttlMs: number | null; limits?: Limits }
  | { op: "delete"; key: string }
  | { op: "delete-many"; keys: string[] }
  | { op: "has"; key: string }
  | { op: "incr"; key: string; delta: string | null } // decimal digits: Python's integers have no limit; null = Python adds
  | { op: "clear" }
  | { op: "count"; limits?: Limits } // db: SELECT COUNT(*), filebased: list the directory
  | { op: "entries" } // locmem, filebased: a program looks at what is stored behind the API's back (cache._cache, os.listdir)
  | { op: "cull"; limits: Limits } // db: the statements that follow when there are too many rows
  | { op: "delete-expired"; keys: string[] }; // db: the DELETE after a SELECT that found expired rows
