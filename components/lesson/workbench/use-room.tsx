"use client";
/**
 * How much of the window is above the workbench, as `--bench-top` on it: what is left is its height, so that its buttons and its results are in
 * view without scrolling, whether the page's head is in view or has been scrolled away. The style sheet knows it until the script does.
 */
import { type RefObject, useLayoutEffect } from "react";

export function useRoom(frameRef: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const frame = frameRef.current;
    const column = frame?.parentElement;
    if (!frame || !column) return;
    let pending = 0;
    const measure = () => {
      pending = 0;
      frame.style.setProperty("--bench-top", `${Math.max(0, Math.round(column.getBoundingClientRect().top))}px`);
    };
    const soon = () => {
      pending ||= requestAnimationFrame(measure);
    };
    measure();
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(pending);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [frameRef]);
}
