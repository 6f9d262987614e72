const subjects = [
  "invoice",
  "delivery",
  "support",
  "price",
  "login",
  "report",
  "training",
  "mobile",
  "export",
  "search",
];

/** A survey whose analysis takes seconds: `rows` comments of six subjects each, told apart by a number of their own. */
export function longSurvey(rows: number): string {
  const lines = ["id,score,comment"];
  for (let row = 0; row < rows; row++) {
    const said = Array.from({ length: 6 }, (_, place) => {
      const subject = subjects[(row * (place + 3) + place) % subjects.length];
      return `the ${subject}${(row * 7 + place) % 997}`;
    });
    lines.push(`${row},${row % 11},${said.join(" and ")} should be better`);
  }
  return lines.join("\n");
}
