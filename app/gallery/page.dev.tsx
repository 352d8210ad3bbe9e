/** Every visualiser in fixed states, for whoever works on them. Development only (next.config.js). */
import type { Metadata } from "next";
import { Gallery } from "#components/gallery/lesson-views";
import { highlightPython } from "#course/prose/highlight";
import { EXAMPLE_CODE } from "#view-models/testing/example-run";

export const metadata: Metadata = { title: "Gallery", robots: { index: false } };

export default async function GalleryPage() {
  return <Gallery highlighted={highlightPython(EXAMPLE_CODE)} />;
}
