/** What the letters and shapes in the lanes mean: all that are in this picture. */
import { memo, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names";
import { markClass, tokenOf } from "#components/visualisers/marks/step-tones";
import type { LanesLegendModel } from "#view-models/lanes/lanes-legend";

const SHAPES: Record<LanesLegendModel["shapes"][number]["shape"], string> = {
  work: "h-3 w-6 rounded-full border border-work bg-work-soft",
  sleep: "h-3 w-6 rounded-full border border-sleep border-dashed bg-sleep-soft",
  waits: "h-3 w-6 rounded-full border border-blocked border-dashed bg-blocked-soft",
  holds: "h-0.75 w-6 bg-evicted",
  "locked-out": "w-6 border-blocked border-b-3 border-dashed",
  returned: "h-3 w-0.5 bg-ink-soft",
  raised: "h-3 w-1 bg-deleted",
  down: "h-3 w-6 border-deleted border-x bg-deleted-soft",
  slow: "h-3 w-6 border-refused border-x bg-refused-soft",
  shortened: "h-3 w-1 -skew-x-12 border-ink-soft border-x",
  flaky: "h-3 w-6 border-refused border-x border-dashed bg-refused-soft",
};

/** Filled, as the bars are. */
const BARS: Partial<typeof SHAPES> = {
  work: "h-2 w-6 bg-work",
  sleep: "h-2 w-6 bg-sleep",
  waits: "h-2 w-6 bg-control",
};

/** What a tick in a bar looks like: of each token the strong colour. */
const TICKS: Record<keyof typeof markClass, string> = {
  neutral: "bg-ink-soft",
  hit: "bg-hit",
  miss: "bg-miss",
  expired: "bg-expired",
  set: "bg-set",
  refused: "bg-refused",
  deleted: "bg-deleted",
  work: "bg-work",
  sleep: "bg-sleep",
};

interface LanesLegendProps {
  legend: LanesLegendModel;
  bars: boolean;
}

export const LanesLegend = memo(function LanesLegend({ legend: { letters, shapes, ends }, bars }: LanesLegendProps) {
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {letters.map(({ letter, tone, word }) => (
        <Item key={`${letter} ${word}`} word={word}>
          {bars && <span aria-hidden="true" className={classNames("h-3 w-0.75", TICKS[tokenOf(tone)])} />}
          {!bars && <Letter look={markClass[tokenOf(tone)].chip}>{letter}</Letter>}
        </Item>
      ))}
      {shapes.map(({ shape, word }) => (
        <Item key={shape} word={word}>
          <span aria-hidden="true" className={(bars && BARS[shape]) || SHAPES[shape]} />
        </Item>
      ))}
      {ends.map(({ letter, word }, at) => (
        <Item key={word} word={word}>
          {at === 0 && <span>A key's life ends with:</span>}
          <Letter look="border border-line">{letter}</Letter>
        </Item>
      ))}
    </ul>
  );
});

const Letter = ({ look, children }: { look: string; children: string }) => (
  <span
    aria-hidden="true"
    className={classNames(
      "inline-flex size-4.5 items-center justify-center rounded-sm font-bold text-[0.625rem]",
      look,
    )}
  >
    {children}
  </span>
);

const Item = ({ word, children }: { word: string; children: ReactNode }) => (
  <li className="flex items-center gap-1.5">
    {children}
    {word}
  </li>
);
