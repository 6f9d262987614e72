import { STAGES, type Progress, type Stage } from "../engine/effects.ts";
import { widthOf, type Stream } from "./world.ts";

/** Shares of the time that the stages usually take, in percent. */
const SHARES: Readonly<Record<Stage, number>> = { read: 15, scores: 5, text: 25, cluster: 40, themes: 10, report: 5 };

const DOING: Readonly<Record<Stage, string>> = {
  read: "Reading",
  scores: "Counting scores",
  text: "Reading comments",
  cluster: "Grouping comments",
  themes: "Describing themes",
  report: "Writing the report",
};

const WIDTH = 30;

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/** A bar of one line on a terminal. `clear` takes it away, for what is printed next. */
export function createProgressBar(stream: Stream, name: string): ProgressBar {
  let shown = "";
  return {
    show(progress) {
      const line = barLine(progress, name, widthOf(stream));
      if (line === shown) return;
      shown = line;
      stream.write(`\r${line}\u001b[K`);
    },
    clear() {
      if (shown !== "") stream.write("\r\u001b[K");
      shown = "";
    },
  };
}

/** `██████░░░░  48 %  Grouping comments  q3-nps.csv` */
function barLine({ stage, done, total }: Progress, name: string, columns: number): string {
  const before = STAGES.slice(0, STAGES.indexOf(stage)).reduce((sum, earlier) => sum + SHARES[earlier], 0);
  const within = total > 0 ? Math.min(1, done / total) : 0;
  const percent = Math.floor(before + SHARES[stage] * within);
  const filled = Math.round((percent / 100) * WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  return `${bar} ${String(percent).padStart(3)} %  ${DOING[stage]}  ${name}`.slice(0, columns - 1);
}
