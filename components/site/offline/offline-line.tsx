"use client";
/** The footer's line about reading offline: its code comes when the footer is looked at, which most readers never do. */
import { type ComponentType, useEffect, useRef, useState } from "react";

export function OfflineLine() {
  const ref = useRef<HTMLDivElement>(null);
  const [Control, setControl] = useState<ComponentType | null>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      void import("#components/site/offline/offline-copy").then(({ OfflineCopyControl }) =>
        setControl(() => OfflineCopyControl),
      );
    });
    if (ref.current) seen.observe(ref.current);
    return () => seen.disconnect();
  }, []);
  return (
    <div ref={ref} className="flex min-h-8 w-full flex-wrap items-center gap-x-3 gap-y-1 pointer-coarse:min-h-11">
      {Control && <Control />}
    </div>
  );
}
