import type { Route } from '../http/router.ts'
import { artifactRoutes } from './artifacts.ts'
import { attestationRoutes } from './attestations.ts'
import { checkRunRoutes } from './check-runs.ts'
import { commitRoutes } from './commits.ts'
import { contentRoutes } from './contents.ts'
import { deploymentRoutes } from './deployments.ts'
import { environmentRoutes } from './environments.ts'
import { gitObjectRoutes } from './git-objects.ts'
import { issueRoutes } from './issues.ts'
import { jobRoutes } from './jobs.ts'
import { labelRoutes } from './labels.ts'
import { mergeRoutes } from './merge.ts'
import { pullRoutes } from './pulls.ts'
import { refRoutes } from './refs.ts'
import { releaseAssetRoutes } from './release-assets.ts'
import { releaseRoutes } from './releases.ts'
import { repositoryRoutes } from './repositories.ts'
import { runRoutes } from './runs.ts'
import { statusRoutes } from './statuses.ts'
import { variableRoutes } from './variables.ts'
import { workflowRoutes } from './workflows.ts'

/** Every operation of the REST API that the emulated GitHub serves. */
export const ROUTES: readonly Route[] = [
  ...artifactRoutes,
  ...attestationRoutes,
  ...checkRunRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...deploymentRoutes,
  ...environmentRoutes,
  ...gitObjectRoutes,
  ...issueRoutes,
  ...jobRoutes,
  ...labelRoutes,
  ...mergeRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...releaseAssetRoutes,
  ...releaseRoutes,
  ...repositoryRoutes,
  ...runRoutes,
  ...statusRoutes,
  ...variableRoutes,
  ...workflowRoutes,
]
