export const id = 540;
export const ids = [540];
export const modules = {

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changelogMode: () => (/* binding */ changelogMode)
});

// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
;// CONCATENATED MODULE: ./actions/release-notes/src/changelog/branch-file.js
/** The text of a file at a branch; `undefined`: there is none. */
async function readBranchFile(github, path, ref) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined || Array.isArray(file) || file.type !== 'file')
        return undefined;
    // From a megabyte on, the contents come without content.
    const content = 'content' in file && file.content !== ''
        ? file.content
        : (await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: file.sha })).content;
    return { text: Buffer.from(content, 'base64').toString('utf8'), blob: file.sha };
}
/** The commit at the tip of a branch; `undefined`: no such branch. */
async function branchTip(github, branch) {
    const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` });
    return ref?.object.sha;
}
/** One commit on a branch that gives a file this text. GitHub refuses it when the file is no longer what it was. */
async function commitFile(github, to, text, message) {
    await github.request('PUT /repos/{owner}/{repo}/contents/{path}', {
        path: to.path,
        branch: to.branch,
        message,
        content: Buffer.from(text, 'utf8').toString('base64'),
        ...(to.blob === undefined ? {} : { sha: to.blob }),
    });
}

// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(3418);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/entry-line.js
var entry_line = __webpack_require__(3104);
;// CONCATENATED MODULE: ./actions/release-notes/src/changelog/section.js

/** The headings of Keep a Changelog 1.1.0, in its order. */
const HEADINGS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
const BY_TYPE = {
    feat: 'Added',
    perf: 'Changed',
    deprecate: 'Deprecated',
    revert: 'Removed',
    remove: 'Removed',
    fix: 'Fixed',
    security: 'Security',
};
/**
 * The notable changes of a release. What the types of commits call upkeep (`chore`, `docs`, `test` …), what bots did and
 * what the configuration keeps out is no entry of a changelog; it stands in the notes of the release.
 */
function itemsOf(notes) {
    const items = new Map();
    for (const entry of notes.entries) {
        const heading = headingOf(entry);
        if (heading === undefined)
            continue;
        const list = items.get(heading);
        if (list === undefined)
            items.set(heading, [itemOf(notes, entry)]);
        else
            list.push(itemOf(notes, entry));
    }
    return items;
}
function headingOf({ type, breaking, bot, hidden }) {
    const named = type !== undefined && Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
    if (breaking)
        return named === 'Fixed' || named === undefined ? 'Changed' : named;
    return bot || hidden ? undefined : named;
}
function itemOf(notes, entry) {
    const line = `- ${entry.breaking ? '**Breaking:** ' : ''}${(0,entry_line/* entryLine */.bV)(notes, entry, 'users')}`;
    return [line, ...(0,entry_line/* migrationLines */.OF)(entry)].join('\n');
}

;// CONCATENATED MODULE: ./actions/release-notes/src/changelog/keep.js


const PREAMBLE = `# Changelog

All notable changes. The format is [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).

## [Unreleased]
`;
/**
 * The changelog with a version in it. What people wrote under `[Unreleased]` becomes part of the version. A version that
 * is there stays as it is, so that people may edit it and a run may be repeated.
 */
function keepChangelog(before, added) {
    const lines = (before.trim() === '' ? PREAMBLE : before).replaceAll('\r\n', '\n').split('\n');
    const chapters = chaptersOf(lines);
    if (chapters.some(({ name }) => name === added.version))
        return { kind: 'there' };
    const unreleased = chapters.find(({ name }) => name.toLowerCase() === 'unreleased');
    const linksAt = linksStart(lines);
    const at = unreleased?.end ?? chapters[0]?.start ?? linksAt;
    const end = Math.min(at, linksAt);
    const own = unreleased === undefined ? [] : lines.slice(unreleased.start + 1, Math.min(unreleased.end, linksAt));
    const section = `## [${added.version}] - ${added.date}\n\n${bodyOf(own, added.items)}`;
    const head = unreleased === undefined ? lines.slice(0, end) : lines.slice(0, unreleased.start + 1);
    const body = [trimmed(head), section, trimmed(lines.slice(end, linksAt))].filter((part) => part !== '');
    const links = withLinks(lines.slice(linksAt), added, unreleased !== undefined);
    return { kind: 'added', text: `${[...body, links].join('\n\n').trimEnd()}\n`, section };
}
/**
 * Headings of the second level outside code blocks: `## [1.2.0] - 2026-11-26`, `## 1.2.0`, `## [Unreleased]`; versions on
 * the first and third level, too, as other tools write them.
 */
function chaptersOf(lines) {
    const starts = [];
    let fenced = false;
    for (const [index, line] of lines.entries()) {
        if (/^ {0,3}(?:```|~~~)/.test(line))
            fenced = !fenced;
        const [, level, name] = (fenced ? null : /^(#{1,3}) +\[?v?([^\]\s]+)/.exec(line)) ?? [];
        if (name !== undefined && (level === '##' || (0,semver/* parseVersion */.ot)(name) !== undefined))
            starts.push({ name, start: index });
    }
    return starts.map((each, index) => ({ ...each, end: starts[index + 1]?.start ?? lines.length }));
}
/** Where the addresses at the end of the file begin. */
function linksStart(lines) {
    let start = lines.length;
    for (let index = lines.length - 1; index >= 0; index--) {
        const line = lines[index] ?? '';
        if (/^\[[^\]]{1,100}\]: \S+$/.test(line))
            start = index;
        else if (line.trim() !== '')
            break;
    }
    return start;
}
/** What people wrote under each heading, then what the commits say. */
function bodyOf(own, items) {
    const groups = new Map();
    let heading = '';
    for (const line of own) {
        const name = /^### +(.+?) *$/.exec(line)?.[1];
        if (name !== undefined)
            heading = name;
        else
            groups.set(heading, [...(groups.get(heading) ?? []), line]);
    }
    for (const name of HEADINGS) {
        const added = items.get(name);
        if (added !== undefined)
            groups.set(name, [trimmed(groups.get(name) ?? []), ...added].filter((line) => line !== ''));
    }
    const order = [...groups.keys()].sort((a, b) => rank(a) - rank(b));
    const parts = order.flatMap((name) => {
        const text = trimmed(groups.get(name) ?? []);
        if (text === '')
            return [];
        return [name === '' ? text : `### ${name}\n\n${text}`];
    });
    return parts.length === 0 ? 'No notable changes.' : parts.join('\n\n');
}
function rank(heading) {
    const at = HEADINGS.indexOf(heading);
    if (heading === '')
        return -1;
    return at < 0 ? HEADINGS.length : at;
}
function withLinks(links, added, hasUnreleased) {
    const { repository, tag, previousTag, version } = added;
    const own = previousTag === undefined ? `${repository}/releases/tag/${tag}` : `${repository}/compare/${previousTag}...${tag}`;
    const others = links.filter((line) => line.trim() !== '' && !/^\[unreleased\]:/i.test(line));
    return [
        ...(hasUnreleased ? [`[Unreleased]: ${repository}/compare/${tag}...HEAD`] : []),
        `[${version}]: ${own}`,
        ...others,
    ].join('\n');
}
function trimmed(lines) {
    return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

;// CONCATENATED MODULE: ./actions/release-notes/src/changelog/deliver.js




/** A file that changes while it is written is read again so many times. */
const ROUNDS = 3;
const FOOTER = 'Sluice-Changelog: ';
/** What the changelog of a branch would be. */
async function planChangelog(github, { branch, path, version }) {
    const file = await readBranchFile(github, path, branch);
    return { file, kept: keepChangelog(file?.text ?? '', version) };
}
/** Puts a version into the changelog of a branch, once, whatever was there before and whoever else writes. */
async function deliverChangelog(github, delivery) {
    for (let round = 1;; round++) {
        try {
            const { file, kept } = await planChangelog(github, delivery);
            if (kept.kind === 'there')
                return kept;
            return await (delivery.proposal === undefined ? commit : propose)(github, delivery, kept, file?.blob);
        }
        catch (error) {
            const moved = error instanceof errors/* GitHubError */.y_ && (error.status === 409 || error.outcomeUnknown);
            if (!moved || round === ROUNDS)
                throw error;
        }
    }
}
async function commit(github, { branch, path, version }, kept, blob) {
    try {
        await commitFile(github, { branch, path, blob }, kept.text, messageOf(version));
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || !/protected branch|rule violation/i.test(error.message))
            throw error;
        throw new refusal/* Refusal */.P('branch-protected', `${branch} takes no commit of this token (${error.message}) Set "release.changelog.by" to "pull-request".`);
    }
    return { kind: 'committed' };
}
async function propose(github, { branch, path, version, proposal = '' }, kept, blob) {
    const tip = await branchTip(github, branch);
    if (tip === undefined)
        throw new refusal/* Refusal */.P('unknown-ref', `There is no branch ${JSON.stringify(branch)}.`, 'error');
    const there = await branchTip(github, proposal);
    if (there === undefined)
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${proposal}`, sha: tip });
    else {
        if (await isEdited(github, there, tip))
            return { kind: 'edited', url: await openPullRequest(github, branch, proposal) };
        const same = (await readBranchFile(github, path, proposal))?.text === kept.text;
        if (same)
            return { kind: 'proposed', url: await ensurePullRequest(github, branch, proposal, version, kept) };
        await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
            ref: `heads/${proposal}`,
            sha: tip,
            force: true,
        });
    }
    await commitFile(github, { branch: proposal, path, blob }, kept.text, messageOf(version));
    return { kind: 'proposed', url: await ensurePullRequest(github, branch, proposal, version, kept) };
}
/** Whether somebody else wrote to our branch: its last commit is neither ours nor one of the branch it is for. */
async function isEdited(github, head, base) {
    const comparison = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${base}...${head}`,
    });
    return comparison.commits.some(({ commit: { message } }) => !message.includes(`\n${FOOTER}`));
}
async function ensurePullRequest(github, base, head, version, kept) {
    const title = `docs(changelog): ${version.version}`;
    const body = `The changelog of ${version.version}. Edit it here if you like: a branch that somebody wrote to is left alone.\n\n${kept.section}`;
    const open = await findPullRequest(github, base, head);
    if (open !== undefined) {
        if (open.title !== title || open.body !== body)
            await github.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: open.number, title, body });
        return open.html_url;
    }
    try {
        return (await github.request('POST /repos/{owner}/{repo}/pulls', { title, body, base, head })).html_url;
    }
    catch (error) {
        const lost = error instanceof errors/* GitHubError */.y_ && (error.outcomeUnknown || error.status === 422);
        const found = lost ? await findPullRequest(github, base, head) : undefined;
        if (found !== undefined)
            return found.html_url;
        if (!(error instanceof errors/* GitHubError */.y_) || !error.message.includes('not permitted to create'))
            throw error;
        throw new refusal/* Refusal */.P('pull-requests-not-allowed', `The branch ${head} is ready, and this repository lets no workflow open pull requests. Allow it (Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests"), give the token of a GitHub App as "github-token", or open it by hand.`);
    }
}
async function openPullRequest(github, base, head) {
    return (await findPullRequest(github, base, head))?.html_url;
}
async function findPullRequest(github, base, head) {
    const [found] = await github.request('GET /repos/{owner}/{repo}/pulls', {
        base,
        head: `${github.owner}:${head}`,
        state: 'open',
    });
    return found;
}
function messageOf({ version, tag }) {
    return `docs(changelog): ${version}\n\n${FOOTER}${tag}`;
}

// EXTERNAL MODULE: ./actions/release-notes/src/context.js + 2 modules
var src_context = __webpack_require__(4446);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/compose.js
var compose = __webpack_require__(8713);
// EXTERNAL MODULE: ./actions/release-notes/src/range/plan.js + 3 modules
var range_plan = __webpack_require__(1400);
// EXTERNAL MODULE: ./actions/release-notes/src/modes/plan.js
var modes_plan = __webpack_require__(5133);
;// CONCATENATED MODULE: ./actions/release-notes/src/modes/changelog.js









/** `mode: changelog`: the version stands in the changelog file of the branch, by pull request or commit. */
async function changelogMode(ports, inputs) {
    const setup = await (0,src_context/* readSetup */.W)(ports, inputs);
    const plan = await (0,range_plan/* planRelease */.F)(ports.git, (0,modes_plan/* planRequest */.N)(ports, inputs, setup));
    const notes = await (0,compose/* composeNotes */.W)(ports, inputs, setup, plan);
    if (plan.bump === 'none')
        return {
            mode: 'changelog',
            result: 'unchanged',
            reasonCode: 'nothing-changed',
            message: `The changelog has nothing to add: ${notes.because.join('; ')}.`,
            notes,
        };
    const delivery = await describeDelivery(ports, setup, plan, notes);
    const github = await ports.github();
    const { kept } = await planChangelog(github, delivery);
    if (kept.kind === 'there')
        return ending(notes, delivery, kept, '');
    if (inputs['dry-run'])
        return {
            ...ending(notes, delivery, { kind: 'committed' }, kept.section),
            result: 'generated',
            reasonCode: 'dry-run',
            message: `${delivery.path} on ${delivery.branch} would get ${notes.version}.`,
        };
    return ending(notes, delivery, await deliverChangelog(github, delivery), kept.section);
}
async function describeDelivery(ports, setup, plan, notes) {
    const { component, release } = setup;
    // The day of the commit, not of the run: a run that is repeated tomorrow writes the same.
    const date = await ports.git.run(['log', '-1', '--format=%cs', plan.head, '--']);
    const folder = component.paths.find((path) => !path.startsWith('!'));
    const listed = release?.components?.get(component.name);
    const path = listed?.changelog ?? (folder === undefined ? undefined : `${folder.replace(/\/+$/, '')}/CHANGELOG.md`);
    return {
        branch: await branchOf(ports),
        path: path ?? release?.changelog?.file ?? 'CHANGELOG.md',
        version: {
            version: notes.version ?? '',
            tag: plan.tag,
            previousTag: plan.previous?.name,
            date: date.trim(),
            repository: (0,src_context/* repositoryUrl */.E)(ports),
            items: itemsOf(notes),
        },
        ...(release?.changelog?.by === 'commit'
            ? {}
            : { proposal: component.name === '' ? 'sluice/changelog' : `sluice/changelog-${component.name}` }),
    };
}
/** The branch of the run; of a run for a tag, the default branch. */
async function branchOf({ job: { ref }, env }) {
    if (ref.startsWith('refs/heads/'))
        return ref.slice('refs/heads/'.length);
    const { repository } = await (0,context/* readEvent */.j)(env);
    const branch = (0,shape/* isRecord */.u4)(repository) ? repository['default_branch'] : undefined;
    if (ref.startsWith('refs/tags/') && typeof branch === 'string')
        return branch;
    throw new refusal/* Refusal */.P('not-a-branch', `A changelog is kept on a branch, and this run is about ${ref || 'no ref'}. Run it for a push to the branch, for a release, or by hand.`);
}
function ending(notes, { path, branch, proposal }, delivered, section) {
    const base = {
        mode: 'changelog',
        notes,
        ...(section === ''
            ? {}
            : { markdown: `${section}\n`, summary: [{ name: 'changelog', priority: 90, markdown: section }] }),
    };
    switch (delivered.kind) {
        case 'there':
            return {
                ...base,
                result: 'unchanged',
                reasonCode: 'changelog-current',
                message: `${path} on ${branch} has ${notes.version} already.`,
            };
        case 'edited':
            return {
                ...base,
                result: 'unchanged',
                reasonCode: 'changelog-edited',
                message: `Somebody wrote to ${proposal}, so it stays as it is.`,
                ...(delivered.url === undefined ? {} : { pullRequest: delivered.url }),
            };
        case 'committed':
            return {
                ...base,
                result: 'updated',
                reasonCode: 'changelog-written',
                message: `${path} on ${branch} has ${notes.version} now.`,
            };
        case 'proposed':
            return {
                ...base,
                result: 'updated',
                reasonCode: 'changelog-proposed',
                message: `${delivered.url} puts ${notes.version} into ${path} on ${branch}.`,
                pullRequest: delivered.url,
            };
    }
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


/***/ })

};
