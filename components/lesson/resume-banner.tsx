"use client";
/** "You were at …": shown when somebody comes back to a lesson by its bare address. */
import type { LessonStep } from "#course/schema";
import { useProgress } from "#stores/progress";

interface ResumeBannerProps {
  slug: string;
  mode: string;
  steps: readonly LessonStep[];
  hidden: boolean;
}

export function ResumeBanner({ slug, mode, steps, hidden }: ResumeBannerProps) {
  const last = useProgress((data) => data.last);
  const step = last?.slug === slug && last.mode === mode ? steps.find((each) => each.id === last.step) : undefined;
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
