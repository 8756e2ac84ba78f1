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
// EXTERNAL MODULE: ./actions/release-notes/src/notes/by-pull-request.js
var by_pull_request = __webpack_require__(1442);
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
 * what the configuration keeps out is no entry of a changelog; it stands in the notes of the release. Where nobody writes
 * types, all else is notable.
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
    if (items.size > 0)
        return items;
    const plain = notes.entries.filter(({ type, bot, hidden }) => type === undefined && !bot && !hidden);
    return plain.length === 0 ? items : new Map([['Changed', (0,by_pull_request/* itemsFor */.g)(notes, plain, 'users')]]);
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
    const text = `${[...body, links].join('\n\n').trimEnd()}\n`;
    return { kind: 'added', text: endsLinesWithReturns(before) ? text.replaceAll('\n', '\r\n') : text, section };
}
/** A file keeps its line ends: a pull request that changes every line is read by nobody. */
function endsLinesWithReturns(text) {
    return text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
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


/***/ })

};
