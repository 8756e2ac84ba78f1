export const id = 525;
export const ids = [525];
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

/***/ 8525:
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
// EXTERNAL MODULE: ./lib/git/history.js
var git_history = __webpack_require__(9075);
// EXTERNAL MODULE: ./actions/release-notes/src/range/read.js + 11 modules
var read = __webpack_require__(2294);
;// CONCATENATED MODULE: ./actions/release-notes/src/deployed/range.js



/** What changes when `candidate` takes the place of `serving` (full ids), both ways, by reachability and patch. */
async function compareDeployed(git, serving, candidate, paths, reading = {}) {
    const relation = await relationOf(git, serving, candidate);
    const adds = await (0,read/* readRange */.qX)(git, { base: serving, head: candidate, paths }, reading);
    // What goes away is told as it was told when it came.
    const taken = await (0,read/* readRange */.qX)(git, { base: candidate, head: serving, paths }, { ...reading, revertOfBreaking: 'patch' });
    const picked = relation === 'diverged' ? await (0,git_history/* cherryPicks */.AC)(git, serving, candidate) : new Set();
    const kept = relation === 'diverged' ? await (0,git_history/* cherryPicks */.AC)(git, candidate, serving) : new Set();
    return {
        relation,
        adds: { ...adds, entries: adds.entries.filter((entry) => !picked.has(entry.sha)) },
        removes: taken.entries.filter((entry) => !kept.has(entry.sha)),
        leaves: adds.entries.filter((entry) => picked.has(entry.sha)),
    };
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


/***/ }),

/***/ 5557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ amountOf)
/* harmony export */ });
/** `1 commit`, `2 commits`; `many` where an `s` would not do. */
function amountOf(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 3104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ renderEntry),
/* harmony export */   OF: () => (/* binding */ migrationLines),
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   zU: () => (/* binding */ inlineLines)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2345);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2300);



const MIGRATION_LINES = 60;
/** One change as an item of a list, with what a user has to do about it below. */
function renderEntry(notes, entry, audience) {
    const line = `- ${entryLine(notes, entry, audience)}`;
    return entry.migration === undefined ? line : [line, ...migrationLines(entry)].join('\n');
}
/** `**scope:** title (#12, 1a2b3c4) – #3 its issue`; operations also read who made it and how the issues stand. */
function entryLine(notes, entry, audience) {
    const scope = entry.scope === undefined ? '' : `**${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry.scope, 100)}:** `;
    const number = entry['pull-request'];
    const places = [...(number === undefined ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestLink */ .Zl)(notes, number)]), (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .commitLink */ .wn)(notes, entry.sha)];
    const by = audience === 'users' ? '' : ` by ${entry.authors.map((name) => (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name, 80)).join(', ')}`;
    const related = [
        ...(entry.issues ?? []).map((issue) => (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .issueLink */ .MN)(issue, audience)),
        ...(entry.references ?? []).map(({ key, url }) => (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(key, url)),
    ];
    return `${scope}${revertedOutside(entry)}${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(entry.title)} (${places.join(', ')})${by}${related.length === 0 ? '' : ` – ${related.join(', ')}`}`;
}
/** Under any other heading the title of what was taken back would read like news. */
function revertedOutside({ type, category }) {
    return type === 'revert' && category !== _categories_js__WEBPACK_IMPORTED_MODULE_1__/* .REVERTED */ .qP ? 'Reverted: ' : '';
}
/** What a user has to do, as a quotation below the item; indented lines are code. */
function migrationLines(entry) {
    const lines = (entry.migration ?? []).flatMap((migration) => migration.split('\n'));
    const shown = inlineLines(lines.slice(0, MIGRATION_LINES)).map((line) => (line === '' ? '  >' : `  > ${line}  `));
    const more = lines.length - MIGRATION_LINES;
    return more > 0 ? [...shown, `  > … ${more} more lines in the commit`] : shown;
}
/** Lines of a text as Markdown that may stand anywhere: what is indented or fenced is code, the fences themselves go. */
function inlineLines(lines) {
    let fenced = false;
    return lines.flatMap((line) => {
        if (/^\s*(?:```|~~~)/.test(line)) {
            fenced = !fenced;
            return [];
        }
        if (line.trim() === '')
            return [''];
        return [fenced || /^(?: {4}|\t)/.test(line) ? (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(line, 1000) : (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line, 1000)];
    });
}


/***/ }),

/***/ 2300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ pullRequestUrl),
/* harmony export */   G: () => (/* binding */ personLink),
/* harmony export */   MN: () => (/* binding */ issueLink),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   Zl: () => (/* binding */ pullRequestLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);

function commitLink(notes, sha) {
    return (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(sha.slice(0, 7), `${notes.repository}/commit/${sha}`);
}
function pullRequestLink(notes, number) {
    return (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`#${number}`, pullRequestUrl(notes, number));
}
function pullRequestUrl(notes, number) {
    return `${notes.repository}/pull/${number}`;
}
/** Number and title as one link; operations also read its state. */
function issueLink({ number, title, state, url }, audience) {
    const label = title === undefined ? `#${number}` : `#${number} ${title}`;
    return `${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(label, url)}${state === undefined || audience === 'users' ? '' : ` (${state.replace('-', ' ')})`}`;
}
/** A name; a link to the profile where the login is known, so that nobody is mentioned. */
function personLink(notes, { name, login }) {
    return login === undefined ? (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name, 80) : (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(name, `${new URL(notes.repository).origin}/${login}`);
}
/** All changes at a glance on GitHub; a first release has nothing to be compared with. */
function compareUrl(notes) {
    return notes.from === undefined ? undefined : `${notes.repository}/compare/${notes.from.sha}...${notes.to}`;
}


/***/ }),

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nn: () => (/* binding */ joinParts),
  Xe: () => (/* binding */ piecesOf),
  Rs: () => (/* binding */ renderParts)
});

// UNUSED EXPORTS: renderNotes

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/amount.js
var amount = __webpack_require__(5557);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/entry-line.js
var entry_line = __webpack_require__(3104);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/links.js
var links = __webpack_require__(2300);
// EXTERNAL MODULE: ./actions/release-notes/src/range/previous.js
var previous = __webpack_require__(2464);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/operations.js




const MOST_CANDIDATES = 10;
const MOST_CANCELLED = 50;
const MOST_FAILED = 20;
/** How the commit was tested, deployed and approved. */
function renderFacts({ facts }) {
    if (facts === undefined)
        return [];
    const { checks, coverage, tests, deployment } = facts;
    const rows = [
        ...(checks === undefined ? [] : [['Checks', checksLine(checks)]]),
        ...(tests === undefined ? [] : [['Tests', String(tests)]]),
        ...(coverage === undefined ? [] : [['Line coverage', (0,markdown/* text */.Qq)(coverage)]]),
        ...(deployment === undefined
            ? []
            : [
                [
                    'Deployed',
                    `${(0,markdown/* code */.aY)(deployment.version)} to ${(0,markdown/* code */.aY)(deployment.environment)}, ${(0,markdown/* text */.Qq)(deployment.strategy)}${deployment.url === undefined ? '' : ` (${(0,markdown/* link */.nf)('run', deployment.url)})`}`,
                ],
                ...(deployment.since === undefined ? [] : [['Verified since', minutes(deployment.since)]]),
                ['Approved by', deployment['approved-by'].map((login) => (0,markdown/* code */.aY)(login)).join(', ') || 'nobody was asked'],
            ]),
    ];
    if (rows.length === 0)
        return [];
    return [
        {
            name: 'facts',
            priority: 92,
            markdown: `### How it was tested and deployed\n\n${(0,markdown/* table */.tp)(['what', 'value'], rows)}`,
        },
    ];
}
/** `2026-11-26 10:00 UTC`. */
function minutes(iso) {
    return (0,markdown/* text */.Qq)(`${iso.slice(0, 16).replace('T', ' ')} UTC`);
}
function checksLine({ passed, failed, unfinished }) {
    const names = failed.slice(0, MOST_FAILED).map((name) => (0,markdown/* code */.aY)(name, 100));
    return [
        `${passed} passed`,
        ...(failed.length === 0 ? [] : [`⚠️ ${failed.length} failed: ${names.join(', ')}`]),
        ...(unfinished === 0 ? [] : [`${unfinished} not ended`]),
    ].join(', ');
}
/** How the version and the range came about, and what is in the range but not in the list. */
function renderOrigin(notes) {
    const from = notes.from === undefined ? 'the first commit' : `${(0,markdown/* code */.aY)(notes.from.ref)} (${notes.from.sha.slice(0, 12)})`;
    const hidden = notes.entries.filter((entry) => entry.hidden).length;
    const lines = [
        `- Range: ${from} to ${(0,markdown/* code */.aY)(notes.to.slice(0, 12))}: ${(0,amount/* amountOf */.M)(notes.commits, 'commit')}, ${(0,amount/* amountOf */.M)(notes.entries.length, 'entry', 'entries')}, ${(0,amount/* amountOf */.M)(notes.merges, 'merge')}, ${(0,amount/* amountOf */.M)(notes.cancelled.length, 'change')} reverted before the release`,
        `- Start: ${previous/* CHOSEN_BY */.NQ[notes['chosen-by']]}`,
        ...(notes.version === undefined
            ? []
            : [`- Version: ${(0,markdown/* code */.aY)(notes.version)} (${notes.bump}): ${(0,markdown/* text */.Qq)(notes.because.join('; '), 1000)}`]),
        ...(hidden === 0 ? [] : [`- ${(0,amount/* amountOf */.M)(hidden, 'entry is', 'entries are')} left out by \`release.notes.exclude\``]),
        ...notes.considered
            .slice(0, MOST_CANDIDATES)
            .map(({ tag, dropped }) => `- ${(0,markdown/* code */.aY)(tag)}: ${(0,markdown/* text */.Qq)(dropped ?? 'the release before')}`),
        ...notes.cancelled
            .slice(0, MOST_CANCELLED)
            .map(({ sha, by }) => `- ${(0,links/* commitLink */.wn)(notes, sha)} was taken back by ${(0,links/* commitLink */.wn)(notes, by)}`),
        ...notes.released
            .slice(0, MOST_CANCELLED)
            .map(({ sha, in: tag }) => `- ${(0,links/* commitLink */.wn)(notes, sha)} is in ${(0,markdown/* code */.aY)(tag)} already, by cherry-pick`),
        ...notes.warnings.map((warning) => `- ⚠️ ${(0,markdown/* text */.Qq)(warning)}`),
    ];
    return [
        {
            name: 'how range and version came about',
            priority: 30,
            markdown: `### Range and version\n\n${lines.join('\n')}`,
        },
    ];
}

// EXTERNAL MODULE: ./actions/release-notes/src/notes/sections.js
var notes_sections = __webpack_require__(265);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/render.js






const MOST_CONTRIBUTORS = 50;
/**
 * The notes as parts of a Markdown document, in reading order, for a budget. Later headings give way first; `fullText`,
 * where the whole text is to be found, stands in for them then.
 */
function renderParts(notes, audience, fullText) {
    const sections = (0,notes_sections/* sectionsOf */.K)(notes);
    const parts = sections.map((section, index) => renderSection(notes, section, { audience, fullText, index, sections }));
    const empty = sections.length > 0
        ? []
        : [{ name: 'the statement', priority: 95, markdown: 'No changes to tell of since the release before.' }];
    return [
        ...empty,
        ...parts,
        ...(audience === 'operations' ? renderFacts(notes) : []),
        ...renderPeople(notes),
        ...(audience === 'operations' ? renderOrigin(notes) : []),
        ...renderCompare(notes),
    ];
}
/** The whole document, without a limit. */
function renderNotes(notes, audience) {
    return joinParts(renderParts(notes, audience));
}
function joinParts(parts) {
    return [...piecesOf(parts)].join('');
}
/** The same, without ever holding it as one text. */
function* piecesOf(parts) {
    for (const [index, part] of parts.entries()) {
        if (index > 0)
            yield '\n\n';
        yield part.markdown;
    }
    yield '\n';
}
function renderSection(notes, { title, fold, entries }, { audience, fullText, index, sections }) {
    const lines = entries.map((entry) => (0,entry_line/* renderEntry */.Ft)(notes, entry, audience)).join('\n');
    const folded = fold && audience === 'users' && sections.some((section) => !section.fold);
    const changes = (0,amount/* amountOf */.M)(entries.length, 'change');
    return {
        name: `${title.toLowerCase()} (${entries.length})`,
        priority: fold ? 10 - index / 1000 : 90 - index / 10,
        markdown: folded ? (0,markdown/* details */.zH)(`${(0,markdown/* text */.Qq)(title)} (${entries.length})`, lines) : `### ${(0,markdown/* text */.Qq)(title)}\n\n${lines}`,
        ...(fullText === undefined
            ? {}
            : { short: `### ${(0,markdown/* text */.Qq)(title)}\n\n${changes}, told in the ${(0,markdown/* link */.nf)('whole text', fullText)}.` }),
    };
}
function renderPeople(notes) {
    const { contributors } = notes;
    if (contributors.length === 0)
        return [];
    const names = contributors.slice(0, MOST_CONTRIBUTORS).map((person) => (0,links/* personLink */.G)(notes, person));
    const more = contributors.length - names.length;
    const all = `**Contributors:** ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const first = contributors.filter((person) => person.first);
    return [
        ...(first.length === 0
            ? []
            : [
                {
                    name: `new contributors (${first.length})`,
                    priority: 25,
                    markdown: `### New contributors\n\n${first.map((person) => welcome(notes, person)).join('\n')}`,
                },
            ]),
        { name: 'contributors', priority: 20, markdown: all },
    ];
}
function welcome(notes, person) {
    const entry = notes.entries.findLast((each) => each.authors.includes(person.name));
    const number = entry?.['pull-request'];
    const where = number === undefined ? '' : ` in ${(0,links/* pullRequestLink */.Zl)(notes, number)}`;
    return `- ${(0,links/* personLink */.G)(notes, person)} made a first contribution${where}`;
}
function renderCompare(notes) {
    const url = (0,links/* compareUrl */.XH)(notes);
    if (url === undefined)
        return [];
    const range = `${notes.from?.ref ?? ''} … ${notes.tag ?? notes.to.slice(0, 7)}`;
    return [{ name: 'link to all changes', priority: 40, markdown: `**All changes:** ${(0,markdown/* link */.nf)(range, url)}` }];
}


/***/ }),

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sectionsOf)
/* harmony export */ });
/** The headings that have something to say, in the order of reading; what the configuration keeps out is left out. */
function sectionsOf({ categories, entries }) {
    const shown = entries.filter((entry) => !entry.hidden);
    return categories
        .map(({ title, fold }) => ({ title, fold, entries: shown.filter((entry) => entry.category === title) }))
        .filter((section) => section.entries.length > 0);
}


/***/ })

};
