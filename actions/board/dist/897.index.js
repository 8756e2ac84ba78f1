export const id = 897;
export const ids = [897];
export const modules = {

/***/ 627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qk: () => (/* binding */ PERMISSION_LINES),
  qm: () => (/* binding */ checkSetup),
  VR: () => (/* binding */ looksIncomplete)
});

// UNUSED EXPORTS: STARTER

;// CONCATENATED MODULE: ./actions/board/src/setup/finding.js
const ok = (subject, detail) => ({ state: 'ok', subject, detail, next: '' });
function missing(subject, detail, next, snippet) {
    return { state: 'missing', subject, detail, next, ...(snippet === undefined ? {} : { snippet }) };
}
function cannotTell(subject, detail, next, snippet) {
    return { state: 'cannot-tell', subject, detail, next, ...(snippet === undefined ? {} : { snippet }) };
}

;// CONCATENATED MODULE: ./actions/board/src/setup/environment-findings.js

const SETTINGS = 'Settings → Environments';
/** The environments that the configuration names, as GitHub knows and protects them. */
function environmentFindings({ config, environments, defaultBranch }) {
    if (config.kind !== 'found')
        return [];
    if ('problem' in environments)
        return [cannotTell('Environments', 'they could not be read', 'Grant "actions: read" and run again.')];
    const known = new Map(environments.value.map((each) => [each.name, each]));
    const path = config.config.path ?? [];
    const last = path.at(-1);
    return [
        ...path.flatMap((name) => placeFindings(name, known.get(name), config.config, name === last, defaultBranch)),
        ...approvals(config.config).map(([name, target]) => approvalFinding(name, target, known.get(name))),
        ...recoveries(config.config).map(([name, target]) => recoveryFinding(name, target, known.get(name))),
    ];
}
/** An environment that candidates are deployed to. */
function placeFindings(name, found, config, last, defaultBranch) {
    const subject = `Environment ${name}`;
    if (found === undefined)
        return [
            missing(subject, 'does not exist; GitHub makes it, unprotected, when a job first names it', `${SETTINGS} → New environment → ${name}.`),
        ];
    const findings = [];
    if (found.reviewers && config.environments?.get(name)?.['recovery-environment'] === undefined)
        findings.push(missing(subject, 'has reviewers of its own: a rollback would wait for them too', `${SETTINGS} → ${name}: move the required reviewers to an approval environment (${name}-approval) and name it under "approval:", or name a "recovery-environment:" without reviewers.`));
    if (last && found.anyBranch)
        findings.push(missing(subject, 'can be used from any branch', `${SETTINGS} → ${name} → Deployment branches and tags → Selected branches and tags → Add rule: ${defaultBranch}.`));
    return findings.length > 0 ? findings : [ok(subject, found.anyBranch ? 'exists' : 'exists, selected branches only')];
}
function approvalFinding(name, target, found) {
    const subject = `Environment ${name}`;
    const add = `${name} → Required reviewers → add a team or people`;
    if (found === undefined)
        return missing(subject, `does not exist, and ${target} asks for its approval`, `${SETTINGS} → New environment → ${add}.`);
    return found.reviewers
        ? ok(subject, `has reviewers, who approve for ${target}`)
        : missing(subject, `has no required reviewers, so nobody can approve for ${target}`, `${SETTINGS} → ${add}.`);
}
function recoveryFinding(name, target, found) {
    const subject = `Environment ${name}`;
    if (found === undefined)
        return missing(subject, `does not exist, and is the way back of ${target}`, `${SETTINGS} → New environment → ${name}, with the same secrets as ${target} and no reviewers.`);
    return found.reviewers
        ? missing(subject, `has reviewers: the way back of ${target} would wait for them`, `${SETTINGS} → ${name}: remove the reviewers.`)
        : ok(subject, `is the way back of ${target}, without reviewers`);
}
function approvals({ environments }) {
    return [...(environments ?? [])].flatMap(([name, each]) => each.approval === undefined ? [] : [[each.approval.environment, name]]);
}
function recoveries({ environments }) {
    return [...(environments ?? [])].flatMap(([name, each]) => {
        const recovery = each['recovery-environment'];
        return recovery === undefined ? [] : [[recovery, name]];
    });
}

;// CONCATENATED MODULE: ./actions/board/src/setup/callees.js
/**
 * What Sluice's reusable workflows ask of the job that calls them: GitHub starts nothing (`startup_failure`) when that
 * job grants less. Held equal to `.github/workflows/` by test/contract.
 */
const CALLEES = {
    'attested-build.yml': { attestations: 'write', contents: 'read', 'id-token': 'write', 'pull-requests': 'read' },
    'build.yml': { contents: 'read' },
    'flag.yml': { contents: 'write', deployments: 'write' },
    'pipeline.yml': {
        actions: 'read',
        attestations: 'read',
        checks: 'write',
        contents: 'write',
        deployments: 'write',
        'pull-requests': 'write',
        statuses: 'read',
    },
    'promote.yml': {
        actions: 'read',
        attestations: 'read',
        checks: 'read',
        contents: 'write',
        deployments: 'write',
        issues: 'read',
        'pull-requests': 'read',
        statuses: 'read',
    },
    'release.yml': {
        actions: 'read',
        attestations: 'read',
        checks: 'read',
        contents: 'write',
        deployments: 'write',
        'pull-requests': 'read',
        statuses: 'read',
    },
    'rollback.yml': {
        actions: 'read',
        contents: 'write',
        deployments: 'write',
        issues: 'write',
        'pull-requests': 'write',
    },
    'test.yml': { actions: 'read', checks: 'write', contents: 'read', 'pull-requests': 'write' },
    'transition.yml': {
        actions: 'write',
        attestations: 'read',
        checks: 'read',
        contents: 'write',
        deployments: 'write',
        issues: 'write',
        'pull-requests': 'read',
        statuses: 'read',
    },
};

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(465);
;// CONCATENATED MODULE: ./actions/board/src/setup/grants.js

const RANK = { none: 0, read: 1, write: 2 };
/** A `permissions:` value as YAML gives it. A scope that is not named is not granted. */
function readGrant(permissions) {
    if (permissions === 'read-all')
        return { kind: 'all', access: 'read' };
    if (permissions === 'write-all')
        return { kind: 'all', access: 'write' };
    if (!(0,shape/* isRecord */.u4)(permissions))
        return { kind: 'unwritten' };
    const scopes = Object.entries(permissions).filter((entry) => isAccess(entry[1]));
    return { kind: 'named', scopes: Object.fromEntries(scopes) };
}
/** A job's own permissions replace those of the workflow as a whole; they are not added together. */
function grantOf(workflow, job) {
    const own = (0,shape/* isRecord */.u4)(job) ? readGrant(job['permissions']) : readGrant(undefined);
    if (own.kind !== 'unwritten')
        return own;
    return readGrant((0,shape/* isRecord */.u4)(workflow) ? workflow['permissions'] : undefined);
}
/** Scopes of which less is granted than asked, each with the access that is asked; none when that is not known. */
function shortfall(granted, asked) {
    if (granted.kind === 'unwritten')
        return [];
    return Object.entries(asked)
        .filter(([scope, access]) => RANK[access] > RANK[accessTo(granted, scope)])
        .map(([scope, access]) => ({ scope, access }));
}
/** The most that any job of a workflow asks of whoever calls it. */
function askedPermissions(workflow) {
    const jobs = isRecord(workflow) && isRecord(workflow['jobs']) ? Object.values(workflow['jobs']) : [];
    const most = {};
    for (const job of jobs) {
        const grant = grantOf(workflow, job);
        if (grant.kind !== 'named')
            continue;
        for (const [scope, access] of Object.entries(grant.scopes))
            if (RANK[access] > RANK[most[scope] ?? 'none'])
                most[scope] = access;
    }
    return Object.fromEntries(Object.entries(most).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function accessTo(granted, scope) {
    return granted.kind === 'all' ? granted.access : (granted.scopes[scope] ?? 'none');
}
function isAccess(value) {
    return value === 'none' || value === 'read' || value === 'write';
}

;// CONCATENATED MODULE: ./actions/board/src/setup/strange-environments.js

/** A template that was copied and not adapted names environments which every run would refuse. */
function strangeEnvironments(use, { config }, subject) {
    const known = config.kind === 'found' ? config.config.environments : undefined;
    if (known === undefined)
        return [];
    const strange = use.environments.filter((name) => !known.has(name));
    if (strange.length === 0)
        return [];
    return [
        missing(subject, `names ${strange.join(', ')}, which the configuration does not have under "environments"`, `Adapt the job to the environments you have (${[...known.keys()].join(', ')}), or add ${strange.length === 1 ? 'it' : 'them'} to .github/sluice.yml.`),
    ];
}

;// CONCATENATED MODULE: ./actions/board/src/setup/call-environments.js

/** The environments that `with:` names by itself, in `environments` (a JSON list) or `environment`; no expressions. */
function namedEnvironments(inputs) {
    if (!(0,shape/* isRecord */.u4)(inputs))
        return [];
    const { environment, environments } = inputs;
    return [...literal([environment]), ...literal(listOf(environments))];
}
function listOf(text) {
    if (typeof text !== 'string')
        return [];
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : [];
    }
    catch {
        return [];
    }
}
function literal(values) {
    return values.filter((value) => typeof value === 'string' && value !== '' && !value.includes('${{'));
}

;// CONCATENATED MODULE: ./actions/board/src/setup/workflow-calls.js



const WORKFLOWS = '.github/workflows/';
/** Finds every use of Sluice. `repository`: its own name, which differs where a company keeps a copy. */
async function readUses(files, repository) {
    const { load } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 278));
    const uses = [];
    const broken = [];
    for (const { name, text } of files) {
        try {
            uses.push(...usesIn(name, load(text), repository));
        }
        catch (error) {
            broken.push({ file: name, problem: error instanceof Error ? error.message : String(error) });
        }
    }
    return { uses, broken };
}
function usesIn(file, document, repository) {
    const jobs = (0,shape/* isRecord */.u4)(document) && (0,shape/* isRecord */.u4)(document['jobs']) ? Object.entries(document['jobs']) : [];
    return jobs.flatMap(([id, job]) => {
        if (!(0,shape/* isRecord */.u4)(job))
            return [];
        const grant = grantOf(document, job);
        const steps = Array.isArray(job['steps']) ? job['steps'] : [];
        return [job, ...steps].flatMap((place) => {
            const use = (0,shape/* isRecord */.u4)(place) ? parseUse(place['uses'], repository) : undefined;
            if (use === undefined || !(0,shape/* isRecord */.u4)(place))
                return [];
            const mode = (0,shape/* isRecord */.u4)(place['with']) ? String(place['with']['mode'] ?? '') : '';
            return [{ ...use, file, job: id, grant, mode, environments: namedEnvironments(place['with']) }];
        });
    });
}
function parseUse(uses, repository) {
    if (typeof uses !== 'string')
        return undefined;
    const at = uses.lastIndexOf('@');
    const name = at < 0 ? uses : uses.slice(0, at);
    const ref = at < 0 ? '' : uses.slice(at + 1);
    if (name.toLowerCase() === repository.toLowerCase())
        return { target: '', kind: 'action', ref };
    if (!name.toLowerCase().startsWith(`${repository.toLowerCase()}/`))
        return undefined;
    const path = name.slice(repository.length + 1);
    return path.startsWith(WORKFLOWS)
        ? { target: path.slice(WORKFLOWS.length), kind: 'workflow', ref }
        : { target: path, kind: 'action', ref };
}
function isPinned({ ref }) {
    return /^[0-9a-f]{40}$/.test(ref);
}

;// CONCATENATED MODULE: ./actions/board/src/setup/workflow-findings.js





/** The workflow files of the default branch: whether they call Sluice, and whether GitHub would start them. */
async function workflowFindings(facts) {
    const { workflows, repository } = facts;
    if (workflows === undefined)
        return [];
    if ('problem' in workflows)
        return [cannotTell('Workflows', workflows.problem, 'Grant "contents: read" and run again.')];
    const read = await readUses(workflows.value, repository);
    return [
        ...read.broken.map(({ file, problem }) => missing(`Workflow ${file}`, `is not YAML: ${problem}`, 'Mend it; GitHub starts no run from it.')),
        ...usageFindings(read, facts),
        ...read.uses.flatMap((use) => useFindings(use, facts)),
        ...secretsFinding(read, facts),
    ];
}
function usageFindings({ uses }, { config, repository }) {
    const template = (name) => `Copy workflows/${name} of ${repository} to .github/workflows/${name}.`;
    if (uses.length === 0)
        return [
            missing('Workflows', 'none uses Sluice', `${template('gate.yml')} It gates pull requests and needs no configuration.`),
        ];
    const findings = [ok('Workflows', `Sluice is used in ${[...new Set(uses.map(({ file }) => file))].join(', ')}`)];
    const changes = uses.some((use) => ['release.yml', 'pipeline.yml', 'promote.yml', 'actions/deploy'].includes(use.target));
    const returns = uses.some((use) => ['rollback.yml', 'actions/rollback'].includes(use.target));
    if (config.kind === 'found' && config.config.path !== undefined && !changes)
        findings.push(missing('Workflow pipeline.yml', 'nothing deploys', template('pipeline.yml')));
    if (changes && !returns)
        findings.push(missing('Workflow rollback.yml', 'there is no way back by hand', template('rollback.yml')));
    return findings;
}
function useFindings(use, facts) {
    const subject = `Workflow ${use.file}, job ${use.job}`;
    const findings = [];
    if (!isPinned(use))
        findings.push(missing(subject, `uses Sluice at ${use.ref || 'no version'}, which can change under you`, `Pin it to the full commit of a release: ${use.target === '' ? '' : `…/${use.target}`}@<40 hexadecimal digits> # vX.Y.Z.`));
    if (use.kind === 'workflow')
        findings.push(...grantFindings(use, subject));
    findings.push(...strangeEnvironments(use, facts, subject));
    return findings;
}
/** GitHub starts nothing at all when a called workflow asks for more than the calling job grants. */
function grantFindings(use, subject) {
    const asked = CALLEES[use.target];
    if (asked === undefined)
        return [
            cannotTell(subject, `calls ${use.target}, which this version of Sluice does not have`, 'Compare the versions.'),
        ];
    const snippet = { file: `.github/workflows/${use.file}`, text: grantLines(use.job, asked) };
    if (use.grant.kind === 'unwritten')
        return [
            cannotTell(subject, `does not say what it grants to ${use.target}; the default of the repository decides`, 'Write the permissions down.', snippet),
        ];
    const lacking = shortfall(use.grant, asked);
    if (lacking.length === 0)
        return [ok(subject, `grants what ${use.target} asks`)];
    const lines = lacking.map(({ scope, access }) => `"${scope}: ${access}"`).join(', ');
    return [
        missing(subject, `grants less than ${use.target} asks: GitHub ends the run as startup_failure`, `Add ${lines} to the permissions of the job.`, snippet),
    ];
}
function grantLines(job, asked) {
    const lines = Object.entries(asked).map(([scope, access]) => `      ${scope}: ${access}\n`);
    return `jobs:\n  ${job}:\n    permissions:\n${lines.join('')}`;
}
const DEPLOYING = [
    'release.yml',
    'pipeline.yml',
    'promote.yml',
    'rollback.yml',
    'transition.yml',
    'flag.yml',
];
/** Secrets of environments cannot be read, and do not reach a workflow of another owner. */
function secretsFinding({ uses }, { repository }) {
    if (!uses.some(({ kind, target }) => kind === 'workflow' && DEPLOYING.includes(target)))
        return [];
    return [
        cannotTell('Secrets of environments', "they do not reach a workflow that is called from another owner's repository, and no token of a job can list them", `Look at Settings → Environments → (each) → Environment secrets. None that your executables need: nothing to do. Some: pass them as repository secrets by "secrets: { credentials: … }", use OIDC, or copy workflows/release-with-environment-secrets.yml of ${repository}.`),
    ];
}

;// CONCATENATED MODULE: ./actions/board/src/setup/check.js



/** The three lines to start with. */
const STARTER = `version: 1
path: [dev, staging, production]
environments: { dev: { target: { driver: command, apply: ops/apply } } }
`;
/** What is there, what is missing, and what to do about it, in the order in which a person would do it. */
async function checkSetup(facts) {
    return [
        ...permissionFindings(facts),
        ...configFindings(facts),
        ...environmentFindings(facts),
        ...(await workflowFindings(facts)),
    ];
}
/** The part that costs no further call: whether a closer look is called for. */
function looksIncomplete(facts) {
    const findings = [...permissionFindings(facts), ...configFindings(facts), ...environmentFindings(facts)];
    const nothingRecorded = 'value' in facts.records && !facts.records.value;
    return nothingRecorded || findings.some(({ state }) => state === 'missing');
}
/** What a job needs to say when its token has none of it. */
const PERMISSION_LINES = `permissions:
  contents: read # the configuration and the workflow files
  deployments: read # what serves where, and since when
  actions: read # environments, and the runs behind the records
`;
function permissionFindings({ config, records, environments }) {
    const asked = [
        ['contents: read', config.kind === 'unreadable' ? config.problem : undefined],
        ['deployments: read', 'problem' in records ? records.problem : undefined],
        ['actions: read', 'problem' in environments ? environments.problem : undefined],
    ];
    return asked.map(([line, problem]) => problem === undefined
        ? ok(`Permission ${line}`, 'the token has it')
        : missing(`Permission ${line}`, problem, `Add "${line}" under "permissions:" of the job.`, {
            file: 'the workflow of this run, in the job and in every workflow that calls it',
            text: PERMISSION_LINES,
        }));
}
function configFindings(facts) {
    const { config, configPath, defaultBranch } = facts;
    const subject = `File ${configPath}`;
    switch (config.kind) {
        case 'absent':
            return [
                missing(subject, `${defaultBranch} has no such file`, `Add it to ${defaultBranch}; three lines are a start.`, {
                    file: configPath,
                    text: STARTER,
                }),
            ];
        case 'invalid':
            return [
                missing(subject, config.problem, `Mend it on ${defaultBranch}; a pull request's own edit does not count.`),
            ];
        case 'unreadable':
            return [cannotTell(subject, 'it could not be read', 'Grant the permission above and run again.')];
        case 'found':
            return [
                ok(subject, `valid on ${defaultBranch}`),
                pathFinding(config.config, configPath),
                ...targetFindings(config.config, facts),
                ...trustedRootFindings(facts),
            ];
    }
}
function pathFinding({ path }, configPath) {
    if (path !== undefined)
        return ok('Path', path.join(' → '));
    return missing('Path', 'no order of environments is configured', 'Name the environments in their order.', {
        file: configPath,
        text: 'path: [dev, staging, production]\n',
    });
}
function targetFindings({ path, environments }, { executables, configPath }) {
    const bare = (path ?? []).filter((name) => environments?.get(name)?.target === undefined);
    const findings = [];
    if (bare.length > 0)
        findings.push(cannotTell(`Target of ${bare.join(', ')}`, 'the configuration does not say how they are changed', 'Fine if your own steps stand between "mode: begin" and "mode: finish"; else name an executable.', { file: configPath, text: targetLines(bare) }));
    for (const [file, there] of executables ?? [])
        findings.push(there
            ? ok(`Executable ${file}`, 'is there')
            : missing(`Executable ${file}`, 'the configuration names it and it is not there', `Add ${file} (docs/command-driver.md says what it gets and answers) and make it executable: git add --chmod=+x ${file}.`));
    return findings;
}
/** Without the file nothing could be proven, so nothing would be let in. */
function trustedRootFindings({ trustedRoots, defaultBranch }) {
    return [...(trustedRoots ?? [])].map(([file, there]) => there
        ? ok(`Authorities ${file}`, `are there; compare them with \`gh attestation trusted-root\` every two months`)
        : missing(`Authorities ${file}`, `"provenance" names the file, and ${defaultBranch} has none`, `Write it and commit it to ${defaultBranch}: gh attestation trusted-root > ${file}`));
}
function targetLines(names) {
    const entries = names.map((name) => `  ${name}:\n    target: { driver: command, apply: ops/apply }\n`);
    return `environments:\n${entries.join('')}`;
}


/***/ }),

/***/ 465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export anything */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);

/** The value in its shape, or every problem with the place it is at (`environments.production.soak`). */
function readShape(shape, value) {
    const problems = [];
    const read = shape.read(value, '', problems);
    return problems.length > 0 ? { problems } : { value: read };
}
function leaf(schema, check) {
    return {
        schema,
        read(value, at, problems) {
            const reading = check(value);
            if (reading.ok)
                return reading.value;
            problems.push(`${at || 'the document'}: ${shown(value)} ${reading.problem}`);
            return undefined;
        },
    };
}
/** Text; with `pattern` (a linear-time regular expression), only text that matches, named by `what`. */
function string(options = {}) {
    const { pattern, what = 'a text' } = options;
    return leaf({ type: 'string', ...(pattern === undefined ? { minLength: 1 } : { pattern: pattern.source }) }, (value) => typeof value === 'string' && value !== '' && (pattern?.test(value) ?? true)
        ? { ok: true, value }
        : { ok: false, problem: `is not ${what}` });
}
/** Text that a strict reader turns into a value: a duration, a percentage. `schema` is what the text looks like. */
function parsed(schema, reader) {
    return leaf(schema, (value) => typeof value === 'string' || typeof value === 'number'
        ? reader(String(value))
        : { ok: false, problem: 'is neither a text nor a number' });
}
function boolean() {
    return leaf({ type: 'boolean' }, (value) => typeof value === 'boolean' ? { ok: true, value } : { ok: false, problem: 'is neither true nor false' });
}
function integer(min, max) {
    return leaf({ type: 'integer', minimum: min, maximum: max }, (value) => Number.isInteger(value) && value >= min && value <= max
        ? { ok: true, value: value }
        : { ok: false, problem: `is not a whole number from ${min} to ${max}` });
}
function oneOf(...options) {
    return leaf({ enum: options }, (value) => {
        if (options.includes(value))
            return { ok: true, value: value };
        return {
            ok: false,
            problem: `must be one of ${options.join(', ')}${typeof value === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(value, options) : ''}`,
        };
    });
}
/** Exactly this value. */
function literal(wanted) {
    return leaf({ const: wanted }, (value) => value === wanted ? { ok: true, value: wanted } : { ok: false, problem: `must be ${JSON.stringify(wanted)}` });
}
/** Anything JSON can hold. */
function anything() {
    return { schema: {}, read: (value) => value };
}
function list(item, options = {}) {
    const min = options.min ?? 0;
    return {
        schema: { type: 'array', items: item.schema, ...(min > 0 ? { minItems: min } : {}) },
        read(value, at, problems) {
            if (!Array.isArray(value) || value.length < min) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a list${min > 0 ? ` of at least ${min}` : ''}`);
                return undefined;
            }
            return value.map((each, index) => item.read(each, `${at}[${index}]`, problems));
        },
    };
}
/** A mapping with names of the user's own choice. */
function record(item) {
    return {
        schema: { type: 'object', additionalProperties: item.schema },
        read(value, at, problems) {
            if (!isRecord(value)) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`);
                return undefined;
            }
            return new Map(Object.entries(value).map(([key, each]) => [key, item.read(each, join(at, key), problems)]));
        },
    };
}
function required(shape, description) {
    return { shape, optional: false, description };
}
function optional(shape, description) {
    return { shape, optional: true, description };
}
/** A mapping with these keys and no other; an unknown key is an error with a suggestion. */
function object(fields) {
    const names = Object.keys(fields);
    return {
        schema: {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(names.map((name) => [name, { description: fields[name]?.description, ...fields[name]?.shape.schema }])),
            required: names.filter((name) => fields[name]?.optional === false),
        },
        read(value, at, problems) {
            if (!isRecord(value)) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`);
                return undefined;
            }
            for (const key of Object.keys(value)) {
                if (!names.includes(key))
                    problems.push(`${join(at, key)}: unknown key${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, names) || `; known are ${names.join(', ')}`}`);
            }
            const result = {};
            for (const [name, field] of Object.entries(fields)) {
                const given = Object.hasOwn(value, name) ? value[name] : undefined;
                if (given !== undefined && given !== null)
                    result[name] = field.shape.read(given, join(at, name), problems);
                else if (!field.optional)
                    problems.push(`${join(at, name)}: is missing`);
            }
            return result;
        },
    };
}
/** The first shape that fits; when none does, the problems of the one `pick` points at, else one common sentence. */
function either(first, second, pick) {
    return {
        schema: { anyOf: [first.schema, second.schema] },
        read: (value, at, problems) => (pick(value) === 'first' ? first : second).read(value, at, problems),
    };
}
/** The value of a shape, made into something else that reads better in code. */
function mapped(shape, change) {
    return {
        schema: shape.schema,
        read(value, at, problems) {
            const before = problems.length;
            const read = shape.read(value, at, problems);
            return problems.length > before ? undefined : change(read);
        },
    };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
function shown(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ }),

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT_BYTES),
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);

/** GitHub rejects a step summary of more than 1024 KiB (actions/runner). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/**
 * Adds Markdown to the job's summary. The text must already be within `SUMMARY_LIMIT_BYTES` (see `lib/render`); without
 * `GITHUB_STEP_SUMMARY` (outside a runner) nothing is written.
 */
async function writeSummary(markdown, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return;
    const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
    if (Buffer.byteLength(text) > SUMMARY_LIMIT_BYTES)
        throw new RangeError('summary is over 1024 KiB');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, text);
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports prose, html */
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);

/** Breaks what GitHub would turn into a link, a mention or a closing word, without being seen. */
const JOINER = '\u2060';
/**
 * Untrusted text as inline Markdown: shown as it is, and nothing else. No HTML, no formatting, nobody is mentioned, no
 * issue is linked or closed, no address becomes a link.
 */
function text(untrusted, limit = 300) {
    return escaped((0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit));
}
function escaped(line) {
    return defuse(line)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/^([-=:]|\d+[.)](?= |$))/, `${JOINER}$1`);
}
/** Like `text`, but what stands between backticks stays code: there nothing is a mention, a link or a closing word. */
function prose(untrusted, limit = 300) {
    const parts = oneLine(untrusted, limit).split(/(`[^`]+`)/);
    return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : '') || escaped(part)).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function defuse(line) {
    return line
        .replaceAll('@', `@${JOINER}`)
        .replace(/#(?=\d)/g, `#${JOINER}`)
        .replace(/\bgh-(?=\d)/gi, (match) => `${match}${JOINER}`)
        .replaceAll('://', `:${JOINER}//`)
        .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}${JOINER}.`);
}
/** Untrusted text as a code span; `|` is escaped so that it can stand in a table cell. */
function code(untrusted, limit = 300) {
    const line = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
/** Untrusted text of several lines as a fenced block. */
function codeBlock(untrusted, language = '') {
    const body = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$Y)(untrusted);
    const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A link with a label of untrusted text; only http and https addresses, anything else gives the label alone. */
function link(label, url) {
    if (!/^https?:\/\/[^\s<>()"']+$/.test(url))
        return text(label);
    return `[${text(label)}](${url})`;
}
/** A table; cells are ready-made Markdown of one line. `align`: one of l, c, r per column. */
function table(header, rows, align = '') {
    const rule = header.map((_, index) => ({ r: '--:', c: ':-:' })[align[index] ?? 'l'] ?? '---');
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A folded block. `summary` is ready-made Markdown of one line; the body needs the blank lines around it. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body.trim()}\n\n</details>`;
}
/** Untrusted text for an HTML page: element content or a quoted attribute. */
function html(untrusted) {
    return stripControls(untrusted).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function longestRun(line, character) {
    let longest = 0;
    let current = 0;
    for (const each of line) {
        current = each === character ? current + 1 : 0;
        longest = Math.max(longest, current);
    }
    return longest;
}


/***/ })

};
