import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { marked } from 'marked'
import { formatDuration } from '../../../lib/kernel/duration.ts'
import { html } from '../../../lib/render/markdown.ts'
import type { RunResult } from '../../runner/ports.ts'
import type { Expectation } from '../expectations.ts'
import type { Scene, Story } from '../scenes/scene.ts'
import { pathStrip, type Stop } from './path.ts'
import { billedMinutes, logFile, runSection } from './runs.ts'
import { STYLE } from './style.ts'

export interface ReportData {
  readonly scenes: readonly Scene[]
  readonly expectations: readonly Expectation[]
  readonly story: Story
  readonly results: readonly RunResult[]
  /** What serves where at the end, in the order of the path. */
  readonly path: readonly Stop[]
  /** Markdown of the board, as the job summary showed it. */
  readonly boardSummary: string
  readonly elapsedMilliseconds: number
}

/** Writes `index.html` and the log of every job beside it; gives the path of the page. */
export async function writeReport(directory: string, data: ReportData): Promise<string> {
  await rm(directory, { recursive: true, force: true })
  await mkdir(join(directory, 'logs'), { recursive: true })
  for (const result of data.results) {
    for (const job of result.jobs) if (job.log !== '') await writeFile(join(directory, logFile(result, job)), job.log)
  }
  const css = await readFile(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css'), 'utf8')
  const file = join(directory, 'index.html')
  await writeFile(file, page(data, css))
  return file
}

function page(data: ReportData, markdownCss: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sluice rehearsal</title>
<style>${markdownCss}${STYLE}</style>
</head>
<body>
<header><h1>Sluice rehearsal</h1><p>A commit's way to production and back, by the real workflow files and the real bundles, on one machine.</p></header>
<main>
${tiles(data)}
<section><h2>The path, at the end</h2>${pathStrip(data.path)}</section>
<section><h2>Promises</h2>${data.scenes.map((scene) => sceneBlock(scene, data.expectations)).join('\n')}</section>
<section><h2>The comment on the pull request that was stopped</h2>${markdown(data.story.comment)}</section>
<section><h2>The board</h2>${markdown(data.boardSummary)}</section>
<section><h2>Release notes of v${html(data.story.goodVersion.replace(/-rc\..*$/, ''))}</h2>${markdown(data.story.notes)}</section>
<section><h2>Every run</h2>${data.results.map(runSection).join('\n')}</section>
</main>
</body>
</html>
`
}

function tiles({ expectations, results, story, elapsedMilliseconds }: ReportData): string {
  const met = expectations.filter((expectation) => expectation.met).length
  const minutes = results.reduce((sum, result) => sum + billedMinutes(result), 0)
  const facts: readonly (readonly [string, string])[] = [
    [`${met} of ${expectations.length}`, 'promises kept'],
    [story.restoredAfter || '–', 'from decision to restored'],
    [String(results.length), 'workflow runs'],
    [String(minutes), 'minutes GitHub would bill'],
    [formatDuration(elapsedMilliseconds), 'on this machine'],
  ]
  const kept = met === expectations.length ? 'kept' : 'broken'
  return `<div class="tiles ${kept}">${facts.map(([value, label]) => `<div><b>${html(value)}</b><span>${html(label)}</span></div>`).join('')}</div>`
}

function sceneBlock({ id, title }: Scene, expectations: readonly Expectation[]): string {
  const own = expectations.filter(({ scene }) => scene === id)
  const items = own.map(
    ({ met, promise, seen }) =>
      `<li class="${met ? 'met' : 'unmet'}">${html(promise)}<small>${html(seen.replace(/^#+ /, ''))}</small></li>`,
  )
  return `<div class="scene"><h3><i>${html(id)}</i>${html(title)}</h3><ul>${items.join('')}</ul></div>`
}

/** Markdown that our own renderer made; what is untrusted in it was escaped there. */
function markdown(text: string): string {
  return `<div class="markdown-body">${marked.parse(text, { async: false, gfm: true })}</div>`
}
