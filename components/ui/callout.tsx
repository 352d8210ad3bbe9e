/** A note beside the text: its tone is said by title and icon, and only then by colour. */
import { type ReactNode, useId } from "react";
import { classNames } from "#components/ui/class-names";
import { Icon, type IconName } from "#components/ui/icon";

const TONES = {
  tip: { icon: "info", ground: "bg-accent-soft", title: "text-accent" },
  warning: { icon: "warning", ground: "bg-miss-soft", title: "text-miss" },
  production: { icon: "server", ground: "bg-set-soft", title: "text-set" },
  error: { icon: "warning", ground: "bg-deleted-soft", title: "text-deleted" },
} as const satisfies Record<string, { icon: IconName; ground: string; title: string }>;

type CalloutTone = keyof typeof TONES;

interface CalloutProps {
  tone: CalloutTone;
  title: string;
  children: ReactNode;
}

export function Callout({ tone, title, children }: CalloutProps) {
  const titleId = useId();
  const { icon, ground, title: titleColour } = TONES[tone];
  return (
    <aside role="note" aria-labelledby={titleId} className={classNames("has-ground rounded-md px-4 py-3.5", ground)}>
      <p id={titleId} className={classNames("mb-1 flex items-center gap-2 font-semibold text-sm", titleColour)}>
        <Icon name={icon} />
        {title}
      </p>
      <div className="prose text-sm">{children}</div>
    </aside>
  );
}
