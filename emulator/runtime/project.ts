/** A script project as clasp would push it: script files, HTML files and the manifest of one folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { declaredFunctions } from './declared';

export interface Manifest {
  readonly timeZone?: string;
  readonly runtimeVersion?: string;
  readonly oauthScopes?: readonly string[];
}

export interface ProjectFiles {
  /** Script files by name, in the order in which they are loaded. */
  readonly scripts: ReadonlyMap<string, string>;
  /** HTML files by name without ending. */
  readonly html: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

export class ScriptProject {
  readonly scripts: readonly vm.Script[];
  /** Sources by file name, for those who compile them elsewhere. */
  readonly sources: ReadonlyMap<string, string>;
  readonly html: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
  #declared: ReadonlySet<string> | null = null;

  constructor(
    files: ProjectFiles,
    readonly scriptId = 'script',
    /** Installed as an add-on of a domain, for many documents; not bound to one. */
    readonly published = false,
  ) {
    this.scripts = [...files.scripts].map(([filename, source]) => new vm.Script(source, { filename }));
    this.sources = files.scripts;
    this.html = files.html;
    this.manifest = files.manifest;
  }

  /** Reads a folder such as `build/`. Throws when it holds no script. */
  static load(folder: string, scriptId?: string, published = false): ScriptProject {
    const names = readdirSync(folder).sort();
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const scripts = names.filter((name) => /\.(js|gs)$/.test(name));
    if (scripts.length === 0) throw new Error(`No script in ${folder}: run the build first.`);
    return new ScriptProject(
      {
        scripts: new Map(scripts.map((name) => [name, read(name)])),
        html: new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -5), read(name)])),
        manifest: names.includes('appsscript.json') ? (JSON.parse(read('appsscript.json')) as Manifest) : {},
      },
      scriptId,
      published,
    );
  }

  /** A project of one piece of code, for samples and tests. */
  static fromSource(source: string, html: Readonly<Record<string, string>> = {}): ScriptProject {
    return new ScriptProject({
      scripts: new Map([['Code.gs', source]]),
      html: new Map(Object.entries(html)),
      manifest: { timeZone: 'Asia/Bangkok' },
    });
  }

  /** Top-level function declarations, found when first asked for. */
  #functions(): ReadonlySet<string> {
    this.#declared ??= new Set([...this.sources.values()].flatMap(declaredFunctions));
    return this.#declared;
  }

  /** Whether the project declares a function of this name at top level. */
  defines(functionName: string): boolean {
    return this.#functions().has(functionName);
  }

  /** Names of all top-level functions. */
  get functionNames(): readonly string[] {
    return [...this.#functions()];
  }

  get timeZone(): string {
    return this.manifest.timeZone ?? 'Asia/Bangkok';
  }
}
