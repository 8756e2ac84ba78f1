/** Cancelling a run or one of its jobs. `stop` asks politely; `kill` leaves nothing running. */
export interface Cancellation {
  readonly stop: AbortSignal
  readonly kill: AbortSignal
  /** Why, for the log. */
  readonly reason: string
  cancel(reason: string): void
  force(reason: string): void
}

export function createCancellation(): Cancellation {
  const stop = new AbortController()
  const kill = new AbortController()
  let reason = ''
  return {
    stop: stop.signal,
    kill: kill.signal,
    get reason() {
      return reason
    },
    cancel(why) {
      if (reason === '') reason = why
      stop.abort('cancelled')
    },
    force(why) {
      if (reason === '') reason = why
      stop.abort('cancelled')
      kill.abort('killed')
    },
  }
}

/** Follows another cancellation: its kill always, its stop when `obeys` says so at that moment. */
export function follow(child: Cancellation, parent: Cancellation, obeys: () => boolean): () => void {
  const onStop = (): void => {
    if (obeys()) child.cancel(parent.reason)
  }
  const onKill = (): void => child.force(parent.reason)
  if (parent.kill.aborted) onKill()
  else if (parent.stop.aborted) onStop()
  parent.stop.addEventListener('abort', onStop)
  parent.kill.addEventListener('abort', onKill)
  return () => {
    parent.stop.removeEventListener('abort', onStop)
    parent.kill.removeEventListener('abort', onKill)
  }
}
