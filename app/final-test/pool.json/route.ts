/** What the final test draws from, as a static file: fetched when a test begins. */
import { finalTestPool } from "#course/final-test-pool";
import { lessonSlugs, readLesson } from "#course/read";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return Response.json(finalTestPool(await Promise.all((await lessonSlugs()).map(readLesson))));
}
