"use client";
/**
 * The stampede that the home page opens with, played again and again: requests arrive, the key expires, and all that come after it
 * compute the same numbers. Drawn whole first, which is what stays for whoever wants no motion. It plays only while it is in view.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import { Icon } from "#components/ui/icon";
import type { StampedePicture } from "#view-models/site/stampede-picture";

const PLAY_MS = 6500;
const HOLD_MS = 3000;
const LANE = 4;

export interface StampedeViewProps {
  picture: StampedePicture;
  /** The most that computed at once, all that computed, and their queries. */
  figures: { peak: number; computed: number; queries: number };
}

export function StampedeView({ picture, figures }: StampedeViewProps) {
  const { bars, steps } = picture;
  const { peak, computed, queries } = figures;
  const [playing, setPlaying] = useState(false);
  const frameRef = useRef<HTMLElement>(null);
  const countRef = useRef<HTMLSpanElement>(null);
  const wordsRef = useRef<HTMLSpanElement>(null);
  useEffect(() => setPlaying(!window.matchMedia("(prefers-reduced-motion: reduce)").matches), []);
  usePlayed(frameRef, playing, (share) => {
    const ended = share >= 1;
    frameRef.current?.style.setProperty("--shown", `${share * 100}%`);
    if (countRef.current)
      countRef.current.textContent = String(ended ? peak : (steps.findLast(({ x }) => x <= share * 100)?.count ?? 0));
    if (wordsRef.current) wordsRef.current.textContent = ended ? AT_THE_PEAK : AT_ONCE;
  });

  const hits = bars.filter(({ computes }) => !computes).length;
  const height = bars.length * LANE;
  return (
    <figure ref={frameRef} className="grid grid-cols-1 rounded-lg border border-line bg-surface shadow-raised">
      <div className="flex items-center justify-between gap-3 border-line border-b py-1.5 pr-2 pl-4">
        <p className="font-semibold text-sm">One key expires, {computed} requests notice</p>
        <button
          type="button"
          onClick={() => setPlaying(!playing)}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-md px-2.5 font-semibold text-ink-soft text-sm hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
        >
          <Icon name={playing ? "stop" : "play"} />
          {playing ? "Pause" : "Play"}
        </button>
      </div>
      <div aria-hidden="true" className="relative mx-4 mt-3">
        <div className="[clip-path:inset(0_calc(100%_-_var(--shown,100%))_0_0)]">
          <svg
            viewBox={`0 0 100 ${height}`}
            preserveAspectRatio="none"
            className="block h-44 w-full sm:h-52"
            role="presentation"
          >
            {bars.map(({ x, width, computes }, at) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a request is its number
                key={at}
                x={x}
                y={at * LANE + 0.5}
                width={width}
                height={LANE - 1}
                fill={computes ? "var(--color-miss)" : "var(--color-hit)"}
              />
            ))}
          </svg>
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="mt-2 block h-16 w-full border-line-strong border-b"
            role="presentation"
          >
            <polygon points={picture.area} fill="var(--color-miss)" opacity={0.35} />
          </svg>
        </div>
        <div
          className="absolute inset-y-0 border-ink-soft border-l border-dashed"
          style={{ left: `${picture.expiryX}%` }}
        >
          <span className="ml-1.5 inline-block whitespace-nowrap rounded-sm bg-surface px-1 text-ink-soft text-xs">
            the key expires
          </span>
        </div>
        <p className="absolute top-5 right-0 text-right sm:top-0">
          <span ref={countRef} className="font-bold text-2xl text-miss tabular-nums">
            {peak}
          </span>{" "}
          <span ref={wordsRef} className="text-ink-soft text-xs">
            {AT_THE_PEAK}
          </span>
        </p>
      </div>
      <figcaption className="px-4 pt-2 pb-3 text-ink-soft text-sm">
        {hits} requests are answered from the cache. Then the key expires, and each of the {computed} that follow within
        half a second finds nothing and asks the database itself: {queries} queries instead of {queries / computed}.
        This is a <strong className="text-ink">stampede</strong>, as our simulator recorded it when this site was built.
      </figcaption>
    </figure>
  );
}

const AT_ONCE = "computing at once";
const AT_THE_PEAK = "computing at once, at most";

/** Calls `draw` with the share of the picture that is shown, from 0 to 1, in a loop, while the frame is on screen. */
function usePlayed(frameRef: RefObject<HTMLElement | null>, playing: boolean, draw: (share: number) => void): void {
  const drawRef = useRef(draw);
  drawRef.current = draw;
  const shownMsRef = useRef(0);
  useEffect(() => {
    const frame = frameRef.current;
    if (!playing || !frame) return;
    let handle = 0;
    let lastMs = 0;
    const step = (nowMs: number) => {
      if (lastMs > 0) shownMsRef.current = (shownMsRef.current + nowMs - lastMs) % (PLAY_MS + HOLD_MS);
      lastMs = nowMs;
      drawRef.current(Math.min(1, shownMsRef.current / PLAY_MS));
      handle = requestAnimationFrame(step);
    };
    const watcher = new IntersectionObserver(([entry]) => {
      cancelAnimationFrame(handle);
      lastMs = 0;
      if (entry?.isIntersecting) handle = requestAnimationFrame(step);
    });
    watcher.observe(frame);
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(handle);
    };
  }, [playing, frameRef]);
}
