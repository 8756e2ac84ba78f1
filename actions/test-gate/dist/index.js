import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

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

/***/ 542:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 370:
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

// EXTERNAL MODULE: ./actions/test-gate/src/tests/attempts.js
var attempts = __nccwpck_require__(608);
;// CONCATENATED MODULE: ./actions/test-gate/src/contract.js


const contract = defineContract({
    name: 'test-gate',
    description: 'One gate for coverage and test results: counts for itself, compares exactly, and fails closed.',
    branding: { icon: 'check-circle', color: 'green' },
    inputs: {
        coverage: {
            kind: 'list',
            description: 'Coverage reports, one glob per line, inside the workspace. A line that starts with `!` leaves files out; `node_modules` is passed over unless a line names it. The README lists the formats; which one a file has is told by its content. Several reports of the same source file are merged line by line.',
        },
        results: {
            kind: 'list',
            description: 'Test results (JUnit, TRX, NUnit and xUnit.net XML; `go test -json`, TAP; JSON of jest, mocha, dart, RSpec and CTRF), one glob per line, like `coverage`. Any failed test fails the gate, unless a rule allows some.',
        },
        findings: {
            kind: 'list',
            description: 'Results of static analyses (SARIF 2.1.0), one glob per line, like `coverage`. Counted by level, without those that are suppressed or gone; `findings` rules judge them.',
        },
        measurements: {
            kind: 'list',
            description: 'Measurements for `metric` rules, one glob per line, like `coverage`: summaries of k6, or JSON objects of numbers.',
        },
        'coverage-threshold': {
            kind: 'percentage',
            description: 'Least line coverage in percent, compared exactly. `gate.coverage-threshold` of the configuration counts too; of the two the stricter. Without either, coverage is reported and not judged.',
        },
        rules: {
            kind: 'string',
            description: 'What must hold, one rule a line, such as `branches >= 70%` or `tests skipped <= 10`; see docs/rules.md. `gate.rules` of the configuration applies too: both must hold.',
        },
        'repeated-tests': {
            kind: 'enum',
            options: attempts/* REPEATED_TESTS */.t,
            default: 'rows',
            description: 'What it means that one suite of a JUnit report holds a test several times, where nothing marks a retry. `rows`: each counts for itself, and one that failed stays failed. `retries`: the tool runs failed tests again, and one that passes after its failures is flaky. Marked retries are flaky either way.',
        },
        mode: {
            kind: 'enum',
            options: ['enforce', 'report'],
            default: 'enforce',
            description: '`report` never turns red: it says what `enforce` would do, and which threshold holds today.',
        },
        needs: {
            kind: 'json',
            description: 'The needs context, `toJSON(needs)` as an expression. A needed job that did not succeed fails the gate; run the gate with `if: always()`, since GitHub takes a skipped required job for green.',
        },
        'expected-reports': {
            kind: 'list',
            description: 'How many report files there must be at least, of all kinds together, or which, one per line: a path, a glob, or the name of a file or folder such as `shard-7`. A shard that got lost is noticed.',
        },
        baseline: {
            kind: 'string',
            default: 'auto',
            description: 'What rules such as `ratchet` compare with. `auto`: the values that the gate left at the merge base, by its run for the default branch. `none`: nothing. Else the path of a report JSON of an earlier run, which must not come from the change itself.',
        },
        'base-ref': {
            kind: 'string',
            description: 'Branch, tag or commit to compare with, from where its history and the tested one part. By default what the event says: the target branch, the base of the merge group, the branch before the push.',
        },
        'path-map': {
            kind: 'list',
            description: 'Where source paths of the reports lie in the repository, one `from => to` per line, such as `/app => services/shop`; the first that fits counts, after those of `gate.path-map` in the configuration. Mostly not needed: paths are looked up among the files that git tracks.',
        },
        name: {
            kind: 'string',
            description: 'Tells several gates of one pull request apart, such as `unit` and `e2e`.',
        },
        comment: {
            kind: 'enum',
            options: ['auto', 'always', 'on-failure', 'off'],
            default: 'auto',
            description: 'When the pull-request comment is made. `auto`: when there is something to say (no pass, something tolerated, a threshold that the change edits). A comment that exists is always kept up to date, except with `off`.',
        },
        'check-run': {
            kind: 'boolean',
            default: 'false',
            description: 'Also leave a check run of its own on the commit, with the summary and the annotations.',
        },
        annotations: {
            kind: 'string',
            default: 'on',
            description: 'Marks in the change: `on`, `off`, or how many at most. The log takes nine, a check run takes 50 unless a number up to 500 says otherwise.',
        },
        tolerate: {
            kind: 'list',
            description: 'Reason codes that shall not fail the gate, one per line. Each is still shown as a warning.',
        },
        config: {
            kind: 'string',
            default: '.github/sluice.yml',
            description: 'Path of the configuration. It is read at the tip of the target branch, never from the change itself. Another path than this must be there.',
        },
        'github-token': {
            kind: 'secret',
            default: '${{ github.token }}',
            description: 'Token that reads the configuration and writes the comment. Verdict and summary need none.',
        },
        'dry-run': { kind: 'boolean', default: 'false', description: 'Do everything except writing to GitHub.' },
    },
    outputs: {
        result: '`pass`, `fail` (the gate says no) or `error` (it could not do its work). The same in `mode: report`.',
        'reason-code': 'Why, as a word of the table below; `ok` when nothing is wrong.',
        'line-coverage': 'Percent of lines, rounded down to two decimals; empty when there is no data. So are the next two.',
        'branch-coverage': 'Percent of branches.',
        'function-coverage': 'Percent of functions.',
        'patch-coverage': 'Percent of the new lines of the change; empty when it has none that can be covered, or when the diff is not known.',
        'lines-covered': 'Covered lines.',
        'lines-total': 'Lines that could be covered.',
        'branches-covered': 'Covered branches.',
        'branches-total': 'Branches that could be covered.',
        tests: 'Test cases.',
        passed: 'Passed test cases.',
        failed: 'Test cases that failed by an assertion.',
        errored: 'Test cases that broke.',
        skipped: 'Skipped test cases.',
        flaky: 'Test cases that passed after a retry; they are part of `passed`.',
        duration: 'Sum of the test cases in seconds.',
        badge: 'Path of a JSON file for a shields.io endpoint badge: line coverage, else tests; empty when there is neither.',
        report: 'Path of a JSON file with everything that was counted and judged.',
    },
    results: ['pass', 'fail', 'error'],
    reasonCodes: {
        ok: 'Every rule holds.',
        'path-outside-workspace': 'A pattern, or a symbolic link that it matches, leads out of the workspace. Nothing there is read.',
        'no-patterns': 'No input names a report, so there is nothing to judge.',
        'needed-job-not-successful': 'A job in `needs` failed, was cancelled or was skipped.',
        'no-files': 'A pattern matches no file: the tests wrote no report, or it lies elsewhere.',
        'reports-missing': 'A report file of `expected-reports` is not there: a shard is missing.',
        'empty-file': 'A report file is empty.',
        'unparsable-report': 'A report file is damaged or cut off; the message says where.',
        'unknown-format': 'A report file is of a format that is not read.',
        'unexpected-format': 'Test results were given as `coverage`, or coverage as `results`.',
        'analysis-failed': 'A SARIF report says that its tool did not come to its end.',
        'counters-without-cases': 'A test suite says that it ran tests, but its results are not in the file.',
        'zero-tests': 'The result files hold no test case.',
        'zero-lines': 'The coverage files hold no line. No data is not 100 %.',
        'paths-unmatched': 'Not one source path of the coverage reports is a file that git tracks: nothing can be said about files or new lines. `path-map` tells where they lie.',
        'policy-unreadable': 'The configuration at the target branch could not be read, so it is not known which threshold and rules hold.',
        'policy-invalid': 'The configuration at the target branch is wrong, so it is not known which threshold and rules hold. A change that does nothing but mend it is judged without it.',
        'invalid-edit': 'The change leaves the configuration so that, once merged, nothing could be judged by it, or its quarantine so that it cannot be read, holds a test twice, or a day that is over.',
        'quarantine-expired': 'A test fails whose quarantine has ended.',
        'tests-failed': 'More test cases failed or broke than a rule allows; without a rule, any.',
        'coverage-below-threshold': 'Coverage is below the threshold, or below what a rule wants.',
        'file-coverage-below-threshold': 'A rule for `files` or `every-file` is broken.',
        'patch-coverage-below-threshold': 'The new lines of the change are covered less than a rule wants.',
        'coverage-decreased': 'Coverage fell by more than a `no-decrease` rule allows.',
        'below-ratchet': 'Coverage is below what `ratchet` holds.',
        'untested-files': 'More files than a rule allows have not one covered line.',
        'files-gone': 'More source files than a rule allows were in the reports of the baseline, are still in git, and are in no report now: a shard or the end of a report is missing.',
        'too-many-unmatched': 'More source paths than a rule allows are no file that git tracks.',
        'too-many-ambiguous': 'More source paths than a rule allows may mean several files that git tracks.',
        'too-few-tests': 'There are fewer test cases than a rule wants.',
        'fewer-tests': 'There are fewer test cases than before.',
        'too-many-skipped': 'More test cases were skipped than a rule allows.',
        'newly-skipped': 'More test cases are newly skipped than a rule allows.',
        'quarantine-unmatched': 'More entries of the quarantine than a rule allows name a test that is in no report.',
        'too-many-flaky': 'More test cases passed only after a retry than a rule allows.',
        'tests-too-slow': 'The test cases together take longer than a rule allows.',
        'too-many-findings': 'There are more findings of a level than a rule allows.',
        'new-findings': 'The change brings more findings than a rule allows.',
        'metric-out-of-limit': 'A measurement is outside the limit of a rule.',
        'no-baseline': 'A rule compares with an earlier state, and none is known. That is not the same as 0.',
        'no-diff': 'A rule is about the lines of the change, and the diff is not known.',
        'no-matching-files': 'A rule names files, and no file of the coverage reports is one of them.',
        'metric-missing': 'A rule names a metric that no measurements file has, or has in a unit that does not compare.',
        'not-measured': 'A rule is about something that this step does not measure.',
    },
    permissions: [
        {
            scope: 'contents',
            access: 'read',
            why: 'reads threshold and rules in `.github/sluice.yml` at the target branch',
            without: 'fails with `policy-unreadable` when a token is given but may not read',
        },
        {
            scope: 'pull-requests',
            access: 'write',
            why: 'writes its section of the one Sluice comment',
            without: 'a warning; verdict, summary and annotations are the same',
        },
        {
            scope: 'checks',
            access: 'write',
            why: 'only with `check-run: true`, and in runs of the default branch: leaves the check run, and the baseline of later changes. To read a baseline `checks: read` is enough',
            without: 'a warning where something was to be left; rules that compare with a baseline end with `no-baseline`',
        },
        {
            scope: 'actions',
            access: 'read',
            why: 'only with rules that compare with a baseline: asks which run left it',
            without: 'such rules end with `no-baseline`',
        },
    ],
});


/***/ }),

/***/ 139:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(996);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(370);


// Everything else is loaded once the inputs are known to be right.
await (0,_lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, async (inputs, runner) => {
    const { wire } = await __nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 432));
    return wire(inputs, runner);
}, (0,_lib_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .jobRunner */ ._)(), async (thrown, runner) => {
    const { wireWrongInputs } = await __nccwpck_require__.e(/* import() */ 567).then(__nccwpck_require__.bind(__nccwpck_require__, 567));
    return wireWrongInputs(thrown, runner);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Attempts),
/* harmony export */   t: () => (/* binding */ REPEATED_TESTS)
/* harmony export */ });
/** A scope with more failures than this is no place of retries; what comes after is not looked up. */
const MOST_FAILURES = 10_000;
const MOST_PASSES = 1_000_000;
/** What it means that one scope holds a test several times and nothing in the report marks a retry. */
const REPEATED_TESTS = ['rows', 'retries'];
/**
 * Failed attempts within one scope: a suite element, a package, a file run. The same test in another scope, file or shard
 * is another test (a matrix), never a retry.
 *
 * A retry ends with the first pass. Where a case of that name, of whatever class, passed before the failure, or the test
 * comes again after the pass, they are taken for rows of data that share a name, and the failure stands.
 */
class Attempts {
    /** Name → failed attempts. Made when something fails, which in most scopes nothing does. */
    #failed;
    /** Name → attempts that a pass made good, test by test. */
    #settled;
    /** Hashes of the names that failed. */
    #failedHashes = new HashList();
    #passedHashes = new HashList();
    #count = 0;
    failed(failing, { nameHash } = {}) {
        if (failing.name === '' || this.#count >= MOST_FAILURES)
            return;
        if (nameHash !== undefined && this.#passedHashes.has(nameHash))
            return;
        this.#count++;
        if (nameHash !== undefined)
            this.#failedHashes.add(nameHash);
        this.#failed ??= new Map();
        push(this.#failed, failing.name, failing);
    }
    /** The failures that were taken for attempts and are none, since the test comes again; each is given once. */
    comesAgain(test) {
        if (this.#settled === undefined || test.nameHash === undefined || !this.#mayHaveFailed(test))
            return NONE;
        const settled = this.#settled.get(test.name);
        const index = settled?.findIndex(([failing]) => failing !== undefined && isSame(failing, test)) ?? -1;
        return settled?.splice(index, index < 0 ? 0 : 1)[0] ?? NONE;
    }
    /** The failures that this pass makes good; each is given once. */
    passed(test) {
        const { nameHash } = test;
        if (nameHash !== undefined && this.#passedHashes.size < MOST_PASSES)
            this.#passedHashes.add(nameHash);
        if (this.#failed === undefined || !this.#mayHaveFailed(test))
            return NONE;
        const namesakes = this.#failed.get(test.name) ?? NONE;
        const failures = namesakes.filter((failing) => isSame(failing, test));
        if (failures.length === 0)
            return NONE;
        this.#failed.set(test.name, namesakes.filter((failing) => !isSame(failing, test)));
        if (nameHash !== undefined) {
            this.#settled ??= new Map();
            push(this.#settled, test.name, failures);
        }
        return failures;
    }
    /** Nearly no test has the name of one that failed; told by its hash, of which no text need be made. */
    #mayHaveFailed({ nameHash }) {
        return nameHash === undefined || this.#failedHashes.has(nameHash);
    }
}
const NONE = [];
/** Never the name alone: a class, a file and a line tell namesakes apart. */
function isSame(a, b) {
    return (a.suite === b.suite &&
        a.className === b.className &&
        a.name === b.name &&
        (a.file ?? '') === (b.file ?? '') &&
        positive(a.line) === positive(b.line));
}
function positive(line) {
    return line !== undefined && line > 0 ? line : 0;
}
function push(lists, name, value) {
    const list = lists.get(name);
    if (list === undefined)
        lists.set(name, [value]);
    else
        list.push(value);
}
/** A list has every hash looked at, which for a few is quicker than making a set of them. */
const LONG_LIST = 64;
/** Hashes of which nearly all are only remembered. */
class HashList {
    #list = [];
    #set;
    get size() {
        return this.#set?.size ?? this.#list.length;
    }
    add(hash) {
        if (this.#set === undefined)
            this.#list.push(hash);
        else
            this.#set.add(hash);
    }
    has(hash) {
        if (this.#set === undefined && this.#list.length <= LONG_LIST)
            return this.#list.includes(hash);
        this.#set ??= new Set(this.#list);
        return this.#set.has(hash);
    }
}


/***/ }),

/***/ 996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ jobRunner),
  C: () => (/* binding */ runAction)
});

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
// EXTERNAL MODULE: ./lib/kernel/readers.js
var readers = __nccwpck_require__(308);
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

/***/ 619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   SH: () => (/* binding */ atLeastPercent),
/* harmony export */   Vu: () => (/* binding */ flooredPercent),
/* harmony export */   YL: () => (/* binding */ compareDecimals),
/* harmony export */   zJ: () => (/* binding */ formatDecimal)
/* harmony export */ });
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

/***/ 308:
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
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(619);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(294);


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
/******/ var __webpack_exports__ = __nccwpck_require__(139);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
