/** One lesson: `/lessons/slug` is its Learn mode, `/lessons/slug/why` and so on the others that exist. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { EarlierStage } from "#components/lesson/page/lesson-props";
import { LessonView } from "#components/lesson/page/lesson-view";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { pageSteps } from "#course/build/page-runs";
import { lessonSlugs, readLesson } from "#course/build/read";
import { modeOutline } from "#course/model/mode-outline";
import { readProject, stagesOf } from "#course/model/project";
import { type Lesson, MODES, type Mode } from "#course/model/schema";
import { courseEntries } from "#course/model/toc";

interface Params {
  slug: string;
  mode?: string[];
}

export async function generateStaticParams(): Promise<Params[]> {
  const params: Params[] = [];
  for (const slug of await lessonSlugs()) {
    for (const mode of modesOf(await readLesson(slug))) params.push({ slug, mode: mode === "learn" ? [] : [mode] });
  }
  return params;
}

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const { meta } = await lessonOr404((await params).slug);
  return { title: meta.title, description: meta.summary };
}

export default async function LessonPage({ params }: { params: Promise<Params> }) {
  const { slug, mode: path } = await params;
  const lesson = await lessonOr404(slug);
  const modes = modesOf(lesson);
  const mode = modes.find((each) => each === (path?.[0] ?? "learn"));
  const steps = mode && lesson.modes[mode];
  if (!mode || !steps || (path?.length ?? 0) > 1) notFound();
  return (
    <LessonView
      key={mode}
      slug={slug}
      meta={lesson.meta}
      mode={mode}
      modes={Object.fromEntries(
        modes.map((each) => [each, modeOutline(each, lesson.modes[each] ?? [], lesson.meta.minutes)]),
      )}
      steps={pageSteps(steps).steps}
      entries={await courseEntries()}
      earlierStage={mode === "project" ? await stageBefore(lesson) : null}
    />
  );
}

/** The stage of the project before this lesson's first, with the key under which the learner's code of it is kept. */
async function stageBefore(lesson: Lesson): Promise<EarlierStage | null> {
  const first = Math.min(...stagesOf(lesson).map(({ stage }) => stage));
  const before = (await readProject()).find(({ stage }) => stage === first - 1);
  if (!before) return null;
  const { lessonTitle, stage, slug, starter } = before;
  return { lessonTitle, stage, workKey: workKeyOf(slug, starter) };
}

async function lessonOr404(slug: string): Promise<Lesson> {
  if (!(await lessonSlugs()).includes(slug)) notFound();
  return readLesson(slug);
}

const modesOf = (lesson: Lesson): Mode[] => MODES.filter((mode) => lesson.modes[mode]);
