export const id = 173;
export const ids = [173];
export const modules = {

/***/ 8173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notesMode: () => (/* binding */ notesMode)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4446);
/* harmony import */ var _notes_amount_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5557);
/* harmony import */ var _notes_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8713);
/* harmony import */ var _notes_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2136);
/* harmony import */ var _notes_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3201);
/* harmony import */ var _range_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1400);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5133);








/** `mode: notes`: range, version and notes; from the clone alone unless something is asked for. */
async function notesMode(ports, inputs) {
    const setup = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readSetup */ .W)(ports, inputs);
    const { notes, baseRef } = await planned(ports, inputs, setup);
    const parts = await (0,_notes_document_js__WEBPACK_IMPORTED_MODULE_3__/* .documentParts */ .k)(ports, inputs, setup, notes);
    const nothing = notes.bump === 'none';
    const since = notes.version === undefined ? '' : ` since ${notes.version}`;
    const title = nothing ? `Nothing to release${since}` : `This will be ${notes.tag}`;
    return {
        mode: 'notes',
        result: nothing ? 'unchanged' : 'generated',
        reasonCode: nothing ? 'nothing-changed' : 'notes-written',
        message: nothing
            ? `Nothing to release: ${notes.because.join('; ')}.`
            : `${notes.tag}: ${(0,_notes_amount_js__WEBPACK_IMPORTED_MODULE_7__/* .amountOf */ .M)(notes.commits, 'commit')} ${baseRef === undefined ? 'from the first on' : `since ${baseRef}`}, because ${notes.because.join('; ')}.`,
        notes,
        markdown: (0,_notes_render_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(parts),
        summary: [
            { name: 'title', priority: 100, markdown: `## ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(title)}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(notes.because.join('; '), 1000)}` },
            ...parts,
        ],
    };
}
/** The plan is let go of when the notes are made of it: both at once are twice the history. */
async function planned(ports, inputs, setup) {
    const plan = await (0,_range_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planRelease */ .F)(ports.git, (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRequest */ .N)(ports, inputs, setup));
    return { notes: await (0,_notes_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeNotes */ .W)(ports, inputs, setup, plan), baseRef: plan.baseRef };
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


/***/ })

};
