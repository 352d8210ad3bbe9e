/** DummyCache: takes every command and keeps nothing. Source: django/core/cache/backends/dummy.py. */
import type { Perform } from "#engine/backend";

export const dummy: Perform = (_keeper, command) => {
  switch (command.op) {
    case "set":
      return { reply: undefined, outcome: "looked" };
    case "add":
      return { reply: true, outcome: "looked" };
    case "touch":
    case "delete":
      return { reply: false, outcome: "absent" };
    case "has":
      return { reply: false, outcome: "miss" };
    case "clear":
      return { reply: undefined, outcome: "cleared" };
    default:
      return { reply: undefined, outcome: "miss" };
  }
};
