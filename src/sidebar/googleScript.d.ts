/** The part of Apps Script that exists in the browser: `google.script.run`, typed by the server's own functions. */
import type { ServerApi } from '../application/api';

export type ServerCalls = {
  readonly [Name in keyof ServerApi]: (...args: Parameters<ServerApi[Name]>) => void;
};

declare global {
  interface GoogleScriptRun extends ServerCalls {
    withSuccessHandler(handler: (result: unknown) => void): GoogleScriptRun;
    withFailureHandler(handler: (error: unknown) => void): GoogleScriptRun;
    withUserObject(object: unknown): GoogleScriptRun;
  }

  const google: { readonly script: { readonly run: GoogleScriptRun } };
}
