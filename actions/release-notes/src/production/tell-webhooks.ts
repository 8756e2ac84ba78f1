import { withNotices } from '../../../../lib/notify/notices.ts'
import type { Ports, Setup } from '../context.ts'
import { kindsOf } from '../deployed/render.ts'
import type { Notes } from '../notes/model.ts'
import type { NotesInputs } from '../request.ts'

/** A chat shows a few screens at most; the page of the release has it all. */
const TEXT_CHARACTERS = 8000

/** Tells the webhooks of the configuration that a release came out, and what it says. Nothing here fails a release. */
export async function tellWebhooks(
  ports: Ports,
  inputs: NotesInputs,
  setup: Setup,
  released: { readonly notes: Notes; readonly markdown: string; readonly url: string },
): Promise<void> {
  if (setup.notify === undefined) return
  const { notes, markdown, url } = released
  const github = await ports.github()
  await withNotices({ ...ports, context: ports.job, github }, async (notices) => {
    notices.use(setup.notify)
    notices.tell({
      happening: 'released',
      detail: `${notes.tag} is released${kindsOf(notes.entries)}.`,
      component: notes.component ?? ports.job.repository,
      ...(inputs.environment === '' ? {} : { environment: inputs.environment }),
      kind: notes.prerelease ? 'prerelease' : 'release',
      ...(notes.version === undefined ? {} : { version: notes.version }),
      sha: notes.to,
      url,
      notes: markdown.slice(0, TEXT_CHARACTERS),
    })
  })
}
