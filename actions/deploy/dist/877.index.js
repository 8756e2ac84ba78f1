export const id = 877;
export const ids = [877];
export const modules = {

/***/ 1877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAuthorities: () => (/* binding */ readAuthorities),
  verifyBundle: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(2469);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1251);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(362);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
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

// EXTERNAL MODULE: ./lib/provenance/documents.js
var documents = __webpack_require__(9784);
// EXTERNAL MODULE: ./lib/provenance/statement.js
var statement = __webpack_require__(3331);
;// CONCATENATED MODULE: ./lib/provenance/verify.js








/**
 * Trusted roots in Sigstore's form, one JSON document or one a line. Throws when one is none. What a root has, it demands:
 * with a transparency log, an entry in it; with a log of certificates, the certificate in it; and always a time that one of
 * its authorities has signed, because certificates are good for minutes.
 */
function readAuthorities(text) {
    return (0,documents/* documents */.D)(text).map((document) => {
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
    if (payloadType !== statement/* PAYLOAD_TYPE */.Uc)
        return invalid(`it holds ${(0,printing/* oneLine */.TN)(payloadType, 100)}, no in-toto statement`);
    const problems = [];
    let unknown = true;
    for (const { name, verifier } of authorities) {
        try {
            const { identity } = verifier.verify(entity);
            return {
                kind: 'verified',
                identity: identityOf(identity?.subjectAlternativeName, (identity?.oids ?? []).map(({ oid, value }) => ({ oid: oid?.id.join('.') ?? '', value }))),
                statement: (0,statement/* readStatement */.cO)(payload.toString('utf8')),
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


/***/ })

};
