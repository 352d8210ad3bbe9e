import type { Property } from "#explorer/property";
import { endingText } from "#simulation/task";

export const noRaise = (): Property => ({
  name: "no-raise",
  title: "No request raises.",
  kind: "always",
  atEnd: ({ endings }) => {
    const failed = endings.find(({ kind }) => kind === "raised");
    return failed ? `a request ended with ${endingText(failed)}` : null;
  },
});
