const SIZE = "limits of size and depth are GitHub's own protection; the rehearsal has none"
const YAML = 'the YAML reader of @actions/workflow-parser differs here from the one on GitHub'
const UNSUPPORTED = 'the rehearsal refuses containers, services, snapshots and background steps by name'
const SCOPES = 'the data is older than some permission scopes, so the list of what is asked for differs'
const STRICT = "the parser's strict schema refuses what the data's lenient reader passes over"

/** Reader cases that do not apply to the runner, with the reason. */
export const CALL_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['background-steps.yml', UNSUPPORTED],
  ['errors-anchor-tag.yml', 'GitHub supports anchors since 2025-09; the data is older'],
  ['errors-job-runs-on-group-invalid-prefix.yml', 'there are no runner groups in a rehearsal'],
  ['errors-matrix-max-depth.yml', SIZE],
  ['errors-max-depth.yml', SIZE],
  ['errors-max-file-size.yml', SIZE],
  ['errors-max-job-limit-with-reusable-workflow.yml', SIZE],
  ['errors-max-result-size.yml', SIZE],
  ['errors-parse-boolean.yml', YAML],
  ['errors-parse-float.yml', YAML],
  ['errors-parse-integer.yml', YAML],
  ['errors-reusable-workflow-max-result-size.yml', SIZE],
  ['errors-reusable-workflow-permissions-not-allowed-request-read-all-allowed-none.yml', SCOPES],
  ['errors-reusable-workflow-permissions-not-allowed-request-write-all-allowed-none.yml', SCOPES],
  ['errors-reusable-workflow-permissions-not-allowed-request-write-all-allowed-read-all.yml', SCOPES],
  ['errors-step-run-exceeds-length.yml', SIZE],
  ['errors-yaml-invalid-style.yml', YAML],
  ['id-to-long.yml', UNSUPPORTED],
  ['job-container.yml', UNSUPPORTED],
  ['job-services-args.yml', UNSUPPORTED],
  ['job-services.yml', UNSUPPORTED],
  ['job-snapshot-mapping.yml', UNSUPPORTED],
  ['job-snapshot-simple.yml', UNSUPPORTED],
  ['on-workflow_dispatch-inputs-null.yml', STRICT],
  ['on-workflow_dispatch-inputs.yml', STRICT],
  ['on-workflow_dispatch-unknown-keys-ignored.yml', STRICT],
  ['step-id-generates-counter-per-collision.yml', UNSUPPORTED],
  ['step-id-generates-when-empty-and-considers-collisions.yml', UNSUPPORTED],
  ['step-id-generates-when-empty.yml', UNSUPPORTED],
  ['yaml-schema-sequence.yml', YAML],
  ['yaml-schema-str-flow-styles.yml', YAML],
])
