"use client";
/** From a frame or a reading page to the whole playground, with the document as it is here, and what came with it. */
import { Button } from "#components/ui/button";
import { sitePath } from "#runtime/client/site-path";
import { usePlayground } from "#stores/playground";

export function OpenWhole() {
  const open = async () => {
    const { encodeDocument, encodeReport } = await import("#view-models/links/playground-link");
    const { document, recorded } = usePlayground.getState();
    const packed = recorded ? encodeReport(document, recorded.report) : encodeDocument(document);
    window.open(sitePath(`/playground#${packed ?? ""}`), "_blank", "noopener");
  };
  return (
    <p className="flex justify-end">
      <Button size="sm" variant="quiet" onClick={() => void open()}>
        Open in the playground
      </Button>
    </p>
  );
}
