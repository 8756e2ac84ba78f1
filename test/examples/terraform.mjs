// A stand-in for Terraform: writes down its arguments, plans what `plan.json` says, and fails where `fails` says.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [chdir = '', command = '', ...args] = process.argv.slice(2)
const folder = chdir.replace('-chdir=', '')
const at = (name) => join(folder, name)
appendFileSync(at('calls.log'), `${[command, ...args].join(' ')}\n`)
if (existsSync(at('fails')) && readFileSync(at('fails'), 'utf8').trim() === command) {
  process.stderr.write(`Error: ${command} is not possible\n`)
  process.exit(1)
}
process.stdout.write(command === 'show' ? readFileSync(at('plan.json'), 'utf8') : `${command}: words for people\n`)
const out = args.find((arg) => arg.startsWith('-out='))
if (out !== undefined) writeFileSync(out.slice('-out='.length), process.env.TF_VAR_candidate_version ?? '')
