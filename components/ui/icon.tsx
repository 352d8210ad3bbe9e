/**
 * The site's icons: strokes on a 24-unit grid in the current text colour, drawn here so that no icon font or package is
 * shipped. Always decoration (hidden from assistive technology): the word beside it, or the button's label, says it.
 */
import { classNames } from "#components/ui/class-names";

const PATHS = {
  "arrow-right": "M5 12h14M13 6l6 6-6 6",
  "chevron-down": "M6 9l6 6 6-6",
  "chevron-right": "M9 6l6 6-6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h10v10H9zM5 15V5h10",
  info: "M12 11v6M12 7.5v.01M12 3a9 9 0 100 18 9 9 0 000-18z",
  menu: "M4 7h16M4 12h16M4 17h16",
  monitor: "M4 5h16v11H4zM9 20h6M12 16v4",
  moon: "M20 14.5A8.5 8.5 0 019.5 4a8.5 8.5 0 1010.5 10.5z",
  pause: "M8 5v14M16 5v14",
  play: "M7 5l12 7-12 7z",
  reset: "M4 5v5h5M4.5 10A8 8 0 114 13",
  search: "M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l4.5 4.5",
  server: "M4 4h16v7H4zM4 13h16v7H4zM7.5 7.5v.01M7.5 16.5v.01",
  "step-back": "M17 6l-8 6 8 6zM6 6v12",
  "step-forward": "M7 6l8 6-8 6zM18 6v12",
  stop: "M6 6h12v12H6z",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  warning: "M12 4L2.5 20h19zM12 10v4.5M12 17.3v.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("inline-block size-[1.15em] shrink-0", className)}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
