export const id = 861;
export const ids = [861];
export const modules = {

/***/ 3861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contract: () => (/* binding */ contract)
/* harmony export */ });
/* harmony import */ var _lib_kernel_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3384);

const contract = (0,_lib_kernel_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .defineContract */ .y)({
    name: 'flag-toggle',
    description: 'Turns a feature flag on, off, to a percentage of users, or kills it, at flagd files, Unleash or LaunchDarkly; promotes flags between environments, finds drift, stale and malformed flags. Shows each change first and reads it back from the running service.',
    branding: { icon: 'toggle-right', color: 'purple' },
    inputs: {
        mode: {
            kind: 'enum',
            options: ['on', 'off', 'percent', 'ramp', 'kill', 'promote', 'drift', 'stale', 'lint'],
            required: true,
            description: 'What to do. `on` and `off` decide for everybody whom no rule of the flag decides first; `percent` gives a share of them the feature; `ramp` moves the flag along its steps in the configuration; `kill` turns it off for everybody, whatever the rules say; `promote` copies flags from one environment to another. `drift`, `stale` and `lint` only look.',
        },
        flag: {
            kind: 'string',
            description: 'Key of the flag. `promote` and `drift` without it are about every flag.',
        },
        environment: {
            kind: 'string',
            description: 'Environment in which it changes, as named in the configuration; for `promote` the one that is copied from. `drift`, `stale` and `lint` without it look at every environment.',
        },
        'to-environment': {
            kind: 'string',
            description: 'Environment that `promote` copies to, or that `drift` compares with.',
        },
        percent: {
            kind: 'percentage',
            description: 'Share of users for `mode: percent`, read exactly: `10`, `12.5`, `0.001`.',
        },
        ramp: {
            kind: 'enum',
            options: ['start', 'advance', 'approve', 'pause', 'resume', 'revert'],
            default: 'advance',
            description: '`mode: ramp`: what to do with it. `start` begins it; `advance` asks the guards and does the one thing that is due; `approve` lets it enter a step that asks for a person; `pause` and `resume` are for people; `revert` takes the flag back to where it was before.',
        },
        because: {
            kind: 'string',
            description: 'Why, in a sentence. Kept in the commit, the summary and the report; needed for every change unless `dry-run` is on.',
        },
        provider: {
            kind: 'enum',
            options: ['flagd-file', 'unleash', 'launchdarkly'],
            description: 'Who holds the flags. Default: `flags.provider` of the configuration, else `flagd-file`.',
        },
        config: {
            kind: 'string',
            default: '.github/sluice.yml',
            description: 'Path of the configuration, which is read at the tip of the default branch.',
        },
        'github-token': {
            kind: 'secret',
            required: true,
            default: '${{ github.token }}',
            description: 'Token that reads the configuration and writes the branch of the flags.',
        },
        'dry-run': {
            kind: 'boolean',
            default: 'false',
            description: 'Plan and show the difference, change nothing; `stale` writes no issues.',
        },
    },
    outputs: {
        result: '`changed`, `unchanged` (it was so already, nothing was found, or `dry-run`), `refused`, `drifted` (the service or another environment has something else), `failed` (written, but not handed over or not readable; or `lint` found errors), `held` (a ramp waits), `reverted` (a ramp went back), `error`.',
        'reason-code': 'Why, as a code.',
        before: 'The flag before, in words: `off`, `percent 10`, `killed`, `absent` … Empty for several flags.',
        after: 'The flag after, in the same words.',
        diff: 'Lines of the flags that change or differ, as a unified difference; empty when nothing does.',
        'ramp-state': 'Of `mode: ramp`, as JSON: `state` (`pending`, `running`, `paused`, `completed`, `rolled-back`), `step`, `of`, `at` (the step in words), `held-until`.',
        report: 'Path of the report (`schema/flag-toggle.report.schema.json`).',
    },
    results: ['changed', 'unchanged', 'held', 'reverted', 'refused', 'drifted', 'failed', 'error'],
    reasonCodes: {
        changed: 'The change is written and the running service answers accordingly.',
        'changed-unproven': 'The change is written; no address is known at which the running service can be asked.',
        superseded: 'The change is written; somebody else changed the flag again before the service could be asked.',
        unchanged: 'The flag was in this state already, and the service answers accordingly (where it can be asked).',
        'partly-changed': 'Some flags were promoted, then one could not be; the report says which.',
        'dry-run': 'Nothing was changed because `dry-run` is on.',
        'unknown-flag': 'No flag of that name in the environment, nor in the definitions on the default branch.',
        'unknown-environment': 'The configuration names environments, and this is none of them.',
        'variants-ambiguous': 'It cannot be told which variant of the flag is the feature and which its absence.',
        'targeting-not-understood': 'The share of users cannot be set in the targeting rule of the flag.',
        'unknown-segment': 'There is no shared rule of that name for the segment of a ramp.',
        'percent-too-fine': 'The percentage has more decimals than the provider can hold.',
        killed: 'The flag was killed; mode `off` lifts the kill first.',
        'shared-rule-differs': 'The flag rests on a shared rule ($evaluators) that is another one in the environment.',
        'unmanaged-differs': 'The two environments differ in what Sluice does not own (strategies of others, rules, targets), so a copy would not do the same.',
        'other-strategy-serves-all': 'Another strategy gives the feature to everybody already; a percentage would do nothing.',
        'nothing-to-promote': 'The environment that was to be copied has no such flag.',
        'invalid-flags': 'The flag file or the definitions are no flagd file.',
        'invalid-flag': 'The flag would not work as written; the message says what is wrong with it.',
        'would-lose-users': 'Users who have the feature would lose it although its share grows.',
        'concurrent-change': 'Somebody else changed the same flag at the same moment to something else.',
        'too-many-conflicts': 'Others write the branch faster than this could; nothing was changed.',
        'flags-on-default-branch': 'The configuration puts the flags on the default branch, where a change waits for review.',
        'protected-branch': 'A rule protects the branch of the flags.',
        'provider-unreachable': 'Unleash or LaunchDarkly did not answer, or answered with an error, after all retries.',
        'provider-refused': 'Unleash or LaunchDarkly refused a call (no permission, a pending approval, a wrong name); the message holds its words.',
        'delivery-failed': 'The change is written, but handing it to the service failed.',
        'read-back-unreachable': 'The change is written, but the service could not be asked within the budget.',
        'read-back-mismatch': 'The change is written, but the service still answers otherwise after the budget.',
        'no-drift': 'Everything that was compared is equal.',
        'drift-found': 'A service, a provider or another environment has something else; the report says what.',
        'drift-unknown': 'A service or provider could not be asked, so that nobody can say.',
        'none-stale': 'No flag is stale.',
        'stale-found': 'Flags should be cleaned up; the report, and an issue per owner, say which and why.',
        'ramp-started': 'The ramp has entered its first step.',
        'ramp-step-entered': 'The ramp has entered its next step.',
        'ramp-completed': 'The last step was held to its end.',
        'ramp-holding': 'The step is held; its time is not over.',
        'ramp-guards-undecided': 'The hold is over, but the guards cannot tell whether all is well, so the ramp waits.',
        'ramp-awaits-approval': 'The next step is entered only when a person approves it (`ramp: approve`).',
        'ramp-approved': 'A person let the ramp enter its next step, once the hold is over.',
        'ramp-paused': 'The ramp waits for a person, from now on.',
        'ramp-is-paused': 'The ramp waits for a person (`ramp: resume`).',
        'ramp-resumed': 'The ramp goes on.',
        'ramp-guard-failed': 'A guard failed, so the flag is back where it was before the ramp.',
        'ramp-reverted': 'The flag is back where it was before the ramp.',
        'ramp-ended': 'The ramp is over (`ramp: start` begins it anew).',
        'ramp-not-started': 'Nobody has started the ramp.',
        'ramp-under-way': 'The ramp was started already.',
        'unknown-ramp': 'The configuration has no ramp of this flag in this environment.',
        'change-not-supported': 'The provider cannot hold what a step of the ramp asks for.',
        'lint-clean': 'No errors in how the flags are written.',
        'lint-errors': 'Flags are written wrongly; the report says how.',
    },
    permissions: [
        {
            scope: 'contents',
            access: 'write',
            why: 'to commit the change to the branch of the flags',
            without: 'only `dry-run`, `drift`, `stale` and `lint` work (with `contents: read`); a change at Unleash or LaunchDarkly works, but is not recorded',
        },
        {
            scope: 'issues',
            access: 'write',
            why: 'only for `stale`, an issue per owner, and for `ramp`: the incident and the read-out',
            without: 'a warning; the report and the summary say the same',
        },
        {
            scope: 'deployments',
            access: 'write',
            why: 'only for `ramp`: its end is noted in the ledger',
            without: 'a warning; the ramp ends all the same',
        },
    ],
});


/***/ })

};
