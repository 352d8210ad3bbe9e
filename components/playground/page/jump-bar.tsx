"use client";
/** On a narrow screen: from the program to Run and its result, and back, without the way through the scenario. */
import { type RefObject, useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { wantRun } from "#stores/playground";

interface JumpBarProps {
  results: RefObject<HTMLElement | null>;
  /** What is run, as its tab is called. */
  mode: string;
}

export function JumpBar({ results, mode }: JumpBarProps) {
  const [atResults, setAtResults] = useState(false);
  useEffect(() => {
    const element = results.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setAtResults(entry?.isIntersecting === true), {
      rootMargin: "0px 0px -40% 0px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [results]);
  return (
    <nav
      aria-label="On this page"
      className="sticky bottom-0 z-10 flex gap-2 border-line border-t bg-page px-4 py-2 lg:hidden"
    >
      {atResults ? (
        <Button size="sm" onClick={() => document.getElementById("main")?.scrollIntoView()}>
          To the program
        </Button>
      ) : (
        <>
          <Button
            variant="primary"
            size="sm"
            aria-label={`${mode}, and show the result`}
            onClick={() => {
              wantRun();
              jumpTo(results.current);
            }}
          >
            <Icon name="play" />
            {mode}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => jumpTo(results.current)}>
            To the result
          </Button>
        </>
      )}
    </nav>
  );
}

function jumpTo(results: HTMLElement | null): void {
  results?.scrollIntoView();
  results?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus({ preventScroll: true });
}
