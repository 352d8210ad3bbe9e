"use client";
/**
 * Where a study's result begins. When a new one comes (a run, or figures that an answer has revealed), what the study scrolls in is moved so that
 * it is in view under the study's buttons; the page itself never is. Where a study is part of the page, nothing moves.
 */
import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";

/** The figures have just been revealed: the first result is new, too. */
export const RevealedContext = createContext(false);

/** What stays in view above a result (`data-stays`), and what scrolls them (`data-scroller`). */
const STAYS = "[data-stays]";
const SCROLLER = "[data-scroller]";

interface ResultPlaceProps {
  result: unknown;
  className?: string;
  children: ReactNode;
}

export function ResultPlace({ result, className, children }: ResultPlaceProps) {
  const placeRef = useRef<HTMLDivElement>(null);
  const revealed = useContext(RevealedContext);
  const shownRef = useRef(revealed ? null : result);
  useEffect(() => {
    if (shownRef.current === result) return;
    shownRef.current = result;
    const place = placeRef.current;
    const scroller = place?.closest(SCROLLER);
    if (!place || !scroller || result === null) return;
    const above = scroller.querySelector(STAYS)?.clientHeight ?? 0;
    scroller.scrollTop += place.getBoundingClientRect().top - scroller.getBoundingClientRect().top - above;
  }, [result]);
  return (
    <div ref={placeRef} className={className}>
      {children}
    </div>
  );
}
