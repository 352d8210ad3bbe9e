"use client";
/** "You were at …": shown when somebody comes back to a lesson by its bare address, also when they were in another mode of it. */
import { MODE_WORDS, modePath } from "#components/lesson/page/mode-words";
import { SiteLink } from "#components/site/site-link";
import { type LessonStep, MODES } from "#course/model/schema";
import { useProgress } from "#stores/progress";

interface ResumeBannerProps {
  slug: string;
  mode: string;
  steps: readonly LessonStep[];
  hidden: boolean;
}

export function ResumeBanner({ slug, mode, steps, hidden }: ResumeBannerProps) {
  const last = useProgress((data) => data.places[slug]);
  const lastMode = MODES.find((each) => each === last?.mode);
  if (!hidden && last && lastMode && lastMode !== mode && mode === "learn") {
    return (
      <p className="mt-4 rounded-md bg-accent-soft px-4 py-2.5 text-sm">
        You were in{" "}
        <SiteLink href={`${modePath(slug, lastMode)}#${last.step}`} className="link font-semibold">
          {MODE_WORDS[lastMode]}
        </SiteLink>
        .
      </p>
    );
  }
  const step = last?.mode === mode ? steps.find((each) => each.id === last.step) : undefined;
  if (hidden || !step || step === steps[0]) return null;
  return (
    <p className="mt-4 rounded-md bg-accent-soft px-4 py-2.5 text-sm">
      You were at{" "}
      <a href={`#${step.id}`} className="link font-semibold">
        {step.title}
      </a>
      .
    </p>
  );
}
