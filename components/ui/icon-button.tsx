/** A square button with an icon only. The label is required: it is the button's name and its title on hover. */
import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names";
import { Icon, type IconName } from "#components/ui/icon";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label" | "title"> {
  label: string;
  icon: IconName;
}

export function IconButton({ label, icon, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(
        "inline-flex size-9 items-center justify-center rounded-md text-ink-soft transition-colors pointer-coarse:size-11",
        "enabled:hover:bg-sunken enabled:hover:text-ink disabled:opacity-55",
        className,
      )}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
