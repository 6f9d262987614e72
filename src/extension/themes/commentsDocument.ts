import * as vscode from "vscode";
import * as z from "zod";
import { commentsText } from "./commentsText.ts";
import { reader } from "../reader.ts";
import { fileNameOf } from "../survey/surveySource.ts";
import type { Surveys } from "../survey/surveys.ts";

const SCHEME = "verbatim-comments";
const MOST = 1_000_000;

const subject = z.object({ survey: z.string(), theme: z.string().nullable(), name: z.string() });
type Subject = z.infer<typeof subject>;

/** Opens all comments of a theme as one text that is read only and belongs to no file. */
export async function showComments({ survey, theme, name }: Subject): Promise<void> {
  const path = `/${name.replaceAll(/[/\\]/gu, "-")}.txt`;
  const query = JSON.stringify({ survey, theme, name });
  await vscode.window.showTextDocument(vscode.Uri.from({ scheme: SCHEME, path, query }), { preview: false });
}

export function registerComments(surveys: Surveys): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ query }) {
      const { survey: uri, theme, name } = subject.parse(JSON.parse(query));
      const { survey, release } = surveys.acquire(uri);
      try {
        await survey.report();
        const showing = survey.showing();
        if (showing.at !== "report") return "";
        const wanted = { theme, order: "typical", offset: 0, limit: MOST } as const;
        const { comments } = await survey.ask(showing.revision, "comments", wanted);
        return commentsText({ name, file: fileNameOf(uri), comments }, reader());
      } finally {
        release();
      }
    },
  });
}
