import { DEFAULT_SETTINGS, parseSettings, photoSizeLabel, SETTING_KEYS, SETTINGS } from '../../src/domain/settings';

const parsed = (key: string, value: string) => parseSettings([{ key, value }]);

describe('Settings', () => {
  test('every default can be read and is written into the sheet as text', () => {
    const rows = SETTING_KEYS.map((key) => ({ key, value: SETTINGS[key].default }));
    expect(parseSettings(rows)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(Object.values(DEFAULT_SETTINGS)).not.toContain(undefined);
  });

  test('the defaults are those of the rules', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      cardCodePrefix: '',
      cardCodeNext: null,
      cardSize: { width: 8.56, height: 5.4 },
      photoSpec: { width: 2.5, height: 3 },
      photoMinPx: { width: 295, height: 354 },
      maxFileBytes: 10_485_760,
      rollForward: true,
      expiryRule: 'DAY_BEFORE',
      pickupReminderDays: [7, 14, 30],
      renewalReminderDays: [60, 30, 7],
      sendM05: false,
      dailyHour: 7,
      lineLevel1Threshold: null,
      summaryViewers: [],
    });
  });

  test('every key is explained in Thai', () => {
    expect(SETTING_KEYS.filter((key) => !/[ก-๙]{4}/.test(SETTINGS[key].description))).toEqual([]);
  });

  test('an empty cell means the default', () => {
    expect(parsed('correctionDays', ' ')).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  test('a value may be typed in Thai digits, with separators or in small letters', () => {
    expect(parsed('correctionDays', '๑๐').settings.correctionDays).toBe(10);
    expect(parsed('maxFileBytes', '5,242,880').settings.maxFileBytes).toBe(5_242_880);
    expect(parsed('sendM05', 'true').settings.sendM05).toBe(true);
    expect(parsed('capAtRetirement', 'false').settings.capAtRetirement).toBe(false);
    expect(parsed('sendM05', 'ใช่').settings.sendM05).toBe(true);
    expect(parsed('rollForward', 'ไม่ใช่').settings.rollForward).toBe(false);
    expect(parsed('expiryRule', 'same_day').settings.expiryRule).toBe('SAME_DAY');
    expect(parsed('photoSpec', '2.5×3').settings.photoSpec).toEqual({ width: 2.5, height: 3 });
    expect(parsed('pickupReminderDays', '5;10 15').settings.pickupReminderDays).toEqual([5, 10, 15]);
    expect(parsed('cardCodePrefix', '๐๔๐๖๔').settings.cardCodePrefix).toBe('04064');
    expect(parsed('summaryViewers', 'a@b.example, c@d.example').settings.summaryViewers).toEqual([
      'a@b.example',
      'c@d.example',
    ]);
  });

  test.each([
    ['correctionDays', '0'],
    ['correctionDays', '7.5'],
    ['correctionDays', 'เจ็ด'],
    ['correctionDays', '-7'],
    ['dailyHour', '24'],
    ['validityYears', '7'],
    ['rollForward', 'maybe'],
    ['expiryRule', 'NEVER'],
    ['photoSpec', '2.5'],
    ['photoSpec', '2.5 x 3 x 1'],
    ['pickupReminderDays', '7, x'],
    ['cardCodePrefix', '4064'],
    ['summaryViewers', 'a@b.example, ครู'],
    ['officeEmail', 'area'],
    ['formLink', 'forms'],
  ] as const)('%s = %j keeps the default and is named', (key, value) => {
    expect(parsed(key, value)).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: [{ key, code: 'SETTING_INVALID', value }],
    });
  });

  test('the limits themselves are allowed', () => {
    expect(parsed('dailyHour', '0').settings.dailyHour).toBe(0);
    expect(parsed('dailyHour', '23').settings.dailyHour).toBe(23);
    expect(parsed('validityYears', '6').problems).toEqual([]);
  });

  test('an unknown key and a repeated key are named; the first row counts', () => {
    const rows = [
      { key: 'colour', value: 'red' },
      { key: ' slaWorkingDays ', value: '3' },
      { key: 'slaWorkingDays', value: '4' },
      { key: '', value: 'note' },
    ];
    const { settings, problems } = parseSettings(rows);
    expect(settings.slaWorkingDays).toBe(3);
    expect(problems).toEqual([
      { key: 'colour', code: 'SETTING_UNKNOWN', value: 'red' },
      { key: 'slaWorkingDays', code: 'SETTING_REPEATED', value: '4' },
    ]);
  });

  test('the size of a photograph is called one inch only when it is 2.5 x 3', () => {
    expect(photoSizeLabel(DEFAULT_SETTINGS.photoSpec)).toBe('1 นิ้ว (2.5 x 3 ซม.)');
    expect(photoSizeLabel({ width: 3, height: 4 })).toBe('3 x 4 ซม.');
  });
});
