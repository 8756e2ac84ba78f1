import { createSigner, type Signer } from './signer.ts'

let made: Promise<Signer> | undefined

/** The one Sigstore that the runs of this process sign with; made when the first one does. */
export function signerOfThisMachine(): Promise<Signer> {
  made ??= createSigner()
  return made
}
