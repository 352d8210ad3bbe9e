"use client";
/**
 * The page's <main>: text left, workbench right, and a bar between them that can be dragged or moved with the arrow keys; the share is remembered. On
 * a narrow screen one column, or one of the two (lesson-split.tsx). Written here because the library for it weighs a tenth of a page's whole budget.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useSyncExternalStore } from "react";
import { classNames } from "#components/ui/class-names";
import { readStored, writeStored } from "#stores/browser-storage";

const KEY = "stampede:split";
const MIN = 30;
const MAX = 65;
const INITIAL = 42;
const STEP = 2;

interface SplitViewProps {
  left: ReactNode;
  right: ReactNode;
  /** Where only one of the two has room, and one of them is shown: their classes there, and what switches. Absent: one column. */
  narrow?: { left: string | false; right: string | false; switcher: ReactNode };
}

export function SplitView({ left, right, narrow }: SplitViewProps) {
  const percent = useSyncExternalStore(subscribe, storedPercent, () => INITIAL);
  const frameRef = useRef<HTMLElement>(null);

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const frame = frameRef.current;
    if (!frame || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left: from, width } = frame.getBoundingClientRect();
    store(((event.clientX - from) / width) * 100);
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const to = { ArrowLeft: percent - STEP, ArrowRight: percent + STEP, Home: MIN, End: MAX }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    store(to);
  }

  return (
    <main data-wide id="main" tabIndex={-1} ref={frameRef} className="min-w-0 flex-1 lg:flex">
      <div className={classNames("min-w-0 lg:shrink-0", narrow?.left)} style={{ flexBasis: `${percent}%` }}>
        {left}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; a focusable separator is what ARIA has for this */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the text"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={MIN}
        aria-valuemax={MAX}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        className="relative w-px shrink-0 cursor-col-resize touch-none bg-line max-lg:hidden after:absolute after:inset-y-0 after:-left-1.5 after:w-3 hover:bg-accent focus-visible:bg-accent"
      />
      <div
        className={classNames("min-w-0 bg-surface lg:flex-1", narrow?.right ?? "max-lg:border-line max-lg:border-t")}
      >
        {right}
      </div>
      {narrow?.switcher}
    </main>
  );
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storedPercent(): number {
  const stored = Number(readStored(KEY) ?? INITIAL);
  return stored >= MIN && stored <= MAX ? stored : INITIAL;
}

function store(percent: number): void {
  writeStored(KEY, String(Math.round(Math.min(MAX, Math.max(MIN, percent)) * 10) / 10));
  for (const listener of listeners) listener();
}
