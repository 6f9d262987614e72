// Makes pictures of the page in a real VS Code: `npm run screenshots`. Not a test: people look at them.
import { ensureBuilt } from "../build.mjs";
import { ensureInstalled } from "../install.mjs";
import { setUpEditor } from "./setup/setup.mjs";
import { bundleProgram } from "./tier/bundle.mjs";
import { node } from "./tier/node.mjs";

ensureInstalled();
setUpEditor();
ensureBuilt();
const program = await bundleProgram("screenshots/main.ts");
process.exitCode = node([program, ...process.argv.slice(2)]) ?? 1;
