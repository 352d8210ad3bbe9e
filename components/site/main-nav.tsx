"use client";
/** The site's own navigation. What does not exist yet is named, and is not a link. */
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "#components/ui/class-names";

const LINKS = [{ href: "/lessons", label: "Lessons" }] as const;
const COMING = ["Playground"] as const;

export function MainNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex items-center gap-1 text-sm">
        {LINKS.map(({ href, label }) => {
          const inside = pathname.startsWith(href);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={pathname.replace(/\/$/, "") === href ? "page" : undefined}
                className={classNames(
                  "inline-flex min-h-9 items-center rounded-md px-2.5 font-semibold transition-colors hover:bg-sunken pointer-coarse:min-h-11",
                  inside ? "text-accent" : "text-ink-soft hover:text-ink",
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
        {COMING.map((label) => (
          <li key={label} className="px-2.5 text-ink-faint">
            {label} <span className="text-xs">(coming)</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
