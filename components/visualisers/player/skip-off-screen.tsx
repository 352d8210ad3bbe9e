/**
 * Around what follows a cursor: while it is off the screen the browser leaves it alone, and lays out and paints nothing; and what
 * changes in it moves nothing outside but what is below.
 */
import type { ReactNode } from "react";

export const SkipOffScreen = ({ children }: { children: ReactNode }) => (
  <div className="min-w-0 [contain-intrinsic-size:auto_20rem] [content-visibility:auto]">{children}</div>
);
