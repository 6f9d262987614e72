import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = "media/screenshots";
const heaviest = 200_000;

const shown = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(
  ([, alt = "", path = ""]) => ({ alt, path }),
);

it("README.md shows every picture of the folder, each with words for those who do not see it", () => {
  const kept = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  expect(shown.map(({ path }) => path).toSorted()).toEqual(kept.toSorted());
  for (const { alt } of shown) expect(alt.length).toBeGreaterThan(40);
});

it("its pictures load quickly", () => {
  for (const { path } of shown) expect(statSync(join(root, path)).size).toBeLessThanOrEqual(heaviest);
});
