"use client";
/** Take it home: the document as a zip for real Django. Nothing of it is run here; what is not the reader's own is to be read before. */
import { useCallback, useEffect, useState } from "react";
import { download } from "#components/playground/share/download";
import { loadTakeHome, type MadeProject } from "#components/playground/share/load-take-home";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { Disclosure } from "#components/ui/disclosure";
import { usePlayground } from "#stores/playground";
import type { TakeHome } from "#view-models/take-home/take-home";
import { definesModels } from "#view-models/take-home/take-home-left-behind";
import { zipFiles } from "#view-models/take-home/zip-files";

export function TakeHomeDialog({ onClose }: { onClose: () => void }) {
  const document = usePlayground((state) => state.document);
  const origin = usePlayground((state) => state.origin.kind);
  const [made, setMade] = useState<MadeProject | "failed" | null>(null);
  const load = useCallback(() => {
    setMade(null);
    loadTakeHome(document).then(setMade, () => setMade("failed"));
  }, [document]);
  useEffect(load, [load]);
  return (
    <Dialog open title="Run this on real Django" onClose={onClose}>
      {made === null && <p className="text-ink-faint text-sm">Loading …</p>}
      {made === "failed" && (
        <p className="flex items-center gap-3 text-sm">
          It could not be loaded.
          <Button size="sm" onClick={load}>
            Try again
          </Button>
        </p>
      )}
      {made !== null && made !== "failed" && !made.ok && (
        <Callout tone="error" title="There is nothing to take home yet">
          <p>{made.reason}</p>
        </Callout>
      )}
      {made !== null && made !== "failed" && made.ok && (
        <Project
          project={made.project}
          isForeign={origin === "link" || origin === "file"}
          hasModels={definesModels(document)}
        />
      )}
    </Dialog>
  );
}

function Project(props: { project: TakeHome; isForeign: boolean; hasModels: boolean }) {
  const { project, isForeign, hasModels } = props;
  const { name, files, commands } = project;
  const save = () => download(`${name}.zip`, zipFiles(name, files, Date.now()), "application/zip");
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-ink-soft text-sm">
        A small Django project with this program, these CACHES, the shop, and a script that fires the same requests from
        threads and processes. It counts what is counted here, so that you can compare. Unpack it, and in its folder:
      </p>
      <ol aria-label="Commands" className="grid gap-1 rounded-md bg-sunken px-3 py-2">
        {commands.map((command) => (
          <li key={command} className="list-none pl-5 -indent-5 font-mono text-sm">
            {command}
          </li>
        ))}
      </ol>
      {isForeign && (
        <Callout tone="warning" title="Somebody else’s program">
          <p>
            On your computer it runs with all your rights, not in a browser. Read <code>program/views.py</code> first.
          </p>
        </Callout>
      )}
      {hasModels && (
        <Callout tone="warning" title="Your own models have no tables there">
          <p>
            Several processes import the program at the same time, and each of them would try to create the tables. Put
            the models into an app of <code>INSTALLED_APPS</code>, then run <code>makemigrations</code> and{" "}
            <code>migrate</code>. If you want to repeat a race with these models, “Prove it on real Django” in its
            report brings them along.
          </p>
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="primary" onClick={save}>
          Download the zip
        </Button>
        <span className="break-all font-mono text-ink-faint text-xs">{name}.zip</span>
      </div>
      <Disclosure summary={`The ${files.length} files in it`}>
        <ul
          aria-label="Files of the project"
          className="gap-4 sm:columns-2 font-mono text-ink-soft text-xs leading-relaxed"
        >
          {files.map(({ path }) => (
            <li key={path} className="break-all">
              {path}
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className="text-ink-faint text-xs">
        Time is real there: slow work takes as long as it says, and no two runs are alike. The README says what to
        expect and what had to stay behind.
      </p>
    </div>
  );
}
