import type { Property } from "#explorer/property";

export const noNone = (): Property => ({
  name: "no-none",
  title: "No request returns None.",
  kind: "always",
  atEnd: ({ returns }) => {
    const count = returns.filter((repr) => repr === "None").length;
    return count === 0 ? null : `${count} of ${returns.length} requests returned None`;
  },
});
