/**
 * Races from public bug reports, each explored with every property, and what is right about it. The programs beside this file say where
 * they come from. Every sentence of every report is held against its run.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { exploreIncident, type Incident } from "./explore-incident";

const twice = (entry: string, ...args: unknown[]): Incident["calls"] => [
  [entry, ...args],
  [entry, ...args],
];

const INCIDENTS: Record<string, Incident> = {
  "a version written back": {
    program: "page_version",
    calls: [["page"], ["unpublish"]],
    violates: { serialisable: [9, "lost update"], "no-lost-update": [9, "lost update"] },
    of: 15,
  },
  "a version only counted up": {
    program: "page_version",
    calls: [["page_counted"], ["unpublish_counted"]],
    violates: {},
    of: 10,
  },
  "a throttle with a list": {
    program: "throttle",
    calls: [
      ["hit", "u"],
      ["hit", "u"],
      ["hit", "u"],
    ],
    violates: { serialisable: [84, "lost update"], "no-lost-update": [48, "lost update"] },
    of: 90,
  },
  "a throttle that counts": {
    program: "throttle",
    calls: [
      ["hit_counted", "u"],
      ["hit_counted", "u"],
      ["hit_counted", "u"],
    ],
    violates: {},
    of: 1680,
  },
  "a throttle that counts, and the clock jumps": {
    program: "throttle",
    calls: twice("hit_counted", "u"),
    jumps: true,
    violates: {},
    of: 160,
  },
  "a job's lock on locmem, two processes": {
    program: "job_lock",
    calls: twice("short_job"),
    on: "locmem",
    processes: 2,
    violates: { "one-at-a-time": [12, "two in one critical section"] },
    of: 12,
  },
  "a job's lock on Redis": {
    program: "job_lock",
    calls: twice("short_job"),
    violates: { serialisable: [4, "turned away by a lock"] },
    of: 4,
  },
  "a job that outlives its lock": {
    program: "job_lock",
    calls: twice("long_job"),
    jumps: true,
    violates: {
      serialisable: [6, "turned away by a lock"],
      "one-at-a-time": [140, "two in one critical section"],
      "lock-by-owner": [14, "lock released by another"],
    },
    of: 154,
  },
  "a job that outlives its lock and leaves it": {
    program: "job_lock",
    calls: twice("long_job_with_deadline"),
    jumps: true,
    violates: { "one-at-a-time": [12, "two in one critical section"] },
    of: 46,
  },
  "a job that outlives its lock, with a token": {
    program: "job_lock",
    calls: twice("long_job_with_token"),
    jumps: true,
    violates: { "one-at-a-time": [86, "two in one critical section"] },
    of: 160,
  },
  "a flag deleted in its transaction": {
    program: "flag",
    calls: [["is_on"], ["switch"]],
    except: ["no-none"],
    violates: {
      serialisable: [20, "invalidated too early"],
      "cache-equals-database": [20, "invalidated too early"],
      "no-lost-update": [20, "invalidated too early"],
    },
    of: 35,
  },
  "a flag deleted on commit": {
    program: "flag",
    calls: [["is_on"], ["switch_on_commit"]],
    except: ["no-none"],
    violates: {
      serialisable: [6, "stale refill"],
      "cache-equals-database": [6, "stale refill"],
      "no-lost-update": [6, "stale refill"],
    },
    of: 35,
  },
  "a token looked at, then deleted": {
    program: "once",
    calls: twice("exchange"),
    violates: { serialisable: [4, "two past one check"] },
    of: 6,
  },
  "a token deleted by the winner": { program: "once", calls: twice("exchange_by_delete"), violates: {}, of: 6 },
  "a password looked up, then marked": {
    program: "once",
    calls: twice("accept"),
    violates: { serialisable: [4, "two past one check"] },
    of: 6,
  },
  "a password marked by add": { program: "once", calls: twice("accept_by_add"), violates: {}, of: 2 },
  "a mail sent twice": {
    program: "once",
    calls: twice("remind"),
    violates: {
      serialisable: [12, "two past one check"],
      recomputations: [12, "slow work done twice"],
      "recomputations-at-once": [12, "slow work done twice"],
    },
    of: 12,
  },
  "a registry that is a list": {
    program: "registry",
    calls: [
      ["remember", "a"],
      ["remember", "b"],
    ],
    except: ["no-none"],
    violates: { serialisable: [4, "lost update"], "no-lost-update": [4, "lost update"] },
    of: 6,
  },
  "a registry that is a dict": {
    program: "registry",
    calls: twice("vote", "a"),
    except: ["no-none"],
    violates: { serialisable: [4, "lost update"], "no-lost-update": [4, "lost update"] },
    of: 6,
  },
  "a registry that is a set": {
    program: "registry",
    calls: [
      ["join", "a"],
      ["join", "b"],
    ],
    except: ["no-none"],
    violates: { serialisable: [4, "lost update"], "no-lost-update": [4, "lost update"] },
    of: 6,
  },
  "first bumps with set": {
    program: "revocation",
    calls: [["bump"], ["bump"], ["bump"]],
    violates: { serialisable: [72, "lost update"], "no-lost-update": [72, "lost update"] },
    of: 90,
  },
  "first bumps with add and incr": {
    program: "revocation",
    calls: [["bump_right"], ["bump_right"], ["bump_right"]],
    violates: {},
    of: 1680,
  },
  "a look, then a get, beside a delete": {
    program: "rates",
    calls: [["rates"], ["forget"]],
    violates: { serialisable: [1, "nothing to read"], "no-none": [1, "nothing to read"] },
    of: 3,
  },
  "a look, then a get, and time passes": {
    program: "rates",
    calls: [["rates"]],
    jumps: true,
    violates: { "no-none": [1, "read too late"] },
    of: 3,
  },
  "one get, beside a delete": { program: "rates", calls: [["rates_once"], ["forget"]], violates: {}, of: 2 },
  "a price deleted after the commit": {
    program: "price",
    calls: [["change_after_a_look"], ["price"]],
    violates: {
      serialisable: [12, "stale refill"],
      "cache-equals-database": [12, "stale refill"],
      "no-older-value": [1, "read between commit and delete"],
      "no-lost-update": [12, "stale refill"],
    },
    of: 176,
  },
  "a price stored at import": {
    program: "price_at_import",
    calls: [["change"], ["price"]],
    violates: { "no-older-value": [1, "read between commit and delete"] },
    of: 3,
  },
  "a marked section behind a look and a set": {
    program: "section",
    calls: twice("import_feed"),
    violates: { serialisable: [6, "steps in between"], "one-at-a-time": [240, "two in one section"] },
    of: 246,
  },
  "a section that a comment marks": {
    program: "section",
    calls: twice("import_feed_marked"),
    violates: { serialisable: [6, "steps in between"], "one-at-a-time": [240, "two in one section"] },
    of: 246,
  },
  "a marked section behind add": {
    program: "section",
    calls: twice("import_feed_right"),
    violates: { serialisable: [6, "turned away by a lock"] },
    of: 6,
  },
  "a cache warmer with set_many": {
    program: "warmer",
    calls: [["warm"], ["write"], ["read"]],
    violates: {
      serialisable: [6, "stale refill"],
      "cache-equals-database": [5, "stale refill"],
      "no-older-value": [3, "read between commit and delete"],
      "no-lost-update": [5, "stale refill"],
    },
    of: 30,
  },
  "a tag stored in a transaction that is rolled back": {
    program: "rolled_back",
    calls: [["change"]],
    violates: { "cache-equals-database": [1, "stored before a rollback"] },
    of: 1,
  },
  "two transfers that lock two rows in opposite order": {
    program: "transfer",
    calls: [
      ["move", 1, 2],
      ["move", 2, 1],
    ],
    violates: {
      serialisable: [298, "deadlock"],
      "no-raise": [84, "deadlock"],
      "cache-equals-database": [214, "stored in another order"],
      "no-lost-update": [298, "deadlock"],
    },
    of: 606,
  },
  "two sales in transactions": {
    program: "stock",
    calls: twice("sell"),
    violates: {
      serialisable: [90, "stale refill"],
      "cache-equals-database": [30, "stored in another order"],
      "no-lost-update": [90, "stale refill"],
    },
    of: 132,
  },
  "a sale, and a price that has nothing to do with it": {
    program: "stock",
    calls: [["sell"], ["reprice"]],
    violates: {},
    of: 6,
  },
  "a queue without duplicates": {
    program: "queue",
    calls: [["enqueue"], ["enqueue"], ["work"]],
    violates: { serialisable: [20, "two past one check"] },
    of: 34,
  },
  "two levels of cache": {
    program: "two_levels",
    calls: [["read"], ["write"]],
    violates: {
      serialisable: [7, "stale refill"],
      "cache-equals-database": [7, "stale refill"],
      "no-lost-update": [7, "stale refill"],
    },
    of: 56,
  },
  "an assert that a number does not go backwards": {
    program: "section",
    calls: twice("next_number"),
    violates: {
      serialisable: [16, "lost update"],
      asserts: [4, "changed in between"],
      "no-raise": [4, "changed in between"],
      "no-lost-update": [12, "lost update"],
    },
    of: 20,
  },
};

let host: Interpreter;
beforeAll(async () => {
  host = await createHost();
});

describe.each(Object.entries(INCIDENTS))("%s", (_, incident) => {
  it("has its verdicts, and true sentences", () => {
    const { found, untrue } = exploreIncident(host, incident);
    expect(found).toEqual({ ...incident.violates, of: incident.of });
    expect(untrue).toEqual([]);
  });
});
