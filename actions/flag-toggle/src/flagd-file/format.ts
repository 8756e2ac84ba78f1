import { jsonText } from './json-text.ts'
import type { TextFormat } from './text.ts'

/** The format of a file by its name. What YAML needs is loaded only for YAML. */
export async function formatOf(path: string): Promise<TextFormat> {
  if (!/\.ya?ml$/.test(path)) return jsonText
  const { yamlText } = await import('./yaml-text.ts')
  return yamlText
}
