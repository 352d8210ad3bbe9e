"use client";
/** A program with the colours it is shown in until its editor is there: the page's own, or, for what a link or a preset has opened, those of the grammar, which comes after the page. */
import { useEffect, useState } from "react";
import { plainHtml } from "#components/editor/plain-editor";

export interface Coloured {
  code: string;
  highlighted: string;
}

export function useColoured(code: string, original: Coloured | null = null): Coloured {
  const [first, setFirst] = useState(() => original ?? { code, highlighted: plainHtml(code) });
  useEffect(() => {
    if (original === null)
      void import("#course/prose/highlight").then(({ highlightPython }) =>
        setFirst(({ code: opened }) => ({ code: opened, highlighted: highlightPython(opened) })),
      );
  }, [original]);
  return first;
}
