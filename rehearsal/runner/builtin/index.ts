import { attest } from './attest.ts'
import type { Builtin } from './builtin.ts'
import { cache, cacheRestore, cacheSave } from './cache.ts'
import { checkout } from './checkout.ts'
import { downloadArtifact } from './download-artifact.ts'
import { setupNode } from './setup-node.ts'
import { uploadArtifact } from './upload-artifact.ts'

export type { Builtin } from './builtin.ts'

const BUILTINS: Readonly<Record<string, Builtin>> = {
  checkout,
  'setup-node': setupNode,
  'upload-artifact': uploadArtifact,
  'download-artifact': downloadArtifact,
  cache,
  'cache/restore': cacheRestore,
  'cache/save': cacheSave,
  attest,
  'attest-build-provenance': attest,
}

/** The equivalent of `actions/<path>@<any ref>`; `undefined` when there is none. */
export function findBuiltin(path: string): Builtin | undefined {
  return Object.hasOwn(BUILTINS, path) ? BUILTINS[path] : undefined
}
