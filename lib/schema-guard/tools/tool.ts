import type { Step } from '../step.ts'

/** A file of a migration folder that a release brings or changes. */
export interface MigrationFile {
  /** Under the folder. */
  readonly path: string
  readonly text: string
  /** Its text before the release; `undefined`: it was not there. */
  readonly before: string | undefined
}

/** How one migration tool lays out its files. */
export interface Tool {
  /** Whether the file can hold a step; others (ways down, locks, documentation) are not read. */
  isMigration(path: string): boolean
  /** Steps of a file. `has`: whether a file lies in the folder, as of the release. */
  read(file: MigrationFile, has: (path: string) => boolean): readonly Step[]
}
