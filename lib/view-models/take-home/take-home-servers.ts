/**
 * CACHES on the learner's own computer. Every server that the playground's settings name becomes one of this project's own, on a port that nobody else uses: the
 * run empties its caches, and must never empty somebody's real ones. Files go into the project's folder. What else is in CACHES stays as it is.
 */
import type { Literal } from "#view-models/literals/python-literal";
import { isObject } from "#view-models/playground/scenario-shape";

type Caches = Record<string, Record<string, Literal>>;
export type BackendKind = "locmem" | "filebased" | "db" | "dummy" | "redis" | "memcached";

export interface Server {
  kind: "redis" | "memcached";
  port: number;
  /** As the document has it. */
  address: string;
}

export interface LocalCaches {
  caches: Caches;
  servers: Server[];
  /** By alias; null = a class that is not Django's. */
  kinds: Record<string, BackendKind | null>;
  /** Aliases whose server is meant not to answer. */
  unreachable: string[];
}

/** Away from the usual ports, and from those of a Redis cluster’s bus (16379). */
const FIRST_PORT = { redis: 16400, memcached: 21211 } as const;
/** By convention nothing listens here (engine/faults.ts). */
const CLOSED_PORT = { redis: 6390, memcached: 11290 } as const;

export function localCaches(given: Record<string, Record<string, unknown>>): LocalCaches {
  const ports = new Map<string, Server>();
  const folders: string[] = [];
  const kinds: LocalCaches["kinds"] = {};
  const unreachable: string[] = [];
  const portOf = (kind: Server["kind"], address: string, alias: string): number => {
    if (address.endsWith(`:${CLOSED_PORT[kind]}`)) {
      if (!unreachable.includes(alias)) unreachable.push(alias);
      return CLOSED_PORT[kind];
    }
    const id = `${kind} ${address}`;
    const known = ports.get(id);
    if (known) return known.port;
    const port = FIRST_PORT[kind] + [...ports.values()].filter((server) => server.kind === kind).length;
    ports.set(id, { kind, port, address });
    return port;
  };
  const caches: Caches = {};
  for (const [alias, settings] of Object.entries(given)) {
    const conf = mainToViews(settings as Caches[string]) as Caches[string];
    const kind = kindOf(conf.BACKEND);
    kinds[alias] = kind;
    caches[alias] = conf;
    if (kind === "filebased" && typeof conf.LOCATION === "string") {
      if (!folders.includes(conf.LOCATION)) folders.push(conf.LOCATION);
      const nth = folders.indexOf(conf.LOCATION);
      conf.LOCATION = nth === 0 ? "file_cache" : `file_cache_${nth + 1}`;
    } else if (conf.LOCATION !== undefined) {
      const move = (one: string): string => moved(one, kind, (server, address) => portOf(server, address, alias));
      conf.LOCATION = everyServer(conf.LOCATION, kind, move);
    }
  }
  return { caches, servers: [...ports.values()], kinds, unreachable };
}

function kindOf(path: unknown): BackendKind | null {
  const module = /^django\.core\.cache\.backends\.(locmem|filebased|db|dummy|redis|memcached)\./.exec(String(path));
  return (module?.[1] as BackendKind | undefined) ?? null;
}

/** Django takes a list, or a text with ; or , between servers. */
function everyServer(location: Literal, kind: BackendKind | null, move: (one: string) => string): Literal {
  if (Array.isArray(location)) return location.map((one) => (typeof one === "string" ? move(one) : one));
  if (typeof location !== "string") return location;
  const isOne = kind === "locmem" || kind === "db" || kind === "dummy";
  return isOne ? location : location.replace(/[^;,]+/g, (one) => move(one));
}

/** A server is known by how it is written, so that a class of the learner's own is understood, too. */
function moved(
  text: string,
  kind: BackendKind | null,
  portOf: (kind: Server["kind"], address: string) => number,
): string {
  const url = /^\s*(?:redis|rediss|unix):\/\/(?:[^@/]*@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/s.exec(text);
  if (url) {
    const [, host = "", path = "", query = ""] = url;
    const number = /(?:^|&)db=(\d+)/.exec(query)?.[1] ?? /^\/(\d+)$/.exec(path)?.[1] ?? "0";
    const address = host === "" ? path : /:\d+$/.test(host) ? host : `${host}:6379`;
    return `redis://127.0.0.1:${portOf("redis", address)}/${number}`;
  }
  const isMemcached = kind === "memcached" || (kind === null && /^\s*[\w.-]+:\d+\s*$/.test(text));
  return isMemcached ? `127.0.0.1:${portOf("memcached", text.trim())}` : text;
}

/** The program is `__main__` in the playground, and the module `views` here. */
function mainToViews(value: Literal): Literal {
  if (typeof value === "string") return value.replace(/^__main__\./, "views.");
  if (Array.isArray(value)) return value.map(mainToViews);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mainToViews(part)]));
  return value;
}
