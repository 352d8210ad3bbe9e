import { expect, test } from "vitest";
import { hostHeaders } from "./host-headers";

test("every page but the playground refuses frames, and the Python worker has its policy", () => {
  const blocks = new Map(
    hostHeaders()
      .split("\n\n")
      .map((block) => [block.split("\n")[0], block] as const),
  );
  for (const path of ["/", "/lessons*", "/review*"]) expect(blocks.get(path)).toContain("frame-ancestors 'self'");
  expect([...blocks.keys()].some((path) => path?.startsWith("/playground"))).toBe(false);
  expect(blocks.get("/*")).not.toContain("frame-ancestors");
  expect(blocks.get("/runtime/worker-*")).toContain("default-src 'none'");
});
