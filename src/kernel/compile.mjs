// Compiles the kernel to WebAssembly: for the build, the tests and the bench.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const source = readFileSync(join(import.meta.dirname, "kernel.ts"), "utf8");
const options = [
  ...["--optimizeLevel", "3", "--shrinkLevel", "0", "--converge", "--noAssert"],
  ...["--runtime", "stub", "--enable", "simd,bulk-memory"],
];
/** It travels inside the worker's file. */
const MOST_BYTES = 5000;

/** The bytes of the module, from the cache while the source is the same. Throws an Error with the compiler's messages. */
export async function compileKernel() {
  const cache = join(import.meta.dirname, "..", "..", ".cache");
  const version = createHash("sha256")
    .update(JSON.stringify([source, options]))
    .digest("hex")
    .slice(0, 16);
  const file = join(cache, `kernel-${version}.wasm`);
  if (existsSync(file)) return readFileSync(file);
  // The compiler takes a second to load: only where there is something to compile.
  const { default: compiler } = await import("assemblyscript/asc");
  let bytes = null;
  const { error, stderr } = await compiler.main(["kernel.ts", "--outFile", "kernel.wasm", ...options], {
    readFile: (name) => (name === "kernel.ts" ? source : null),
    writeFile: (name, contents) => {
      if (name === "kernel.wasm") bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || bytes === null) throw new Error(`The kernel does not compile: ${stderr.toString() || error?.message}`);
  if (bytes.length > MOST_BYTES) throw new Error(`The kernel has ${bytes.length} bytes, ${MOST_BYTES} at most.`);
  mkdirSync(cache, { recursive: true });
  // Written aside and renamed: two builds may run at a time.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, file);
  return bytes;
}

/** Lets esbuild take an import of kernel.wasm as the bytes of the compiled kernel. */
export const kernelPlugin = {
  name: "kernel",
  setup(build) {
    build.onResolve({ filter: /\/kernel\.wasm$/ }, () => ({ path: "kernel.wasm", namespace: "kernel" }));
    build.onLoad({ filter: /.*/, namespace: "kernel" }, async () => ({
      contents: await compileKernel(),
      loader: "binary",
      watchFiles: [join(import.meta.dirname, "kernel.ts")],
    }));
  },
};
