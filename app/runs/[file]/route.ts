/** A recorded run that is too heavy for its page, `/runs/HASH.json`: fetched when the run is shown. */
import { type RunFile, runFilesOf } from "#course/build/page-runs";
import { lessonSlugs, readLesson } from "#course/build/read";

export const dynamic = "force-static";

let all: Promise<Map<string, RunFile>> | null = null;

/** Gathered once a build process: it takes reading every lesson. */
function runFiles(): Promise<Map<string, RunFile>> {
  all ??= (async () => {
    const lessons = await Promise.all((await lessonSlugs()).map(readLesson));
    return new Map(lessons.flatMap((lesson) => [...runFilesOf(lesson)]));
  })();
  return all;
}

export async function generateStaticParams(): Promise<{ file: string }[]> {
  return [...(await runFiles()).keys()].map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = (await runFiles()).get((await params).file);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.text, { headers: { "content-type": "application/json" } });
}
