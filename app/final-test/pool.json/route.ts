/** What the final test draws from, as a static file: fetched when a test begins. */

import { lessonSlugs, readLesson } from "#course/build/read";
import { finalTestPool } from "#course/final-test/final-test-pool";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return Response.json(finalTestPool(await Promise.all((await lessonSlugs()).map(readLesson))));
}
