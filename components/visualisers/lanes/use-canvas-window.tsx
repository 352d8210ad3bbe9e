"use client";
/**
 * A canvas as large as the window onto something much larger, painted anew when that is scrolled or resized, once a frame at most. The
 * labels at the left of the window (`--lane-label`) stay free.
 */
import { type RefObject, useEffect } from "react";
import type { Viewport } from "#components/visualisers/lanes/sheet";

/** A narrow window spends less of itself on names. */
const labelPx = (windowPx: number): number => (windowPx < 500 ? 88 : windowPx < 600 ? 168 : 192);

interface CanvasWindow {
  scrollerRef: RefObject<HTMLElement | null>;
  canvasRef: RefObject<HTMLCanvasElement | null>;
  /** What is on screen, for whoever must not ask the page. */
  viewRef: RefObject<Viewport>;
  /** The width there is for the picture, told when it changes. */
  onWidth: (px: number) => void;
}

/** `paint` null = nothing to paint yet. */
export function useCanvasWindow(
  { scrollerRef, canvasRef, viewRef, onWidth }: CanvasWindow,
  paint: ((to: CanvasRenderingContext2D, view: Viewport) => void) | null,
): void {
  useEffect(() => {
    const scroller = scrollerRef.current;
    const canvas = canvasRef.current;
    const context = canvas?.getContext("2d");
    if (!scroller || !canvas || !context || !paint) return;
    let frame = 0;
    const measure = () => {
      const label = labelPx(scroller.clientWidth);
      const width = Math.max(1, scroller.clientWidth - label);
      const height = scroller.clientHeight;
      viewRef.current = { ...viewRef.current, width, height };
      onWidth(width);
      scroller.style.setProperty("--lane-label", `${label}px`);
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      canvas.style.left = `${label}px`;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    };
    const now = () => {
      frame = 0;
      viewRef.current = { ...viewRef.current, left: scroller.scrollLeft, top: scroller.scrollTop };
      paint(context, viewRef.current);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(now);
    };
    const onResize = () => {
      measure();
      now();
    };
    onResize();
    scroller.addEventListener("scroll", soon, { passive: true });
    const observer = new ResizeObserver(onResize);
    observer.observe(scroller);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", soon);
      observer.disconnect();
    };
  }, [scrollerRef, canvasRef, viewRef, onWidth, paint]);
}
