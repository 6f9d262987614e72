/**
 * A moment as ISO text without a zone, as the file gives it: `2026-09-12`, with a time where there is one
 * `2026-09-12T11:42:00`, fractions of a second only where they are not nought.
 */
export function isoDate(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return "";
  const [date = "", time = ""] = moment.toISOString().replace("Z", "").split("T");
  if (time === "00:00:00.000") return date;
  return `${date}T${time.endsWith(".000") ? time.slice(0, -4) : time}`;
}
