"use client";
/**
 * Where a trace stands belongs to the document, so that a link can show one moment. It goes there once the cursor rests: a document
 * that changed at every step of a moving cursor would render the whole playground each time.
 */
import { useEffect } from "react";
import type { StoreApi } from "zustand/vanilla";
import { changeDocument } from "#stores/playground";

const RESTS_AFTER_MS = 200;

/** `cursorOf`: null when the trace stands at its end, undefined when there is none yet. */
export function useKeptCursor<State>(store: StoreApi<State>, cursorOf: (state: State) => number | null | undefined) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let kept: number | null | undefined;
    const keep = () => {
      const cursor = cursorOf(store.getState());
      if (cursor === undefined || cursor === kept) return;
      kept = cursor;
      changeDocument({ cursor });
    };
    const stop = store.subscribe(() => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(keep, RESTS_AFTER_MS);
    });
    return () => {
      stop();
      // Not kept at the last moment: the document on screen may already be another one.
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, cursorOf]);
}
