/** Unit tests lie beside the code. Those of the course and of the runtime start real Python, so they get more time. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The lessons take minutes: begun first, they are shared by the workers instead of keeping one of them busy at the end. */
class LessonsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLesson = ({ moduleId }: TestSpecification) => /\/self-test\/lessons-/.test(moduleId);
    return [...sorted.filter(isLesson), ...sorted.filter((file) => !isLesson(file))];
  }
}

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
    // Also on two cores, where one would be left idle.
    maxWorkers: 2,
    sequence: { sequencer: LessonsFirst },
  },
});
