import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 923:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

;// CONCATENATED MODULE: ./lib/kernel/contract.js
/**
 * The closed registry of one action: every input, output, result and reason code it knows.
 *
 * `actions/<name>/contract.ts` holds one; `npm run generate` writes `action.yml` and the README tables from it, and a
 * contract test holds all three and the call sites equal.
 */
/** Keeps the literal types of a contract, so that readers and writers know every name. */
function defineContract(contract) {
    return contract;
}
/** Reason codes that any action can end with. */
const KERNEL_REASONS = {
    'invalid-input': 'An input is unknown, missing or malformed.',
    'invalid-config': '`.github/sluice.yml` cannot be read or says something that is not allowed.',
    'missing-permission': 'GitHub refused a call; the message names the permission that the job has to grant.',
    'github-refused': 'GitHub refused a call as impossible (404, 409, 422); the message holds its words.',
    'github-unavailable': 'GitHub did not answer, or answered with an error, after all retries.',
    'internal-error': 'A fault in Sluice itself.',
};

;// CONCATENATED MODULE: ./actions/board/src/contract.js

const contract = defineContract({
    name: 'board',
    description: 'Shows what serves in each environment, since when, what may move next and what holds it back; and checks the set-up of a repository that has none yet. Only reads.',
    branding: { icon: 'layout', color: 'purple' },
    inputs: {
        component: {
            kind: 'string',
            description: 'What is released as one. Default: the name of the repository.',
        },
        'check-setup': {
            kind: 'enum',
            options: ['auto', 'always', 'never'],
            default: 'auto',
            description: 'Whether to check the set-up: configuration, environments, permissions, and the workflow files of the default branch. `auto`: while something is missing, or nothing was ever deployed.',
        },
        config: {
            kind: 'string',
            default: '.github/sluice.yml',
            description: 'Path of the configuration, which is read at the tip of the default branch.',
        },
        'github-token': {
            kind: 'secret',
            default: '${{ github.token }}',
            description: 'Token that reads; nothing is written.',
        },
    },
    outputs: {
        result: '`shown`: everything could be read. `incomplete`: shown, but something could not be read or the set-up lacks something. `error`.',
        'reason-code': 'Why, as a code.',
        open: 'JSON list of the environments that hold a record whose run is over, an old side or a preview that outlived its time, so that `deploy` with `mode: reconcile` has work there.',
        ready: 'JSON list of the environments into which a candidate may move without people: all of the promotion proof passes that can be given beforehand, and no approval is configured.',
        ramps: 'JSON list of the ramps that wait for nobody, as `{ environment, flag }`, so that `flag-toggle` with `mode: ramp` may have work there.',
        next: 'JSON list of what may move there: `[{ "environment", "version", "digest" }]`.',
        report: 'Path of the report (`schema/board.report.schema.json`).',
    },
    results: ['shown', 'incomplete', 'error'],
    reasonCodes: {
        'all-read': 'Everything was read, and the set-up lacks nothing that was looked at.',
        'setup-incomplete': 'The set-up lacks something; the check says what, and what to do. The step stays green.',
        'records-unreadable': 'The records of an environment could not be read, so what it serves is not known.',
        'no-token': 'There is no token, so nothing can be read.',
    },
    permissions: [
        {
            scope: 'contents',
            access: 'read',
            why: 'the configuration at the tip of the default branch, the workflow files, and which of two commits is later',
            without: 'nothing can be shown',
        },
        {
            scope: 'deployments',
            access: 'read',
            why: 'what serves where, and since when',
            without: 'every environment shows as unreadable, and the step fails',
        },
        {
            scope: 'actions',
            access: 'read',
            why: 'whether the runs behind the records can be trusted and are over, and how the environments are protected',
            without: 'every environment with records shows as unreadable, and the step fails',
        },
    ],
});


/***/ }),

/***/ 271:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(800);
/* harmony import */ var _lib_github_context_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(542);
/* harmony import */ var _lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(996);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(366);




await (0,_lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .contract */ .d, async (inputs, runner) => {
    const token = inputs['github-token'];
    if (token === '')
        return (await Promise.all(/* import() */[__nccwpck_require__.e(897), __nccwpck_require__.e(943)]).then(__nccwpck_require__.bind(__nccwpck_require__, 943))).withoutToken(runner);
    const { board } = await Promise.all(/* import() */[__nccwpck_require__.e(897), __nccwpck_require__.e(426)]).then(__nccwpck_require__.bind(__nccwpck_require__, 426));
    const context = (0,_lib_github_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readContext */ .y)(runner.env);
    return board(inputs, { github: (0,_lib_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHub */ .C)(token, context), context, runner });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createGitHub)
});

;// CONCATENATED MODULE: ./lib/kernel/clock.js
const systemClock = {
    monotonic: () => performance.now(),
    sleep: (milliseconds, signal) => new Promise((resolve) => {
        if (signal?.aborted === true)
            return resolve();
        const timer = setTimeout(resolve, milliseconds);
        signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
        });
    }),
};

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __nccwpck_require__(161);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __nccwpck_require__(219);
;// CONCATENATED MODULE: ./lib/github/client.js



/** A client with the job's token. `clock` only spaces out retries. */
function createGitHub(token, context, clock = systemClock) {
    let latest;
    let loaded;
    const octokit = () => {
        loaded ??= Promise.all(/* import() */[__nccwpck_require__.e(211), __nccwpck_require__.e(17)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17)).then((module) => module.createOctokit(token, context, clock, (at) => {
            latest = { at, seen: clock.monotonic() };
        }));
        return loaded;
    };
    const own = { owner: context.owner, repo: context.repository };
    const request = async (route, parameters) => {
        const response = await (await octokit()).request(route, { ...own, ...parameters });
        return response.data;
    };
    return {
        owner: context.owner,
        repo: context.repository,
        request,
        async find(route, parameters) {
            try {
                return await request(route, parameters);
            }
            catch (error) {
                if (error instanceof github_errors/* GitHubError */.y_ && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        async *list(route, parameters) {
            const pages = (await octokit()).paginate.iterator(route, { per_page: 100, ...own, ...parameters });
            for await (const page of pages)
                yield* page.data;
        },
        async graphql(query, variables, { missing, attempts } = {}) {
            try {
                // Octokit takes `request` out of the variables and hands it to the hooks.
                return await (await octokit()).graphql(query, {
                    ...variables,
                    ...(attempts === undefined ? {} : { request: { attempts } }),
                });
            }
            catch (thrown) {
                const data = missing === 'null' ? (0,github_errors/* dataWithoutMissing */.TH)(thrown) : undefined;
                if (data !== undefined)
                    return data;
                throw (0,github_errors/* graphqlError */.YJ)(thrown, query);
            }
        },
        async download(url) {
            const trusted = new URL(url).origin === new URL(context.apiUrl).origin;
            const response = trusted
                ? await (await octokit()).request(`GET ${url}`, {
                    headers: { accept: 'application/octet-stream' },
                    request: { parseSuccessResponseBody: false },
                })
                : { data: await bodyOf(url) };
            return new Uint8Array(await new Response(response.data).arrayBuffer());
        },
        async upload(url, name, contentType, bytes) {
            const address = `${url.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
            const response = await (await octokit()).request(`POST ${address}`, {
                data: bytes,
                headers: { 'content-type': contentType, 'content-length': String(bytes.length) },
            });
            return response.data;
        },
        async now() {
            if (latest === undefined)
                await (await octokit()).request('GET /rate_limit');
            if (latest === undefined)
                throw new Error('GET /rate_limit: the answer has no Date header, so the time is not known');
            return new Date(latest.at.getTime() + (clock.monotonic() - latest.seen));
        },
    };
}
/** What another host than GitHub's API answers, without the token. */
async function bodyOf(url) {
    const response = await fetch(url);
    if (response.ok)
        return response.body;
    throw new errors/* UserError */.y('github-unavailable', `GET ${new URL(url).origin}: answered ${response.status} for a download.`);
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* unused harmony export readEvent */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);


function readContext(env) {
    const get = (name) => {
        const value = env[name];
        if (value === undefined || value === '')
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `${name} is not set: this runs only as a step of a GitHub Actions job.`);
        return value;
    };
    const [owner = '', repository = ''] = get('GITHUB_REPOSITORY').split('/');
    return {
        owner,
        repository,
        sha: get('GITHUB_SHA'),
        ref: env['GITHUB_REF'] ?? '',
        eventName: get('GITHUB_EVENT_NAME'),
        runId: Number(get('GITHUB_RUN_ID')),
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] || '1'),
        actor: env['GITHUB_ACTOR'] ?? '',
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    };
}
/** The webhook payload of the event, as an open record: every field is to be checked before use. */
async function readEvent(env) {
    const file = env['GITHUB_EVENT_PATH'];
    if (file === undefined || file === '')
        return {};
    const value = JSON.parse(await readFile(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ dataWithoutMissing),
/* harmony export */   YJ: () => (/* binding */ graphqlError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(719);


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
        return /requires authentication/i.test(words)
            ? `${text} No token was given.`
            : `${text} The token is wrong, expired or revoked.`;
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


/***/ }),

/***/ 996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: jobRunner

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __nccwpck_require__(161);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __nccwpck_require__(698);
// EXTERNAL MODULE: ./lib/kernel/readers.js + 1 modules
var readers = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./lib/kernel/inputs.js



/**
 * Reads every input of the contract from `INPUT_*` as the runner sets them.
 *
 * All problems are told at once. An input that the contract does not know is an error too: the runner only warns.
 */
function readInputs(contract, env) {
    const problems = unknownInputs(contract, env);
    const values = {};
    for (const [name, spec] of Object.entries(contract.inputs)) {
        const text = (0,readers/* trimAscii */.ic)(env[variable(name)] ?? '') || literalDefault(spec);
        if (text === '') {
            if (spec.required === true)
                problems.push(`input "${name}" is required`);
            values[name] = empty(spec);
            continue;
        }
        const reading = read(spec, text);
        if (reading.ok)
            values[name] = reading.value;
        else
            problems.push(`input "${name}"${shown(spec, text)} ${reading.problem}`);
    }
    const text = problems.join('; ');
    if (text !== '')
        throw new errors/* UserError */.y('invalid-input', `${contract.name}: ${text}${text.endsWith('?') ? '' : '.'}`);
    return values;
}
/** The variable in which the runner hands over an input: upper case, spaces become underscores, dashes stay. */
function variable(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
/** A default such as `${{ github.token }}` is the runner's to fill in; here it would be a text nobody meant. */
function literalDefault({ default: text = '' }) {
    return text.startsWith('${{') ? '' : text;
}
function unknownInputs(contract, env) {
    const known = new Map(Object.keys(contract.inputs).map((name) => [variable(name), name]));
    const names = [...known.values()];
    return Object.keys(env)
        .filter((key) => key.startsWith('INPUT_') && !known.has(key))
        .map((key) => {
        const name = key.slice('INPUT_'.length).toLowerCase();
        return `input "${name}" ${(0,nearest/* nearest */.p)(name, names) === '' ? `is not one of ${names.join(', ')}` : `is unknown${(0,nearest/* nearest */.p)(name, names)}`}`;
    });
}
function empty(spec) {
    if (spec.kind === 'list')
        return [];
    return spec.kind === 'string' || spec.kind === 'secret' ? '' : undefined;
}
function shown(spec, text) {
    if (spec.kind === 'secret')
        return '';
    return ` is ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)}, which`;
}
function read(spec, text) {
    switch (spec.kind) {
        case 'string':
        case 'secret':
            return { ok: true, value: text };
        case 'boolean':
            return (0,readers/* readBoolean */.Vf)(text);
        case 'integer':
            return (0,readers/* readInteger */.JI)(text, spec.min, spec.max);
        case 'percentage':
            return (0,readers/* readPercentage */.PX)(text);
        case 'duration':
            return (0,readers/* readDuration */.$7)(text);
        case 'list':
            return (0,readers/* readList */.LD)(text);
        case 'json':
            return (0,readers/* readJson */.Vh)(text);
        case 'enum':
            return (0,readers/* readEnum */.ai)(text, spec.options);
    }
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __nccwpck_require__(719);
;// CONCATENATED MODULE: ./lib/kernel/log.js


/** The log of a real job: the toolkit writes the runner's workflow commands, we make the text inert first. */
function toolkitLog() {
    return {
        info: (message) => info((0,printing/* inert */.tJ)(message)),
        debug: (message) => debug((0,printing/* inert */.tJ)(message)),
        notice: (message, place) => notice((0,printing/* inert */.tJ)(message), properties(place)),
        warning: (message, place) => warning((0,printing/* inert */.tJ)(message), properties(place)),
        error: (message, place) => error((0,printing/* inert */.tJ)(message), properties(place)),
        group(title) {
            startGroup((0,printing/* oneLine */.TN)(title));
            return () => endGroup();
        },
        mask(secret) {
            for (const part of new Set([secret, ...secret.split(/\r?\n/)]))
                if (part.trim() !== '')
                    setSecret(part);
        },
    };
}
function properties(place = {}) {
    return {
        ...(place.title === undefined ? {} : { title: (0,printing/* oneLine */.TN)(place.title) }),
        ...(place.file === undefined ? {} : { file: (0,printing/* oneLine */.TN)(place.file, 500) }),
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
    };
}

;// CONCATENATED MODULE: ./lib/kernel/action.js




/**
 * Runs an action: reads its inputs, calls `main`, writes every output, and ends red on anything that is thrown.
 *
 * `main` gets validated inputs and gives back an `Outcome`; it never touches outputs or exit codes itself. `onWrongInputs`
 * says what becomes of inputs that are not valid; without it, and when it throws, the step ends red.
 */
async function runAction(contract, main, runner = jobRunner(), onWrongInputs = (thrown) => Promise.reject(thrown)) {
    const outcome = await attempt(contract, main, runner, onWrongInputs);
    const outputs = {
        ...outcome.outputs,
        result: outcome.result,
        'reason-code': outcome.reasonCode,
    };
    try {
        for (const name of Object.keys(contract.outputs))
            runner.setOutput(name, outputs[name] ?? '');
    }
    catch (thrown) {
        runner.log.error(`${contract.name}: outputs could not be written: ${(0,errors/* errorMessage */.g)(thrown)}`);
        runner.setFailed();
    }
    if (outcome.verdict === 'passed')
        return runner.log.info(outcome.message);
    const title = outcome.verdict === 'refused' ? `${contract.name} says no` : `${contract.name} could not do its work`;
    runner.log.error(`${outcome.message} [${outcome.reasonCode}]`, { title });
    runner.setFailed();
}
function tryInputs(contract, env) {
    try {
        return { inputs: readInputs(contract, env) };
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.y)
            return { wrong: thrown };
        throw thrown;
    }
}
async function attempt(contract, main, runner, onWrongInputs) {
    try {
        const read = tryInputs(contract, runner.env);
        if ('wrong' in read)
            return await onWrongInputs(read.wrong, runner);
        const { inputs } = read;
        for (const [name, spec] of Object.entries(contract.inputs)) {
            const value = inputs[name];
            if (spec.kind === 'secret' && typeof value === 'string' && value !== '')
                runner.log.mask(value);
        }
        return await main(inputs, runner);
    }
    catch (thrown) {
        const reasonCode = thrown instanceof errors/* UserError */.y ? thrown.reasonCode : 'internal-error';
        if (thrown instanceof Error && thrown.stack !== undefined)
            runner.log.debug(thrown.stack);
        const advice = reasonCode === 'internal-error'
            ? ' This is a fault in Sluice: please report it with the log of a re-run in debug mode.'
            : '';
        return { result: 'error', reasonCode, verdict: 'failed', message: `${(0,errors/* errorMessage */.g)(thrown)}${advice}`, outputs: {} };
    }
}
/** The runner of a real job, by the toolkit: outputs go to GITHUB_OUTPUT under a random delimiter. */
function jobRunner() {
    return {
        env: process.env,
        log: toolkitLog(),
        setOutput: (name, value) => setOutput(name, value),
        setFailed: () => {
            process.exitCode = 1;
        },
    };
}


/***/ }),

/***/ 294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?(?:(\d{1,6})ms)?$/;
/** Milliseconds of `90s`, `1h30m`, `2d`; `0` needs no unit. `undefined` when it is not a duration. */
function parseDuration(text) {
    if (text === '0')
        return 0;
    const match = DURATION.exec(text);
    if (match === null || text === '')
        return undefined;
    const names = ['d', 'h', 'm', 's', 'ms'];
    return names.reduce((sum, name, index) => sum + Number(match[index + 1] ?? 0) * (UNITS[name] ?? 0), 0);
}
/** `1h 30m`, `2.4s`, `180ms`: short, for people. */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)}ms`;
    if (milliseconds < 60_000)
        return `${(Math.floor(milliseconds / 100) / 10).toString()}s`;
    const parts = [];
    let rest = Math.floor(milliseconds / 1000);
    for (const [unit, seconds] of [
        ['d', 86_400],
        ['h', 3600],
        ['m', 60],
        ['s', 1],
    ]) {
        const count = Math.floor(rest / seconds);
        rest -= count * seconds;
        if (count > 0)
            parts.push(`${count}${unit}`);
    }
    return parts.slice(0, 2).join(' ');
}


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ errorMessage),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The user's fault or the user's to mend: bad input, bad configuration, a missing permission. The message says what was
 * wrong, where, and what to do. Anything else that is thrown counts as a fault of our own.
 */
class UserError extends Error {
    reasonCode;
    constructor(reasonCode, message, options) {
        super(message, options);
        this.name = 'UserError';
        this.reasonCode = reasonCode;
    }
}
/** Text of anything that can be thrown, with its chain of causes; never throws itself. */
function errorMessage(thrown) {
    if (thrown instanceof Error) {
        const cause = thrown.cause === undefined ? '' : `: ${errorMessage(thrown.cause)}`;
        return `${thrown.message || thrown.name}${cause}`;
    }
    if (typeof thrown === 'string')
        return thrown;
    try {
        return JSON.stringify(thrown) ?? String(thrown);
    }
    catch {
        return Object.prototype.toString.call(thrown);
    }
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** `; did you mean "approval"?` when one of the known words is close, else an empty text. */
function nearest(word, known) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    const best = known
        .map((candidate) => ({ candidate, distance: editDistance(word.slice(0, 64), candidate) }))
        .sort((a, b) => a.distance - b.distance)[0];
    return best !== undefined && best.distance <= limit ? `; did you mean "${best.candidate}"?` : '';
}
/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a, b) {
    let above = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? 0) + 1 : substitution;
            next.push(Math.min(substitution, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        above = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ stripControls),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/**
 * Untrusted text for a log line, made inert: the runner must read no command from it and a terminal no escape sequence.
 *
 * The runner takes `::command::` at the start of a line (after white space) and the legacy `##[command]` anywhere in it
 * (actions/runner, ActionCommand.cs); it also splits lines at `\r`.
 */
function inert(text) {
    return stripControls(text)
        .split('\n')
        .map((line) => line.replace(/^(\s*):(?=:)/, `$1:${JOINER}`).replaceAll('##[', `#${JOINER}#[`))
        .join('\n');
}
/** Zero-width, so that a reader sees the text as it was. */
const JOINER = '\u2060';
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Bidirectional overrides and isolates can make text read as something else (CVE-2021-42574). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
/** Removes escape sequences, control characters and bidi controls; every kind of line break becomes `\n`. */
function stripControls(text) {
    return text
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(ANSI, '')
        .replace(CONTROLS, '')
        .replace(BIDI, '');
}
/** One line of at most `limit` characters, for titles and table cells. */
function oneLine(text, limit = 200) {
    const line = stripControls(text).replace(/\s+/g, ' ').trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vf: () => (/* binding */ readBoolean),
  $7: () => (/* binding */ readDuration),
  ai: () => (/* binding */ readEnum),
  JI: () => (/* binding */ readInteger),
  Vh: () => (/* binding */ readJson),
  LD: () => (/* binding */ readList),
  PX: () => (/* binding */ readPercentage),
  ic: () => (/* binding */ trimAscii)
});

;// CONCATENATED MODULE: ./lib/kernel/decimal.js
const DECIMAL = /^\d{1,15}(?:\.\d{1,9})?$/;
/** Reads `80`, `80.5`, `0.001`; no sign, exponent, spaces or leading zeros. `undefined` when it is not that. */
function parseDecimal(text) {
    if (!DECIMAL.test(text) || /^0\d/.test(text))
        return undefined;
    const [whole = '', fraction = ''] = text.split('.');
    return { digits: BigInt(whole + fraction), scale: fraction.length };
}
/** −1, 0 or 1 as `a` is below, equal to or above `b`. */
function compareDecimals(a, b) {
    const left = a.digits * 10n ** BigInt(b.scale);
    const right = b.digits * 10n ** BigInt(a.scale);
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Whether `part / whole`, as a percentage, is at least `percent`; exact. `whole` must be positive. */
function atLeastPercent(part, whole, percent) {
    return part * 100n * 10n ** BigInt(percent.scale) >= percent.digits * whole;
}
/** `part / whole` in percent, rounded down to two decimals: `99.99` for anything short of complete. */
function flooredPercent(part, whole) {
    const hundredths = (part * 10000n) / whole;
    return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}
function formatDecimal({ digits, scale }) {
    if (scale === 0)
        return digits.toString();
    const text = digits.toString().padStart(scale + 1, '0');
    return `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __nccwpck_require__(294);
;// CONCATENATED MODULE: ./lib/kernel/readers.js


const good = (value) => ({ ok: true, value });
const bad = (problem) => ({ ok: false, problem });
/** The six spellings of the YAML 1.2 core schema, as in @actions/core. */
function readBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return good(true);
    if (['false', 'False', 'FALSE'].includes(text))
        return good(false);
    return bad('is neither "true" nor "false"');
}
function readInteger(text, min, max) {
    if (!/^(?:0|-?[1-9]\d{0,14})$/.test(text))
        return bad('is not a whole number');
    const value = Number(text);
    return value < min || value > max ? bad(`is not between ${min} and ${max}`) : good(value);
}
const HUNDRED = { digits: 100n, scale: 0 };
/** `80`, `80%`, `79.95 %`: an exact percentage from 0 to 100. */
function readPercentage(text) {
    const value = parseDecimal(text.replace(/ ?%$/, ''));
    if (value === undefined)
        return bad('is not a percentage such as "80" or "79.5%"');
    return compareDecimals(value, HUNDRED) > 0 ? bad('is more than 100 %') : good(value);
}
/** Milliseconds. */
function readDuration(text) {
    const value = (0,duration/* parseDuration */.E)(text);
    return value === undefined ? bad('is not a duration such as "90s", "30m", "1h30m" or "2d"') : good(value);
}
function readEnum(text, options) {
    const found = options.find((option) => option === text);
    return found === undefined ? bad(`must be one of ${options.map((o) => `"${o}"`).join(', ')}`) : good(found);
}
/** One entry per line; blank lines and lines that start with `#` are left out. */
function readList(text) {
    const lines = text.split(/\r?\n/).map(trimAscii);
    return good(lines.filter((line) => line !== '' && !line.startsWith('#')));
}
function readJson(text) {
    try {
        return good(JSON.parse(text));
    }
    catch (error) {
        return bad(`is not JSON (${error instanceof Error ? error.message : String(error)})`);
    }
}
/** ASCII white space only: `String.trim` would also strip a BOM, and let a ref named BOM + 40 hex digits pass as a sha. */
function trimAscii(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isAsciiSpace(text.charCodeAt(start)))
        start++;
    while (end > start && isAsciiSpace(text.charCodeAt(end - 1)))
        end--;
    return text.slice(start, end);
}
function isAsciiSpace(code) {
    return code === 32 || (code >= 9 && code <= 13);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(271);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
