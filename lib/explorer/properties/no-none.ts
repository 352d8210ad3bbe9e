/** `most`: how many may, because they return nothing by design (a function that only writes). */
import type { Property } from "#explorer/property";

export const noNone = (most = 0): Property => ({
  name: "no-none",
  title:
    most === 0
      ? "No request returns None."
      : `At most ${most} of the requests ${most === 1 ? "returns" : "return"} None.`,
  kind: "always",
  atEnd: ({ returns }) => {
    const count = returns.filter((repr) => repr === "None").length;
    return count <= most ? null : `${count} of ${returns.length} requests returned None`;
  },
});
