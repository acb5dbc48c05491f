/** A whole answer to a form: as it was submitted, or being put together by a script. */
import { PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import type { FormModel, FormResponseModel } from '../model/forms';
import { ItemImpl, ItemResponseImpl } from './formItems';

export class FormResponseImpl {
  readonly #execution: Execution;
  readonly #form: FormModel;
  readonly #response: FormResponseModel;
  constructor(execution: Execution, form: FormModel, response: FormResponseModel) {
    this.#execution = execution;
    this.#form = form;
    this.#response = response;
  }
  static id(response: FormResponseImpl): string {
    return response.#response.id;
  }
  /** Null before it is submitted. */
  getId(): string | null {
    return this.#response.id === '' ? null : this.#response.id;
  }
  getTimestamp(): Date | null {
    return this.#response.id === '' ? null : new Date(this.#response.timestamp);
  }
  withItemResponse(answer: unknown): object {
    const found = implementationOf(answer, ItemResponseImpl);
    if (found === undefined) throw signatureError('FormApp.FormResponse.withItemResponse', [answer]);
    const { item, answer: given } = ItemResponseImpl.parts(found);
    this.#response.answers[item.id] = given;
    return strict(this.#execution, 'FormResponse', this);
  }
  /** Stores the answer; no form-submit trigger hears of it. @source /guides/triggers/installable */
  submit(): object {
    if (this.#response.id !== '') throw new PlatformError('Response has already been submitted.');
    const { response } = this.#form.store({ ...this.#response.answers }, this.#execution.user);
    return formResponse(this.#execution, this.#form, response);
  }
  toPrefilledUrl(): string {
    const entries = Object.entries(this.#response.answers).flatMap(([id, answer]) =>
      [answer].flat().map((text) => `&entry.${id}=${encodeURIComponent(text)}`),
    );
    return `${this.#form.viewUrl}?usp=pp_url${entries.join('')}`;
  }
  /** Blank unless the form collects addresses. */
  getRespondentEmail(): string {
    return this.#form.facts.collectEmail ? this.#response.email : '';
  }
  getEditResponseUrl(): string {
    return `${this.#form.viewUrl}?edit2=${this.#response.id}`;
  }
  getItemResponses(): object[] {
    return this.#form.facts.items.flatMap((item) => {
      const answer = this.#response.answers[item.id];
      return answer === undefined || answer.length === 0
        ? []
        : [strict(this.#execution, 'ItemResponse', new ItemResponseImpl(this.#execution, this.#form, item, answer))];
    });
  }
  getResponseForItem(item: unknown): object | null {
    const model = implementationOf(item, ItemImpl);
    if (model === undefined) throw signatureError('FormApp.FormResponse.getResponseForItem', [item]);
    const answer = this.#response.answers[ItemImpl.model(model).id];
    if (answer === undefined) return null;
    return strict(
      this.#execution,
      'ItemResponse',
      new ItemResponseImpl(this.#execution, this.#form, ItemImpl.model(model), answer),
    );
  }
}

export function formResponse(execution: Execution, form: FormModel, response: FormResponseModel): object {
  return strict(execution, 'FormResponse', new FormResponseImpl(execution, form, response));
}
