/** Where `@cache_page` stores a response, and where the session middleware adds `Vary` to it: one step later. */
import { Arrow, Box, Drawing } from "#components/visualisers/figures/parts";

export function VaryTooLate() {
  return (
    <Drawing
      height={196}
      label="The response goes from the view through cache_page, which stores it, to the middleware, which adds Vary"
    >
      <Box x={2} y={10} width={84} height={60} title="view" lines={["Basket of Ada"]} tone="accent" />
      <Box x={122} y={10} width={104} height={60} title="@cache_page" lines={["stores it as it is"]} mono tone="set" />
      <Box x={262} y={10} width={116} height={60} title="SessionMiddleware" lines={["adds Vary: Cookie"]} mono />
      <Arrow fromX={86} toX={122} y={40} />
      <Arrow fromX={226} toX={262} y={40} />

      <Box x={122} y={124} width={104} height={62} title="the cache" lines={["Basket of Ada", "no Vary"]} tone="set" />
      <Box
        x={262}
        y={124}
        width={116}
        height={62}
        title="Ada's browser"
        lines={["Basket of Ada", "Vary: Cookie"]}
        tone="hit"
      />
      <Box x={2} y={124} width={84} height={62} title="Ben" lines={["Basket of Ada"]} tone="miss" />
      <line x1={174} y1={70} x2={174} y2={124} strokeWidth={1.5} strokeDasharray="5 4" className="stroke-set" />
      <line x1={320} y1={70} x2={320} y2={124} strokeWidth={1.5} className="stroke-control" />
      <Arrow fromX={122} toX={86} y={155} tone="miss" />
    </Drawing>
  );
}
