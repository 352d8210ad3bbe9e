"use client";
import { usePathname } from "next/navigation";
/** The site's own navigation. On the narrowest screens the reference is reached from the others. */
import { SiteLink } from "#components/site/site-link";
import { classNames } from "#components/ui/class-names";

const LINKS = [
  { href: "/lessons", label: "Lessons", wide: false },
  { href: "/playground", label: "Playground", wide: false },
  { href: "/review", label: "Review", wide: false },
  { href: "/reference", label: "Reference", wide: true },
] as const;

export function MainNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex items-center gap-1 text-sm">
        {LINKS.map(({ href, label, wide }) => {
          const inside = pathname.startsWith(href);
          return (
            <li key={href} className={wide ? "max-sm:hidden" : undefined}>
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
      </ul>
    </nav>
  );
}
