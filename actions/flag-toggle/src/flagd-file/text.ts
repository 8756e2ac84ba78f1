/**
 * A text that holds a value, edited in place: order of keys, unknown fields, comments, spelling of numbers and white
 * space of everything around an edit stay byte for byte. One implementation each for JSON and YAML.
 */
export interface TextFormat {
  /** `json`, `yaml`: the end of a file's name. */
  readonly extension: string
  /** A flag file without flags. */
  readonly empty: string
  /** The value at a path, or `undefined` when there is none. Throws `TextError` when the text cannot be read. */
  valueAt(text: string, path: Path): unknown
  /** The source text of the value at a path, or `undefined`. */
  textAt(text: string, path: Path): string | undefined
  /** Keys of the mapping at a path in their order; none when there is no mapping. */
  keysAt(text: string, path: Path): readonly string[]
  /** The text with the value at `path` replaced, or added as the last member of its mapping. */
  set(text: string, path: Path, value: unknown): string
  /** The text without the member at `path`. */
  remove(text: string, path: Path): string
}

export type Path = readonly (string | number)[]

/** A text that cannot be read or safely edited. The message says what and where, after the name of the file. */
export class TextError extends Error {}
