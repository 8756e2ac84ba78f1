import type { Runner } from '../../../lib/kernel/action.ts'
import { inert } from '../../../lib/kernel/printing.ts'

/** A shell cannot set a name with a dash, and a token does not belong into the arguments of a program. */
const TOKEN = 'INPUT_GITHUB-TOKEN'

/** A person at a terminal instead of a runner: plain lines, and the outputs at the end. */
export function terminalRunner(): Runner {
  const say = (mark: string) => (message: string) => void process.stderr.write(`${mark}${inert(message)}\n`)
  return {
    env: { ...process.env, [TOKEN]: process.env[TOKEN] ?? process.env['GH_TOKEN'] ?? '' },
    log: {
      info: say(''),
      debug() {},
      notice: say('note: '),
      warning: say('warning: '),
      error: say('error: '),
      group(title) {
        say('')(title)
        return () => {}
      },
      mask() {},
    },
    setOutput(name, value) {
      if (value !== '') process.stdout.write(`${name}: ${inert(value)}\n`)
    },
    setFailed() {
      process.exitCode = 1
    },
  }
}
