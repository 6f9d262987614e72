import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsByGroup } from "../../../src/engine/figures/group.ts";

test("grouping gives each row to its group once, in file order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 60 }), (groups) => {
      const rows = rowsByGroup(groups, 5);
      rows.forEach((list, group) => {
        expect(Array.from(list)).toEqual(groups.flatMap((own, row) => (own === group ? [row] : [])));
      });
    }),
  );
});
