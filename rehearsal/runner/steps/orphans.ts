import { readdirSync, readFileSync } from 'node:fs'

/**
 * Kills what a job left running, as the runner does at the end of a job: every process whose environment still holds
 * the job's RUNNER_TRACKING_ID. A process that clears the variable stays, as on a self-hosted runner. Where there is
 * no /proc (macOS, Windows) only the step's own processes are ended. Returns how many were killed.
 */
export function killOrphans(trackingId: string): number {
  const mark = `RUNNER_TRACKING_ID=${trackingId}`
  let killed = 0
  for (const pid of processIds()) {
    if (pid === process.pid || !environmentOf(pid).includes(mark)) continue
    try {
      process.kill(pid, 'SIGKILL')
      killed += 1
    } catch {
      // Ended by itself meanwhile.
    }
  }
  return killed
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => Number.isInteger(pid) && pid > 1)
  } catch {
    return []
  }
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}
