/** Which design token stands for what a step did, for badges and for SVG. Beside it there is always a letter or a word. */
import type { Tone } from "#components/ui/badge";
import { toneOfOutcome } from "#components/visualisers/marks/outcome-tones";
import type { StepTone } from "#view-models/trace/step-parts";

const OTHER = {
  work: "work",
  sleep: "sleep",
  returned: "neutral",
  raised: "deleted",
  other: "neutral",
} as const satisfies Partial<Record<StepTone, Tone>>;

export type StepToken = (typeof OTHER)[keyof typeof OTHER] | (typeof toneOfOutcome)[keyof typeof toneOfOutcome];

export const tokenOf = (tone: StepTone): StepToken =>
  tone in OTHER ? OTHER[tone as keyof typeof OTHER] : toneOfOutcome[tone as keyof typeof toneOfOutcome];

export const markClass: Record<StepToken, { ground: string; letter: string; chip: string }> = {
  neutral: { ground: "fill-sunken stroke-control", letter: "fill-ink-soft", chip: "bg-sunken text-ink-soft" },
  hit: { ground: "fill-hit-soft stroke-hit", letter: "fill-hit", chip: "bg-hit-soft text-hit" },
  miss: { ground: "fill-miss-soft stroke-miss", letter: "fill-miss", chip: "bg-miss-soft text-miss" },
  expired: { ground: "fill-expired-soft stroke-expired", letter: "fill-expired", chip: "bg-expired-soft text-expired" },
  set: { ground: "fill-set-soft stroke-set", letter: "fill-set", chip: "bg-set-soft text-set" },
  refused: { ground: "fill-refused-soft stroke-refused", letter: "fill-refused", chip: "bg-refused-soft text-refused" },
  deleted: { ground: "fill-deleted-soft stroke-deleted", letter: "fill-deleted", chip: "bg-deleted-soft text-deleted" },
  work: { ground: "fill-work-soft stroke-work", letter: "fill-work", chip: "bg-work-soft text-work" },
  sleep: { ground: "fill-sleep-soft stroke-sleep", letter: "fill-sleep", chip: "bg-sleep-soft text-sleep" },
};
