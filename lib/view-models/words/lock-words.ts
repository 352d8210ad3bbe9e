/** What a request does with a lock of its program (threading.Lock and its kin), in short words. */
import type { TraceEvent } from "#engine/event";
import type { LockStep } from "#engine/step";

type Synchronised = TraceEvent & { type: "synchronised" };

export const lockActions: Record<LockStep["what"], string> = {
  acquire: "acquire",
  await: "wait for",
  release: "release",
  put: "set or clear",
  look: "look at",
};

export function lockParts({ lock, reply }: Synchronised): { action: string; result: string } {
  const action = lockActions[lock.what];
  switch (lock.what) {
    case "acquire":
      return { action, result: reply === true ? "acquired" : "not acquired" };
    case "await":
      return { action, result: reply === true ? "it is set" : "it is not set" };
    case "release":
      return { action, result: reply === true ? "released" : "it was not held" };
    case "put":
      return { action, result: "done" };
    case "look":
      return { action, result: lock.of === "event" ? (reply === 0 ? "not set" : "set") : `${String(reply)} free` };
  }
}
