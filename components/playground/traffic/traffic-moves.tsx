"use client";
/** What was moved by hand in the last run: the next one moves it again at the same moments, unless it is taken from the list. */
import { Button } from "#components/ui/button";
import { IconButton } from "#components/ui/icon-button";
import type { TimedAdjustment } from "#simulation/traffic/traffic-adjustment";
import { adjustmentWords } from "#view-models/traffic/traffic-marks";
import { duration } from "#view-models/words/duration";

interface TrafficMovesProps {
  moves: readonly TimedAdjustment[];
  onChange: (moves: TimedAdjustment[]) => void;
}

export function TrafficMoves({ moves, onChange }: TrafficMovesProps) {
  if (moves.length === 0)
    return (
      <p className="text-ink-soft text-sm">
        While it runs you can hold it and move things: more visitors, a slower cache, a deploy, a change of price.
      </p>
    );
  return (
    <section aria-label="Moves" className="grid gap-1 rounded-md bg-sunken px-3 py-2 text-sm">
      <p className="text-ink-soft text-xs">Moved by hand; the next run moves it again at the same moments.</p>
      <ol>
        {moves.map((move, at) => {
          const words = adjustmentWords(move);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            <li key={at} className="flex items-center gap-2">
              <span className="w-20 shrink-0 text-ink-faint tabular-nums">{duration(move.atMs)}</span>
              <span className="min-w-0 grow break-words">{words}</span>
              <IconButton
                label={`Take from the list: ${words}`}
                icon="close"
                onClick={() => onChange(moves.filter((_, i) => i !== at))}
              />
            </li>
          );
        })}
      </ol>
      <div>
        <Button size="sm" variant="quiet" onClick={() => onChange([])}>
          Forget all moves
        </Button>
      </div>
    </section>
  );
}
