"use client";
/**
 * What the runtime is asked for a document: at once while the backend is only chosen; CACHES as text are read by code that is fetched for it. Beside it the last that
 * could be read: what it led to stays on screen while CACHES are being typed.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { STARTER } from "#stores/playground";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { chosenOptions, type PlaygroundOptions, type ReadOptions } from "#view-models/playground/playground-options";

type Reader = (document: PlaygroundDocument) => ReadOptions;

export interface OptionsNow {
  /** Null while the reader is on its way. */
  read: ReadOptions | null;
  last: PlaygroundOptions | null;
}

export function useOptions({ code, files, settings, backend, django, shop }: PlaygroundDocument): OptionsNow {
  const chosen = settings.trim() === "";
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    if (chosen || reader) return;
    void import("#view-models/playground/playground-program").then(({ optionsOf }) => setReader(() => optionsOf));
  }, [chosen, reader]);
  const lastRef = useRef<PlaygroundOptions | null>(null);
  const read = useMemo((): ReadOptions | null => {
    if (chosen) return { ok: true, options: chosenOptions({ code, files, backend, django, shop }) };
    return reader?.({ ...STARTER, code, files, settings, backend, django, shop }) ?? null;
  }, [chosen, reader, code, files, settings, backend, django, shop]);
  if (read?.ok) lastRef.current = read.options;
  return { read, last: lastRef.current };
}
