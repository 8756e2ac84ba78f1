// One verb: the request on standard input, the answer on standard output, words for people on standard error.
export async function serve(act) {
  try {
    const request = JSON.parse(await new Response(process.stdin).text())
    if (request.protocol !== 1) throw new Error(`this script speaks protocol 1, not ${request.protocol}`)
    process.stdout.write(`${JSON.stringify((await act(request)) ?? {})}\n`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

export const say = (text) => process.stderr.write(`${text}\n`)
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export function setting(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
