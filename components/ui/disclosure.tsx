/** Something that can be unfolded: the platform's own <details>, so that find-in-page and print work. */
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
}

export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)} className="group">
      <summary className="flex min-h-9 list-none items-center gap-2 rounded-sm font-semibold text-ink-soft text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 pb-1 pl-7">{children}</div>
    </details>
  );
}
