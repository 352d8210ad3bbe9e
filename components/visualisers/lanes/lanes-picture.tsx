"use client";
/** The canvas of the lanes. The shapes have no text of their own: the mouse is told what is under it, and a click goes there. */
import { type MouseEvent, memo, type RefObject, useMemo, useRef } from "react";
import { paintLanes } from "#components/visualisers/lanes/paint-lanes";
import type { LaneGeometry, Viewport } from "#components/visualisers/lanes/sheet";
import { useCanvasWindow } from "#components/visualisers/lanes/use-canvas-window";
import { useTokenColours } from "#components/visualisers/lanes/use-token-colours";
import { type LanePlace, markNear, wordsAt } from "#view-models/lanes/lane-at";
import type { LaneRows } from "#view-models/lanes/lane-rows";
import type { Lanes } from "#view-models/lanes/lanes";

interface LanesPictureProps {
  scrollerRef: RefObject<HTMLElement | null>;
  viewRef: RefObject<Viewport>;
  drawn: Lanes;
  rows: LaneRows;
  geometry: LaneGeometry;
  onMove: (cursor: number) => void;
  onWidth: (px: number) => void;
  /** What is under the finger or the mouse, in words. */
  onSay: (words: string) => void;
}

export const LanesPicture = memo(function LanesPicture(props: LanesPictureProps) {
  const { scrollerRef, viewRef, drawn, rows, geometry, onMove, onWidth, onSay } = props;
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const palette = useTokenColours(scrollerRef);
  const paint = useMemo(
    () =>
      palette &&
      ((to: CanvasRenderingContext2D, view: Viewport) => paintLanes(to, drawn, rows, geometry, view, palette)),
    [drawn, rows, geometry, palette],
  );
  useCanvasWindow({ scrollerRef, canvasRef, viewRef, onWidth }, paint);

  const placeOf = ({ nativeEvent }: MouseEvent): LanePlace => ({
    x: (nativeEvent.offsetX + viewRef.current.left - geometry.padPx) / geometry.unitPx,
    row: Math.floor((nativeEvent.offsetY + viewRef.current.top - geometry.axisPx) / geometry.rowPx),
  });
  return (
    <canvas
      ref={canvasRef}
      role="img"
      aria-label={`What each request did when${drawn.peak ? `, ${drawn.peak.label} at the most` : ""}; the list of events says the same in words`}
      className="sticky top-0 block cursor-pointer"
      onMouseMove={(event) => {
        event.currentTarget.title = wordsAt(drawn, rows, placeOf(event));
      }}
      onClick={(event) => {
        const place = placeOf(event);
        const mark = markNear(drawn, rows, place);
        if (mark) onMove(mark.index + 1);
        onSay(wordsAt(drawn, rows, place));
      }}
    />
  );
});
