export const id = 173;
export const ids = [173];
export const modules = {

/***/ 8173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notesMode: () => (/* binding */ notesMode)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4446);
/* harmony import */ var _notes_amount_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5557);
/* harmony import */ var _notes_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8713);
/* harmony import */ var _notes_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2136);
/* harmony import */ var _notes_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3201);
/* harmony import */ var _range_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1400);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5133);








/** `mode: notes`: range, version and notes; from the clone alone unless something is asked for. */
async function notesMode(ports, inputs) {
    const setup = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readSetup */ .W)(ports, inputs);
    const { notes, baseRef } = await planned(ports, inputs, setup);
    const parts = await (0,_notes_document_js__WEBPACK_IMPORTED_MODULE_3__/* .documentParts */ .k)(ports, inputs, setup, notes);
    const nothing = notes.bump === 'none';
    const since = notes.version === undefined ? '' : ` since ${notes.version}`;
    const title = nothing ? `Nothing to release${since}` : `This will be ${notes.tag}`;
    return {
        mode: 'notes',
        result: nothing ? 'unchanged' : 'generated',
        reasonCode: nothing ? 'nothing-changed' : 'notes-written',
        message: nothing
            ? `Nothing to release: ${notes.because.join('; ')}.`
            : `${notes.tag}: ${(0,_notes_amount_js__WEBPACK_IMPORTED_MODULE_7__/* .amountOf */ .M)(notes.commits, 'commit')} ${baseRef === undefined ? 'from the first on' : `since ${baseRef}`}, because ${notes.because.join('; ')}.`,
        notes,
        markdown: (0,_notes_render_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(parts),
        summary: [
            { name: 'title', priority: 100, markdown: `## ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(title)}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(notes.because.join('; '), 1000)}` },
            ...parts,
        ],
    };
}
/** The plan is let go of when the notes are made of it: both at once are twice the history. */
async function planned(ports, inputs, setup) {
    const plan = await (0,_range_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planRelease */ .F)(ports.git, (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRequest */ .N)(ports, inputs, setup));
    return { notes: await (0,_notes_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeNotes */ .W)(ports, inputs, setup, plan), baseRef: plan.baseRef };
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

/***/ 2136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ documentParts)
/* harmony export */ });
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);

/** The text of the notes: the user's own template where there is one, else the built-in text for the audience. */
async function documentParts(ports, inputs, setup, notes, fullText) {
    const path = inputs.template || setup.release?.notes?.template;
    if (path === undefined || path === '')
        return (0,_render_js__WEBPACK_IMPORTED_MODULE_0__/* .renderParts */ .Rs)(notes, inputs.audience, fullText);
    const { renderTemplate, readTemplate } = await __webpack_require__.e(/* import() */ 945).then(__webpack_require__.bind(__webpack_require__, 6945));
    const template = await readTemplate(ports.job.workspace, path);
    return [{ name: 'notes', priority: 90, markdown: await renderTemplate(template, notes, path) }];
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


/***/ })

};
