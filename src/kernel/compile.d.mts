import type { Plugin } from "esbuild";

export function compileKernel(): Promise<Uint8Array<ArrayBuffer>>;
export const kernelPlugin: Plugin;
