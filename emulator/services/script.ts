/** ScriptApp: the triggers a script makes for itself, and what it is allowed. */
import { enumOf, enumName, type EnumValue } from '../core/enums';
import { invalidArgument, NotEmulatedError, PlatformError, signatureError } from '../core/errors';
import { zoneOffset } from '../core/zones';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import { MAX_TRIGGERS, type ClockRule, type EventType, type TriggerModel, type TriggerSource } from '../model/triggers';
import { FormImpl } from './forms';
import { SpreadsheetImpl } from './spreadsheet/spreadsheet';

type Trigger = GoogleAppsScript.Script.Trigger;

const EventTypes = enumOf(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
const TriggerSources = enumOf(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
export const AuthMode = enumOf(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AuthorizationStatus = enumOf(['NOT_REQUIRED', 'REQUIRED']);
const InstallationSource = enumOf(['WEB_STORE_ADD_ON', 'APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE']);
export const WeekDay = enumOf(['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);

export class TriggerImpl {
  readonly #trigger: TriggerModel;
  constructor(trigger: TriggerModel) {
    this.#trigger = trigger;
  }
  getUniqueId(): string {
    return this.#trigger.uid;
  }
  getHandlerFunction(): string {
    return this.#trigger.handler;
  }
  getEventType(): EnumValue {
    return EventTypes[this.#trigger.event];
  }
  getTriggerSource(): EnumValue {
    return TriggerSources[this.#trigger.source];
  }
  getTriggerSourceId(): string | null {
    return this.#trigger.sourceId;
  }
}

function addTrigger(
  execution: Execution,
  handler: string,
  event: EventType,
  source: TriggerSource,
  sourceId: string | null,
  rule: ClockRule | null,
): Trigger {
  const { triggers } = execution.workspace;
  const { scriptId, user } = execution;
  if (triggers.of(scriptId, user).length >= MAX_TRIGGERS) {
    throw new PlatformError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const added = triggers.add({ scriptId, owner: user, handler, event, source, sourceId, rule }, execution.timeZone);
  return strict(execution, 'Trigger', new TriggerImpl(added));
}

class SourceTriggerBuilderImpl {
  readonly #create: (event: EventType) => Trigger;
  readonly #self: () => object;
  #event: EventType | null = null;
  constructor(create: (event: EventType) => Trigger, self: () => object) {
    this.#create = create;
    this.#self = self;
  }
  #on(event: EventType): object {
    this.#event = event;
    return this.#self();
  }
  onOpen(): object {
    return this.#on('ON_OPEN');
  }
  onEdit(): object {
    return this.#on('ON_EDIT');
  }
  /** Changes of a file's structure are not told to scripts here, so nobody may wait for them. */
  onChange(): object {
    throw new NotEmulatedError('SpreadsheetTriggerBuilder.onChange');
  }
  onFormSubmit(): object {
    return this.#on('ON_FORM_SUBMIT');
  }
  create(): Trigger {
    if (this.#event === null) throw new PlatformError('The trigger has no event type.');
    return this.#create(this.#event);
  }
}

const MINUTE_STEPS = new Set([1, 5, 10, 15, 30]);

class ClockTriggerBuilderImpl {
  readonly #create: (rule: ClockRule) => Trigger;
  readonly #now: () => number;
  readonly #self: () => object;
  #rule: ClockRule = {};
  constructor(create: (rule: ClockRule) => Trigger, now: () => number, self: () => object) {
    this.#create = create;
    this.#now = now;
    this.#self = self;
  }
  #with(rule: Partial<ClockRule>): object {
    this.#rule = { ...this.#rule, ...rule };
    return this.#self();
  }
  everyMinutes(n: number): object {
    // @source ClockTriggerBuilder.everyMinutes: n must be 1, 5, 10, 15 or 30
    if (!MINUTE_STEPS.has(n))
      throw new PlatformError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.#with({ everyMinutes: n });
  }
  everyHours(n: number): object {
    if (!(n >= 1)) throw invalidArgument('n');
    return this.#with({ everyHours: n });
  }
  everyDays(n: number): object {
    if (!(n >= 1)) throw invalidArgument('n');
    return this.#with({ everyDays: n });
  }
  everyWeeks(n: number): object {
    if (n !== 1) throw new NotEmulatedError('ClockTriggerBuilder.everyWeeks of more than one');
    return this.#with({ everyWeeks: n });
  }
  onWeekDay(day: unknown): object {
    const name = enumName(day);
    if (name === undefined) throw signatureError('ScriptApp.ClockTriggerBuilder.onWeekDay', [day]);
    return this.#with({ weekDay: Object.keys(WeekDay).indexOf(name) });
  }
  onMonthDay(day: number): object {
    if (!(day >= 1 && day <= 31)) throw invalidArgument('day');
    return this.#with({ monthDay: day });
  }
  atHour(hour: number): object {
    if (!(hour >= 0 && hour <= 23)) throw invalidArgument('hour');
    return this.#with({ atHour: hour });
  }
  nearMinute(minute: number): object {
    return this.#with({ nearMinute: minute });
  }
  inTimezone(timezone: string): object {
    try {
      zoneOffset(timezone, 0);
    } catch {
      throw invalidArgument('timezone');
    }
    return this.#with({ zone: timezone });
  }
  after(milliseconds: number): object {
    return this.#with({ at: this.#now() + milliseconds });
  }
  at(date: Date): object {
    return this.#with({ at: date.getTime() });
  }
  create(): Trigger {
    const { everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay, at } = this.#rule;
    if ([everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay, at].every((part) => part === undefined)) {
      throw new PlatformError('The trigger has no time to run at.');
    }
    if (everyWeeks !== undefined && weekDay === undefined)
      throw new NotEmulatedError('ClockTriggerBuilder.everyWeeks without onWeekDay');
    return this.#create(this.#rule);
  }
}

class TriggerBuilderImpl {
  readonly #execution: Execution;
  readonly #handler: string;
  constructor(execution: Execution, handler: string) {
    this.#execution = execution;
    this.#handler = handler;
  }
  #source(name: string, source: TriggerSource, id: string): object {
    const create = (event: EventType): Trigger => {
      const item = this.#execution.workspace.drive.items.get(id);
      if (item === undefined)
        throw new PlatformError('Unexpected error while getting the method or property create on object ScriptApp.');
      return add(event);
    };
    const add = (event: EventType): Trigger => addTrigger(this.#execution, this.#handler, event, source, id, null);
    const builder: object = strict(this.#execution, name, new SourceTriggerBuilderImpl(create, () => builder));
    return builder;
  }
  timeBased(): object {
    const create = (rule: ClockRule): Trigger =>
      addTrigger(this.#execution, this.#handler, 'CLOCK', 'CLOCK', null, rule);
    const builder: object = strict(
      this.#execution,
      'ClockTriggerBuilder',
      new ClockTriggerBuilderImpl(
        create,
        () => this.#execution.workspace.now(),
        () => builder,
      ),
    );
    return builder;
  }
  forSpreadsheet(spreadsheet: unknown): object {
    const id = typeof spreadsheet === 'string' ? spreadsheet : implementationOf(spreadsheet, SpreadsheetImpl)?.getId();
    if (id === undefined) throw signatureError('ScriptApp.TriggerBuilder.forSpreadsheet', [spreadsheet]);
    return this.#source('SpreadsheetTriggerBuilder', 'SPREADSHEETS', id);
  }
  forForm(form: unknown): object {
    const id = typeof form === 'string' ? form : implementationOf(form, FormImpl)?.getId();
    if (id === undefined) throw signatureError('ScriptApp.TriggerBuilder.forForm', [form]);
    return this.#source('FormTriggerBuilder', 'FORMS', id);
  }
}

/**
 * What the person who runs has granted of the scopes in question.
 * @source AuthorizationInfo reference: without a list of its own it is about every scope of the script
 */
class AuthorizationInfoImpl {
  readonly #execution: Execution;
  readonly #scopes: readonly string[];
  constructor(execution: Execution, scopes: readonly string[]) {
    this.#execution = execution;
    this.#scopes = scopes;
  }
  #missing(): string[] {
    const withheld = this.#execution.workspace.withheldBy(this.#execution.user);
    return this.#scopes.filter((scope) => withheld.has(scope));
  }
  getAuthorizationStatus(): EnumValue {
    return this.#missing().length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    if (this.#missing().length === 0) return null;
    return `https://script.google.com/macros/d/${this.#execution.scriptId}/authorize`;
  }
  getAuthorizedScopes(): string[] {
    const missing = this.#missing();
    return this.#scopes.filter((scope) => !missing.includes(scope));
  }
}

export class ScriptAppImpl {
  readonly EventType = EventTypes;
  readonly TriggerSource = TriggerSources;
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly InstallationSource = InstallationSource;
  readonly WeekDay = WeekDay;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  newTrigger(functionName: string): object {
    if (typeof functionName !== 'string') throw signatureError('ScriptApp.newTrigger', [functionName]);
    return strict(this.#execution, 'TriggerBuilder', new TriggerBuilderImpl(this.#execution, functionName));
  }
  /** Only the person's own: nobody sees another's triggers. @source /guides/triggers/installable */
  getProjectTriggers(): Trigger[] {
    const { scriptId, user, workspace } = this.#execution;
    return workspace.triggers
      .of(scriptId, user)
      .map((trigger) => strict(this.#execution, 'Trigger', new TriggerImpl(trigger)));
  }
  getUserTriggers(file: unknown): Trigger[] {
    const id = implementationOf(file, SpreadsheetImpl)?.getId() ?? implementationOf(file, FormImpl)?.getId();
    if (id === undefined) throw signatureError('ScriptApp.getUserTriggers', [file]);
    return this.getProjectTriggers().filter(
      (trigger) => trigger.getTriggerSourceId() === id || trigger.getTriggerSourceId() === null,
    );
  }
  deleteTrigger(trigger: unknown): void {
    const found = implementationOf(trigger, TriggerImpl);
    if (found === undefined) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    const model = this.#execution.workspace.triggers.all.get(found.getUniqueId());
    if (model === undefined || model.owner !== this.#execution.user)
      throw new PlatformError(
        'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
      );
    this.#execution.workspace.triggers.remove(model.uid);
  }
  getScriptId(): string {
    return this.#execution.scriptId;
  }
  getAuthorizationInfo(mode: unknown, scopes?: unknown): object {
    if (enumName(mode) === undefined) throw signatureError('ScriptApp.getAuthorizationInfo', [mode]);
    const asked = Array.isArray(scopes) ? scopes.map(String) : this.#execution.scopes;
    return strict(this.#execution, 'AuthorizationInfo', new AuthorizationInfoImpl(this.#execution, asked));
  }
  /** @source ScriptApp reference: ends the run and asks for the consent that is missing */
  requireScopes(_mode: unknown, scopes: unknown): void {
    const withheld = this.#execution.workspace.withheldBy(this.#execution.user);
    const asked = Array.isArray(scopes) ? scopes.map(String) : [];
    if (asked.some((scope) => withheld.has(scope)))
      throw new PlatformError('Authorization is required to perform that action.');
  }
  requireAllScopes(mode: unknown): void {
    this.requireScopes(mode, this.#execution.scopes);
  }
  /** @source ScriptApp reference: NONE for a script that is not an add-on */
  getInstallationSource(): EnumValue {
    return this.#execution.published ? InstallationSource.APPS_MARKETPLACE_DOMAIN_ADD_ON : InstallationSource.NONE;
  }
}
