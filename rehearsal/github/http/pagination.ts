import type { Answer, Request } from './request.ts'

const DEFAULT_PAGE = 30
const LARGEST_PAGE = 100

export interface Page {
  readonly number: number
  readonly size: number
}

function positive(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}

/** The page asked for; GitHub takes more than 100 per page as 100, and nonsense as the default. */
export function pageOf(request: Request): Page {
  const number = positive(request.query.get('page'), 1)
  const size = Math.min(LARGEST_PAGE, positive(request.query.get('per_page'), DEFAULT_PAGE))
  return { number, size }
}

/** `Link` of a page among `last` pages; no header when all is on one page. */
export function linkHeader(request: Request, page: Page, last: number): Record<string, string> {
  const link = (number: number, relation: string) => {
    const query = new URLSearchParams(request.query)
    query.set('page', String(number))
    return `<${request.world.url}${request.path}?${query}>; rel="${relation}"`
  }
  const links: string[] = []
  if (page.number > 1) links.push(link(page.number - 1, 'prev'))
  if (page.number < last) links.push(link(page.number + 1, 'next'), link(last, 'last'))
  if (page.number > 1) links.push(link(1, 'first'))
  return links.length === 0 ? {} : { Link: links.join(', ') }
}

/** One page of a list that is already whole; `shape` runs for that page only. */
export async function paginate<T>(
  request: Request,
  items: readonly T[],
  shape: (item: T) => unknown,
  wrap?: (page: readonly unknown[], total: number) => unknown,
): Promise<Answer> {
  const page = pageOf(request)
  const start = (page.number - 1) * page.size
  const shaped = await Promise.all(items.slice(start, start + page.size).map(shape))
  const last = Math.max(1, Math.ceil(items.length / page.size))
  return {
    status: 200,
    json: wrap === undefined ? shaped : wrap(shaped, items.length),
    headers: linkHeader(request, page, last),
  }
}
