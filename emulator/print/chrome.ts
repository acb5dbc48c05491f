/** Finds a browser: $CHROME_PATH, one installed on this machine, else the one that npm brought. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export interface Chrome {
  readonly executablePath: string;
  /** The whole environment in which it must be started: fonts, and libraries of its own where it brings them. */
  readonly env: Record<string, string>;
}

const ROOT = resolve(process.cwd());
const SARABUN = join(ROOT, 'node_modules/@expo-google-fonts/sarabun');
/** Where browsers' files are kept between runs. */
export const CACHE = join(ROOT, '.cache');

/** Waits where need be (the first time some seconds), because who converts a document cannot await. */
export function findChrome(): Chrome {
  const env = { ...environment(), FONTCONFIG_FILE: fontsConf() };
  const installed = [process.env['CHROME_PATH'] ?? '', ...installedPlaces()].find(
    (path) => path !== '' && isFile(path),
  );
  if (installed !== undefined) return { executablePath: installed, env };
  const unpacked = unpackOnce();
  return { executablePath: join(unpacked, 'chromium'), env: { ...env, LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') } };
}

/** Where systems keep Chrome, Chromium and Edge. */
function installedPlaces(): string[] {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  const places: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const dir = process.env[variable];
      if (dir === undefined) return [];
      return [
        join(dir, 'Google/Chrome/Application/chrome.exe'),
        join(dir, 'Chromium/Application/chrome.exe'),
        join(dir, 'Microsoft/Edge/Application/msedge.exe'),
      ];
    }),
  };
  return places[process.platform] ?? onPath;
}

/**
 * Unpacks npm's Chromium (Linux x64 only) into a folder of its version, once for all workers. The package unpacks into
 * the temporary folder, changes `process.env` when imported and never compares versions: so it runs in a child process
 * with a temporary folder of its own, which gets its final name only when it is complete.
 */
function unpackOnce(): string {
  const target = join(CACHE, `chromium-${chromiumVersion()}`);
  if (existsSync(target)) return target;
  return withLock(`${target}.lock`, () => {
    if (existsSync(target)) return target;
    const draft = `${target}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const env = { ...environment(), TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const unpack = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
    execFileSync(process.execPath, ['--eval', unpack], { cwd: ROOT, env, stdio: 'pipe' });
    renameSync(draft, target);
    return target;
  });
}

const LOCK = { look: 100, abandonedAfter: 60_000 };

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Runs the work while no other process holds the lock; one left behind by a killed process is taken over. */
function withLock<Result>(lock: string, work: () => Result): Result {
  mkdirSync(CACHE, { recursive: true });
  while (!takeLock(lock)) {
    if (ageOf(lock) > LOCK.abandonedAfter) rmSync(lock, { recursive: true, force: true });
    else pause(LOCK.look);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Making a folder either succeeds or finds that another has made it. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    // Not `instanceof Error`: under jest, Node's own errors come from another realm.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function chromiumVersion(): string {
  const text = readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Only Sarabun, under every name, so that Thai looks the same on every Linux machine. Rewritten when it differs. */
function fontsConf(): string {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui', 'TH Sarabun New', 'TH SarabunPSK', 'Arial'];
  const aliases = families.map(
    (name) => `<alias binding="same"><family>${name}</family><prefer><family>Sarabun</family></prefer></alias>`,
  );
  const text = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${SARABUN}</dir><cachedir>${join(CACHE, 'fontconfig')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
  const path = join(CACHE, 'fonts.conf');
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    mkdirSync(CACHE, { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, path);
  }
  return path;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
