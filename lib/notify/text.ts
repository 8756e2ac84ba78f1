import { oneLine } from '../kernel/printing.ts'
import type { Milestone } from './milestone.ts'

const ICONS: Readonly<Record<Milestone['happening'], string>> = {
  started: '▶️',
  progressed: '🚚',
  paused: '⏸️',
  verified: '✅',
  failed: '❌',
  errored: '⚠️',
  retired: '🧹',
  held: '🔒',
  'hold-lifted': '🔓',
  'flag-changed': '🎚️',
  released: '🎉',
}

/** One line for a chat, with a link to the run in Slack's form; nobody is called by what stands in it. */
export function slackText(milestone: Milestone): string {
  const { component, environment, happening, detail, run } = milestone
  const where = environment === undefined ? '' : ` in ${plain(environment)}`
  return `${ICONS[happening]} *${plain(component)}*${where}: ${plain(detail)} (<${run.url}|run>)`
}

/** The same for an annotation, where text is shown as it is. */
export function annotation(milestone: Milestone, at: Date) {
  const { component, environment, happening, detail, version, flag } = milestone
  const tags = ['sluice', happening, component, environment, version, flag].filter((each) => each !== undefined)
  return { time: at.getTime(), tags, text: oneLine(`${component}: ${detail}`, 500) }
}

/** Slack reads &, < and >; others that take its form call people by @. */
function plain(untrusted: string): string {
  return oneLine(untrusted, 300)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u2060')
    .replace(/[*_~`]/g, (mark) => `${mark}\u2060`)
}
