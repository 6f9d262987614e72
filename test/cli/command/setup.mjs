import { ensureBuilt } from "../../build.mjs";

/** Tests of the command run what people run: the built files. */
export default function setup() {
  ensureBuilt(["cli", "openai", "worker"]);
}
