/** What a script may do in a day: documents made, files converted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerDocumentConverter } from '../../../emulator/services/documents';
import { openWorkspace } from '../../../emulator/store';
import { bench, OFFICER } from '../bench';

const CREATE = 'return DocumentApp.create("ก").getId()';
const SPENT = 'Exception: Service invoked too many times for one day: ';

registerDocumentConverter('text/plain', () => Buffer.from('ก'));

describe('documents created a day', () => {
  it('counts new documents and copies of documents, for each account, over 24 hours from the first', () => {
    const b = bench({ quota: { documentsCreatedPerDay: 2 } });
    const id = b.value(CREATE) as string;
    const copy = `DriveApp.getFileById("${id}").makeCopy()`;
    b.value(copy);
    expect(b.fails(copy)).toBe(`${SPENT}docs create.`);
    expect(b.fails(CREATE)).toBe(`${SPENT}docs create.`);
    expect(b.workspace.documents.size).toBe(2);
    b.value('DriveApp.createFile("x.txt", "y").makeCopy(); ss.copy("z")');
    b.value(CREATE, { user: OFFICER });
    b.workspace.passTime(24 * 3_600_000 - 1);
    expect(b.fails(CREATE)).toBe(`${SPENT}docs create.`);
    b.workspace.passTime(1);
    b.value(CREATE);
  });

  it('are 1,500 and 4,000 unless said otherwise', () => {
    expect(bench().workspace.quotas.limits).toEqual({ documentsCreated: 1500, filesConverted: 4000 });
  });
});

it('files converted a day: every getAs and getBlob of a document counts, other files do not', () => {
  const b = bench({ quota: { filesConvertedPerDay: 2 } });
  const id = b.value(CREATE) as string;
  const convert = `DriveApp.getFileById("${id}").getAs("text/plain")`;
  b.value(`${convert}; DocumentApp.openById("${id}").getAs("text/plain")`);
  b.value('DriveApp.createFile("x.txt", "y").getBlob(); DriveApp.createFile("x.txt", "y").getAs("text/plain")');
  expect(b.fails(convert)).toMatch(new RegExp(`^${SPENT}`));
  expect(b.fails(`DocumentApp.openById("${id}").getBlob()`)).toMatch(new RegExp(`^${SPENT}`));
});

it('what was used is kept with the workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotas-'));
  try {
    const options = { start: '2026-11-16T09:00:00+07:00', quota: { documentsCreatedPerDay: 1 } };
    const first = openWorkspace(folder, options);
    first.workspace.quotas.spend('documentsCreated', 'a/b@x.example');
    first.commit();
    first.close();
    const second = openWorkspace(folder, { start: options.start });
    const spend = (account: string) => () => {
      second.workspace.quotas.spend('documentsCreated', account);
    };
    expect(spend('a/b@x.example')).toThrow('docs create');
    expect(spend('c@x.example')).not.toThrow();
    second.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
