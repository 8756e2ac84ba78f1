/**
 * Untrusted text for a log line, made inert: the runner must read no command from it and a terminal no escape sequence.
 *
 * The runner takes `::command::` at the start of a line (after white space) and the legacy `##[command]` anywhere in it
 * (actions/runner, ActionCommand.cs); it also splits lines at `\r`.
 */
export function inert(text: string): string {
  return stripControls(text)
    .split('\n')
    .map((line) => line.replace(/^(\s*):(?=:)/, `$1:${JOINER}`).replaceAll('##[', `#${JOINER}#[`))
    .join('\n')
}

/** Zero-width, so that a reader sees the text as it was. */
const JOINER = '\u2060'

const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
/** Bidirectional overrides and isolates can make text read as something else (CVE-2021-42574). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g

/** Removes escape sequences, control characters and bidi controls; every kind of line break becomes `\n`. */
export function stripControls(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(ANSI, '')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
}

/** One line of at most `limit` characters, for titles and table cells. */
export function oneLine(text: string, limit = 200): string {
  const line = stripControls(text).replace(/\s+/g, ' ').trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
