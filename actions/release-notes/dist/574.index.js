export const id = 574;
export const ids = [574];
export const modules = {

/***/ 1208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   tB: () => (/* binding */ renderDeployed),
/* harmony export */   tG: () => (/* binding */ kindsOf)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _notes_entry_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3104);
/* harmony import */ var _notes_render_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3201);



/** What the approver reads first: "This promotion brings 3 changes to production: 1 breaking change, 2 fixes." */
function headline(notes) {
    const { deployed } = notes;
    if (deployed === undefined)
        return '';
    const { environment, relation, removes } = deployed;
    const serves = servingName(deployed);
    switch (relation) {
        case 'same':
            return `${environment} serves ${serves} already: this promotion changes nothing.`;
        case 'first':
            return `This is the first deployment to ${environment} on record; since ${startOf(notes)} it brings ${broughtBy(notes)}.`;
        case 'unknown':
            return `Nobody can tell what this promotion takes away from ${environment}; since ${startOf(notes)} it brings ${broughtBy(notes)}.`;
        case 'back':
            return `This goes back from ${serves}: it takes ${changes(removes.length)} away from ${environment}.`;
        case 'forward':
        case 'diverged':
            return removes.length === 0
                ? `This promotion brings ${broughtBy(notes, environment)}.${leftBy(deployed)}`
                : `This promotion takes ${changes(removes.length)} away from ${environment} and brings ${broughtBy(notes)}.${leftBy(deployed)}`;
    }
}
function startOf({ from }) {
    return from?.ref ?? 'the first commit';
}
function servingName(deployed) {
    return deployed['serving-version'] ?? deployed['serving-sha']?.slice(0, 12) ?? 'nothing';
}
function broughtBy({ entries }, environment) {
    return `${changes(entries.length)}${environment === undefined ? '' : ` to ${environment}`}${kindsOf(entries)}`;
}
function leftBy({ leaves }) {
    return leaves.length === 0
        ? ''
        : ` ${leaves.length} more ${leaves.length === 1 ? 'is' : 'are'} there already, by cherry-pick.`;
}
/** The headline and, below it, what goes, what comes and what is there already. */
function renderDeployed(notes, audience) {
    const { deployed } = notes;
    if (deployed === undefined)
        return [];
    const { relation, removes, leaves } = deployed;
    const name = [notes.component, notes.version ?? notes.to.slice(0, 12)].filter((each) => each !== undefined).join(' ');
    const title = `## What ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name)} changes in ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(deployed.environment)}`;
    const brings = notes.entries.length > 0 ? (0,_notes_render_js__WEBPACK_IMPORTED_MODULE_2__/* .renderParts */ .Rs)(notes, audience) : [];
    return [
        { name: 'title', priority: 100, markdown: title },
        ...alarm(notes, deployed),
        { name: 'headline', priority: 100, markdown: `**${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(headline(notes), 1000)}** ${servesNow(deployed)}`.trim() },
        ...takenAway(notes, removes, audience),
        ...(relation === 'same' ? [] : brings),
        ...folded(notes, 'There already, by cherry-pick', leaves, audience),
        ...(audience === 'users' ? doubts(notes) : []),
    ];
}
/** What nobody may overlook: users lose something, or might. */
function alarm(notes, deployed) {
    const { relation, removes } = deployed;
    const serves = servingName(deployed);
    const candidate = notes.version ?? notes.to.slice(0, 12);
    const alert = (words) => [
        { name: 'alarm', priority: 100, markdown: `> [!CAUTION]\n> ${words}` },
    ];
    if (relation === 'unknown')
        return alert(`**What users lose is not known.** ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(serves)} serves, and its commit ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(deployed['serving-sha']?.slice(0, 12) ?? '')} cannot be found in this repository any more.`);
    if (removes.length === 0)
        return [];
    const [goes, are] = removes.length === 1 ? ['goes', 'It is'] : ['go', 'They are'];
    const what = `${changes(removes.length)} that users have now ${goes} away${kindsOf(removes)}.`;
    return alert(`**${what}** ${are} in ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(serves)}, which serves, and not in ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(candidate)}.`);
}
function servesNow(deployed) {
    switch (deployed.relation) {
        case 'forward':
        case 'diverged':
            return `${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(servingName(deployed))} serves there now.`;
        case 'first':
        case 'same':
        case 'back':
        case 'unknown':
            return '';
    }
}
/** What users would miss first; what they hardly see is folded. */
function takenAway(notes, removes, audience) {
    if (removes.length === 0)
        return [];
    const weighty = WORDS.flatMap(([kind]) => removes.filter((entry) => entry.kind === kind && kind !== 'others'));
    const others = removes.filter(({ kind }) => kind === 'others');
    const isFolded = weighty.length > 0 && audience === 'users';
    const open = linesOf(notes, isFolded ? weighty : [...weighty, ...others], audience);
    const name = `taken away (${removes.length})`;
    return [
        { name, priority: 95, markdown: `### Taken away\n\n${open}` },
        ...(isFolded ? folded(notes, 'Taken away, other changes', others, audience) : []),
    ];
}
function folded(notes, title, entries, audience) {
    if (entries.length === 0)
        return [];
    const name = `${title} (${entries.length})`;
    return [{ name: name.toLowerCase(), priority: 15, markdown: (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(name, linesOf(notes, entries, audience)) }];
}
function linesOf(notes, entries, audience) {
    return entries.map((entry) => (0,_notes_entry_line_js__WEBPACK_IMPORTED_MODULE_1__/* .renderEntry */ .Ft)(notes, entry, audience)).join('\n');
}
/** Such as a start that was guessed, or a footer that only looks like a breaking change. */
function doubts({ warnings }) {
    if (warnings.length === 0)
        return [];
    const lines = warnings.map((warning) => `- ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(warning)}`).join('\n');
    return [{ name: 'what to check', priority: 12, markdown: (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`To be checked (${warnings.length})`, lines) }];
}
function changes(count) {
    return count === 0 ? 'no changes' : `${count} ${count === 1 ? 'change' : 'changes'}`;
}
const WORDS = [
    ['breaking', 'breaking change', 'breaking changes'],
    ['features', 'feature', 'features'],
    ['fixes', 'fix', 'fixes'],
    ['performance', 'performance improvement', 'performance improvements'],
    ['reverted', 'revert', 'reverts'],
    ['others', 'other', 'others'],
];
/** `: 1 breaking change, 2 features`; empty for nothing. */
function kindsOf(entries) {
    const counted = WORDS.flatMap(([kind, one, many]) => {
        const count = entries.filter((entry) => entry.kind === kind).length;
        return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    });
    return counted.length === 0 ? '' : `: ${counted.join(', ')}`;
}


/***/ }),

/***/ 9574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployedRangeMode: () => (/* binding */ deployedRangeMode)
});

// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(5081);
// EXTERNAL MODULE: ./actions/release-notes/src/context.js + 2 modules
var context = __webpack_require__(4446);
// EXTERNAL MODULE: ./actions/release-notes/src/range/read.js + 11 modules
var read = __webpack_require__(2294);
// EXTERNAL MODULE: ./lib/git/history.js
var git_history = __webpack_require__(9075);
;// CONCATENATED MODULE: ./actions/release-notes/src/deployed/already.js


const NONE = new Set();
/**
 * Commits of `line` whose change `other` has as a cherry-pick: equal by patch to a commit that only `other` has. Where one of
 * those was reverted later, an equal patch proves nothing, and none counts: rather tell of a change twice than of a loss never.
 */
async function alsoIn(git, other, line) {
    const picked = await (0,git_history/* cherryPicks */.AC)(git, other, line);
    if (picked.size === 0)
        return NONE;
    const [twins, { cancelled }] = await Promise.all([
        (0,git_history/* cherryPicks */.AC)(git, line, other),
        (0,read/* readRange */.qX)(git, { base: line, head: other }, { revertOfBreaking: 'patch' }),
    ]);
    return [...twins].some((sha) => cancelled.has(sha)) ? NONE : picked;
}
/** Each costs some runs of git; what lies on further lines is told as new. */
const MOST_LINES = 10;
/**
 * The lines that were joined with what serves on the way to the candidate, as when a hotfix branch is merged back: what was
 * picked from one to the other before is there already, though the candidate follows what serves.
 */
async function joinedLines(git, serving, candidate) {
    const order = ['--topo-order', '--reverse', '--parents'];
    const listed = await git.run(['rev-list', ...order, '--end-of-options', candidate, `^${serving}`, '--']);
    const follows = new Map([[serving, true]]);
    const lines = new Set();
    for (const line of listed.split('\n').filter(Boolean)) {
        const [sha = '', ...parents] = line.split(' ');
        const joins = parents.some((parent) => follows.get(parent) === true);
        follows.set(sha, joins);
        if (joins)
            for (const parent of parents)
                if (follows.get(parent) === false)
                    lines.add(parent);
    }
    return [...lines].slice(0, MOST_LINES);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/deployed/range.js



/** What changes when `candidate` takes the place of `serving` (full ids), both ways, by reachability and patch. */
async function compareDeployed(git, serving, candidate, paths, reading = {}) {
    const relation = await relationOf(git, serving, candidate);
    const adds = await (0,read/* readRange */.qX)(git, { base: serving, head: candidate, paths }, reading);
    // What goes away is told as it was told when it came.
    const taken = await (0,read/* readRange */.qX)(git, { base: candidate, head: serving, paths }, { ...reading, revertOfBreaking: 'patch' });
    const picked = await pickedBefore(git, serving, candidate, relation);
    const kept = relation === 'diverged' ? await alsoIn(git, candidate, serving) : new Set();
    return {
        relation,
        adds: { ...adds, entries: adds.entries.filter((entry) => !picked.has(entry.sha)) },
        removes: taken.entries.filter((entry) => !kept.has(entry.sha)),
        leaves: adds.entries.filter((entry) => picked.has(entry.sha)),
    };
}
async function pickedBefore(git, serving, candidate, relation) {
    if (relation === 'diverged')
        return alsoIn(git, serving, candidate);
    const picked = new Set();
    if (relation === 'forward')
        for (const line of await joinedLines(git, serving, candidate))
            for (const sha of await alsoIn(git, serving, line))
                picked.add(sha);
    return picked;
}
async function relationOf(git, serving, candidate) {
    if (serving === candidate)
        return 'same';
    if (await (0,refs/* isAncestor */.QX)(git, serving, candidate))
        return 'forward';
    return (await (0,refs/* isAncestor */.QX)(git, candidate, serving)) ? 'back' : 'diverged';
}

// EXTERNAL MODULE: ./actions/release-notes/src/deployed/render.js
var render = __webpack_require__(1208);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/build.js
var build = __webpack_require__(6393);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/gather.js
var gather = __webpack_require__(2006);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/render.js + 1 modules
var notes_render = __webpack_require__(3201);
// EXTERNAL MODULE: ./actions/release-notes/src/range/ancestry.js
var ancestry = __webpack_require__(3964);
// EXTERNAL MODULE: ./actions/release-notes/src/range/find-previous.js
var find_previous = __webpack_require__(6154);
// EXTERNAL MODULE: ./actions/release-notes/src/range/head.js + 2 modules
var head = __webpack_require__(5370);
// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
// EXTERNAL MODULE: ./actions/release-notes/src/request.js
var request = __webpack_require__(4122);
// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(3418);
// EXTERNAL MODULE: ./actions/release-notes/src/modes/plan.js
var plan = __webpack_require__(5133);
;// CONCATENATED MODULE: ./actions/release-notes/src/modes/deployed-range.js















/** `mode: deployed-range`: what a candidate brings to an environment, takes from it and leaves as it is. */
async function deployedRangeMode(ports, inputs) {
    const { git } = ports;
    const setup = await (0,context/* readSetup */.W)(ports, inputs);
    const { component } = setup;
    const version = candidateVersion(inputs, component);
    const serving = await servingNow(ports, inputs);
    const toRef = inputs['to-ref'] || (version === undefined ? ports.job.sha : `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(version)}`);
    const site = await siteOf(git, { component, toRef }, serving);
    const { head } = site;
    const { described, deployment } = await describe({ ports, inputs, setup, ...site, version, serving });
    const { base, entries } = described;
    const gathered = await (0,gather/* gather */.k)(ports, inputs, setup, {
        entries: [...entries, ...deployment.removes, ...deployment.leaves],
        base,
        head,
    });
    const built = (0,build/* buildNotes */.u)(described, (0,context/* repositoryUrl */.E)(ports), gathered, deployment);
    const notes = version === undefined && inputs.version !== '' ? { ...built, version: inputs.version } : built;
    const parts = (0,render/* renderDeployed */.tB)(notes, inputs.audience);
    const same = deployment.relation === 'same';
    return {
        mode: 'deployed-range',
        result: same ? 'unchanged' : 'generated',
        reasonCode: same ? 'nothing-changed' : 'notes-written',
        message: (0,render/* headline */.Pl)(notes),
        notes,
        markdown: (0,notes_render/* piecesOf */.Xe)(parts),
        summary: parts,
    };
}
/** A candidate that `to-ref` names may have a version of whatever form: it is a name then, and no tag is looked for. */
function candidateVersion(inputs, component) {
    const isName = inputs['to-ref'] !== '' && inputs.tag === '' && (0,semver/* parseVersion */.ot)(inputs.version) === undefined;
    return isName ? undefined : (0,request/* givenVersion */.GT)(inputs, component);
}
/** A branch may be gone, or forced to another commit, while what was built from it serves. */
async function siteOf(git, request, serving) {
    try {
        return { ...(await (0,head/* resolveSite */.n)(git, request, serving === undefined ? [] : [serving.sha])), lost: false };
    }
    catch (error) {
        if (serving === undefined || !(error instanceof refusal/* Refusal */.P) || error.reasonCode !== 'shallow-clone')
            throw error;
        const site = await (0,head/* resolveSite */.n)(git, request);
        return { ...site, lost: (await (0,refs/* resolveCommit */.WL)(git, serving.sha)) === undefined };
    }
}
/** By the ledger, or what `from-ref` says instead. */
async function servingNow(ports, inputs) {
    const from = inputs['from-ref'];
    if (from !== '')
        return { sha: await (0,head/* resolveRef */.q)(ports.git, from, 'from-ref'), version: from };
    const read = await ports.serving();
    return read(inputs.environment, inputs.component || ports.job.repository);
}
async function describe(situation) {
    const { inputs, setup, head, tags, serving, lost } = situation;
    const { component } = setup;
    const version = situation.version ?? highestOn(tags, head);
    const range = serving === undefined || lost ? await releaseRange(situation, version) : await servedRange(situation, serving);
    const { relation, removes, leaves, previous, chosenBy, base, baseRef, ...brought } = range;
    const described = {
        ...brought,
        chosenBy,
        warnings: range.warnings,
        component,
        head,
        base,
        baseRef,
        previous,
        considered: [],
        version,
        tag: version === undefined ? undefined : `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(version)}`,
        bump: 'none',
        because: [],
        tags: range.relation === 'first' ? tags : [],
    };
    const deployment = {
        environment: inputs.environment,
        relation,
        ...(serving === undefined ? {} : { 'serving-version': serving.version, 'serving-sha': serving.sha }),
        removes,
        leaves,
    };
    return { described, deployment };
}
function readingOf(setup) {
    return { revertOfBreaking: setup.component.rules?.revertOfBreaking, pullRequestsOf: (0,plan/* pullRequestsOf */.T)(setup) };
}
async function servedRange({ ports, inputs, setup, head }, serving) {
    const { component } = setup;
    const range = await compareDeployed(ports.git, serving.sha, head, component.paths, readingOf(setup));
    const parsed = (0,semver/* parseVersion */.ot)(serving.version);
    const name = `${component.tagPrefix}${serving.version}`;
    const previous = parsed === undefined ? undefined : { name, sha: serving.sha, version: parsed };
    return {
        ...range.adds,
        relation: range.relation,
        removes: range.removes,
        leaves: range.leaves,
        base: serving.sha,
        baseRef: previous?.name ?? serving.version,
        previous,
        chosenBy: inputs['from-ref'] === '' ? 'deployment' : 'from-ref',
        warnings: [],
    };
}
/** Nothing serves yet, or nobody knows from which commit: the changes since the release before stand for what is new. */
async function releaseRange({ ports, setup, head, tags, lost }, version) {
    const { component } = setup;
    const wanted = { head, below: version, prerelease: false };
    const previous = await (0,find_previous/* findPrevious */.v)(ports.git, (0,ancestry/* ancestryOf */.R)(ports.git, head), tags, wanted);
    const base = previous.tag?.sha;
    return {
        ...(await (0,read/* readRange */.qX)(ports.git, { base, head, paths: component.paths }, readingOf(setup))),
        relation: lost ? 'unknown' : 'first',
        removes: [],
        leaves: [],
        base,
        baseRef: previous.tag?.name,
        previous: previous.tag,
        chosenBy: previous.by,
        warnings: previous.warnings,
    };
}
function highestOn(tags, head) {
    return tags
        .filter((tag) => tag.sha === head)
        .map((tag) => tag.version)
        .sort(semver/* compareVersions */.Zy)
        .at(-1);
}


/***/ })

};
