// jest transformer: Node's own type stripping keeps every position, so no source map is needed.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: (source, path, { instrument }) =>
    createHash('sha256')
      .update(source)
      .update('\0')
      .update(path)
      .update(instrument ? '1' : '0')
      .update(process.version)
      .digest('hex'),
}
