import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { inferRoles } from "../../../src/engine/survey/inferRoles.ts";
import { coded, columnOf, linesOf, tableOf } from "./tableOf.ts";
import { cells, prose, reasonOf, rolesOf } from "./rolesOf.ts";

describe("the columns of an export", () => {
  it("with sentences for headings, in English", () => {
    const table = linesOf(`
      Response ID|Completed|Account|Plan|How likely are you to recommend us to a colleague?|Why did you give this score?|Annual revenue
      R-1|01/07/2026|AC-7|Team|10 - Extremely likely|Great people, quick to answer|€6,200.00
      R-2|02/07/2026|AC-7|Team|3|Invoice wrong again|€6,200.00
      R-3|03/07/2026|AC-8|Home|7||€ 790
      R-4|13/07/2026|AC-9|Home|N/A|n/a|`);
    expect(rolesOf(table)).toEqual({
      id: "Response ID",
      account: "Account",
      score: "How likely are you to recommend us to a colleague?",
      comment: "Why did you give this score?",
      date: "Completed",
      revenue: "Annual revenue",
      segments: ["Plan"],
    });
  });

  it("in Russian", () => {
    const table = linesOf(`
      Номер|Дата|Тариф|Оценка|Почему вы поставили такую оценку?|Выручка
      1|02.07.2026|Офис|10|Доставка точно в срок|32 300,00 руб.
      2|03.07.2026|Офис|3|Опять перепутали заказ|500,00 руб.
      3|04.07.2026|Дом|0|нет|1 500,00 руб.
      4|05.07.2026|Дом|пять||`);
    expect(rolesOf(table)).toEqual({
      id: "Номер",
      account: null,
      score: "Оценка",
      comment: "Почему вы поставили такую оценку?",
      date: "Дата",
      revenue: "Выручка",
      segments: ["Тариф"],
    });
  });

  it("in Lithuanian", () => {
    const table = linesOf(`
      Nr.|Data|Miestas|Įvertinimas|Kodėl skyrėte tokį įvertinimą?|Pajamos
      1|2026-07-02|Vilnius|10/10|Atvyko sutartu laiku|350,00 €
      2|2026-07-03|Vilnius|3|Ryšys nuolat trūkinėja|1 350,00 €
      3|2026-07-04|Kaunas|0|-|50,00 €
      4|2026-07-05|Kaunas|8|Viskas gerai|`);
    expect(rolesOf(table)).toEqual({
      id: "Nr.",
      account: null,
      score: "Įvertinimas",
      comment: "Kodėl skyrėte tokį įvertinimą?",
      date: "Data",
      revenue: "Pajamos",
      segments: ["Miestas"],
    });
  });

  it("of Qualtrics, whose questions stand in a row of their own", () => {
    const table = tableOf([
      columnOf(
        "StartDate",
        cells(12, (row) => `2026-07-0${1 + (row % 9)} 10:00:00`),
        "Start Date",
      ),
      columnOf(
        "EndDate",
        cells(12, (row) => `2026-07-0${1 + (row % 9)} 10:05:00`),
        "End Date",
      ),
      columnOf(
        "Progress",
        cells(12, () => 100),
        "Progress",
      ),
      columnOf(
        "Finished",
        cells(12, (row) => (row % 2 ? "True" : "False")),
        "Finished",
      ),
      columnOf(
        "ResponseId",
        cells(12, (row) => `R_${row}x`),
        "Response ID",
      ),
      columnOf(
        "Q1_NPS_GROUP",
        cells(12, (row) => (row % 2 ? "Promoter" : "Detractor")),
        "How likely are you to recommend us? - Group",
      ),
      columnOf(
        "Q1",
        cells(12, (row) => row % 11),
        "How likely are you to recommend us?",
      ),
      columnOf(
        "Q2",
        cells(12, (row) => prose(row)),
        "What is the main reason for your score?",
      ),
    ]);
    expect(rolesOf(table)).toMatchObject({
      id: "ResponseId",
      score: "Q1",
      comment: "Q2",
      date: "EndDate",
      segments: [],
    });
    expect(reasonOf(table, "Q1")).toBe("asks “How likely are you to recommend us?”, whole numbers 0–10");
    expect(reasonOf(table, "Q1_NPS_GROUP")).toBe("the bands of a score");
  });

  it("of Typeform, SurveyMonkey and Delighted", () => {
    const score = cells(20, (row) => row % 11);
    const text = cells(20, prose);
    expect(
      rolesOf(
        tableOf({
          "#": cells(20, (row) => `f${row}a`),
          "How likely is it that you would recommend us to a friend?": score,
          "Tell us more": text,
          "Start Date (UTC)": cells(20, (row) => `2026-03-${10 + row} 08:00:00`),
          "Submit Date (UTC)": cells(20, (row) => `2026-03-${10 + row} 08:01:00`),
        }),
      ),
    ).toMatchObject({
      id: "#",
      score: "How likely is it that you would recommend us to a friend?",
      comment: "Tell us more",
      date: "Submit Date (UTC)",
    });
    expect(
      rolesOf(
        tableOf({
          "Respondent ID": cells(20, (row) => 11800000 + row),
          "Collector ID": cells(20, () => 4242),
          "IP Address": cells(20, (row) => `10.0.0.${row}`),
          "How likely is it that you would recommend this company to a friend or colleague?": score,
          "What changes would this company have to make for you to give it an even higher rating?": text,
        }),
      ),
    ).toMatchObject({
      id: "Respondent ID",
      score: "How likely is it that you would recommend this company to a friend or colleague?",
      comment: "What changes would this company have to make for you to give it an even higher rating?",
      segments: [],
    });
    expect(
      rolesOf(
        tableOf({
          "Customer ID": cells(20, (row) => `cus_${row % 18}`),
          Score: score,
          Comment: text,
          "Created at": cells(20, (row) => `2026-03-${10 + row}T08:00:00Z`),
          Tags: cells(20, () => ""),
        }),
      ),
    ).toMatchObject({ id: "Customer ID", account: null, score: "Score", comment: "Comment", date: "Created at" });
  });

  it("with comments alone, or scores alone", () => {
    const labelled = tableOf({
      id: cells(40, (row) => row),
      text: cells(40, prose),
      label: cells(40, (row) => (row % 2 ? "price" : "staff")),
    });
    expect(rolesOf(labelled)).toMatchObject({ id: "id", score: null, comment: "text", segments: ["label"] });
    expect(rolesOf(tableOf({ NPS: ["9", "10", "3"] }))).toMatchObject({ score: "NPS", comment: null });
  });
});

describe("the columns of survey tools", () => {
  const days = cells(40, (row) => `2026-03-${String(1 + (row % 28)).padStart(2, "0")} 10:0${row % 10}:00`);
  const scores = cells(40, (row) => row % 11);
  const comments = cells(40, prose);

  it.each([
    ["Microsoft Forms", "Start time", "Completion time"],
    ["Delighted", "Survey sent at", "Response at"],
  ])("%s: the day of the answer, not of “%s”", (_, before, answered) => {
    const table = tableOf({ [before]: days, [answered]: days, Score: scores, Comment: comments });
    expect(rolesOf(table).date).toBe(answered);
  });

  it("events with a time in milliseconds", () => {
    const table = tableOf({ ts: cells(40, (row) => 1772326800000 + row * 86_400_000), score: scores });
    expect(rolesOf(table).date).toBe("ts");
  });

  it("an effort score, by the question it asks", () => {
    const question = "Acme made it easy for me to handle my issue (1-7)";
    const table = tableOf({ [question]: cells(40, (row) => 1 + (row % 7)), Comment: comments });
    expect(rolesOf(table).score).toBe(question);
  });

  it("faces are answers, whatever stands above them", () => {
    const faces = ["😡", "🙁", "😐", "🙂", "😍"];
    const table = tableOf({ "How was it?": cells(40, (row) => faces[row % 5] ?? ""), Comment: comments });
    expect(rolesOf(table).score).toBe("How was it?");
  });

  it("a list that the file nests in a cell is nobody's comment", () => {
    const nested = cells(40, (row) => JSON.stringify([{ type: "text", text: prose(row) }]));
    expect(rolesOf(tableOf({ score: scores, answers: nested })).comment).toBeNull();
  });
});

describe("a large table", () => {
  const rows = 12_500;
  const table = tableOf([
    columnOf(
      "Response ID",
      cells(rows, (row) => `T-${row}`),
    ),
    coded(
      columnOf(
        "NPS",
        cells(rows, (row) => (row === rows - 2 ? 0 : 1 + (row % 10))),
      ),
    ),
    columnOf(
      "Why?",
      cells(rows, (row) => (row % 2 === 0 ? prose(row) : "")),
    ),
    columnOf(
      "Sum",
      cells(rows, (row) => `€${row},50`),
    ),
    coded(
      columnOf(
        "Region",
        cells(rows, (row) => (row % 5000 === 3 ? "Isles" : row % 2 === 0 ? "North" : "South")),
      ),
    ),
    columnOf(
      "Notes",
      cells(rows, (row) => (row % 10 === 0 ? `12-${row} / 7` : "")),
    ),
  ]);

  it("is known by some of its cells where most are different", () => {
    expect(rolesOf(table)).toEqual({
      id: "Response ID",
      account: null,
      score: "NPS",
      comment: "Why?",
      date: null,
      revenue: "Sum",
      segments: ["Region"],
    });
    expect(reasonOf(table, "Why?")).toMatch(/text of (9|10) words on average/);
  });

  it("shows the rarest of few values", () => {
    expect(reasonOf(table, "NPS")).toContain("whole numbers 0–10");
    expect(reasonOf(table, "Region")).toContain("3 different values");
  });

  it("counts all of its cells", () => {
    const counts = inferRoles(table, DEFAULT_SETTINGS).readings.map(({ filled, distinct }) => [filled, distinct]);
    expect(counts).toEqual([
      [rows, rows],
      [rows, 11],
      [rows / 2, rows / 2],
      [rows, rows],
      [rows, 3],
      [rows / 10, rows / 10],
    ]);
  });
});
