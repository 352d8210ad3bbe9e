"use client";
/** Ctrl/Cmd+Enter from anywhere on the page, and from the editor and the bar of a narrow screen: they run the present mode. */
import { useEffect, useRef } from "react";
import { RUN_EVENT } from "#components/playground/run/run-event";
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
    const onAsked = () => latestRef.current();
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener(RUN_EVENT, onAsked);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener(RUN_EVENT, onAsked);
    };
  }, []);
}
