"use client";
/**
 * The page's <main>: text left, workbench right, and a bar between them that can be dragged or moved with the arrow keys; the share is remembered. On
 * a narrow screen one of the two (phone-view.tsx), or one column. Written here because the library for it weighs a tenth of a page's whole budget.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useSyncExternalStore } from "react";
import { PhoneViewSwitch, usePhoneView } from "#components/lesson/page/phone-view";
import { classNames } from "#components/ui/class-names";
import { readStored, writeStored } from "#stores/browser-storage";

const KEY = "stampede:split";
const MIN = 30;
const MAX = 65;
const INITIAL = 42;
const STEP = 2;

interface SplitViewProps {
  /**
   * On a narrow screen one of the two is shown, and this is the page's heading where the left one is out of view. Absent: they stand one below
   * the other.
   */
  title?: string;
  left: ReactNode;
  /** Null = there is only text. */
  right: ReactNode;
}

export function SplitView({ title, left, right }: SplitViewProps) {
  const percent = useSyncExternalStore(subscribe, storedPercent, () => INITIAL);
  const view = usePhoneView();
  const frameRef = useRef<HTMLElement>(null);
  const two = right !== null;
  const oneAtATime = title !== undefined;

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
      <div
        className={classNames("min-w-0 lg:shrink-0", oneAtATime && two && view === "code" && "max-lg:hidden")}
        style={{ flexBasis: `${percent}%` }}
      >
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
        className={classNames(
          "min-w-0 bg-surface lg:flex-1",
          oneAtATime ? "max-lg:pb-13" : "max-lg:border-line max-lg:border-t",
          oneAtATime && (!two || view === "text") && "max-lg:hidden",
        )}
      >
        {oneAtATime && <h1 className="sr-only lg:hidden">{title}</h1>}
        {right}
      </div>
      {oneAtATime && two && <PhoneViewSwitch />}
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
