import type { EnvironmentName, World } from './world.ts'

/** The version an environment answers with, as a user would see it; an empty text when it does not answer. */
export async function servedVersion(world: World, environment: EnvironmentName): Promise<string> {
  try {
    const response = await fetch(`${world.url(environment)}/health`)
    const body = (await response.json()) as { version?: string }
    return body.version ?? ''
  } catch {
    return ''
  }
}

/** Share of users, in percent, for whom the flag is on: asked of the running service, user by user. */
export async function shareWithFlag(
  world: World,
  environment: EnvironmentName,
  flag: string,
  users = 500,
): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: users }, async (_, index) => {
      const response = await fetch(`${world.url(environment)}/ofrep/v1/evaluate/flags/${flag}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ context: { targetingKey: `user-${index}` } }),
      })
      return ((await response.json()) as { value?: unknown }).value === true
    }),
  )
  return (answers.filter(Boolean).length * 100) / users
}

const VISITORS = 120

/** So many customers look at a product; how many of them got no answer that is of use. */
export async function visitProduct(world: World, environment: EnvironmentName): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: VISITORS }, (_, index) =>
      fetch(`${world.url(environment)}/products/cup`, { headers: { 'x-customer-id': `user-${index}` } }),
    ),
  )
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  return answers.filter(({ status }) => status >= 500).length
}
