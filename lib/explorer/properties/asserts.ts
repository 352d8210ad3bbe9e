/** `assert` in the program is a property at that step: it must hold there in every interleaving. */
import type { Property } from "#explorer/property";

export const asserts = (): Property => ({
  name: "asserts",
  title: "Every assert in the program holds.",
  kind: "always",
  atEnd: ({ endings }) => {
    const failed = endings.find((ending) => ending.kind === "raised" && /^AssertionError\b/.test(ending.error));
    if (failed?.kind !== "raised") return null;
    const text = failed.error.replace(/^AssertionError:?\s*/, "");
    return `an assert failed${failed.line === null ? "" : ` in line ${failed.line}`}${text === "" ? "" : `, ${text}`}`;
  },
});
