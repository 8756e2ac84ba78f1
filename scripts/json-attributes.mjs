// jest transformer: the counterpart of json-modules.mjs for tests, which load modules by jest's own loader.
export default {
  process: (source) => ({ code: source.replace(/(from\s+"[^"]+\.json")(?!\s+with)/g, '$1 with { type: "json" }') }),
}
