import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8783:
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

;// CONCATENATED MODULE: ./actions/release-notes/src/contract.js

const contract = defineContract({
    name: 'release-notes',
    description: 'The right range by reachability, the right next version, notes people read; publishes releases that are safe to repeat.',
    branding: { icon: 'file-text', color: 'purple' },
    inputs: {
        mode: {
            kind: 'enum',
            options: ['notes', 'publish', 'changelog', 'preview', 'deployed-range', 'tell-issues'],
            default: 'notes',
            description: '`notes` finds range and version and writes the notes. `publish` makes the release too. `changelog` keeps a changelog file. `preview` says in a pull request which version it will make. `deployed-range` says what a candidate brings to an environment. `tell-issues` tells the issues of a release that it is in production.',
        },
        component: {
            kind: 'string',
            description: 'Component in a repository with several: a name under `release.components` in the configuration, and the name its deployments are recorded under. `notes` and `publish` take several, with commas or line breaks between them, or `*` for all that are listed; each has a report of its own, named in `report`.',
        },
        environment: {
            kind: 'string',
            description: '`deployed-range`: the environment the candidate goes to. `notes` and `publish`: the environment it was verified in, whose deployment is told to operations (`enrich: facts`). `tell-issues`: the environment that issues are told of.',
        },
        'from-ref': {
            kind: 'string',
            description: 'Branch, tag or commit after which the range starts, instead of the release before.',
        },
        'to-ref': {
            kind: 'string',
            description: 'Branch, tag or commit the range ends with. Default: the commit of the run.',
        },
        tag: { kind: 'string', description: 'The whole tag, prefix and version, when it is known already.' },
        version: {
            kind: 'string',
            description: 'The version, when it is known already. It is checked: strict semver, higher than the release before, not taken. With `deployed-range`: the version whose tag is the candidate; beside `to-ref` it is a name of any form.',
        },
        bump: {
            kind: 'enum',
            options: ['patch', 'minor', 'major'],
            description: 'How far to move the version, instead of what the commits say.',
        },
        prerelease: {
            kind: 'string',
            description: 'Identifier such as `rc`: the next version is then the next prerelease (`1.5.0-rc.2`). Empty: a final version. Whether a release is marked as a prerelease follows from its version.',
        },
        'from-prerelease': {
            kind: 'string',
            description: '`publish`: make this prerelease the final release: same commit, same files. Its version (`1.5.0-rc.1`), its tag (`v1.5.0-rc.1`), its store (`release:v1.5.0-rc.1/shop.mjs`) or the digest of one of its files (`sha256:…`).',
        },
        audience: {
            kind: 'enum',
            options: ['users', 'operations'],
            default: 'users',
            description: '`users`: what they notice first, the rest folded. `operations`: everything, with ids and how the range was chosen.',
        },
        template: {
            kind: 'string',
            description: 'Path of a mustache template in the repository, in place of the built-in text of `notes` and `publish`. Default: `release.notes.template` of the configuration.',
        },
        enrich: {
            kind: 'list',
            description: 'What to ask for beside the commits, one a line: `pull-requests` (labels, authors), `issues` (titles and states of linked ones), `contributors` (who is new), `facts` (checks, coverage, deployment). `none`: nothing, whatever the configuration says. Default: `release.notes.enrich` of the configuration, else nothing.',
        },
        assets: {
            kind: 'list',
            description: '`publish`: files to attach, one path per line. Their digests go into `checksums.txt` beside them.',
        },
        draft: {
            kind: 'boolean',
            default: 'false',
            description: '`publish`: stop before the release becomes visible; a later run without it goes on from there.',
        },
        config: {
            kind: 'string',
            default: '.github/sluice.yml',
            description: 'Path of the configuration in the repository; only its `release` part is read.',
        },
        'github-token': {
            kind: 'secret',
            default: '${{ github.token }}',
            description: 'Token for everything but `notes` that asks for nothing (`enrich`).',
        },
        'dry-run': { kind: 'boolean', default: 'false', description: 'Do everything except writing to GitHub.' },
    },
    outputs: {
        result: 'How it ended.',
        'reason-code': 'Why, as one of the codes below.',
        version: 'The version, without prefix.',
        'previous-version': 'Version of the release before; empty when there is none.',
        bump: '`major`, `minor`, `patch` or `none`: what moved since the release before.',
        tag: 'Prefix and version.',
        prerelease: '`true` when the version is a prerelease.',
        'release-id': 'Number of the release on GitHub.',
        'release-url': 'Address of the release.',
        'pull-request-url': 'Address of the pull request with the changelog.',
        store: 'Where the first asset lies durably (`release:<tag>/<file>`), as `deploy` takes it.',
        digest: 'Digest of the first asset (`sha256:…`).',
        notes: 'Path of the notes as Markdown.',
        'notes-json': 'Path of the notes as JSON (`schema/release-notes.notes.schema.json`).',
        commits: 'How many commits the range has.',
        breaking: 'How many entries are breaking changes.',
        issues: 'How many issues are to be told of it (`publish` with `environment`, where `release.notes.tell-issues` is set), or were told (`tell-issues`); empty where nobody is.',
        report: 'Path of the JSON report.',
    },
    results: ['generated', 'published', 'drafted', 'updated', 'unchanged', 'refused', 'error'],
    reasonCodes: {
        'notes-written': 'The notes are written; nothing was published.',
        'nothing-changed': 'Nothing changed since the release before, so there is no next version.',
        'release-published': 'The release is published with all its files.',
        'release-drafted': 'The release is there as a draft with all its files.',
        'already-published': 'The release was published before, with the same commit and the same files.',
        'already-final': '`from-prerelease` names a final release; there is nothing left to do.',
        'preview-written': 'The preview stands in the comment of the pull request.',
        'changelog-written': 'The version stands in the changelog now.',
        'changelog-proposed': 'A pull request puts the version into the changelog.',
        'changelog-current': 'The changelog has the version already; it stays as it is.',
        'changelog-edited': 'Somebody wrote to the branch of the pull request; it stays as it is.',
        'issues-told': 'Each linked issue knows that it is in production.',
        'telling-is-off': '`release.notes.tell-issues` is not set, so no issue is told.',
        'not-in-production': 'The environment serves something else, by its record, so no issue is told.',
        'not-all-told': 'GitHub refused to tell an issue; a run that is repeated goes on.',
        'not-a-branch': 'A changelog is kept on a branch, and the run is about something else.',
        'branch-protected': 'The branch takes no commit of this token; a pull request would do.',
        'pull-requests-not-allowed': 'The repository does not let workflows open pull requests.',
        'dry-run': 'All was checked and nothing was written.',
        'shallow-clone': 'The clone lacks history and it could not be fetched; set `fetch-depth: 0` on actions/checkout.',
        'unknown-ref': 'A branch, tag or commit does not exist in this clone.',
        'version-not-higher': 'The version given is not higher than the release before it.',
        'version-taken': 'The tag exists for another commit.',
        'foreign-release': 'A release or draft with this tag exists that this action did not make; it is never changed.',
        'release-taken-over': 'Another run works on, or has published, the release of this tag for another commit.',
        'asset-differs': 'The published release has other bytes under the same name; releases do not change.',
        'asset-damaged': 'A file on GitHub does not have the size or digest it must have.',
        'no-prerelease': 'No published prerelease of ours is what `from-prerelease` names.',
        'needs-workflows-permission': 'GitHub wants the `workflows` permission for a tag on a commit whose workflow files differ from the branch; a job token cannot have it.',
    },
    permissions: [
        {
            scope: 'contents',
            access: 'write',
            why: 'Tag, release and files, with `publish`.',
            without: 'Notes and version still work with `contents: read`; nothing is published.',
        },
        {
            scope: 'pull-requests',
            access: 'write',
            why: 'The comment of `preview`, the pull request of `changelog`; `read` is enough for `enrich`.',
            without: 'The preview stands in the summary of the run only; no labels, no pull request for the changelog.',
        },
        {
            scope: 'issues',
            access: 'write',
            why: 'The comments of `tell-issues`; `read` is enough for `enrich: issues`.',
            without: 'Linked issues have no titles and are not told.',
        },
        {
            scope: 'checks',
            access: 'read',
            why: 'Checks and coverage with `enrich: facts`.',
            without: 'Notes for operations lack them.',
        },
        {
            scope: 'actions',
            access: 'read',
            why: 'Whether the runs behind deployment records can be trusted.',
            without: '`deployed-range`, `tell-issues` and the deployment in `enrich: facts` cannot answer.',
        },
        {
            scope: 'deployments',
            access: 'read',
            why: 'What an environment serves, with `deployed-range` and `tell-issues`.',
            without: 'Neither can answer.',
        },
    ],
});


/***/ }),

/***/ 9270:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3996);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8783);


// Everything else is loaded once the inputs are known to be right.
await (0,_lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, async (inputs, runner) => {
    const { wire } = await __nccwpck_require__.e(/* import() */ 507).then(__nccwpck_require__.bind(__nccwpck_require__, 5507));
    return wire(inputs, runner);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3996:
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
var errors = __nccwpck_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __nccwpck_require__(4698);
// EXTERNAL MODULE: ./lib/kernel/readers.js
var readers = __nccwpck_require__(7308);
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

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Vu: () => (/* binding */ flooredPercent),
/* harmony export */   YL: () => (/* binding */ compareDecimals)
/* harmony export */ });
/* unused harmony exports atLeastPercent, formatDecimal */
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


/***/ }),

/***/ 4294:
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

/***/ 2161:
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

/***/ 4698:
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
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/* unused harmony export stripControls */
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

/***/ 7308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   PX: () => (/* binding */ readPercentage),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   ai: () => (/* binding */ readEnum),
/* harmony export */   ic: () => (/* binding */ trimAscii)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8619);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4294);


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
    const value = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDecimal */ .$Q)(text.replace(/ ?%$/, ''));
    if (value === undefined)
        return bad('is not a percentage such as "80" or "79.5%"');
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compareDecimals */ .YL)(value, HUNDRED) > 0 ? bad('is more than 100 %') : good(value);
}
/** Milliseconds. */
function readDuration(text) {
    const value = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text);
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ var __webpack_exports__ = __nccwpck_require__(9270);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
