/** Unit tests lie beside the code. Those of the course and of the runtime start real Python, so they get more time. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "app/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "lib/**/*.test.ts",
      "scripts/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    globalSetup: ["scripts/python-before-tests.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
