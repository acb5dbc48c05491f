declare module 'fast-formula-parser' {
  interface Position {
    sheet: string;
    row: number;
    col: number;
  }
  interface ParserOptions {
    onCell?: (reference: never) => unknown;
    onRange?: (area: never) => unknown;
    functions?: Record<string, (...args: never[]) => unknown>;
  }
  class FormulaError extends Error {
    readonly error: string;
  }
  export default class FormulaParser {
    // The package is CommonJS: Node offers its default export alone.
    static readonly FormulaError: typeof FormulaError;
    constructor(options?: ParserOptions);
    parse(formula: string, position: Position): unknown;
  }
}
