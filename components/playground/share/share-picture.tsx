"use client";
/** The picture of a report, for a pull request or a post-mortem: as SVG and PNG, and as a frame. */
import { useMemo } from "react";
import { download } from "#components/playground/share/download";
import { Button } from "#components/ui/button";
import { pictureSvg } from "#view-models/report/picture-svg";
import type { SharedReport } from "#view-models/report/shared-report";

export function SharePicture({ report, title }: { report: SharedReport; title: string }) {
  const picture = useMemo(() => pictureSvg(report, title), [report, title]);
  if (picture === null) return null;
  const { svg, width, height } = picture;
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const savePng = async () => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob) download("race.png", new Uint8Array(await blob.arrayBuffer()), "image/png");
  };
  return (
    <div className="grid gap-2">
      <span className="font-semibold text-sm">The picture</span>
      {/* biome-ignore lint/performance/noImgElement: made here, so there is nothing to optimise */}
      <img
        src={source}
        alt="The report’s sentence over the steps of each request"
        className="max-h-56 w-full rounded-md border border-line object-contain"
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => download("race.svg", svg, "image/svg+xml")}>
          Save as SVG
        </Button>
        <Button size="sm" onClick={() => void savePng()}>
          Save as PNG
        </Button>
      </div>
    </div>
  );
}
