// What `npm run deploy` is to do, from its arguments and from what earlier runs left: no files, no network.

/** What the person at the keyboard can put right; the message says how, in Thai and in English. */
export class Refusal extends Error {}

export const USAGE = [
  'วิธีใช้ / usage:',
  '  npm run deploy -- --sheet SHEET_ID_OR_ADDRESS [--script SCRIPT_ID] [--no-open]',
  '',
  '  --sheet       รหัสหรือที่อยู่เต็มของสเปรดชีตที่แบบฟอร์มส่งคำตอบเข้า / the spreadsheet that the form answers into',
  '  --script      รหัสของสคริปต์ที่มีอยู่แล้วในสเปรดชีตนั้น / the script that this spreadsheet has already',
  '  --new-script  สร้างสคริปต์แม้ครั้งก่อนหยุดกลางคัน / make a script although an earlier run was cut off',
  '  --no-open     ไม่ต้องเปิดสเปรดชีตเมื่อเสร็จ / do not open the spreadsheet afterwards',
].join('\n');

/** Name of the script: the dialog in which permissions are asked shows it. */
export const TITLE = 'ขอบัตร (Khobat)';

/** Folder of a sheet's project that clasp pushes, and the one that takes what clasp receives. */
export const PUSHED = 'files';
export const RECEIVED = 'received';

const refuse = (...lines) => {
  throw new Refusal(lines.join('\n'));
};

export function readArguments(args) {
  const wish = { sheetId: null, scriptId: null, newScript: false, open: true };
  const rest = [...args];
  while (rest.length > 0) {
    const [name, ...parts] = rest.shift().split('=');
    const value = () => {
      const given = parts.length > 0 ? parts.join('=') : rest.shift();
      if (given === undefined || given === '' || given.startsWith('--'))
        refuse(`${name}: ไม่ได้ระบุค่า / no value given`, '', USAGE);
      return given;
    };
    if (name === '--sheet') wish.sheetId = sheetIdOf(value());
    else if (name === '--script') wish.scriptId = scriptIdOf(value());
    else if (name === '--new-script') wish.newScript = true;
    else if (name === '--no-open') wish.open = false;
    else refuse(`ไม่รู้จัก / unknown: ${name}`, '', USAGE);
  }
  if (wish.sheetId === null) refuse('ยังไม่ได้ระบุสเปรดชีต / no spreadsheet given', '', USAGE);
  if (wish.newScript && wish.scriptId !== null)
    refuse('--script กับ --new-script ใช้พร้อมกันไม่ได้ / cannot be used together', '', USAGE);
  return wish;
}

const ID = /^[A-Za-z0-9_-]+$/;

/** Takes https://docs.google.com/spreadsheets/d/ID/edit, …/spreadsheets/u/0/d/ID, https://drive.google.com/open?id=ID, or an id. */
export function sheetIdOf(text) {
  const given = text.trim();
  if (ID.test(given)) return given;
  const inPath = /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([A-Za-z0-9_-]+)/.exec(
    given,
  )?.[1];
  // Published pages have an address /d/e/… that is not the file's.
  if (inPath !== undefined && inPath !== 'e') return inPath;
  const asked = /^https:\/\/drive\.google\.com\/open\?(?:.*&)?id=([A-Za-z0-9_-]+)/.exec(given)?.[1];
  if (asked !== undefined) return asked;
  return refuse(
    `ไม่ใช่ที่อยู่ของสเปรดชีต: ${given}`,
    'เปิดสเปรดชีตที่แบบฟอร์มส่งคำตอบเข้า แล้วคัดลอกที่อยู่ทั้งหมดจากแถบที่อยู่ของเบราว์เซอร์ (ขึ้นต้นด้วย https://docs.google.com/spreadsheets/d/)',
    'This is not the address of a spreadsheet. Open the spreadsheet and copy its whole address from the browser.',
  );
}

/** Takes https://script.google.com/…/d/ID/edit, …/projects/ID, or an id. */
export function scriptIdOf(text) {
  const given = text.trim();
  if (ID.test(given)) return given;
  const inPath = /^https:\/\/script\.google\.com\/(?:.*\/)?(?:d|projects)\/([A-Za-z0-9_-]+)/.exec(given)?.[1];
  if (inPath !== undefined) return inPath;
  return refuse(
    `ไม่ใช่รหัสสคริปต์: ${given}`,
    'รหัสสคริปต์อยู่ในหน้า Apps Script ที่ การตั้งค่าโปรเจ็กต์ (รูปเฟือง)',
    'This is not a script id. It stands in the script editor, under Project Settings.',
  );
}

/**
 * The steps of a run. `memory` is what earlier runs for this sheet left: `scriptId` of its script, and `begun` when one
 * asked for a script and did not live to hear the answer.
 */
export function planOf(wish, memory) {
  const push = [{ name: 'status' }, { name: 'push', clasp: ['push', '--force'] }];
  const open = wish.open ? [{ name: 'open', clasp: ['open-container'] }] : [];
  if (memory.scriptId !== null) {
    if (wish.newScript || (wish.scriptId !== null && wish.scriptId !== memory.scriptId))
      refuse(
        `สเปรดชีตนี้มีสคริปต์ที่ติดตั้งจากเครื่องนี้แล้ว: ${memory.scriptId}`,
        `หากต้องการใช้สคริปต์อื่นแทน ให้ลบสคริปต์เดิมออกจากสเปรดชีตก่อน แล้วลบโฟลเดอร์ .clasp/${wish.sheetId} ในเครื่องนี้`,
        `This spreadsheet has the script ${memory.scriptId} already. To use another, delete that script first, then the folder .clasp/${wish.sheetId}.`,
      );
    return [...push, ...open];
  }
  if (wish.scriptId !== null)
    return [
      { name: 'keep', clasp: ['pull'], scriptId: wish.scriptId },
      { name: 'adopt', scriptId: wish.scriptId },
      ...push,
      ...open,
    ];
  if (memory.begun && !wish.newScript)
    refuse(
      'ครั้งก่อนหยุดกลางคันขณะสร้างสคริปต์ จึงยังไม่รู้ว่า Google สร้างสคริปต์ไว้แล้วหรือไม่',
      'เปิดสเปรดชีต เลือก ส่วนขยาย › Apps Script แล้วดูชื่อโปรเจ็กต์ด้านบน',
      `  - ถ้าเป็น "${TITLE}": คัดลอกรหัสสคริปต์จาก การตั้งค่าโปรเจ็กต์ แล้วสั่งใหม่โดยเพิ่ม --script รหัสสคริปต์`,
      '  - ถ้าไม่มี: สั่งใหม่โดยเพิ่ม --new-script',
      'An earlier run was cut off while Google made the script. Open the spreadsheet, Extensions › Apps Script:',
      `if the project is called "${TITLE}", run again with --script and its id; if there is none, run again with --new-script.`,
    );
  const create = ['create-script', '--parentId', wish.sheetId, '--title', TITLE, '--rootDir', RECEIVED];
  return [{ name: 'create', clasp: create }, ...push, ...open];
}

/** clasp names the script as soon as Google has made it, before it does anything else. */
export function createdScript(output) {
  return /Created new script: https:\/\/script\.google\.com\/d\/([A-Za-z0-9_-]+)\/edit/.exec(output)?.[1] ?? null;
}

/** clasp ends with 0 also when it has pushed nothing. */
export function hasPushed(output) {
  return /^(Pushed |Script is already up to date)/m.test(output);
}

/**
 * What to do about what clasp, or Google through clasp, says. The first row that matches counts. `nothingMade`: when a
 * script was asked for, Google has certainly made none.
 */
export const ADVICE = [
  {
    name: 'not logged in',
    says: /No credentials found/,
    nothingMade: true,
    thai: 'ยังไม่ได้เข้าสู่ระบบ: สั่ง npx clasp login เลือกบัญชีของสำนักงานที่เป็นเจ้าของสเปรดชีต ทำเครื่องหมายทุกช่อง แล้วสั่งคำสั่งเดิมอีกครั้ง',
    english:
      "Not logged in: run npx clasp login with the office's account, tick every box, then run the same command again.",
  },
  {
    name: 'Apps Script API switched off',
    says: /has not enabled the Apps Script API/,
    nothingMade: true,
    thai: 'บัญชีนี้ยังไม่เปิด Apps Script API: เปิด https://script.google.com/home/usersettings ด้วยบัญชีเดียวกัน เปลี่ยนเป็น "เปิด" รอ 2-3 นาที แล้วสั่งใหม่',
    english:
      'Switch the Apps Script API on at https://script.google.com/home/usersettings (same account), wait some minutes, run again.',
  },
  {
    name: 'API switched off in the Cloud project',
    says: /API has not been used in project|accessNotConfigured|SERVICE_DISABLED/,
    nothingMade: true,
    thai: 'ใช้ OAuth client ของหน่วยงานเอง แต่โปรเจ็กต์ Google Cloud นั้นยังไม่เปิด API ที่ระบุข้างบน: ให้ผู้ดูแลโปรเจ็กต์เปิด แล้วสั่งใหม่',
    english:
      'Your own OAuth client belongs to a Cloud project in which the API named above is off: have it switched on.',
  },
  {
    name: 'blocked by the administrator',
    says: /policy_enforced|org_internal|disabled_client|unauthorized_client|restricted_client|Access blocked|\bdomain administrator|\byour administrator/i,
    nothingMade: true,
    thai: 'ผู้ดูแล Google Workspace ของหน่วยงานไม่อนุญาต clasp: ให้ผู้ดูแลเพิ่มรหัสไคลเอ็นต์ 1072944905499-vm2v2i5dvn0a0d2o4ca36i1vge8cvbn0.apps.googleusercontent.com เป็นแอปที่เชื่อถือ (Admin console › ความปลอดภัย › การควบคุม API) หรือติดตั้งด้วยการวางโค้ดตาม docs/install.md',
    english:
      'The Workspace administrator blocks clasp: ask to trust the client id above (Admin console › Security › API controls), or install by pasting (docs/install.md).',
  },
  {
    name: 'login expired',
    says: /invalid_grant|invalid_rapt|expired or revoked|invalid authentication credentials|missing required authentication|Login Required/i,
    nothingMade: true,
    thai: 'การเข้าสู่ระบบหมดอายุหรือถูกยกเลิก: สั่ง npx clasp logout แล้ว npx clasp login แล้วสั่งใหม่ ถ้ายังไม่ได้ ให้ตรวจวันที่และเวลาของเครื่อง',
    english:
      "The login has expired: run npx clasp logout, npx clasp login, then again. If it persists, check this machine's clock.",
  },
  {
    name: 'boxes left unticked',
    says: /insufficient authentication scopes|Insufficient Permission/i,
    nothingMade: true,
    thai: 'ตอนเข้าสู่ระบบไม่ได้ทำเครื่องหมายครบทุกช่อง: สั่ง npx clasp logout แล้ว npx clasp login เลือก "เลือกทั้งหมด" แล้วสั่งใหม่',
    english: 'Not every box was ticked at login: run npx clasp logout, npx clasp login with all ticked, then again.',
  },
  {
    name: 'sheet never saved',
    says: /invalid argument/i,
    nothingMade: true,
    thai: 'Google ไม่รับรหัสสเปรดชีตนี้: ตรวจว่าเป็นสเปรดชีต ไม่ใช่แบบฟอร์มหรือไฟล์ Excel ถ้าเพิ่งสร้างและยังไม่มีชื่อ ให้ตั้งชื่อก่อน แล้วสั่งใหม่',
    english:
      'Google does not take this id: it must be a Google spreadsheet (no form, no Excel file). Give a new one a title, then run again.',
  },
  {
    name: 'not found',
    says: /Requested entity was not found|File not found/i,
    nothingMade: true,
    thai: 'ไม่พบสเปรดชีตหรือสคริปต์: ตรวจรหัส และดูว่าเข้าสู่ระบบด้วยบัญชีที่เปิดไฟล์ได้หรือไม่ (npx clasp show-authorized-user) ถ้าสคริปต์ถูกลบไปแล้ว ให้ลบโฟลเดอร์ของสเปรดชีตนี้ใน .clasp แล้วสั่งใหม่',
    english:
      "No such spreadsheet or script for this account: check the id and npx clasp show-authorized-user. If the script was deleted, remove this sheet's folder in .clasp and run again.",
  },
  {
    name: 'no permission',
    says: /does not have (?:sufficient )?permission|PERMISSION_DENIED/i,
    nothingMade: true,
    thai: 'บัญชีที่เข้าสู่ระบบแก้ไขสเปรดชีตนี้ไม่ได้: ให้เจ้าของแชร์เป็น "ผู้แก้ไข" หรือเข้าสู่ระบบด้วยบัญชีของสำนักงาน (npx clasp login)',
    english:
      'This account may not edit the spreadsheet: have it shared with you as an editor, or log in with the office account.',
  },
  {
    name: 'quota',
    says: /quota exceeded|rate limit|RESOURCE_EXHAUSTED|Too Many Requests/i,
    nothingMade: true,
    thai: 'ใช้งานเกินจำนวนที่ Google กำหนดในช่วงนี้: รอสักครู่ (บางกรณีถึงวันถัดไป) แล้วสั่งใหม่',
    english: 'Too many calls for now: wait a while (at worst until tomorrow), then run again.',
  },
  {
    name: 'certificate',
    says: /self[- ]signed certificate|unable to get local issuer|unable to verify the first certificate/i,
    nothingMade: true,
    thai: 'เครือข่ายของหน่วยงานตรวจการเชื่อมต่อด้วยใบรับรองของตนเอง: ขอไฟล์ใบรับรองจากผู้ดูแลเครือข่าย ตั้งค่า NODE_EXTRA_CA_CERTS ให้ชี้ไปที่ไฟล์นั้น หรือใช้เครือข่ายอื่น',
    english:
      "The network puts its own certificate in between: set NODE_EXTRA_CA_CERTS to the administrator's file, or use another network.",
  },
  {
    name: 'offline',
    says: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH/,
    nothingMade: true,
    thai: 'ติดต่อ Google ไม่ได้: ตรวจอินเทอร์เน็ตและไฟร์วอลล์ของหน่วยงาน (ต้องเปิดทางไปยัง *.googleapis.com) แล้วสั่งใหม่',
    english: 'Google cannot be reached: check the connection and the firewall (*.googleapis.com), then run again.',
  },
  {
    name: 'cut off',
    says: /ECONNRESET|ETIMEDOUT|EPIPE|socket hang up|socket disconnected|network timeout|fetch failed/i,
    nothingMade: false,
    thai: 'การเชื่อมต่อขาดกลางคัน: สั่งคำสั่งเดิมอีกครั้ง ระบบจะบอกเองถ้าต้องตรวจอะไรก่อน',
    english: 'The connection broke: run the same command again; it says so when something is to be looked at first.',
  },
  {
    name: 'trouble at Google',
    says: /internal error|backend error|service (?:is )?(?:currently )?unavailable|status code 5\d\d/i,
    nothingMade: false,
    thai: 'ระบบของ Google ขัดข้องชั่วคราว: รอสักครู่แล้วสั่งคำสั่งเดิมอีกครั้ง',
    english: 'Google has trouble at the moment: wait a while, then run the same command again.',
  },
];

const UNKNOWN = {
  name: 'unknown',
  nothingMade: false,
  thai: 'คำสั่งไม่สำเร็จ ข้อความข้างบนเป็นของ clasp เอง แก้ตามนั้นแล้วสั่งคำสั่งเดิมอีกครั้ง',
  english: "It did not work. The words above are clasp's own: put that right, then run the same command again.",
};

export function adviceFor(output) {
  return ADVICE.find(({ says }) => says.test(output)) ?? UNKNOWN;
}
