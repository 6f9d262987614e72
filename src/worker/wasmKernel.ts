import {
  denseOf,
  startMixture,
  sweepsOf,
  wholeLanes,
  type Dense,
  type Kernel,
  type Mixture,
  type Tokens,
} from "../engine/kernel/kernel.ts";
import type { SparseMatrix } from "../engine/text/sparse.ts";

/** What src/kernel/kernel.ts exports: pointers in, nothing out. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly heapBase: () => number;
  readonly place: (documents: number, mixture: number) => void;
  readonly sweep: (documents: number, mixture: number, greedy: number) => void;
  readonly likeliest: (documents: number, mixture: number) => void;
  readonly sparseTimesDense: Product;
  readonly sparseTransposedTimesDense: Product;
  readonly denseTimesDense: Product;
  readonly denseTransposedTimesDense: Product;
}
/** Of a matrix, the cells of a dense one, the cells of the result, and the bytes of a row of either. */
type Product = (...addresses: [matrix: number, dense: number, out: number, width: number]) => void;

type Numbers = Float32Array | Uint32Array | Int32Array;

const FLOAT = Float32Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;
/** Rows of four floats begin at whole blocks. */
const BLOCK = 16;

/**
 * The kernel in WebAssembly, from the bytes of its module. A call lays its input out in the module's memory, which grows as
 * needed and is used anew by the next call.
 */
export function wasmKernel(module: Uint8Array<ArrayBuffer>): Kernel {
  const exports = new WebAssembly.Instance(new WebAssembly.Module(module)).exports as unknown as Exports;

  function multiplied(a: SparseMatrix | Dense, b: Dense, transposed: boolean): Dense {
    const out = denseOf(transposed ? a.columns : a.rows, b.columns);
    const arena = createArena(exports);
    const matrix = "offsets" in a ? putSparse(arena, a) : putDense(arena, a);
    const [dense, result] = [arena.put(b.values), arena.put(out.values)];
    const sparse = transposed ? exports.sparseTransposedTimesDense : exports.sparseTimesDense;
    const whole = transposed ? exports.denseTransposedTimesDense : exports.denseTimesDense;
    ("offsets" in a ? sparse : whole)(matrix, dense, result, out.width * FLOAT);
    arena.take(result, out.values);
    return out;
  }

  return {
    fitMixture(documents, options, signal) {
      const { mixture, clusterOf, random } = startMixture(documents, options);
      const arena = createArena(exports);
      const docs = putTokens(arena, documents);
      const held = putMixture(arena, mixture, { columns: documents.columns, clusterOf, random });
      exports.place(docs, held.address);
      for (const { greedy } of sweepsOf(options.sweeps, signal)) exports.sweep(docs, held.address, Number(greedy));
      arena.take(held.wordCounts, mixture.wordCounts);
      arena.take(held.tokens, mixture.tokens);
      arena.take(held.documents, mixture.documents);
      return mixture;
    },
    likeliest(documents, mixture) {
      const clusterOf = new Int32Array(documents.rows).fill(-1);
      const arena = createArena(exports);
      const docs = putTokens(arena, documents);
      const held = putMixture(arena, mixture, { columns: documents.columns, clusterOf, random: new Uint32Array(4) });
      exports.likeliest(docs, held.address);
      arena.take(held.clusterOf, clusterOf);
      return clusterOf;
    },
    product: (a, b) => multiplied(a, b, false),
    transposedProduct: (a, b) => multiplied(a, b, true),
  };
}

/** Where the arrays of one call lie. */
interface Arena {
  /** Copies an array in; its address. */
  readonly put: (values: Numbers) => number;
  /** Copies an array out. */
  readonly take: (address: number, into: Numbers) => void;
}

function createArena({ memory, heapBase }: Exports): Arena {
  let free = Math.ceil(heapBase() / BLOCK) * BLOCK;
  return {
    put(values) {
      const address = free;
      free += Math.ceil(values.byteLength / BLOCK) * BLOCK;
      const missing = free - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      new Uint8Array(memory.buffer).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), address);
      return address;
    },
    take(address, into) {
      const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
      bytes.set(new Uint8Array(memory.buffer, address, into.byteLength));
    },
  };
}

const putTokens = (arena: Arena, { rows, offsets, words, repeats }: Tokens): number =>
  arena.put(Uint32Array.of(rows, arena.put(offsets), arena.put(words), arena.put(repeats)));

const putSparse = (arena: Arena, { rows, offsets, indices, values }: SparseMatrix): number =>
  arena.put(Uint32Array.of(rows, arena.put(offsets), arena.put(indices), arena.put(values)));

const putDense = (arena: Arena, { rows, columns, width, values }: Dense): number =>
  arena.put(Uint32Array.of(rows, columns, width * FLOAT, arena.put(values)));

function putMixture(
  arena: Arena,
  mixture: Mixture,
  rest: {
    readonly columns: number;
    readonly clusterOf: Int32Array<ArrayBuffer>;
    readonly random: Uint32Array<ArrayBuffer>;
  },
) {
  const lanes = wholeLanes(mixture.clusters);
  const [wordCounts, tokens, documents] = [mixture.wordCounts, mixture.tokens, mixture.documents].map(arena.put);
  const [weights, clusterOf, random] = [new Float32Array(lanes), rest.clusterOf, rest.random].map(arena.put);
  const [beta = 0] = new Uint32Array(Float32Array.of(mixture.beta).buffer);
  const fields = { wordCounts, tokens, documents, weights, clusterOf, random } as Record<string, number>;
  const address = arena.put(
    Uint32Array.of(lanes * FLOAT, mixture.clusters, rest.columns, beta, ...Object.values(fields)),
  );
  return {
    address,
    wordCounts: wordCounts ?? 0,
    tokens: tokens ?? 0,
    documents: documents ?? 0,
    clusterOf: clusterOf ?? 0,
  };
}
