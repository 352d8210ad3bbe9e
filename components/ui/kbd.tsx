/** A key or a chord as it is printed on the keyboard: <Kbd keys={["Ctrl", "Enter"]} />. */
import { Fragment } from "react";

export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span className="whitespace-nowrap">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="px-0.5 text-ink-faint">+</span>}
          <kbd className="rounded-sm border border-line-strong border-b-2 bg-surface px-1.5 py-0.5 text-ink-soft text-xs">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
