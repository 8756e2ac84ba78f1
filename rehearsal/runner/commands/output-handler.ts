import type { Annotation } from '../../ports.ts'
import type { JobLog } from './log.ts'
import type { Masker } from './masking.ts'
import { isStopToken, parseCommand, type WorkflowCommand } from './workflow-commands.ts'

/** Takes the output of one step line by line: obeys workflow commands, prints the rest. */
export interface OutputHandler {
  line(text: string): void
  /** A command that could not be obeyed fails the step. */
  readonly failed: boolean
}

export function createOutputHandler(options: {
  readonly log: JobLog
  readonly masker: Masker
  readonly setOutput: (name: string, value: string) => void
  readonly saveState: (name: string, value: string) => void
}): OutputHandler {
  const { log } = options
  let stopToken: string | undefined
  let echo = false
  let failed = false
  const fail = (line: string, reason: string): void => {
    failed = true
    log.annotate({ level: 'failure', message: `Unable to process command '${line}' successfully.` })
    log.annotate({ level: 'failure', message: reason })
  }
  const obey = (command: WorkflowCommand, line: string): void => {
    const name = command.name.toLowerCase()
    if (echo && name !== 'add-mask') log.line(line)
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        log.annotate(annotation(name, command))
        return
      case 'group':
        log.line(`##[group]${command.value}`)
        return
      case 'endgroup':
        log.line('##[endgroup]')
        return
      case 'add-mask':
        if (command.value.trim() === '')
          log.annotate({ level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command." })
        options.masker.add(command.value)
        return
      case 'stop-commands':
        if (isStopToken(command.value)) stopToken = command.value
        else fail(line, `Invalid token '${command.value}' for stop-commands.`)
        return
      case 'echo':
        echo = command.value.trim().toLowerCase() === 'on'
        return
      case 'set-output':
      case 'save-state': {
        const key = command.properties.get('name')
        if (key === undefined || key === '') fail(line, `Required field 'name' is missing in ##[${name}] command.`)
        else if (name === 'set-output') options.setOutput(key, command.value)
        else options.saveState(key, command.value)
        log.annotate({
          level: 'warning',
          message: `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
        })
        return
      }
      case 'set-env':
      case 'add-path':
        fail(line, `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`)
        return
      // `debug` is shown only in debug runs; problem matchers have no effect here.
    }
  }
  return {
    line(text) {
      const command = parseCommand(text, stopToken)
      if (command === undefined) log.line(text)
      else if (stopToken !== undefined) {
        log.line(text)
        if (command.name.toLowerCase() === stopToken.toLowerCase()) stopToken = undefined
      } else obey(command, text)
    },
    get failed() {
      return failed
    },
  }
}

function annotation(name: 'error' | 'warning' | 'notice', command: WorkflowCommand): Annotation {
  const text = (key: string): string | undefined => {
    const value = command.properties.get(key)
    return value === '' ? undefined : value
  }
  const number = (key: string): number | undefined => {
    const value = Number(text(key))
    return Number.isSafeInteger(value) ? value : undefined
  }
  const title = text('title')
  const path = text('file')
  const line = number('line')
  const endLine = number('endline')
  return {
    level: name === 'error' ? 'failure' : name,
    message: command.value,
    ...(title === undefined ? {} : { title }),
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
  }
}
