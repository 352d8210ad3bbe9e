"use client";
/** Ctrl/Cmd+Enter from anywhere on the page runs the present mode; so does whoever wanted a run (the editors, the bar of a narrow screen), also before its panel was there. */
import { useEffect, useRef } from "react";
import { runIsUnderWay, usePlayground } from "#stores/playground";

export function useRunKeys(onRun: () => void): void {
  const latestRef = useRef(onRun);
  latestRef.current = onRun;
  const isWanted = usePlayground((state) => state.isRunWanted);
  useEffect(() => {
    if (!isWanted) return;
    runIsUnderWay();
    latestRef.current();
  }, [isWanted]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      latestRef.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
