/** The course at a glance: fourteen lessons in their order. */
import type { Metadata } from "next";
import { ContinueLink } from "#components/lesson/progress/continue-link";
import { DataPanel } from "#components/lesson/progress/data-panel";
import { LessonProgress } from "#components/lesson/progress/lesson-progress";
import { DueLink } from "#components/lesson/review/due-link";
import { LessonList } from "#components/site/lesson-list";
import { SiteFooter } from "#components/site/site-footer";
import { SiteLink } from "#components/site/site-link";
import { readOutlines } from "#course/build/read-outlines";
import { courseEntries } from "#course/model/toc";

export const metadata: Metadata = {
  title: "Lessons",
  description: "Fourteen lessons on Django’s low-level cache API, from the first set() to a stampede under load.",
};

export default async function LessonsPage() {
  const entries = await courseEntries();
  const outlines = await readOutlines();
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 pt-14 pb-24 sm:px-6">
        <h1 className="text-3xl">Lessons</h1>
        <p className="mt-3 mb-10 max-w-(--prose-width) text-ink-soft text-lg">
          Each lesson is a chain of small steps. You say what a program will do, then you run it and see.
        </p>
        <ContinueLink entries={entries.map(({ slug, title, steps }) => ({ slug, title, steps }))} />
        <DueLink />
        <LessonList
          entries={entries}
          mark={({ slug }) => {
            const outline = outlines.find((each) => each.slug === slug);
            return outline && <LessonProgress outline={{ slug, modes: outline.modes }} />;
          }}
        />
        <p className="mt-8 border-line border-t pt-6">
          <SiteLink href="/project" className="link font-semibold">
            The project
          </SiteLink>
          <span className="text-ink-soft">
            : one program that grows through all lessons, and then lives through a day.
          </span>
        </p>
        <p className="mt-3">
          <SiteLink href="/final-test" className="link font-semibold">
            The final test
          </SiteLink>
          <span className="text-ink-soft">: thirty questions and ten programs to judge, from all lessons.</span>
        </p>
        <div id="your-data" className="mt-10">
          <DataPanel />
        </div>
      </main>
      <SiteFooter />
    </>
  );
}
