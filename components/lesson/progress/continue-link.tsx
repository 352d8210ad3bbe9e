"use client";
/** "Continue: Basic operations, A miss is an answer": where the learner was last. Nothing for whoever is new. */
import { MODE_WORDS } from "#components/lesson/page/mode-words";
import { SiteLink } from "#components/site/site-link";
import { type CourseEntry, MODES } from "#course/model/schema";
import { useProgress } from "#stores/progress";

export function ContinueLink({ entries }: { entries: readonly Pick<CourseEntry, "slug" | "title" | "steps">[] }) {
  const last = useProgress((data) => data.last);
  const lesson = entries.find(({ slug }) => slug === last?.slug);
  if (!last || !lesson) return null;
  const mode = MODES.find((each) => each === last.mode);
  const step = lesson.steps.find(({ id }) => id === last.step);
  const path = last.mode === "learn" ? lesson.slug : `${lesson.slug}/${last.mode}`;
  return (
    <p className="mb-8 rounded-md bg-accent-soft px-4 py-3 text-sm">
      Continue where you were:{" "}
      <SiteLink href={`/lessons/${path}#${last.step}`} className="link font-semibold">
        {lesson.title}
        {step ? `, ${step.title}` : mode && mode !== "learn" && `, ${MODE_WORDS[mode]}`}
      </SiteLink>
    </p>
  );
}
