import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Editor } from "./editor.ts";

export interface Server {
  /** `127.0.0.1:port`, the authority of the window's address and of its remote URIs. */
  readonly host: string;
  /** A folder that goes when the server stops. */
  readonly folder: string;
  /** Everything that the server has printed. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Default: a fresh folder. */
  readonly userDataDir?: string | undefined;
  /** Default: an empty folder. */
  readonly extensionsDir?: string | undefined;
  /** Absolute path of a .vsix that is installed first. */
  readonly vsix?: string | undefined;
}

/**
 * Nothing in the window but what is tested: no welcome page, no chat, no call outside. The web workbench saves files
 * by itself unless told not to.
 */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** Starts VS Code's server on a free port of 127.0.0.1. Throws with the server's own words when it does not come up. */
export async function startServer(editor: Editor, options: ServerOptions = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  const userDataDir = options.userDataDir ?? join(folder, "data");
  const extensionsDir = options.extensionsDir ?? join(folder, "extensions");
  const temporary = join(folder, "tmp");
  for (const path of [join(userDataDir, "User"), extensionsDir, temporary]) mkdirSync(path, { recursive: true });
  writeFileSync(join(userDataDir, "User", "settings.json"), JSON.stringify(quietSettings));

  const places = ["--server-data-dir", join(folder, "server"), "--extensions-dir", extensionsDir];
  if (options.vsix !== undefined) {
    const install = [editor.server, "--accept-server-license-terms", ...places, "--install-extension", options.vsix];
    execFileSync(editor.node, install, { stdio: "pipe" });
  }
  const child = spawn(editor.node, [editor.server, ...serverFlags, ...places, "--user-data-dir", userDataDir], {
    stdio: ["ignore", "pipe", "pipe"],
    // Its own process group: the extension host outlives the server by seconds, and is ended together with it.
    detached: true,
    env: { ...process.env, EXTENSIONS_GALLERY: "{}", TMPDIR: temporary },
  });
  let output = "";
  const listening = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const clear = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  // An interrupted run leaves neither a server nor its folder behind.
  const abandon = (): void => {
    void endGroup(child);
    clear();
  };
  process.once("exit", abandon);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  const stop = async (): Promise<void> => {
    process.off("exit", abandon);
    await endGroup(child);
    clear();
  };

  const died = Promise.race([once(child, "exit"), once(child, "error"), delay(60_000, undefined, { ref: false })]);
  const port = await Promise.race([listening, died.then(() => undefined)]);
  if (port === undefined) {
    await stop();
    throw new Error(`VS Code's server did not start:\n${output}`);
  }
  return { host: `127.0.0.1:${port}`, folder, log: () => output, stop };
}

const serverFlags = [
  ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
  ...["--disable-telemetry", "--disable-experiments", "--disable-workspace-trust"],
];

/** Ends the process group of `child`, at once: nothing it holds is kept. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await exited;
}
