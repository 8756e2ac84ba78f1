import type { TargetConfig } from '../../config/target.ts'
import { createProvisioner, type Provisioner } from '../provision.ts'
import { createCommandDriver } from './command.ts'
import type { CommandOptions } from './command-call.ts'
import { createDirectoryDriver } from './directory.ts'
import type { Driver } from './driver.ts'

export interface DriverOptions extends CommandOptions {
  readonly environment: string
  readonly component: string
  lastKnownGood(suspect: string): Promise<string | undefined>
}

const KEEP = 5

/** The driver that the configuration names. */
export function createDriver(target: TargetConfig | undefined, options: DriverOptions): Driver | undefined {
  switch (target?.driver) {
    case undefined:
      return undefined
    case 'command': {
      const { apply = [], observe, shift, retire } = target
      const commands = {
        apply,
        ...(observe === undefined ? {} : { observe }),
        ...(shift === undefined ? {} : { shift }),
        ...(retire === undefined ? {} : { retire }),
      }
      return createCommandDriver({ ...timed(options, target), commands })
    }
    case 'directory':
      return createDirectoryDriver({
        ...options,
        path: target.path ?? '',
        keep: target.keep ?? KEEP,
        fileName: target['file-name'],
        nextUrl: target['next-url'],
      })
  }
}

/** What brings the infrastructure up to date, when the configuration names it. */
export function createProvisionerFor(
  target: TargetConfig | undefined,
  options: DriverOptions,
): Provisioner | undefined {
  const command = target?.provision
  if (target === undefined || command === undefined) return undefined
  return createProvisioner({ ...timed(options, target), command })
}

function timed(options: DriverOptions, { timeout }: TargetConfig): DriverOptions {
  return timeout === undefined ? options : { ...options, timeoutMilliseconds: timeout }
}
