"use client";
import { usePathname } from "next/navigation";
/** The site's own navigation. What does not exist yet is named, and is not a link. */
import { SiteLink } from "#components/site/site-link";
import { classNames } from "#components/ui/class-names";

const LINKS = [
  { href: "/lessons", label: "Lessons" },
  { href: "/review", label: "Review" },
] as const;
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
              <SiteLink
                href={href}
                aria-current={pathname.replace(/\/$/, "") === href ? "page" : undefined}
                className={classNames(
                  "inline-flex min-h-9 items-center rounded-md px-2.5 font-semibold transition-colors hover:bg-sunken pointer-coarse:min-h-11",
                  inside ? "text-accent" : "text-ink-soft hover:text-ink",
                )}
              >
                {label}
              </SiteLink>
            </li>
          );
        })}
        {COMING.map((label) => (
          <li key={label} className="px-2.5 text-ink-faint max-sm:hidden">
            {label} <span className="text-xs">(coming)</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
