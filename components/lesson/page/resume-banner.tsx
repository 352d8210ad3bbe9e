"use client";
/**
 * "You were at …": shown when somebody comes back to a lesson by its bare address, also when they were in another mode of it,
 * unless it was they who changed the mode. It stands beside the number of the step, where it moves nothing.
 */
import { hasChosen } from "#components/lesson/page/chosen-mode";
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
  if (!hidden && last && lastMode && lastMode !== mode && mode === "learn" && !hasChosen(slug, mode)) {
    return (
      <span className="min-w-0 truncate">
        You were in{" "}
        <SiteLink href={`${modePath(slug, lastMode)}#${last.step}`} className="link font-semibold">
          {MODE_WORDS[lastMode]}
        </SiteLink>
        .
      </span>
    );
  }
  const step = last?.mode === mode ? steps.find((each) => each.id === last.step) : undefined;
  if (hidden || !step || step === steps[0]) return null;
  return (
    <span className="min-w-0 truncate">
      You were at{" "}
      <a href={`#${step.id}`} className="link font-semibold">
        {step.title}
      </a>
      .
    </span>
  );
}
