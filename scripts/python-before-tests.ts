/** Before the unit tests: the snapshot that their Pythons start from, which takes longer to make than a test may wait. */
import { snapshot } from "#runtime/interpreter/host";

export default async function setup(): Promise<void> {
  await snapshot();
}
