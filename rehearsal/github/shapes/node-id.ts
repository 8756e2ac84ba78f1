/** An opaque global id, as GraphQL and REST share it; deterministic, so that both give the same. */
export function nodeId(type: string, id: number | string): string {
  return `${type}_${Buffer.from(String(id)).toString('base64url')}`
}
