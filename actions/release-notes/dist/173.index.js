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
/* harmony import */ var _notes_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8713);
/* harmony import */ var _notes_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2136);
/* harmony import */ var _notes_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3201);
/* harmony import */ var _range_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8045);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5133);







/** `mode: notes`: range, version and notes; from the clone alone unless something is asked for. */
async function notesMode(ports, inputs) {
    const setup = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readSetup */ .W)(ports, inputs);
    const plan = await (0,_range_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planRelease */ .F3)(ports.git, (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRequest */ .N)(ports, inputs, setup));
    const notes = await (0,_notes_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeNotes */ .W)(ports, inputs, setup, plan);
    const parts = await (0,_notes_document_js__WEBPACK_IMPORTED_MODULE_3__/* .documentParts */ .k)(ports, inputs, setup, notes);
    const nothing = plan.bump === 'none';
    const title = nothing ? `Nothing to release since ${notes.version}` : `This will be ${notes.tag}`;
    return {
        mode: 'notes',
        result: nothing ? 'unchanged' : 'generated',
        reasonCode: nothing ? 'nothing-changed' : 'notes-written',
        message: nothing
            ? `Nothing changed since ${notes.version}.`
            : `${notes.tag}: ${notes.commits} commits since ${plan.baseRef ?? 'the first one'}, because ${notes.because.join('; ')}.`,
        notes,
        markdown: (0,_notes_render_js__WEBPACK_IMPORTED_MODULE_4__/* .joinParts */ .nn)(parts),
        summary: [
            { name: 'title', priority: 100, markdown: `## ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(title)}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(notes.because.join('; '), 1000)}` },
            ...parts,
        ],
    };
}


/***/ }),

/***/ 5133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planRequest)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4122);


/** What range and version are asked for, by the inputs. */
function planRequest(ports, inputs, setup) {
    const { component, asker, asked } = setup;
    return {
        component,
        toRef: inputs['to-ref'] || ports.job.sha,
        fromRef: inputs['from-ref'],
        version: (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .givenVersion */ .GT)(inputs, component),
        prerelease: inputs.prerelease,
        bump: inputs.bump,
        async labelsOf(entries) {
            const issues = asked.has('issues');
            const references = issues ? await setup.references(entries.map(({ sha }) => sha)) : new Map();
            const answer = await (await asker())(entries, { pullRequests: true, issues }, references);
            if (answer.unanswered.length > 0)
                throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('github-unavailable', `The version depends on labels (release.version.from), and GitHub had no time to answer about ${answer.unanswered.length} commits. Run again, or give "version" or "bump".`);
            return new Map(entries.flatMap(({ sha, pullRequest }) => {
                const number = pullRequest ?? answer.byCommit.get(sha);
                const labels = number === undefined ? undefined : answer.pullRequests.get(number)?.labels;
                return labels === undefined ? [] : [[sha, labels]];
            }));
        },
    };
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
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .k)(ports, inputs, setup, { entries, base, head });
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .buildNotes */ .u)(plan, (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryUrl */ .E)(ports), gathered);
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

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nn: () => (/* binding */ joinParts),
  Rs: () => (/* binding */ renderParts)
});

// UNUSED EXPORTS: renderNotes

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
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
        `- Range: ${from} to ${(0,markdown/* code */.aY)(notes.to.slice(0, 12))}: ${notes.commits} commits, ${notes.entries.length} entries, ${notes.merges} merges, ${notes.cancelled.length} changes that were reverted before they were released`,
        `- Start: ${previous/* CHOSEN_BY */.NQ[notes['chosen-by']]}`,
        ...(notes.version === undefined
            ? []
            : [`- Version: ${(0,markdown/* code */.aY)(notes.version)} (${notes.bump}): ${(0,markdown/* text */.Qq)(notes.because.join('; '), 1000)}`]),
        ...(hidden === 0 ? [] : [`- ${hidden} entries are left out by \`release.notes.exclude\``]),
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
    return `${parts.map((part) => part.markdown).join('\n\n')}\n`;
}
function renderSection(notes, { title, fold, entries }, { audience, fullText, index, sections }) {
    const lines = entries.map((entry) => (0,entry_line/* renderEntry */.Ft)(notes, entry, audience)).join('\n');
    const folded = fold && audience === 'users' && sections.some((section) => !section.fold);
    const changes = `${entries.length} ${entries.length === 1 ? 'change' : 'changes'}`;
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
