"use client";
/** System, light or dark: a native select laid over an icon, so that keyboards, phones and screen readers know it. */
import { type ThemeChoice, useThemeChoice } from "#components/site/theme-choice";
import { Icon, type IconName } from "#components/ui/icon";

/** theme-script.tsx listens already. */
const chosenByTheScript = (): void => {};

const ICONS: Record<ThemeChoice, IconName> = { system: "monitor", light: "sun", dark: "moon" };

export function ThemeSwitch() {
  const choice = useThemeChoice();
  return (
    <span className="relative inline-flex size-9 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:size-11">
      <Icon name={ICONS[choice]} />
      <select
        aria-label="Theme"
        title={`Theme: ${choice}`}
        value={choice}
        onChange={chosenByTheScript}
        className="absolute inset-0 cursor-pointer appearance-none bg-raised text-ink text-sm opacity-0"
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </span>
  );
}
