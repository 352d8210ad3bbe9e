/** What every page has: the theme before the first paint, the skip link, the header. Pages bring their own <main>. */
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { OpeningScript } from "#components/playground/share/opening-script";
import { EarlyPressScript } from "#components/site/early-press-script";
import { EarlySearchScript } from "#components/site/early-search-script";
import { FrameGuardScript } from "#components/site/frame-guard-script";
import { MissingPartsScript } from "#components/site/missing-parts-script";
import { SiteHeader } from "#components/site/site-header";
import { SkipLink } from "#components/site/skip-link";
import { ThemeScript } from "#components/site/theme-script";
import "./globals.css";
import { sitePath } from "#runtime/client/site-path";

const TITLE = "Stampede: Django’s cache API, run in your browser";
const DESCRIPTION =
  "An interactive course on Django’s low-level cache API. Real Python runs in your browser; every claim is run, and every answer is checked against real Django.";

export const metadata: Metadata = {
  // Only addresses that must be absolute, such as the social image's, use it.
  metadataBase: new URL(process.env.SITE_URL ?? "http://localhost:3000"),
  title: { default: TITLE, template: "%s · Stampede" },
  description: DESCRIPTION,
  applicationName: "Stampede",
  // Once one icon is named here, Next no longer adds app/icon.svg by itself.
  icons: { icon: { url: sitePath("/icon.svg"), type: "image/svg+xml" }, apple: sitePath("/apple-touch-icon.png") },
  openGraph: {
    type: "website",
    siteName: "Stampede",
    title: TITLE,
    description: DESCRIPTION,
    images: {
      url: sitePath("/social.png"),
      width: 1200,
      height: 630,
      alt: "Stampede: see what your cache really does",
    },
  },
  twitter: { card: "summary_large_image" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#111615" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script has set data-theme before React looks at <html>.
    <html lang="en" suppressHydrationWarning>
      <head>
        <FrameGuardScript />
        <ThemeScript />
        <OpeningScript />
        <MissingPartsScript />
        <EarlyPressScript />
        <EarlySearchScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        <SiteHeader />
        {children}
      </body>
    </html>
  );
}
