import { formatDuration } from '../../lib/kernel/duration.ts'
import { stripControls } from '../../lib/kernel/printing.ts'
import type { Conclusion } from '../ports.ts'
import type { Progress } from '../runner/ports.ts'
import type { Expectation } from './expectations.ts'
import type { Scene } from './scenes/scene.ts'

/** What a person at the terminal sees while it runs. Colours only where they can be shown. */
export class Terminal {
  readonly #write: (text: string) => void
  readonly #colours: boolean

  constructor(write: (text: string) => void, colours: boolean) {
    this.#write = write
    this.#colours = colours
  }

  line(text = ''): void {
    this.#write(`${text}\n`)
  }

  scene({ id, title }: Scene): void {
    this.line()
    this.line(this.#paint('1', `${id}  ${title}`))
  }

  progress(progress: Progress): void {
    if (progress.kind === 'run-created') this.line(this.#paint('2', `   ▸ ${stripControls(progress.run.displayTitle)}`))
    if (progress.kind === 'run-completed' && progress.message !== undefined)
      this.line(`     ${this.#mark('startup_failure')} ${progress.message}`)
    if (progress.kind === 'job-waiting' && progress.reason === 'review')
      this.line(`     ${this.#paint('33', '…')} ${progress.job} waits for a review`)
    if (progress.kind === 'job-completed' && progress.conclusion !== 'skipped') {
      this.line(
        `     ${this.#mark(progress.conclusion)} ${progress.job}  ${this.#paint('2', formatDuration(progress.milliseconds))}`,
      )
    }
  }

  expectation({ met, promise, seen }: Expectation): void {
    this.line(
      `   ${met ? this.#paint('32', '✔') : this.#paint('31', '✘')} ${promise}${met ? '' : `: ${stripControls(seen)}`}`,
    )
  }

  table(rows: readonly (readonly string[])[]): void {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
    for (const row of rows)
      this.line(
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`,
      )
  }

  #mark(conclusion: Conclusion): string {
    if (conclusion === 'success') return this.#paint('32', '✓')
    return conclusion === 'cancelled' ? this.#paint('33', '-') : this.#paint('31', '✗')
  }

  #paint(code: string, text: string): string {
    return this.#colours ? `\u001b[${code}m${text}\u001b[0m` : text
  }
}
