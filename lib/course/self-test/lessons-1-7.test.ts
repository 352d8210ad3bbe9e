/** The lessons 1 to 7: see lesson-tests.ts. */
import { testLessons } from "#course/self-test/lesson-tests";

testLessons((number) => number <= 7);
