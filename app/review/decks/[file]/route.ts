/** A lesson's deck as a static file, `/review/decks/SLUG.json`: fetched by the review session, one lesson at a time. */

import { lessonSlugs, readLesson } from "#course/build/read";
import { deckOf } from "#course/review/deck";

export const dynamic = "force-static";

export async function generateStaticParams(): Promise<{ file: string }[]> {
  return (await lessonSlugs()).map((slug) => ({ file: `${slug}.json` }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const slug = (await params).file.replace(/\.json$/, "");
  if (!(await lessonSlugs()).includes(slug)) return new Response(null, { status: 404 });
  return Response.json(deckOf(await readLesson(slug)));
}
