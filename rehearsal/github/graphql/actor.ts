import { nodeId } from '../shapes/node-id.ts'
import { userOf, type World } from '../store/state.ts'
import type { Node } from './context.ts'

/** GraphQL writes the login of a bot without `[bot]`. */
export function actorNode(world: World, login: string): Node {
  const user = userOf(world, login)
  const bot = user.type === 'Bot'
  const name = bot ? user.login.replace(/\[bot\]$/, '') : user.login
  return {
    __typename: user.type,
    id: nodeId('U', user.id),
    databaseId: user.id,
    login: name,
    name: user.login,
    email: '',
    url: bot ? `https://github.com/apps/${name}` : `https://github.com/${name}`,
    avatarUrl: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    resourcePath: bot ? `/apps/${name}` : `/${name}`,
  }
}
