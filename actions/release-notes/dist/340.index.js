export const id = 340;
export const ids = [340];
export const modules = {

/***/ 7340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishMode: () => (/* binding */ publishMode)
});

// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
// EXTERNAL MODULE: ./lib/render/markdown.js
var render_markdown = __webpack_require__(1968);
// EXTERNAL MODULE: ./actions/release-notes/src/context.js + 2 modules
var context = __webpack_require__(4446);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/amount.js
var amount = __webpack_require__(5557);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/compose.js
var compose = __webpack_require__(8713);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/document.js
var notes_document = __webpack_require__(2136);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/render.js + 1 modules
var render = __webpack_require__(3201);
// EXTERNAL MODULE: ./actions/release-notes/src/production/tell-issues.js
var tell_issues = __webpack_require__(1325);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var kernel_paths = __webpack_require__(7100);
;// CONCATENATED MODULE: ./actions/release-notes/src/publish/files.js







const CHECKSUMS = 'checksums.txt';
const FULL_NOTES = 'release-notes.md';
const OWN_NAMES = [CHECKSUMS, FULL_NOTES];
/** GitHub writes every other character as a dot, and the name would not be found again. */
const NAME = /^[A-Za-z0-9_+@-][A-Za-z0-9._+@-]{0,200}$/;
/** The files the user names, digests computed. Names must be distinct, files not empty. */
async function readFiles(workspace, paths) {
    const files = [];
    for (const path of paths) {
        if (/[*?[\]]/.test(path))
            throw new errors/* UserError */.y('invalid-input', noPattern(path));
        const real = await (0,kernel_paths/* resolveInside */.L)(workspace, path, 'input "assets"');
        const name = (0,external_node_path_.basename)(path);
        const problem = nameProblem(name, files);
        if (problem !== undefined)
            throw new errors/* UserError */.y('invalid-input', `input "assets": ${JSON.stringify(path)} ${problem}.`);
        const { bytes, digest } = await hashFile(real, path);
        if (bytes === 0)
            throw new errors/* UserError */.y('invalid-input', `input "assets": ${JSON.stringify(path)} is empty.`);
        files.push({ name, bytes, digest, read: () => (0,promises_.readFile)(real) });
    }
    return files;
}
/** A file that is made up here, with its digest. */
function fileOf(name, content) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    return { name, bytes: bytes.length, digest: digestOf(bytes), read: async () => bytes };
}
/** `sha256sum -c checksums.txt` checks what was downloaded. */
function checksumsOf(files) {
    const lines = files.map((file) => `${file.digest.slice('sha256:'.length)}  ${file.name}\n`);
    return fileOf(CHECKSUMS, lines.sort().join(''));
}
/** What `deploy` lays beside a candidate when it was promoted; it is about the candidate and no part of it. */
const EVIDENCE = /^evidence-.+-\d+\.json$/;
function isOwnFile(name) {
    return OWN_NAMES.includes(name) || EVIDENCE.test(name);
}
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** No name of an asset may have one of these signs. */
function noPattern(path) {
    return `input "assets": ${JSON.stringify(path)} looks like a pattern, and patterns are not followed: what is released is named, one file a line.`;
}
function nameProblem(name, others) {
    if (isOwnFile(name))
        return `would stand where this action writes its own ${name}`;
    if (others.some((file) => file.name === name))
        return `has the same name as another file`;
    return NAME.test(name) ? undefined : 'may have only letters, digits and ". _ + @ -" in its name';
}
async function hashFile(file, path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), async (chunks) => {
            for await (const chunk of chunks) {
                bytes += chunk.length;
                hash.update(chunk);
            }
        });
    }
    catch (error) {
        const code = error.code ?? String(error);
        throw new errors/* UserError */.y('invalid-input', `input "assets": ${JSON.stringify(path)} cannot be read (${code}).`);
    }
    return { bytes, digest: `sha256:${hash.digest('hex')}` };
}

// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(3418);
;// CONCATENATED MODULE: ./actions/release-notes/src/publish/latest.js

/**
 * Whether GitHub is to show a release as the latest one: the highest final version, by the tags of the clone and by what
 * GitHub shows now. A release on an older line never takes that place, nor does one of several components unless the
 * configuration gives it to it.
 */
async function isLatest(github, setup, plan) {
    const { version, tags, component } = plan;
    if (!(0,semver/* isFinal */.dR)(version))
        return false;
    const listed = setup.release?.components?.get(component.name);
    if (listed !== undefined && listed.latest !== true)
        return false;
    if (tags.some((tag) => (0,semver/* isFinal */.dR)(tag.version) && (0,semver/* compareVersions */.Zy)(tag.version, version) > 0))
        return false;
    const shown = await (await github()).find('GET /repos/{owner}/{repo}/releases/latest');
    const { tagPrefix } = component;
    const highest = shown?.tag_name.startsWith(tagPrefix)
        ? (0,semver/* parseVersion */.ot)(shown.tag_name.slice(tagPrefix.length))
        : undefined;
    return highest === undefined || (0,semver/* compareVersions */.Zy)(highest, version) <= 0;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/marker.js
const START = '<!-- sluice:release ';
const END = ' -->';
/** An HTML comment; `-` is escaped so that no name can end it. */
function markerText(marker) {
    return `${START}${JSON.stringify(marker).replaceAll('-', '\\u002d')}${END}`;
}
/** The marker on the first line of a body, or `undefined` when the release is somebody else's. */
function readMarker(body) {
    const line = (body ?? '').split('\n', 1)[0]?.trimEnd() ?? '';
    if (!line.startsWith(START) || !line.endsWith(END))
        return undefined;
    try {
        const value = JSON.parse(line.slice(START.length, -END.length));
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { component, tag, sha } = value;
        return typeof component === 'string' && typeof tag === 'string' && typeof sha === 'string'
            ? { component, tag, sha }
            : undefined;
    }
    catch {
        return undefined;
    }
}
function isSameRelease(a, b) {
    return a !== undefined && a.component === b.component && a.tag === b.tag;
}

// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(2219);
;// CONCATENATED MODULE: ./actions/release-notes/src/publish/releases.js

function isOurs(release, marker) {
    return isSameRelease(readMarker(release.body), marker);
}
/** Looks by tag, then through the list: a lookup by tag never gives drafts. */
async function findReleases(github, marker) {
    const published = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: marker.tag });
    if (published !== undefined)
        return { published, drafts: [], foreignDraft: undefined };
    const all = await draftsOf(github);
    return {
        published: undefined,
        drafts: ours(all, marker),
        foreignDraft: all.find((draft) => draft.tag_name === marker.tag && !isOurs(draft, marker)),
    };
}
/** Drafts of ours for this tag, oldest first. */
async function findDrafts(github, marker) {
    return ours(await draftsOf(github), marker);
}
async function draftsOf(github) {
    const drafts = [];
    for await (const release of github.list('GET /repos/{owner}/{repo}/releases'))
        if (release.draft)
            drafts.push(release);
    return drafts;
}
function ours(drafts, marker) {
    return drafts.filter((draft) => isOurs(draft, marker)).sort((a, b) => a.id - b.id);
}
function getRelease(github, id) {
    return github.request('GET /repos/{owner}/{repo}/releases/{release_id}', { release_id: id });
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/draft.js




/** The one draft of this release, as it was asked for; further ones of ours, by runs that raced, are removed. */
async function prepareDraft(github, request, drafts) {
    if (drafts.length === 0)
        await createDraft(github, request);
    const all = drafts.length === 0 ? (await findReleases(github, request.marker)).drafts : drafts;
    const [kept, ...duplicates] = all;
    if (kept === undefined)
        throw vanished(request.marker);
    await removeDrafts(github, duplicates);
    return refresh(github, request, kept);
}
async function removeDrafts(github, drafts) {
    for (const draft of drafts)
        await github.find('DELETE /repos/{owner}/{repo}/releases/{release_id}', { release_id: draft.id });
}
/** The release came out while this run worked on it: by another run for the same commit, or by somebody's hand. */
class Overtaken extends refusal/* Refusal */.P {
    release;
    constructor(release) {
        super('release-taken-over', `${release.html_url} was published while this run worked on it. Let one run at a time publish a component (concurrency group), then run again.`);
        this.release = release;
    }
}
/** Read before write: somebody may have published, edited or taken over the draft in the meantime. */
async function readAgain(github, { marker }, id, commit = 'same-commit') {
    const release = await getRelease(github, id);
    const found = readMarker(release.body);
    if (release.draft && isOurs(release, marker) && (commit === 'any-commit' || found?.sha === marker.sha))
        return release;
    if (!release.draft)
        throw new Overtaken(release);
    throw new refusal/* Refusal */.P('release-taken-over', `${release.html_url} was taken over by another run while this run worked on it. Let one run at a time publish a component (concurrency group), then run again.`);
}
async function createDraft(github, request) {
    const { marker, name, body, prerelease } = request;
    try {
        await github.request('POST /repos/{owner}/{repo}/releases', {
            tag_name: marker.tag,
            target_commitish: marker.sha,
            name,
            body,
            draft: true,
            prerelease,
        });
    }
    catch (error) {
        // What became of it is read next.
        if (!(error instanceof github_errors/* GitHubError */.y_ && error.outcomeUnknown))
            throw error;
    }
}
/** A draft of an earlier run, also of one for another commit that never came out, is made into this one. */
async function refresh(github, request, draft) {
    const { marker, body, name, prerelease } = request;
    const same = draft.body === body &&
        draft.target_commitish === marker.sha &&
        draft.tag_name === marker.tag &&
        draft.name === name &&
        draft.prerelease === prerelease;
    if (same)
        return draft;
    await readAgain(github, request, draft.id, 'any-commit');
    return github.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
        release_id: draft.id,
        tag_name: marker.tag,
        target_commitish: marker.sha,
        name,
        body,
        draft: true,
        prerelease,
    });
}
function vanished({ tag }) {
    return new refusal/* Refusal */.P('release-taken-over', `The draft of ${tag} is not in GitHub's list after it was made: another run removed it, or GitHub is slow to show it. Run again.`);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/assets.js




/** A lost answer is looked into and tried again so many times. */
const PASSES = 3;
/**
 * Makes a draft hold exactly these files: what is there with the right size and digest stays, so an upload that was cut
 * goes on where it ended; anything else is removed. Reads the release again until it is so.
 */
async function attachFiles(github, request, draft) {
    const { files } = request;
    let release = draft;
    for (let pass = 1;; pass++) {
        const wrong = await compare(github, release, files);
        if (wrong.surplus.length === 0 && wrong.missing.length === 0)
            return;
        if (pass > PASSES)
            throw new refusal/* Refusal */.P('asset-damaged', `${wrong.missing.map((file) => file.name).join(', ')}: GitHub does not hold what was uploaded to ${draft.html_url}. Run again; the release is still a draft.`, 'error');
        for (const asset of wrong.surplus)
            await github.find('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: asset.id });
        for (const [index, file] of wrong.missing.entries()) {
            // Somebody may publish it while a large file goes up.
            if (index > 0)
                release = await readAgain(github, request, draft.id);
            await upload(github, release, file);
        }
        release = await readAgain(github, request, draft.id);
    }
}
/** What a published release lacks or has otherwise, in words; empty when it holds exactly these files. */
async function differences(github, release, files) {
    const problems = [];
    for (const file of files) {
        const asset = release.assets.find((each) => each.name === file.name);
        if (asset === undefined)
            problems.push(`${file.name} is missing`);
        else if (!(await isFile(github, asset, file)))
            problems.push(`${file.name} has ${asset.digest ?? `${asset.size} bytes`} and not ${file.digest}`);
    }
    return problems;
}
/** The bytes of an asset, checked against its own size and, where GitHub knows one, its digest. */
async function downloadAsset(github, asset) {
    const bytes = await github.download(asset.url);
    const digest = digestOf(bytes);
    if (bytes.length === asset.size && (asset.digest ?? digest) === digest)
        return bytes;
    throw new refusal/* Refusal */.P('asset-damaged', `${asset.name} came with ${bytes.length} bytes and ${digest}; GitHub says ${asset.size} bytes and ${asset.digest ?? 'no digest'}.`, 'error');
}
async function compare(github, release, files) {
    const missing = [...files];
    const surplus = [];
    for (const asset of release.assets) {
        const at = missing.findIndex((file) => file.name === asset.name);
        const file = missing[at];
        if (file !== undefined && (await isFile(github, asset, file)))
            missing.splice(at, 1);
        else
            surplus.push(asset);
    }
    return { missing, surplus };
}
/** An upload that was cut is `open` (GitHub Enterprise) or `starter`; older servers give no digest. */
async function isFile(github, asset, file) {
    if (asset.state !== 'uploaded' || asset.size !== file.bytes)
        return false;
    const digest = asset.digest ?? digestOf(await downloadAsset(github, asset));
    return digest === file.digest;
}
async function upload(github, release, file) {
    try {
        await github.upload(release.upload_url, file.name, 'application/octet-stream', await file.read());
    }
    catch (error) {
        // The answer was lost, or another run was quicker with the same name: the next pass reads what became of it.
        const isOpen = error instanceof github_errors/* GitHubError */.y_ && (error.outcomeUnknown || error.status === 422);
        if (!isOpen)
            throw error;
    }
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/tag.js


/** The commit a tag stands for on GitHub, through annotated tags; `undefined` when there is no such tag. */
async function remoteTag(github, tag) {
    const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `tags/${tag}` });
    let object = ref?.object;
    for (let depth = 0; object?.type === 'tag' && depth < 5; depth++)
        object = (await github.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: object.sha })).object;
    return object?.sha;
}
/** Whether the tag is there; a tag for another commit is refused. */
async function checkTag(github, { tag, sha }) {
    const found = await remoteTag(github, tag);
    if (found === undefined)
        return 'free';
    if (found === sha)
        return 'there';
    throw new refusal/* Refusal */.P('version-taken', `The tag ${tag} stands for ${found.slice(0, 12)}, not for ${sha.slice(0, 12)}. Give another version.`);
}
/**
 * Makes the tag before anything else: it claims the version against other runs, and GitHub asks nothing further of a
 * commit that is still the tip of its branch, which it may no longer be when large files are up.
 */
async function claimTag(github, marker) {
    const { tag, sha } = marker;
    try {
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/tags/${tag}`, sha });
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        if (needsWorkflows(error))
            throw workflowsRefusal(marker);
        // The answer was lost, or another run was quicker: what counts is which commit the tag stands for now.
        if (!error.outcomeUnknown && error.status !== 422)
            throw error;
        if ((await checkTag(github, marker)) === 'free')
            throw error;
    }
}
function needsWorkflows(error) {
    return (error.status === 403 || error.status === 422) && error.message.includes('workflows');
}
function workflowsRefusal({ tag, sha }) {
    const commit = sha.slice(0, 12);
    return new refusal/* Refusal */.P('needs-workflows-permission', `${tag} would tag ${commit}, whose workflow files differ from those of the default branch, and GitHub wants the "workflows" permission for that, which a job token cannot have. Push the tag by hand (git push origin ${commit}:refs/tags/${tag}) or give the token of a GitHub App that has it as "github-token"; then run again.`);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/prerelease.js






/** The tag of `1.5.0-rc.1`, `v1.5.0-rc.1` or `release:v1.5.0-rc.1/shop.mjs`; a digest (`sha256:…`) names no tag. */
function tagIn(reference, tagPrefix) {
    if (reference.startsWith('sha256:'))
        return undefined;
    if ((0,semver/* parseVersion */.ot)(reference) !== undefined)
        return `${tagPrefix}${reference}`;
    if (!reference.startsWith('release:'))
        return reference;
    const rest = reference.slice('release:'.length);
    const slash = rest.lastIndexOf('/');
    return slash < 0 ? rest : rest.slice(0, slash);
}
/** The published prerelease of ours that a version, tag, store or digest names, and the commit its tag stands for. */
async function findPrerelease(github, reference, tagPrefix) {
    const tag = tagIn(reference, tagPrefix);
    const release = tag === undefined ? await byDigest(github, reference) : await byTag(github, tag);
    const marker = readMarker(release?.body);
    if (release === undefined || marker === undefined || release.draft)
        throw new refusal/* Refusal */.P('no-prerelease', `from-prerelease: ${JSON.stringify(reference)} names no published release that this action made. Give the version, the tag, the store or the digest that "mode: publish" put out.`);
    const sha = await remoteTag(github, release.tag_name);
    if (sha !== marker.sha)
        throw new refusal/* Refusal */.P('no-prerelease', `The tag ${release.tag_name} stands for ${sha?.slice(0, 12) ?? 'nothing'}, and its release was made for ${marker.sha.slice(0, 12)}: it was moved, so it proves nothing.`);
    return { release, tag: release.tag_name, sha };
}
/**
 * The files of a prerelease that its own `checksums.txt` names, downloaded and checked against it and against GitHub's
 * digests. What was laid beside them later, such as the evidence of its deployments, is no part of the candidate.
 */
async function prereleaseFiles(github, { release }) {
    const sums = release.assets.find((asset) => asset.name === CHECKSUMS);
    const recorded = sums === undefined ? '' : Buffer.from(await downloadAsset(github, sums)).toString('utf8');
    const files = [];
    for (const asset of release.assets)
        if (recorded.includes(`  ${asset.name}\n`))
            files.push(fileOf(asset.name, await downloadAsset(github, asset)));
    const computed = files.length === 0 ? '' : Buffer.from(await checksumsOf(files).read()).toString('utf8');
    const unnamed = sums === undefined && release.assets.some((asset) => !isOwnFile(asset.name));
    if (recorded === computed && !unnamed)
        return files;
    throw new refusal/* Refusal */.P('asset-damaged', `The files of ${release.html_url} are not those its ${CHECKSUMS} names: they were changed after it was published.`);
}
async function byTag(github, tag) {
    return github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag });
}
async function byDigest(github, digest) {
    for await (const release of github.list('GET /repos/{owner}/{repo}/releases'))
        if (release.prerelease && release.assets.some((asset) => asset.digest === digest))
            return release;
    return undefined;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/publish.js







/** A draft that another run removed is looked for again so many times. */
const ROUNDS = 3;
/**
 * Makes the release of a tag: tag, draft, files, checked, visible. A run that was ended anywhere is completed by the next
 * one, two runs at once make one release, and nobody else's release is touched.
 */
async function publishRelease(github, request) {
    for (let round = 1;; round++) {
        try {
            return await attempt(github, request);
        }
        catch (error) {
            if (error instanceof Overtaken)
                return confirmOvertaken(github, request, error);
            const isGone = error instanceof github_errors/* GitHubError */.y_ && error.status === 404;
            if (!isGone || round === ROUNDS)
                throw error;
        }
    }
}
async function attempt(github, request) {
    const tag = await checkTag(github, request.marker);
    const found = await findReleases(github, request.marker);
    if (found.published !== undefined)
        return confirmPublished(github, request, found.published);
    if (found.foreignDraft !== undefined)
        throw new refusal/* Refusal */.P('foreign-release', `A draft for ${request.marker.tag} exists that this action did not make (${found.foreignDraft.html_url}). Publish or delete it, then run again.`);
    if (request.dryRun)
        return { kind: 'dry-run', release: found.drafts[0] };
    if (tag === 'free' && !request.draft)
        await claimTag(github, request.marker);
    const draft = await prepareDraft(github, request, found.drafts);
    await attachFiles(github, request, draft);
    const checked = await readAgain(github, request, draft.id);
    if (request.draft)
        return { kind: 'drafted', release: checked };
    return makeVisible(github, request, checked);
}
/** When it is what was asked for, another run did the work; when it is not, nothing more is done to it. */
async function confirmOvertaken(github, request, overtaken) {
    const { release } = overtaken;
    const sameCommit = readMarker(release.body)?.sha === request.marker.sha && isOurs(release, request.marker);
    if (!sameCommit || (await differences(github, release, request.files)).length > 0)
        throw overtaken;
    return { kind: 'unchanged', release };
}
/** A release that is out stays as it is; it only has to be the one that was asked for. */
async function confirmPublished(github, request, release) {
    if (!isOurs(release, request.marker))
        throw new refusal/* Refusal */.P('foreign-release', `${release.html_url} was not made by this action and is not changed. Give another version.`);
    const problems = await differences(github, release, request.files);
    if (problems.length > 0)
        throw new refusal/* Refusal */.P('asset-differs', `${release.html_url} is published, and ${problems.join('; ')}. A published release is not changed: make the build reproducible, re-run only the failed jobs, or give another version.`);
    if (!request.dryRun)
        await removeDrafts(github, await findDrafts(github, request.marker));
    return { kind: 'unchanged', release };
}
async function makeVisible(github, request, draft) {
    const { marker, prerelease, latest } = request;
    try {
        const release = await github.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
            release_id: draft.id,
            tag_name: marker.tag,
            target_commitish: marker.sha,
            draft: false,
            prerelease,
            make_latest: latest ? 'true' : 'false',
        });
        await checkTag(github, marker);
        return { kind: 'published', release };
    }
    catch (error) {
        return afterRefusedPublication(github, request, draft, error);
    }
}
async function afterRefusedPublication(github, request, draft, error) {
    if (!(error instanceof github_errors/* GitHubError */.y_))
        throw error;
    if (needsWorkflows(error))
        throw workflowsRefusal(request.marker);
    if (error.outcomeUnknown) {
        const release = await getRelease(github, draft.id);
        if (!release.draft)
            return { kind: 'published', release };
    }
    if (error.status !== 422)
        throw error;
    // Another run published the same tag from a draft of its own a moment before.
    const { published } = await findReleases(github, request.marker);
    if (published === undefined)
        throw error;
    return confirmPublished(github, request, published);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/unknown-releases.js


/**
 * A clone that was made without tags, and may not fetch them, looks as if nothing was ever released. Before a first
 * version comes out by mistake, GitHub is asked for tags that the clone lacks.
 */
async function refuseUnknownReleases(github, { chosenBy, component, tags, head }) {
    if (chosenBy !== 'root')
        return;
    const { tagPrefix } = component;
    const refs = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: `tags/${tagPrefix}` });
    const known = new Set(tags.map((tag) => tag.name));
    const unknown = refs.find(({ ref, object }) => {
        const name = ref.slice('refs/tags/'.length);
        return !known.has(name) && object.sha !== head && (0,semver/* parseVersion */.ot)(name.slice(tagPrefix.length)) !== undefined;
    });
    if (unknown === undefined)
        return;
    throw new refusal/* Refusal */.P('shallow-clone', `GitHub has the tag ${unknown.ref.slice('refs/tags/'.length)}, and the clone has no tag of an earlier release, so the version would be a guess. Set "fetch-depth: 0" on actions/checkout, or give "version".`, 'error');
}

// EXTERNAL MODULE: ./actions/release-notes/src/range/plan.js + 3 modules
var range_plan = __webpack_require__(1400);
// EXTERNAL MODULE: ./actions/release-notes/src/request.js
var src_request = __webpack_require__(4122);
// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(5081);
;// CONCATENATED MODULE: ./actions/release-notes/src/modes/final.js





/** The final version a prerelease becomes: its own numbers. `undefined`: what is named is a final release already. */
function finalVersion(source, component, given) {
    const { tagPrefix } = component;
    const version = source.tag.startsWith(tagPrefix) ? (0,semver/* parseVersion */.ot)(source.tag.slice(tagPrefix.length)) : undefined;
    if (version === undefined)
        throw new errors/* UserError */.y('invalid-input', `input "from-prerelease": ${JSON.stringify(source.tag)} is not ${JSON.stringify(tagPrefix)} and a version, as tags of this component are.`);
    if (given !== undefined && (!(0,semver/* isFinal */.dR)(given) || (0,semver/* compareCores */.Ou)(given, version) !== 0))
        throw new errors/* UserError */.y('invalid-input', `${source.tag} can only become ${(0,semver/* formatVersion */.qh)((0,semver/* finalOf */.uN)(version))}, not ${(0,semver/* formatVersion */.qh)(given)}: a prerelease and its release have the same three numbers.`);
    return (0,semver/* isFinal */.dR)(version) ? undefined : (0,semver/* finalOf */.uN)(version);
}
/**
 * The final release of a prerelease. When another candidate of the same numbers became that release before, this one
 * gets the next version its changes ask for: it serves in production, so it must be released.
 */
async function planFinal(git, request, source) {
    if (request.version === undefined)
        return (0,range_plan/* planRelease */.F)(git, request);
    const tag = `${request.component.tagPrefix}${(0,semver/* formatVersion */.qh)(request.version)}`;
    const holder = await (0,refs/* resolveCommit */.WL)(git, tag);
    if (holder === undefined || holder === source.sha)
        return (0,range_plan/* planRelease */.F)(git, request);
    const plan = await (0,range_plan/* planRelease */.F)(git, { ...request, version: undefined });
    return { ...plan, because: [`${tag} was made from another candidate than ${source.tag}`, ...plan.because] };
}
/** The chain of environments may hand over a version that was final from the start. */
function alreadyFinal({ release, tag, sha }, component, reference) {
    const assets = release.assets.filter((asset) => !isOwnFile(asset.name));
    const first = assets.find((asset) => asset.digest === reference || reference.endsWith(`/${asset.name}`)) ?? assets[0];
    return {
        mode: 'publish',
        result: 'unchanged',
        reasonCode: 'already-final',
        message: `${tag} is a final release already.`,
        named: { version: tag.slice(component.tagPrefix.length), tag },
        release: {
            id: release.id,
            url: release.html_url,
            sha,
            files: assets.map(({ name, size, digest }) => ({ name, bytes: size, digest: digest ?? 'unknown' })),
        },
        ...(first?.digest == null ? {} : { candidate: { store: `release:${tag}/${first.name}`, digest: first.digest } }),
    };
}

// EXTERNAL MODULE: ./actions/release-notes/src/modes/plan.js
var modes_plan = __webpack_require__(5133);
;// CONCATENATED MODULE: ./actions/release-notes/src/modes/publish.js



















/** GitHub allows 125,000 characters; bytes are never fewer, and the marker and the note of what was left out need room. */
const BODY_LIMIT_BYTES = 124_000;
/** `mode: publish`: the release of a version with its files, safe to repeat. */
async function publishMode(ports, inputs) {
    const setup = await (0,context/* readSetup */.W)(ports, inputs);
    const { component } = setup;
    const given = (0,src_request/* givenVersion */.GT)(inputs, component);
    const source = inputs['from-prerelease'] === ''
        ? undefined
        : await findPrerelease(await ports.github(), inputs['from-prerelease'], component.tagPrefix);
    const version = source === undefined ? given : finalVersion(source, component, given);
    if (source !== undefined && version === undefined)
        return alreadyFinal(source, component, inputs['from-prerelease']);
    const asked = (0,modes_plan/* planRequest */.N)(ports, inputs, setup);
    const request = { ...asked, version, toRef: source?.sha ?? asked.toRef };
    const plan = source === undefined || given !== undefined
        ? await (0,range_plan/* planRelease */.F)(ports.git, request)
        : await planFinal(ports.git, request, source);
    if (request.version === undefined)
        await refuseUnknownReleases(await ports.github(), plan);
    const notes = await (0,compose/* composeNotes */.W)(ports, inputs, setup, plan);
    const parts = await (0,notes_document/* documentParts */.k)(ports, inputs, setup, notes, fullTextUrl(ports, plan));
    const markdown = (0,render/* joinParts */.nn)(parts);
    if (plan.bump === 'none')
        return {
            mode: 'publish',
            result: 'unchanged',
            reasonCode: 'nothing-changed',
            message: `Nothing to release: ${notes.because.join('; ')}.`,
            notes,
            markdown,
        };
    const files = await filesOf(ports, inputs, source);
    const published = await publish(ports, inputs, setup, { plan, notes, parts, markdown, files });
    if (published.kind === 'published' && setup.notify !== undefined) {
        const { tellWebhooks } = await __webpack_require__.e(/* import() */ 238).then(__webpack_require__.bind(__webpack_require__, 4238));
        await tellWebhooks(ports, inputs, setup, { notes, markdown, url: published.release?.html_url ?? '' });
    }
    const tells = inputs.environment !== '' && setup.release?.notes?.['tell-issues'] === true;
    return {
        ...ending({ inputs, notes, parts, markdown, files, plan, source }, published),
        ...(tells ? { issues: (0,tell_issues/* linkedIssues */.i4)(notes).length } : {}),
    };
}
/** Where the attached full text will be, once the release is out. */
function fullTextUrl(ports, { tag }) {
    return `${(0,context/* repositoryUrl */.E)(ports)}/releases/download/${encodeURIComponent(tag)}/${FULL_NOTES}`;
}
async function filesOf(ports, inputs, source) {
    if (source === undefined)
        return readFiles(ports.job.workspace, inputs.assets);
    return prereleaseFiles(await ports.github(), source);
}
async function publish(ports, inputs, setup, ready) {
    const { plan, markdown, files } = ready;
    const marker = { component: plan.component.name, tag: plan.tag, sha: plan.head };
    const parts = [...ready.parts, ...filesPart(files)];
    const body = (0,budget/* withinBudget */.x)(parts, BODY_LIMIT_BYTES);
    const whole = parts.every((part) => body.includes(part.markdown.trim()));
    const sums = files.length === 0 ? [] : [checksumsOf(files)];
    return publishRelease(await ports.github(), {
        marker,
        name: plan.tag,
        body: `${markerText(marker)}\n${body}`,
        files: [...files, ...sums, ...(whole ? [] : [fileOf(FULL_NOTES, markdown)])],
        prerelease: !(0,semver/* isFinal */.dR)(plan.version),
        latest: await isLatest(ports.github, setup, plan),
        draft: inputs.draft,
        dryRun: inputs['dry-run'],
    });
}
function filesPart(files) {
    if (files.length === 0)
        return [];
    const rows = files.map((file) => [(0,render_markdown/* code */.aY)(file.name), (0,render_markdown/* code */.aY)(file.digest)]);
    return [{ name: 'list of files', priority: 85, markdown: `### Files\n\n${(0,render_markdown/* table */.tp)(['file', 'digest'], rows)}` }];
}
const ENDINGS = {
    published: { result: 'published', reasonCode: 'release-published', words: 'is published' },
    drafted: { result: 'drafted', reasonCode: 'release-drafted', words: 'is there as a draft' },
    unchanged: { result: 'unchanged', reasonCode: 'already-published', words: 'was published before, as it is now' },
    'dry-run': { result: 'generated', reasonCode: 'dry-run', words: 'would be published' },
};
function ending({ inputs, notes, parts, markdown, files, plan, source, }, { kind, release }) {
    const { result, reasonCode, words } = ENDINGS[kind];
    const first = files.find((file) => isNamed(file, inputs['from-prerelease'])) ?? files[0];
    const from = source === undefined ? '' : `, made from ${source.tag} with the same ${(0,amount/* amountOf */.M)(files.length, 'file')}`;
    const message = `${plan.tag} ${words} (${(0,amount/* amountOf */.M)(files.length, 'file')}, commit ${plan.head.slice(0, 12)}${from}).`;
    const title = release === undefined ? (0,render_markdown/* code */.aY)(plan.tag) : (0,render_markdown/* link */.nf)(plan.tag, release.html_url);
    const written = kind !== 'dry-run';
    return {
        mode: 'publish',
        result,
        reasonCode,
        message,
        notes,
        markdown,
        summary: [{ name: 'title', priority: 100, markdown: `## ${title} ${words}` }, ...parts, ...filesPart(files)],
        release: {
            id: release?.id ?? 0,
            url: release?.html_url ?? '',
            sha: plan.head,
            ...(source === undefined ? {} : { 'from-prerelease': source.tag }),
            files: files.map(({ name, bytes, digest }) => ({ name, bytes, digest })),
        },
        ...(first !== undefined && written
            ? { candidate: { store: `release:${plan.tag}/${first.name}`, digest: first.digest } }
            : {}),
    };
}
/** The file a store or a digest names. */
function isNamed(file, reference) {
    return reference === file.digest || (reference.startsWith('release:') && reference.endsWith(`/${file.name}`));
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

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   af: () => (/* binding */ MOST_TOLD),
/* harmony export */   gQ: () => (/* binding */ tellIssues),
/* harmony export */   i4: () => (/* binding */ linkedIssues)
/* harmony export */ });
/* harmony import */ var _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);
/* harmony import */ var _lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1968);



/** Numbers of the issues that the entries of a release close or name. */
function linkedIssues({ entries }) {
    return [...new Set(entries.flatMap((entry) => (entry.issues ?? []).map(({ number }) => number)))];
}
/** A release with more issues than this is no news to each of them. */
const MOST_TOLD = 100;
/**
 * Tells each issue once that its change is in production. A comment of ours with the same marker, of whatever version, is
 * enough: a run that is repeated or cut says nothing twice.
 */
async function tellIssues(github, news) {
    const told = [];
    const knew = [];
    const closedToUs = [];
    let login;
    for (const issue of news.issues.slice(0, MOST_TOLD)) {
        try {
            login ??= await (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .viewerLogin */ .w)(github);
            if (await isTold(github, issue, news, login)) {
                knew.push(issue);
                continue;
            }
            await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
                issue_number: issue,
                body: commentOf(news),
            });
            told.push(issue);
        }
        catch (error) {
            if (!(error instanceof _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
                throw error;
            // Moved, deleted or locked: that issue and no other. Anything else would be the same for all.
            if (![404, 410].includes(error.status) && !/locked/i.test(error.message))
                return { told, knew, closedToUs, problem: error.message };
            closedToUs.push(issue);
        }
    }
    return { told, knew, closedToUs, problem: '' };
}
async function isTold(github, issue, news, login) {
    const marker = markerOf(news);
    for await (const comment of github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue,
    }))
        if (comment.body?.startsWith(marker) === true && (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLogin */ .q)(comment.user?.login ?? '') === (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLogin */ .q)(login))
            return true;
    return false;
}
function markerOf({ environment, component }) {
    return `<!-- sluice:in-production ${JSON.stringify([environment, component]).replaceAll('-', '\\u002d')} -->`;
}
function commentOf(news) {
    const since = news.since === undefined ? '' : ` since ${news.since.slice(0, 16).replace('T', ' ')} UTC`;
    const place = news.environment === 'production' ? 'production' : `\`${news.environment}\``;
    return `${markerOf(news)}\nIn ${place}${since}, with ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)([news.component, news.version].filter(Boolean).join(' '), news.url)}.`;
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


/***/ }),

/***/ 7100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolveInside)
/* harmony export */ });
/* unused harmony export isInside */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2161);



/** Whether `path` is `root` itself or lies inside it, by name only. */
function isInside(root, path) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return rest === '' || (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(rest) && rest !== '..' && !rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
}
/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
async function resolveInside(root, path, what) {
    const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', error.code === 'ENOENT'
            ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
            : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
}


/***/ })

};
