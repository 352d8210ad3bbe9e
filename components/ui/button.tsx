/**
 * A button, and the look of one for links (`buttonClass`). Three weights: primary (one a view), secondary, quiet.
 * At least 36 px high (44 px where the pointer is coarse), so that it can be hit.
 */
import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet";
export type ButtonSize = "sm" | "md";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent border-transparent enabled:hover:bg-accent-strong",
  secondary: "bg-surface text-ink border-control enabled:hover:bg-sunken",
  quiet: "bg-transparent text-ink-soft border-transparent enabled:hover:bg-sunken enabled:hover:text-ink",
};
const SIZE: Record<ButtonSize, string> = {
  sm: "min-h-8 px-2.5 text-xs",
  md: "min-h-9 px-3.5 text-sm",
};

export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold whitespace-nowrap no-underline",
    "transition-colors select-none pointer-coarse:min-h-11 disabled:opacity-55",
    SIZE[size],
    VARIANT[variant],
  );
}

interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export function Button({ variant, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonClass(variant, size), className)} {...rest} />;
}
