import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Counts of a results file, of mocha in the extension host or of vitest's JSON reporter. A run that left no file, or that
 * ended badly with every test passed (a worker that died, an unhandled rejection), counts as one failure; so does a run
 * in which nothing passed, and every skipped test.
 *
 * @param {string} file
 * @param {number | null} status exit status of the run
 * @returns {Tally}
 */
export function tallyOf(file, status) {
  const { passed, failed } = existsSync(file)
    ? count(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0 };
  const broken = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}

/** @returns {Tally} */
function count(/** @type {any} */ results) {
  if (Array.isArray(results.tests)) {
    const failed = results.tests.filter((/** @type {{ error: string | null }} */ test) => test.error !== null).length;
    return { passed: results.tests.length - failed, failed };
  }
  return {
    passed: results.numPassedTests,
    failed: results.numTotalTests - results.numPassedTests,
  };
}

/**
 * Runs a tier, prints the last line that the run of all tiers adds up, and sets the exit status. A tier that cannot run
 * has failed.
 *
 * @param {() => Promise<readonly Tally[]>} tier
 */
export async function runTier(tier) {
  const tallies = await tier().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return [{ passed: 0, failed: 1 }];
  });
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  if (failed > 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
}
