import { Lexer, type Result } from '@actions/expressions'
import { TokenType } from '@actions/expressions/lexer'

/**
 * Tokens of an expression. The library (0.3.61) turns only the first `''` of a string into `'`; GitHub turns all of
 * them, and a script with several quotes depends on it.
 */
export function lex(text: string): Result['tokens'] {
  return new Lexer(text)
    .lex()
    .tokens.map((token) =>
      token.type === TokenType.STRING ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token,
    )
}
