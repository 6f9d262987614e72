/** The compiled kernel, see src/kernel/compile.mjs. */
declare module "*/kernel.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
