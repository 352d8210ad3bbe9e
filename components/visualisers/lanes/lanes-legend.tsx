/** What the shapes in the lanes mean; the letters are explained once more, in words, by the list of events. */
import { memo, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names";

const LETTERS = [
  ["H", "hit", "bg-hit-soft text-hit"],
  ["M", "miss", "bg-miss-soft text-miss"],
  ["S", "stored", "bg-set-soft text-set"],
  ["R", "add refused", "bg-refused-soft text-refused"],
  ["E", "expired", "bg-expired-soft text-expired"],
  ["D", "deleted", "bg-deleted-soft text-deleted"],
  ["Q", "database", "bg-work-soft text-work"],
] as const;

const SHAPES = [
  ["work", "h-3 w-6 rounded-full border border-work bg-work-soft"],
  ["sleep", "h-3 w-6 rounded-full border border-sleep border-dashed bg-sleep-soft"],
  ["waits for a server, or in line", "h-3 w-6 rounded-full border border-blocked border-dashed bg-blocked-soft"],
] as const;

const LOCK_SHAPES = [
  ["holds a lock", "h-0.75 w-6 bg-evicted"],
  ["kept out by it", "w-6 border-blocked border-b-3 border-dashed"],
] as const;

/** Of the program itself: threading.Lock and its kin. */
const THREAD_LOCK = ["K", "a lock of the module", "border border-line"] as const;

interface LanesLegendProps {
  locks: boolean;
  threadLocks: boolean;
}

export const LanesLegend = memo(function LanesLegend({ locks, threadLocks }: LanesLegendProps) {
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {[...LETTERS, ...(threadLocks ? [THREAD_LOCK] : [])].map(([letter, word, look]) => (
        <Item key={letter} word={word}>
          <span
            aria-hidden="true"
            className={classNames(
              "inline-flex size-4.5 items-center justify-center rounded-sm font-bold text-[0.625rem]",
              look,
            )}
          >
            {letter}
          </span>
        </Item>
      ))}
      {[...SHAPES, ...(locks ? LOCK_SHAPES : [])].map(([word, look]) => (
        <Item key={word} word={word}>
          <span aria-hidden="true" className={look} />
        </Item>
      ))}
    </ul>
  );
});

const Item = ({ word, children }: { word: string; children: ReactNode }) => (
  <li className="flex items-center gap-1.5">
    {children}
    {word}
  </li>
);
