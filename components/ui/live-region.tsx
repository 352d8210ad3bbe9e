/**
 * Says something aloud each time `count` changes, even when the message is the same as before: the text goes to one of
 * two regions in turn, so that the second "3 lines printed" is a change too. Render it once, before it has to speak.
 * The marks around what is code are for the eye: a screen reader would read each of them.
 */
import { classNames } from "#components/ui/class-names";

interface LiveRegionProps {
  message: string;
  /** How often something has been said: the number of runs, of answers. 0 = nothing yet. */
  count: number;
  /** Visible text instead of hidden text. */
  visible?: boolean;
}

export function LiveRegion({ message, count, visible = false }: LiveRegionProps) {
  const turn = count % 2;
  const said = message.replaceAll("`", "");
  return (
    <div className={classNames(!visible && "sr-only")}>
      <div role="status">{count > 0 && turn === 1 ? said : ""}</div>
      <div role="status">{count > 0 && turn === 0 ? said : ""}</div>
    </div>
  );
}
