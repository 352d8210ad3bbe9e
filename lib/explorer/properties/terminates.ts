/** Endless by itself (a loop without steps), or up to the bound of steps per request (then the report says which). */
import type { Property } from "#explorer/property";

export const terminates = (): Property => ({
  name: "terminates",
  title: "Every request comes to an end.",
  kind: "always",
  endless: true,
  atEnd: ({ endings }) => {
    const stuck = endings.find((ending) => ending.kind === "stuck");
    return stuck?.kind === "stuck" ? stuck.reason : null;
  },
});
