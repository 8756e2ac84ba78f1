import { formatDuration } from '../../../lib/kernel/duration.ts'
import { html } from '../../../lib/render/markdown.ts'
import type { JobResult, RunResult } from '../../runner/ports.ts'

/** GitHub bills every job rounded up to a whole minute; skipped jobs cost nothing. */
export function billedMinutes({ jobs }: RunResult): number {
  return jobs.reduce((sum, job) => sum + Math.ceil(durationOf(job) / 60_000), 0)
}

/** Where the log of a job lies, seen from the report. */
export function logFile({ run }: RunResult, job: JobResult): string {
  const name = `${run.workflowPath.replace(/^.*\/|\.ya?ml$/g, '')}-${run.number}.${run.attempt}-${job.name}`
  return `logs/${name.replace(/[^A-Za-z0-9._-]+/g, '_')}.txt`
}

/** One run with its jobs as bars on a common time line. */
export function runSection(result: RunResult): string {
  const { run, jobs, conclusion, message } = result
  const ran = jobs.filter((job) => durationOf(job) > 0)
  const start = Math.min(...ran.map((job) => job.startedAt?.getTime() ?? 0))
  const end = Math.max(...ran.map((job) => job.completedAt?.getTime() ?? 0))
  const bars = ran.map((job) => bar(result, job, start, Math.max(1, end - start)))
  const total = ran.length === 0 ? '' : formatDuration(end - start)
  return `<details class="run" ${conclusion === 'success' ? '' : 'open'}>
<summary><span class="dot ${html(conclusion)}"></span><b>${html(run.displayTitle)}</b>
<span>${html(run.workflowPath.replace('.github/workflows/', ''))} · ${html(run.event.name)} · ${html(total)} · ${billedMinutes(result)} min billed</span></summary>
${message === undefined ? '' : `<p>${html(message)}</p>`}
<div class="bars">${bars.join('')}</div>
</details>`
}

function bar(result: RunResult, job: JobResult, start: number, span: number): string {
  const left = (((job.startedAt?.getTime() ?? start) - start) / span) * 100
  const width = Math.max(0.5, (durationOf(job) / span) * 100)
  const reason = job.annotations.find(({ level }) => level === 'failure')?.message.split('\n')[0] ?? ''
  return `<div class="row"><a href="${html(logFile(result, job))}">${html(job.name)}</a><div><i class="${html(job.conclusion)}" style="left:${left.toFixed(2)}%;width:${Math.min(width, 100 - left).toFixed(2)}%"></i></div><time>${html(formatDuration(durationOf(job)))}</time></div>${reason === '' ? '' : `<p class="reason">${html(reason)}</p>`}`
}

function durationOf({ startedAt, completedAt }: JobResult): number {
  return startedAt === null || completedAt === null ? 0 : completedAt.getTime() - startedAt.getTime()
}
