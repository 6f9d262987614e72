/**
 * The value below which a share `p` (0…1) of the values lie, interpolated between the two ordered values that are nearest:
 * type 7 of Hyndman & Fan 1996, which R, NumPy and spreadsheets take by default. `sorted`: ascending. Null without values.
 */
export function quantile(sorted: Float64Array, p: number): number | null {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) return null;
  return below + (at - Math.floor(at)) * (above - below);
}
