import { bench, OFFICER, OWNER } from '../bench';

const fresh = (): ReturnType<typeof bench> => bench();
const value = (body: string): unknown => fresh().value(body);

describe('L. Drive', () => {
  test('134, 146: searches give iterators, which go on from a token', () => {
    expect(
      value(`["ก", "ข", "ค"].forEach((n) => DriveApp.createFile(n + ".txt", "x")); const it = DriveApp.getFilesByType(MimeType.PLAIN_TEXT); const first = it.next().getName();
        const rest = DriveApp.continueFileIterator(it.getContinuationToken()); const names = []; while (rest.hasNext()) names.push(rest.next().getName());
        return [Array.isArray(it), first, names, it.hasNext(), DriveApp.getFilesByName("ข.txt").next().getSize(), DriveApp.getFilesByName("ไม่มี").hasNext()]`),
    ).toEqual([false, 'ก.txt', ['ข.txt', 'ค.txt'], true, 1, false]);
    expect(fresh().fails('DriveApp.getFilesByName("ไม่มี").next()')).toMatch(/iterator has reached the end/);
    expect(fresh().fails('DriveApp.continueFileIterator("ก")')).toBe('Exception: Invalid argument: continuationToken');
  });
  test.each([
    ['DriveApp.createFile()', "The parameters () don't match the method signature for DriveApp.createFile."],
    ['DriveApp.createFile("x")', "The parameters (String) don't match the method signature for DriveApp.createFile."],
    ['DriveApp.createFile(null, "")', 'Invalid argument: name'],
    [
      'DriveApp.createFile(Utilities.newBlob("x"), "y")',
      "The parameters (Blob,String) don't match the method signature for DriveApp.createFile.",
    ],
    ['DriveApp.createFile(Utilities.newBlob("x"))', 'Blob object must have non-null name for this operation.'],
    ['DriveApp.getFileById(null)', 'Invalid argument: id'],
    ['DriveApp.getFileById(undefined)', 'Invalid argument: id'],
    [
      'DriveApp.createFile("x", "y").moveTo()',
      "The parameters () don't match the method signature for DriveApp.File.moveTo.",
    ],
    [
      'DriveApp.createFile("x", "y").moveTo("x")',
      "The parameters (String) don't match the method signature for DriveApp.File.moveTo.",
    ],
    [
      'DriveApp.createFile("x", "y").makeCopy(DriveApp.getRootFolder(), "z")',
      "The parameters (Folder,String) don't match the method signature for DriveApp.File.makeCopy.",
    ],
    ['DriveApp.getRootFolder().setStarred(true)', 'Access denied: DriveApp.'],
    ['DriveApp.getFileById("1abc")', /No item with the given ID/],
  ])('135–141: %s is refused', (call, message) => {
    const text = fresh().fails(call);
    if (typeof message === 'string') expect(text).toBe(`Exception: ${message}`);
    else expect(text).toMatch(message);
  });
  test('138: setContent takes text; a blob becomes the word Blob', () => {
    expect(
      value(
        'const f = DriveApp.createFile("x.txt", "y"); f.setContent(Utilities.newBlob("z")); return f.getBlob().getDataAsString()',
      ),
    ).toBe('Blob');
  });
  test('139, 140: copies keep or change name and folder; moveTo returns the file', () => {
    expect(
      value(`const d = DriveApp.createFolder("แฟ้ม"), f = DriveApp.createFile("x.txt", "y"); const place = (c) => [c.getName(), c.getParents().next().getName()];
        return [place(f.makeCopy()), place(f.makeCopy("z")), place(f.makeCopy(d)), place(f.makeCopy("z", d)), place(f.moveTo(d))]`),
    ).toEqual([
      ['x.txt', 'My Drive'],
      ['z', 'My Drive'],
      ['x.txt', 'แฟ้ม'],
      ['z', 'แฟ้ม'],
      ['x.txt', 'แฟ้ม'],
    ]);
  });
  test('141, 142: names and sizes', () => {
    expect(
      value(
        'const f = DriveApp.createFile("x.txt", "กข"); const d = DriveApp.createFolder("แฟ้ม"); return [String(d), String(DriveApp), DriveApp.getRootFolder().getName(), DriveApp.getRootFolder().getParents().hasNext(), f.getBlob().getName(), f.getSize(), d.getSize()]',
      ),
    ).toEqual(['แฟ้ม', 'Drive', 'My Drive', false, 'x.txt', 6, 0]);
  });
  test('143: new files are private; sharing comes back as it was set', () => {
    expect(
      value(`const f = DriveApp.createFile("x", "y"), A = DriveApp.Access, P = DriveApp.Permission; const one = [String(f.getSharingAccess()), String(f.getSharingPermission())];
        f.setSharing(A.ANYONE_WITH_LINK, P.VIEW); return [one, f.getSharingAccess() === A.ANYONE_WITH_LINK, f.getSharingPermission() === P.VIEW]`),
    ).toEqual([['PRIVATE', 'NONE'], true, true]);
    expect(fresh().fails('DriveApp.createFile("x", "y").setSharing("ANYONE", "VIEW")')).toMatch(/signature/);
  });
  test('144, 145: editors also list the owner, viewers also the editors; adding and removing chain', () => {
    expect(
      value(`const f = DriveApp.createFile("x", "y").addEditor("e@x.example").addViewers(["v@x.example", "w@x.example"]).removeViewer("w@x.example");
        return [f.getEditors().map(String), f.getViewers().map(String), f.removeEditor("e@x.example").getEditors().length, String(f.getAccess("v@x.example"))]`),
    ).toEqual([[OWNER, 'e@x.example'], [OWNER, 'e@x.example', 'v@x.example'], 1, 'VIEW']);
  });
  test('148: a shortcut has its target’s name and id', () => {
    expect(
      value(
        'const f = DriveApp.createFile("x", "y"); const s = DriveApp.createShortcut(f.getId()); return [s.getName(), s.getMimeType() === MimeType.SHORTCUT, s.getTargetId() === f.getId()]',
      ),
    ).toEqual(['x', true, true]);
  });
  test('what is not shared is not there for others; sharing a folder shares what is in it', () => {
    const b = fresh();
    const by = { user: OFFICER };
    const [folder, file] = b.value(
      'const d = DriveApp.createFolder("แฟ้ม"); return [d.getId(), d.createFile("x.txt", "y").getId()]',
    ) as string[];
    const open = `DriveApp.getFileById("${String(file)}")`;
    expect(b.fails(open, by)).toMatch(/No item/);
    expect(b.value('return DriveApp.getFilesByName("x.txt").hasNext()', by)).toBe(false);
    b.value(`DriveApp.getFolderById("${String(folder)}").addViewer("${OFFICER}")`);
    expect(b.value(`return ${open}.getBlob().getDataAsString()`, by)).toBe('y');
    expect(b.fails(`${open}.setTrashed(true)`, by)).toMatch(/Access denied/);
    expect(b.fails(`DriveApp.createFile("z", "z").moveTo(DriveApp.getFolderById("${String(folder)}"))`, by)).toMatch(
      /Access denied/,
    );
  });
  test('only its owner puts a file into the bin, where nobody else sees it', () => {
    const b = fresh();
    const by = { user: OFFICER };
    const [folder, file] = b.value(
      `const d = DriveApp.createFolder("แฟ้ม"); d.addEditor("${OFFICER}"); return [d.getId(), d.createFile("x.txt", "y").getId()]`,
    ) as string[];
    const open = `DriveApp.getFileById("${String(file)}")`;
    expect(b.run(`${open}.setName("y.txt")`, by).error).toBeNull();
    expect(b.fails(`${open}.setTrashed(true)`, by)).toMatch(/Access denied/);
    const own = b.value(
      `return DriveApp.getFolderById("${String(folder)}").createFile("own.txt", "z").getId()`,
      by,
    ) as string;
    expect(b.fails(`DriveApp.getFileById("${own}").setTrashed(true)`)).toMatch(/Access denied/);
    b.value(`${open}.setTrashed(true)`);
    expect(b.fails(`${open}.getName()`, by)).toMatch(/No item/);
    expect(b.value(`return ${open}.isTrashed()`)).toBe(true);
  });
  test('a text may have 10 MB, a blob more', () => {
    const text = '"x".repeat(10 * 1024 * 1024 + 1)';
    expect(fresh().fails(`DriveApp.createFile("x.csv", ${text}, MimeType.CSV)`)).toMatch(/too large/);
    expect(
      fresh().value(`return DriveApp.createFile(Utilities.newBlob(${text}, MimeType.CSV, "x.csv")).getSize()`),
    ).toBe(10 * 1024 * 1024 + 1);
  });
  test('what lies in a folder in the bin is in the bin, too, and comes back with it', () => {
    const b = fresh();
    const [folder, file] = b.value(
      'const d = DriveApp.createFolder("แฟ้ม"); return [d.getId(), d.createFolder("ใน").createFile("x.txt", "y").getId()]',
    ) as string[];
    const bin = (trashed: boolean): unknown =>
      b.value(
        `DriveApp.getFolderById("${String(folder)}").setTrashed(${trashed}); return DriveApp.getFileById("${String(file)}").isTrashed()`,
      );
    expect([bin(true), bin(false)]).toEqual([true, false]);
  });
});
