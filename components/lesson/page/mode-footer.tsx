"use client";
/** The end of a mode: on to the next one of this lesson, or to the next lesson. The learner moves on. */
import { MODE_WORDS, modePath } from "#components/lesson/page/mode-words";
import { SiteLink } from "#components/site/site-link";
import { buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { CourseEntry, Mode } from "#course/model/schema";

interface ModeFooterProps {
  slug: string;
  next: { mode: Mode | null; lesson: CourseEntry | null };
}

export function ModeFooter({ slug, next }: ModeFooterProps) {
  return (
    <p className="mt-12 flex flex-wrap justify-end gap-3 border-line border-t pt-5">
      {next.lesson && (
        <SiteLink href={`/lessons/${next.lesson.slug}`} className={buttonClass(next.mode ? "quiet" : "primary")}>
          Next lesson: {next.lesson.title}
        </SiteLink>
      )}
      {next.mode && (
        <SiteLink href={modePath(slug, next.mode)} className={buttonClass("primary")}>
          Next: {MODE_WORDS[next.mode]}
          <Icon name="arrow-right" />
        </SiteLink>
      )}
      {!next.mode && !next.lesson && (
        <SiteLink href="/lessons" className={buttonClass("primary")}>
          All lessons
        </SiteLink>
      )}
    </p>
  );
}
