/** Written into the candidate by scripts/build.mjs; from sources it stays what it says. */
export const VERSION = '0.0.0-unbuilt'
