import { isString } from '@actions/workflow-parser'
import { ACTION_ROOT } from '@actions/workflow-parser/actions/action-constants'
import { getActionSchema } from '@actions/workflow-parser/actions/action-schema'
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context'
import { readTemplate } from '@actions/workflow-parser/templates/template-reader'
import type { LiteralToken } from '@actions/workflow-parser/templates/tokens/literal-token'
import { StringToken } from '@actions/workflow-parser/templates/tokens/string-token'
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer'
import { WORKFLOW_ROOT } from '@actions/workflow-parser/workflows/workflow-constants'
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader'
import { workflowSchema } from './schema.ts'
import type { TemplateToken } from './tokens.ts'

/**
 * The parser cuts an expression inside a block scalar out of the YAML source, indentation and all, instead of out of
 * its value (0.3.61; right for an editor, wrong for a runner). Without a source it takes the value.
 */
class ValueReader extends YamlObjectReader {
  override allowLiteral(): LiteralToken | undefined {
    const token = super.allowLiteral()
    if (token === undefined || !isString(token) || token.range === undefined) return token
    if (token.range.start.line === token.range.end.line) return token
    return new StringToken(token.file, token.range, token.value, token.definitionInfo)
  }
}

export interface ReadResult {
  readonly root: TemplateToken | undefined
  /** With file and position in front, as GitHub prints them. */
  readonly errors: readonly string[]
}

export function readWorkflow(path: string, content: string): ReadResult {
  return read(
    path,
    content,
    WORKFLOW_ROOT,
    new TemplateContext(new TemplateValidationErrors(), workflowSchema(), trace),
  )
}

export function readAction(path: string, content: string): ReadResult {
  return read(path, content, ACTION_ROOT, new TemplateContext(new TemplateValidationErrors(), getActionSchema(), trace))
}

const trace = new NoOperationTraceWriter()

function read(path: string, content: string, type: string, context: TemplateContext): ReadResult {
  const file = context.getFileId(path)
  const reader = new ValueReader(file, content)
  if (reader.errors.length > 0) {
    for (const error of reader.errors) context.error(file, error.message, error.range)
    return { root: undefined, errors: messages(context) }
  }
  const root = readTemplate(context, type, reader, file)
  return { root, errors: messages(context) }
}

function messages(context: TemplateContext): string[] {
  return context.errors.getErrors().map((error) => error.message)
}
