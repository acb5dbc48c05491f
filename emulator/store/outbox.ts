/** A copy of every sent mail as a file that any mail program opens; it can be thrown away and is made again. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailToEml } from '../exports/eml';
import type { Workspace } from '../model/workspace';

export class OutboxFolder {
  readonly #folder: string;
  readonly #written: Set<string>;
  #work: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
    this.#written = new Set(existsSync(folder) ? readdirSync(folder) : []);
  }

  /** Begins to write the mails that have no file yet. */
  follow({ mail, drive }: Workspace): void {
    for (const sent of mail.sent) {
      const name = `${sent.n}.eml`;
      if (this.#written.has(name)) continue;
      this.#written.add(name);
      this.#work = this.#work
        .then(async () => {
          mkdirSync(this.#folder, { recursive: true });
          await writeFile(join(this.#folder, name), await mailToEml(sent, drive.contents));
        })
        .catch((error: unknown) => {
          process.stderr.write(`outbox/${name} could not be written: ${String(error)}\n`);
        });
    }
  }

  /** Settles when every file that was begun is written. */
  settled(): Promise<void> {
    return this.#work;
  }
}
