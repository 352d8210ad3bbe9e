/** The lessons 11 to 14: see lesson-tests.ts. They and 8 to 10 are two files, because a file is what a worker of two takes. */
import { testLessons } from "#course/self-test/lesson-tests";

testLessons((number) => number > 10);
