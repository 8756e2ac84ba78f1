import { type User, userOf, type World } from '../store/state.ts'
import { nodeId } from './node-id.ts'

/** GitHub's "simple user". */
export function userShape(world: World, login: string) {
  const user = userOf(world, login)
  const url = `${world.url}/users/${encodeURIComponent(user.login)}`
  const page =
    user.type === 'Bot'
      ? `https://github.com/apps/${user.login.replace('[bot]', '')}`
      : `https://github.com/${user.login}`
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: page,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** What `GET /user` and `GET /users/{username}` add. */
export function publicUserShape(world: World, user: User) {
  return {
    ...userShape(world, user.login),
    name: user.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: [...world.repositories.values()].filter((repository) => repository.owner === user.login).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  }
}

/** The e-mail address GitHub gives to commits it makes for somebody. */
export function noReplyAddress(world: World, login: string): string {
  const user = userOf(world, login)
  return `${user.id}+${user.login}@users.noreply.github.com`
}
