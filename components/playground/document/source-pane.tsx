"use client";
/** The left side: the program's files, CACHES and the shop's data as tabs, and the scenario under them. The tab follows the trace into the file it is in. */
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Removed } from "#components/playground/document/file-bar";
import { FileEditor } from "#components/playground/document/file-editor";
import type { LinesStore } from "#components/studies/study/lined-editor";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";
import { type Tab, Tabs } from "#components/ui/tabs";
import type { Trouble } from "#stores/in-turn";
import { changeDocument, checkpoint } from "#stores/playground";
import { MAX_FILES } from "#view-models/playground/document-limits";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { PROGRAM_FILE, type ReadOptions } from "#view-models/playground/playground-options";

const FileBar = lazyPart(async () => (await import("#components/playground/document/file-bar")).FileBar, <Loading />);
const RemovedNote = lazyPart(async () => (await import("#components/playground/document/file-bar")).RemovedNote);
const FileName = lazyPart(
  async () => (await import("#components/playground/document/file-name")).FileName,
  <Loading />,
);
const BringFiles = lazyPart(
  async () => (await import("#components/playground/document/bring-files")).BringFiles,
  <div className="min-h-8 pointer-coarse:min-h-11" />,
);
const RemarksList = lazyPart(async () => (await import("#components/playground/remarks/remarks-list")).RemarksList);
const ScenarioForm = lazyPart(
  async () => (await import("#components/playground/scenario/scenario-form")).ScenarioForm,
  <Loading />,
);
const SettingsPanel = lazyPart(
  async () => (await import("#components/playground/document/settings-panel")).SettingsPanel,
  <Loading />,
);
const ShopPanel = lazyPart(
  async () => (await import("#components/playground/document/shop-panel")).ShopPanel,
  <Loading />,
);

interface SourcePaneProps {
  document: PlaygroundDocument;
  /** Highlighted code of the document as it was opened, when the build made one. */
  original: { code: string; highlighted: string } | null;
  /** Null while CACHES are being read. */
  read: ReadOptions | null;
  lines: LinesStore;
  trouble: Trouble | null;
}

const CACHES = "caches";
const SHOP = "shop";

export function SourcePane({ document, original, read, lines, trouble }: SourcePaneProps) {
  const { files, settings, shop } = document;
  const [selected, setSelected] = useState<string>(PROGRAM_FILE);
  const [naming, setNaming] = useState(false);
  const [removed, setRemoved] = useState<Removed | null>(null);
  // Other tabs keep their editors once they have been seen.
  const seenRef = useRef(new Set<string>());
  seenRef.current.add(selected);
  const isThere = selected === CACHES || selected === SHOP || selected === PROGRAM_FILE || hasFile(files, selected);
  const current = isThere ? selected : PROGRAM_FILE;

  const movingFile = useStore(lines, (all) => {
    const moving = all.find((each) => each.moving);
    return moving ? (moving.file ?? PROGRAM_FILE) : null;
  });
  const troubleFile = trouble && trouble.line !== null ? (trouble.file ?? PROGRAM_FILE) : null;
  useEffect(() => {
    // Whoever looks at CACHES or at the shop's data goes on doing so.
    if (movingFile !== null) setSelected((now) => (now === CACHES || now === SHOP ? now : movingFile));
  }, [movingFile]);
  useEffect(() => {
    if (trouble !== null && troubleFile !== null) setSelected(troubleFile);
  }, [trouble, troubleFile]);

  const editor = (name: string | null) => (
    <FileEditor
      name={name}
      document={document}
      original={name === null ? original : null}
      lines={lines}
      trouble={troubleFile === (name ?? PROGRAM_FILE) ? trouble : null}
    />
  );
  const rename = (from: string, to: string) => {
    checkpoint();
    changeDocument({ files: files.map((file) => (file.name === from ? { ...file, name: to } : file)) });
    setSelected(to);
  };
  const remove = (name: string) => {
    checkpoint();
    const at = files.findIndex((file) => file.name === name);
    const file = files[at];
    if (file) setRemoved({ file, at });
    changeDocument({ files: files.filter((each) => each.name !== name) });
    setSelected(files[at - 1]?.name ?? PROGRAM_FILE);
  };
  const tabs: Tab[] = [
    { id: PROGRAM_FILE, label: PROGRAM_FILE, panel: <div className="-mx-3 -mt-4">{editor(null)}</div> },
    ...files.map(({ name }) => ({
      id: name,
      label: name,
      panel: seenRef.current.has(name) && (
        <div className="-mx-3 -mt-4">
          <FileBar
            name={name}
            others={files.flatMap((file) => (file.name === name ? [] : [file.name]))}
            onRename={(to) => rename(name, to)}
            onRemove={() => remove(name)}
          />
          {editor(name)}
        </div>
      ),
    })),
    {
      id: CACHES,
      label: `CACHES${settings.trim() === "" ? "" : read && !read.ok ? " (cannot be read)" : " (your own)"}`,
      panel: seenRef.current.has(CACHES) && (
        <SettingsPanel
          document={document}
          problem={read && !read.ok ? { line: read.line, message: read.reason } : null}
        />
      ),
    },
    {
      id: SHOP,
      label: shop === null ? "Shop data" : "Shop data (your own)",
      panel: seenRef.current.has(SHOP) && <ShopPanel shop={shop} />,
    },
  ];
  return (
    // Its own scroll: the lines stay in view while the results beside it are stepped through.
    <div className="grid min-w-0 grid-cols-1 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto">
      <div className="px-3 pt-2">
        {!naming && <BringFiles />}
        {naming && (
          <FileName
            label="Name of the new file"
            initial="prices.py"
            others={files.map(({ name }) => name)}
            action="Add"
            onCancel={() => setNaming(false)}
            onName={(name) => {
              changeDocument({ files: [...files, { name, code: startOf(name) }] });
              setNaming(false);
              setSelected(name);
            }}
          />
        )}
        <RemovedNote removed={removed} files={files} onDone={() => setRemoved(null)} onBack={setSelected} />
        <Tabs
          label="Files"
          tabs={tabs}
          selectedId={current}
          onSelect={setSelected}
          after={
            <Button
              size="sm"
              variant="quiet"
              className="mr-1 whitespace-nowrap"
              disabled={files.length >= MAX_FILES}
              title={
                files.length >= MAX_FILES
                  ? `At most ${MAX_FILES} files beside ${PROGRAM_FILE}`
                  : "Another file, imported by its name"
              }
              onClick={() => setNaming(true)}
            >
              + File
            </Button>
          }
        />
      </div>
      <RemarksList
        code={document.code}
        files={files}
        settings={settings}
        onLine={(file, line) => {
          setSelected(file);
          lines.setState(
            [{ task: 0, letter: "", line, moving: true, ...(file === PROGRAM_FILE ? {} : { file }) }],
            true,
          );
        }}
      />
      <section aria-label="Scenario" className="border-line border-t px-4 py-4">
        <ScenarioForm
          document={document}
          ownBackend={settings.trim() !== "" && read?.ok ? read.options.backend : null}
        />
      </section>
    </div>
  );
}

const hasFile = (files: PlaygroundDocument["files"], name: string): boolean => files.some((file) => file.name === name);

const startOf = (name: string): string => `# Imported by name: from ${name.replace(/\.py$/, "")} import …\n`;
