/** Drawings of Google's screens for the installation guide. Google cannot be reached from here: they show where to look, not how it looks. */
import { readFileSync } from 'node:fs';
import { SETTINGS } from '../../src/domain/settings';
import { INSTALLATION } from '../../src/texts/administration';
import { INSTALL_TODO, MENU, SIDEBAR_TITLE } from '../../src/texts/office';
import { ADMINISTRATION, INSTALL_PANEL } from '../../src/texts/sidebarAdministration';

export interface Drawing {
  readonly name: string;
  readonly body: string;
}

const NOTE = 'ภาพจำลองเพื่อบอกตำแหน่ง หน้าจอจริงของ Google อาจต่างไปเล็กน้อย';

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { width: 760px; padding: 10px; background: #fff; font: 15px/1.45 Sarabun, sans-serif; color: #202124; }
.frame { position: relative; border: 1px solid #9aa0a6; border-radius: 8px; overflow: hidden; background: #fff; }
.note { padding: 4px 2px 0; font-size: 13px; color: #5f6368; text-align: right; }
.bar { display: flex; align-items: center; gap: 14px; padding: 7px 14px; background: #f1f3f4; border-bottom: 1px solid #dadce0; }
.bar b { font-weight: 600; }
.menus { display: flex; gap: 16px; padding: 5px 14px; border-bottom: 1px solid #dadce0; }
.open { background: #e8f0fe; padding: 0 6px; margin: 0 -6px; border-radius: 4px; }
.drop { position: absolute; background: #fff; border: 1px solid #bdc1c6; border-radius: 6px; padding: 6px 0; min-width: 210px; }
.drop p { padding: 3px 16px; }
.drop .line { border-top: 1px solid #dadce0; margin: 5px 0; padding: 0; }
.drop .more::after { content: '›'; float: right; }
table.cells { border-collapse: collapse; width: 100%; font-size: 13px; }
table.cells td, table.cells th { border: 1px solid #dadce0; padding: 2px 8px; font-weight: 400; white-space: nowrap; height: 25px; text-align: left; }
table.cells tr:first-child td, table.cells th { background: #f1f3f4; }
.here { outline: 3px solid #c5221f; outline-offset: 2px; border-radius: 4px; position: relative; }
.no { display: inline-block; width: 23px; height: 23px; border-radius: 50%; background: #c5221f; color: #fff; text-align: center; font-weight: 600; font-size: 14px; line-height: 23px; }
.say, .tell { background: #fce8e6; border: 1px solid #c5221f; border-radius: 6px; padding: 5px 10px; }
.say { position: absolute; }
.tell { padding: 2px 10px; }
.editor { display: flex; }
.rail { width: 46px; border-right: 1px solid #dadce0; padding: 12px 0; display: grid; gap: 16px; justify-items: center; align-content: start; }
.files { width: 190px; border-right: 1px solid #dadce0; padding: 8px 0; }
.files p { padding: 4px 14px; }
.files .head { display: flex; justify-content: space-between; font-weight: 600; padding-bottom: 8px; }
.files .on { background: #e8f0fe; font-weight: 600; }
.work { flex: 1; min-width: 0; }
.tools { display: flex; gap: 18px; align-items: center; padding: 6px 14px; border-bottom: 1px solid #dadce0; }
pre { font: 13px/1.55 monospace; padding: 10px 14px; color: #174ea6; white-space: pre; overflow: hidden; }
pre i { color: #80868b; font-style: normal; display: inline-block; width: 26px; }
.shade { background: #e8eaed; padding: 20px; display: flex; gap: 20px; justify-content: center; align-items: flex-start; }
.dialog { background: #fff; border: 1px solid #bdc1c6; border-radius: 8px; padding: 16px 18px; width: 340px; }
.dialog h2 { font-size: 17px; margin-bottom: 8px; }
.dialog p { margin-bottom: 7px; }
.dialog .ends { display: flex; justify-content: flex-end; gap: 16px; align-items: center; margin-top: 12px; }
.button { background: #1a73e8; color: #fff; border-radius: 5px; padding: 4px 16px; }
.link { color: #1a73e8; text-decoration: underline; }
.box { display: inline-block; width: 18px; height: 18px; border: 2px solid #1a73e8; border-radius: 3px; background: #1a73e8; vertical-align: -3px; margin-right: 9px; position: relative; }
.box::after { content: ''; position: absolute; left: 4px; top: 0; width: 4px; height: 9px; border: solid #fff; border-width: 0 2px 2px 0; transform: rotate(42deg); }
.off { background: #fff; }
.off::after { display: none; }
.soft { color: #5f6368; font-size: 13px; }
.beside { display: flex; }
.beside .sheet { flex: 1; min-width: 0; overflow: hidden; }
.panel { width: 320px; border-left: 1px solid #9aa0a6; padding: 10px 14px; background: #fff; }
.panel p { margin-bottom: 6px; }
.panel h2 { font-size: 18px; }
.panel h3 { font-size: 16px; margin: 4px 0; border-bottom: 2px solid #202124; }
.panel .title { display: flex; justify-content: space-between; border-bottom: 1px solid #dadce0; padding-bottom: 6px; }
.ghost { border: 1px solid #1a73e8; color: #1a73e8; border-radius: 5px; padding: 1px 10px; font-weight: 600; }
`;

const icon = (path: string): string =>
  `<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="#5f6368" stroke-width="2">${path}</svg>`;
const INFO = icon('<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v1"/>');
const CODE = icon('<path d="M9 6l-6 6 6 6M15 6l6 6-6 6"/>');
const CLOCK = icon('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>');
const GEAR = icon(
  '<circle cx="12" cy="12" r="3.5"/><circle cx="12" cy="12" r="8" stroke-width="3.5" stroke-dasharray="3.6 2.68"/>',
);
const SAVE = icon('<path d="M4 4h13l3 3v13H4zM8 4v5h7V4M8 20v-6h8v6"/>');

const no = (number: number): string => `<span class="no">${number}</span>`;

const page = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><div class="frame">${body}</div><p class="note">${NOTE}</p>`;

const BAR = '<div class="bar"><b>คำขอมีบัตร (การตอบกลับ)</b><span class="soft">สเปรดชีตที่แบบฟอร์มส่งคำตอบเข้า</span></div>';
const MENUS = ['ไฟล์', 'แก้ไข', 'ดู', 'แทรก', 'รูปแบบ', 'ข้อมูล', 'เครื่องมือ'];

function sheet(rows: number, lastMenus: string): string {
  const head = ['ประทับเวลา', 'ที่อยู่อีเมล', 'ชื่อ', 'นามสกุล', 'โรงเรียน / หน่วยงาน'];
  const cells = Array.from(
    { length: rows },
    (_, row) => `<tr><th>${row + 1}</th>${head.map((text) => `<td>${row === 0 ? text : ''}</td>`).join('')}</tr>`,
  );
  return `${BAR}<div class="menus">${MENUS.map((name) => `<span>${name}</span>`).join('')}${lastMenus}</div><table class="cells">${cells.join('')}</table>`;
}

interface EditorLook {
  readonly files: readonly string[];
  readonly on: string;
  readonly work: string;
  readonly gear?: boolean;
  readonly more?: string;
}

function editor({ files, on, work, gear = false, more = '' }: EditorLook): string {
  const list = files.map((name) => `<p class="${name === on ? 'on' : ''}">${name}</p>`).join('');
  return `<div class="bar"><b>Apps Script</b><span>ขอบัตร</span></div>
<div class="editor"><div class="rail">${INFO}${CODE}${CLOCK}<span class="${gear ? 'here' : ''}">${GEAR}</span></div>
<div class="files"><p class="head"><span>ไฟล์</span><span style="font-size:22px;line-height:1">+</span></p>${list}</div>
<div class="work">${work}</div></div>${more}`;
}

const toolbar = (number: number | null): string =>
  number === null
    ? `<div class="tools">${SAVE}<span class="soft">เรียกใช้</span><span class="soft">แก้ไขข้อบกพร่อง</span></div>`
    : `<div class="tools"><span class="here">${SAVE}</span><span class="tell">${no(number)} กดบันทึกโปรเจ็กต์</span></div>`;

const lines = (texts: readonly string[]): string =>
  `<pre>${texts.map((text, index) => `<i>${index + 1}</i>${text}`).join('\n')}</pre>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What Google asks for, in the order of the manifest; Google's own wording differs and changes. */
const ASKED = [
  'ดู แก้ไข สร้าง และลบสเปรดชีต',
  'ดูและจัดการแบบฟอร์มใน Google ไดรฟ์',
  'ดู แก้ไข สร้าง และลบไฟล์ใน Google ไดรฟ์',
  'ดู แก้ไข สร้าง และลบเอกสาร Google เอกสาร',
  'ส่งอีเมลในนามของท่าน',
  'ให้แอปนี้ทำงานขณะที่ท่านไม่ได้เปิดใช้',
  'แสดงเมนูและแถบงานในสเปรดชีต',
  'ดูที่อยู่อีเมลของบัญชี Google',
];

/** A line of the panel that only a person can do. */
const task = (text: string, how: string, tick = ''): string =>
  `<p>▲ ${escape(text)}</p><p class="soft">${escape(how)}</p>${tick === '' ? '' : `<p><span class="ghost">${tick}</span></p>`}`;

/** The panel as install opens it; its own picture is made from the panel itself. */
function report(): string {
  const phone = SETTINGS.officePhone.description;
  const panel = `<p class="title"><span>${SIDEBAR_TITLE}</span><span>×</span></p>
<h2 class="here" style="display:inline-block;padding:0 6px;margin:4px 0">${ADMINISTRATION.title}</h2><h3>${INSTALL_PANEL.title}</h3>
<p class="soft">${INSTALL_PANEL.progress(12, 23)}</p><p><span class="ghost">${INSTALL_PANEL.again}</span></p>
<p class="here" style="padding:0 6px;margin:9px 0"><b>${INSTALL_PANEL.forPerson}</b></p>
${task(phone, INSTALL_TODO.setting('officePhone', phone))}
${task(INSTALLATION.garuda, INSTALL_TODO.garuda, INSTALL_PANEL.tick)}<p>…</p>`;
  return `<div class="beside"><div class="sheet">${sheet(14, '')}</div><div class="panel">${panel}</div></div>
<div class="say" style="right:340px;top:106px">${no(1)} แถบงานเปิดเองด้านขวา</div>
<div class="say" style="right:340px;top:178px">${no(2)} ทำตามรายการนี้ให้ครบ ทีละข้อ</div>
<div class="say" style="right:340px;top:351px">${no(3)} ข้อที่มีปุ่มนี้ กดเมื่อทำเสร็จ</div>`;
}

export function drawings(): Drawing[] {
  const manifest = readFileSync('appsscript.json', 'utf8').split('\n').slice(0, 10).map(escape);
  const pasted = lines([
    'function onOpen() {',
    '}',
    'function onInstall() {',
    '}',
    'function showSidebar() {',
    '}',
    'function showWidePanel() {',
    '}',
    'function install() {',
  ]);
  const menu = [MENU.sidebar, MENU.wide, MENU.summary, '', MENU.readForm, MENU.wording];
  const all: readonly (readonly [string, string])[] = [
    [
      'menu',
      sheet(9, '<span class="open">ส่วนขยาย</span><span>ความช่วยเหลือ</span>') +
        `<div class="drop" style="left:438px;top:74px"><p class="more">ส่วนเสริม</p><p class="more">มาโคร</p><p class="here" style="margin:2px 6px;padding:3px 10px">Apps Script</p><p class="more">AppSheet</p></div>`,
    ],
    [
      'code',
      editor({
        files: ['Code.gs'],
        on: 'Code.gs',
        work: `${toolbar(3)}${pasted}`,
        more: `<div class="say" style="left:64px;top:152px">${no(1)} คลิก Code.gs</div><div class="say" style="left:492px;top:160px">${no(2)} ลบของเดิมทั้งหมด<br>แล้ววางเนื้อหาของไฟล์ Code.gs</div>`,
      }),
    ],
    [
      'html',
      editor({
        files: ['Code.gs'],
        on: '',
        work: `${toolbar(null)}<div style="height:250px"></div>`,
        more: `<div class="drop" style="left:206px;top:84px;min-width:150px"><p>สคริปต์</p><p class="here" style="margin:2px 6px;padding:3px 10px">HTML</p></div>
<div class="say" style="left:376px;top:100px">${no(1)} กด + แล้วเลือก HTML</div>
<div style="position:absolute;left:54px;top:192px;width:172px;border:2px solid #1a73e8;border-radius:4px;padding:3px 9px;background:#fff" class="here">sidebar<span class="soft">.html</span></div>
<div class="say" style="left:250px;top:188px">${no(2)} พิมพ์ชื่อ sidebar (ตัวเล็กทั้งหมด ไม่ต้องพิมพ์ .html) แล้วกด Enter</div>
<div class="say" style="left:250px;top:244px">${no(3)} ลบของเดิมทั้งหมด แล้ววางเนื้อหาของไฟล์ sidebar.html</div>`,
      }),
    ],
    [
      'settings',
      `<div class="bar"><b>Apps Script</b><span>ขอบัตร</span></div><div class="editor" style="min-height:215px"><div class="rail">${INFO}${CODE}${CLOCK}<span class="here">${GEAR}</span></div>
<div class="work" style="padding:14px 22px"><h2 style="font-size:19px;margin-bottom:10px">การตั้งค่าโปรเจ็กต์</h2><p style="margin-bottom:9px"><span class="box"></span>บันทึกข้อยกเว้นที่ตรวจไม่พบลงในบันทึกของ Cloud</p>
<p class="here" style="padding:3px 8px;display:inline-block"><span class="box"></span>แสดงไฟล์ Manifest "appsscript.json" ในตัวแก้ไข</p><p style="margin-top:9px" class="soft">เขตเวลา: (GMT+07:00) เวลาอินโดจีน – กรุงเทพ</p></div></div>
<div class="say" style="left:64px;top:190px">${no(1)} กดรูปเฟือง</div><div class="say" style="left:300px;top:190px">${no(2)} ทำเครื่องหมายช่องนี้ แล้วกลับไปที่ตัวแก้ไข (รูป &lt; &gt;)</div>`,
    ],
    [
      'manifest',
      editor({
        files: ['appsscript.json', 'Code.gs', 'sidebar.html'],
        on: 'appsscript.json',
        work: `${toolbar(3)}${lines(manifest)}`,
        more: `<div class="say" style="left:56px;top:196px">${no(1)} คลิก appsscript.json</div><div class="say" style="left:500px;top:100px">${no(2)} ลบของเดิมทั้งหมด<br>แล้ววาง</div>`,
      }),
    ],
    [
      'install',
      sheet(11, `<span>ส่วนขยาย</span><span>ความช่วยเหลือ</span><span class="open">${MENU.title}</span>`) +
        `<div class="drop" style="left:508px;top:74px">${menu.map((text) => (text === '' ? '<p class="line"></p>' : `<p>${text}</p>`)).join('')}<p class="here" style="margin:2px 6px;padding:3px 10px">${MENU.install}</p><p>${MENU.selfTest}</p></div>`,
    ],
    [
      'warning',
      `<div class="shade"><div class="dialog" style="width:300px"><p>${no(1)}</p><h2>ต้องมีการให้สิทธิ์</h2><p>สคริปต์ที่แนบมากับเอกสารนี้ต้องได้รับสิทธิ์จากท่านก่อนจึงจะทำงานได้</p><div class="ends"><span>ยกเลิก</span><span class="button here">ตกลง</span></div></div>
<div class="dialog" style="width:380px"><p>${no(2)} <span class="soft">เฉพาะบัญชี @gmail.com ทั่วไป</span></p><h2>Google ยังไม่ได้ยืนยันแอปนี้</h2><p>แอปขอสิทธิ์เข้าถึงข้อมูลในบัญชี Google ของท่าน …</p><p style="margin-bottom:14px"><span class="link here">ขั้นสูง</span> <span class="soft" style="margin-left:6px">(Advanced)</span></p><p><span class="link here">ไปที่ ขอบัตร (ไม่ปลอดภัย)</span></p><div class="ends"><span class="button" style="background:#5f6368">กลับสู่ความปลอดภัย</span></div></div></div>`,
    ],
    [
      'scopes',
      `<div class="shade"><div class="dialog" style="width:560px"><h2>"ขอบัตร" ต้องการสิทธิ์เข้าถึงบัญชี Google ของท่าน</h2><p class="here" style="padding:2px 8px;display:inline-block"><span class="box"></span><b>เลือกทั้งหมด</b> <span class="soft">(Select all)</span></p>
${ASKED.map((text) => `<p><span class="box"></span>${text}</p>`).join('')}<div class="ends"><span>ยกเลิก</span><span class="button here">ดำเนินการต่อ</span></div></div></div>`,
    ],
    ['report', report()],
  ];
  return all.map(([name, body]) => ({ name: `install-${name}`, body: page(body) }));
}
