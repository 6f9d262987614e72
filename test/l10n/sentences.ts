import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../src", import.meta.url));

/** Where sentences for the editor and its page are: files and the terminal speak English. */
const FOLDERS = ["extension", "workbench", "protocol", "engine", "formats"];

/** `t` says a sentence, `phrase` makes one that is said later. */
const SAYING = new Set(["t", "phrase"]);

export interface Sentences {
  /** Every English sentence that is given to `t` or `phrase`, once, in alphabetical order. */
  readonly said: readonly string[];
  /** Places where one of them is given something that cannot be read from the source: `extension/lens.ts:12`. */
  readonly unreadable: readonly string[];
}

/** All that can be translated, as the sources say it. */
export function sentences(): Sentences {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(folder, file)),
  );
  const found = files.map((file) => sentencesIn(file, readFileSync(join(root, file), "utf8")));
  return {
    said: [...new Set(found.flatMap(({ said }) => said))].toSorted(),
    unreadable: found.flatMap(({ unreadable }) => unreadable),
  };
}

export function sentencesIn(file: string, source: string): Sentences {
  const said: string[] = [];
  const unreadable: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && SAYING.has(nameOf(node.expression) ?? "")) {
      const [first] = node.arguments;
      const read = first === undefined ? null : literals(first);
      if (read === null) unreadable.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      else said.push(...read);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { said, unreadable };
}

function nameOf(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : null;
}

/** A literal, or a choice of literals; null for anything else. */
function literals(expression: ts.Expression): string[] | null {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return literals(expression.expression);
  if (!ts.isConditionalExpression(expression)) return null;
  const [one, other] = [literals(expression.whenTrue), literals(expression.whenFalse)];
  return one === null || other === null ? null : [...one, ...other];
}
