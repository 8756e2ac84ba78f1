export const id = 558;
export const ids = [558];
export const modules = {

/***/ 2558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  previewMode: () => (/* binding */ previewMode)
});

// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(5081);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
;// CONCATENATED MODULE: ./lib/render/comment.js

/** First line of the one Sluice comment of a pull request. */
const COMMENT_MARKER = '<!-- sluice -->';
/** GitHub refuses longer ones. Characters on GitHub's side; bytes here, which is never more. */
const COMMENT_LIMIT_BYTES = 65_536;
/** A section of the comment between its own markers. `id` is kebab-case, e.g. `test-gate` or `test-gate/unit`. */
function section(id, markdown) {
    return { id, text: `${comment_open(id)}\n${markdown.trim()}\n${comment_close(id)}` };
}
/** The comment with this section replaced, or added at the end; its other sections stay. */
function withSection(body, added) {
    const others = body.startsWith(COMMENT_MARKER) ? body.slice(COMMENT_MARKER.length) : '';
    const start = others.indexOf(comment_open(added.id));
    const end = start < 0 ? -1 : others.indexOf(comment_close(added.id), start);
    const rest = start < 0
        ? others.trim()
        : `${others.slice(0, start).trim()}\n\n${end < 0 ? '' : others.slice(end + comment_close(added.id).length).trim()}`.trim();
    const room = COMMENT_LIMIT_BYTES - Buffer.byteLength(`${COMMENT_MARKER}\n${rest}\n\n`);
    const text = Buffer.byteLength(added.text) <= room
        ? added.text
        : `${(0,budget/* clip */.$)(added.text, Math.max(0, room - 200))}\n\n_Shortened: the whole text is in the job summary._\n${comment_close(added.id)}`;
    return [COMMENT_MARKER, ...(rest === '' ? [] : [rest, '']), text].join('\n');
}
const comment_open = (id) => `<!-- sluice:section ${id} -->`;
const comment_close = (id) => `<!-- /sluice:section ${id} -->`;

// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(9362);
;// CONCATENATED MODULE: ./lib/github/comment.js


/**
 * Writes one action's section into the one Sluice comment of a pull request; the other sections stay as they are.
 *
 * The comment is found by its marker and by our own identity, so nobody can plant one. `create: false` only updates.
 */
async function writeComment(github, pullRequest, part) {
    const found = await findComment(github, pullRequest);
    const body = withSection(found?.body ?? '', section(part.section, part.markdown));
    if (found === undefined) {
        if (!part.create)
            return 'left-out';
        await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            body,
        });
        return 'created';
    }
    if (found.body === body)
        return 'unchanged';
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: found.id, body });
    return 'updated';
}
async function findComment(github, pullRequest) {
    let login;
    for await (const comment of github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: pullRequest,
    })) {
        if (comment.body?.startsWith(COMMENT_MARKER) !== true)
            continue;
        login ??= await (0,identity/* viewerLogin */.w)(github);
        if ((0,identity/* plainLogin */.q)(comment.user?.login ?? '') === login)
            return { id: Number(comment.id), body: comment.body };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var kernel_errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./actions/release-notes/src/context.js + 2 modules
var src_context = __webpack_require__(4446);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/compose.js
var compose = __webpack_require__(8713);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
// EXTERNAL MODULE: ./actions/release-notes/src/commits/conventional.js + 1 modules
var conventional = __webpack_require__(4654);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/amount.js
var amount = __webpack_require__(5557);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/entry-line.js
var entry_line = __webpack_require__(3104);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/sections.js
var notes_sections = __webpack_require__(265);
;// CONCATENATED MODULE: ./actions/release-notes/src/preview/render.js





const MOST_ENTRIES = 50;
const MOST_WARNINGS = 10;
/** The section of the one comment: the next version, why, and what this pull request adds to it. */
function renderPreview({ notes, own, title, component }) {
    const mine = notes.entries.filter((entry) => own.has(entry.sha));
    const waiting = notes.entries.length - mine.length;
    return [
        `### Release preview${component === '' ? '' : `: ${(0,markdown/* text */.Qq)(component)}`}`,
        sentence(notes),
        ...(mine.length === 0 ? ['This pull request adds nothing to the notes.'] : [added(notes, mine)]),
        ...(waiting === 0 ? [] : [`Waiting for the same release already: ${(0,amount/* amountOf */.M)(waiting, 'change')}.`]),
        ...squashed(title, mine, own.size),
        ...warnings(notes, own),
    ].join('\n\n');
}
/** "This will be 2.4.0, because …". */
function sentence({ version, bump, because, 'previous-version': previous }) {
    const after = previous === undefined ? 'It is the first release.' : `It follows ${(0,markdown/* code */.aY)(previous)}.`;
    if (bump === 'none')
        return `Merged now, this makes no new version: ${(0,markdown/* text */.Qq)(because.join('; '), 500)}.`;
    return `Merged now, the next release will be **${version ?? ''}**, because ${(0,markdown/* text */.Qq)(because.join('; '), 500)}. ${after}`;
}
function added(notes, mine) {
    const shown = { ...notes, entries: mine.slice(0, MOST_ENTRIES) };
    const more = mine.length - shown.entries.length;
    const sections = (0,notes_sections/* sectionsOf */.K)(shown).map(({ title, entries }) => `**${(0,markdown/* text */.Qq)(title)}**\n\n${entries.map((entry) => (0,entry_line/* renderEntry */.Ft)(notes, entry, 'users')).join('\n')}`);
    if (sections.length === 0)
        return 'The configuration keeps the changes of this pull request out of the notes.';
    return `${sections.join('\n\n')}${more > 0 ? `\n\nand ${more} more` : ''}`;
}
/**
 * A squash leaves one commit under the title, which may say something else than the commits do. Of a single commit GitHub
 * takes the message itself, but for repositories that are set to the title.
 */
function squashed(title, mine, commits) {
    if (title === '' || mine.length === 0)
        return [];
    const read = (0,conventional/* readMessage */._)(title);
    const byTitle = weight(read.header?.type, read.breaking);
    const byCommits = Math.max(...mine.map(({ type, breaking }) => weight(type, breaking)));
    if (byTitle === byCommits)
        return [];
    const single = commits === 1 ? 'Squashed under its title, as a repository can be set to' : 'Squashed under its title';
    // Where the commits say nothing, a merge commit counts by the title, too.
    const plain = mine.every(({ type, breaking }) => type === undefined && !breaking);
    const when = plain ? 'Merged by a merge commit, or squashed under its title' : single;
    return [
        `> [!NOTE]\n> ${when}, this pull request would count as ${wordFor(read)} and not as ${WORDS[byCommits]}: the title is ${(0,markdown/* code */.aY)(title, 120)}.`,
    ];
}
const WORDS = ['a change without a type', 'upkeep', 'a fix', 'a feature', 'a breaking change'];
function weight(type, breaking) {
    if (breaking)
        return 4;
    if (type === undefined)
        return 0;
    if (type === 'feat')
        return 3;
    return type === 'fix' || type === 'perf' || type === 'revert' ? 2 : 1;
}
function wordFor({ header, breaking }) {
    return WORDS[weight(header?.type, breaking)];
}
function warnings({ warnings: all }, own) {
    const mine = all
        .filter((warning) => [...own].some((sha) => warning.startsWith(sha.slice(0, 7))))
        .slice(0, MOST_WARNINGS);
    return mine.length === 0 ? [] : [mine.map((warning) => `- ⚠️ ${(0,markdown/* text */.Qq)(warning)}`).join('\n')];
}

// EXTERNAL MODULE: ./actions/release-notes/src/range/plan.js + 3 modules
var range_plan = __webpack_require__(1400);
// EXTERNAL MODULE: ./actions/release-notes/src/modes/plan.js
var modes_plan = __webpack_require__(5133);
;// CONCATENATED MODULE: ./actions/release-notes/src/modes/preview.js











/** `mode: preview`: the section of the one comment that says which version a pull request will make, and why. */
async function previewMode(ports, inputs) {
    const pullRequest = pullRequestOf(await (0,context/* readEvent */.j)(ports.env));
    const setup = await (0,src_context/* readSetup */.W)(ports, inputs, pullRequest.number);
    const plan = await (0,range_plan/* planRelease */.F)(ports.git, (0,modes_plan/* planRequest */.N)(ports, inputs, setup));
    const notes = await (0,compose/* composeNotes */.W)(ports, inputs, setup, plan);
    const range = ['rev-list', pullRequest.head, `^${pullRequest.base}`, '--'];
    const own = new Set((await ports.git.run(range)).split('\n').filter(refs/* isSha */.HH));
    const { title } = pullRequest;
    const markdown = renderPreview({ notes, own, title, component: setup.component.name });
    const commented = await comment(ports, inputs, pullRequest.number, setup.component.name, markdown);
    const version = plan.bump === 'none' ? 'no new version' : (notes.version ?? '');
    return {
        mode: 'preview',
        result: 'generated',
        reasonCode: commented ? 'preview-written' : 'notes-written',
        message: `Pull request ${pullRequest.number}: ${version}, because ${notes.because.join('; ')}.`,
        notes,
        markdown: `${markdown}\n`,
        summary: [{ name: 'preview', priority: 90, markdown }],
    };
}
function pullRequestOf(event) {
    const { pull_request: pull } = event;
    const shaOf = (side) => (0,shape/* isRecord */.u4)(side) && typeof side['sha'] === 'string' && (0,refs/* isSha */.HH)(side['sha']) ? side['sha'] : '';
    if (!(0,shape/* isRecord */.u4)(pull) || typeof pull['number'] !== 'number' || shaOf(pull['head']) === '' || shaOf(pull['base']) === '')
        throw new kernel_errors/* UserError */.y('invalid-input', '"mode: preview" speaks about a pull request: run it for the event "pull_request".');
    return {
        number: pull['number'],
        title: typeof pull['title'] === 'string' ? pull['title'] : '',
        base: shaOf(pull['base']),
        head: shaOf(pull['head']),
    };
}
/** A run for a fork may not comment; its preview stands in the summary of the run. */
async function comment(ports, inputs, pullRequest, component, markdown) {
    if (inputs['dry-run'])
        return false;
    const section = component === '' ? 'release-notes' : `release-notes/${component.replace(/[^A-Za-z0-9-]/g, '-')}`;
    try {
        await writeComment(await ports.github(), pullRequest, { section, markdown, create: true });
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || error.reasonCode !== 'missing-permission')
            throw error;
        ports.log.warning(`The preview stands in the summary only: ${error.message}`);
        return false;
    }
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
