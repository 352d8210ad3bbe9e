/** Every visualiser in fixed states, for whoever works on them. Development only: the exported site says that there is nothing. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gallery } from "#components/gallery/lesson-views";
import { highlightPython } from "#course/prose/highlight";
import { EXAMPLE_CODE } from "#view-models/testing/example-run";

export const metadata: Metadata = { title: "Gallery", robots: { index: false } };

export default async function GalleryPage() {
  if (process.env.NODE_ENV === "production") notFound();
  return <Gallery highlighted={highlightPython(EXAMPLE_CODE)} />;
}
