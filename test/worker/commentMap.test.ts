import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { analyze } from "../../src/engine/analyze.ts";
import { alone } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { loadTable } from "../../src/formats/load.ts";
import { createSession } from "../../src/worker/session.ts";
import { transferables } from "../../src/worker/transfer.ts";
import { madeComments } from "../bench/comments.ts";

const survey = [
  "id,plan,score,comment",
  ...Array.from(madeComments(600, 3), ({ id, score, comment }, index) =>
    [id, index % 3 === 0 ? "Pro" : "Team", score, index % 7 === 0 ? "" : comment].join(","),
  ),
  "",
].join("\n");
const input = () => ({ file: "made.csv", bytes: new TextEncoder().encode(survey) });
const settings = DEFAULT_SETTINGS;
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const session = createSession({ load: loadTable, analyze, digest, crew: alone });
const report = await session.analyze({ input: input(), settings, assignments: false }, quiet);

test("the map has every comment with content, its theme and a place for every theme's name", async () => {
  const map = await session.map({ where: [] }, quiet);
  expect(map.rows).toHaveLength((report.comments?.coded ?? 0) + (report.comments?.uncoded ?? 0));
  expect([map.places.length, map.themes.length]).toEqual([2 * map.rows.length, map.rows.length]);
  expect(map.centres).toHaveLength(2 * report.themes.length);
  expect([...map.rows]).toEqual([...map.rows].sort((a, b) => a - b));
  report.themes.forEach(({ base }, theme) => {
    expect(map.themes.filter((own) => own === theme)).toHaveLength(base);
  });
});

test("conditions choose which comments are there, and move none", async () => {
  const all = await session.map({ where: [] }, quiet);
  const chosen = await session.map({ where: [{ column: "plan", value: "Pro" }] }, quiet);
  expect(chosen.rows.length).toBeGreaterThan(100);
  expect(chosen.rows.every((row) => (row - 1) % 3 === 0)).toBe(true);
  expect(chosen.centres).toEqual(all.centres);
  chosen.rows.forEach((row, index) => {
    const whole = all.rows.indexOf(row);
    expect(chosen.themes[index]).toBe(all.themes[whole]);
    expect(chosen.places.subarray(2 * index, 2 * index + 2)).toEqual(all.places.subarray(2 * whole, 2 * whole + 2));
  });
});

test("it is handed over, and can be asked for again", async () => {
  const map = await session.map({ where: [] }, quiet);
  const buffers = transferables({ kind: "reply", id: 1, body: map });
  const handed = structuredClone(map, { transfer: buffers });
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0, 0]);
  expect(await session.map({ where: [] }, quiet)).toEqual(handed);
});

test("a survey without comments has an empty map", async () => {
  const silent = createSession({ load: loadTable, analyze, digest, crew: alone });
  const bytes = new TextEncoder().encode("score\n1\n9\n10\n7\n");
  await silent.analyze({ input: { file: "scores.csv", bytes }, settings, assignments: false }, quiet);
  expect((await silent.map({ where: [] }, quiet)).rows).toHaveLength(0);
});
