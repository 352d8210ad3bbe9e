/**
 * The course as a list: what can be opened is a link, what is still to be written says so. A row's mark at the right
 * (a tick, "3 of 9 steps") comes from the caller, who knows the learner's progress.
 */

import type { ReactNode } from "react";
import { SiteLink } from "#components/site/site-link";
import { classNames } from "#components/ui/class-names";
import type { CourseEntry } from "#course/model/schema";

interface LessonListProps {
  entries: readonly CourseEntry[];
  mark?: (entry: CourseEntry) => ReactNode;
}

export function LessonList({ entries, mark }: LessonListProps) {
  return (
    <nav aria-label="Lessons">
      <ol className="border-line border-b">
        {entries.map((entry) => (
          <li
            key={entry.slug}
            className={classNames(
              "group relative grid grid-cols-[2.25rem_1fr] gap-x-3 border-line border-t py-5 sm:grid-cols-[3.5rem_1fr_9rem]",
              entry.available && "transition-colors hover:bg-surface has-focus-visible:bg-surface",
            )}
          >
            <span
              aria-hidden="true"
              className={classNames(
                "pl-1 font-semibold text-lg tabular-nums sm:pl-3",
                entry.available ? "text-accent" : "text-ink-faint",
              )}
            >
              {entry.number}
            </span>
            <div>
              <h2 className={classNames("text-lg", !entry.available && "font-medium text-ink-soft")}>
                {entry.available ? (
                  <SiteLink
                    href={`/lessons/${entry.slug}`}
                    className="after:absolute after:inset-0 group-hover:text-accent"
                  >
                    {entry.title}
                  </SiteLink>
                ) : (
                  entry.title
                )}
              </h2>
              <p
                className={classNames(
                  "max-w-(--prose-width) text-sm",
                  entry.available ? "text-ink-soft" : "text-ink-faint",
                )}
              >
                {entry.summary}
              </p>
            </div>
            <p className="col-start-2 mt-1 text-ink-faint text-sm sm:col-start-3 sm:mt-0.5 sm:pr-3 sm:text-right">
              {entry.available ? lengthOf(entry) : "coming"}
              {mark?.(entry)}
            </p>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function lengthOf(entry: CourseEntry): string {
  const steps = `${entry.steps.length} steps`;
  return entry.minutes === null ? steps : `${steps} · Learn ${entry.minutes} min`;
}
