/** How much a set of changes moves a version, smallest first. */
export const BUMPS = ['patch', 'minor', 'major'] as const
export type Bump = (typeof BUMPS)[number]

/** How far a change moves the version; `none`: it asks for no release. */
export type Asked = Bump | 'none'
