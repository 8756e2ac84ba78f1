export const id = 51;
export const ids = [51];
export const modules = {

/***/ 7051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerReader: () => (/* binding */ ledgerReader)
});

// EXTERNAL MODULE: ./lib/config/load.js + 28 modules
var load = __webpack_require__(3244);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var kernel_shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/delivery/release.js
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/;
const COMPONENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const COMMIT = /^[0-9a-f]{40}$/;
/** What was seen region by region, as one: weights are shares of the whole, each region counting the same. */
function inRegions(seen) {
    const regions = new Map();
    const whole = new Map();
    for (const [region, observation] of seen) {
        if (observation.kind === 'unknown')
            return { kind: 'unknown', detail: `${region}: ${observation.detail}` };
        regions.set(region, observation.serving);
        for (const { version, digest, weight } of observation.serving) {
            const key = `${version} ${digest ?? ''}`;
            const before = whole.get(key)?.weight ?? 0;
            whole.set(key, { version, ...(digest === undefined ? {} : { digest }), weight: before + weight / seen.size });
        }
    }
    return { kind: 'seen', serving: [...whole.values()], regions };
}
function isRelease(served, release) {
    return served.version === release.version && (served.digest === undefined || served.digest === release.digest);
}
/** Whether all traffic goes to this release and to nothing else. */
function servesOnly(observation, release) {
    if (observation.kind === 'unknown')
        return false;
    return [...(observation.regions?.values() ?? [observation.serving])].every((serving) => {
        const taking = serving.filter((each) => each.weight > 0);
        return taking.length > 0 && taking.every((each) => isRelease(each, release));
    });
}
/** Percent of the traffic that goes to this release. */
function shareOf(observation, release) {
    if (observation.kind === 'unknown')
        return 0;
    return observation.serving.filter((each) => isRelease(each, release)).reduce((sum, { weight }) => sum + weight, 0);
}
/** Whether it was seen that nothing takes traffic. */
function servesNothing(observation) {
    return observation.kind === 'seen' && observation.serving.every(({ weight }) => weight === 0);
}
/** Whether any traffic goes to something else than this release. */
function othersServe(observation, release) {
    return observation.kind === 'seen' && observation.serving.some((each) => each.weight > 0 && !isRelease(each, release));
}
/** Whether the release is up, with or without traffic. */
function isUp(observation, release) {
    return observation.kind === 'seen' && observation.serving.some((each) => isRelease(each, release));
}
function shortDigest(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
/** `1.4.0`, or `1.4.0 (50 %) and 1.3.2 (50 %)`, or `1.4.0 in eu and 1.3.2 in us`, or `nothing`. */
function describe(observation) {
    if (observation.kind === 'unknown')
        return `unknown (${observation.detail})`;
    const { regions, serving } = observation;
    if (regions === undefined)
        return describeServing(serving);
    const places = new Map();
    for (const [region, each] of regions) {
        const what = describeServing(each);
        places.set(what, [...(places.get(what) ?? []), region]);
    }
    const [only] = places.keys();
    if (places.size === 1 && only !== undefined)
        return only;
    return [...places].map(([what, where]) => `${what} in ${where.join(', ')}`).join(' and ');
}
function describeServing(serving) {
    const taking = serving.filter((each) => each.weight > 0);
    if (taking.length === 0)
        return 'nothing';
    if (taking.length === 1)
        return taking[0]?.version ?? 'nothing';
    return taking.map((each) => `${each.version} (${Math.round(each.weight * 10) / 10} %)`).join(' and ');
}
/** Whether users are on the same versions, in the same shares and places, as before. What is not known is not the same. */
function sameTraffic(before, after) {
    if (before.kind === 'unknown' || after.kind === 'unknown')
        return false;
    const shares = ({ regions, serving }) => [...(regions ?? new Map([['', serving]]))]
        .flatMap(([region, served]) => served
        .filter(({ weight }) => weight > 0)
        .map(({ version, digest, weight }) => `${region} ${version} ${digest ?? ''} ${weight}`))
        .sort()
        .join('\n');
    return shares(before) === shares(after);
}

;// CONCATENATED MODULE: ./lib/schema-guard/sql.js
/** Rules for one statement in upper case, first match wins. Data that is lost is lost whatever the database can undo. */
const RULES = [
    [/^DROP (?:TABLE|SCHEMA|DATABASE|MATERIALIZED VIEW)\b/, 'irreversible', 'DROP TABLE'],
    [/^TRUNCATE\b/, 'irreversible', 'TRUNCATE'],
    [/^DELETE\b/, 'irreversible', 'DELETE'],
    [/^(?:UPDATE|MERGE|REPLACE INTO)\b/, 'irreversible', 'UPDATE'],
    [
        /^ALTER TABLE\b.*\bDROP (?!(?:CONSTRAINT|DEFAULT|NOT NULL|IDENTITY|INDEX|KEY|PRIMARY|FOREIGN|CHECK)\b)/,
        'irreversible',
        'DROP COLUMN',
    ],
    [/^ALTER TABLE\b.*\bRENAME\b/, 'contract', 'RENAME'],
    [/^(?:RENAME|ALTER (?:VIEW|TYPE|SCHEMA|SEQUENCE|INDEX)\b.*\bRENAME)\b/, 'contract', 'RENAME'],
    [/^ALTER TABLE\b.*\b(?:TYPE|MODIFY|CHANGE)\b/, 'contract', 'change of a type'],
    [/^ALTER TABLE\b.*\b(?:SET|DROP) NOT NULL\b/, 'contract', 'NOT NULL'],
    [/^ALTER TABLE\b(?!.*\bDEFAULT\b).*\bADD\b.*\bNOT NULL\b/, 'contract', 'column that must be filled'],
    [/^ALTER TABLE\b.*\b(?:CONSTRAINT|UNIQUE|FOREIGN KEY|PRIMARY KEY|CHECK)\b/, 'contract', 'constraint'],
    [/^ALTER TABLE\b.*\bADD\b/, 'expand', 'ADD COLUMN'],
    [/^ALTER TABLE\b.*\bALTER\b.*\b(?:SET|DROP) DEFAULT\b/, 'expand', 'DEFAULT'],
    [/^CREATE UNIQUE INDEX\b/, 'contract', 'UNIQUE INDEX'],
    [/^CREATE (?:OR REPLACE )?TRIGGER\b/, 'contract', 'TRIGGER'],
    [/^CREATE OR REPLACE\b/, 'contract', 'CREATE OR REPLACE'],
    [/^CREATE\b/, 'expand', 'CREATE'],
    [/^(?:INSERT|COPY)\b/, 'expand', 'INSERT'],
    [/^DROP INDEX\b/, 'expand', 'DROP INDEX'],
    [/^DROP\b/, 'contract', 'DROP'],
    [/^(?:GRANT|COMMENT|ANALYZE|VACUUM|REINDEX)\b/, 'expand', 'GRANT'],
    [/^(?:BEGIN|START TRANSACTION|COMMIT|END|SET|USE|PRAGMA|LOCK|SHOW)\b/, 'expand', 'nothing that lasts'],
];
/** What each statement of a script does to the release before. */
function readSql(text) {
    // Databases differ in whether \' ends a text. Where it matters, both readings count, so that nothing hides in one.
    const readings = text.includes("\\'")
        ? [withoutTexts(text, false), withoutTexts(text, true)]
        : [withoutTexts(text, false)];
    return readings.flatMap(statements).flatMap(clauses).map(finding);
}
function finding(statement) {
    for (const [pattern, kind, what] of RULES)
        if (pattern.test(statement))
            return { kind, what };
    return { kind: 'contract', what: `${statement.slice(0, 40)} is not understood` };
}
/** Statements in upper case, on one line each. */
function statements(text) {
    return text
        .split(';')
        .map((each) => each.replace(/\s+/g, ' ').trim().toUpperCase())
        .filter((each) => each !== '');
}
/** `ALTER TABLE t ADD a, DROP b` is two changes. */
function clauses(statement) {
    if (!statement.startsWith('ALTER TABLE'))
        return [statement];
    const [first = '', ...more] = statement.split(/,(?![^(]*\))/);
    return [first, ...more.map((clause) => `ALTER TABLE _ ${clause.trim()}`)];
}
/** Comments go, texts become `''`, dollar-quoted bodies too: a semicolon or a DROP in one of them means nothing. */
function withoutTexts(text, escapes) {
    let result = '';
    let at = 0;
    while (at < text.length) {
        const end = endOfQuoted(text, at, escapes);
        if (end === undefined) {
            result += text[at];
            at++;
        }
        else {
            const first = text[at];
            result += first === '"' || first === '`' ? text.slice(at, end) : first === "'" || first === '$' ? "''" : ' ';
            at = end;
        }
    }
    return result;
}
/** Where what starts here ends, if it is a comment or a quoted text. */
function endOfQuoted(text, at, escapes) {
    const two = text.slice(at, at + 2);
    const first = text[at];
    if (two === '--' || (first === '#' && (at === 0 || text[at - 1] === '\n')))
        return after(text, '\n', at);
    if (two === '/*')
        return after(text, '*/', at + 2);
    if (first === "'" && escapes)
        return afterEscaped(text, at + 1);
    if (first === "'" || first === '"' || first === '`')
        return after(text, first, at + 1);
    const tag = first === '$' ? /^\$[A-Za-z_]*\$/.exec(text.slice(at, at + 64))?.[0] : undefined;
    return tag === undefined ? undefined : after(text, tag, at + tag.length);
}
function after(text, end, from) {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
}
function afterEscaped(text, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === "'")
            return at + 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./lib/schema-guard/marker.js
/** `-- sluice: expand`, in whatever the language uses for comments; what follows is the reason. */
const MARKER = /^\s*(?:--|#|\/\/|\/\*|\*|<!--)\s*sluice:\s*(expand|contract|irreversible)\b[ \t]*([^\n]*)$/im;
/** What the author of a migration says about it; this counts more than any rule. */
function readMarker(text) {
    const match = MARKER.exec(text);
    if (match === null)
        return undefined;
    const reason = (match[2] ?? '').replace(/(?:\*\/|-->)\s*$/, '').trim();
    return { kind: (match[1] ?? '').toLowerCase(), reason };
}

;// CONCATENATED MODULE: ./lib/schema-guard/step.js
const RANK = { expand: 0, contract: 1, irreversible: 2 };
/** The worst of several findings; nothing found at all cannot be told, and counts as `contract`. */
function worst(findings, nothing = 'nothing in it is understood') {
    return [...findings].sort((a, b) => RANK[b.kind] - RANK[a.kind])[0] ?? { kind: 'contract', what: nothing };
}
function step_isWorse(a, b) {
    return RANK[a] > RANK[b];
}

;// CONCATENATED MODULE: ./lib/schema-guard/tools/scripts.js



/** One file, one step, told by its marker or by what is found in it. */
function stepOf(file, findings, down) {
    const marker = readMarker(file.text);
    if (marker !== undefined)
        return { id: file.path, kind: marker.kind, what: marker.reason || 'as its author marked it', down };
    return { id: file.path, ...worst(findings), down };
}
const JAVA_OR_OTHER = /(?:^|\/)[VR][^/]*__[^/]+\.(?:java|kt|groovy|py|js)$/;
/** Versioned and repeatable scripts; `U<version>__…` is the way down of `V<version>__…`. */
const flyway = {
    isMigration: (path) => /(?:^|\/)(?:V[^/]*|R)__[^/]+\.sql$/.test(path) || JAVA_OR_OTHER.test(path),
    read(file, has) {
        const down = has(file.path.replace(/(^|\/)V([^/]*)$/, '$1U$2'));
        return [stepOf(file, file.path.endsWith('.sql') ? readSql(file.text) : [], down && !/(?:^|\/)R__/.test(file.path))];
    },
};
/** `<time>_<name>/migration.sql`; a way down, where a team writes one, is `down.sql` beside it. */
const prisma = {
    isMigration: (path) => /(?:^|\/)migration\.sql$/.test(path),
    read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/migration\.sql$/, 'down.sql')))],
};
/** Plain files: `<name>.up.sql` or `<name>.sql`, with the way down in `<name>.down.sql`. */
const sql = {
    isMigration: (path) => path.endsWith('.sql') && !/\.down\.sql$/.test(path),
    read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/(?:\.up)?\.sql$/, '.down.sql')))],
};

;// CONCATENATED MODULE: ./lib/schema-guard/tools/code.js


function found(code, words) {
    return words.flatMap(([pattern, kind, what]) => (pattern.test(code) ? [{ kind, what }] : []));
}
/** Every quoted text after a call that runs SQL, read as SQL; one that is built at run time cannot be told. */
function embeddedSql(code, call) {
    const findings = [];
    for (const match of code.matchAll(call)) {
        const rest = code.slice((match.index ?? 0) + match[0].length);
        const text = /^\s*(?:sa\.)?(?:text\()?\s*(?:r?"""([\s\S]*?)"""|<<[~-]?['"]?(\w+)['"]?[^\n]*\n([\s\S]*?)\n\s*\2\b|`([^`$]*)`|r?"([^"\n]*)"|r?'([^'\n]*)')/.exec(rest);
        const body = text?.slice(1).find((each, index) => each !== undefined && index !== 1);
        findings.push(...(body === undefined ? [{ kind: 'contract', what: 'SQL made at run time' }] : readSql(body)));
    }
    return findings;
}
/** The lines of a block that starts at a line, by indentation; empty without one. */
function block(text, start) {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => start.test(line));
    if (first < 0)
        return '';
    const indent = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0;
    const body = [];
    for (const line of lines.slice(first + 1)) {
        if (line.trim() !== '' && (/^\s*/.exec(line)?.[0].length ?? 0) <= indent)
            break;
        body.push(line);
    }
    return body.join('\n');
}
const withoutComments = (text, comment) => text.replace(comment, '');
const RAILS = [
    [
        /\b(?:drop_table|drop_join_table|remove_columns?|remove_timestamps|remove_reference|remove_belongs_to)\b|\bt\.remove\b/,
        'irreversible',
        'drops a table or column',
    ],
    [/\b(?:delete_all|destroy_all|update_all|update_columns?)\b/, 'irreversible', 'rewrites rows'],
    [/\braise\b.*\bIrreversibleMigration\b/, 'irreversible', 'IrreversibleMigration'],
    [
        /\b(?:rename_table|rename_column|change_column|change_column_null|change_table)\b/,
        'contract',
        'renames or changes a column',
    ],
    [/\b(?:add_foreign_key|add_check_constraint|unique:\s*true|null:\s*false(?!.*\bdefault:))/, 'contract', 'constraint'],
    [
        /\b(?:create_table|create_join_table|add_column|add_reference|add_belongs_to|add_timestamps|add_index|remove_index|enable_extension|change_column_default)\b/,
        'expand',
        'adds',
    ],
];
/** `db/migrate/<time>_<name>.rb` with `change`, or `up` and `down`. */
const rails = {
    isMigration: (path) => /(?:^|\/)\d+_[^/]+\.rb$/.test(path),
    read(file) {
        const text = withoutComments(file.text, /^\s*#.*$/gm);
        const up = block(text, /^\s*def (?:self\.)?(?:up|change)\b/);
        const reversible = /^\s*def (?:self\.)?change\b/m.test(text) || block(text, /^\s*def (?:self\.)?down\b/).trim() !== '';
        const findings = [...found(createsWithNull(up), RAILS), ...embeddedSql(up, /\bexecute\b\s*\(?/g)];
        return [stepOf(file, findings, reversible && !/IrreversibleMigration/.test(text))];
    },
};
/** In a new table a column that must be filled troubles nobody. */
function createsWithNull(code) {
    return code.replace(/\bcreate_table\b[\s\S]*?^\s*end\b/gm, 'create_table');
}
const ALEMBIC = [
    [/\bop\.drop_(?:table|column)\b|\bbatch_op\.drop_column\b/, 'irreversible', 'drops a table or column'],
    [
        /\bop\.(?:alter_column|rename_table|create_(?:unique|check|exclude)_constraint|create_foreign_key|create_primary_key|drop_constraint)\b|\bbatch_op\.(?:alter_column|create_unique_constraint|create_foreign_key|drop_constraint)\b/,
        'contract',
        'changes a column or constraint',
    ],
    [/\bcreate_index\b[^\n]*unique\s*=\s*True/, 'contract', 'unique index'],
    [
        /\badd_column\b(?![\s\S]{0,200}?(?:nullable\s*=\s*True|server_default))[\s\S]{0,200}?nullable\s*=\s*False/,
        'contract',
        'column that must be filled',
    ],
    [
        /\bop\.(?:add_column|create_table|create_index|drop_index|bulk_insert|create_table_comment)\b|\bbatch_op\.(?:add_column|create_index)\b/,
        'expand',
        'adds',
    ],
];
/** `versions/*.py` with `upgrade` and `downgrade`. */
const alembic = {
    isMigration: (path) => /(?:^|\/)(?!__|env\.py$)[^/]+\.py$/.test(path),
    read(file) {
        const text = withoutComments(file.text, /^\s*#.*$/gm);
        const up = block(text, /^def upgrade\(/);
        const down = block(text, /^def downgrade\(/).trim();
        return [
            stepOf(file, [...found(up, ALEMBIC), ...embeddedSql(up, /\b(?:op|conn|connection|bind)\.execute\(/g)], down !== '' && !/^(?:pass$|raise\b|\.\.\.$)/.test(down)),
        ];
    },
};
const KNEX = [
    [/\.(?:dropTable|dropTableIfExists|dropColumns?|dropTimestamps)\(/, 'irreversible', 'drops a table or column'],
    [/\.(?:del|delete|truncate|update)\(/, 'irreversible', 'rewrites rows'],
    [
        /\.(?:renameTable|renameColumn|alter|setNullable|dropNullable|unique|foreign|references|dropUnique|dropForeign|dropPrimary)\(/,
        'contract',
        'renames, changes or constrains',
    ],
    [/\.notNullable\(\)(?![^\n]*\.defaultTo\()(?<!defaultTo\([^\n]*)/, 'contract', 'column that must be filled'],
    [/\.(?:createTable|createTableIfNotExists|table|alterTable|index|dropIndex|insert|batchInsert)\(/, 'expand', 'adds'],
];
/** `migrations/<time>_<name>.js` or `.ts` with `up` and `down`. */
const knex = {
    isMigration: (path) => /(?:^|\/)\d+[^/]*\.(?:js|cjs|mjs|ts)$/.test(path) && !path.endsWith('.d.ts'),
    read(file) {
        const text = withoutComments(file.text, /^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm);
        const { up, down } = upAndDown(text);
        const inNewTables = up.replace(/\.createTable(?:IfNotExists)?\([\s\S]*?\n\s*\}\)/g, '.createTable(');
        const findings = [...found(inNewTables, KNEX), ...embeddedSql(up, /\.raw\(/g)];
        return [stepOf(file, up === '' ? [] : findings, /\S/.test(bodyOf(down)) && !/^\s*throw\b/.test(bodyOf(down)))];
    },
};
const START = (name) => new RegExp(`(?:exports\\.${name}\\s*=|export\\s+(?:async\\s+)?(?:function|const)\\s+${name}\\b|async\\s+function\\s+${name}\\b|function\\s+${name}\\b)`);
function upAndDown(text) {
    const up = START('up').exec(text)?.index;
    const down = START('down').exec(text)?.index;
    if (up === undefined)
        return { up: '', down: down === undefined ? '' : text.slice(down) };
    if (down === undefined)
        return { up: text.slice(up), down: '' };
    return up < down
        ? { up: text.slice(up, down), down: text.slice(down) }
        : { up: text.slice(up), down: text.slice(down, up) };
}
/** What stands between the first brace and its end, without empty promises. */
function bodyOf(code) {
    const body = /\{([\s\S]*)\}/.exec(code)?.[1] ?? code.replace(/^[^=>]*=>?/, '');
    return body.replace(/\breturn\b\s*(?:Promise\.resolve\(\))?;?/g, '').trim();
}

;// CONCATENATED MODULE: ./lib/schema-guard/tools/liquibase.js



const NAMES = [
    [
        /\b(?:dropTable|dropColumn|delete|dropAllForeignKeyConstraints|mergeColumns|update)\b/,
        'irreversible',
        'drops or rewrites data',
    ],
    [
        /\b(?:renameTable|renameColumn|renameView|modifyDataType|addNotNullConstraint|dropNotNullConstraint|addUniqueConstraint|addForeignKeyConstraint|addPrimaryKey|addCheckConstraint|dropUniqueConstraint|dropForeignKeyConstraint|dropPrimaryKey|dropView|createProcedure|customChange|executeCommand|sqlFile|loadUpdateData)\b/,
        'contract',
        'renames, changes or constrains',
    ],
    [
        /\b(?:createTable|addColumn|createIndex|dropIndex|createSequence|createView|addDefaultValue|dropDefaultValue|insert|loadData|addAutoIncrement|tagDatabase|setTableRemarks|setColumnRemarks|addLookupTable)\b/,
        'expand',
        'adds',
    ],
];
/** What Liquibase can take back without being told how. */
const REVERSED_BY_ITSELF = /^(?!.*(?:dropTable|dropColumn|delete|update|insert|loadData|modifyDataType|customChange|sqlFile|mergeColumns|<sql|sql:))/s;
/** Changelogs as formatted SQL, XML, YAML or JSON; each change set is a step, also one added to an older file. */
const liquibase = {
    isMigration: (path) => /\.(?:sql|xml|ya?ml|json)$/.test(path),
    read(file) {
        const known = new Set(changeSets(file, file.before ?? '').map(({ name, body }) => `${name}\n${body}`));
        return changeSets(file, file.text)
            .filter(({ name, body }) => !known.has(`${name}\n${body}`))
            .map((each) => (file.path.endsWith('.sql') ? ofSql(file, each) : ofNames(file, each)));
    },
};
function changeSets({ path }, text) {
    if (path.endsWith('.sql'))
        return split(text, /^\s*--\s*changeset\s+(\S+)/im);
    if (path.endsWith('.xml'))
        return split(text.replace(/<!--(?!\s*sluice:)[\s\S]*?-->/g, ''), /<changeSet\b([^>]*)>/);
    return split(text, /["']?changeSet["']?\s*:/);
}
/** The text from each start to the next; what stands before the first is no change set. */
function split(text, start) {
    const starts = [...text.matchAll(new RegExp(start.source, `${start.flags.replace('g', '')}g`))];
    return starts.map((match, index) => {
        const body = text.slice(match.index, starts[index + 1]?.index ?? text.length);
        return { name: nameIn(match[1] ?? '', body), body: body.trim() };
    });
}
function nameIn(header, body) {
    const named = (key, text) => new RegExp(`\\b${key}["']?\\s*[=:]\\s*["']?([^"'\\s,>]+)`).exec(text)?.[1];
    if (header !== '' && !header.includes('='))
        return header;
    const id = named('id', header || body) ?? '?';
    return `${named('author', header || body) ?? '?'}:${id}`;
}
function ofSql({ path }, { name, body }) {
    const down = /^\s*--\s*rollback\s+(?!(?:not required|empty)\b)\S/im.test(body);
    return step(path, name, body, readSql(body), down);
}
function ofNames({ path }, { name, body }) {
    const up = body.replace(/<rollback\b[\s\S]*?<\/rollback>/g, '').replace(/["']?rollback["']?\s*:[\s\S]*$/, '');
    const own = NAMES.flatMap(([pattern, kind, what]) => (pattern.test(up) ? [{ kind, what }] : []));
    const sql = [...up.matchAll(/<sql\b[^>]*>([\s\S]*?)<\/sql>/g)].flatMap((match) => readSql((match[1] ?? '').replace(/<!\[CDATA\[|\]\]>/g, '')));
    const inline = /["']?sql["']?\s*:/.test(up) ? [{ kind: 'contract', what: 'SQL in a changelog' }] : [];
    const down = /<rollback\b[^>]*[^/]>|["']?rollback["']?\s*:/.test(body) || REVERSED_BY_ITSELF.test(up);
    return step(path, name, body, [...own, ...sql, ...inline], down);
}
function step(path, name, body, findings, down) {
    const id = `${path}#${name}`;
    const marker = readMarker(body);
    if (marker !== undefined)
        return { id, kind: marker.kind, what: marker.reason || 'as its author marked it', down };
    return { id, ...worst(findings), down };
}

;// CONCATENATED MODULE: ./lib/schema-guard/detect.js



const TOOLS = { flyway: flyway, liquibase: liquibase, rails: rails, alembic: alembic, prisma: prisma, knex: knex, sql: sql };
/** Migrations that a release brings or changes, by what lies in the folder before it and with it. */
function changedFiles(tool, before, after) {
    return [...after.keys()]
        .filter((path) => TOOLS[tool].isMigration(path) && before.get(path) !== after.get(path))
        .sort();
}
/** Migrations that were there and are gone: what they did to the data stays done, and nobody can tell what it was. */
function removedFiles(tool, before, after) {
    return [...before.keys()].filter((path) => TOOLS[tool].isMigration(path) && !after.has(path)).sort();
}
/** Steps of changed migrations, under the folder's own name. */
function readSteps(tool, folder, files, after) {
    const has = (path) => after.has(path);
    return files.flatMap((file) => TOOLS[tool].read(file, has).map((step) => ({ ...step, id: `${folder.replace(/\/$/, '')}/${step.id}` })));
}
/** Steps that the configuration names with this release and did not name before it. */
function declaredSteps(before, after, component) {
    const known = new Set((before?.steps ?? []).map(({ id, kind }) => `${id} ${kind}`));
    return (after.steps ?? [])
        .filter((step) => detect_belongs(step, component) && !known.has(`${step.id} ${step.kind}`))
        .map(({ id, kind }) => ({ id, kind, what: 'declared', down: false }));
}
/** Whether an entry of the configuration is about the component. */
function detect_belongs(entry, component) {
    return entry.component === undefined || entry.component === component;
}

;// CONCATENATED MODULE: ./lib/schema-guard/declared.js



const version = (0,kernel_shape/* integer */.nd)(0, 1_000_000);
/** What a record of the ledger says about the data of its release. Steps that trouble nobody are only counted. */
const dataChanges = (0,kernel_shape/* object */.Ik)({
    steps: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* object */.Ik)({
        id: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'File or name of the step.'),
        kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('contract', 'irreversible'), 'What it does to the release before.'),
        what: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What was seen in it.'),
        down: (0,kernel_shape/* required */.mw)({ schema: { type: 'boolean' }, read: (value) => value === true }, 'Whether it has a way down.'),
    })), 'Steps that the release before does not survive.'),
    more: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Such steps that did not fit in here.'),
    expands: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Steps with which the release before works on.'),
    formats: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* object */.Ik)({
        name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Name of the format.'),
        reads: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(version), 'Versions that the release reads.'),
        writes: (0,kernel_shape/* required */.mw)(version, 'Version that it writes.'),
    })), 'Formats that the release declares.'),
    unknown: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Why it could not be told what the release does to data.'),
});
/** A payload stays small: GitHub keeps it with every deployment. */
const STEPS_LIMIT = 30;
const FORMATS_LIMIT = 20;
const TEXT_LIMIT = 160;
/** The worst steps first, as many as a record can hold. `undefined`: there is nothing to say. */
function recordable(steps, formats) {
    if (formats.length > FORMATS_LIMIT)
        return { unknown: `more than ${FORMATS_LIMIT} formats are declared` };
    const grave = steps.filter(({ kind }) => kind !== 'expand').sort((a, b) => (isWorse(b.kind, a.kind) ? 1 : -1));
    const kept = grave.slice(0, STEPS_LIMIT).map(({ id, kind, what, down }) => ({
        id: id.slice(-TEXT_LIMIT),
        kind: kind,
        what: what.slice(0, TEXT_LIMIT),
        down,
    }));
    const expands = steps.length - grave.length;
    if (steps.length === 0 && formats.length === 0)
        return undefined;
    return {
        ...(kept.length === 0 ? {} : { steps: kept }),
        ...(grave.length > kept.length ? { more: grave.length - kept.length } : {}),
        ...(expands === 0 ? {} : { expands }),
        ...(formats.length === 0 ? {} : { formats }),
    };
}
function formatsOf(data, component) {
    return [...(data?.formats ?? [])]
        .filter(([, format]) => belongs(format, component))
        .map(([name, { reads, writes }]) => ({ name, reads, writes }));
}

;// CONCATENATED MODULE: ./lib/provenance/reasons.js
/** Why the provenance of a candidate is not what the configuration demands; part of the reasons of a delivery. */
const PROVENANCE_REASONS = {
    'provenance-missing': 'Nothing signed says who built the candidate.',
    'provenance-invalid': 'What is signed about the candidate cannot be verified: signature, certificate, log, time or kind.',
    'provenance-wrong-subject': 'What is signed is about another file.',
    'provenance-wrong-signer': 'Another workflow than the configuration allows has built and signed it.',
    'provenance-wrong-source': 'It was built from another repository, ref or commit, or for a pull request.',
    'provenance-wrong-runner': 'It was built on a runner that is not hosted by GitHub.',
    'provenance-unreadable': 'The provenance, or the authorities to judge it by, cannot be read.',
};

;// CONCATENATED MODULE: ./lib/delivery/reasons.js

/** Why a change was refused or did not succeed. Actions that change environments repeat these in their contracts. */
const DELIVERY_REASONS = {
    'newer-ledger': 'The ledger holds a record of a newer Sluice; use that version or a later one.',
    'foreign-run': 'Records of this run would not count: it runs for a pull request, on a branch that may not deploy, or by a workflow that is not trusted.',
    'unknown-environment': '`.github/sluice.yml` does not know the environment.',
    'forward-in-recovery-environment': 'The environment is there for the way back only; forward changes go to the ordinary one.',
    'wrong-order': 'The path asks for another environment first.',
    'not-verified-upstream': 'The candidate is not verified in the environment before this one.',
    'upstream-changing': 'The environment before this one is being changed.',
    'foreign-record': 'The only record that would prove it was not written by a trusted run.',
    superseded: 'A newer candidate is verified upstream; it takes the place of this one.',
    'soak-not-met': 'The candidate has not been verified upstream for long enough.',
    'candidate-not-durable': 'The candidate lies nowhere that lasts, so it could not be fetched again for a way back.',
    'candidate-unavailable': 'The candidate cannot be fetched.',
    'candidate-expired': 'The candidate was an artifact of a workflow run, and those expire: build again and publish it.',
    'digest-mismatch': 'The file is not the one that the digest names.',
    ...PROVENANCE_REASONS,
    held: 'The digest is held out of this environment until somebody lifts the hold.',
    locked: 'A person has locked the environment.',
    frozen: 'The environment is frozen at this time.',
    'hotfix-not-allowed': 'The environment has no lane for hotfixes, or nobody said why it is one.',
    'override-not-approved': 'Nobody who may has approved the override in this run.',
    'gate-failed': 'An external gate says no.',
    'gate-unknown': 'An external gate gives no answer that can be used.',
    'sign-off-missing': 'Nobody has signed off this candidate.',
    'sign-off-failed': 'Somebody has tried this candidate and said no.',
    'older-than-serving': 'What serves was built from a newer commit, or the two cannot be compared.',
    'serving-changed': 'Something else serves than when it was shown, before the approval, what the candidate brings.',
    'diverged-from-serving': 'What serves has commits that this candidate does not have, as after a hotfix from a branch.',
    'approval-missing': 'Nobody has approved in this run.',
    'approver-not-allowed': 'Only people whose approval does not count have approved.',
    'environment-missing': 'The environment that approves does not exist in the repository.',
    'environment-unprotected': 'The environment that approves has no required reviewers.',
    'no-driver': 'The environment has no `target`, so Sluice cannot change it by itself.',
    'no-observation': 'Nothing tells what serves: neither `target.observe` nor a probe with `version`.',
    'strategy-needs-verb': 'The strategy needs something that the driver does not have.',
    'change-in-progress': 'Another run is changing this environment.',
    'lock-unreadable': 'The lock of the environment says nothing that can be read; a person has to look.',
    'lock-lost': 'Another run took the lock over while this one was at work.',
    'lock-unsafe': 'GitHub does not compare before it moves the ref of a lock, so it would protect nothing.',
    'already-serving': 'The environment serves this candidate and it is verified.',
    'nothing-open': 'No record of the environment was left open.',
    'verification-failed': 'The environment did not serve well after the change.',
    'serving-mismatch': 'What serves is not what was put in place.',
    inconclusive: 'Nobody can tell whether it serves well; it stays as it is until a person decides.',
    holding: 'A step serves well and is held for as long as the configuration asks.',
    'waits-for-continue': 'A step serves well; a person starts the promotion once more for the next one.',
    'driver-failed': 'A command of the driver failed.',
    'provision-failed': 'The infrastructure could not be brought up to date; nothing else was changed.',
    'steps-failed': 'The steps between `begin` and `finish` did not succeed.',
    interrupted: 'The run that made the change ended before it took effect.',
    'preview-of-fork': 'The pull request comes from a fork, whose code gets no preview.',
    'pull-request-closed': 'The pull request is closed.',
    'return-failed': 'The change failed, and the way back failed too.',
};
/** The work cannot go on, for a reason that is nobody's fault in Sluice; the message says what to do. */
class Refusal extends Error {
    reason;
    constructor(reason, message) {
        super(message);
        this.name = 'Refusal';
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/progress.js
const PHASES = {
    verifying: 'verifying',
    'carrying-on': 'carrying on',
    holding: 'holding',
    'waits-for-continue': 'waits for a person',
    inconclusive: 'inconclusive',
    'driver-failed': 'stopped',
};
/** `wave 2 of 3, 25 %, verifying: 1.5.0`, `wave 1 of 3 done, holding until 2026-11-26T21:00:00Z: 1.5.0`. */
function writeProgress({ wave, share }, phase, text, until) {
    const parts = [
        ...(wave === undefined ? [] : [`wave ${wave.number} of ${wave.of}${wave.between ? ' done' : ''}`]),
        ...(share === undefined ? [] : [`${share} %`]),
        PHASES[phase] + (until === undefined ? '' : ` until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`),
    ];
    return `${parts.join(', ')}: ${text}`;
}
const FORM = /^(?:wave (\d{1,3}) of (\d{1,3})( done)?, )?(?:(\d{1,3}) %, )?(verifying|carrying on|holding|waits for a person|inconclusive|stopped)(?: until (\S+Z))?: /;
/** From the descriptions of a record's statuses, the newest last; `undefined`: it does not go step by step. */
function readProgress(descriptions) {
    const found = descriptions.map((each) => FORM.exec(each));
    const steps = found.filter((match) => match !== null);
    const last = steps.at(-1);
    if (last === undefined)
        return undefined;
    const newest = found.at(-1);
    const phase = Object.keys(PHASES).find((each) => PHASES[each] === newest?.[5]);
    const until = newest?.[6] === undefined ? undefined : new Date(newest[6]);
    return {
        wavesBegun: Math.max(...steps.map((match) => Number(match[1] ?? 0))),
        wavesDone: Math.max(...steps.map(doneWaves)),
        step: stepIn(last),
        paused: phase === 'verifying' || phase === 'carrying-on' ? undefined : phase,
        carriedOn: phase === 'carrying-on',
        until: until === undefined || Number.isNaN(until.getTime()) ? undefined : until,
    };
}
function doneWaves([, number, , done]) {
    return number === undefined ? 0 : Number(number) - (done === undefined ? 1 : 0);
}
function stepIn([, number, of, done, share]) {
    return {
        ...(number === undefined ? {} : { wave: { number: Number(number), of: Number(of), between: done !== undefined } }),
        ...(share === undefined ? {} : { share: Number(share) }),
    };
}
const WITHDRAWN = 'withdrawn before it took any traffic';
/** Description of a change that a person ended while it waited without traffic. */
function writeWithdrawn(version, because) {
    return `${version}: ${WITHDRAWN}, ${because}`;
}
function isWithdrawn(description) {
    return description.includes(`: ${WITHDRAWN}, `);
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/record.js





/** Task of a component's records; GitHub can filter by it. */
const changeTask = (component) => `sluice:${component}`;
const holdTask = (component) => `sluice:hold:${component}`;
const ID = (0,kernel_shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER);
/** Who wrote a record. */
const writtenBy = (0,kernel_shape/* object */.Ik)({
    id: (0,kernel_shape/* required */.mw)(ID, 'Workflow run that wrote the record.'),
    attempt: (0,kernel_shape/* required */.mw)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
    'check-run': (0,kernel_shape/* optional */.lq)(ID, 'Check run of the job, by which its end is seen while the run goes on.'),
});
const milestones = (0,kernel_shape/* object */.Ik)({
    applied: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When what is taken back was put in place.'),
    'first-bad-sign': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it first served badly.'),
    decided: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it was decided to take it back.'),
    planned: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When the way back was ready.'),
});
/** Payload of a record: one change of one environment. */
const changePayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/ledger@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('deploy', 'promote', 'rollback', 'hotfix', 'adopt'), 'What the change was.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'What was changed.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version put in place.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate.'),
    store: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Where the candidate lies.'),
    expires: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it will be gone from there, ISO 8601; absent where it lasts.'),
    'config-sha': (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the configuration that was used.'),
    'config-digest': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Git object id of the configuration file; absent without one.'),
    'promoted-from': (0,kernel_shape/* optional */.lq)(ID, 'Record upstream that proved the candidate.'),
    restores: (0,kernel_shape/* optional */.lq)(ID, 'Record whose candidate a rollback puts back.'),
    replaces: (0,kernel_shape/* optional */.lq)(ID, 'Record that served before.'),
    strategy: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'How the change was made; `foreign` for steps that are not ours.'),
    waves: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)())), 'Regions, wave by wave, in the order in which they change.'),
    'approved-by': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Who approved in the run.'),
    override: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* object */.Ik)({
        of: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Checks that it was let past.'),
        by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Who approved that in the run.'),
    }), 'What a person let it past.'),
    because: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Why, in the words of a person or of the machine.'),
    incident: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Incident the rollback belongs to.'),
    data: (0,kernel_shape/* optional */.lq)(dataChanges, 'What the release does to data that outlives it.'),
    flags: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Feature flags that the release brought or changed.'),
    forced: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* object */.Ik)({
        past: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Reason codes that were set aside.'),
        by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Who approved that in the run.'),
    }), 'A rollback past guards.'),
    times: (0,kernel_shape/* optional */.lq)(milestones, 'Milestones known when the record was written, ISO 8601.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a hold: a digest that may not enter an environment, or the lifting of one. */
const holdPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/hold@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('hold', 'lift'), 'Whether the hold is placed or lifted.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that is held.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that is held.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why.'),
    incident: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Incident it was placed for.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** A change from a deployment; `foreign` when it was not written as ours are. Throws `newer-ledger`. */
function parseChange(raw, creators) {
    const payload = ours(raw, creators, 'sluice/ledger@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,kernel_shape/* readShape */._f)(changePayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== changeTask(reading.value.component))
        return { kind: 'foreign', why: 'its task and its component differ' };
    const statuses = raw.statuses.filter((status) => creators.includes(status.creator)).sort(byTime);
    const decisive = decisiveStatus(statuses);
    const state = stateOf(decisive?.state);
    const verified = BAD_ENDS.includes(state) ? undefined : statuses.find((status) => status.state === 'success');
    return {
        kind: 'record',
        record: {
            id: raw.id,
            environment: raw.environment,
            createdAt: raw.createdAt,
            state,
            description: decisive?.description ?? '',
            verifiedAt: verified?.createdAt,
            verifiedBy: verified?.run,
            changedAt: decisive?.createdAt ?? raw.createdAt,
            url: statuses.findLast((status) => status.url !== undefined)?.url,
            touchedBy: decisive?.run,
            progress: readProgress(newestLast(statuses).map(({ description }) => description)),
            change: reading.value,
        },
    };
}
/** A hold from a deployment, likewise. */
function parseHold(raw, creators) {
    const payload = ours(raw, creators, 'sluice/hold@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,kernel_shape/* readShape */._f)(holdPayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== holdTask(reading.value.component))
        return { kind: 'foreign', why: 'its task and its component differ' };
    const { id, environment, createdAt, statuses } = raw;
    const unfinished = statuses.length === 0;
    return { kind: 'record', record: { id, environment, createdAt, unfinished, hold: reading.value } };
}
function isOpen(record) {
    return record.state === 'queued' || record.state === 'in_progress';
}
/** Payload by a creator that counts, decoded; GraphQL may give it JSON-encoded once or twice. */
function ours(raw, creators, form) {
    if (!creators.includes(raw.creator))
        return { why: `it was written by ${raw.creator}` };
    let value = raw.payload;
    for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return { why: 'its payload is not JSON' };
        }
    }
    const schema = value?.schema;
    const version = typeof schema === 'string' && schema.startsWith(form) ? Number(schema.slice(form.length)) : Number.NaN;
    if (version > 1)
        throw new Refusal('newer-ledger', `Deployment ${raw.id} of ${raw.environment} is written as ${form}${version}, and this Sluice knows ${form}1. Use the newer Sluice that wrote it.`);
    return { value };
}
function stateOf(status) {
    switch (status) {
        case 'success':
        case 'failure':
        case 'error':
        case 'inactive':
        case 'in_progress':
            return status;
        default:
            return 'queued';
    }
}
const BAD_ENDS = ['failure', 'error'];
const ENDS = ['success', 'inactive'];
/**
 * The status that counts, of those in the order of time. A record ends once: what failed stays failed, and what ended is
 * never open again, whatever is written to it afterwards.
 */
function decisiveStatus(statuses) {
    const bad = statuses.find(({ state }) => BAD_ENDS.includes(state));
    if (bad !== undefined)
        return bad;
    const ends = statuses.filter(({ state }) => ENDS.includes(state));
    const left = ends.length > 0 ? ends : statuses;
    return left.find(({ latest }) => latest) ?? left.at(-1);
}
/** Times have whole seconds; which one is the newest is marked. */
function newestLast(statuses) {
    return [...statuses.filter(({ latest }) => !latest), ...statuses.filter(({ latest }) => latest)];
}
function byTime(a, b) {
    return a.createdAt.getTime() - b.createdAt.getTime();
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/notes.js



/** Records that change nothing: an environment locked by a person, a candidate signed off by one. */
/** Task of manual locks, whatever they lock; no component can have a colon in its name. */
const LOCK_TASK = 'sluice:lock:environment';
const signOffTask = (component) => `sluice:sign-off:${component}`;
/** Payload of a manual lock, or of its end. */
const lockPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/lock@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('lock', 'unlock'), 'Whether the environment is locked or free again.'),
    component: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component that is locked. Absent: all of them.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the policy at that time.'),
    until: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it ends by itself, ISO 8601.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a sign-off: a person has tried a candidate. */
const signOffPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/sign-off@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('passed', 'failed'), 'What the person found.'),
    name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What was signed off, such as `exploratory`.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that was tried.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that was tried.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What was found, in the words of the person.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of the person.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
function parseLock(raw, creators) {
    return parseNote(raw, creators, 'sluice/lock@', lockPayload, () => LOCK_TASK);
}
function parseSignOff(raw, creators) {
    return parseNote(raw, creators, 'sluice/sign-off@', signOffPayload, ({ component }) => signOffTask(component));
}
function parseNote(raw, creators, form, shape, taskOf) {
    const payload = ours(raw, creators, form);
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,kernel_shape/* readShape */._f)(shape, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== taskOf(reading.value))
        return { kind: 'foreign', why: 'its task and its payload differ' };
    const { id, environment, createdAt } = raw;
    return { kind: 'record', record: { id, environment, createdAt, note: reading.value } };
}

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
;// CONCATENATED MODULE: ./lib/delivery/ledger/snapshot.js


/** Deployments of one environment that one call gives; enough for every ordinary question. */
const PAGE_SIZE = 50;
const DEPLOYMENTS = `
  pageInfo { hasNextPage }
  nodes {
    id databaseId task environment: originalEnvironment payload createdAt
    creator { __typename login }
    latestStatus { id }
    statuses(first: 30) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
  }`;
/** Reads configuration and the newest records of the named environments. */
async function readSnapshot(github, configPath, environments) {
    const names = [...new Set(environments)];
    const fields = names.map((_, index) => `e${index}: deployments(environments: [$e${index}], first: ${PAGE_SIZE}, orderBy: { field: CREATED_AT, direction: DESC }) {${DEPLOYMENTS}}`);
    const query = `query($owner: String!, $repo: String!, $config: String!${names.map((_, index) => `, $e${index}: String!`).join('')}) {
    repository(owner: $owner, name: $repo) {
      defaultBranchRef { name target { oid } }
      config: object(expression: $config) { __typename ... on Blob { oid text isTruncated } }
      ${fields.join('\n      ')}
    }
  }`;
    const { repository } = await github.graphql(query, {
        owner: github.owner,
        repo: github.repo,
        config: `HEAD:${configPath}`,
        ...Object.fromEntries(names.map((name, index) => [`e${index}`, name])),
    });
    return {
        defaultBranch: repository.defaultBranchRef.name,
        configSha: repository.defaultBranchRef.target.oid,
        configText: textOf(repository.config, configPath),
        configDigest: repository.config?.oid,
        pages: new Map(names.map((name, index) => [name, page(repository[`e${index}`], name)])),
    };
}
/** Text of the file, `undefined` without one. What is there and cannot be read whole must not pass for "no rules". */
function textOf(config, configPath) {
    if (config === null)
        return undefined;
    if (typeof config.text === 'string' && config.isTruncated !== true)
        return config.text;
    throw new errors/* UserError */.y('invalid-config', `${configPath} on the default branch is not a text file that can be read whole: it is a folder, binary or too large.`);
}
/**
 * Records of one task older than a page, newest first; each further hundred and each record's statuses are asked for
 * only when somebody reads that far. Filtered by GitHub, so other components cost nothing.
 */
async function* olderDeployments(github, environment, task, seen) {
    for await (const each of github.list('GET /repos/{owner}/{repo}/deployments', { environment, task })) {
        const id = Number(each.id);
        // A status can show a deployment in another environment; it belongs where it was made.
        if (seen.has(id) || (each.original_environment ?? each.environment) !== environment)
            continue;
        const statuses = isNote(task) ? [] : await statusesOf(github, id);
        yield {
            id,
            task: each.task,
            environment,
            payload: each.payload,
            creator: each.creator?.login ?? '',
            createdAt: new Date(each.created_at),
            statuses,
        };
    }
}
/** Deployments of a page that belong to a component, newest first. */
function ofComponent(page, component) {
    return page.deployments.filter(({ task }) => task === changeTask(component) || task === holdTask(component));
}
/** Holds, locks and sign-offs say all there is in their payload. */
function isNote(task) {
    return ['sluice:hold:', 'sluice:lock:', 'sluice:sign-off:'].some((prefix) => task.startsWith(prefix));
}
async function statusesOf(github, id) {
    const statuses = await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: id,
        per_page: 100,
    });
    const latest = Math.max(...statuses.map((status) => Number(status.id)));
    return statuses.map((status) => ({
        state: status.state,
        description: status.description,
        creator: status.creator?.login ?? '',
        createdAt: new Date(status.created_at),
        url: status.environment_url || undefined,
        run: runIn(status.log_url),
        latest: Number(status.id) === latest,
    }));
}
/** A deployment of GraphQL in the form of the ledger. */
function rawDeployment(node, name) {
    return {
        id: node.databaseId,
        task: node.task ?? '',
        environment: name,
        payload: node.payload,
        creator: restLogin(node.creator),
        createdAt: new Date(node.createdAt),
        statuses: (node.statuses?.nodes ?? []).map((status) => ({
            state: status.state.toLowerCase(),
            description: status.description ?? '',
            creator: restLogin(status.creator),
            createdAt: new Date(status.createdAt),
            url: status.environmentUrl ?? undefined,
            run: runIn(status.logUrl),
            latest: status.id === node.latestStatus?.id,
        })),
    };
}
function page(connection, name) {
    const deployments = (connection?.nodes ?? [])
        .filter((node) => node.environment === name)
        .map((node) => rawDeployment(node, name))
        // Times have whole seconds; ids tell which of two came later.
        .sort((a, b) => b.id - a.id);
    return { deployments, more: connection?.pageInfo.hasNextPage ?? false };
}
/** `…/actions/runs/123` */
function runIn(logUrl) {
    const id = /\/actions\/runs\/(\d{1,15})$/.exec(logUrl ?? '')?.[1];
    return id === undefined ? undefined : Number(id);
}
/** GraphQL names a bot without the `[bot]` that REST gives it; the type keeps a person of that name apart. */
function restLogin(actor) {
    if (actor === null)
        return '';
    return actor.__typename === 'Bot' ? `${actor.login.replace(/\[bot\]$/, '')}[bot]` : actor.login;
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/read-notes.js

/** Every record of one task that was written as ours are, newest first. GitHub is asked only when the page is not all. */
async function readNotes({ github, policy, onForeign }, environment, task, page, parse) {
    const raw = page.deployments.filter((each) => each.task === task);
    if (page.more) {
        const seen = new Set(raw.map(({ id }) => id));
        for await (const each of olderDeployments(github, environment, task, seen))
            raw.push(each);
    }
    const notes = [];
    for (const each of raw) {
        const parsed = parse(each, policy.creators);
        if (parsed.kind === 'record')
            notes.push(parsed.record);
        else
            onForeign(each.id, parsed.why);
    }
    return notes;
}
/** The lock that is in force for a component: the newest word that counts on it, and on all components, decides. */
async function lockInForce(notes, component, now, believe) {
    const decided = new Set();
    for (const each of notes) {
        const { note } = each;
        const scope = note.component ?? '';
        if (decided.has(scope) || (note.component !== undefined && note.component !== component))
            continue;
        const trust = await believe(note.run.id, each.createdAt);
        // Runs can be deleted. What was locked stays so; only the end of a lock must prove where it comes from.
        const counts = trust.kind === 'trusted' || (trust.gone === true && note.kind === 'lock');
        if (!counts)
            continue;
        decided.add(scope);
        const over = note.until !== undefined && new Date(note.until) <= now;
        if (note.kind === 'lock' && !over)
            return each;
    }
    return undefined;
}
/** The newest sign-off of a digest under a name that is to be believed. */
async function signOffOf(notes, name, digest, believe) {
    for (const each of notes) {
        const { note } = each;
        if (note.name !== name || note.digest !== digest)
            continue;
        if ((await believe(note.run.id, each.createdAt)).kind === 'trusted')
            return each;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/trust.js
/** The policy as configured, with what counts when nothing is said: our own runs on the default branch. */
function trustPolicy(context, config, defaultBranch) {
    return {
        repository: `${context.owner}/${context.repository}`,
        creators: config?.trust?.creators ?? ['github-actions[bot]'],
        refs: config?.trust?.refs ?? [defaultBranch],
        workflows: config?.trust?.workflows,
    };
}
/** Slack for clocks that differ and for the second that GitHub cuts times to. */
const SLACK_MILLISECONDS = 60_000;
/** Whether a run may write records, and whether a record written at `writtenAt` can be its. */
function judgeRun(run, policy, writtenAt) {
    if (run === undefined)
        return { kind: 'foreign', why: 'the run it names does not exist', gone: true };
    if (run.event.startsWith('pull_request'))
        return foreign(`run ${run.id} was started by ${run.event}`);
    if (!policy.refs.some((pattern) => matches(pattern, run.ref)))
        return foreign(`run ${run.id} ran on ${run.ref || 'no branch'}, not on ${policy.refs.join(' or ')}`);
    const files = [run.path.includes('.github/') ? own(run.path, policy) : run.path, ...run.referenced].map(withoutRef);
    const allowed = policy.workflows?.map((file) => own(file, policy));
    if (allowed !== undefined && !files.some((file) => allowed.includes(file)))
        return foreign(`run ${run.id} is of ${files[0]}, which is not among the trusted workflows`);
    if (writtenAt !== undefined && !during(run, writtenAt))
        return foreign(`run ${run.id} was not running when it was written`);
    return { kind: 'trusted' };
}
/** Whether an attempt can do nothing more: its run ended or is gone, or runs again. */
function isOver(run, attempt) {
    return run === undefined || run.endedAt !== undefined || run.attempt > attempt;
}
function createRuns(github) {
    const known = new Map();
    return {
        facts(id) {
            const found = known.get(id) ?? readRun(github, id);
            known.set(id, found);
            return found;
        },
        async jobEnded(checkRun) {
            // A job and its check run have one id.
            const job = await github.find('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: checkRun });
            return job === undefined ? undefined : job.status === 'completed';
        },
    };
}
async function readRun(github, id) {
    const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
    if (run === undefined)
        return undefined;
    return {
        id,
        event: run.event,
        sha: run.head_sha,
        ref: run.head_branch ?? '',
        path: run.path,
        referenced: (run.referenced_workflows ?? []).map((workflow) => workflow.path),
        attempt: run.run_attempt ?? 1,
        createdAt: new Date(run.created_at),
        endedAt: run.status === 'completed' ? new Date(run.updated_at) : undefined,
    };
}
/** The run we are part of, as far as its own variables tell; called workflows are not among them. */
function ownRun(context) {
    const [path = ''] = context.workflowRef.split('@');
    return {
        id: context.runId,
        event: context.eventName,
        sha: context.sha,
        ref: context.ref.replace(/^refs\/(?:heads|tags)\//, ''),
        path: path.replace(`${context.owner}/${context.repository}/`, ''),
        referenced: [],
        attempt: context.runAttempt,
        createdAt: new Date(0),
        endedAt: undefined,
    };
}
function during(run, at) {
    const time = at.getTime();
    if (time < run.createdAt.getTime() - SLACK_MILLISECONDS)
        return false;
    return run.endedAt === undefined || time <= run.endedAt.getTime() + SLACK_MILLISECONDS;
}
function own(file, { repository }) {
    return file.startsWith('.github/') ? `${repository}/${file}` : file;
}
function withoutRef(file) {
    return file.split('@')[0] ?? file;
}
function matches(pattern, ref) {
    return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern;
}
function foreign(why) {
    return { kind: 'foreign', why };
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/history.js





function openHistory(source, environment, component, page) {
    const { github, policy, onForeign } = source;
    const mine = ofComponent(page, component);
    const toEntry = (raw) => {
        const parsed = parseChange(raw, policy.creators);
        if (parsed.kind === 'record')
            return entry(source, parsed.record);
        onForeign(raw.id, parsed.why);
        return undefined;
    };
    const recent = mine
        .filter((raw) => raw.task === changeTask(component))
        .map(toEntry)
        .filter((each) => each !== undefined);
    const seen = new Set(page.deployments.map(({ id }) => id));
    let holds;
    let locks;
    let signOffs;
    const allHolds = () => {
        holds ??= readNotes(source, environment, holdTask(component), page, parseHold);
        return holds;
    };
    const holdOn = async (digest) => {
        for (const record of await allHolds()) {
            if (record.hold.digest !== digest)
                continue;
            const trust = await believe(source, record.hold.run.id, record.createdAt);
            // The newest one that counts decides: a hold, or its lifting.
            if (trust.kind === 'trusted')
                return record.hold.kind === 'hold' ? record : undefined;
            // Runs can be deleted. What was held stays held all the same; only a lifting must prove where it comes from.
            if (trust.gone === true && record.hold.kind === 'hold')
                return record;
            onForeign(record.id, trust.why);
        }
        return undefined;
    };
    return {
        environment,
        component,
        recent,
        async *entries() {
            yield* recent;
            if (!page.more)
                return;
            for await (const raw of olderDeployments(github, environment, changeTask(component), seen)) {
                const older = toEntry(raw);
                if (older !== undefined)
                    yield older;
            }
        },
        holdOn,
        async holds() {
            const inForce = new Map();
            for (const { hold } of await allHolds()) {
                if (inForce.has(hold.digest))
                    continue;
                const found = await holdOn(hold.digest);
                if (found !== undefined)
                    inForce.set(hold.digest, found);
            }
            return [...inForce.values()];
        },
        async lock(now) {
            locks ??= wasOpen(recent, page).then((open) => readNotes(source, environment, LOCK_TASK, open ? { ...page, more: false } : page, parseLock));
            return lockInForce(await locks, component, now, (run, at) => believe(source, run, at));
        },
        async signOff(name, digest) {
            signOffs ??= readNotes(source, environment, signOffTask(component), page, parseSignOff);
            return signOffOf(await signOffs, name, digest, (run, at) => believe(source, run, at));
        },
    };
}
/** Forward changes: none of them is recorded while a person has locked the environment. */
const FORWARD = ['deploy', 'promote', 'hotfix'];
/** What came so long before such a record is looked at too: a lock may have come while it was being proven. */
const MARGIN_MILLISECONDS = 3_600_000;
/**
 * Whether what serves went forward within the page: then no lock is older, and a long history need not be asked for one.
 * Its run is asked about in any case.
 */
async function wasOpen(recent, { deployments }) {
    const serving = recent.find(({ record }) => record.state === 'success');
    if (serving === undefined || !FORWARD.includes(serving.record.change.kind))
        return false;
    const inPage = deployments.some(({ id }) => id === serving.record.id);
    const since = deployments.at(-1)?.createdAt.getTime() ?? Number.POSITIVE_INFINITY;
    const reachesBack = serving.record.createdAt.getTime() - since >= MARGIN_MILLISECONDS;
    return inPage && reachesBack && (await serving.trust()).kind === 'trusted';
}
/** Records that are read on for what is open; more that ended without ever serving are nobody's ordinary day. */
const READ_ON = 20;
/**
 * Like `openHistory`, but `recent` goes back to a record that served. Where many components or tools share an
 * environment, all of a component's records may lie beyond the newest page, an open one among them.
 */
async function openHistoryToServed(source, environment, component, page) {
    const history = openHistory(source, environment, component, page);
    if (!page.more || history.recent.some(({ record }) => served(record)))
        return history;
    const recent = [];
    for await (const each of history.entries()) {
        recent.push(each);
        if (served(each.record) || recent.length === READ_ON)
            break;
    }
    const known = new Set(recent.map(({ record }) => record.id));
    return {
        ...history,
        recent,
        async *entries() {
            yield* recent;
            for await (const each of history.entries())
                if (!known.has(each.record.id))
                    yield each;
        },
    };
}
/**
 * The newest trusted change, if it is one of this digest that failed its verification: nothing may try it again by itself.
 * A person may.
 */
async function justFailed(history, digest) {
    const newest = await findEntry(history, ({ change, state }) => change.kind !== 'rollback' && state !== 'error', 20);
    return newest?.record.change.digest === digest && newest.record.state === 'failure' ? newest.record : undefined;
}
function served({ state }) {
    return state === 'success' || state === 'inactive';
}
/** The newest trusted record that fits, looking at so many at most. */
async function findEntry(history, fits, limit = 200) {
    let looked = 0;
    for await (const each of history.entries()) {
        if (++looked > limit)
            return undefined;
        if (fits(each.record) && (await each.trust()).kind === 'trusted')
            return each;
    }
    return undefined;
}
/** The trusted record that serves: the newest one whose state is `success`. */
async function servingEntry(history) {
    return findEntry(history, (record) => record.state === 'success');
}
function entry(source, record) {
    let answer;
    return {
        record,
        made: () => believe(source, record.change.run.id, record.createdAt),
        trust() {
            answer ??= believeRecord(source, record).then((trust) => {
                if (trust.kind === 'foreign')
                    source.onForeign(record.id, trust.why);
                return trust;
            });
            return answer;
        },
    };
}
/** The record itself, and the word that it was verified: anyone who may write one status could have said that. */
async function believeRecord(source, { change, createdAt, verifiedAt, verifiedBy }) {
    const made = await believe(source, change.run.id, createdAt);
    if (made.kind === 'foreign' || verifiedAt === undefined)
        return made;
    if (verifiedBy === undefined)
        return { kind: 'foreign', why: 'the status that says it is verified names no run' };
    const said = await believe(source, verifiedBy, verifiedAt);
    return said.kind === 'trusted' ? said : { kind: 'foreign', why: `it is said to be verified, but ${said.why}` };
}
/** Trust in what a run wrote. A run of ours that is not trusted by its variables may still be by a called workflow. */
async function believe({ policy, runs, own }, runId, writtenAt) {
    if (runId === own.id && judgeRun(own, policy).kind === 'trusted')
        return { kind: 'trusted' };
    return judgeRun(await runs.facts(runId), policy, writtenAt);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/deployed/ledger.js




/** Reads what serves from the ledger: the newest record that is verified, in force, and written by a trusted run. */
function ledgerReader(github, job, log, configPath) {
    return async (environment, component) => {
        const snapshot = await readSnapshot(github, configPath, [environment]);
        const config = snapshot.configText === undefined
            ? undefined
            : await (0,load/* parseConfig */.o4)(snapshot.configText, `${configPath} at ${snapshot.defaultBranch}`);
        const source = {
            github,
            policy: trustPolicy(job, config, snapshot.defaultBranch),
            runs: createRuns(github),
            own: ownRun(job),
            onForeign: (id, why) => log.debug(`deployment ${id} does not count: ${why}`),
        };
        const page = snapshot.pages.get(environment) ?? { deployments: [], more: false };
        const entry = await servingEntry(openHistory(source, environment, component, page));
        if (entry === undefined)
            return undefined;
        const { change, verifiedAt, url } = entry.record;
        return {
            sha: change.sha,
            version: change.version,
            since: verifiedAt?.toISOString(),
            approvedBy: change['approved-by'],
            strategy: change.strategy,
            url,
        };
    };
}


/***/ })

};
