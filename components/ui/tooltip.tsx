"use client";
/**
 * A hint on hover and focus that Escape closes and the pointer may enter (WCAG 1.4.13). It only describes: the control
 * has a name of its own and takes `describedBy` as its aria-describedby.
 */
import { type ReactNode, useId, useState } from "react";

interface TooltipProps {
  text: string;
  children: (describedBy: string) => ReactNode;
}

export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens; the control inside is the interactive one
    <span
      className="relative inline-flex"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      {children(id)}
      <span
        role="tooltip"
        id={id}
        hidden={!open}
        className="absolute bottom-full left-1/2 z-20 mb-1.5 w-max max-w-60 -translate-x-1/2 rounded-md bg-ink px-2.5 py-1.5 text-page text-xs shadow-raised"
      >
        {text}
      </span>
    </span>
  );
}
