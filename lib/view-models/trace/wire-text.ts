/**
 * What a step of a backend is on the wire, or in the process: the Redis command, memcached's line, the SQL statement, the file
 * operations, the lock. Made from the step's command and its reply, after FACTS.md section 6 (recorded on real servers;
 * the SQL is what Django sends on SQLite, in one line, with the table's and columns' quotes left out).
 * Connections, the database's savepoints and Django's own housekeeping at a request's end are left out.
 */
import { assertNever } from "#engine/assert-never";
import type { CacheCommand } from "#engine/command";
import type { Commanded } from "#engine/event";
import { sizeOf } from "#engine/shortened";
import { type BackendName, partsOf } from "#engine/step";
import { shownBytes } from "#view-models/trace/stored-bytes";

type Spoken = Pick<Commanded, "store" | "command" | "reply" | "atMs">;

export function wireText({ store, command, reply, atMs }: Spoken): string[] {
  const { backend, location } = partsOf(store);
  switch (backend) {
    case "redis":
      return redisText(command);
    case "memcached":
      return memcachedText(command, atMs);
    case "db":
      return sqlText(command, location, reply === false);
    case "filebased":
      return fileText(command);
    case "locmem":
      return [lockText(command)];
    case "dummy":
      return [];
    default:
      return assertNever(backend);
  }
}

/** What the lines are, for a heading. */
export const WIRE_WORDS: Record<BackendName, string> = {
  redis: "commands to the Redis server",
  memcached: "lines to the Memcached server",
  db: "SQL statements",
  filebased: "operations on files",
  locmem: "in this process, no wire",
  dummy: "nothing at all",
};

const seconds = (ms: number): number => Math.floor(ms / 1000);
const SHOWN = 16;
const bytes = (payload: string): string => shownBytes(payload, SHOWN);

function redisText(command: CacheCommand): string[] {
  switch (command.op) {
    case "get":
      return [`GET ${command.key}`];
    case "get-many":
      return [`MGET ${command.keys.join(" ")}`];
    case "has":
      return [`EXISTS ${command.key}`];
    case "set":
      return [`SET ${command.key} ${bytes(command.payload)}${redisExpiry(command)}`];
    case "add":
      return [`SET ${command.key} ${bytes(command.payload)}${redisExpiry(command)} NX`];
    case "set-many": {
      const { entries, ttlMs } = command;
      const pairs = entries.map(([key, payload]) => `${key} ${bytes(payload)}`).join(" ");
      const expiries = ttlMs === null ? [] : entries.map(([key]) => `EXPIRE ${key} ${seconds(ttlMs)}`);
      return ["MULTI", `MSET ${pairs}`, ...expiries, "EXEC"];
    }
    case "touch":
      return [command.ttlMs === null ? `PERSIST ${command.key}` : `EXPIRE ${command.key} ${seconds(command.ttlMs)}`];
    case "delete":
      return [`DEL ${command.key}`];
    case "delete-many":
      return [`DEL ${command.keys.join(" ")}`];
    case "incr": {
      const increment = `INCRBY ${command.key} ${command.delta ?? ""}`.trimEnd();
      return command.existing ? ["EVAL, a script:", `if EXISTS ${command.key} then ${increment}`] : [increment];
    }
    case "clear":
      return ["FLUSHDB"];
    case "ttl":
      return [`PTTL ${command.key}`];
    case "ping":
      return ["PING"];
    case "keys":
      return [`KEYS ${command.pattern}`];
    case "scan":
      return [`SCAN ${command.after === null ? "0" : "cursor"} MATCH ${command.pattern} COUNT ${command.count}`];
    case "delete-if":
      return ["EVALSHA, a script:", `if GET ${command.key} is ${bytes(command.payload)} then DEL ${command.key}`];
    case "touch-if": {
      const life = command.added ? `PTTL + ${command.ttlMs}` : String(command.ttlMs);
      return [
        "EVALSHA, a script:",
        `if GET ${command.key} is ${bytes(command.payload)} then PEXPIRE ${command.key} ${life}`,
      ];
    }
    default:
      return notSpoken("redis", command);
  }
}

const redisExpiry = ({ ttlMs, px }: { ttlMs: number | null; px?: true }): string =>
  ttlMs === null ? "" : px ? ` PX ${Math.round(ttlMs)}` : ` EX ${seconds(ttlMs)}`;

const MONTH_S = 30 * 24 * 60 * 60;

function memcachedText(command: CacheCommand, atMs: number): string[] {
  switch (command.op) {
    case "get":
      return [`get ${command.key}`];
    case "get-many":
      return [`get ${command.keys.join(" ")}`];
    case "set":
    case "add": {
      // The first byte of a payload is the client's flags, not data.
      const data = command.payload.slice(1);
      const flags = command.payload.charCodeAt(0) || 0;
      const size = sizeOf(command.payload) - 1;
      const head = `${command.op} ${command.key} ${flags} ${memcachedExpiry(command.ttlMs, atMs)} ${size}`;
      return [head, data.length > SHOWN ? `${shownBytes(data.slice(0, SHOWN), SHOWN)}… (${size} bytes)` : bytes(data)];
    }
    case "touch":
      return [`touch ${command.key} ${memcachedExpiry(command.ttlMs, atMs)}`];
    case "delete":
      return [`delete ${command.key}`];
    case "incr": {
      const delta = command.delta ?? "0";
      return [delta.startsWith("-") ? `decr ${command.key} ${delta.slice(1)}` : `incr ${command.key} ${delta}`];
    }
    case "clear":
      return ["flush_all 0"];
    default:
      return notSpoken("memcached", command);
  }
}

/** Relative up to thirty days; beyond, the moment itself, in seconds on the clock. */
function memcachedExpiry(ttlMs: number | null, atMs: number): string {
  if (ttlMs === null) return "0";
  const ttlS = seconds(ttlMs);
  return ttlS > MONTH_S ? `(now + ${ttlS}, at ${seconds(atMs)} s)` : String(ttlS);
}

function sqlText(command: CacheCommand, table: string, refused: boolean): string[] {
  switch (command.op) {
    case "get-many":
      return [`SELECT cache_key, value, expires FROM ${table} WHERE cache_key IN (${quoted(command.keys)})`];
    case "delete-expired":
    case "delete-many":
      return [`DELETE FROM ${table} WHERE cache_key IN (${quoted(command.keys)})`];
    case "delete":
      return [`DELETE FROM ${table} WHERE cache_key IN (${quoted([command.key])})`];
    case "has":
      return [`SELECT cache_key FROM ${table} WHERE cache_key = ${quoted([command.key])} AND expires > now`];
    case "count":
      return [`SELECT COUNT(*) FROM ${table}`];
    case "cull":
      return [
        `DELETE FROM ${table} WHERE expires < now`,
        `SELECT cache_key FROM ${table} ORDER BY cache_key LIMIT 1 OFFSET n`,
        `DELETE FROM ${table} WHERE cache_key < that key`,
      ];
    case "set":
    case "add":
      return [
        "BEGIN",
        `SELECT cache_key, expires FROM ${table} WHERE cache_key = ${quoted([command.key])}`,
        ...(refused
          ? ["ROLLBACK"]
          : [
              `INSERT INTO ${table} (cache_key, value, expires) VALUES (${quoted([command.key])}, '${bytes(command.payload)}', ${sqlExpiry(command.ttlMs)}), or UPDATE if the row is there`,
              "COMMIT",
            ]),
      ];
    case "touch":
      return [
        "BEGIN",
        `SELECT cache_key, expires FROM ${table} WHERE cache_key = ${quoted([command.key])}`,
        ...(refused
          ? []
          : [`UPDATE ${table} SET expires = ${sqlExpiry(command.ttlMs)} WHERE cache_key = ${quoted([command.key])}`]),
        "COMMIT",
      ];
    case "clear":
      return [`DELETE FROM ${table}`];
    default:
      return notSpoken("db", command);
  }
}

const quoted = (keys: readonly string[]): string => keys.map((key) => `'${key}'`).join(", ");
const sqlExpiry = (ttlMs: number | null): string =>
  ttlMs === null ? "9999-12-31" : ttlMs < 0 ? `now - ${seconds(-ttlMs)} s` : `now + ${seconds(ttlMs)} s`;

function fileText(command: CacheCommand): string[] {
  switch (command.op) {
    case "get":
      return [
        `open md5(${command.key}).djcache, read its expiry`,
        "read the value, or remove the file if it has expired",
      ];
    case "has":
      return [`open md5(${command.key}).djcache, read its expiry`];
    case "set":
      return ["create a temporary file, write expiry and value", `rename it to md5(${command.key}).djcache`];
    case "touch":
      return [`open and lock md5(${command.key}).djcache, rewrite it with the new expiry, unlock`];
    case "delete":
      return [`remove md5(${command.key}).djcache if it exists`];
    case "count":
      return ["create the directory if need be, list *.djcache, cull if there are too many"];
    case "entries":
      return ["list the directory, read each file"];
    case "clear":
      return ["list *.djcache, remove each"];
    default:
      return notSpoken("filebased", command);
  }
}

function lockText(command: CacheCommand): string {
  const inside: Partial<Record<CacheCommand["op"], string>> = {
    get: "look, move to the front (or remove if expired)",
    set: "store and move to the front",
    add: "look, store if nothing is there",
    has: "look",
    touch: "look, set the new expiry",
    delete: "remove",
    incr: "look, add, store",
    replace: "store the sum; its expiry stays",
    clear: "remove everything",
    entries: "look at everything",
  };
  const doing = inside[command.op];
  if (doing === undefined) throw new Error(`locmem does not know ${command.op}`);
  return `lock · ${doing} · unlock`;
}

function notSpoken(backend: BackendName, { op }: CacheCommand): never {
  throw new Error(`${backend} does not know ${op}`);
}
