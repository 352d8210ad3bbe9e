"use client";
/**
 * The first button of the home page: begin, or for somebody who has been here, go on where they were; and a line with what else waits for
 * them. Both take the same room, so that nothing moves when the browser's memory is read.
 */
import { SiteLink } from "#components/site/site-link";
import { buttonClass } from "#components/ui/button";
import type { CourseEntry } from "#course/model/schema";
import { useProgress } from "#stores/progress";

type Entry = Pick<CourseEntry, "slug" | "number" | "steps">;

export function HomeStart({ entries }: { entries: readonly Entry[] }) {
  const last = useProgress((data) => data.last);
  const cards = useProgress((data) => data.cards);
  const first = entries[0];
  const lesson = entries.find(({ slug }) => slug === last?.slug);
  const step = last?.mode === "learn" ? (lesson?.steps.findIndex(({ id }) => id === last.step) ?? -1) : -1;
  // Without cards, as in the HTML, no clock is asked.
  const due = Object.values(cards).filter(({ dueMs }) => dueMs <= Date.now()).length;
  return (
    <>
      <p className="mt-6 flex flex-wrap gap-3">
        {last && lesson ? (
          <SiteLink
            href={`/lessons/${lesson.slug}${last.mode === "learn" ? "" : `/${last.mode}`}#${last.step}`}
            className={buttonClass("primary")}
          >
            Continue: lesson {lesson.number}
            {step >= 0 && `, step ${step + 1}`}
          </SiteLink>
        ) : (
          first && (
            <SiteLink href={`/lessons/${first.slug}`} className={buttonClass("primary")}>
              Start with lesson {first.number}
            </SiteLink>
          )
        )}
        <SiteLink href="/lessons" className={buttonClass("secondary")}>
          All lessons
        </SiteLink>
      </p>
      <p className="mt-4 flex min-h-6 flex-wrap gap-x-4 gap-y-1 text-sm">
        <SiteLink href="/project" className="link">
          The project
        </SiteLink>
        <SiteLink href="/final-test" className="link">
          The final test
        </SiteLink>
        {due > 0 && (
          <SiteLink href="/review" className="link font-semibold">
            {due === 1 ? "One card is due" : `${due} cards are due`}
          </SiteLink>
        )}
      </p>
    </>
  );
}
