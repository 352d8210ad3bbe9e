/** The frame of a block that is worked with: its title, and its parts one below the other on the surface. */
import { type ReactNode, useId } from "react";

interface BlockFrameProps {
  title: string;
  /** False where what is around it has a frame and shows the title. */
  framed?: boolean;
  children: ReactNode;
}

export function BlockFrame({ title, framed = true, children }: BlockFrameProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={framed ? "min-w-0 overflow-hidden rounded-lg border border-line bg-surface" : "min-w-0"}
    >
      <h3 id={titleId} className={framed ? "border-line border-b px-4 py-3 font-semibold text-base" : "sr-only"}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** A part of a block: room around it, a line above. */
export function BlockPart({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3 border-line border-t px-4 py-4 first:border-t-0">
      {label !== undefined && <p className="font-semibold text-ink-soft text-xs">{label}</p>}
      {children}
    </div>
  );
}
