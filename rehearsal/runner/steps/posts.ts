import { evaluateExpression } from '../expressions/evaluate.ts'
import { type JobContext, stepScope } from './context.ts'
import { RUNS_IF } from './javascript-action.ts'

/** Post steps in reverse order, each with its `post-if`. A forced cancel runs none. */
export async function runPosts(context: JobContext): Promise<void> {
  for (let post = context.posts.pop(); post !== undefined; post = context.posts.pop()) {
    if (context.kill.aborted) return
    const { scope } = post
    const expressions = stepScope(context, scope, { id: '', environment: [] })
    if (evaluateExpression(post.condition, expressions, RUNS_IF).coerceString() !== 'true') continue
    const end = context.records.begin(post.name)
    context.log.startStep()
    try {
      const status = await post.run(context.kill)
      if (status === 'failure' && scope.status === 'success') scope.status = 'failure'
      end(status)
    } catch (error) {
      context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
      if (scope.status === 'success') scope.status = 'failure'
      end('failure')
    }
  }
}
