export const id = 321;
export const ids = [321];
export const modules = {

/***/ 8713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ composeNotes)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4446);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6393);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2006);



/** The notes of a plan as data, with everything that is asked for. */
async function composeNotes(ports, inputs, setup, plan) {
    const { entries, base, head } = plan;
    // Users' notes do not show them, and somebody has to look.
    for (const warning of plan.warnings)
        ports.log.warning(`${warning}.`);
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .k)(ports, inputs, setup, { entries, base, head });
    // What was never released and has no change has no version either.
    const nothing = plan.bump === 'none' && plan.previous === undefined;
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .buildNotes */ .u)(nothing ? { ...plan, version: undefined, tag: undefined } : plan, (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryUrl */ .E)(ports), gathered);
}


/***/ }),

/***/ 1400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ planRelease)
});

// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(3418);
// EXTERNAL MODULE: ./actions/release-notes/src/version/steps.js
var steps = __webpack_require__(8359);
;// CONCATENATED MODULE: ./actions/release-notes/src/version/bump.js


/** What one change asks for by its labels, else by its commit. */
function askedBy(change, rules, labels) {
    const found = rules.byLabels ? byLabels(change, rules, labels) : undefined;
    if (found !== undefined)
        return found;
    return change.breaking ? 'major' : (rules.types.get(change.type ?? '') ?? rules.others);
}
/** The largest bump any of the changes asks for; `none` when none asks for a release. */
function highestBump(changes, rules, labels) {
    return changes.map((change) => askedBy(change, rules, labels)).reduce(larger, 'none');
}
/** Before 1.0.0 anything may change (semver rule 4): the rules say how far a version moves there. */
function effectiveBump(bump, from, { beforeOne }) {
    return from.major > 0 || bump === 'patch' ? bump : beforeOne[bump];
}
/** The next final version. A prerelease that already stands for that step is only completed: 1.5.0-rc.2 + minor is 1.5.0. */
function increment(version, bump) {
    const { major, minor, patch } = version;
    const pending = version.prerelease.length > 0;
    switch (bump) {
        case 'major':
            return (0,semver/* finalOf */.uN)(pending && minor === 0 && patch === 0
                ? { major, minor: 0, patch: 0 }
                : { major: major + 1, minor: 0, patch: 0 });
        case 'minor':
            return (0,semver/* finalOf */.uN)(pending && patch === 0 ? { major, minor, patch: 0 } : { major, minor: minor + 1, patch: 0 });
        case 'patch':
            return (0,semver/* finalOf */.uN)(pending ? { major, minor, patch } : { major, minor, patch: patch + 1 });
    }
}
/** Which number moved from one release to a later one. */
function bumpBetween(from, to) {
    if (from.major !== to.major)
        return 'major';
    return from.minor !== to.minor ? 'minor' : 'patch';
}
function byLabels({ sha }, rules, labels) {
    const own = sha === undefined ? [] : (labels?.get(sha) ?? []);
    const asked = own.flatMap((label) => rules.labels.get(label.toLowerCase()) ?? []);
    return asked.length === 0 ? undefined : asked.reduce(larger);
}
function larger(a, b) {
    return rank(a) >= rank(b) ? a : b;
}
/** `none` is below all. */
function rank(asked) {
    return asked === 'none' ? -1 : steps/* BUMPS */.o.indexOf(asked);
}

// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
;// CONCATENATED MODULE: ./actions/release-notes/src/version/given.js


/** A version given by hand must be free, or stand for this very commit, and be higher than what this history has. */
function checkGiven(version, { tagPrefix, head, tags, ancestors }) {
    const text = (0,semver/* formatVersion */.qh)(version);
    const same = tags.filter((tag) => (0,semver/* compareVersions */.Zy)(tag.version, version) === 0);
    const other = same.find((tag) => tag.sha !== head || tag.name !== `${tagPrefix}${text}`);
    if (other !== undefined)
        throw new refusal/* Refusal */.P('version-taken', other.sha === head
            ? `${other.name} stands for this commit already, and build metadata makes no other version of it (semver rule 10). Give ${other.name.slice(tagPrefix.length)}.`
            : `The tag ${other.name} stands for ${other.sha.slice(0, 12)}, not for ${head.slice(0, 12)}. Give another version; for the notes of that release, give "to-ref: ${other.name}" too.`);
    if (same.length > 0)
        return;
    const higher = tags.find((tag) => ancestors.has(tag.name) &&
        tag.sha !== head &&
        counts(tag.version, version) &&
        (0,semver/* compareVersions */.Zy)(tag.version, version) > 0);
    if (higher !== undefined)
        throw new refusal/* Refusal */.P('version-not-higher', `${text} is not higher than ${higher.name}, which is in the history of ${head.slice(0, 12)}. Give a higher version; when it was computed before ${higher.name} came out, run all jobs again.`);
}
/** A prerelease of another version may be ahead: 1.4.1 can be released while 1.5.0-rc.1 waits. */
function counts(earlier, given) {
    return (0,semver/* isFinal */.dR)(earlier) || (0,semver/* compareCores */.Ou)(earlier, given) === 0;
}
/** A run that is repeated finds its own tag on the commit and gives the same version again. */
function tagOnHead(tags, head, prerelease) {
    return tags
        .filter(({ sha, version }) => sha === head && (version.prerelease[0] ?? '') === prerelease)
        .map((tag) => tag.version)
        .sort(semver/* compareVersions */.Zy)
        .at(-1);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/version/next.js


/**
 * The version the changes ask for. With `prerelease` (an identifier such as `rc`), the next prerelease of that version:
 * numbers go on over all tags there are, and start again at 1 when the changes ask for a higher version.
 */
function nextVersion(history, options) {
    const because = [];
    const { previous, rules } = history;
    const chosen = chooseBump(history, options.bump, because);
    if (chosen === 'none' && previous !== undefined)
        return { version: (0,semver/* finalOf */.uN)(previous), bump: 'none', because };
    if (chosen === 'none' && history.changes.length === 0)
        return { version: rules.first, bump: 'none', because };
    const bump = chosen === 'none' ? 'patch' : chosen;
    const asked = previous === undefined ? rules.first : increment(previous, bump);
    if (previous === undefined)
        because.push(`no release before: the first version is ${(0,semver/* formatVersion */.qh)(asked)}`);
    const core = notTaken(notBack(asked, history, because), history, bump, because);
    const version = options.prerelease === '' ? core : notLower(core, options.prerelease, history, because);
    return { version, bump: previous === undefined ? bump : bumpBetween(previous, version), because };
}
function chooseBump(history, given, because) {
    const { previous, changes, rules, labels } = history;
    if (given !== undefined) {
        because.push(`the bump was given: ${given}`);
        return given;
    }
    if (changes.length === 0) {
        because.push(previous === undefined ? NO_CHANGES : `nothing changed since ${(0,semver/* formatVersion */.qh)(previous)}`);
        return 'none';
    }
    const found = highestBump(changes, rules, labels);
    if (found === 'none') {
        because.push('no change asks for a release');
        return 'none';
    }
    const bump = effectiveBump(found, previous ?? rules.first, rules);
    const source = rules.byLabels ? 'labels and commits ask for' : SOURCES[found];
    if (found === 'patch' && !rules.byLabels && highestBump(changes, { ...rules, others: 'none' }) === 'none')
        because.push('no change asks for a release by its type: a patch, so that what is built has a version of its own');
    else
        because.push(bump === found ? `${source}: ${bump}` : `${source} before 1.0.0: ${bump}`);
    return bump;
}
const NO_CHANGES = 'nothing was released before, and no commit counts; check the paths of the component';
const SOURCES = { major: 'a breaking change', minor: 'a feature', patch: 'a fix' };
/** A version that a prerelease in this history already announced is kept, even when the change behind it was reverted. */
function notBack(asked, { previous, tags, ancestors }, because) {
    const announced = tags
        .filter((tag) => ancestors.has(tag.name) && !(0,semver/* isFinal */.dR)(tag.version))
        .map((tag) => (0,semver/* finalOf */.uN)(tag.version))
        .filter((core) => previous === undefined || (0,semver/* compareCores */.Ou)(core, previous) > 0)
        .reduce((highest, core) => ((0,semver/* compareCores */.Ou)(core, highest) > 0 ? core : highest), asked);
    if (announced !== asked)
        because.push(`a prerelease of ${(0,semver/* formatVersion */.qh)(announced)} is in this history already`);
    return announced;
}
/** A final version tagged outside this history (a hotfix branch, say) is stepped over: two commits never share a version. */
function notTaken(asked, { tags, ancestors }, bump, because) {
    const taken = new Set(tags
        .filter((tag) => (0,semver/* isFinal */.dR)(tag.version) && !ancestors.has(tag.name))
        .map((tag) => (0,semver/* formatVersion */.qh)((0,semver/* finalOf */.uN)(tag.version))));
    let version = asked;
    while (taken.has((0,semver/* formatVersion */.qh)(version))) {
        because.push(`${(0,semver/* formatVersion */.qh)(version)} is tagged outside this history`);
        version = increment(version, bump);
    }
    return version;
}
/**
 * The next prerelease, raised by a patch until it is higher than all this history has: after 1.5.0-rc.1, a `beta` of
 * 1.5.0 would be lower (semver rule 11), so it is one of 1.5.1.
 */
function notLower(core, identifier, history, because) {
    const { tags, ancestors } = history;
    const highest = tags
        .filter((tag) => ancestors.has(tag.name))
        .reduce((found, { version }) => (found === undefined || (0,semver/* compareVersions */.Zy)(version, found) > 0 ? version : found), undefined);
    let version = nextPrerelease(core, identifier, tags);
    while (highest !== undefined && (0,semver/* compareVersions */.Zy)(version, highest) <= 0) {
        because.push(`${(0,semver/* formatVersion */.qh)(version)} would be lower than ${(0,semver/* formatVersion */.qh)(highest)}, which is in this history`);
        const raised = notTaken(increment((0,semver/* finalOf */.uN)(version), 'patch'), history, 'patch', because);
        version = nextPrerelease(raised, identifier, tags);
    }
    return version;
}
/** `1.5.0-rc.3` when rc.1 and rc.2 exist. */
function nextPrerelease(core, identifier, tags) {
    const numbers = tags
        .filter(({ version }) => (0,semver/* compareCores */.Ou)(version, core) === 0 && version.prerelease[0] === identifier)
        .map(({ version }) => version.prerelease[1] ?? '')
        .filter((number) => /^\d+$/.test(number))
        .map(BigInt);
    const highest = numbers.reduce((a, b) => (a > b ? a : b), 0n);
    return { ...core, prerelease: [identifier, String(highest + 1n)] };
}

// EXTERNAL MODULE: ./actions/release-notes/src/version/rules.js
var version_rules = __webpack_require__(3771);
// EXTERNAL MODULE: ./actions/release-notes/src/range/ancestry.js
var ancestry = __webpack_require__(3964);
// EXTERNAL MODULE: ./actions/release-notes/src/range/find-previous.js
var find_previous = __webpack_require__(6154);
// EXTERNAL MODULE: ./actions/release-notes/src/range/head.js + 2 modules
var range_head = __webpack_require__(5370);
// EXTERNAL MODULE: ./actions/release-notes/src/range/previous.js
var range_previous = __webpack_require__(2464);
// EXTERNAL MODULE: ./actions/release-notes/src/range/read.js + 11 modules
var read = __webpack_require__(2294);
;// CONCATENATED MODULE: ./actions/release-notes/src/range/plan.js










/** Finds the range and the version. Throws a `Refusal` for anything that would make the answer a guess. */
async function planRelease(git, request) {
    const { component, fromRef } = request;
    const { head, tags, warnings } = await (0,range_head/* resolveSite */.n)(git, request);
    const site = { git, request, head, tags, ancestry: (0,ancestry/* ancestryOf */.R)(git, head) };
    const known = request.version ?? tagOnHead(tags, head, request.prerelease);
    if (request.version !== undefined)
        await checkFree(site, request.version);
    const wanted = { head, below: known, prerelease: known === undefined ? request.prerelease !== '' : !(0,semver/* isFinal */.dR)(known) };
    const start = fromRef === '' ? undefined : await (0,range_head/* resolveRef */.q)(git, fromRef, 'from-ref');
    const { previous, commits } = start === undefined ? await fromPrevious(site, wanted) : await fromGiven(site, wanted, start);
    const base = start ?? previous.tag?.sha;
    const span = spanOf(site, base);
    const elsewhere = start === undefined ? previous.elsewhere : await outside(git, span, commits, fromRef);
    const after = start === undefined ? previous.tag : { name: fromRef, sha: start };
    const range = await (0,read/* entriesOf */.Mc)(git, span, commits, readingOf(request, elsewhere, after));
    const next = await versionOf(site, { known, previous, range, base });
    return {
        ...range,
        component,
        head,
        base,
        baseRef: fromRef === '' ? previous.tag?.name : fromRef,
        chosenBy: fromRef === '' ? previous.by : 'from-ref',
        previous: previous.tag,
        considered: previous.considered,
        version: next.version,
        tag: `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(next.version)}`,
        bump: next.bump,
        because: next.because,
        warnings: [...warnings, ...(fromRef === '' ? previous.warnings : []), ...range.warnings],
        tags,
    };
}
function readingOf({ component, pullRequestsOf }, elsewhere, after) {
    return { elsewhere, after, revertOfBreaking: component.rules?.revertOfBreaking, pullRequestsOf };
}
async function checkFree({ request, head, tags, ancestry }, version) {
    const higher = await ancestry.of(tags.filter((tag) => (0,semver/* compareVersions */.Zy)(tag.version, version) > 0));
    checkGiven(version, { tagPrefix: request.component.tagPrefix, head, tags, ancestors: higher });
}
/**
 * The commits since the release before. Nearly always that is the highest tag that fits: the range since it is read at
 * once, and shows by itself whether it starts in its own history. That saves a walk over the same commits.
 */
async function fromPrevious(site, wanted) {
    const { git, request, tags, ancestry } = site;
    const highest = (0,range_previous/* highestFirst */.L6)(tags).find((tag) => (0,range_previous/* unfit */.Ri)(tag, wanted) === undefined);
    if (highest !== undefined && request.component.paths.length === 0) {
        const range = spanOf(site, highest.sha);
        const walk = (0,read/* walkRange */.JY)(git, range);
        // git takes a while to its first commit.
        const previous = (0,find_previous/* highestIsPrevious */.q)(tags, wanted, highest);
        const commits = await walk;
        if (await (0,read/* startsInside */.OC)(git, range, commits))
            return { previous, commits };
    }
    const previous = await (0,find_previous/* findPrevious */.v)(git, ancestry, tags, wanted);
    return { previous, commits: await (0,read/* walkRange */.JY)(git, spanOf(site, previous.tag?.sha)) };
}
async function fromGiven(site, wanted, start) {
    const { git, ancestry, tags } = site;
    const [previous, commits] = await Promise.all([
        (0,find_previous/* findPrevious */.v)(git, ancestry, tags, wanted),
        (0,read/* walkRange */.JY)(git, spanOf(site, start)),
    ]);
    return { previous, commits };
}
function spanOf({ request, head }, base) {
    return { base, head, paths: request.component.paths };
}
/** A start given by hand that is on another line has changes of its own; made here again, they are not new. */
async function outside(git, range, commits, name) {
    const { base } = range;
    return base === undefined || (await (0,read/* startsInside */.OC)(git, range, commits)) ? [] : [{ name, sha: base }];
}
/** The version follows from all changes since the last final release, whatever the notes begin with. */
async function versionOf(site, { known, previous, range, base }) {
    const { git, request, head, tags, ancestry } = site;
    const final = previous.tag !== undefined && (0,semver/* isFinal */.dR)(previous.tag.version)
        ? previous
        : await (0,find_previous/* findPrevious */.v)(git, ancestry, tags, { head, below: known, prerelease: false });
    if (known !== undefined)
        return knownVersion(known, final.tag, request.version !== undefined);
    const nothingNew = previous.tag !== undefined && base === previous.tag.sha && range.entries.length === 0;
    if (nothingNew && request.bump === undefined)
        return {
            version: previous.tag.version,
            bump: 'none',
            because: [`nothing changed since ${(0,semver/* formatVersion */.qh)(previous.tag.version)}`],
        };
    const same = base === final.tag?.sha;
    const { entries } = same
        ? range
        : await (0,read/* readRange */.qX)(git, { base: final.tag?.sha, head, paths: request.component.paths }, readingOf(request, final.elsewhere, final.tag));
    const rules = request.component.rules ?? version_rules/* DEFAULT_RULES */.c;
    const labels = rules.byLabels && request.bump === undefined ? await request.labelsOf?.(entries) : undefined;
    const above = tags.filter(({ version }) => final.tag === undefined || (0,semver/* compareVersions */.Zy)(version, final.tag.version) > 0);
    const history = {
        previous: final.tag?.version,
        changes: entries,
        labels,
        tags,
        ancestors: await ancestry.of(above),
        rules,
    };
    return nextVersion(history, request);
}
function knownVersion(version, final, given) {
    const bump = final === undefined ? 'minor' : bumpBetween(final.version, version);
    return { version, bump, because: [given ? 'the version was given' : 'the commit carries the tag already'] };
}


/***/ }),

/***/ 2219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ dataWithoutMissing),
/* harmony export */   YJ: () => (/* binding */ graphqlError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(719);


/** A call that GitHub refused or did not answer. `status` 0: no answer. */
class GitHubError extends _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    /** A write may or may not have happened: the answer was lost. Read before writing again. */
    outcomeUnknown;
    /** One of GitHub's limits of calls is used up. */
    rateLimited;
    constructor(call, failure) {
        super(reasonOf(failure), describe(call, failure));
        this.name = 'GitHubError';
        this.status = failure.status;
        this.outcomeUnknown = failure.outcomeUnknown;
        this.rateLimited = failure.rateLimited;
    }
}
function reasonOf({ status, rateLimited }) {
    if (rateLimited || status === 0 || status >= 500)
        return 'github-unavailable';
    return status === 401 || status === 403 ? 'missing-permission' : 'github-refused';
}
function describe(call, failure) {
    const words = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(failure.message, 400);
    if (failure.status === 0)
        return `${call}: no answer from GitHub (${words}).`;
    const text = `${call}: GitHub answered ${failure.status} "${words}".`;
    if (failure.rateLimited)
        return `${text} The rate limit is used up; run again later.`;
    if (failure.status === 401)
        return `${text} The token is wrong, expired or revoked.`;
    if (failure.status !== 403)
        return text;
    const needed = permissionLines(failure.acceptedPermissions);
    return needed === undefined
        ? `${text} The token lacks a permission.`
        : `${text} The job must grant ${needed} (under "permissions:" of the job, and of every workflow that calls it).`;
}
/** `deployments=write; contents=read,metadata=read` → `deployments: write, or contents: read and metadata: read`. */
function permissionLines(accepted) {
    if (accepted === undefined || accepted.trim() === '')
        return undefined;
    return accepted
        .split(';')
        .map((set) => set
        .split(',')
        .map((pair) => pair.trim().replace('=', ': ').replaceAll('_', '-'))
        .join(' and '))
        .join(', or ');
}
/** GraphQL refuses with status 200 and a list of errors; `FORBIDDEN` is a missing permission. */
function graphqlError(thrown, query) {
    const errors = thrown?.errors;
    if (thrown instanceof GitHubError || errors === undefined)
        return thrown;
    const forbidden = errors.some((error) => error.type === 'FORBIDDEN');
    return new GitHubError('GraphQL', {
        status: forbidden ? 403 : 422,
        message: [...new Set(errors.map((error) => `${error.type ?? 'ERROR'}: ${error.message ?? ''}`))].join('; '),
        acceptedPermissions: forbidden ? permissionsOf(errors, query) : undefined,
        rateLimited: errors.some((error) => error.type === 'RATE_LIMITED'),
        outcomeUnknown: false,
    });
}
/** The data of an answer whose only errors are things that do not exist; `undefined` for any other failure. */
function dataWithoutMissing(thrown) {
    const { errors, data } = (thrown ?? {});
    const onlyMissing = errors?.every((error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1) ?? false;
    return onlyMissing ? (data ?? undefined) : undefined;
}
/** What a field of a repository needs; unlike REST, GraphQL does not say so itself. */
const FIELD_PERMISSIONS = new Map([
    ['deployment', 'deployments=read'],
    ['deployments', 'deployments=read'],
    ['defaultBranchRef', 'contents=read'],
    ['object', 'contents=read'],
    ['issueOrPullRequest', 'issues=read,pull_requests=read'],
    ['associatedPullRequests', 'pull_requests=read'],
    ['ref', 'contents=read'],
    ['refs', 'contents=read'],
]);
/** The permissions that the refused fields need, as REST would name them: all of them together. */
function permissionsOf(errors, query) {
    const needed = errors.flatMap(({ type, path }) => {
        const [, key] = path ?? [];
        if (type !== 'FORBIDDEN' || typeof key !== 'string')
            return [];
        const permission = FIELD_PERMISSIONS.get(fieldOf(key, query));
        return permission === undefined ? [] : [permission];
    });
    return needed.length === 0 ? undefined : [...new Set(needed)].join(',');
}
/** An error names the alias of a field (`e0: deployments(…)`); a variable may be declared under the same name. */
function fieldOf(key, query) {
    return [...FIELD_PERMISSIONS.keys()].find((field) => query.includes(`${key}: ${field}(`)) ?? key;
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ plainLogin),
/* harmony export */   w: () => (/* binding */ viewerLogin)
/* harmony export */ });
/** Login of whoever the token acts as; `GET /user` is refused to job tokens, GraphQL is not. Bots lose their `[bot]`. */
async function viewerLogin(github) {
    const answer = await github.graphql('query { viewer { login } }');
    return plainLogin(answer.viewer.login);
}
/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
function plainLogin(login) {
    return login.replace(/\[bot\]$/, '');
}


/***/ })

};
