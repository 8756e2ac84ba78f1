export const id = 93;
export const ids = [93];
export const modules = {

/***/ 9093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   spawn: () => (/* binding */ spawn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4294);


const MEBIBYTE = 1024 * 1024;
const KEPT_ERROR_BYTES = MEBIBYTE;
/** How long outputs are still read after a program has ended. */
const LINGER_MILLISECONDS = 2000;
/** A longer line is given in pieces. */
const LONGEST_LINE = 65_536;
const spawn = (command, args, options = {}) => new Promise((resolve) => {
    const limit = options.maxOutputBytes ?? 64 * MEBIBYTE;
    const stdout = [];
    let stdoutBytes = 0;
    let stderr = '';
    let ended;
    const how = {
        cwd: options.cwd,
        env: options.env,
        // A group of its own, so that a timeout also ends what the program started.
        detached: process.platform !== 'win32',
    };
    const child = options.input === undefined
        ? (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], { ...how, stdio: ['ignore', 'pipe', 'pipe'] })
        : (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], { ...how, stdio: ['pipe', 'pipe', 'pipe'] });
    const end = (kind, detail) => {
        ended ??= { kind, detail };
        killGroup(child.pid);
    };
    const timer = options.timeoutMilliseconds === undefined
        ? undefined
        : setTimeout(() => end('timed-out', `${command} did not end within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(options.timeoutMilliseconds ?? 0)}`), options.timeoutMilliseconds);
    child.stdout.on('data', (chunk) => {
        if (options.onOutput !== undefined)
            return options.onOutput(chunk);
        stdoutBytes += chunk.length;
        if (stdoutBytes > limit)
            end('too-much-output', `${command} wrote more than ${limit} bytes to standard output`);
        else
            stdout.push(chunk);
    });
    const lines = lineSplitter((line) => options.onErrorLine?.(line));
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-KEPT_ERROR_BYTES);
        lines.push(text);
    });
    // A program that does not read its input closes the pipe; its exit code tells what it thinks of it.
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.input);
    child.on('error', (error) => {
        clearTimeout(timer);
        resolve({ kind: 'not-started', detail: `${command} could not be started: ${whyNotStarted(error)}`, stderr });
    });
    // What it left running in the background may hold its outputs open for ever.
    let lingering;
    child.on('exit', () => {
        lingering = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
        }, LINGER_MILLISECONDS);
    });
    child.on('close', (code, signal) => {
        clearTimeout(timer);
        clearTimeout(lingering);
        lines.end();
        if (ended !== undefined)
            resolve({ ...ended, stderr });
        else if (code === null)
            resolve({ kind: 'signalled', detail: `${command} was ended by ${signal}`, stderr });
        else
            resolve({ kind: 'exited', code, stdout: Buffer.concat(stdout).toString('utf8'), stderr });
    });
});
function whyNotStarted(error) {
    if (error.code === 'EACCES')
        return 'it is not executable (git update-index --chmod=+x makes it so)';
    if (error.code === 'ENOENT')
        return 'there is no such program';
    return error.message;
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
        // Ended in the meantime.
    }
}
function lineSplitter(emit) {
    let rest = '';
    return {
        push(text) {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                emit(line);
            if (rest.length < LONGEST_LINE)
                return;
            emit(rest);
            rest = '';
        },
        end() {
            if (rest !== '')
                emit(rest);
        },
    };
}


/***/ })

};
