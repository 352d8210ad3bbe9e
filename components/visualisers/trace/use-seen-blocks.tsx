"use client";
/**
 * Which blocks of a wide picture are on screen, and keeping the cursor there. The place is remembered from what the scroller tells:
 * asking it at every move of the cursor would lay out the page each time.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

export interface SeenBlocks {
  first: number;
  last: number;
}

/** Before anything is known: what a wide screen may show. */
const UNKNOWN: SeenBlocks = { first: 0, last: 4 };

export function useSeenBlocks(
  scrollerRef: RefObject<HTMLElement | null>,
  { blockPx, cursorPx, marginPx }: { blockPx: number; cursorPx: number; marginPx: number },
): SeenBlocks {
  const placeRef = useRef({ left: 0, width: 0 });
  const [seen, setSeen] = useState(UNKNOWN);

  const look = useCallback(() => {
    const { left, width } = placeRef.current;
    const first = Math.max(0, Math.floor(left / blockPx) - 1);
    const last = Math.floor((left + width) / blockPx);
    setSeen((was) => (was.first === first && was.last === last ? was : { first, last }));
  }, [blockPx]);

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const onScroll = () => {
      placeRef.current.left = scroller.scrollLeft;
      look();
    };
    const observer = new ResizeObserver(() => {
      placeRef.current.width = scroller.clientWidth;
      onScroll();
    });
    observer.observe(scroller);
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [scrollerRef, look]);

  // Before the browser paints: a jump must not show an empty place first.
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    const { left, width } = placeRef.current;
    if (!scroller || width === 0) return;
    const right = cursorPx + marginPx - width;
    const to = Math.max(0, cursorPx - marginPx < left ? cursorPx - marginPx : right > left ? right : left);
    if (to === left) return;
    scroller.scrollLeft = to;
    placeRef.current.left = to;
    look();
  }, [scrollerRef, cursorPx, marginPx, look]);

  return seen;
}
