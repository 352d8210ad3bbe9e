/** The lessons 8 to 10: see lesson-tests.ts. */
import { testLessons } from "#course/self-test/lesson-tests";

testLessons((number) => number > 7 && number <= 10);
