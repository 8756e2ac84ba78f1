import type { ChildProcess } from 'node:child_process'

export interface HostOptions {
  /** Where releases, logs and the state lie; a host started again on the same folder brings up what served. */
  readonly directory: string
  /** Flag files, `<environment>.json`. Default: `flags` inside `directory`. */
  readonly flagsDirectory?: string
  /** By name. `port` is the public one: default the one used before, else any free one. */
  readonly environments: Readonly<Record<string, { readonly port?: number }>>
  /** Default: any free one. */
  readonly adminPort?: number
  /** When set, every admin call must carry it (`Authorization: Bearer …`). */
  readonly token?: string
}

export interface Host {
  /** What `TARGET_URL` is set to for the scripts of the command driver. */
  readonly adminUrl: string
  /** Where users reach an environment. Throws for an unknown one. */
  publicUrl(environment: string): string
  /** Drains and stops everything; the state stays on disk. */
  close(): Promise<void>
}

/** In this process; if it dies in any way, the processes of the releases end with it. */
export function startHost(
  options: Omit<HostOptions, 'environments'> & {
    /** `variables`: further environment variables of the releases' processes. */
    readonly environments: Readonly<
      Record<string, { readonly port?: number; readonly variables?: Readonly<Record<string, string>> }>
    >
    readonly log?: (message: string) => void
  },
): Promise<Host & { pids(): readonly number[] }>

/** As a process of its own, which ends with this one. */
export function spawnHost(options: HostOptions): Promise<Host & { readonly process: ChildProcess }>
