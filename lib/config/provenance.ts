import { either, type Infer, list, mapped, object, oneOf, optional, required, string } from '../kernel/shape.ts'
import { address } from './shapes.ts'

/** A commit is named whole; `*` stands for anything but a slash, and only after the kind of the ref. */
const REF = '(?:refs/(?:heads|tags)/[A-Za-z0-9._/*+-]+|[0-9a-f]{40})'

const signer = string({
  pattern: new RegExp(String.raw`^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\.github/workflows/[^/@\s]+\.ya?ml@${REF}$`),
  what: 'a workflow file with its ref, such as acme/paved-road/.github/workflows/build.yml@refs/tags/v*, or @ and a whole commit',
})

const ref = string({
  pattern: /^refs\/(?:heads|tags)\/[A-Za-z0-9._/*+-]+$/,
  what: 'a whole ref such as refs/heads/main or refs/tags/v*',
})

/** One, or a list of them. */
const oneOrMore = (item: ReturnType<typeof string>) =>
  either(
    mapped(item, (only): readonly string[] => [only]),
    list(item, { min: 1 }),
    (value) => (Array.isArray(value) ? 'second' : 'first'),
  )

/** Who must have built a candidate, and from what, before it may enter. */
export const provenance = object({
  'signer-workflow': required(
    oneOrMore(signer),
    'The workflow that must have signed, with the ref it was called at: `owner/repo/.github/workflows/build.yml@refs/heads/main`, or a list. `*` stands for anything but a slash. A workflow that is called by its commit is named by that commit.',
  ),
  source: optional(
    string({ pattern: /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, what: 'a repository such as acme/shop' }),
    'The repository it was built from. Default: this one. Give it while candidates from before a rename are still promoted.',
  ),
  'source-ref': optional(
    oneOrMore(ref),
    'Branches or tags it may be built from. `*` stands for anything but a slash. Default: the default branch.',
  ),
  runner: optional(
    oneOf('github-hosted', 'any'),
    '`github-hosted`: a runner of your own may not have built it. Default `github-hosted`.',
  ),
  issuer: optional(
    address,
    'Who vouches for the workflow, where your enterprise has an issuer of its own. Default: that of GitHub Actions.',
  ),
  'trusted-root': optional(
    string({ pattern: /^(?!\/)(?!.*\.\.)[^\s\\]+\.jsonl?$/, what: 'a path such as .github/trusted_root.jsonl' }),
    'File on the default branch with the authorities that are trusted, as `gh attestation trusted-root` writes it. Default: those of public repositories (Sigstore), which come with Sluice. Private repositories need the file.',
  ),
})

export type ProvenanceConfig = Infer<typeof provenance>
