export const id = 95;
export const ids = [95];
export const modules = {

/***/ 95:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishMode: () => (/* binding */ publishMode)
});

// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(388);
// EXTERNAL MODULE: ./lib/render/markdown.js
var render_markdown = __webpack_require__(968);
// EXTERNAL MODULE: ./actions/release-notes/src/context.js + 1 modules
var context = __webpack_require__(761);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/build.js + 1 modules
var build = __webpack_require__(699);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/render.js + 1 modules
var render = __webpack_require__(574);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(466);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
;// CONCATENATED MODULE: ./lib/kernel/paths.js



/** Whether `path` is `root` itself or lies inside it, by name only. */
function isInside(root, path) {
    const rest = (0,external_node_path_.relative)(root, path);
    return rest === '' || (!(0,external_node_path_.isAbsolute)(rest) && rest !== '..' && !rest.startsWith(`..${external_node_path_.sep}`));
}
/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
async function resolveInside(root, path, what) {
    const base = await (0,promises_.realpath)(root);
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(base, path)).catch((error) => {
        throw new errors/* UserError */.y('invalid-input', error.code === 'ENOENT'
            ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
            : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new errors/* UserError */.y('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
}

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
        const real = await resolveInside(workspace, path, 'input "assets"');
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
function isOwnFile(name) {
    return OWN_NAMES.includes(name);
}
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
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
var refusal = __webpack_require__(915);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
;// CONCATENATED MODULE: ./actions/release-notes/src/publish/releases.js

function isOurs(release, marker) {
    return isSameRelease(readMarker(release.body), marker);
}
/** Looks by tag, then through the list: a lookup by tag never gives drafts. */
async function findReleases(github, marker) {
    const published = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: marker.tag });
    if (published !== undefined)
        return { published, drafts: [], foreignDraft: undefined };
    const drafts = [];
    let foreignDraft;
    for await (const release of github.list('GET /repos/{owner}/{repo}/releases')) {
        if (!release.draft)
            continue;
        if (isOurs(release, marker))
            drafts.push(release);
        else if (release.tag_name === marker.tag)
            foreignDraft = release;
    }
    return { published: undefined, drafts: drafts.sort((a, b) => a.id - b.id), foreignDraft };
}
/** The commit a tag stands for on GitHub, through annotated tags; `undefined` when there is no such tag. */
async function remoteTag(github, tag) {
    const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `tags/${tag}` });
    let object = ref?.object;
    for (let depth = 0; object?.type === 'tag' && depth < 5; depth++)
        object = (await github.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: object.sha })).object;
    return object?.sha;
}
function getRelease(github, id) {
    return github.request('GET /repos/{owner}/{repo}/releases/{release_id}', { release_id: id });
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/assets.js




/** A lost answer is looked into and tried again so many times. */
const PASSES = 3;
/**
 * Makes a draft hold exactly these files: what is there with the right size and digest stays, so an upload that was cut
 * goes on where it ended; anything else is removed. Reads the release again until it is so.
 */
async function attachFiles(github, draft, files) {
    let release = draft;
    for (let pass = 1;; pass++) {
        const wrong = await compare(github, release, files);
        if (wrong.surplus.length === 0 && wrong.missing.length === 0)
            return;
        if (pass > PASSES)
            throw new refusal/* Refusal */.P('asset-damaged', `${wrong.missing.map((file) => file.name).join(', ')}: GitHub does not hold what was uploaded to ${draft.html_url}. Run again; the release is still a draft.`, 'error');
        for (const asset of wrong.surplus)
            await github.find('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: asset.id });
        for (const file of wrong.missing)
            await upload(github, release, file);
        release = await getRelease(github, draft.id);
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
        // The next pass reads what became of it.
        if (!(error instanceof github_errors/* GitHubError */.y && error.outcomeUnknown))
            throw error;
    }
}

;// CONCATENATED MODULE: ./actions/release-notes/src/publish/prerelease.js





/** The tag in `v1.5.0-rc.1` or `release:v1.5.0-rc.1/shop.mjs`; a digest (`sha256:…`) names no tag. */
function tagIn(reference) {
    if (reference.startsWith('sha256:'))
        return undefined;
    if (!reference.startsWith('release:'))
        return reference;
    const rest = reference.slice('release:'.length);
    const slash = rest.lastIndexOf('/');
    return slash < 0 ? rest : rest.slice(0, slash);
}
/** The published prerelease of ours that a tag, a store or a digest names, and the commit its tag stands for. */
async function findPrerelease(github, reference) {
    const tag = tagIn(reference);
    const release = tag === undefined ? await byDigest(github, reference) : await byTag(github, tag);
    const marker = readMarker(release?.body);
    if (release === undefined || marker === undefined || release.draft)
        throw new refusal/* Refusal */.P('no-prerelease', `from-prerelease: ${JSON.stringify(reference)} names no published release that this action made. Give the tag, the store or the digest that "mode: publish" put out.`);
    const sha = await remoteTag(github, release.tag_name);
    if (sha !== marker.sha)
        throw new refusal/* Refusal */.P('no-prerelease', `The tag ${release.tag_name} stands for ${sha?.slice(0, 12) ?? 'nothing'}, and its release was made for ${marker.sha.slice(0, 12)}: it was moved, so it proves nothing.`);
    return { release, tag: release.tag_name, sha };
}
/** The files of a prerelease, downloaded and checked against GitHub's digests and its own `checksums.txt`. */
async function prereleaseFiles(github, { release }) {
    const files = [];
    let recorded;
    for (const asset of release.assets) {
        if (isOwnFile(asset.name) && asset.name !== CHECKSUMS)
            continue;
        const bytes = await downloadAsset(github, asset);
        if (asset.name === CHECKSUMS)
            recorded = Buffer.from(bytes).toString('utf8');
        else
            files.push(fileOf(asset.name, bytes));
    }
    const computed = Buffer.from(await checksumsOf(files).read()).toString('utf8');
    if (files.length > 0 && recorded !== computed)
        throw new refusal/* Refusal */.P('asset-damaged', `The files of ${release.html_url} are not those its ${CHECKSUMS} names: they were changed after it was published.`);
    return files;
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





/**
 * Makes the release of a tag: draft, files, checked, visible. Only the last call can be seen by others, and a run that
 * was ended anywhere is completed by the next one. Nobody else's release is touched.
 */
async function publishRelease(github, request) {
    await checkTag(github, request);
    const found = await findReleases(github, request.marker);
    if (found.published !== undefined)
        return confirmPublished(github, request, found.published);
    if (found.foreignDraft !== undefined)
        throw new refusal/* Refusal */.P('foreign-release', `A draft for ${request.marker.tag} exists that this action did not make (${found.foreignDraft.html_url}). Publish or delete it, then run again.`);
    if (request.dryRun)
        return { kind: 'dry-run', release: found.drafts[0] };
    const [kept, ...duplicates] = found.drafts;
    for (const duplicate of duplicates)
        await github.find('DELETE /repos/{owner}/{repo}/releases/{release_id}', { release_id: duplicate.id });
    const draft = kept === undefined ? await createDraft(github, request) : await refresh(github, request, kept);
    await attachFiles(github, draft, request.files);
    const checked = await readAgain(github, request, draft.id);
    if (request.draft)
        return { kind: 'drafted', release: checked };
    return { kind: 'published', release: await makeVisible(github, request, checked) };
}
async function checkTag(github, { marker }) {
    const sha = await remoteTag(github, marker.tag);
    if (sha === undefined || sha === marker.sha)
        return;
    throw new refusal/* Refusal */.P('version-taken', `The tag ${marker.tag} stands for ${sha.slice(0, 12)}, not for ${marker.sha.slice(0, 12)}. Give another version.`);
}
/** A release that is out stays as it is; it only has to be the one that was asked for. */
async function confirmPublished(github, request, release) {
    if (!isOurs(release, request.marker))
        throw new refusal/* Refusal */.P('foreign-release', `${release.html_url} was not made by this action and is not changed. Give another version.`);
    const problems = await differences(github, release, request.files);
    if (problems.length === 0)
        return { kind: 'unchanged', release };
    throw new refusal/* Refusal */.P('asset-differs', `${release.html_url} is published, and ${problems.join('; ')}. A published release is not changed: make the build reproducible, re-run only the failed jobs, or give another version.`);
}
async function createDraft(github, request) {
    try {
        return await github.request('POST /repos/{owner}/{repo}/releases', {
            tag_name: request.marker.tag,
            target_commitish: request.marker.sha,
            name: request.name,
            body: request.body,
            draft: true,
            prerelease: request.prerelease,
        });
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y && error.outcomeUnknown))
            throw error;
        const { drafts } = await findReleases(github, request.marker);
        if (drafts[0] === undefined)
            throw error;
        return drafts[0];
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
/** Read before write: somebody may have published, edited or taken over the draft in the meantime. */
async function readAgain(github, { marker }, id, commit = 'same-commit') {
    const release = await getRelease(github, id);
    const found = readMarker(release.body);
    if (release.draft && isOurs(release, marker) && (commit === 'any-commit' || found?.sha === marker.sha))
        return release;
    throw new refusal/* Refusal */.P('release-taken-over', `${release.html_url} was ${release.draft ? 'taken over by another run' : 'published'} while this run worked on it. Let one run at a time publish a component (concurrency group), then run again.`);
}
async function makeVisible(github, request, draft) {
    const { marker, prerelease, latest } = request;
    let release;
    try {
        release = await github.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
            release_id: draft.id,
            tag_name: marker.tag,
            target_commitish: marker.sha,
            draft: false,
            prerelease,
            make_latest: latest ? 'true' : 'false',
        });
    }
    catch (error) {
        release = await afterRefusedPublication(github, marker, draft, error);
    }
    await checkTag(github, request);
    return release;
}
async function afterRefusedPublication(github, marker, draft, error) {
    if (!(error instanceof github_errors/* GitHubError */.y))
        throw error;
    if (error.outcomeUnknown) {
        const release = await getRelease(github, draft.id);
        if (!release.draft)
            return release;
    }
    if (error.status === 403 && error.message.includes('workflows'))
        throw new refusal/* Refusal */.P('needs-workflows-permission', `${marker.tag} would tag ${marker.sha.slice(0, 12)}, whose workflow files differ from those of the default branch, and GitHub wants the "workflows" permission for that, which a job token cannot have. Push the tag by hand (git push origin ${marker.sha.slice(0, 12)}:refs/tags/${marker.tag}) or give the token of a GitHub App that has it; then run again, the draft is complete.`);
    throw error;
}

// EXTERNAL MODULE: ./actions/release-notes/src/range/plan.js + 5 modules
var range_plan = __webpack_require__(45);
// EXTERNAL MODULE: ./actions/release-notes/src/request.js
var src_request = __webpack_require__(122);
// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(418);
// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(81);
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
        return (0,range_plan/* planRelease */.F3)(git, request);
    const tag = `${request.component.tagPrefix}${(0,semver/* formatVersion */.qh)(request.version)}`;
    const holder = await (0,refs/* resolveCommit */.WL)(git, tag);
    if (holder === undefined || holder === source.sha)
        return (0,range_plan/* planRelease */.F3)(git, request);
    const plan = await (0,range_plan/* planRelease */.F3)(git, { ...request, version: undefined });
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

;// CONCATENATED MODULE: ./actions/release-notes/src/modes/publish.js













/** GitHub allows 125,000 characters; bytes are never fewer, and the marker and the note of what was left out need room. */
const BODY_LIMIT_BYTES = 124_000;
/** `mode: publish`: the release of a version with its files, safe to repeat. */
async function publishMode(ports, inputs) {
    const component = await (0,context/* readComponent */.C)(ports, inputs);
    const given = (0,src_request/* givenVersion */.G)(inputs, component);
    const source = inputs['from-prerelease'] === '' ? undefined : await findPrerelease(await ports.github(), inputs['from-prerelease']);
    const version = source === undefined ? given : finalVersion(source, component, given);
    if (source !== undefined && version === undefined)
        return alreadyFinal(source, component, inputs['from-prerelease']);
    const toRef = source?.sha ?? (inputs['to-ref'] || ports.job.sha);
    const { prerelease, bump } = inputs;
    const request = { component, toRef, fromRef: inputs['from-ref'], version, prerelease, bump };
    const plan = source === undefined || given !== undefined
        ? await (0,range_plan/* planRelease */.F3)(ports.git, request)
        : await planFinal(ports.git, request, source);
    const notes = (0,build/* buildNotes */.u)(plan, (0,context/* repositoryUrl */.E)(ports));
    const markdown = (0,render/* renderNotes */.IE)(notes, inputs.audience);
    if (plan.bump === 'none')
        return {
            mode: 'publish',
            result: 'unchanged',
            reasonCode: 'nothing-changed',
            message: `Nothing changed since ${notes.version}, so there is nothing to publish.`,
            notes,
            markdown,
        };
    const files = await filesOf(ports, inputs, source);
    const published = await publish(ports, inputs, { plan, notes, markdown, files });
    return ending({ inputs, notes, markdown, files, plan, source }, published);
}
async function filesOf(ports, inputs, source) {
    if (source === undefined)
        return readFiles(ports.job.workspace, inputs.assets);
    return prereleaseFiles(await ports.github(), source);
}
async function publish(ports, inputs, ready) {
    const { plan, notes, markdown, files } = ready;
    const marker = { component: plan.component.name, tag: plan.tag, sha: plan.head };
    const parts = [...(0,render/* renderParts */.Rs)(notes, inputs.audience), ...filesPart(files)];
    const text = (0,budget/* withinBudget */.x)(parts, BODY_LIMIT_BYTES);
    const whole = parts.every((part) => text.includes(part.markdown.trim()));
    const sums = files.length === 0 ? [] : [checksumsOf(files)];
    const prerelease = !(0,semver/* isFinal */.dR)(plan.version);
    return publishRelease(await ports.github(), {
        marker,
        name: plan.tag,
        body: `${markerText(marker)}\n${text}`,
        files: [...files, ...sums, ...(whole ? [] : [fileOf(FULL_NOTES, markdown)])],
        prerelease,
        latest: !prerelease && isHighest(plan),
        draft: inputs.draft,
        dryRun: inputs['dry-run'],
    });
}
/** A release on an older line must not take the place of the newest one. */
function isHighest({ tags, version }) {
    return tags.every((tag) => !(0,semver/* isFinal */.dR)(tag.version) || (0,semver/* compareVersions */.Zy)(tag.version, version) <= 0);
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
function ending({ inputs, notes, markdown, files, plan, source }, { kind, release }) {
    const { result, reasonCode, words } = ENDINGS[kind];
    const first = files.find((file) => isNamed(file, inputs['from-prerelease'])) ?? files[0];
    const from = source === undefined ? '' : `, made from ${source.tag} with the same ${files.length} files`;
    const message = `${plan.tag} ${words} (${files.length} files, commit ${plan.head.slice(0, 12)}${from}).`;
    const title = release === undefined ? (0,render_markdown/* code */.aY)(plan.tag) : (0,render_markdown/* link */.nf)(plan.tag, release.html_url);
    const written = kind !== 'dry-run';
    return {
        mode: 'publish',
        result,
        reasonCode,
        message,
        notes,
        markdown,
        summary: [
            { name: 'title', priority: 100, markdown: `## ${title} ${words}` },
            ...(0,render/* renderParts */.Rs)(notes, inputs.audience),
            ...filesPart(files),
        ],
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

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ graphqlError),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(719);


/** A call that GitHub refused or did not answer. `status` 0: no answer. */
class GitHubError extends _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    /** A write may or may not have happened: the answer was lost. Read before writing again. */
    outcomeUnknown;
    constructor(call, failure) {
        super(reasonOf(failure), describe(call, failure));
        this.name = 'GitHubError';
        this.status = failure.status;
        this.outcomeUnknown = failure.outcomeUnknown;
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
/** What a field of a repository needs; unlike REST, GraphQL does not say so itself. */
const FIELD_PERMISSIONS = new Map([
    ['deployment', 'deployments=read'],
    ['deployments', 'deployments=read'],
    ['defaultBranchRef', 'contents=read'],
    ['object', 'contents=read'],
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
