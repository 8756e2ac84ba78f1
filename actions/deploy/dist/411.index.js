export const id = 411;
export const ids = [411];
export const modules = {

/***/ 2792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readProvenance: () => (/* binding */ readProvenance)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/provenance/documents.js
/** One JSON document, or one a line; throws when it is neither. */
function documents(text) {
    try {
        return [JSON.parse(text)];
    }
    catch (error) {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        if (lines.length < 2)
            throw error;
        return lines.map((line) => JSON.parse(line));
    }
}

;// CONCATENATED MODULE: ./lib/provenance/snappy.js
/**
 * Snappy's block format (google/snappy, format_description.txt), in which GitHub keeps bundles of attestations. Bounded:
 * the length that a block announces is checked before anything is made, and every copy must point into what was written.
 */
function decompress(block, limit) {
    const { value: length, next } = varint(block);
    if (length > limit)
        throw new RangeError(`it unpacks to ${length} bytes, more than the ${limit} that are read`);
    const out = new Uint8Array(length);
    let at = next;
    let written = 0;
    while (at < block.length) {
        const tag = snappy_byte(block, at);
        if ((tag & 3) === 0) {
            const { size, start } = literal(block, at, tag);
            if (start + size > block.length || written + size > length)
                throw damaged();
            out.set(block.subarray(start, start + size), written);
            at = start + size;
            written += size;
        }
        else {
            const { size, offset, after } = copy(block, at, tag);
            if (offset === 0 || offset > written || written + size > length)
                throw damaged();
            // A copy may reach into what it writes itself.
            for (let count = 0; count < size; count++, written++)
                out[written] = snappy_byte(out, written - offset);
            at = after;
        }
    }
    if (written !== length)
        throw damaged();
    return out;
}
function literal(block, at, tag) {
    const short = tag >> 2;
    if (short < 60)
        return { size: short + 1, start: at + 1 };
    const bytes = short - 59;
    return { size: littleEndian(block, at + 1, bytes) + 1, start: at + 1 + bytes };
}
function copy(block, at, tag) {
    if ((tag & 3) === 1)
        return { size: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) | snappy_byte(block, at + 1), after: at + 2 };
    const bytes = (tag & 3) === 2 ? 2 : 4;
    return { size: (tag >> 2) + 1, offset: littleEndian(block, at + 1, bytes), after: at + 1 + bytes };
}
function varint(block) {
    let value = 0;
    for (let index = 0; index < 5; index++) {
        const each = snappy_byte(block, index);
        value += (each & 127) * 2 ** (7 * index);
        if (each < 128)
            return { value, next: index + 1 };
    }
    throw damaged();
}
function littleEndian(block, at, bytes) {
    let value = 0;
    for (let index = 0; index < bytes; index++)
        value += snappy_byte(block, at + index) * 256 ** index;
    return value;
}
function snappy_byte(block, at) {
    const value = block[at];
    if (value === undefined)
        throw damaged();
    return value;
}
const damaged = () => new RangeError('it is no whole Snappy block');

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/provenance/statement.js

const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENTS = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];
/** Reads a payload whose signature was verified; throws when it is no statement. */
function readStatement(payload) {
    const value = JSON.parse(payload);
    if (!(0,shape/* isRecord */.u4)(value) || !STATEMENTS.includes(value['_type']))
        throw new TypeError('what was signed is no in-toto statement');
    const { predicateType, subject } = value;
    if (typeof predicateType !== 'string' || !Array.isArray(subject))
        throw new TypeError('the in-toto statement has no predicateType or no subject');
    return { predicateType, digests: subject.flatMap(digestOf) };
}
/** A subject of another algorithm speaks of nothing that can be compared here. */
function digestOf(subject) {
    const digest = (0,shape/* isRecord */.u4)(subject) ? subject['digest'] : undefined;
    const sha256 = (0,shape/* isRecord */.u4)(digest) ? digest['sha256'] : undefined;
    return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? [`sha256:${sha256}`] : [];
}

;// CONCATENATED MODULE: ./lib/provenance/bundles.js






/** A provenance is a few KB; one for a thousand files stays below this. */
const LARGEST_BUNDLE_BYTES = 2 * 1024 * 1024;
/** As many as one answer of GitHub holds. */
const MOST_ATTESTATIONS = 100;
const SUFFIXES = ['.sigstore.json', '.sigstore.jsonl', '.intoto.jsonl'];
/** Bundles that lie beside the candidate: `<file>.sigstore.json` as another asset of its release, or in its folder. */
async function besideCandidate(place, github) {
    return place.kind === 'release' ? besideAsset(place, github) : besideFile(place.path);
}
async function besideAsset(place, github) {
    const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: place.tag });
    const found = [];
    for (const { name, size, url } of release?.assets ?? []) {
        if (!SUFFIXES.some((suffix) => name === `${place.asset}${suffix}`))
            continue;
        const where = `release:${place.tag}/${name}`;
        if (size > LARGEST_BUNDLE_BYTES)
            found.push({ place: where, problem: tooLarge(size) });
        else
            found.push(...parse(where, await github.download(url)));
    }
    return found;
}
async function besideFile(path) {
    const found = [];
    for (const suffix of SUFFIXES) {
        const file = `${path}${suffix}`;
        const facts = await (0,promises_.stat)(file).catch(() => undefined);
        if (facts?.isFile() !== true)
            continue;
        if (facts.size > LARGEST_BUNDLE_BYTES)
            found.push({ place: file, problem: tooLarge(facts.size) });
        else
            found.push(...parse(file, await bytesOf(file)));
    }
    return found;
}
/** What GitHub keeps about a digest. `complete: false`: there is more than was read. */
async function ofDigest(digest, github) {
    const answer = await github.find('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
        subject_digest: digest,
        predicate_type: PROVENANCE_TYPE,
        per_page: MOST_ATTESTATIONS,
    });
    const attestations = answer?.attestations ?? [];
    const found = [];
    for (const [index, { bundle, bundle_url: url }] of attestations.entries()) {
        // What the description of the API does not say: the bundle may be null, and then lies elsewhere.
        const place = `attestation ${index + 1} of ${digest.slice(0, 19)}…`;
        if (bundle !== undefined && bundle !== null)
            found.push(limited(place, bundle));
        else
            found.push(...(await atAddress(place, url ?? '', github)));
    }
    return { found, complete: attestations.length < MOST_ATTESTATIONS };
}
async function atAddress(place, url, github) {
    if (!URL.canParse(url))
        return [{ place, problem: 'GitHub says neither what it is nor where it lies' }];
    const bytes = await github.download(url);
    if (bytes.length > LARGEST_BUNDLE_BYTES)
        return [{ place, problem: tooLarge(bytes.length) }];
    if (bytes[0] === 0x7b)
        return parse(place, bytes);
    try {
        return parse(place, decompress(bytes, LARGEST_BUNDLE_BYTES));
    }
    catch (error) {
        return [{ place, problem: (0,errors/* errorMessage */.g)(error) }];
    }
}
/** One bundle, or one a line. */
function parse(place, bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    try {
        const found = documents(text);
        if (found.length > MOST_ATTESTATIONS)
            return [{ place, problem: `it holds ${found.length} bundles, more than the ${MOST_ATTESTATIONS} that are read` }];
        return found.map((bundle) => ({ place, bundle }));
    }
    catch (error) {
        return [{ place, problem: `it is not JSON (${(0,errors/* errorMessage */.g)(error)})` }];
    }
}
function limited(place, bundle) {
    const size = JSON.stringify(bundle).length;
    return size > LARGEST_BUNDLE_BYTES ? { place, problem: tooLarge(size) } : { place, bundle };
}
function tooLarge(bytes) {
    return `it has ${bytes} bytes, more than the ${LARGEST_BUNDLE_BYTES} that are read`;
}
/** Read with a limit: between `stat` and here the file may have grown. */
async function bytesOf(file) {
    const chunks = [];
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { end: LARGEST_BUNDLE_BYTES }))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./lib/provenance/judge.js


/** Whether what was proven about a bundle is what the policy demands of this candidate. Every field is pinned. */
function judge({ identity, statement, signedAt }, subject, policy) {
    const { signer, repository, ref, runner, run } = identity;
    for (const check of [checkSubject, checkSigner, checkSource, checkRunner]) {
        const found = check({ identity, statement, subject, policy });
        if (found !== undefined)
            return found;
    }
    const proof = { signer, repository, ref, sha: identity.commit, runner, run };
    return { kind: 'accepted', proof: { ...proof, 'signed-at': signedAt.toISOString() } };
}
function checkSubject({ statement, subject }) {
    const { predicateType, digests } = statement;
    if (predicateType !== PROVENANCE_TYPE)
        return refused('provenance-invalid', `it says ${(0,printing/* oneLine */.TN)(predicateType, LONGEST_WORD) || 'nothing'} of the candidate, not ${PROVENANCE_TYPE}`);
    if (digests.includes(subject.digest))
        return undefined;
    return refused('provenance-wrong-subject', `it is about ${filesOf(digests)}, not ${subject.digest}`);
}
/** What somebody has signed may be as long as they like; what is said about it is not. */
const LONGEST_WORD = 100;
const MOST_FILES = 3;
function filesOf(digests) {
    if (digests.length === 0)
        return 'no file';
    const more = digests.length > MOST_FILES ? ` and ${digests.length - MOST_FILES} more` : '';
    return `${digests.slice(0, MOST_FILES).join(', ')}${more}`;
}
function checkSigner({ identity, policy }) {
    const { issuer, signer, subject } = identity;
    const wrong = (detail) => refused('provenance-wrong-signer', detail);
    if (issuer !== policy.issuer)
        return wrong(`${issuer || 'nobody'} vouches for the workflow, not ${policy.issuer}`);
    if (signer !== subject)
        return wrong(`the certificate names two workflows, ${signer} and ${subject}`);
    const allowed = policy.signers.some((pattern) => matches(`${policy.server}/${pattern}`, signer));
    return allowed ? undefined : wrong(`${signer} signed it, not ${policy.signers.join(' or ')}`);
}
function checkSource({ identity, subject, policy }) {
    const { repository, repositoryId, ref, commit, trigger } = identity;
    const wrong = (detail) => refused('provenance-wrong-source', detail);
    const wanted = `${policy.server}/${policy.source}`;
    if (repository.toLowerCase() !== wanted.toLowerCase())
        return wrong(`it was built from ${repository || 'an unnamed repository'}, not ${wanted}`);
    if (policy.sourceId !== undefined && repositoryId !== policy.sourceId)
        return wrong(`it was built from another repository that had the name ${policy.source} (number ${repositoryId})`);
    if (!policy.refs.some((pattern) => matches(pattern, ref)))
        return wrong(`it was built from ${ref || 'no ref'}, not ${policy.refs.join(' or ')}`);
    if (commit !== subject.sha)
        return wrong(`it was built from commit ${commit || 'unknown'}, and the candidate is recorded as ${subject.sha}`);
    // Such a run works on the default branch and may have checked out anybody's code.
    if (trigger.startsWith('pull_request'))
        return wrong(`${trigger} started the build, so a pull request may have made it`);
    return undefined;
}
function checkRunner({ identity: { runner }, policy }) {
    if (policy.runner === 'any' || runner === policy.runner)
        return undefined;
    return refused('provenance-wrong-runner', `it was built on a ${runner || 'nameless'} runner, not ${policy.runner}`);
}
/** `*` stands for anything but a slash. */
function matches(pattern, value) {
    const source = pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*');
    return new RegExp(`^${source}$`).test(value);
}
const refused = (reason, detail) => ({ kind: 'refused', reason, detail });

;// CONCATENATED MODULE: ./lib/provenance/policy.js
const ACTIONS_ISSUER = 'https://token.actions.githubusercontent.com';
function policyOf(config, { owner, repository, serverUrl }, repositoryId, defaultBranch) {
    return {
        signers: config['signer-workflow'],
        issuer: config.issuer ?? issuerOf(serverUrl),
        server: serverUrl,
        source: config.source ?? `${owner}/${repository}`,
        sourceId: repositoryId,
        refs: config['source-ref'] ?? [`refs/heads/${defaultBranch}`],
        runner: config.runner ?? 'github-hosted',
    };
}
/** Enterprises on ghe.com have an issuer by their subdomain. */
function issuerOf(serverUrl) {
    const tenant = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/.exec(serverUrl)?.[1];
    return tenant === undefined ? ACTIONS_ISSUER : `https://token.actions.${tenant}.ghe.com`;
}

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(2469);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1251);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(362);
;// CONCATENATED MODULE: ./lib/provenance/certificate.js
/**
 * What the certificate authority wrote into the certificate about the build, from the claims of the job's OIDC token.
 * Numbers below 1.3.6.1.4.1.57264.1 (Fulcio, docs/oid-info.md).
 */
const FIELDS = {
    issuer: 8,
    signer: 9,
    runner: 11,
    repository: 12,
    commit: 13,
    ref: 14,
    repositoryId: 15,
    trigger: 20,
    run: 21,
};
const ARC = '1.3.6.1.4.1.57264.1';
const UTF8_STRING = 0x0c;
function identityOf(subject, extensions) {
    const read = (number) => {
        const found = extensions.filter(({ oid }) => oid === `${ARC}.${number}`);
        return found.length === 1 ? utf8String(found[0]?.value ?? new Uint8Array()) : '';
    };
    const fields = Object.entries(FIELDS).map(([name, number]) => [name, read(number)]);
    return { subject: subject ?? '', ...Object.fromEntries(fields) };
}
/** Text of a DER UTF8String that fills its bytes exactly; anything else is empty. */
function utf8String(der) {
    const [tag, first = 0] = der;
    if (tag !== UTF8_STRING)
        return '';
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    if (lengthBytes > 2)
        return '';
    const start = 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : der.slice(2, start).reduce((sum, each) => sum * 256 + each, 0);
    if (der.length !== start + length)
        return '';
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(der.subarray(start));
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/provenance/verify.js








/**
 * Trusted roots in Sigstore's form, one JSON document or one a line. Throws when one is none. What a root has, it demands:
 * with a transparency log, an entry in it; with a log of certificates, the certificate in it; and always a time that one of
 * its authorities has signed, because certificates are good for minutes.
 */
function readAuthorities(text) {
    return documents(text).map((document) => {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(document);
        if (root.certificateAuthorities.length === 0)
            throw new TypeError('it names no certificate authority');
        const { organization, commonName } = root.certificateAuthorities.at(-1)?.subject ?? {};
        return {
            name: organization || commonName || 'an unnamed authority',
            verifier: new verify_dist/* Verifier */.BL((0,verify_dist/* toTrustMaterial */.jO)(root), {
                tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
                ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
                timestampThreshold: 1,
            }),
        };
    });
}
/** Where a bundle by other authorities fails first: nobody who is known has signed its time, or its certificate. */
const STRANGERS = ['TIMESTAMP_ERROR', 'CERTIFICATE_ERROR'];
/** Verifies signature, certificate chain, logs and time; never throws for what a bundle may hold. */
function verifyBundle(value, authorities) {
    let bundle;
    let entity;
    try {
        bundle = (0,dist/* bundleFromJSON */.vw)(value);
        if (bundle.content.$case !== 'dsseEnvelope')
            return invalid('it holds a bare signature and no attestation');
        if (bundle.verificationMaterial.content.$case === 'publicKey')
            return invalid('it was signed with a key, not by a workflow');
        entity = (0,verify_dist/* toSignedEntity */.DC)(bundle);
    }
    catch (error) {
        return invalid(`it is no Sigstore bundle (${(0,errors/* errorMessage */.g)(error)})`);
    }
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    if (payloadType !== PAYLOAD_TYPE)
        return invalid(`it holds ${(0,printing/* oneLine */.TN)(payloadType, 100)}, no in-toto statement`);
    const problems = [];
    let unknown = true;
    for (const { name, verifier } of authorities) {
        try {
            const { identity } = verifier.verify(entity);
            return {
                kind: 'verified',
                identity: identityOf(identity?.subjectAlternativeName, (identity?.oids ?? []).map(({ oid, value }) => ({ oid: oid?.id.join('.') ?? '', value }))),
                statement: readStatement(payload.toString('utf8')),
                signedAt: earliest(entity),
            };
        }
        catch (error) {
            problems.push(`${name}: ${(0,errors/* errorMessage */.g)(error)}`);
            unknown &&= error instanceof verify_dist/* VerificationError */.mk && STRANGERS.includes(error.code);
        }
    }
    const detail = `no trusted authority vouches for it (${problems.join('; ')})`;
    return unknown ? { ...invalid(detail), authority: 'unknown' } : invalid(detail);
}
/** Times that `verify` has counted: those of timestamp authorities, and of log entries with a signed promise. */
function earliest({ timestamps }) {
    const times = timestamps.flatMap((each) => {
        if (each.$case === 'timestamp-authority')
            return [each.timestamp.signingTime.getTime()];
        return each.tlogEntry.inclusionPromise === undefined ? [] : [Number(each.tlogEntry.integratedTime) * 1000];
    });
    return new Date(Math.min(...times));
}
/** Errors repeat what they could not read, however long. */
const invalid = (detail) => ({
    kind: 'invalid',
    detail: (0,printing/* oneLine */.TN)(detail, 500),
});

;// CONCATENATED MODULE: ./lib/provenance/trusted-root.js


/** Those that come along, or those of a file of the default branch as it was at the commit of the policy. */
async function readTrustedRoot(path, configSha, github) {
    if (path === undefined) {
        const { PUBLIC_GOOD } = await __webpack_require__.e(/* import() */ 511).then(__webpack_require__.bind(__webpack_require__, 2511));
        const advice = 'if the repository is private, give "trusted-root": its attestations are signed by authorities of GitHub';
        return {
            kind: 'read',
            name: 'Sigstore, as it comes with Sluice',
            authorities: readAuthorities(PUBLIC_GOOD),
            advice,
        };
    }
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: configSha });
    if (file === undefined || Array.isArray(file) || !('content' in file))
        return { kind: 'unreadable', detail: `"trusted-root" names ${path}, which is not a file of the default branch` };
    try {
        const authorities = readAuthorities(Buffer.from(file.content, 'base64').toString('utf8'));
        const advice = `if GitHub has signed it, renew ${path}: gh attestation trusted-root > ${path}`;
        return { kind: 'read', name: path, authorities, advice };
    }
    catch (error) {
        const detail = `${path} is no trusted root as \`gh attestation trusted-root\` writes it (${(0,errors/* errorMessage */.g)(error)})`;
        return { kind: 'unreadable', detail };
    }
}

;// CONCATENATED MODULE: ./lib/provenance/read.js






/**
 * Looks for a provenance that the policy accepts. One that is good is enough: what others left there, who may not sign
 * for the wanted workflow, proves nothing and harms nothing.
 */
async function readProvenance(wanted, { github, context }) {
    const { candidate, config, configSha, repositoryId, defaultBranch } = wanted;
    const root = await readTrustedRoot(config['trusted-root'], configSha, github);
    if (root.kind === 'unreadable')
        return { kind: 'unknown', detail: root.detail };
    const policy = policyOf(config, context, repositoryId, defaultBranch);
    const refusals = [];
    let unasked;
    try {
        for await (const found of bundlesFor(wanted, github)) {
            const judged = judgeFound(found, root, policy, candidate);
            if (judged.kind === 'accepted')
                return { kind: 'accepted', proof: { ...judged.proof, found: found.place, authorities: root.name } };
            refusals.push({ reason: judged.reason, detail: `${found.place}: ${judged.detail}` });
        }
    }
    catch (error) {
        // What GitHub or a host did not answer is told; anything else is a fault of ours.
        if (!(error instanceof errors/* UserError */.y || error instanceof TypeError))
            throw error;
        unasked = (0,errors/* errorMessage */.g)(error);
    }
    return verdict(refusals, unasked, candidate);
}
/**
 * First beside the candidate, which needs no further permission and works without GitHub's store; then what GitHub keeps
 * about the digest.
 */
async function* bundlesFor({ place, candidate }, github) {
    if (place !== undefined)
        yield* await besideCandidate(place, github);
    const { found, complete } = await ofDigest(candidate.digest, github);
    yield* found;
    if (complete)
        return;
    throw new errors/* UserError */.y('github-refused', `there are more attestations than the ${MOST_ATTESTATIONS} that are read.`);
}
function judgeFound(found, root, policy, candidate) {
    const invalid = (detail) => ({ kind: 'refused', reason: 'provenance-invalid', detail });
    if ('problem' in found)
        return invalid(found.problem);
    const verified = verifyBundle(found.bundle, root.authorities);
    if (verified.kind === 'verified')
        return judge(verified, candidate, policy);
    return invalid(verified.authority === undefined ? verified.detail : `${verified.detail}; ${root.advice}`);
}
/** From what proves least to what comes closest. */
const CLOSENESS = [
    'provenance-missing',
    'provenance-invalid',
    'provenance-wrong-subject',
    'provenance-wrong-signer',
    'provenance-wrong-source',
    'provenance-wrong-runner',
];
/** Of several that were refused, the one that came closest says most. */
function verdict(refusals, unasked, { digest }) {
    const closest = refusals.reduce((best, each) => best === undefined || CLOSENESS.indexOf(each.reason) > CLOSENESS.indexOf(best.reason) ? each : best, undefined);
    if (closest === undefined && unasked !== undefined)
        return { kind: 'unknown', detail: unasked };
    if (closest === undefined)
        return {
            kind: 'refused',
            reason: 'provenance-missing',
            detail: `neither beside the candidate nor at GitHub is there a provenance of ${digest}`,
        };
    const others = refusals.length > 1 ? ` (and ${refusals.length - 1} more that are refused)` : '';
    const silent = unasked === undefined ? '' : `; what GitHub keeps could not be asked: ${unasked}`;
    return { kind: 'refused', reason: closest.reason, detail: `${closest.detail}${others}${silent}` };
}


/***/ })

};
