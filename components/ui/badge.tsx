/**
 * A short word on a tinted ground. The tone is one of the design tokens; the word carries the meaning, and a glyph can
 * stand before it so that two badges differ without their colour.
 */
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names";

const TONES = {
  neutral: "bg-sunken text-ink-soft",
  accent: "bg-accent-soft text-accent",
  hit: "bg-hit-soft text-hit",
  miss: "bg-miss-soft text-miss",
  set: "bg-set-soft text-set",
  refused: "bg-refused-soft text-refused",
  expired: "bg-expired-soft text-expired",
  evicted: "bg-evicted-soft text-evicted",
  culled: "bg-culled-soft text-culled",
  deleted: "bg-deleted-soft text-deleted",
  work: "bg-work-soft text-work",
  sleep: "bg-sleep-soft text-sleep",
  blocked: "bg-blocked-soft text-blocked",
} as const;

export type Tone = keyof typeof TONES;

interface BadgeProps {
  tone?: Tone;
  glyph?: string;
  children: ReactNode;
}

export function Badge({ tone = "neutral", glyph, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "has-ground inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs whitespace-nowrap",
        TONES[tone],
      )}
    >
      {glyph !== undefined && <span aria-hidden="true">{glyph}</span>}
      {children}
    </span>
  );
}
