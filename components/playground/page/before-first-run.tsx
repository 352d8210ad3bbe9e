/** What will be seen in a mode's place once it has run: instead of an empty page. */
import type { ReactNode } from "react";

export function BeforeFirstRun({ children }: { children: ReactNode }) {
  return <p className="max-w-prose text-ink-soft text-sm">{children}</p>;
}
