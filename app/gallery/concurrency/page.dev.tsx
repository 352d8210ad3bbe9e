/** The views of many requests with real programs, for whoever works on them. Development only, like the gallery beside it. */
import type { Metadata } from "next";
import { ConcurrencyGallery } from "#components/gallery/concurrency-views";
import { GALLERY_PROGRAMS } from "#components/gallery/gallery-programs";
import type { LessonProgram } from "#course/model/schema";
import { highlightPython } from "#course/prose/highlight";

export const metadata: Metadata = { title: "Gallery: concurrency", robots: { index: false } };

export default async function ConcurrencyGalleryPage() {
  const programs: Record<string, LessonProgram> = {};
  for (const [file, { code, backend }] of Object.entries(GALLERY_PROGRAMS))
    programs[file] = {
      file,
      code,
      backend,
      highlighted: highlightPython(code),
      caches: {},
      record: {
        events: [],
        stdout: "",
        stderr: "",
        error: null,
        previews: {},
        caches: {},
        endMs: 0,
        cut: { output: false, events: false },
      },
      hash: `gallery ${code.length}`,
    };
  return <ConcurrencyGallery programs={programs} />;
}
