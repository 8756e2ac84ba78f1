export const id = 238;
export const ids = [238];
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

/***/ 4238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellWebhooks: () => (/* binding */ tellWebhooks)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
;// CONCATENATED MODULE: ./lib/kernel/secret.js
/** What the called workflows hand on: the one secret they declare. */
const BUNDLE = 'SLUICE_CREDENTIALS';
/**
 * The secret a variable of the step holds; else what stands behind `NAME=` in a line of SLUICE_CREDENTIALS. `undefined`
 * when neither says anything.
 */
function secretFrom(env, name) {
    if (name === undefined)
        return undefined;
    const own = env[name];
    if (own !== undefined && own !== '')
        return own;
    const line = (env[BUNDLE] ?? '').split(/\r?\n/).find((each) => each.startsWith(`${name}=`));
    const value = line?.slice(name.length + 1);
    return value === '' ? undefined : value;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/verify/addresses.js

/**
 * Addresses that a probe may not reach unless somebody named them: a driver's answer or a redirect must not be able to
 * point a runner with secrets at its own network or at a cloud's metadata service.
 */
const PRIVATE = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
    ['::', 96],
    // NAT64 with a prefix of the network's own (RFC 8215).
    ['64:ff9b:1::', 48],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
];
/**
 * Public addresses, and the private ones that the configuration names: by `networks` (an address or CIDR), or by
 * standing in one of its `urls`.
 */
function createAddressPolicy(networks, urls) {
    const refused = new external_node_net_.BlockList();
    for (const [network, prefix] of PRIVATE)
        refused.addSubnet(network, prefix, family(network));
    const named = new external_node_net_.BlockList();
    for (const entry of networks)
        add(named, entry);
    for (const url of urls) {
        const host = URL.canParse(url) ? bare(new URL(url).hostname) : '';
        if (host === 'localhost')
            for (const loopback of ['127.0.0.1', '::1'])
                add(named, loopback);
        else if ((0,external_node_net_.isIP)(host) > 0)
            add(named, host);
    }
    return {
        allows(address) {
            const ip = unmapped(bare(address));
            return (0,external_node_net_.isIP)(ip) > 0 && (named.check(ip, family(ip)) || !refused.check(ip, family(ip)));
        },
    };
}
/** `[::1]` → `::1` */
function bare(host) {
    return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
/** An IPv6 address that carries an IPv4 address reaches just that: mapped, translated (NAT64) or tunnelled (6to4). */
function unmapped(ip) {
    if ((0,external_node_net_.isIP)(ip) !== 6)
        return ip;
    const groups = groupsOf(ip);
    const start = groups.slice(0, 6).join(':');
    if (groups[0] === 0x2002)
        return dotted(groups.slice(1, 3));
    if (start === '0:0:0:0:0:65535' || start === '0:0:0:0:65535:0' || start === '100:65435:0:0:0:0')
        return dotted(groups.slice(6));
    return ip;
}
/** The eight numbers of an IPv6 address. */
function groupsOf(ip) {
    // The parser of URLs writes every form in hexadecimal groups; a zone (`%eth0`) is no part of the address.
    const canonical = bare(new URL(`http://[${ip.replace(/%.*$/, '')}]/`).hostname);
    const [head = '', tail] = canonical.split('::');
    const numbers = (part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
    if (tail === undefined)
        return numbers(head);
    const [left, right] = [numbers(head), numbers(tail)];
    return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}
function dotted(groups) {
    return groups.flatMap((group) => [group >> 8, group & 255]).join('.');
}
function add(list, entry) {
    const [address = '', prefix] = entry.split('/');
    if ((0,external_node_net_.isIP)(address) === 0)
        return;
    if (prefix === undefined)
        list.addAddress(address, family(address));
    else
        list.addSubnet(address, Number(prefix), family(address));
}
function family(address) {
    return (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
;// CONCATENATED MODULE: ./lib/verify/request.js






/** A health answer is small; a probe never reads a download. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const REDIRECTS = 5;
/**
 * Asks over http and https only. The address is checked where the connection is made, so a name that resolves to
 * something else the second time is caught. A redirect is followed on the same host only, and never out of https.
 */
function createAsk(policy) {
    return async (url, timeoutMilliseconds, headers = {}) => {
        const started = performance.now();
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)));
        let current = url;
        for (let hop = 0; hop <= REDIRECTS; hop++) {
            const asked = await exchange(current, { policy, signal, headers });
            if (asked.kind === 'answered')
                return { ...asked, answer: { ...asked.answer, milliseconds: performance.now() - started } };
            if (asked.kind !== 'redirected')
                return asked;
            if (!URL.canParse(asked.to, current))
                return { kind: 'unusable', detail: 'it redirects to no address' };
            const next = new URL(asked.to, current);
            if (next.host !== new URL(current).host)
                return { kind: 'unusable', detail: `it redirects to another host, ${next.host}, which is not followed` };
            if (next.protocol !== 'https:' && new URL(current).protocol === 'https:')
                return { kind: 'unusable', detail: 'it redirects from https to http, which is not followed' };
            current = next.href;
        }
        return { kind: 'unusable', detail: `more than ${REDIRECTS} redirects` };
    };
}
/** Posts under the same rules as `createAsk`. */
function createPost(policy) {
    return async (url, body, timeoutMilliseconds, headers = {}) => {
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)));
        const asked = await exchange(url, { policy, signal, headers, body });
        if (asked.kind !== 'redirected')
            return asked;
        return { kind: 'unusable', detail: 'it redirects, which is not followed' };
    };
}
function exchange(url, { policy, signal, headers, body }) {
    if (!URL.canParse(url))
        return Promise.resolve({ kind: 'unusable', detail: 'it is not an address' });
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return Promise.resolve({ kind: 'unusable', detail: `${protocol} is neither http: nor https:` });
    // A literal address is connected to without any lookup.
    if ((0,external_node_net_.isIP)(bare(hostname)) > 0 && !policy.allows(hostname))
        return Promise.resolve(refused(hostname));
    return new Promise((resolve) => {
        const request = (protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(url, {
            method: body === undefined ? 'GET' : 'POST',
            signal,
            lookup: checkedLookup(policy),
            agent: false,
            headers: { 'user-agent': 'sluice', accept: '*/*', ...headers },
        }, (response) => {
            const { statusCode: status = 0, headers: answered } = response;
            if (status >= 300 && status < 400 && answered.location !== undefined) {
                response.destroy();
                return resolve({ kind: 'redirected', to: answered.location });
            }
            readBody(response).then((text) => resolve({ kind: 'answered', answer: { status, body: text, headers: flat(answered), milliseconds: 0 } }), (error) => resolve({ kind: 'unusable', detail: said(error) }));
        });
        request.on('error', (error) => {
            if (error instanceof RefusedAddress)
                return resolve(refused(error.address));
            // Only a refused connection proves that nobody listens; a name, a route, a certificate or time may be our own trouble.
            resolve({ kind: error.code === 'ECONNREFUSED' ? 'not-reached' : 'unusable', detail: said(error) });
        });
        request.end(body);
    });
}
class RefusedAddress extends Error {
    address;
    constructor(address) {
        super(`address ${address} is refused`);
        this.address = address;
    }
}
function checkedLookup(policy) {
    return (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '', 0);
            const bad = addresses.find((each) => !policy.allows(each.address));
            if (bad !== undefined)
                return callback(new RefusedAddress(bad.address), '', 0);
            if (options.all === true)
                return callback(null, addresses);
            const [first] = addresses;
            return callback(first === undefined ? new Error(`${hostname} has no address`) : null, first?.address ?? '', first?.family);
        });
    };
}
function refused(address) {
    return {
        kind: 'unusable',
        detail: `${address} is a private address that the configuration does not name ("addresses" beside it)`,
    };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
async function readBody(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > BODY_LIMIT_BYTES)
            throw new Error(`the answer is larger than ${BODY_LIMIT_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function said(error) {
    const { name } = error;
    return name === 'AbortError' || name === 'TimeoutError' ? 'no answer in time' : (0,errors/* errorMessage */.g)(error);
}

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/notify/milestone.js
var milestone = __webpack_require__(10);
;// CONCATENATED MODULE: ./lib/notify/cloud-event.js



const typeOf = (happening) => `sluice.${happening}`;
/** A milestone in the envelope of CloudEvents 1.0, JSON format. */
const cloudEvent = (0,shape/* object */.Ik)({
    specversion: (0,shape/* required */.mw)((0,shape/* literal */.eu)('1.0'), 'Version of CloudEvents.'),
    id: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Different for each milestone, the same for each try to deliver it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Page of the repository.'),
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)(...milestone/* MILESTONES */.q.map(typeOf)), 'What happened.'),
    subject: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`environment/component`, or the component alone.'),
    time: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'When, ISO 8601, by the clock of GitHub.'),
    datacontenttype: (0,shape/* required */.mw)((0,shape/* literal */.eu)('application/json'), 'Form of `data`.'),
    data: (0,shape/* required */.mw)(milestone/* milestone */.F, 'The milestone.'),
});
const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=UTF-8';
function toCloudEvent(data, id, time, serverUrl) {
    const { environment, component, repository, happening } = data;
    return {
        specversion: '1.0',
        id,
        source: `${serverUrl}/${repository}`,
        type: typeOf(happening),
        subject: environment === undefined ? component : `${environment}/${component}`,
        time: time.toISOString(),
        datacontenttype: 'application/json',
        data,
    };
}
/**
 * Headers by which a receiver knows that the body is ours and new (Standard Webhooks 1.0): the signature covers id, time
 * and body. A secret as `whsec_…` is base64, any other is taken as it is.
 */
function signatureHeaders(secret, id, at, body) {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./lib/notify/text.js

const ICONS = {
    started: '▶️',
    progressed: '🚚',
    paused: '⏸️',
    verified: '✅',
    failed: '❌',
    errored: '⚠️',
    retired: '🧹',
    held: '🔒',
    'hold-lifted': '🔓',
    'flag-changed': '🎚️',
    released: '🎉',
};
/** One line for a chat, with a link to the run in Slack's form; nobody is called by what stands in it. */
function slackText(milestone) {
    const { component, environment, happening, detail, run } = milestone;
    const where = environment === undefined ? '' : ` in ${plain(environment)}`;
    return `${ICONS[happening]} *${plain(component)}*${where}: ${plain(detail)} (<${run.url}|run>)`;
}
/** The same for an annotation, where text is shown as it is. */
function annotation(milestone, at) {
    const { component, environment, happening, detail, version, flag } = milestone;
    const tags = ['sluice', happening, component, environment, version, flag].filter((each) => each !== undefined);
    return { time: at.getTime(), tags, text: (0,printing/* oneLine */.TN)(`${component}: ${detail}`, 500) };
}
/** Slack reads &, < and >; others that take its form call people by @. */
function plain(untrusted) {
    return (0,printing/* oneLine */.TN)(untrusted, 300)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '@\u2060')
        .replace(/[*_~`]/g, (mark) => `${mark}\u2060`);
}

;// CONCATENATED MODULE: ./lib/notify/webhook.js





const ATTEMPTS = 4;
const TIMEOUT_MILLISECONDS = 5000;
const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
/** What somebody who reads a chat or a chart need not see. */
const QUIET = new Set(['started', 'progressed', 'retired']);
function createWebhook(config, ports) {
    const { name, format = 'cloudevents', environments } = config;
    const wanted = new Set(config.on ?? milestone/* MILESTONES */.q.filter((each) => format === 'cloudevents' || !QUIET.has(each)));
    return {
        name,
        wants: ({ happening, environment }) => wanted.has(happening) &&
            (environments === undefined || (environment !== undefined && environments.includes(environment))),
        async deliver(notice) {
            const url = config.url ?? secretFrom(ports.env, config['url-env']);
            if (url === undefined)
                return `the environment variable ${config['url-env']} is empty`;
            if (config['secret-env'] !== undefined && secretFrom(ports.env, config['secret-env']) === undefined)
                return `the environment variable ${config['secret-env']} is empty, so it cannot be signed`;
            try {
                return await send(url, bodyOf(notice, format, ports.serverUrl), notice, config, ports);
            }
            catch (error) {
                return (0,errors/* errorMessage */.g)(error).replaceAll(url, 'the address');
            }
        },
    };
}
function bodyOf({ milestone, id, at }, format, serverUrl) {
    switch (format) {
        case 'cloudevents':
            return JSON.stringify(toCloudEvent(milestone, id, at, serverUrl));
        case 'slack':
            return JSON.stringify({ text: slackText(milestone) });
        case 'grafana':
            return JSON.stringify(annotation(milestone, at));
    }
}
/** Posts until it is taken, it is refused for good, or enough was tried; each time under the same id. */
async function send(url, body, { id, at }, { format = 'cloudevents', 'secret-env': secretName, 'token-env': tokenName }, { env, post, sleep, isOver }) {
    const secret = secretFrom(env, secretName);
    const token = secretFrom(env, tokenName);
    const headers = {
        'content-type': format === 'cloudevents' ? CLOUD_EVENT_TYPE : 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(secret === undefined ? {} : signatureHeaders(secret, id, at, body)),
    };
    let pause = FIRST_PAUSE_MILLISECONDS;
    for (let attempt = 1;; attempt++) {
        const asked = await post(url, body, TIMEOUT_MILLISECONDS, headers);
        if (asked.kind === 'answered' && asked.answer.status >= 200 && asked.answer.status < 300)
            return undefined;
        const trouble = troubleOf(asked, url);
        if (trouble.forGood || attempt === ATTEMPTS || isOver())
            return `${trouble.detail}${attempt > 1 ? `, ${attempt} times` : ''}`;
        await sleep(Math.max(pause, trouble.waitMilliseconds));
        pause *= 3;
    }
}
function troubleOf(asked, url) {
    if (asked.kind !== 'answered')
        return { detail: asked.detail.replaceAll(url, 'the address'), forGood: false, waitMilliseconds: 0 };
    const { status, headers } = asked.answer;
    const seconds = Number(headers['retry-after'] ?? 0);
    const waitMilliseconds = Math.min(LONGEST_PAUSE_MILLISECONDS, seconds > 0 ? seconds * 1000 : 0);
    const forGood = status < 500 && status !== 408 && status !== 429;
    return { detail: `answered ${status}`, forGood, waitMilliseconds };
}

;// CONCATENATED MODULE: ./lib/notify/notices.js






/** Work that tells milestones; ends when they are told, or were given up. */
async function withNotices(ports, work) {
    const notices = createNotices(ports);
    try {
        return await work(notices);
    }
    finally {
        await notices.settle();
    }
}
/** After so long at the end of an action nothing is tried any more. */
const PATIENCE_MILLISECONDS = 20_000;
function createNotices(ports) {
    const { context, log, clock } = ports;
    let webhooks = [];
    let ends = Number.POSITIVE_INFINITY;
    const isOver = () => clock.monotonic() > ends;
    const lost = new Map();
    // Each webhook hears of milestones in their order, and none waits for another.
    const queues = new Map();
    const miss = (name, why) => {
        const before = lost.get(name);
        lost.set(name, { count: (before?.count ?? 0) + 1, why: before?.why ?? why });
    };
    return {
        use(config) {
            webhooks = config === undefined ? [] : webhooksOf(config, ports, isOver);
        },
        tell(told) {
            const milestone = complete(told, context);
            const wanting = webhooks.filter((each) => each.wants(milestone));
            if (wanting.length === 0)
                return;
            const at = ports.github.now();
            // It is awaited in its turn; until then nobody would catch it.
            at.catch(() => { });
            const id = (0,external_node_crypto_.randomUUID)();
            for (const webhook of wanting) {
                const deliver = async () => {
                    const trouble = isOver() ? 'it took too long' : await webhook.deliver({ id, at: await at, milestone });
                    if (trouble !== undefined)
                        miss(webhook.name, trouble);
                };
                const before = queues.get(webhook.name) ?? Promise.resolve();
                queues.set(webhook.name, before.then(deliver).catch((error) => miss(webhook.name, (0,errors/* errorMessage */.g)(error))));
            }
        },
        async settle() {
            ends = clock.monotonic() + PATIENCE_MILLISECONDS;
            await Promise.all(queues.values());
            for (const [name, { count, why }] of lost)
                log.warning(`Webhook ${name} was not told of ${count} milestone(s): ${why}.`, { title: 'notify' });
            lost.clear();
        },
    };
}
function webhooksOf({ webhooks, addresses = [] }, { env, context, log, clock }, isOver) {
    const post = createPost(createAddressPolicy(addresses, webhooks.flatMap(({ url }) => (url === undefined ? [] : [url]))));
    for (const each of webhooks) {
        for (const name of [each['url-env'], each['secret-env'], each['token-env']]) {
            const value = secretFrom(env, name);
            if (value !== undefined)
                log.mask(value);
        }
    }
    const sleep = (milliseconds) => clock.sleep(milliseconds);
    return webhooks.map((config) => createWebhook(config, { env, post, sleep, isOver, serverUrl: context.serverUrl }));
}
function complete(told, context) {
    const { owner, repository, serverUrl, runId, runAttempt, actor } = context;
    return {
        schema: 'sluice/milestone@1',
        ...told,
        repository: `${owner}/${repository}`,
        actor,
        run: { id: runId, attempt: runAttempt, url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}` },
    };
}

// EXTERNAL MODULE: ./actions/release-notes/src/deployed/render.js
var render = __webpack_require__(1208);
;// CONCATENATED MODULE: ./actions/release-notes/src/production/tell-webhooks.js


/** A chat shows a few screens at most; the page of the release has it all. */
const TEXT_CHARACTERS = 8000;
/** Tells the webhooks of the configuration that a release came out, and what it says. Nothing here fails a release. */
async function tellWebhooks(ports, inputs, setup, released) {
    if (setup.notify === undefined)
        return;
    const { notes, markdown, url } = released;
    const github = await ports.github();
    await withNotices({ ...ports, context: ports.job, github }, async (notices) => {
        notices.use(setup.notify);
        notices.tell({
            happening: 'released',
            detail: `${notes.tag} is released${(0,render/* kindsOf */.tG)(notes.entries)}.`,
            component: notes.component ?? ports.job.repository,
            ...(inputs.environment === '' ? {} : { environment: inputs.environment }),
            kind: notes.prerelease ? 'prerelease' : 'release',
            ...(notes.version === undefined ? {} : { version: notes.version }),
            sha: notes.to,
            url,
            notes: markdown.slice(0, TEXT_CHARACTERS),
        });
    });
}


/***/ })

};
