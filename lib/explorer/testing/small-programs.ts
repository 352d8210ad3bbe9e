/** For tests: small programs, each on any store, that between them use every kind of step. */

import { failureOf, type Reply } from "#engine/reply";
import type { Computed, DatabaseAction, Step } from "#engine/step";
import type { Timing } from "#explorer/timing";
import type { Behaviour } from "#simulation/testing/generator-program";
import { clock, draw, intOf, type Steps, select, sleep, update, work } from "#simulation/testing/steps";

/** Requests by function name; the functions get the store's steps. */
export interface SmallProgram {
  requests: string[];
  timings?: Timing[];
  /** Where there would be too many to count one by one. */
  except?: string;
  functions: (on: Steps) => Record<string, () => Behaviour>;
}

function* increment(on: Steps): Behaviour {
  const n = intOf(yield on.get("n"));
  yield on.set("n", on.int(n + 1));
  return String(n + 1);
}

function* lock(on: Steps, workMs: number, waitMs: number, lockMs: number | null = 10_000): Behaviour {
  if ((yield on.get("v")) !== undefined) return "'value'";
  if ((yield on.add("lock", on.int(1), lockMs)) === true) {
    yield work(workMs);
    yield on.set("v", on.int(7), 60_000);
    yield on.delete("lock");
    return "'value'";
  }
  yield sleep(waitMs);
  return (yield on.get("v")) === undefined ? "None" : "'value'";
}

const statement = (action: DatabaseAction): Step => ({ kind: "database", sql: action.do, action, durationMs: 0 });

const LESS: Record<string, Computed> = {
  amount: {
    expr: {
      is: "math",
      op: "-",
      left: { is: "column", of: "price", name: "amount" },
      right: { is: "value", value: 1 },
    },
  },
};

const priceOf = (reply: Reply): string => (typeof reply === "string" ? reply : "[]");
const hit = (reply: Reply): boolean => reply !== undefined;

export const smallPrograms: Record<string, SmallProgram> = {
  "an assert that a number does not go backwards": {
    requests: ["next", "next"],
    functions: (on) => ({
      *next() {
        const n = intOf(yield on.get("n"));
        yield on.set("n", on.int(n + 1));
        if (intOf(yield on.get("n")) !== n + 1) throw Object.assign(new Error("back"), { name: "AssertionError" });
        return String(n);
      },
    }),
  },
  "a section behind a look and a set": {
    requests: ["enter", "enter"],
    timings: ["nominal"],
    functions: (on) => ({
      *enter() {
        if ((yield on.get("busy")) !== undefined) return "'busy'";
        yield on.set("busy", on.int(1), 50);
        yield { kind: "section", name: "import", does: "enter" };
        yield work(100);
        yield { kind: "section", name: "import", does: "leave" };
        yield on.delete("busy");
        return "'done'";
      },
    }),
  },
  "two increments": { requests: ["inc", "inc"], functions: (on) => ({ inc: () => increment(on) }) },
  "three increments": { requests: ["inc", "inc", "inc"], functions: (on) => ({ inc: () => increment(on) }) },
  "atomic increments": {
    requests: ["init", "inc", "inc"],
    functions: (on) => ({
      *init() {
        return String(yield on.add("n", on.int(0)));
      },
      *inc() {
        const reply = yield on.incr("n");
        return reply === undefined ? "missing" : String(intOf(reply));
      },
    }),
  },
  "lock, no time": { requests: ["v", "v"], functions: (on) => ({ v: () => lock(on, 0, 0) }) },
  "lock, timed": { requests: ["v", "v"], functions: (on) => ({ v: () => lock(on, 200, 500) }) },
  "lock, three": {
    requests: ["v", "v", "v"],
    except: "dummy", // everybody computes: 15! / 5!³ = 756,756
    timings: ["nominal"], // adversarial: 1,433,323,380 interleavings, too many one by one
    functions: (on) => ({ v: () => lock(on, 200, 500) }),
  },
  "lock that expires": { requests: ["v", "v"], functions: (on) => ({ v: () => lock(on, 200, 500, 100) }) },
  "reader and writer": {
    requests: ["read", "read", "write"],
    functions: (on) => ({
      *read() {
        return hit(yield on.get("p")) ? "'hit'" : String(yield on.set("p", on.int(1), 1000));
      },
      *write() {
        yield on.delete("p");
        return "None";
      },
    }),
  },
  "delete and refill": {
    requests: ["read", "write"],
    functions: (on) => ({
      *read() {
        if (hit(yield on.get("p"))) return "'hit'";
        const row = priceOf(yield select("price", 1));
        yield on.set("p", on.int(row.length));
        return row;
      },
      *write() {
        yield update("price", 1, { amount: 200 });
        yield on.delete("p");
        return "None";
      },
    }),
  },
  "slow database": {
    requests: ["read", "read"],
    functions: (on) => ({
      *read() {
        if (hit(yield on.get("p"))) return "'hit'";
        yield select("price", 1, 30);
        yield on.set("p", on.int(1), 20);
        return hit(yield on.get("p")) ? "'fresh'" : "'gone'";
      },
    }),
  },
  "clock around a sleep": {
    requests: ["t", "t"],
    functions: (on) => ({
      *t() {
        const before = (yield clock) as number;
        yield on.set("a", on.int(1), 500);
        yield sleep(300);
        const after = (yield clock) as number;
        return `${after - before} ${hit(yield on.get("a"))}`;
      },
    }),
  },
  "draw before a step": {
    requests: ["d", "d", "e"],
    functions: (on) => ({
      *d() {
        const n = (yield draw) as number;
        yield on.set("a", on.int(Math.floor(n * 2)));
        return String(Math.floor(n * 10));
      },
      *e() {
        return hit(yield on.get("a")) ? "'hit'" : "None";
      },
    }),
  },
  raises: {
    requests: ["r", "w"],
    functions: (on) => ({
      *r() {
        if (!hit(yield on.get("a"))) throw new Error("nothing there");
        return "'ok'";
      },
      *w() {
        yield on.set("a", on.int(1), 100);
        yield sleep(200);
        return "None";
      },
    }),
  },
  clear: {
    requests: ["fill", "clear"],
    functions: (on) => ({
      *fill() {
        yield on.set("a", on.int(1));
        yield on.set("b", on.int(2));
        return `${hit(yield on.get("a"))} ${hit(yield on.get("b"))}`;
      },
      *clear() {
        yield on.clear();
        return "None";
      },
    }),
  },
  transactions: {
    requests: ["pay", "pay"],
    functions: (on) => ({
      *pay() {
        yield statement({ do: "begin", transaction: "t" });
        yield statement({ do: "insert", table: "paid", row: {}, transaction: "t" });
        const seen = yield statement({ do: "count", table: "paid", where: {}, transaction: "t" });
        yield statement({ do: "commit", transaction: "t" });
        yield on.delete("paid");
        return String(seen);
      },
    }),
  },
  "sales in transactions": {
    requests: ["sell", "sell"],
    functions: (on) => ({
      *sell() {
        yield statement({ do: "begin", transaction: "t" });
        yield statement({ do: "update", table: "price", where: { id: 1 }, set: {}, compute: LESS, transaction: "t" });
        yield statement({ do: "commit", transaction: "t" });
        const row = priceOf(yield select("price", 1));
        yield on.set("p", on.int(Number(/\d\d+/.exec(row)?.[0])));
        return row;
      },
    }),
  },
  "read for update": {
    requests: ["take", "take", "look"],
    functions: (on) => ({
      *take() {
        const at = { table: "price", where: { id: 1 }, transaction: "t" } as const;
        yield statement({ do: "begin", transaction: "t" });
        const row = priceOf(yield statement({ do: "select", lock: { how: "wait" }, ...at }));
        if (row.includes("100")) yield statement({ do: "update", set: { amount: 0 }, ...at });
        yield statement({ do: row.includes("100") ? "commit" : "rollback", transaction: "t" });
        return row.includes("100") ? "'taken'" : "None";
      },
      *look() {
        return `${priceOf(yield select("price", 1))} ${hit(yield on.get("p"))}`;
      },
    }),
  },
  "two that wait for each other": {
    requests: ["there", "back"],
    functions: () => {
      function* move(from: number, to: number): Behaviour {
        const change = { do: "update", table: "price", set: {}, compute: LESS, transaction: "t" } as const;
        yield statement({ do: "begin", transaction: "t" });
        for (const id of [from, to])
          if (failureOf(yield statement({ ...change, where: { id } }))) throw new Error("deadlock");
        yield statement({ do: "commit", transaction: "t" });
        return "'moved'";
      }
      return { there: () => move(1, 2), back: () => move(2, 1) };
    },
  },
  "served between commit and delete": {
    requests: ["read", "read", "write"],
    timings: ["nominal"],
    functions: (on) => ({
      *read() {
        const found = yield on.get("p");
        if (hit(found)) return String(intOf(found));
        const row = priceOf(yield select("price", 1));
        yield on.set("p", on.int(Number(/\d\d+/.exec(row)?.[0])));
        return row;
      },
      *write() {
        yield update("price", 1, { amount: 200 });
        yield on.delete("p");
        return "None";
      },
    }),
  },
  "a token after a read": {
    requests: ["token", "token", "write"],
    timings: ["nominal"],
    functions: (on) => ({
      *token() {
        if (hit(yield on.get("p"))) return "'known'";
        yield select("price", 1);
        yield on.set("p", on.int(7));
        return "'made'";
      },
      *write() {
        yield update("price", 1, { amount: 200 });
        return "'written'";
      },
    }),
  },
  joined: {
    requests: ["j", "j"],
    functions: (on) => ({
      *j() {
        const n = intOf(yield on.get("n"));
        yield { ...on.set("n", on.int(n + 1)), joined: true } as Step;
        return String(n + 1);
      },
    }),
  },
  "two different sleepers": {
    requests: ["a", "b"],
    functions: (on) => ({
      *a() {
        yield sleep(100);
        yield on.set("k", on.int(1), 100);
        yield sleep(150);
        return String(hit(yield on.get("k")));
      },
      *b() {
        yield sleep(100);
        yield on.delete("k");
        return "None";
      },
    }),
  },
  "retry with a bound": {
    requests: ["r", "r"],
    functions: (on) => ({
      *r() {
        for (let i = 0; i < 2; i++) {
          if ((yield on.add("lock", on.int(1), 250)) === true) {
            yield work(100);
            yield on.delete("lock");
            return "'done'";
          }
          yield sleep(100);
        }
        return "'gave up'";
      },
    }),
  },
};
