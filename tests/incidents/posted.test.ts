/**
 * Programs as people post them, with what is right about them decided beforehand (the heads of the programs): coupons, tokens, generations, sessions, locks of
 * every make, rows, replicas. None returns None by mistake, so that isn't asked.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { exploreIncident, type Incident } from "./explore-incident";

const POSTED: Record<string, Omit<Incident, "except">> = {
  "a coupon looked up in the database": {
    program: "posted_coupon",
    calls: [["redeem"], ["redeem"]],
    violates: { serialisable: [4, "two past one check"] },
    of: 6,
  },
  "a coupon looked up in the cache": {
    program: "posted_coupon",
    calls: [["redeem_cached"], ["redeem_cached"]],
    violates: { serialisable: [18, "two past one check"] },
    of: 20,
  },
  "a coupon taken by add": {
    program: "posted_coupon",
    calls: [["redeem_add"], ["redeem_add"]],
    violates: {},
    of: 4,
  },
  "a reset token, two passwords": {
    program: "posted_reset_token",
    calls: [
      ["reset", "x"],
      ["reset", "y"],
    ],
    violates: { serialisable: [18, "two past one check"] },
    of: 20,
  },
  "a reset token, asked for in bulk": {
    program: "posted_reset_token",
    calls: [
      ["reset_many", "x"],
      ["reset_many", "y"],
    ],
    violates: { serialisable: [12, "two past one check"] },
    of: 16,
  },
  "a reset token, used by its delete": {
    program: "posted_reset_token",
    calls: [
      ["reset_pop", "x"],
      ["reset_pop", "y"],
    ],
    violates: {},
    of: 4,
  },
  "a generation read before the row": {
    program: "posted_generation",
    calls: [["read"], ["write"]],
    violates: {},
    of: 35,
  },
  "a generation read after the row": {
    program: "posted_generation",
    calls: [["read_late_gen"], ["write"]],
    violates: {
      serialisable: [1, "stale refill"],
      "cache-equals-database": [1, "stale refill"],
      "no-lost-update": [1, "stale refill"],
    },
    of: 56,
  },
  "a generation counted up before the commit": {
    program: "posted_generation",
    calls: [["read"], ["write_early"]],
    violates: {
      serialisable: [2, "invalidated too early"],
      "cache-equals-database": [2, "invalidated too early"],
      "no-lost-update": [2, "invalidated too early"],
    },
    of: 35,
  },
  "a generation counted up with set": {
    program: "posted_generation",
    calls: [["bump_by_set"], ["bump_by_set"]],
    violates: { serialisable: [12, "lost update"], "no-lost-update": [12, "lost update"] },
    of: 20,
  },
  "a write through, and a refill": {
    program: "posted_write_through",
    calls: [["read"], ["write", 0]],
    violates: {
      serialisable: [1, "stale refill"],
      "cache-equals-database": [1, "stale refill"],
      "no-lost-update": [1, "stale refill"],
    },
    of: 10,
  },
  "a write through, and a refill with add": {
    program: "posted_write_through",
    calls: [["read_add"], ["write", 0]],
    violates: {},
    of: 10,
  },
  "two writes through": {
    program: "posted_write_through",
    calls: [
      ["write", 1],
      ["write", 2],
    ],
    violates: { serialisable: [2, "stored in another order"], "cache-equals-database": [2, "stored in another order"] },
    of: 6,
  },
  "two writes through with save()": {
    program: "posted_write_through",
    calls: [
      ["write_save", 1],
      ["write_save", 2],
    ],
    violates: { serialisable: [6, "stored in another order"], "cache-equals-database": [6, "stored in another order"] },
    of: 20,
  },
  "two writes, the cache first": {
    program: "posted_write_through",
    calls: [
      ["cache_first", 1],
      ["cache_first", 2],
    ],
    violates: { serialisable: [2, "steps in between"] },
    of: 6,
  },
  "a session of two tabs": {
    program: "posted_session",
    calls: [["add_to_cart", "tea"], ["login"]],
    violates: { serialisable: [4, "lost update"], "no-lost-update": [4, "lost update"] },
    of: 6,
  },
  "a session, and a logout": {
    program: "posted_session",
    calls: [["add_to_cart", "tea"], ["logout"]],
    violates: { serialisable: [1, "lost update"], "no-lost-update": [1, "lost update"] },
    of: 3,
  },
  "a session kept alive by touch": {
    program: "posted_session",
    calls: [["keepalive"], ["logout"]],
    violates: {},
    of: 2,
  },
  "a default, and a change": {
    program: "posted_default_deleted",
    calls: [["settings"], ["change"]],
    violates: {
      serialisable: [1, "stale refill"],
      "cache-equals-database": [1, "stale refill"],
      "no-lost-update": [1, "stale refill"],
    },
    of: 15,
  },
  "a default, and a delete without a change": {
    program: "posted_default_deleted",
    calls: [["settings"], ["settings"], ["forget"]],
    violates: {},
    of: 570,
  },
  "a lock with a second look": {
    program: "posted_dcl",
    calls: [["dcl"], ["dcl"]],
    violates: {},
    of: 44,
  },
  "a lock without a second look": {
    program: "posted_dcl",
    calls: [["scl"], ["scl"]],
    violates: { recomputations: [20, "slow work done twice"] },
    of: 20,
  },
  "two sets, and get_many": {
    program: "posted_many",
    calls: [["swap_two_sets"], ["read_many"]],
    violates: { serialisable: [1, "steps in between"] },
    of: 3,
  },
  "set_many and get_many on Redis": {
    program: "posted_many",
    calls: [["swap_many"], ["read_many"]],
    violates: {},
    of: 2,
  },
  "set_many and get_many on locmem": {
    program: "posted_many",
    calls: [["swap_many"], ["read_many"]],
    on: "locmem",
    violates: { serialisable: [2, "steps in between"] },
    of: 6,
  },
  "set_many and two gets": {
    program: "posted_many",
    calls: [["swap_many"], ["read_two"]],
    violates: { serialisable: [1, "steps in between"] },
    of: 3,
  },
  "what is missing is filled in bulk": {
    program: "posted_many",
    calls: [["fill_missing"], ["set_c"]],
    violates: { serialisable: [1, "lost update"], "no-lost-update": [1, "lost update"] },
    of: 3,
  },
  "a replica that lags behind": {
    program: "posted_replica",
    calls: [["read"], ["write"]],
    violates: {
      serialisable: [18, "invalidated too early"],
      "cache-equals-database": [18, "invalidated too early"],
      "no-lost-update": [18, "invalidated too early"],
    },
    of: 35,
  },
  "a memo that its threads share, and a change that drops it": {
    program: "posted_memo",
    calls: [["read"], ["write"]],
    moduleState: "threads",
    violates: {},
    of: 2,
  },
  "a memo that nobody drops": {
    program: "posted_memo",
    calls: [["read"], ["write_no_pop"], ["read"]],
    moduleState: "threads",
    violates: { serialisable: [2, null] },
    of: 6,
  },
  "a global counter of threads": {
    program: "posted_memo",
    calls: [["hit_global"], ["hit_global"]],
    moduleState: "threads",
    violates: { serialisable: [2, null] },
    of: 2,
  },
  "a thread lock around it all": {
    program: "posted_threads",
    calls: [["locked"], ["locked"]],
    processes: 1,
    moduleState: "threads",
    violates: {},
    of: 2,
  },
  "a thread lock in two processes": {
    program: "posted_threads",
    calls: [["locked"], ["locked"]],
    processes: 2,
    moduleState: "threads",
    violates: {
      recomputations: [120, "slow work done twice"],
      "recomputations-at-once": [120, "slow work done twice"],
    },
    of: 120,
  },
  "a thread lock after the look": {
    program: "posted_threads",
    calls: [["unlocked_check"], ["unlocked_check"]],
    processes: 1,
    moduleState: "threads",
    violates: { recomputations: [8, "slow work done twice"] },
    of: 8,
  },
  "one thread lock taken twice": {
    program: "posted_threads",
    calls: [["selfdeadlock"]],
    processes: 1,
    moduleState: "threads",
    violates: { terminates: [1, "deadlock with itself"] },
    of: 1,
  },
  "two thread locks in opposite order": {
    program: "posted_threads",
    calls: [["ab"], ["ba"]],
    processes: 1,
    moduleState: "threads",
    violates: { serialisable: [6, "deadlock"], terminates: [6, "deadlock"] },
    of: 12,
  },
  "a condition": {
    program: "posted_threads",
    calls: [["consumer"], ["producer"]],
    processes: 1,
    moduleState: "threads",
    violates: {},
    of: 3,
  },
  "a thread lock that waits half a second": {
    program: "posted_threads",
    calls: [["lock_timeout"], ["lock_timeout"]],
    processes: 1,
    moduleState: "threads",
    violates: { serialisable: [2, "turned away by a lock"] },
    of: 2,
  },
  "a thread lock that does not wait": {
    program: "posted_threads",
    calls: [["nonblocking"], ["nonblocking"]],
    processes: 1,
    moduleState: "threads",
    violates: { serialisable: [4, "turned away by a lock"] },
    of: 6,
  },
  "sales with save()": {
    program: "posted_rows",
    calls: [["sell_save"], ["sell_save"]],
    violates: { serialisable: [4, "lost update"] },
    of: 6,
  },
  "sales of locked rows": {
    program: "posted_rows",
    calls: [["sell_locked"], ["sell_locked"]],
    violates: {},
    of: 10,
  },
  "sales with F()": {
    program: "posted_rows",
    calls: [["sell_f"], ["sell_f"]],
    violates: {},
    of: 2,
  },
  "a reader that locks the row": {
    program: "posted_rows",
    calls: [["read_locked"], ["change_locked"]],
    violates: {},
    of: 27,
  },
  "a reader that does not lock the row": {
    program: "posted_rows",
    calls: [["read_plain"], ["change_locked"]],
    violates: {
      serialisable: [30, "invalidated too early"],
      "cache-equals-database": [30, "invalidated too early"],
      "no-lost-update": [30, "invalidated too early"],
    },
    of: 56,
  },
  "a set on commit": {
    program: "posted_rows",
    calls: [["read_plain"], ["change_on_commit"]],
    violates: {
      serialisable: [6, "stale refill"],
      "cache-equals-database": [6, "stale refill"],
      "no-lost-update": [6, "stale refill"],
    },
    of: 35,
  },
  "a set before a rollback": {
    program: "posted_rows",
    calls: [["read_plain"], ["rollback"]],
    violates: { "cache-equals-database": [12, "stored before a rollback"] },
    of: 33,
  },
  "a delete before a rollback": {
    program: "posted_rows",
    calls: [["read_plain"], ["rollback_deleted"]],
    violates: {},
    of: 35,
  },
  "sales with nowait": {
    program: "posted_rows",
    calls: [["nowait"], ["nowait"]],
    violates: { serialisable: [34, "turned away by a lock"] },
    of: 44,
  },
  "a delete in one of two processes": {
    program: "posted_locmem",
    calls: [["read"], ["write"]],
    on: "locmem",
    processes: 2,
    violates: {
      "cache-equals-database": [3, "deleted in one process only"],
      "no-older-value": [2, "deleted in one process only"],
    },
    of: 3,
  },
  "a lock in two processes": {
    program: "posted_locmem",
    calls: [["locked"], ["locked"]],
    on: "locmem",
    processes: 2,
    violates: {
      serialisable: [36, "lost update"],
      "one-at-a-time": [68, "two in one critical section"],
      "cache-equals-database": [70, "value never invalidated"],
    },
    of: 70,
  },
  "a balance that is checked": {
    program: "posted_balance",
    calls: [
      ["withdraw", 8],
      ["withdraw", 8],
    ],
    violates: { serialisable: [18, "two past one check"], "no-lost-update": [18, "two past one check"] },
    of: 20,
  },
  "a balance that is taken from first": {
    program: "posted_balance",
    calls: [
      ["withdraw_decr", 8],
      ["withdraw_decr", 8],
    ],
    violates: {},
    of: 6,
  },
  "a sum of two keys": {
    program: "posted_balance",
    calls: [["transfer", 3], ["total"]],
    violates: { serialisable: [5, "steps in between"] },
    of: 15,
  },
  "a seat that is looked at": {
    program: "posted_balance",
    calls: [
      ["seat", "a"],
      ["seat", "b"],
    ],
    violates: { serialisable: [4, "two past one check"] },
    of: 6,
  },
  "a seat taken by add": {
    program: "posted_balance",
    calls: [
      ["seat_add", "a"],
      ["seat_add", "b"],
    ],
    violates: {},
    of: 2,
  },
  "a flush between two gets": {
    program: "posted_balance",
    calls: [["total"], ["flush"]],
    violates: { serialisable: [1, "changed in between"], "no-raise": [2, "changed in between"] },
    of: 3,
  },
  "a lock deleted in finally": {
    program: "posted_unowned_lock",
    calls: [["finally_deletes"], ["finally_deletes"], ["finally_deletes"]],
    violates: {
      serialisable: [120, "turned away by a lock"],
      "one-at-a-time": [60, "two in one critical section"],
      "lock-by-owner": [120, "lock released by another"],
    },
    of: 120,
  },
  "a session kept alive by set": {
    program: "posted_refresh",
    calls: [["refresh_by_set"], ["logout"]],
    violates: { serialisable: [1, "lost update"], "no-lost-update": [1, "lost update"] },
    of: 3,
  },
  "nothing, and then something": {
    program: "posted_negative",
    calls: [["negative"], ["create"]],
    violates: {
      serialisable: [1, "stale refill"],
      "cache-equals-database": [1, "stale refill"],
      "no-lost-update": [1, "stale refill"],
    },
    of: 10,
  },
  "nothing, and then something that nobody deletes": {
    program: "posted_negative",
    calls: [["negative"], ["create_no_delete"]],
    violates: { "cache-equals-database": [2, "value never invalidated"] },
    of: 4,
  },
  "votes in a poll that closes": {
    program: "posted_votes",
    calls: [["vote", "a"], ["vote", "b"], ["close"]],
    violates: { serialisable: [56, "lost update"] },
    of: 104,
  },
};

let host: Interpreter;
beforeAll(async () => {
  host = await createHost();
});

describe.each(Object.entries(POSTED))("%s", (_, posted) => {
  it("has its verdicts, and true sentences", () => {
    const { found, untrue } = exploreIncident(host, { ...posted, except: ["no-none"] });
    expect(found).toEqual({ ...posted.violates, of: posted.of });
    expect(untrue).toEqual([]);
  });
});
