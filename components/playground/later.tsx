"use client";
/** Parts of the playground that come after the page: the panels of its modes, forms and dialogs, each when it is first wanted. */
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <p className="px-4 py-6 text-ink-faint text-sm">Loading …</p>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}

export const RunPanel = later(async () => (await import("#components/playground/run-panel")).RunPanel);
export const ManyPanel = later(async () => (await import("#components/playground/many-panel")).ManyPanel);
export const ExplorePanel = later(async () => (await import("#components/playground/explore-panel")).ExplorePanel);
export const SchedulePanel = later(async () => (await import("#components/playground/schedule-panel")).SchedulePanel);
export const TrafficPanel = later(async () => (await import("#components/playground/traffic-panel")).TrafficPanel);
export const ComparePanel = later(async () => (await import("#components/playground/compare-panel")).ComparePanel);
export const ScenarioForm = later(async () => (await import("#components/playground/scenario-form")).ScenarioForm);
export const SettingsPanel = later(async () => (await import("#components/playground/settings-panel")).SettingsPanel);
export const ShopPanel = later(async () => (await import("#components/playground/shop-panel")).ShopPanel);
export const FileName = later(async () => (await import("#components/playground/file-name")).FileName);
export const JumpBar = later(async () => (await import("#components/playground/jump-bar")).JumpBar, null);
export const ShareDialog = later(async () => (await import("#components/playground/share-dialog")).ShareDialog);
export const SnippetsDialog = later(
  async () => (await import("#components/playground/snippets-dialog")).SnippetsDialog,
);
export const PresetsDialog = later(async () => (await import("#components/playground/presets-dialog")).PresetsDialog);
export const TakeHomeDialog = later(
  async () => (await import("#components/playground/take-home-dialog")).TakeHomeDialog,
);
